/** A budget's spelling says nothing: lines split by stage, by year, in two or in another order change no figure at all. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadPlan } from '../../../src/plan/load/load-plan.ts'
import { computeFigures, metricsData } from '../../../src/reports/document/figures.ts'
import { runsOf } from '../../support/cases.ts'
import { fileOf, moneyPlan, type PlanData } from './arbitrary-money-plan.ts'
import { inputOf } from './program-figures.ts'
import { byStage, byYear, inTwo, respelled, reversed } from './respelled.ts'

/** Every metric with every breakdown, coverage and reason as JSON tells it, by its path. */
function figuresOf(text: string): Map<string, string> {
  const { plan } = loadPlan(inputOf(text), {})
  if (plan === undefined) throw new Error(`not a plan:\n${text}`)
  const found = new Map<string, string>()
  const walk = (path: string, value: unknown): void => {
    if (typeof value !== 'object' || value === null) found.set(path, JSON.stringify(value))
    else for (const [key, one] of Object.entries(value)) walk(`${path}/${key}`, one)
  }
  walk('metrics', metricsData(computeFigures(plan)))
  return found
}

function changes(before: Map<string, string>, after: Map<string, string>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((path) =>
    before.get(path) === after.get(path) ? [] : [`${path}: ${before.get(path)}, other spelling ${after.get(path)}`],
  )
}

const SPELLINGS: Readonly<Record<string, (plan: PlanData) => PlanData>> = {
  'by stage': (plan) => respelled(plan, byStage),
  'by year': (plan) => respelled(plan, byYear),
  'in two that add up': (plan) => respelled(plan, inTwo),
  'in the opposite order': reversed,
  'by stage, in two, the other way round': (plan) => reversed(respelled(respelled(plan, byStage), inTwo)),
}

describe('lines written in another way', () => {
  it('change no figure', () => {
    fc.assert(
      fc.property(moneyPlan, fc.constantFrom(...Object.keys(SPELLINGS)), (plan, name) => {
        const spelling = SPELLINGS[name] ?? reversed
        const text = fileOf(plan)
        const [before, after] = [figuresOf(text), figuresOf(fileOf(spelling(plan)))]
        const found = changes(before, after).slice(0, 20)
        if (found.length > 0) throw new Error(`${name}: ${found.join('\n')}\n${text}`)
      }),
      { numRuns: runsOf(2000, 100), seed: 20_241_231 },
    )
  }, 600_000)

  it('are held against every figure that the audit has', () => {
    const plan = { unit: 'k', header: { as_of: '2024-06-30', status: 'draft' }, projects: [] } as const
    expect(figuresOf(fileOf(plan)).size).toBeGreaterThan(200)
  })
})
