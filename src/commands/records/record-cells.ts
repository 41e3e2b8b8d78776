/** A value of a record as a cell of a table: figures and days as such, closed values by their names, all else in words. */
import type { FormatField } from '../../intake/forms/format-fields.ts'
import type { ProposedList, RecordPath } from '../../intake/merge/proposal.ts'
import { valueWords } from '../../intake/merge/words.ts'
import { titleOf } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { day, EMPTY, quantity, text } from '../../reports/document/cell.ts'
import type { Cell } from '../../reports/document/document.ts'
import { parseDay } from '../../values/calendar.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { isPlainMap } from '../../values/plain-data.ts'

/** A place in a record that a field stands at. */
interface FieldPlace {
  readonly list: ProposedList
  readonly path: RecordPath
  readonly field: Pick<FormatField, 'kind' | 'isMany'> | undefined
}

function figure(plan: Plan, kind: FormatField['kind'] | undefined, value: number): Cell | undefined {
  if (kind === 'amount') return quantity('money', value * plan.scale)
  if (kind === 'days') return quantity('days', value)
  return kind === 'share' ? quantity('rate', value) : undefined
}

/** The cell of a text: a day as such, a closed value by its name, a reference and a text as they are written. */
function textCell(kind: FormatField['kind'] | undefined, value: string, words: Bilingual): Cell {
  const isDated = kind === 'date' || kind === 'moment'
  const told = isDated && value.length === 10 ? parseDay(value, 'end') : undefined
  if (told !== undefined) return day(told)
  if (kind === 'value') return { kind: 'text', text: words, key: value }
  return text(isDated ? words : value)
}

/** The cell of a value; nothing for one that is not told. */
export function recordCell(plan: Plan, { list, path, field }: FieldPlace, value: unknown): Cell {
  if (value === undefined) return EMPTY
  const kind = field?.kind
  const words = bilingual((lang) => valueWords(plan, list, path, value, lang))
  if (typeof value === 'number') return figure(plan, kind, value) ?? text(words)
  if (kind === 'title' && isPlainMap(value)) return text(titleOf(value, ''))
  return typeof value === 'string' ? textCell(kind, value, words) : text(words)
}
