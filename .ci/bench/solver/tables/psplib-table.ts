/** Scheduling of all jobs with the end to be made early, on PSPLIB: feasible every time, and how far from the best ends known. */

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { timeLimitIn, usualBudget } from '../../../../src/optimize/budget.ts'
import { minimiseMakespan } from '../makespan.ts'
import { bestEnds, chainEnd, type Instance, instanceOf, schedulingProblem, serialEnd } from '../psplib.ts'
import { referenceFolder, referenceText } from '../reference-data.ts'
import { greatest, mean } from '../statistics.ts'
import { atMost, plainly, type Setting, type Table } from '../table.ts'
import { verified } from '../verified.ts'

const FOLDER = 'benchmarks/psplib-sm'
const RESULTS = `${FOLDER}/optalcp_results_j30-j120.csv`
const SECONDS = 10
const QUICK_SECONDS = 0.35
const QUICK_INSTANCES = 10

interface Scheduled {
  readonly gap: number
  readonly seconds: number
}

/** How much later than the best end known, in percent; undefined where no schedule was found. */
function schedule(file: string, instance: Instance, best: number, setting: Setting): Scheduled | undefined {
  const begin = performance.now()
  const problem = schedulingProblem(instance, serialEnd(instance))
  const seconds = setting.seconds ?? (setting.isQuick ? QUICK_SECONDS : SECONDS)
  const { solution } = minimiseMakespan(
    problem,
    { ...usualBudget(problem), timeLimit: timeLimitIn(seconds, () => performance.now()) },
    chainEnd(instance) - 1,
  )
  const took = (performance.now() - begin) / 1000
  if (solution === undefined) {
    setting.note(`${file}  no schedule`)
    return undefined
  }
  const ends = verified(file, problem, solution).map(
    (pick, activity) => (problem.activities[activity]?.modes[pick]?.end ?? 0) + 1,
  )
  const end = Math.max(...ends)
  if (end < best) throw new Error(`${file}: ${end} is before the best end known, ${best}`)
  setting.note(`${file.padEnd(14)} ${end} of ${best}  ${took.toFixed(2)} s`)
  return { gap: 100 * (end / best - 1), seconds: took }
}

/** The instances of a set in the order of their names; a quick run takes some, spread evenly. */
function filesOf(set: string, isQuick: boolean): string[] {
  const folder = join(referenceFolder() ?? '', FOLDER, set)
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sm'))
    .sort()
  const step = Math.floor(files.length / QUICK_INSTANCES)
  return isQuick ? files.filter((_, at) => at % step === 0).slice(0, QUICK_INSTANCES) : files
}

/** The table of a set, j30, j60 or j120, whose mean gap may be so many percent. */
export function psplibTable(set: string, limit: number): Table {
  return {
    name: set,
    run: async (setting) => {
      const optima = referenceText(`${FOLDER}/${set}/optimum/optimum.csv`)
      if (optima === undefined) return { skipped: 'the reference data is not here' }
      const best = bestEnds(optima, referenceText(RESULTS) ?? '')
      const files = filesOf(set, setting.isQuick)
      const scheduled = files.map((file) => {
        const instance = instanceOf(referenceText(`${FOLDER}/${set}/${file}`) ?? '')
        return schedule(file, instance, best.get(file) ?? Number.NaN, setting)
      })
      const found = scheduled.filter((one) => one !== undefined)
      return [
        {
          what: 'schedules found',
          measured: `${found.length} of ${files.length}`,
          target: 'all',
          isMet: found.length === files.length,
        },
        atMost('mean gap to best known', mean(found.map(({ gap }) => gap)), limit, '%'),
        plainly('longest time', `${greatest(found.map(({ seconds }) => seconds)).toFixed(2)} s`),
      ]
    },
  }
}
