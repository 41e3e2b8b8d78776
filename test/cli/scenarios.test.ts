/**
 * Every scenario of this folder, in process, and as a real process on a build server and in `npm run check`;
 * with UPDATE_SCENARIOS=1 they are written anew.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { VERSION } from '../../src/commands/version.ts'
import { type Run, runBuilt, runPlan } from '../support/run-plan.ts'
import {
  blocksOf,
  layOut,
  outcomeOf,
  parseScenario,
  type Scenario,
  type Step,
  temporaryFolder,
} from '../support/scenario.ts'
import { IS_THOROUGH, shareOf } from '../support/thorough.ts'

const names = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.scenario'))
/** Those that a thorough run plays as a process too. */
const asProcess = new Set(IS_THOROUGH ? shareOf(names) : [])
const isUpdate = process.env['UPDATE_SCENARIOS'] === '1'

type Runner = (cwd: string, step: Step, scenario: Scenario) => Run | Promise<Run>

const RUNNERS: Record<string, Runner> = {
  'in process': (cwd, { argv, env }, { isTerminal }) => runPlan(cwd, argv, { env, isTerminal }),
  'as a process': (cwd, { argv, env }) => runBuilt(cwd, argv, { env }),
}

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

async function play(scenario: Scenario, runner: Runner): Promise<Step[]> {
  layOut(scenario, folder.path)
  const outcomes: Step[] = []
  for (const step of scenario.steps) {
    const { exit, stdout, stderr } = await runner(folder.path, step, scenario)
    outcomes.push(outcomeOf(step, folder.path, { exit, stdout, stderr }))
  }
  return outcomes
}

/** The scenario's text with what came of it in place of what was written. */
function rewritten(text: string, outcomes: readonly Step[]): string {
  const kept = blocksOf(text).filter(({ head }) => !['stdout', 'stderr', 'exit'].includes(head))
  let step = -1
  const written = kept.map(({ head, rest, text: body }) => {
    const line = `=== ${head}${rest === '' ? '' : ` ${rest}`}\n`
    if (head === 'written') {
      return line + (outcomes[step]?.written.find(({ name }) => name === rest)?.text ?? '')
    }
    if (head !== 'command') return line + body
    step += 1
    const { stdout = '', stderr = '', exit = 0 } = outcomes[step] ?? {}
    const versioned = (said: string): string => said.replaceAll(`(${VERSION})`, '({version})')
    const told = [
      stdout === '' ? '' : `=== stdout\n${versioned(stdout)}`,
      stderr === '' ? '' : `=== stderr\n${versioned(stderr)}`,
    ]
    return `${line}${body}${told.join('')}=== exit ${exit}\n`
  })
  return written.join('')
}

describe.each(names)('%s', (name) => {
  const file = join(import.meta.dirname, name)
  const text = readFileSync(file, 'utf8')
  const scenario = parseScenario(text)

  it('says what it is about and runs something', () => {
    expect(scenario.about).toMatch(/\p{L}{2}/u)
    expect(scenario.steps.length).toBeGreaterThan(0)
  })

  const kinds = Object.keys(RUNNERS).filter((kind) => kind === 'in process' || !scenario.isTerminal)
  for (const kind of kinds) {
    it.skipIf(kind !== 'in process' && !asProcess.has(name))(
      `gives what it says ${kind}`,
      async () => {
        const outcomes = await play(scenario, RUNNERS[kind] as Runner)
        if (isUpdate && kind === 'in process') writeFileSync(file, rewritten(text, outcomes))
        else expect(outcomes).toEqual(scenario.steps)
      },
    )
  }
})
