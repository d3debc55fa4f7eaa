import { env } from 'cloudflare:workers'
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { describe, expect, it } from 'vitest'
import * as schema from '../../schema/tables.ts'

const tables: SQLiteTable[] = Object.values(schema)

describe('the migrated database', () => {
  it.each(tables.map((table) => [getTableName(table), table] as const))(
    'has the table %s as the code sees it',
    async (name, table) => {
      const { results } = await env.DB.prepare('SELECT name, type, "notnull" FROM pragma_table_info(?1)')
        .bind(name)
        .all<{ name: string; type: string; notnull: number }>()
      expect(results.map((column) => [column.name, column.type.toLowerCase(), column.notnull === 1])).toEqual(
        Object.values(getTableColumns(table)).map((column) => [
          column.name,
          column.getSQLType(),
          column.notNull,
        ]),
      )
    },
  )
})
