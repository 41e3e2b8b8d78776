/** Inspects the data of each plan file once for what the format expects of it. */

import type { InspectedLeaf } from '../../schema/inspected.ts'
import type { Day } from '../../values/calendar.ts'
import type { PlainMap } from '../../values/plain-data.ts'
import type { PlanFile } from '../plan.ts'
import { type Counts, type Extremes, FileInspector } from './file-inspector.ts'
import { type DateTime, type Inspection, type WrittenDate, writtenTime } from './inspection.ts'

/** Inspects a file a second time, for the dates that are odd. */
class OddDateInspector extends FileInspector {
  readonly dates: WrittenDate[] = []
  private readonly isOdd: (time: DateTime) => boolean

  constructor(file: string, isOdd: (time: DateTime) => boolean) {
    super(file)
    this.isOdd = isOdd
  }

  protected override date(
    value: string | number,
    { kind, near }: InspectedLeaf,
    happened: boolean,
    part: 'key' | 'value',
  ): void {
    const time = writtenTime(kind, value)
    if (time === undefined) return
    const whole = { ...time, isFact: happened, near }
    if (this.isOdd(whole)) this.dates.push({ ...this.placed(part), ...whole, text: String(value) })
  }
}

interface InspectedFile {
  readonly file: string
  readonly found: Inspection
  readonly extremes: ReadonlyMap<InspectedLeaf, Readonly<Extremes>>
  readonly counts: Readonly<Counts>
}

const memory = new WeakMap<PlanFile['data'], InspectedFile>()

/** What is to be said of one file; inspected once in a content that many states of a history hold. */
function inspectFile({ file, data }: PlanFile): InspectedFile {
  const known = memory.get(data)
  if (known?.file === file) return known
  const inspector = new FileInspector(file)
  inspector.document(data as PlainMap)
  const whole = { file, found: inspector.found, extremes: inspector.extremes, counts: inspector.counts }
  memory.set(data, whole)
  return whole
}

/** What is to be said of the files of a plan, one kind of it, in file order. */
export function inspected<K extends keyof Inspection>(files: readonly PlanFile[], kind: K): Inspection[K][number][] {
  return files.flatMap((file) => inspectFile(file).found[kind] as Inspection[K][number][])
}

/** How many numbers with a likely range, pairs, items of lists or ids the files hold. */
export function countOf(files: readonly PlanFile[], kind: keyof Counts): number {
  return files.reduce((sum, file) => sum + inspectFile(file).counts[kind], 0)
}

/** The spans of the dates of all files together, by field. */
function extremesOf(files: readonly PlanFile[]): Map<InspectedLeaf, Extremes> {
  const whole = new Map<InspectedLeaf, Extremes>()
  for (const file of files) {
    for (const [leaf, own] of inspectFile(file).extremes) {
      const known = whole.get(leaf)
      if (known === undefined) {
        whole.set(leaf, { ...own })
        continue
      }
      known.first = Math.min(known.first, own.first)
      known.last = Math.max(known.last, own.last)
      known.lastFact = laterOf(known.lastFact, own.lastFact)
      known.count += own.count
      known.facts += own.facts
    }
  }
  return whole
}

function laterOf(left: Day | undefined, right: Day | undefined): Day | undefined {
  if (left === undefined || right === undefined) return left ?? right
  return left > right ? left : right
}

/** How many dates the files write, and how many of them tell what has happened. */
export function countDates(files: readonly PlanFile[]): { all: number; facts: number } {
  const fields = [...extremesOf(files).values()]
  return {
    all: fields.reduce((sum, { count }) => sum + count, 0),
    facts: fields.reduce((sum, { facts }) => sum + facts, 0),
  }
}

/** Whether a date of some fields can be odd, seen from the spans of their dates alone. */
function mayBeOdd(fields: ReadonlyMap<InspectedLeaf, Readonly<Extremes>>, isOdd: (time: DateTime) => boolean): boolean {
  return [...fields].some(([{ near }, { isBudgetYear, first, last, lastFact }]) => {
    const day = isBudgetYear ? undefined : (0 as Day)
    if (isOdd({ year: first, day, isFact: false, near })) return true
    if (isOdd({ year: last, day, isFact: false, near })) return true
    return lastFact !== undefined && isOdd({ year: last, day: lastFact, isFact: true, near })
  })
}

/**
 * The dates of the files that are odd, in file order.
 *
 * @param isOdd - true for later years wherever it is true for one too late, and likewise for earlier years and facts:
 * only files whose first or last dates are odd are inspected again.
 */
export function oddDates(files: readonly PlanFile[], isOdd: (time: DateTime) => boolean): WrittenDate[] {
  if (!mayBeOdd(extremesOf(files), isOdd)) return []
  return files.flatMap((planFile) => {
    if (!mayBeOdd(inspectFile(planFile).extremes, isOdd)) return []
    const inspector = new OddDateInspector(planFile.file, isOdd)
    inspector.document(planFile.data as PlainMap)
    return inspector.dates
  })
}
