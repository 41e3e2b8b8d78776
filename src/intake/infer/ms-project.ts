/** The mapping of an MS Project file: tasks of the first outline level, or of the second below a single one. */
import type { MappedGroup } from '../../schema/mapping/derive.ts'
import type { MappedHierarchy, MappedTable } from '../../schema/mapping/table.ts'
import { plainText, type SourceRecord } from '../record.ts'
import { levelColumn } from '../source/mspdi/outline.ts'
import type { SourceTable } from '../source/table.ts'
import { LINK_SEPARATOR, lostLinks, withHierarchy } from '../tables/hierarchy.ts'
import type { AssignedColumn } from './assigned-column.ts'
import type { Tell, WrongAnswer } from './assumptions.ts'
import type { ListedTable } from './choose-list.ts'
import { columnProfile } from './column-profile.ts'
import type { HeaderEntry } from './header-entry.ts'
import { readHeader } from './header-words.ts'
import { langOfTexts } from './lang-of-tables.ts'
import type { MadeTable, TableMaking } from './table-record.ts'
import type { DatedFact } from './tools/status-date.ts'

/** The columns by which the sheet of tasks is known. */
const SIGNATURE = ['UID', 'Name', 'OutlineLevel', 'Summary', 'PercentComplete']

/** The columns that go into the plan, with what they become. */
const PATHS: Readonly<Record<string, Pick<HeaderEntry, 'path' | 'cells'>>> = {
  UID: { path: 'id', cells: 'id' },
  Name: { path: 'title', cells: 'title' },
  OutlineLevel: { path: 'tool.type', cells: 'number' },
  Start: { path: 'start', cells: 'date' },
  Finish: { path: 'end', cells: 'date' },
  PercentComplete: { path: 'progress.value', cells: 'share' },
  BaselineStart: { path: 'baseline.start', cells: 'date' },
  BaselineFinish: { path: 'baseline.end', cells: 'date' },
  BaselineWork: { path: 'baseline.days', cells: 'number' },
  PredecessorUIDs: { path: 'depends_on', cells: 'references' },
  Milestone: { path: 'milestones', cells: 'flag' },
  Notes: { path: 'notes', cells: 'text' },
}

/** The columns that the hierarchy of the tasks fills. */
const [ROOT, LEVEL, LINKS] = ['ProjectUID', 'LevelBelowProject', 'ProjectPredecessors']

export function isTasks({ columns }: SourceTable): boolean {
  const names = new Set(columns.map(({ name }) => name))
  return SIGNATURE.every((name) => names.has(name))
}

function isAtLevel(level: number): (record: SourceRecord) => boolean {
  return ({ cells }) => plainText(cells.get('OutlineLevel')) === String(level)
}

function countAt({ records }: SourceTable, level: number): number {
  return records.filter(isAtLevel(level)).length
}

/** The outline level whose tasks are projects, where nobody says which. */
function usualLevel(table: SourceTable): number {
  return countAt(table, 1) === 1 && countAt(table, 2) > 0 ? 2 : 1
}

export function taskTable(table: SourceTable): ListedTable {
  const lang = langOfTexts(columnProfile(table, 'Name').distinct)
  const columns = table.columns.flatMap((column): AssignedColumn[] => {
    const field = PATHS[column.name]
    const profile = columnProfile(table, column.name)
    if (field === undefined || profile.filled === 0) return []
    const entry: HeaderEntry = { ...field, words: { fr: '', en: '' } }
    const destination = { kind: 'field', entry, lang } as const
    return [{ column, profile, header: readHeader(column.name), destination, confidence: 1 }]
  })
  return { table, list: 'projects', columns, score: 1 }
}

function isMilestone({ cells }: SourceRecord): boolean {
  return plainText(cells.get('Milestone')) === 'true'
}

/** Which tasks are projects: those of a level, without milestones that stand among them. */
function hierarchyOf(table: SourceTable, level: number): MappedHierarchy {
  const hasMilestones = table.records.some((record) => isAtLevel(level)(record) && isMilestone(record))
  const hasLinks = columnProfile(table, 'PredecessorUIDs').filled > 0
  return {
    id: 'UID',
    parent: 'ParentUID',
    root: ROOT,
    level: LEVEL,
    where: { OutlineLevel: String(level), ...(hasMilestones ? { Milestone: ['false', ''] } : {}) },
    ...(hasLinks ? { links: { [LINKS]: ['PredecessorUIDs'] } } : {}),
  }
}

function baselineOf(projects: SourceTable): MappedGroup {
  const has = (name: string): boolean => columnProfile(projects, name).filled > 0
  const baseline = {
    ...(has('BaselineStart') ? { start: 'BaselineStart' } : {}),
    ...(has('BaselineFinish') ? { end: 'BaselineFinish' } : {}),
    ...(columnProfile(projects, 'BaselineWork').greatest > 0 ? { days: { column: 'BaselineWork', unit: 'hour' } } : {}),
  }
  return Object.keys(baseline).length === 0 ? {} : { baseline }
}

function projectRecord(projects: SourceTable, hasTeams: boolean): MappedGroup {
  const hasLinks = columnProfile(projects, LINKS).filled > 0
  return {
    id: 'UID',
    title: 'Name',
    status: {
      column: 'PercentComplete',
      values: { '0': 'planned', '100': 'completed', '/./': 'in_progress' },
      otherwise: 'unknown',
    },
    ...baselineOf(projects),
    start: 'Start',
    end: 'Finish',
    ...(hasLinks ? { depends_on: [{ project: { column: LINKS, separator: LINK_SEPARATOR } }] } : {}),
    progress: { value: { column: 'PercentComplete', percent: true } },
    ...(hasTeams ? {} : { workload: [{ total: { column: 'Work', unit: 'hour' } }] }),
    notes: 'Notes',
  }
}

function milestoneTables(table: SourceTable, hierarchy: MappedHierarchy): MappedTable[] {
  const below = table.records.filter(
    (record) => isMilestone(record) && Number(plainText(record.cells.get(LEVEL)) ?? 0) > 0,
  )
  if (below.length === 0) return []
  const milestone = {
    records: 'rows',
    id: { template: 'M{UID}' },
    title: 'Name',
    baseline: 'BaselineFinish',
    current: 'Finish',
    actual: 'ActualFinish',
  }
  return [
    {
      into: 'projects',
      sheet: table.name,
      hierarchy,
      join: true,
      group_by: ROOT,
      filter: { Milestone: 'true', [LEVEL]: '/[1-9]/' },
      record: { id: ROOT, milestones: [milestone] },
    } as MappedTable,
  ]
}

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

/** The tables of the assignments, which add to the projects; none where no assignment has work. */
function assignmentTables(
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
  const teams = [...new Set(rows.flatMap(({ cells }) => plainText(cells.get('ResourceTeam')) ?? []))]
  const total = { column: 'Work', unit: 'hour', aggregate: 'sum' }
  const tableOf = (team: string, groups: readonly string[], line: object): MappedTable =>
    ({
      into: 'projects',
      sheet: assignments.name,
      join: true,
      group_by: groups,
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

/** Hours of a day as the file counts them; the eight of MS Project where it does not say. */
function dayHoursOf(tables: readonly SourceTable[]): number {
  const project = tables.find(({ name }) => name === 'Project')?.records[0]
  const minutes = Number(project?.cells.get('MinutesPerDay') ?? 0)
  return minutes > 0 ? minutes / 60 : 8
}

/** The status date of a project, or the day on which it was last saved; undefined where there is no such file. */
export function projectStatusDate(tables: readonly SourceTable[]): DatedFact | undefined {
  if (!tables.some(isTasks)) return undefined
  const cells = tables.find(({ name }) => name === 'Project')?.records[0]?.cells
  const days = ['StatusDate', 'LastSaved'].flatMap((column): DatedFact[] => {
    const day = plainText(cells?.get(column))
    return day === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day) ? [] : [{ column, day }]
  })
  return days[0]
}

/** Links between tasks of different projects that are no links of the projects themselves. */
function linksBelow({ records }: SourceTable): number {
  return records.filter(({ cells }) => plainText(cells.get(LINKS)) !== undefined && plainText(cells.get(LEVEL)) !== '0')
    .length
}

interface MadeTasks {
  readonly made: MadeTable
  readonly dayHours: number | undefined
  readonly wrong: WrongAnswer | undefined
}

export function taskMapping(
  { table }: ListedTable,
  tables: readonly SourceTable[],
  { answers, tell }: Pick<TableMaking, 'answers' | 'tell'>,
): MadeTasks {
  const levels = columnProfile(table, 'OutlineLevel').distinct.filter((level) => level !== '0')
  const level = Number(answers.projects ?? usualLevel(table))
  const none = { sums: [], own: new Map() }
  if (answers.projects !== undefined && !levels.includes(answers.projects)) {
    const wrong = { key: 'projects', value: answers.projects, known: levels } as const
    return { made: { tables: [], ...none }, dayHours: undefined, wrong }
  }
  const hierarchy = hierarchyOf(table, level)
  const isProject = (record: SourceRecord): boolean =>
    isAtLevel(level)(record) && (hierarchy.where?.['Milestone'] === undefined || !isMilestone(record))
  const placed = withHierarchy(table, hierarchy, isProject)
  const projects = { ...placed, records: placed.records.filter(isProject) }
  const dayHours = Number(answers.day_hours ?? dayHoursOf(tables))
  tell({ kind: 'tasks-level', about: [String(level)], count: projects.records.length })
  const apart = table.records.filter((record) => isAtLevel(level)(record) && !isProject(record))
  const names = apart.flatMap(({ cells }) => plainText(cells.get('Name')) ?? [])
  if (apart.length > 0) tell({ kind: 'rows-left', about: names, count: apart.length })
  const assignments = tables.find(({ name }) => name === 'Assignments')
  const work = assignmentTables(assignments, projects, level, { dayHours, tell })
  const left = linksBelow(placed)
  if (left > 0) tell({ kind: 'tasks-links', about: [], count: left })
  const lost = lostLinks(table, hierarchy, isProject)
  if (lost > 0) tell({ kind: 'links-left', about: ['PredecessorUIDs'], count: lost })
  const main = {
    into: 'projects',
    sheet: table.name,
    hierarchy,
    filter: { [LEVEL]: '0' },
    record: projectRecord(projects, work.length > 0),
  } as unknown as MappedTable
  const made = {
    tables: [main, ...milestoneTables(placed, hierarchy), ...work],
    ...none,
    count: projects.records.length,
  }
  return { made, dayHours, wrong: undefined }
}
