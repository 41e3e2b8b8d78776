/** The bonds between tasks as rows of a linear model: one option at most, order, needs, rivals. */
import type { Arena } from './arena.ts'
import { add, type Lines, ones } from './model-lines.ts'

/** The columns of the open options of a task that a test passes. */
function columnsOf(
  arena: Arena,
  columns: Int32Array,
  task: number,
  test?: (option: number) => boolean,
) {
  const found: number[] = []
  for (let option = arena.firstMode[task] ?? 0; option < (arena.firstMode[task + 1] ?? 0); option += 1) {
    const column = columns[option] ?? -1
    if (column >= 0 && (test === undefined || test(option))) found.push(column)
  }
  return found
}

/**
 * An order in time, moment by moment: who has started by then needs a predecessor that has ended, or is not carried out
 * with one that has not.
 */
function addLink(
  lines: Lines,
  arena: Arena,
  columns: Int32Array,
  link: Arena['problem']['precedences'][number],
): void {
  const { predecessor: before, successor: after, lag } = link
  const isNeeded = arena.isRequired[before] === 1 || arena.requires[after]?.includes(before) === true
  const later = columnsOf(arena, columns, after)
  const optionAt = (column: number): number => optionOfColumn(arena, columns, after, column)
  const moments = [...new Set(later.map((column) => arena.start[optionAt(column)] ?? 0))].sort(
    (left, right) => left - right,
  )
  let known = -1
  for (const moment of moments.reverse()) {
    const started = columnsOf(arena, columns, after, (o) => (arena.start[o] ?? 0) <= moment)
    const isDone = (o: number): boolean => (arena.end[o] ?? 0) + lag < moment
    const done = columnsOf(arena, columns, before, isDone)
    const open = columnsOf(arena, columns, before, (o) => !isDone(o))
    // A later moment with the same predecessors says more already.
    if (open.length === 0 || done.length === known) continue
    known = done.length
    if (isNeeded) add(lines, [...ones(started), ...ones(done, -1)], Number.NEGATIVE_INFINITY, 0)
    else add(lines, [...ones(started), ...ones(open)], Number.NEGATIVE_INFINITY, 1)
  }
}

function optionOfColumn(arena: Arena, columns: Int32Array, task: number, column: number): number {
  for (let option = arena.firstMode[task] ?? 0; option < (arena.firstMode[task + 1] ?? 0); option += 1)
    if (columns[option] === column) return option
  return -1
}

/** Adds the rows of all bonds; required tasks have exactly one option. */
export function addBonds(lines: Lines, arena: Arena, columns: Int32Array): void {
  const { problem, isRequired } = arena
  for (const task of problem.activities.keys()) {
    const own = columnsOf(arena, columns, task)
    const least = isRequired[task] === 1 ? 1 : Number.NEGATIVE_INFINITY
    if (own.length > 0 || isRequired[task] === 1) add(lines, ones(own), least, 1)
  }
  for (const [task, needed] of problem.requires) {
    if (isRequired[needed] === 1) continue
    const [own, other] = [columnsOf(arena, columns, task), columnsOf(arena, columns, needed)]
    add(lines, [...ones(own), ...ones(other, -1)], Number.NEGATIVE_INFINITY, 0)
  }
  for (const members of problem.exclusiveGroups) {
    const all = members.flatMap((task) => columnsOf(arena, columns, task))
    add(lines, ones(all), Number.NEGATIVE_INFINITY, 1)
  }
  for (const link of problem.precedences) addLink(lines, arena, columns, link)
}
