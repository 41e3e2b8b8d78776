/** Takes some tasks out of a selection, so that others, or the same at another time, can come in. */
import type { Arena } from './arena.ts'
import { below, type Draw } from './draw.ts'
import type { State } from './state.ts'

/** Looks for a task that takes of a row are this many at most. */
const LOOKS = 60

function uses({ takes, row, amount }: Arena, option: number, at: number): boolean {
  for (let take = takes[option] ?? 0; take < (takes[option + 1] ?? 0); take += 1)
    if (row[take] === at && (amount[take] ?? 0) > 0) return true
  return false
}

/** A task that is in, drawn; -1 where the looks find none that passes the test. */
function drawIn({ chosen }: State, draw: Draw, test: (option: number) => boolean): number {
  for (let look = 0; look < LOOKS; look += 1) {
    const task = below(draw, chosen.length)
    const option = chosen[task] ?? -1
    if (option >= 0 && test(option)) return task
  }
  return -1
}

/** Takes out so many tasks, whichever. */
function ruinAny(state: State, draw: Draw, count: number): void {
  for (let left = count; left > 0; left -= 1) {
    const task = drawIn(state, draw, () => true)
    if (task >= 0) state.remove(task)
  }
}

/** Takes out so many tasks that take of one row, and of no other that one of them does not take of. */
function ruinRow(arena: Arena, state: State, draw: Draw, count: number): void {
  const seed = drawIn(state, draw, () => true)
  if (seed < 0) return
  const option = state.chosen[seed] ?? 0
  const from = arena.takes[option] ?? 0
  const length = (arena.takes[option + 1] ?? 0) - from
  if (length === 0) return state.remove(seed)
  const at = arena.row[from + below(draw, length)] ?? 0
  state.remove(seed)
  for (let left = count - 1; left > 0; left -= 1) {
    const task = drawIn(state, draw, (one) => uses(arena, one, at))
    if (task >= 0) state.remove(task)
  }
}

/** The first row that an option would pass; -1 where every row holds it. */
function shortRow({ takes, row, amount }: Arena, { room }: State, option: number): number {
  for (let take = takes[option] ?? 0; take < (takes[option + 1] ?? 0); take += 1) {
    const [at, change] = [row[take] ?? 0, amount[take] ?? 0]
    if (change > 0 && change > (room[at] ?? 0) + 1e-6) return at
  }
  return -1
}

/** Takes out what bars an option by dates or as a rival. */
function clearBonds(arena: Arena, state: State, option: number): void {
  const task = arena.task[option] ?? 0
  const { chosen } = state
  for (const { other, lag } of arena.predecessors[task] ?? []) {
    const its = chosen[other] ?? -1
    if (its >= 0 && (arena.start[option] ?? 0) <= (arena.end[its] ?? 0) + lag) state.remove(other)
  }
  for (const { other, lag } of arena.successors[task] ?? []) {
    const its = chosen[other] ?? -1
    if (its >= 0 && (arena.start[its] ?? 0) <= (arena.end[option] ?? 0) + lag) state.remove(other)
  }
  for (const group of arena.groups[task] ?? [])
    for (const other of arena.problem.rivals[group] ?? []) if (other !== task) state.remove(other)
}

/** Makes room for one task at one of its times, drawn, and puts it there where that works. */
function force(arena: Arena, state: State, draw: Draw, task: number): void {
  const from = arena.first[task] ?? 0
  const length = (arena.first[task + 1] ?? 0) - from
  if (length === 0) return
  const option = from + below(draw, length)
  if (arena.isOpen[option] !== 1) return
  state.remove(task)
  clearBonds(arena, state, option)
  for (let tries = 12; tries > 0; tries -= 1) {
    const at = shortRow(arena, state, option)
    if (at < 0) break
    const blocking = drawIn(state, draw, (one) => uses(arena, one, at))
    if (blocking < 0) return
    state.remove(blocking)
  }
  if (state.fits(option)) state.insert(option)
}

/** Takes some tasks out, in one of three ways, and may put one in. */
export function ruin(arena: Arena, state: State, draw: Draw, most: number): void {
  const way = draw()
  const count = 1 + below(draw, most)
  if (way < 0.25) ruinAny(state, draw, count)
  else if (way < 0.5) ruinRow(arena, state, draw, count)
  else force(arena, state, draw, below(draw, arena.problem.tasks.length))
}
