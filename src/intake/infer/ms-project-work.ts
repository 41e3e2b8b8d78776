/** The work of an MS Project file: its assignments by project and team, or the work of the tasks where nobody is assigned. */
import type { MappedTable } from '../../schema/mapping/table.ts'
import { plainText, type SourceRecord } from '../record.ts'
import { levelColumn } from '../source/mspdi/outline.ts'
import type { SourceTable } from '../source/table.ts'
import type { Tell } from './assumptions.ts'

/** What is known and told. */
interface WorkMaking {
  readonly dayHours: number
  readonly tell: Tell
}

/** Cells of a resource that works, or of no resource. */
const WORKING = ['work', '']

function hoursOf(records: readonly SourceRecord[]): number {
  return records.reduce((sum, { cells }) => sum + Number(cells.get('Work') ?? 0), 0)
}

/** The assignments of work that lie in a project; materials and costs are no work. */
function workRows(assignments: SourceTable, place: string): readonly SourceRecord[] {
  return assignments.records.filter(
    ({ cells }) =>
      plainText(cells.get(place)) !== undefined &&
      WORKING.includes(plainText(cells.get('ResourceType')) ?? '') &&
      Number(cells.get('Work') ?? 0) > 0,
  )
}

/**
 * The tables of the assignments, which add to the projects; none where no assignment has work, so that the tasks’ own work
 * counts.
 */
export function assignmentTables(
  assignments: SourceTable | undefined,
  projects: SourceTable,
  level: number,
  { dayHours, tell }: WorkMaking,
): readonly MappedTable[] {
  const place = levelColumn(level)
  const rows = assignments === undefined ? [] : workRows(assignments, place)
  const about = [String(Math.round(hoursOf(rows))), String(dayHours)]
  tell({ kind: 'tasks-work', about, count: Math.round(hoursOf(projects.records)) })
  if (assignments === undefined || rows.length === 0) {
    tell({ kind: 'team-missing', about: [], count: 1 })
    return []
  }
  const teams = [
    ...new Set(rows.flatMap(({ cells }) => plainText(cells.get('ResourceTeam')) ?? [])),
  ]
  const total = { column: 'Work', unit: 'hour', aggregate: 'sum' }
  const tableOf = (team: string, groups: readonly string[], line: object): MappedTable =>
    ({
      ...{ into: 'projects', sheet: assignments.name, join: true, group_by: groups },
      filter: { [place]: '/./', ResourceType: WORKING, ResourceTeam: team },
      record: { id: place, workload: [{ ...line, total }] },
    }) as unknown as MappedTable
  const hasOthers = rows.some(({ cells }) => plainText(cells.get('ResourceTeam')) === undefined)
  if (teams.length > 0) tell({ kind: 'tasks-teams', about: teams, count: teams.length })
  if (hasOthers) tell({ kind: 'team-missing', about: [], count: 1 })
  const values = Object.fromEntries(teams.map((team) => [team, team]))
  return [
    ...(teams.length === 0
      ? []
      : [tableOf('/./', [place, 'ResourceTeam'], { team: { column: 'ResourceTeam', values } })]),
    ...(hasOthers ? [tableOf('', [place], {})] : []),
  ]
}
