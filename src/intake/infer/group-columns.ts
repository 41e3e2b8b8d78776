/** Decides what the groups of rows are that stand above them: departments, axes, programmes, by their word or by their names. */

import { type AssignedColumn, asField, columnOf, isField, withColumn } from './assigned-column.ts'
import type { ListedTable } from './choose-list.ts'
import { PROJECT_HEADERS } from './dictionary-projects.ts'
import type { HeaderEntry } from './header-entry.ts'
import { areValues } from './value-match.ts'

const SHAPES: readonly (readonly [path: string, shape: RegExp])[] = [
  ['axis', /^(?:axe|axis|orientation|pilier|pillar|enjeu|ambition|priorit[ée] strat)/i],
  ['programme', /^(?:programme?|grand projet)\b/i],
  [
    'departments.lead',
    /^(?:[Dd]irection|(?:DGA|dga|DGS|dgs)\b|[Ss]ervice|[Pp][ôo]le|[Dd][ée]partement|[Mm]inist[èe]re|[Mm]ission|[Ss]ecr[ée]tariat|[Dd]epartment|[Dd]irectorate|[Mm]inistry|[Oo]ffice|[Bb]ureau|[Dd][A-Z]{2,4}\b|[A-Z]{2,6}$)/,
  ],
  ['theme', /^(?:th[èe]me|domaine|domain|theme)\b/i],
  // What an IT department calls its programmes by; no other department is called so.
  [
    'programme',
    /(?<!\p{L})(?:replacement|lifecycle|solutions?|infrastructures?|cyber\p{L}*|data|digital|num[ée]rique|networks?|r[ée]seaux?|applications?|applicatif|cloud|smart|workplace|h[ée]bergement|logiciels?)(?!\p{L})/iu,
  ],
]

/** What a group is where neither its word nor its names tell: the first of these that no column is. */
const USUAL = ['departments.lead', 'axis', 'programme', 'theme']

const MOST = 0.5

/** How sure a group is that its names tell, and one that is only the usual. */
const [TOLD, GUESSED] = [0.75, 0.5]

/** Whether a name is that of a department by how it begins, or an abbreviation as theirs are. */
export function isDepartmentName(name: string): boolean {
  return SHAPES.some(([path, shape]) => path === 'departments.lead' && shape.test(name))
}

function entryOf(path: string): HeaderEntry | undefined {
  return PROJECT_HEADERS.find((entry) => entry.path === path)
}

function pathByNames({ profile: { distinct } }: AssignedColumn): string | undefined {
  if (areValues('status', distinct)) return 'status'
  return SHAPES.find(([, shape]) => distinct.filter((name) => shape.test(name)).length >= distinct.length * MOST)?.[0]
}

/** A column of groups as the field that its names tell; groups by status stay beside a column of statuses. */
function asGroup(column: AssignedColumn, isFree: (path: string) => boolean): AssignedColumn {
  const told = pathByNames(column)
  if (told === 'status' && !isFree(told)) return column
  const path = told !== undefined && isFree(told) ? told : USUAL.find(isFree)
  const entry = path === undefined ? undefined : entryOf(path)
  return entry === undefined ? column : asField(column, entry, path === told ? TOLD : GUESSED)
}

/** Objectives as axes where nothing lists objectives: a plan knows an axis by its name alone. */
export function axesOfObjectives(listed: ListedTable): ListedTable {
  const axis = entryOf('axis')
  const column = columnOf(listed.columns, 'objectives')
  const hasAxis = columnOf(listed.columns, 'axis') !== undefined
  if (listed.list !== 'projects' || axis === undefined || column === undefined || hasAxis) return listed
  const destination = { ...column.destination, entry: axis }
  const confidence = Math.min(column.confidence, TOLD)
  return withColumn(listed, column, { ...column, destination, confidence })
}

/** Whether a column names teams of which nothing says how much they work: the table's own word for departments. */
function isIdleTeam(column: AssignedColumn, columns: readonly AssignedColumn[]): boolean {
  const isOfWork = (one: AssignedColumn): boolean =>
    one.destination.kind === 'work' ||
    (one.destination.kind === 'field' && one.destination.entry.path.startsWith('workload.'))
  return isField(column, 'workload.team') && columns.filter(isOfWork).length === 1
}

export function namedGroups(listed: ListedTable): ListedTable {
  if (listed.list !== 'projects') return listed
  const columns = [...listed.columns]
  const isFree = (path: string): boolean => columnOf(columns, path) === undefined
  for (const [at, column] of columns.entries()) {
    const isOpen = column.column.letter === '' && column.destination.kind === 'own'
    // Groups that are the sections of a budget say what amounts are: `Dépenses ordinaires`, `Dépenses extraordinaires`.
    const isGroup = isOpen && !areValues('section', column.profile.distinct)
    const isLead = isIdleTeam(column, columns) && isFree('departments.lead')
    if (isGroup || isLead) columns[at] = asGroup(column, isFree)
  }
  return { ...listed, columns }
}
