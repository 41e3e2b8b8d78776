/** A value of a record as a cell of a table: figures and days as such, closed values by their names, all else in words. */
import type { FormatField } from '../../intake/forms/format-fields.ts'
import type { ProposedList, RecordPath } from '../../intake/merge/proposal.ts'
import { valueWords } from '../../intake/merge/words.ts'
import { titleOf } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { day, EMPTY, quantity, text } from '../../reports/document/cell.ts'
import type { Cell } from '../../reports/document/document.ts'
import { parseDay } from '../../values/calendar.ts'
import { bilingual } from '../../values/language.ts'
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

/** The cell of a value; nothing for one that is not told. */
export function recordCell(plan: Plan, { list, path, field }: FieldPlace, value: unknown): Cell {
  if (value === undefined) return EMPTY
  const kind = field?.kind
  if (typeof value === 'number') return figure(plan, kind, value) ?? text(wordsFor())
  if (kind === 'title' && (typeof value === 'string' || isPlainMap(value))) return text(titleOf(value, ''))
  if (typeof value !== 'string') return text(wordsFor())
  const told = kind === 'date' || kind === 'moment' ? parseDay(value, 'end') : undefined
  if (told !== undefined && value.length === 10) return day(told)
  if (kind === 'value') return { kind: 'text', text: wordsFor(), key: value }
  return text(kind === 'moment' || kind === 'date' ? wordsFor() : value)

  function wordsFor() {
    return bilingual((lang) => valueWords(plan, list, path, value, lang))
  }
}
