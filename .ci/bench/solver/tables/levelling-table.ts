/** Levelling of portfolios that some schedule does without overload: overload gone, squares near what nothing can get below. */
import { compileProblem } from '../../../../src/optimize/model/compiled-problem.ts'
import { smoothLoads } from '../../../../src/optimize/solve/smooth-loads.ts'
import { levelsOf } from '../../../../test/support/levels-of.ts'
import { generateLevelling } from '../generate-levelling.ts'
import { quadraticBound } from '../quadratic-bound.ts'
import { effortFor } from '../solve-choice.ts'
import { greatest } from '../statistics.ts'
import { atMost, plainly, type Setting, type Table } from '../table.ts'
import { verified } from '../verified.ts'

const SECONDS = 3
const SEEDS = 5
/** Passes over all activities for the bound of squares. */
const PASSES = 60

interface Levelled {
  readonly overload: number
  /** Squares above their bound, in percent. */
  readonly excess: number
  readonly seconds: number
}

async function level(projects: number, seed: number, setting: Setting): Promise<Levelled> {
  const key = `levelling-${projects}-${seed}`
  const shape = { projects, periods: 20, teams: 10, perYear: 4, tightness: 1 } as const
  const { problem } = generateLevelling(shape, seed)
  const engine = setting.newEngine()
  const begin = performance.now()
  try {
    const budget = effortFor(problem, setting.seconds ?? SECONDS, setting)
    const { solution, figures, bound } = await smoothLoads(problem, engine, budget)
    const seconds = (performance.now() - begin) / 1000
    if (solution === undefined) throw new Error(`${key}: no answer`)
    const own = levelsOf(problem, verified(key, problem, solution))
    if (JSON.stringify(own) !== JSON.stringify({ ...own, ...figures }))
      throw new Error(`${key}: ${JSON.stringify(figures)} is not ${JSON.stringify(own)}`)
    const overload = own.overloadDays + own.overloadMoney
    const least = Math.max(bound.squares, quadraticBound(compileProblem(problem), PASSES))
    const excess = 100 * (own.squares / least - 1)
    setting.note(
      `${key}  overload ${own.overloadDays} days, ${own.overloadMoney} of money  squares ${own.squares}, ${excess.toFixed(2)} % over ${Math.round(least)}  moves ${own.moves}  ${seconds.toFixed(2)} s`,
    )
    return { overload, excess, seconds }
  } finally {
    await engine.close()
  }
}

/** The table of so many projects, whose squares may be so many percent over their bound. */
export function levellingTable(projects: number, limit: number): Table {
  return {
    name: `levelling-${projects}`,
    run: async (setting) => {
      const levelled: Levelled[] = []
      for (let seed = 1; seed <= (setting.isQuick ? 1 : SEEDS); seed += 1)
        levelled.push(await level(projects, seed, setting))
      const most = (of: (one: Levelled) => number): number => greatest(levelled.map(of))
      const excess = most((one) => one.excess)
      return [
        atMost(
          'greatest overload',
          most(({ overload }) => overload),
          0,
          'in all',
        ),
        atMost('squares over their bound, most', excess, limit, '%'),
        plainly('longest time', `${most(({ seconds }) => seconds).toFixed(2)} s`),
      ]
    },
  }
}
