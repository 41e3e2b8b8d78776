/** Inspects the data of each plan file once for what the format expects of it. */

import type { PlainMap } from '../../values/plain-data.ts'
import type { PlanFile } from '../plan.ts'
import { type Counts, FileInspector, type FoundDate } from './file-inspector.ts'
import type { DateTime, Inspection, WrittenDate } from './inspection.ts'

interface InspectedFile {
  readonly file: string
  readonly found: Inspection
  readonly dates: readonly FoundDate[]
  readonly counts: Readonly<Counts>
}

const memory = new WeakMap<PlanFile['data'], InspectedFile>()

/** What is to be said of one file; inspected once in a content that many states of a history hold. */
function inspectFile({ file, data }: PlanFile): InspectedFile {
  const known = memory.get(data)
  if (known?.file === file) return known
  const inspector = new FileInspector(file)
  inspector.document(data as PlainMap)
  const whole = { file, found: inspector.found, dates: inspector.dates, counts: inspector.counts }
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

/** How many dates the files write, and how many of them tell what has happened. */
export function countDates(files: readonly PlanFile[]): { all: number; facts: number } {
  const count = { all: 0, facts: 0 }
  for (const file of files)
    for (const { isFact, time } of inspectFile(file).dates) {
      count.all += 1
      if (isFact && time.day !== undefined) count.facts += 1
    }
  return count
}

/** The dates of files of which something is odd, in file order: a file that has any is walked again for their places. */
export function oddDates(files: readonly PlanFile[], isOdd: (time: DateTime) => boolean): (WrittenDate & DateTime)[] {
  return files.flatMap((file) => {
    const odd = new Map<number, DateTime>()
    for (const [position, { time, leaf, isFact }] of inspectFile(file).dates.entries()) {
      const when = { year: time.year, day: time.day, isFact, near: leaf.near }
      if (isOdd(when)) odd.set(position, when)
    }
    if (odd.size === 0) return []
    const inspector = new FileInspector(file.file, new Set(odd.keys()))
    inspector.document(file.data as PlainMap)
    const times = [...odd.values()]
    return inspector.placedDates.map((date, index) => ({ ...date, ...(times[index] as DateTime) }))
  })
}
