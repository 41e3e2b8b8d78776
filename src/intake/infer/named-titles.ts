/** Finds the column that holds the full name of a group of which another has the short one: each of one goes with one of the other. */
import { plainText } from '../record.ts'
import { type AssignedColumn, columnOf } from './assigned-column.ts'
import type { ListedTable } from './choose-list.ts'

/** The fewest different groups by which two columns can be told to go together. */
const FEWEST = 2

/** Whether each text of one column stands beside one text of the other, and the other way round. */
function goTogether({ table }: ListedTable, left: string, right: string): boolean {
  const [there, back] = [new Map<string, string>(), new Map<string, string>()]
  for (const { cells } of table.records) {
    const [one, other] = [plainText(cells.get(left)), plainText(cells.get(right))]
    if (one === undefined && other === undefined) continue
    if (one === undefined || other === undefined) return false
    if ((there.get(one) ?? other) !== other || (back.get(other) ?? one) !== one) return false
    there.set(one, other)
    back.set(other, one)
  }
  return there.size >= FEWEST
}

/** The column of full names for a field of groups, if the table has one that became nothing else. */
export function titleColumn(listed: ListedTable, path: string): AssignedColumn | undefined {
  const group = columnOf(listed.columns, path)
  if (group === undefined || group.profile.distinct.length >= group.profile.filled) return undefined
  return listed.columns.find(
    ({ destination, profile, column }) =>
      destination.kind === 'own' &&
      profile.numbers === 0 &&
      profile.distinct.length === group.profile.distinct.length &&
      profile.length > group.profile.length &&
      goTogether(listed, group.column.name, column.name),
  )
}
