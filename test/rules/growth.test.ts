/** What rules and figures do grows as the plan does: at four times the records about four times as much, never sixteen. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lazyFigures } from '../../src/metrics/figures.ts'
import { METRICS } from '../../src/metrics/index.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { RULES } from '../../src/rules/index.ts'
import { LIST_KEYS, type ListKey } from '../../src/schema/document.ts'
import { grownBy, workOf } from '../support/counted-work.ts'
import { grownPlan, type Naming } from '../support/grown-plan.ts'

const FIXTURE = join(import.meta.dirname, '../fixtures/every-key/plan.yaml')

/** Lists of which a plan has a few, whatever its size: each axis has a share of the whole, each scenario is a whole plan. */
const FEW: readonly ListKey[] = ['axes', 'scenarios', 'appraisals']
const MANY = LIST_KEYS.filter((key) => !FEW.includes(key))

const [ONCE, FOURFOLD] = [8, 32]
/** Sorting takes a little more than four times as much, a list that is searched for each record of another sixteen times. */
const MOST = 7

/** What every rule finds, with its sentences, and how many records it looks at. */
function check(plan: Plan): void {
  for (const { run, collective } of RULES) {
    for (const { message } of run(plan)) expect(message.fr).not.toBe(message.en + message.fr)
    collective?.population(plan)
  }
}

function reckon(plan: Plan): void {
  const { whole } = lazyFigures(plan)
  for (const metric of METRICS) whole(metric)
}

function grown(naming: Naming): string[] {
  const planOf = (times: number) => grownPlan({ file: FIXTURE, times, lists: MANY, naming })
  const run = (plan: Plan): void => {
    check(plan)
    reckon(plan)
  }
  // What is kept of texts for all plans is there already.
  run(planOf(ONCE))
  const [plan, larger] = [planOf(ONCE), planOf(FOURFOLD)]
  const [work, more] = [workOf(() => run(plan)), workOf(() => run(larger))]
  return grownBy(MOST, work, more)
}

describe('rules and figures of a plan of four times the records', () => {
  it.each<Naming>(['own', 'shared'])('do no more than in proportion, where records name %s ones', (naming) => {
    expect(grown(naming)).toEqual([])
  })
})
