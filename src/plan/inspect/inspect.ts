/** Inspects the data of each plan file once for what the format expects of it. */

import type { PlainMap } from '../../values/plain-data.ts'
import type { PlanFile } from '../plan.ts'
import { type Counts, FileInspector } from './file-inspector.ts'
import type { DateTime, Inspection, WrittenDate } from './inspection.ts'

interface InspectedFile {
  readonly file: string
  readonly found: Inspection
  readonly counts: Readonly<Counts>
}

const memory = new WeakMap<PlanFile['data'], InspectedFile>()

/** What is to be said of one file; inspected once in a content that many states of a history hold. */
function inspectFile({ file, data }: PlanFile): InspectedFile {
  const known = memory.get(data)
  if (known?.file === file) return known
  const inspector = new FileInspector(file)
  inspector.document(data as PlainMap)
  const whole = { file, found: inspector.found, counts: inspector.counts }
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
  const dates = inspected(files, 'dates')
  return { all: dates.length, facts: dates.filter(({ isFact, day }) => isFact && day !== undefined).length }
}

export function oddDates(files: readonly PlanFile[], isOdd: (time: DateTime) => boolean): WrittenDate[] {
  return inspected(files, 'dates').filter(isOdd)
}
