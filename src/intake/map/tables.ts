/** The tables of a mapping in one form, whichever way the file writes them. */
import type { Mapping } from '../../schema/mapping/mapping.ts'
import type { MappedTable } from '../../schema/mapping/table.ts'
import type { MappingPath } from './scope.ts'

export interface PlacedMapping {
  readonly table: MappedTable
  readonly path: MappingPath
  readonly record: MappingPath
}

/** The tables of a mapping, in its order; `project` beside table options is the first. */
export function placedTables({
  source: _source,
  plan: _plan,
  control: _control,
  tables = [],
  project,
  ...options
}: Mapping): PlacedMapping[] {
  const short: PlacedMapping[] =
    project === undefined
      ? []
      : [{ table: { into: 'projects', ...options, record: project }, path: [], record: ['project'] }]
  const listed = tables.map((table, index): PlacedMapping => {
    const path = ['tables', index]
    return { table, path, record: [...path, 'record'] }
  })
  return [...short, ...listed]
}
