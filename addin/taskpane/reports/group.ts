import type { NetworkKind } from '../../workbook/reports/network-report.ts'
import type { Replies } from '../api.ts'

type Group = Replies['/v1/peers']['groups'][number]

/** A Kolada group's id: two of them may have the same name. */
const KOLADA = /^G\d+$/

/** A group as the report's cell has it: by the name that people know, where nothing else goes by it. */
export function groupText({ id, name, kind }: Pick<Group, 'id' | 'name' | 'kind'>): string {
  if (kind === 'liknande') return 'liknande'
  return kind === 'alla' || kind === 'list' || KOLADA.test(id) ? id : name
}

/** What a report on the group is called. */
export function networkKind({ kind }: Pick<Group, 'kind'>): NetworkKind {
  if (kind === 'lan') return 'lan'
  return kind === 'network' || kind === 'samverkan' ? 'network' : 'other'
}
