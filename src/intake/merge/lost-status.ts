/** The statuses that a newer file has lost since the last import: the plan keeps its own, and the cell is told. */
import { valueLabel } from '../../lang/catalogue/labels.ts'
import { nearest } from '../../lang/nearest.ts'
import { closedValues, schemasAt } from '../../schema/lookup.ts'
import type { Lang } from '../../values/language.ts'
import type { PlainMap } from '../../values/plain-data.ts'
import type { LogEntry } from '../map/log.ts'
import type { MappedDocument } from '../map/mapped-documents.ts'
import { recordSchema } from './item-key.ts'
import type { ProposalOrigin, RecordInList, UnreadableCell } from './proposal.ts'

const UNKNOWN = 'unknown'

/** How the plan calls the status that a word is nearest to; undefined for none. */
function statusMeant(word: string, lang: Lang): string | undefined {
  const values = schemasAt(recordSchema('projects'), ['status']).flatMap(closedValues)
  const labels = values.flatMap((value) => (value === undefined ? [] : valueLabel(value)[lang]))
  return nearest(word, labels)
}

/** Whether the word of a cell names no status, as an import logged it. */
export function isStatusUnknownAt(log: readonly LogEntry[], { sheet, address }: ProposalOrigin): boolean {
  return log.some((entry) => {
    const at = entry.address === '' ? String(entry.row) : entry.address
    return entry.reason === 'status-not-known' && entry.sheet === sheet && at === address
  })
}

/** The cell of a project whose word names no status, or that is blank, though the last import had one. */
export function lostStatus(
  { list, id, document }: RecordInList & { readonly document: MappedDocument },
  before: PlainMap | undefined,
  log: readonly LogEntry[],
  lang: Lang,
): UnreadableCell | undefined {
  const { record, origin: row } = document
  const former = before?.['status']
  if (list !== 'projects' || record['status'] !== UNKNOWN || former === UNKNOWN) return undefined
  const cell = document.leaves().find(({ path }) => path.join() === 'status')?.origin
  const path = ['status']
  if (cell !== undefined && isStatusUnknownAt(log, cell))
    return { list, id, path, origin: cell, meant: statusMeant(cell.text, lang) }
  const isBlank = (cell?.text ?? '') === ''
  return former !== undefined && isBlank ? { list, id, path, origin: cell ?? row, why: 'required' } : undefined
}
