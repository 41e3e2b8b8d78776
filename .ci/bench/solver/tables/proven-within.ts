/** What is asked of instances that have to be proven: all of them, in the median and at most within so many seconds. */
import { provenLine } from '../choice-table.ts'
import type { Solved } from '../solve-choice.ts'
import { greatest, median } from '../statistics.ts'
import { atMost, type Line, plainly } from '../table.ts'

/** The lines of such a table. */
export function provenWithin(solved: readonly Solved[], middle: number, most: number): Line[] {
  const seconds = solved.map((one) => one.seconds)
  return [
    provenLine(solved),
    atMost('median time', median(seconds), middle, 's'),
    atMost('longest time', greatest(seconds), most, 's'),
    plainly('median CPU time', `${median(solved.map((one) => one.cpuSeconds)).toFixed(2)} s`),
  ]
}
