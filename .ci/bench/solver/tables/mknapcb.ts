/** Chu and Beasley's knapsacks with 100 items and 5, 10 and 30 limits, held against the best values known. */
import { bestKnownOf, type Knapsack, knapsacksOf } from '../mknap.ts'
import { referenceText } from '../reference-data.ts'
import { solveChoice } from '../solve-choice.ts'
import { mean } from '../statistics.ts'
import { atMost, type Setting, type Table } from '../table.ts'

const FOLDER = 'benchmarks/orlib-mkp'
const FILES = [1, 4, 7]
const SECONDS = 10
const QUICK_SECONDS = 1

/** In percent of the best known value; negative where ours is better. */
async function shortfalls(file: number, text: string, best: string, setting: Setting): Promise<number[]> {
  const known = bestKnownOf(best, file)
  const seconds = setting.seconds ?? (setting.isQuick ? QUICK_SECONDS : SECONDS)
  const found: number[] = []
  const knapsacks: readonly Knapsack[] = knapsacksOf(text).slice(0, setting.isQuick ? 1 : undefined)
  for (const [at, { problem }] of knapsacks.entries()) {
    const { answer } = await solveChoice(`mknapcb${file}-${at}`, problem, seconds, setting)
    const shortfall = 100 * (1 - answer.value / (known[at] ?? Number.NaN))
    setting.note(`  ${shortfall.toFixed(3)} % under ${known[at]}`)
    found.push(shortfall)
  }
  return found
}

/** The files mknapcb1, 4 and 7. */
export const mknapcb: Table = {
  name: 'mknapcb',
  run: async (setting) => {
    const best = referenceText(`${FOLDER}/mkcbres.txt`)
    const lines = []
    for (const file of FILES) {
      const text = referenceText(`${FOLDER}/mknapcb${file}.txt`)
      if (text === undefined || best === undefined) return { skipped: 'the reference data is not here' }
      const found = await shortfalls(file, text, best, setting)
      lines.push(atMost(`mknapcb${file}, mean under best known`, mean(found), 0.2, '%'))
    }
    return lines
  },
}
