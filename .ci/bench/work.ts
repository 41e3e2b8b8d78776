/** The work that the benchmark times in a process of its own: a generated plan loaded and checked, or only parsed. */
import { writeSync } from 'node:fs'
import { LineCounter, parseDocument } from 'yaml'
import { validate } from '../../src/commands/validate/validate.ts'
import { loadPlan } from '../../src/plan/load/load-plan.ts'
import { generatePlan } from './generate-plan.ts'

/** What is done with the files of a plan. */
export type Work = 'check' | 'parse'

/** Checks that the work was done: a plan of that size, with findings as a real office has them. */
function check(size: number): void {
  const files = generatePlan(size).map(({ path, text }) => ({
    path: `bench/${path}`,
    bytes: new TextEncoder().encode(text),
  }))
  const loaded = timed(() => {
    const plan = loadPlan({ root: 'bench', files, strays: [] }, {})
    return { plan, outcome: validate(plan, { isWhole: true }) }
  })
  const { plan, outcome } = loaded
  if (plan.plan?.projects.length !== size || plan.findings.length > 0)
    throw new Error(`the generated plan does not load: ${plan.findings[0]?.message.en}`)
  if (outcome.findings.length < size / 20) throw new Error('the rules found next to nothing')
}

function parse(size: number): void {
  const files = generatePlan(size)
  const documents = timed(() => files.map(({ text }) => parseDocument(text, { lineCounter: new LineCounter() })))
  if (documents.length !== files.length) throw new Error('not all files were parsed')
}

/** Runs something and says on the fourth stream how many milliseconds of CPU it took. */
function timed<T>(run: () => T): T {
  const before = process.cpuUsage()
  const result = run()
  const { user, system } = process.cpuUsage(before)
  writeSync(3, String((user + system) / 1000))
  return result
}

/** Does the work on a plan of so many projects. */
export function doWork(work: Work, size: number): void {
  if (work === 'check') check(size)
  else parse(size)
}
