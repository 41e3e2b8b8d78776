/** Petersen's seven problems of selecting research projects: all optima are known, and have to be found. */
import { knapsacksOf } from '../mknap.ts'
import { referenceText } from '../reference-data.ts'
import { solveChoice } from '../solve-choice.ts'
import { plainly, type Table } from '../table.ts'

const SECONDS = 10
const QUICK_SECONDS = 1

/** The seven of mknap1.txt. */
export const mknap1: Table = {
  name: 'mknap1',
  run: async (setting) => {
    const text = referenceText('benchmarks/orlib-mkp/mknap1.txt')
    if (text === undefined) return { skipped: 'the reference data is not here' }
    const knapsacks = knapsacksOf(text)
    let [found, proven] = [0, 0]
    for (const [at, { problem, optimum = 0 }] of knapsacks.entries()) {
      const key = `mknap1-${at + 1}`
      const seconds = setting.seconds ?? (setting.isQuick ? QUICK_SECONDS : SECONDS)
      const { answer } = await solveChoice(key, problem, seconds, setting)
      if (Math.abs(answer.value - optimum) < 1e-6) found += 1
      if (answer.status === 'optimal') proven += 1
    }
    const count = knapsacks.length
    return [
      { what: 'optima found', measured: `${found} of ${count}`, target: 'all', isMet: found === count },
      plainly('proven optimal', `${proven} of ${count}`),
    ]
  },
}
