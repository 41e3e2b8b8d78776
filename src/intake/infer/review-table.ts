/** The weather of projects becomes reviews of the status date; without such a date it stays a field of the project. */

import type { MappedTable } from '../../schema/mapping/table.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import { columnOf } from './assigned-column.ts'
import type { Tell } from './assumptions.ts'
import type { ListedTable } from './choose-list.ts'
import { fieldCell } from './field-cells.ts'
import { type Legend, valueBy } from './legend.ts'
import { idCell } from './table-record.ts'

const WITHOUT: Bilingual = { fr: 'pas de météo', en: 'no weather' }

/** The table of reviews that a column of weather makes, if there is one and a status date is known. */
export function reviewsOf(
  listed: ListedTable,
  asOf: string | undefined,
  lang: Lang,
  tell: Tell,
  legend: Legend,
): MappedTable[] {
  const weather = columnOf(listed.columns, 'weather')
  if (listed.list !== 'projects' || weather === undefined) return []
  const { name } = weather.column
  if (asOf === undefined) {
    tell({ kind: 'as-of-missing', about: [name], count: weather.profile.filled })
    return []
  }
  // A review that says nothing of the weather would be one of nothing.
  const unknown = weather.profile.distinct.filter((text) => valueBy(legend, 'weather', text) === undefined)
  const making = { table: listed.table, answers: {}, themes: [], legend, tell }
  const groups = listed.table.columns.filter(({ letter }) => letter === '').map(({ name: own }) => own)
  return [
    {
      into: 'reviews',
      ...(listed.table.name === '' ? {} : { sheet: listed.table.name }),
      ...(groups.length === 0 ? {} : { groups }),
      skip: [{ column: name, is: ['', ...unknown], reason: WITHOUT[lang] }],
      record: {
        project: idCell(listed, () => undefined) ?? '',
        as_of: { value: asOf },
        weather: { overall: fieldCell(weather, making) },
      },
    } as MappedTable,
  ]
}
