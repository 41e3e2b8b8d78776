/** Where each value of a record was read, by its place in the record; kept right while items of a list are parted and merged. */
import type { ProposalOrigin, RecordPath } from '../merge/proposal.ts'
import type { LogReason } from './log.ts'

interface TracedCell extends ProposalOrigin {
  readonly column: string
}

/** A cell that was read with a doubt, or that could not be read, while a record is read again. */
interface TracedDoubt extends ProposalOrigin {
  readonly path: RecordPath
  readonly reason: LogReason
  /** The item of the record's list that the cell belongs to, as far as it was read; undefined where it is in none. */
  item: unknown
}

/** The place that is being read, and the cell of each place that was. */
export interface CellTrace {
  readonly path: (string | number)[]
  /** The step that stands below that place without being read by itself, as the stage of amounts by year. */
  below: string | undefined
  readonly doubts: TracedDoubt[]
  readonly found: Map<string, TracedCell>
}

/** What stands before each step of a place. */
const STEP = '\u0000'

export function placeBelow(place: string, step: string | number): string {
  return `${place}${STEP}${step}`
}

/** The place that another lies in; that of the record for one of its keys. */
export function placeAbove(place: string): string {
  return place.slice(0, Math.max(0, place.lastIndexOf(STEP)))
}

/** The place that is being read, as the record of the plan has it. */
export function tracedPath({ path, below }: CellTrace, entry?: string): (string | number)[] {
  return [...path, ...(entry === undefined ? [] : [entry]), ...(below === undefined ? [] : [below])]
}

export function placeOf(trace: CellTrace): string {
  return tracedPath(trace).reduce<string>(placeBelow, '')
}

/** What was read of an item of the list that is being read, by the way inside it. */
function insideItem(trace: CellTrace, position: number): [string, TracedCell][] {
  const head = placeBelow(placeOf(trace), position)
  return [...trace.found].flatMap(([place, cell]): [string, TracedCell][] =>
    place.startsWith(`${head}${STEP}`) ? [[place.slice(head.length), cell]] : [],
  )
}

/** An item was parted: what was read of it stands in another item too. */
export function traceParted(trace: CellTrace | undefined, from: number, to: number): void {
  if (trace === undefined) return
  const head = placeBelow(placeOf(trace), to)
  for (const [way, cell] of insideItem(trace, from)) trace.found.set(`${head}${way}`, cell)
}

/** The position that each item of a list has in the end, by the one that it was read at, from a position on. */
export type Positions = readonly number[]

/** Items were merged into others or moved up: of those that are one now, each value was read where it was read first. */
export function traceMerged(trace: CellTrace | undefined, from: number, positions: Positions): void {
  if (trace === undefined || positions.every((to, index) => to === from + index)) return
  const moved = positions.map((to, index) => ({ to, inside: insideItem(trace, from + index) }))
  const list = placeOf(trace)
  for (const [index, { inside }] of moved.entries())
    for (const [way] of inside) trace.found.delete(`${placeBelow(list, from + index)}${way}`)
  for (const { to, inside } of moved) {
    for (const [way, cell] of inside) {
      const place = `${placeBelow(list, to)}${way}`
      if (!trace.found.has(place)) trace.found.set(place, cell)
    }
  }
}
