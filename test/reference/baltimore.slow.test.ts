/** A real arbitration as five scenarios: what Baltimore's IT office asked for, and what each round granted. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { slicesBy } from '../../src/metrics/base/slices.ts'
import { metricById } from '../../src/metrics/index.ts'
import { applyScenario } from '../../src/overlay/apply-scenario.ts'
import { loadPlan } from '../../src/plan/load/load-plan.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { baltimorePlan, type Request, ROUNDS, requestsOf } from '../support/baltimore.ts'
import { bytesOf } from '../support/mapping.ts'

const folder = process.env['PLAN_REFERENCE_DATA']
if (folder === undefined) process.stdout.write('a real arbitration: skipped, PLAN_REFERENCE_DATA is not set\n')
const FILE = 'portfolios/us-baltimore-cip/FY14-FY22_CIP-Requests_Source.csv'

/** Expected spending of a plan by budget year. */
function spendingBy(plan: Plan): Map<string, number | null | undefined> {
  const spending = metricById('spending')
  return new Map(slicesBy(plan, 'year').map(({ key, scope }) => [key, spending?.compute(plan, scope).value]))
}

describe.skipIf(folder === undefined)('City of Baltimore, IT office', () => {
  let requests: readonly Request[]
  let plan: Plan

  beforeAll(() => {
    requests = requestsOf(readFileSync(join(folder ?? '', FILE), 'utf8'))
    const files = [{ path: 'x/plan.yaml', bytes: bytesOf(baltimorePlan(requests)) }]
    const loaded = loadPlan({ root: 'x', files, strays: [] }, {})
    expect(loaded.findings).toEqual([])
    if (loaded.plan === undefined) throw new Error('no plan')
    plan = loaded.plan
  })

  const round = (id: string): Plan => {
    const scenario = plan.scenarios.find((one) => one.id === id)
    if (scenario === undefined) throw new Error(`no scenario ${id}`)
    return applyScenario(plan, scenario)
  }

  it('has the published number of requests a year', () => {
    const count = (asked: number) => requests.filter(({ year }) => year === asked).length
    expect([2020, 2021, 2022].map(count)).toEqual([17, 13, 12])
  })

  it('gives the published totals, asked and adopted', () => {
    const asked = spendingBy(round('SC-ASKED'))
    const adopted = spendingBy(round('SC-ADOPTED'))
    const millions = (totals: typeof asked, year: string) => (totals.get(year) ?? 0) / 1e6
    expect(['2020', '2021', '2022'].map((year) => millions(asked, year))).toEqual([10, 10, 8])
    expect(['2020', '2021', '2022'].map((year) => millions(adopted, year))).toEqual([15.7, 8.3, 7])
  })

  it.each(ROUNDS)('gives the totals of the data in every year: %s', (column, id) => {
    const totals = spendingBy(round(id))
    for (const year of new Set(requests.map((request) => request.year))) {
      const own = requests.filter((request) => request.year === year)
      const sum = own.reduce((total, { amounts }) => total + amounts[column], 0)
      expect(totals.get(String(year))).toBe(sum)
    }
  })

  it.each(ROUNDS)('keeps the requests that got something and no other: %s', (column, id) => {
    const kept = round(id).projects.filter(({ status }) => status === 'planned')
    const granted = requests.filter(({ amounts }) => amounts[column] > 0)
    expect(kept.map((project) => project.id)).toEqual(granted.map((request) => request.id))
  })
})
