/** Commands of daily work on the sample, on the clock and in memory, and the start of the program beside a Node that does nothing. */
import { join } from 'node:path'
import { type Invocation, medianCosts, shownCost } from './costs.ts'
import { generateScenarios } from './generate-scenarios.ts'
import type { Row } from './row.ts'
import { writeFiles, writePlan } from './written-plans.ts'

const SAMPLE = 'plans/centre-val-de-loire-2022-2027'
const RUNS = 7
const LARGE_RUNS = 3

/** What a person waits for, and the most seconds on the clock of a quiet machine. */
const DAILY: readonly (readonly [what: string, most: number, words: (folder: string) => readonly string[]])[] = [
  ['plan validate, running sample', 0.5, () => ['validate', SAMPLE, '--fail-on', 'never']],
  ['plan audit, running sample', 0.5, () => ['audit', SAMPLE]],
  ['its workbook', 1, (folder) => ['audit', SAMPLE, '--format', 'xlsx', '-o', join(folder, 'a.xlsx')]],
  ['its page', 0.7, (folder) => ['audit', SAMPLE, '--format', 'html', '-o', join(folder, 'a.html')]],
  ['its slides', 1, (folder) => ['audit', SAMPLE, '--format', 'pptx', '-o', join(folder, 'a.pptx')]],
]

/** Megabytes that the audit of the sample may take. */
const MOST_MEGABYTES = 110

/** The commands of daily work, in seconds on the clock; `--help` against Node alone. */
export function commandRows(folder: string, program: string): Row[] {
  const own = (name: string, words: readonly string[]): Invocation => ({
    name,
    words: [process.execPath, program, ...words],
  })
  const costs = medianCosts(
    [
      { name: 'node', words: [process.execPath, '-e', '0'] },
      own('help', ['--help']),
      ...DAILY.map(([what, , words]) => own(what, words(folder))),
    ],
    RUNS,
  )
  const [node, help, audit] = [costs('node'), costs('help'), costs('plan audit, running sample')]
  const start: Row = {
    what: 'plan --help',
    measured: shownCost(help),
    peer: `node -e 0: ${shownCost(node)}`,
    value: help.seconds / node.seconds,
    limit: 1.3,
    unit: 'x',
  }
  return [
    start,
    ...DAILY.map(([what, limit]): Row => {
      const cost = costs(what)
      return { what, measured: shownCost(cost), peer: 'on the clock', value: cost.clock, limit, unit: 's' }
    }),
    {
      what: 'memory of the audit',
      measured: shownCost(audit),
      peer: `node -e 0: ${shownCost(node)}`,
      value: audit.megabytes,
      limit: MOST_MEGABYTES,
      unit: 'MB',
    },
  ]
}

/** Twenty scenarios of a thousand projects against one audit of the same plan. */
export function scenarioRows(folder: string, program: string): Row[] {
  const plan = writeFiles(writePlan(join(folder, 'twenty'), 1000), generateScenarios(20, 1000))
  const own = (name: string): Invocation => ({
    name,
    words: [process.execPath, program, name, '-p', plan, '--format', 'md', '-o', join(folder, `${name}.md`)],
  })
  const costs = medianCosts([own('audit'), own('scenario')], LARGE_RUNS)
  return [
    {
      what: 'plan scenario, 20 scenarios of 1,000 projects',
      measured: shownCost(costs('scenario')),
      peer: `plan audit of the same plan: ${shownCost(costs('audit'))}`,
      value: costs('scenario').seconds / costs('audit').seconds,
      limit: 3,
      unit: 'x',
    },
  ]
}
