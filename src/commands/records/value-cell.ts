/** A value of a record as a cell: in words for people, as it is written for rows and machines. */

import { recordSchema } from '../../intake/merge/item-key.ts'
import type { ProposedList, RecordPath } from '../../intake/merge/proposal.ts'
import { valueWords } from '../../intake/merge/words.ts'
import { titleOf } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { EMPTY, text } from '../../reports/document/cell.ts'
import type { Cell } from '../../reports/document/document.ts'
import { kindAt } from '../../schema/lookup.ts'
import { bilingual } from '../../values/language.ts'
import { isPlainMap, isTree } from '../../values/plain-data.ts'

/** Kinds of text that a table sets between no quotation marks. */
const TEXTS: readonly (string | undefined)[] = ['text', 'title', 'id', undefined]

export function valueCell(plan: Plan, list: ProposedList, path: RecordPath, value: unknown): Cell {
  if (value === undefined) return EMPTY
  const kind = kindAt(recordSchema(list), path)
  if (kind === 'title' && isPlainMap(value)) return text(titleOf(value, ''))
  const isText = typeof value === 'string' && TEXTS.includes(kind)
  const words = bilingual((lang) => (isText ? value : valueWords(plan, list, path, value, lang)))
  return { kind: 'text', text: words, ...(isTree(value) ? {} : { key: String(value) }) }
}
