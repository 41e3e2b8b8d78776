/** The figures of the first line of an import: projects, money, departments, statuses, and where they were read. */
import { documentsOf } from '../../intake/map/mapped-documents.ts'
import type { Headline } from '../../lang/catalogue/import-headline.ts'
import type { Mapping } from '../../schema/mapping/mapping.ts'
import { headerText } from './answered-tables.ts'
import type { Imported } from './import-plan.ts'
import { planMoney } from './plan-money.ts'

/** The sheets whose rows became projects, each with the rows of its header. */
function placesOf({ tables, notices }: Imported): Headline['places'] {
  const sheets = new Set(tables.flatMap(({ into, source }) => (into === 'projects' ? source.name : [])))
  return [...sheets].map((sheet) => {
    const header = notices.find((one) => one.kind.startsWith('header') && one.sheet === sheet)
    const rows = Array.from({ length: header?.count ?? 0 }, (_, at) => (header?.row ?? 0) + at)
    return { sheet, rows: rows.length === 0 ? '' : headerText(rows) }
  })
}

export function headlineOf(result: Imported, plan: Mapping['plan']): Headline {
  const projects = documentsOf(result.documents, 'projects')
  const stated = projects.filter(({ record }) => (record['status'] ?? 'unknown') !== 'unknown')
  return {
    projects: projects.length,
    departments: documentsOf(result.documents, 'departments').length,
    statuses: stated.length,
    currency: plan?.currency ?? 'EUR',
    ...planMoney(result, plan),
    places: placesOf(result),
  }
}
