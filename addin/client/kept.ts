import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb'

/** A request and its reply as they were, so that a later session reads them as this one did. */
export interface Page {
  path: '/v1/cells' | '/v1/questions'
  release: number
  language: string
  /** Milliseconds since 1970. */
  fetched: number
  asked: string
  reply: string
}

interface Schema extends DBSchema {
  pages: { key: number; value: Page & { size: number }; indexes: { release: number; size: number } }
}

const NAME = 'oj'
/** Raised when what a page means changes: the pages of another format are thrown away. */
const FORMAT = 1
/** Of all pages together: room for several workbooks of 50,000 figures. The oldest go first. */
const MOST_CHARACTERS = 30_000_000
/** A database that another window holds shut, or that never opens, is done without. */
const OPENING_MS = 2000

/**
 * Keeps replies in IndexedDB between sessions. It is a help and never in the way: where it cannot be used (private mode,
 * a full disk) it is done without and the console says why; no formula waits for a write.
 */
export class Kept {
  #database: Promise<IDBPDatabase<Schema> | undefined> | undefined
  /** Characters of all pages, once the database is open. */
  #size = 0

  /** Opens the store ahead of its first use, which then need not wait for it. What is in it, another window may add to. */
  async open(): Promise<void> {
    await this.#use(undefined, async () => undefined)
  }

  /** The releases that there are pages of, newest first. */
  releases(): Promise<number[]> {
    return this.#use([], async (database) => {
      const releases: number[] = []
      const index = database.transaction('pages').store.index('release')
      for (let at = await index.openKeyCursor(null, 'prevunique'); at !== null; at = await at.continue()) {
        releases.push(at.key)
      }
      return releases
    })
  }

  /** The pages of a release in one language, oldest first. */
  read(release: number, language: string): Promise<Page[]> {
    return this.#use([], async (database) => {
      const pages = await database.getAllFromIndex('pages', 'release', release)
      return pages.filter((page) => page.language === language)
    })
  }

  add(page: Page): Promise<void> {
    return this.#use(undefined, async (database) => {
      const size = page.asked.length + page.reply.length
      if (size > MOST_CHARACTERS) return
      await database.add('pages', { ...page, size })
      this.#size += size
      if (this.#size > MOST_CHARACTERS) await this.#trim(database)
    })
  }

  /** Forgets the pages of a release. */
  forget(release: number): Promise<void> {
    return this.#use(undefined, async (database) => {
      const keys = await database.getAllKeysFromIndex('pages', 'release', release)
      await Promise.all(keys.map((key) => database.delete('pages', key)))
      this.#size = sum(await sizes(database))
    })
  }

  async #use<T>(otherwise: T, work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    this.#database ??= this.#open().catch(notUsable)
    const database = await this.#database
    try {
      return database === undefined ? otherwise : await work(database)
    } catch (error) {
      notUsable(error)
      return otherwise
    }
  }

  async #open(): Promise<IDBPDatabase<Schema>> {
    const database = await within(OPENING_MS, openDatabase())
    this.#size = sum(await sizes(database))
    if (this.#size > MOST_CHARACTERS) await this.#trim(database)
    return database
  }

  async #trim(database: IDBPDatabase<Schema>): Promise<void> {
    const pages = (await sizes(database)).sort((a, b) => a.key - b.key)
    for (const { key, size } of pages) {
      if (this.#size <= MOST_CHARACTERS) return
      await database.delete('pages', key)
      this.#size -= size
    }
  }
}

function notUsable(error: unknown): undefined {
  console.warn('OJ: figures cannot be kept between sessions here.', error)
  return undefined
}

async function openDatabase(): Promise<IDBPDatabase<Schema>> {
  try {
    return await openDB<Schema>(NAME, FORMAT, {
      upgrade(database) {
        if (database.objectStoreNames.contains('pages')) database.deleteObjectStore('pages')
        const pages = database.createObjectStore('pages', { autoIncrement: true })
        pages.createIndex('release', 'release')
        pages.createIndex('size', 'size')
      },
      // A newer program in another window wants to open it: it goes first.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    })
  } catch (error) {
    // Pages of a newer program than this: not ours to read, so they are wiped.
    if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error
    await deleteDB(NAME)
    return openDatabase()
  }
}

/** Every page's size, without reading the pages. */
async function sizes(database: IDBPDatabase<Schema>): Promise<{ key: number; size: number }[]> {
  const all: { key: number; size: number }[] = []
  const index = database.transaction('pages').store.index('size')
  for (let at = await index.openKeyCursor(); at !== null; at = await at.continue()) {
    all.push({ key: at.primaryKey, size: at.key })
  }
  return all
}

function sum(pages: readonly { size: number }[]): number {
  return pages.reduce((total, { size }) => total + size, 0)
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error(`not open after ${milliseconds} ms`)), milliseconds)
    }),
  ])
}
