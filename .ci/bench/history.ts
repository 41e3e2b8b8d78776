/** What the history of a plan in git costs against git's own log and objects and js-yaml's `load` of each text, once. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { costOf, type Invocation, shownCost } from './costs.ts'
import { generateHistory } from './generate-history.ts'
import type { Bench } from './growth.ts'
import type { Row } from './row.ts'

const COMMITS = 500
const PROJECTS = 1000

/** By month and by commit, and the difference of the last commit against one load of the plan. */
export function historyRows({ folder, program, floor }: Bench): Row[] {
  const repository = join(folder, 'history')
  mkdirSync(repository)
  generateHistory(repository, PROJECTS, COMMITS)
  const plan = join(repository, 'plan')
  const own = (name: string, ...words: string[]): Invocation => ({ name, words: [process.execPath, program, ...words] })
  const row = (what: string, beside: string, limit: number, [one, other]: [Invocation, Invocation]): Row => {
    const [cost, peer] = [costOf(one), costOf(other)]
    return {
      what: `${what}, ${COMMITS} commits x 1,000 projects`,
      measured: shownCost(cost),
      peer: `${beside}: ${shownCost(peer)}`,
      value: cost.seconds / peer.seconds,
      limit,
      unit: 'x',
    }
  }
  const history = (by: string): [Invocation, Invocation] => [
    own(`history ${by}`, 'history', '-p', plan, '--by', by),
    { name: `floor ${by}`, words: [process.execPath, floor, 'history', repository, by] },
  ]
  return [
    row('plan history by month', "git's log and objects, js-yaml load", 3, history('month')),
    row('plan history by commit', "git's log and objects, js-yaml load", 10, history('commit')),
    row('plan diff HEAD~1', 'plan validate', 1.2, [
      own('diff', 'diff', 'HEAD~1', '-p', plan),
      own('validate', 'validate', plan, '--fail-on', 'never'),
    ]),
  ]
}
