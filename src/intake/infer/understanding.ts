/** How much of a table the dictionaries of headers understand: what a reading of it is weighed by. */
import type { SourceTable } from '../source/table.ts'
import type { Understanding } from '../tables/reading.ts'
import type { Answers } from './assumptions.ts'
import { chooseList } from './choose-list.ts'

/** What a table is understood as, by the list that speaks most for itself. */
export function understanding(table: SourceTable, answers?: Answers['columns']): Understanding {
  const listed = chooseList(table, answers)
  const columns = listed?.columns ?? []
  const known = columns.filter(({ destination: { kind } }) => kind !== 'own' && kind !== 'blank')
  const isBlank = columns.filter(({ destination: { kind } }) => kind === 'blank').length
  return {
    known: known.reduce((sum, { confidence }) => sum + confidence, 0),
    unknown: (listed === undefined ? table.columns.length : columns.length) - known.length - isBlank,
    list: listed?.list,
  }
}
