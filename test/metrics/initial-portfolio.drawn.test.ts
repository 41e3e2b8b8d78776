/** The initial portfolio, the two references and the rates over them, reckoned a second time from their definitions on drawn plans. */
import { expect, it } from 'vitest'
import { daysBehindFirst, daysLate } from '../../src/metrics/base/weather.ts'
import type { Plan, Project } from '../../src/plan/plan.ts'
import type { Raw } from '../../src/schema/document.ts'
import { runsOf } from '../support/cases.ts'
import { figureOf } from '../support/figure-of.ts'
import { planWith } from '../support/plan-builder.ts'
import { type Draw, seeded } from '../support/seeded.ts'

type Facts = Partial<Raw<'projects'>>

const AS_OF = '2024-06-30'
const STATUSES = [
  'candidate',
  ...(['proposed', 'approved', 'planned', 'in_progress', 'on_hold', 'completed'] as const),
  ...(['completed', 'cancelled', 'postponed', 'rejected', 'merged', 'unknown'] as const),
] as const
const DECISIONS = [
  { id: 'YES', outcome: 'approved' },
  { id: 'SILENT' },
  { id: 'NO', outcome: 'rejected' },
  { id: 'OTHER', outcome: 'approved', kind: 'hold' },
]

const pad = (number: number): string => String(number).padStart(2, '0')
const dayText = (draw: Draw, first: number, last: number): string =>
  `${draw.between(first, last)}-${pad(draw.between(1, 12))}-${pad(draw.between(1, 28))}`

function drawnProject(draw: Draw, hasBaselines: boolean): Facts {
  const baseline = hasBaselines && draw.chance(80)
  const moves = baseline ? draw.between(0, 2) : 0
  return {
    status: draw.pick(STATUSES),
    ...(draw.chance(60) ? {} : { origin: draw.pick(['initial', 'added', 'carried_over'] as const) }),
    ...(baseline
      ? {
          baseline: {
            ...(draw.chance(85) ? { end: dayText(draw, 2022, 2026) } : { days: 5 }),
            ...(draw.chance(50) ? { decision: 'YES' } : {}),
          },
        }
      : {}),
    ...(moves === 0
      ? {}
      : {
          rebaselines: Array.from({ length: moves }, (_, at) => ({
            date: dayText(draw, 2022 + at, 2024 + at),
            ...(draw.chance(80) ? { end: dayText(draw, 2023, 2027) } : { investment: 10 }),
            ...(draw.chance(80) ? { decision: draw.pick(['YES', 'SILENT', 'NO', 'OTHER', 'NOWHERE']) } : {}),
          })),
        }),
    ...(draw.chance(70) ? { end: dayText(draw, 2022, 2027) } : {}),
    ...(draw.chance(50) ? { actual: { end: dayText(draw, 2022, 2024) } } : {}),
    ...(draw.chance(30) ? { disposition: { decision: 'YES' } } : {}),
  }
}

function drawnPlan(seed: number): { plan: Plan; facts: readonly Facts[] } {
  const draw = seeded(seed)
  const hasBaselines = seed % 2 === 0
  const facts = Array.from({ length: draw.between(1, 12) }, () => drawnProject(draw, hasBaselines))
  const plan = planWith({ asOf: AS_OF, decisions: DECISIONS as never, projects: facts })
  return { plan, facts }
}

const time = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000
const KEPT = ['approved', 'planned', 'in_progress', 'on_hold', 'completed', 'unknown']

/** "Every project whose origin is not added and that is or was retained; a written origin: initial wins over any guess." */
function isOfInitial({ status, origin, baseline }: Facts): boolean {
  if (origin === 'added') return false
  const isKept = [...KEPT, 'postponed', 'cancelled', 'merged'].includes(`${status}`)
  const isVoted = baseline?.decision !== undefined
  return isKept || isVoted || (status === 'rejected' && origin === 'initial')
}

/** "Its last re-baseline that a decision carries and that is dated on or before that day, else its baseline." */
function endInForce({ baseline, rebaselines = [] }: Facts): string | undefined {
  let end = baseline?.end
  const dated = [...rebaselines].sort((one, other) => time(one.date) - time(other.date))
  for (const one of dated) {
    const isCarried = one.decision === 'YES' || one.decision === 'SILENT'
    if (isCarried && time(one.date) <= time(AS_OF) && one.end !== undefined) end = one.end
  }
  return end
}

const isUnfinished = ({ status }: Facts): boolean =>
  ['approved', 'planned', 'in_progress', 'on_hold'].includes(`${status}`)

/** The days that the end now foreseen lies after an end; that of work to come is never before the status date. */
function delay(facts: Facts, due: string | undefined): number | undefined {
  const written = facts.actual?.end ?? facts.end ?? endInForce(facts)
  if (due === undefined || written === undefined) return undefined
  const end = isUnfinished(facts) ? Math.max(time(written), time(AS_OF)) : time(written)
  return end - time(due)
}

function expectRate(
  plan: Plan,
  id: string,
  of: readonly Facts[],
  { of: expected, isIn }: { of: number; isIn: (one: Facts) => boolean },
  name: string,
): void {
  const figure = figureOf(id, plan)
  expect([figure.numerator, figure.denominator], `${id} ${name}`).toEqual([of.filter(isIn).length, of.length])
  expect(figure.coverage, `${id} ${name}`).toEqual(
    of.length === expected ? undefined : { count: of.length, of: expected },
  )
}

const isDone = ({ status }: Facts): boolean => status === 'completed'
const isTold = ({ status }: Facts): boolean => status !== 'unknown'

it('agree with their definitions, with baselines and without', () => {
  for (let seed = 0; seed < runsOf(2000, 60); seed += 1) {
    const name = `seed ${seed}`
    const { plan, facts } = drawnPlan(seed)
    const initial = facts.filter(isOfInitial)
    const told = initial.filter(isTold)
    const completion = { isIn: isDone, of: initial.length }
    expectRate(plan, 'completion_gross', told, completion, name)

    const leaves = ({ status, disposition }: Facts): boolean =>
      status === 'merged' || (['cancelled', 'rejected'].includes(`${status}`) && disposition?.decision !== undefined)
    const net = initial.filter((one) => !leaves(one))
    expectRate(plan, 'completion_net', net.filter(isTold), { isIn: isDone, of: net.length }, name)

    const due = initial.filter((one) => time(one.baseline?.end ?? AS_OF) <= time(AS_OF))
    const known = due.filter((one) => one.baseline?.end !== undefined && isTold(one))
    expectRate(plan, 'completion_due', known, { isIn: isDone, of: due.length }, name)

    const done = initial.filter(isDone)
    const measured = done.filter(({ actual, baseline }) => actual?.end !== undefined && baseline?.end !== undefined)
    const isOnTime = ({ actual, baseline }: Facts): boolean =>
      time(actual?.end ?? AS_OF) <= time(baseline?.end ?? AS_OF) + plan.thresholds.toleranceDays
    expectRate(plan, 'on_time_rate', measured, { isIn: isOnTime, of: done.length }, name)

    for (const [at, one] of facts.entries()) {
      const project = plan.projects[at] as Project
      expect(daysLate(plan, project), `in force, ${name}, ${at}`).toBe(delay(one, endInForce(one)))
      expect(daysBehindFirst(plan, project), `first, ${name}, ${at}`).toBe(delay(one, one.baseline?.end))
    }
  }
})
