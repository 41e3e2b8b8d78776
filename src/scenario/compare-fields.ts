/** Which written fields of a record are not the same, whatever the order of keys and the way of writing. */
import type { Project } from '../plan/plan.ts'
import { parseDay } from '../values/calendar.ts'
import type { ChangeKind } from './comparison.ts'

type Plain = Readonly<Record<string, unknown>>

function isRecord(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether two values as plain data are alike; a key without value counts as none, the order of keys makes no difference. */
export function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => isSame(item, right[index]))
  }
  if (!isRecord(left) || !isRecord(right)) return false
  return keysOf(left, right).every((key) => isSame(left[key], right[key]))
}

function keysOf(left: Plain, right: Plain): string[] {
  return [...new Set([...Object.keys(left), ...Object.keys(right)])]
}

/** The keys of which two records hold different values, sorted; the left-out ones don't count. */
export function differingKeys(left: Plain, right: Plain, leftOut: readonly string[]): string[] {
  return keysOf(left, right)
    .filter((key) => !leftOut.includes(key) && !isSame(left[key], right[key]))
    .sort()
}

/** What a field means, where files may say the same in several ways. */
const MEANINGS: Readonly<Record<string, (project: Project) => unknown>> = {
  title: ({ title }) => title,
  origin: ({ origin }) => origin,
  axes: ({ axes }) => axes,
  departments: ({ leadDepartment, departments }) => [leadDepartment, departments],
  start: ({ written }) => parseDay(written.start ?? '', 'start'),
  end: ({ written }) => parseDay(written.end ?? '', 'end'),
}

const BY_STATUS: readonly ChangeKind[] = ['retained', 'dropped', 'done', 'status']

/** The kinds of change that tell a field's change, so that it needs no word of its own. */
const TOLD_BY: Readonly<Record<string, readonly ChangeKind[]>> = {
  actual: ['moved'],
  baseline: ['rebaselined'],
  budget: ['repriced'],
  disposition: BY_STATUS,
  end: ['moved'],
  merged_into: BY_STATUS,
  progress: ['progressed'],
  rebaselines: ['rebaselined'],
  start: ['moved'],
  workload: ['reworked'],
}

const SCOPE: readonly string[] = [
  'axes',
  'benefits',
  'departments',
  'description',
  'mandatory',
  'needs',
  'objectives',
  'origin',
  'programme',
  'theme',
  'title',
]

/** A project's record with the meaning of a field in place of its writing, where there is one. */
function meant(project: Project): Plain {
  // `axis` and `axes` are two ways to write the same.
  const { id: _, status: __, axis: ___, ...written } = project.written
  const meanings = Object.entries(MEANINGS).map(([field, meaning]) => [field, meaning(project)])
  return { ...written, ...Object.fromEntries(meanings) }
}

/** The fields of a project that differ and that none of the kinds tells, sorted. */
export function projectFields(
  before: Project,
  after: Project,
  kinds: readonly ChangeKind[],
): string[] {
  if (before.written === after.written) return []
  const told = Object.entries(TOLD_BY)
    .filter(([, tellers]) => tellers.some((kind) => kinds.includes(kind)))
    .map(([field]) => field)
  return differingKeys(meant(before), meant(after), told)
}

/** Whether a field says what a project is for and whom it serves, rather than how it is run. */
export function isScopeField(field: string): boolean {
  return SCOPE.includes(field)
}

/** The kinds of change that the fields make. */
export function kindsOfFields(fields: readonly string[]): ChangeKind[] {
  return [
    ...(fields.some(isScopeField) ? (['rescoped'] as const) : []),
    ...(fields.every(isScopeField) ? [] : (['edited'] as const)),
  ]
}
