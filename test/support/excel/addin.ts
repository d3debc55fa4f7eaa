import type { FunctionsJson } from './declared.ts'
import { type NodeExcel, type NodeExcelOptions, openExcelInNode } from './node.ts'

export interface AddinInExcel extends NodeExcel {
  /** Method and path of every request that the add-in has made. */
  requests: string[]
}

export interface AddinOptions extends Partial<NodeExcelOptions> {
  /** The OJ that the add-in comes from. */
  address: string
}

/** Opens the add-in that an OJ serves in Excel, in this process. Its API is that OJ too, where `origin` says no other. */
export async function openAddin({ address, ...options }: AddinOptions): Promise<AddinInExcel> {
  const requests: string[] = []
  const { fetch: answer = fetch } = options
  const [functionsJs, functionsJson] = await Promise.all([
    textOf(`${address}/functions.js`),
    textOf(`${address}/functions.json`),
  ])
  const excel = await openExcelInNode({
    origin: address,
    functionsJs,
    functionsJson: JSON.parse(functionsJson) as FunctionsJson,
    ...options,
    fetch: (input, init) => {
      requests.push(`${init?.method ?? 'GET'} ${new URL(String(input)).pathname}`)
      return answer(input, init)
    },
  })
  return { ...excel, requests }
}

async function textOf(url: string): Promise<string> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return response.text()
}
