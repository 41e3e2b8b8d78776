/** A budget's spelling says nothing: lines split by stage, by year, in two or in another order change no figure at all. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openPlan } from '../../../src/index.ts'
import { IS_THOROUGH } from '../../support/thorough.ts'
import { fileOf, moneyPlan, type PlanData } from './arbitrary-money-plan.ts'
import { inputOf } from './program-figures.ts'
import { byStage, byYear, inTwo, respelled, reversed } from './respelled.ts'

/** Every metric with every breakdown, coverage and reason, by its path. */
function figuresOf(plan: PlanData): Map<string, string> {
  const opened = openPlan(inputOf(fileOf(plan)))
  const { metrics } = opened.audit().data as { metrics: Readonly<Record<string, unknown>> }
  const found = new Map<string, string>()
  const walk = (path: string, value: unknown): void => {
    if (typeof value !== 'object' || value === null) found.set(path, JSON.stringify(value))
    else for (const [key, one] of Object.entries(value)) walk(`${path}/${key}`, one)
  }
  for (const [id, figure] of Object.entries(metrics)) walk(id, figure)
  return found
}

function changes(before: Map<string, string>, after: Map<string, string>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((path) =>
    before.get(path) === after.get(path)
      ? []
      : [`${path}: ${before.get(path)}, other spelling ${after.get(path)}`],
  )
}

const SPELLINGS: Readonly<Record<string, (plan: PlanData) => PlanData>> = {
  'by stage': (plan) => respelled(plan, byStage),
  'by year': (plan) => respelled(plan, byYear),
  'in two that add up': (plan) => respelled(plan, inTwo),
  'in the opposite order': reversed,
  'by stage, in two, the other way round': (plan) =>
    reversed(respelled(respelled(plan, byStage), inTwo)),
}

describe('lines written', () => {
  it.each(Object.entries(SPELLINGS))('%s change no figure', (_, spelling) => {
    fc.assert(
      fc.property(moneyPlan, (plan) => {
        const found = changes(figuresOf(plan), figuresOf(spelling(plan)))
        if (found.length > 0) throw new Error(`${found.slice(0, 20).join('\n')}\n${fileOf(plan)}`)
      }),
      { numRuns: IS_THOROUGH ? 2000 : 200, seed: 20_241_231 },
    )
  })

  it('hold every figure that the audit has', () => {
    const plan: PlanData = {
      unit: 'k',
      header: { as_of: '2024-06-30', status: 'draft' },
      projects: [],
    }
    expect(figuresOf(plan).size).toBeGreaterThan(200)
  })
})
