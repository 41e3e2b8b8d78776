/** Plays scenarios of the command line, and holds what comes of them against what they say. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { VERSION } from '../../src/commands/version.ts'
import type { Run } from './run-plan.ts'
import {
  blocksOf,
  layOut,
  outcomeOf,
  parseScenario,
  REPOSITORY,
  type Scenario,
  type Step,
  temporaryFolder,
} from './scenario.ts'

const FOLDER = join(REPOSITORY, 'test/cli')

/** Runs a command of a scenario. */
export type Runner = (cwd: string, step: Step, scenario: Scenario) => Run | Promise<Run>

/** The names of all scenarios: `x.scenario` is played by the fast tests, `x.slow.scenario` by the slow ones. */
export const SCENARIOS: readonly string[] = readdirSync(FOLDER).filter((name) => name.endsWith('.scenario'))

/** The test files that scenarios are shared out to, so that workers play them side by side. */
type ScenarioFile = 'slow' | 'solving' | 'findings' | 'others'

function fileOf(name: string): ScenarioFile {
  if (name.endsWith('.slow.scenario')) return 'slow'
  if (/^(?:arbitrate|smooth)-/.test(name)) return 'solving'
  return /^(?:audit|explain|rule|validate|waiver)\b/.test(name) ? 'findings' : 'others'
}

/** The scenarios of a test file. */
export function scenariosOf(file: ScenarioFile): string[] {
  return SCENARIOS.filter((name) => fileOf(name) === file)
}

/** The text of a scenario. */
export function scenarioText(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8')
}

async function play(scenario: Scenario, runner: Runner, folder: string): Promise<Step[]> {
  layOut(scenario, folder)
  const outcomes: Step[] = []
  for (const step of scenario.steps) {
    const { exit, stdout, stderr } = await runner(folder, step, scenario)
    outcomes.push(outcomeOf(step, folder, { exit, stdout, stderr }))
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

/** Tests that each scenario gives what it says; with UPDATE_SCENARIOS=1 it is written anew instead. */
export function playScenarios(names: readonly string[], runner: Runner): void {
  let folder: ReturnType<typeof temporaryFolder>
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(() => folder.remove())

  describe.each(names)('%s', (name) => {
    const text = scenarioText(name)
    const scenario = parseScenario(text)

    it('says what it is about and runs something', () => {
      expect(scenario.about).toMatch(/\p{L}{2}/u)
      expect(scenario.steps.length).toBeGreaterThan(0)
    })

    it('gives what it says', async () => {
      const outcomes = await play(scenario, runner, folder.path)
      if (process.env['UPDATE_SCENARIOS'] === '1') writeFileSync(join(FOLDER, name), rewritten(text, outcomes))
      else expect(outcomes).toEqual(scenario.steps)
    })
  })
}
