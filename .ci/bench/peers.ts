/**
 * Programs that an office may have for parts of the same: a linter of YAML with rules of its own (Spectral), one of its form
 * (yamllint), JSON Schema (ajv, with the schemas that this program ships), plain-text accounting (hledger) for the amounts.
 * Each on the same records; one that is not installed is told and left out.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { type Invocation, medianCosts, shownCost } from './costs.ts'
import { generatePlan } from './generate-plan.ts'
import type { Bench } from './growth.ts'
import type { Row } from './row.ts'
import { writePlan } from './written-plans.ts'

const PROJECTS = 1000
const RUNS = 3

/** What Spectral is asked of each project: fields that must be there, and the form of ids and statuses. */
const RULESET = `
rules:
  title: { given: "$.projects[*]", then: { field: title, function: truthy } }
  status: { given: "$.projects[*].status", then: { function: enumeration, functionOptions: { values: [candidate, planned, in_progress, completed, cancelled] } } }
  id: { given: "$.projects[*].id", then: { function: pattern, functionOptions: { match: "^P-" } } }
  lead: { given: "$.projects[*].departments", then: { field: lead, function: truthy } }
  start: { given: "$.projects[*]", then: { field: start, function: truthy } }
`

interface Budgeted {
  readonly id: string
  readonly budget?: readonly { readonly section: string; readonly amounts?: Readonly<Record<string, object>> }[]
}

/** Each amount of each project as a transaction of a journal. */
function journal(projects: number): string {
  const texts = generatePlan(projects).filter(({ path }) => path.startsWith('projects/'))
  const records = texts.flatMap(({ text }) => (load(text) as { projects: Budgeted[] }).projects)
  const transactions = records.flatMap(({ id, budget = [] }) =>
    budget.flatMap(({ section, amounts = {} }) =>
      Object.entries(amounts).flatMap(([year, stages]) =>
        Object.entries(stages).map(
          ([stage, amount]) =>
            `${year}-01-01 ${id}\n  ${section}:${stage}:${id}  ${Number(amount)} EUR\n  envelope:${section}\n`,
        ),
      ),
    ),
  )
  if (transactions.length < projects) throw new Error('next to no amount was found')
  return transactions.sort().join('\n')
}

interface Peer {
  readonly command: string
  readonly own: 'validate' | 'audit'
  readonly words: (plan: string, folder: string) => readonly string[]
}

const PEERS: readonly Peer[] = [
  {
    command: 'spectral',
    own: 'validate',
    words: (plan, folder) => ['lint', '--quiet', '-r', join(folder, 'ruleset.yaml'), `${plan}/projects/*.yaml`],
  },
  { command: 'yamllint', own: 'validate', words: (plan) => ['-d', 'relaxed', plan] },
  {
    command: 'hledger',
    own: 'audit',
    words: (_plan, folder) => ['-f', join(folder, 'journal'), 'balance', '--yearly'],
  },
]

const isInstalled = (command: string): boolean =>
  spawnSync('bash', ['-c', `command -v ${command}`], { stdio: 'ignore' }).status === 0

/** Each peer that is there, and ajv, which always is. */
export function peerRows({ folder, program, floor }: Bench): Row[] {
  const plan = writePlan(join(folder, 'peers'), PROJECTS)
  writeFileSync(join(folder, 'ruleset.yaml'), RULESET)
  writeFileSync(join(folder, 'journal'), journal(PROJECTS))
  const present = PEERS.filter(({ command }) => isInstalled(command))
  const absent = PEERS.filter((peer) => !present.includes(peer))
  if (absent.length > 0)
    process.stdout.write(`Not installed, left out: ${absent.map(({ command }) => command).join(', ')}\n`)
  const own = (name: 'validate' | 'audit'): Invocation => ({
    name,
    words: [process.execPath, program, name, plan],
    codes: [0, 1],
  })
  const ajv: Invocation = { name: 'ajv', words: [process.execPath, floor, 'schema', plan] }
  const others = present.map(
    ({ command, words }): Invocation => ({ name: command, words: [command, ...words(plan, folder)], codes: [0, 1] }),
  )
  const costs = medianCosts([own('validate'), own('audit'), ajv, ...others], RUNS)
  return [{ command: 'ajv', own: 'validate' as const }, ...present].map(
    ({ command, own: name }): Row => ({
      what: `plan ${name}, 1,000 projects`,
      measured: shownCost(costs(name)),
      peer: `${command}, the same records: ${shownCost(costs(command))}`,
      value: costs(name).seconds / costs(command).seconds,
      limit: 1,
      unit: 'x',
    }),
  )
}
