/** Holds values against those of a native program that is given the same portfolios in the same run. */
import type { Instance } from '../instances.ts'
import { type NativeProgram, nativeChoice } from '../native-choice.ts'
import { isOnPath } from '../run-program.ts'
import type { Solved } from '../solve-choice.ts'
import type { Setting } from '../table.ts'

/** How much more each value is, in percent of the program's after so many seconds; none in a quick run or without the program. */
export function leadsOver(
  program: NativeProgram,
  solved: readonly Solved[],
  instances: readonly Instance[],
  seconds: number,
  { isQuick, note }: Setting,
): number[] {
  if (isQuick || !isOnPath(program.name)) return []
  return solved.flatMap(({ key, answer }) => {
    const instance = instances.find((one) => one.key === key)
    if (instance === undefined) return []
    const theirs = nativeChoice(program, key, instance.problem(), seconds)
    const bound = `(bound ${theirs.bound.toFixed(1)})`
    const time = `${theirs.seconds.toFixed(2)} s, ${theirs.cpuSeconds.toFixed(2)} s CPU`
    note(`${key}  ${program.title} ${theirs.value} ${bound}  ${time}`)
    return [theirs.value > 0 ? 100 * (answer.value / theirs.value - 1) : Number.POSITIVE_INFINITY]
  })
}
