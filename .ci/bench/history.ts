/** Times the history of a plan in git against reading it with one process for each file. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { readHistory } from '../../src/commands/history/history.ts'
import { historySteps } from '../../src/commands/history/steps.ts'
import { wholeScope } from '../../src/metrics/base/scope.ts'
import { completionGross } from '../../src/metrics/completion.ts'
import { loadPlan } from '../../src/plan/load/load-plan.ts'
import { rememberingReader } from '../../src/plan/load/read-document.ts'
import type { HistoryStep } from '../../src/reports/history/report.ts'
import { readPlanLog } from '../../src/workspace/git-log.ts'
import { type PlanAtCommit, planStates } from '../../src/workspace/plan-states.ts'
import { git } from '../../test/support/git-repository.ts'
import { generateHistory } from './generate-history.ts'
import { idOf } from './generate-project.ts'
import type { Row } from './row.ts'

const COMMITS = 500
const PROJECTS = 1000
/** How many processes of the peer are measured before their time is scaled up. */
const SAMPLE = 200

function states(folder: string, by: HistoryStep): PlanAtCommit[] {
  const log = readPlanLog(folder, 'plan')
  return planStates(folder, log, historySteps(log.commits, by, undefined))
}

/** Gross completion at every step, and nothing else. */
function completion(folder: string, by: HistoryStep): number {
  const read = rememberingReader()
  const values = states(folder, by).map((state) => {
    const { plan } = loadPlan(state, { read })
    if (plan?.projects.length !== PROJECTS) throw new Error('a state does not load')
    return completionGross.compute(plan, wholeScope(plan)).value
  })
  return values.length
}

function everything(folder: string): number {
  const read = readHistory({ states: states(folder, 'month') })
  if (read.last?.plan?.projects.length !== PROJECTS) throw new Error('the history does not load')
  return read.states.length
}

/** Milliseconds on the clock that it takes to read one file of one commit with a process of its own. */
function perFile(folder: string): number {
  const begin = performance.now()
  for (let number = 1; number <= SAMPLE; number += 1)
    git(folder, ['show', `HEAD~${number}:plan/projects/${idOf('P', number)}.yaml`])
  return (performance.now() - begin) / SAMPLE
}

/** Times on the clock, all in this process and in the same minute. */
export function historyRows(folder: string): Row[] {
  const repository = join(folder, 'history')
  mkdirSync(repository)
  generateHistory(repository, PROJECTS, COMMITS)
  const each = perFile(repository)
  const row = (what: string, limit: number, work: () => number): Row => {
    const begin = performance.now()
    const steps = work()
    const took = performance.now() - begin
    const peer = steps * PROJECTS * each
    return {
      what: `${what}, ${steps} of ${COMMITS} commits x 1,000 files`,
      measured: `${(took / 1000).toFixed(1)} s`,
      peer: `git show for each file: ${(peer / 1000).toFixed(0)} s`,
      value: took / peer,
      limit,
      unit: 'x',
    }
  }
  return [
    row('history, completion by month', 0.1, () => completion(repository, 'month')),
    row('history, everything by month', 0.2, () => everything(repository)),
    row('history, completion by commit', 0.05, () => completion(repository, 'commit')),
  ]
}
