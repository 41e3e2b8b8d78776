/** Inspects the data of each plan file once for what the format expects of it. */

import type { PlainMap } from '../../values/plain-data.ts'
import type { PlanFile } from '../plan.ts'
import { type Counts, FileInspector } from './file-inspector.ts'
import type { DateTime, Inspection, WrittenDate } from './inspection.ts'

interface InspectedFile {
  readonly file: string
  readonly found: Inspection
  readonly dates: readonly DateTime[]
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
    for (const { isFact, day } of inspectFile(file).dates) {
      count.all += 1
      if (isFact && day !== undefined) count.facts += 1
    }
  return count
}

/** The dates of files of which something is odd, in file order: a file that has any is walked again for their places. */
export function oddDates(files: readonly PlanFile[], isOdd: (time: DateTime) => boolean): readonly WrittenDate[] {
  return files.flatMap((file) => {
    const odd = new Set<number>()
    for (const [position, date] of inspectFile(file).dates.entries()) if (isOdd(date)) odd.add(position)
    if (odd.size === 0) return []
    const inspector = new FileInspector(file.file, odd)
    inspector.document(file.data as PlainMap)
    return inspector.placedDates
  })
}
