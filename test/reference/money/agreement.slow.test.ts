/** The program's money is that of the page: on every sample plan and on random plans, to the cent. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlanInput } from '../../../src/index.ts'
import { readPlanFolder } from '../../../src/workspace/plan-folder.ts'
import { runsOf } from '../../support/cases.ts'
import { REPOSITORY } from '../../support/scenario.ts'
import { fileOf, moneyPlan } from './arbitrary-money-plan.ts'
import { moneyByThePage } from './by-the-page.ts'
import { disagreements, metricOfKey } from './disagreements.ts'
import type { Figures } from './figure.ts'
import { inputOf, isTold, moneyByTheProgram } from './program-figures.ts'

/** Figures told apart, so that one that differs does not hide another. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  'expected spending': ['spending'],
  'ceilings and what they leave': ['envelope', 'headroom', 'overspend'],
  'totals of stages': ['requested', 'baseline', 'voted', 'opened', 'committed', 'paid', 'forecast'].map(
    (stage) => `budget_${stage}`,
  ),
  'the execution rate': ['execution_rate'],
  'execution beside the headline': ['execution_rate_with_carry_over', 'execution_rate_running'],
  'commitment and realisation': ['commitment_rate', 'realisation_rate'],
  'cost against the baseline': ['cost_overrun_aggregate', 'cost_overrun_mean', 'within_budget_rate'],
}

interface Both {
  readonly page: Figures
  readonly program: Figures
}

function compared(input: PlanInput): Both {
  const texts = input.files.map(({ bytes }) => new TextDecoder().decode(bytes))
  return { page: moneyByThePage(texts), program: moneyByTheProgram(input) }
}

/** Every group asks the same random plans, so each is computed once. */
const known = new Map<string, Both>()

function comparedOnce(text: string): Both {
  const both = known.get(text) ?? compared(inputOf(text))
  known.set(text, both)
  return both
}

function differing({ page, program }: Both, metrics: readonly string[], hasProjects: boolean): string[] {
  const isAsked = (key: string): boolean => metrics.includes(metricOfKey(key)) && isTold(key, hasProjects)
  return disagreements(page, program, isAsked)
}

const samples = readdirSync(join(REPOSITORY, 'plans')).sort()

describe.each(Object.entries(GROUPS))('%s', (_, metrics) => {
  it.each(samples)('of the sample %s', (name) => {
    const both = compared(readPlanFolder(REPOSITORY, `plans/${name}`))
    expect(differing(both, metrics, false)).toEqual([])
  })

  it('of random plans', () => {
    fc.assert(
      fc.property(moneyPlan, (plan) => {
        const text = fileOf(plan)
        const found = differing(comparedOnce(text), metrics, true)
        if (found.length > 0) throw new Error(`${found.join('\n')}\n${text}`)
      }),
      { numRuns: runsOf(2000, 200), seed: 20_241_231 },
    )
  }, 600_000)
})
