import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Formulation, FormulationMap, WindowReason } from '../../src/arbitration/formulate/formulation-map.ts'
import { applyChoices, choicesOf } from '../../src/arbitration/proposal.ts'
import { verify } from '../../src/optimize/model/verify.ts'
import { isYearClosed } from '../../src/plan/budget-year.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { hasStarted } from '../../src/plan/project-status.ts'
import { type Breach, breachesOf } from '../../src/rules/breaches.ts'
import { type CommitteeOption, committeeOption } from '../../src/scenarios/committee-option.ts'
import { monthOfDay } from '../../src/values/calendar.ts'
import { parsePeriod, periodText } from '../../src/values/period.ts'
import { draws, plans, posedBy, samplePlan, soundSelectionBy } from '../support/arbitrary-choice.ts'
import { runsOf } from '../support/cases.ts'
import { scenarioOf } from '../support/scenario-of.ts'

/** The bounds that each rule about one project stands for. */
const BOUNDS: Readonly<Record<string, readonly WindowReason[]>> = {
  'project-end-after-deadline': ['deadline'],
  'project-outside-horizon': ['horizon-start', 'horizon-end'],
  'project-start-before-predecessor': ['predecessor', 'successor'],
}

/** Whether the problem never promised to avoid a breach about a limit of the plan. */
function isLimitExcused({ rows, frame }: FormulationMap, { rule, hit: { facts } }: Breach): boolean {
  const exceeded = rows.filter((row) => row.exceeded !== undefined)
  const isPast = (text: unknown): boolean => {
    const period = parsePeriod(String(text))
    return period !== undefined && period.last <= monthOfDay(frame.asOf)
  }
  switch (rule.id) {
    case 'team-load-over-capacity':
      return (
        isPast(facts?.['period']) ||
        exceeded.some((row) => row.kind === 'work' && periodText(row.period) === facts?.['period'])
      )
    case 'department-golives-over-limit':
      return exceeded.some((row) => row.kind === 'golives' && periodText(row.quarter) === facts?.['quarter'])
    case 'investment-over-envelope':
    case 'operating-over-envelope':
      return (
        isYearClosed(frame, Number(facts?.['year']), frame.asOf) ||
        exceeded.some((row) => row.kind === 'money' && row.year === facts?.['year'])
      )
    case 'investment-under-floor':
    case 'operating-under-floor':
      return isYearClosed(frame, Number(facts?.['year']), frame.asOf)
    default:
      return false
  }
}

/** Whether a breach about a project comes from what the problem says that it keeps in spite of it, or does not choose. */
function isProjectExcused(meaning: FormulationMap, { rule, hit }: Breach): boolean {
  const task = meaning.activities.find(({ project }) => project.id === hit.entity)
  if (task === undefined) return true
  // Of two mandatory variants one is enough, which the rule does not know.
  if (rule.id === 'mandatory-project-left-out' && task.project.written.variants !== undefined) return true
  const isKept = task.broken.some((bound) => BOUNDS[rule.id]?.includes(bound))
  const isLost = meaning.lostOrders.some(({ after }) => after.id === hit.entity)
  return hasStarted(task.project) || isKept || isLost
}

function broken(plan: Plan, { entry }: CommitteeOption, formulation: Formulation, drawn: readonly number[]): Breach[] {
  const solution = soundSelectionBy(formulation, drawn)
  if (solution === undefined) return []
  const laid = applyChoices(plan, entry, choicesOf(formulation.map, solution))
  return breachesOf(laid).filter(
    (breach) =>
      !isLimitExcused(formulation.map, breach) &&
      (breach.hit.entity === undefined ||
        breach.rule.id === 'team-load-over-capacity' ||
        !isProjectExcused(formulation.map, breach)),
  )
}

/** Smoothing chooses no projects and looks at no floors, axes and go-lives; what it may pass is a cost, not a breach. */
const BY_DATES = Object.keys(BOUNDS)

function told({ rule, hit: { entity, facts } }: Breach) {
  return { rule: rule.id, entity, ...facts }
}

function expectSound(plan: Plan, option: CommitteeOption, drawn: readonly number[]): void {
  const [choice, ...smoothings] = posedBy(plan, option)
  if (choice === undefined) throw new Error('no choice')
  expect(broken(plan, option, choice, drawn).map(told)).toEqual([])
  for (const formulation of smoothings) {
    const found = broken(plan, option, formulation, drawn)
    expect(found.filter(({ rule }) => BY_DATES.includes(rule.id)).map(told)).toEqual([])
  }
}

describe('a solution that holds', () => {
  const sample = samplePlan()

  it.each(sample.scenarios.map(({ id }) => id))('breaks nothing in the sample under %s', (id) => {
    const option = committeeOption(sample, scenarioOf(sample, id))
    fc.assert(
      fc.property(draws, (drawn) => expectSound(sample, option, drawn)),
      { numRuns: 10 },
    )
  })

  it('is there for every smoothing: each project where it ends soonest', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const [, ...smoothings] = posedBy(plan, committeeOption(plan, scenarioOf(plan, 'C')))
        for (const { problem } of smoothings) {
          const soonest = problem.activities.map(({ modes: options }) => {
            const ends = options.map(({ end }) => end)
            return ends.indexOf(Math.min(...ends))
          })
          expect(verify(problem, soonest)).toEqual([])
        }
      }),
    )
  })

  it('breaks nothing in any plan that it did not have to', () => {
    fc.assert(
      fc.property(plans, draws, (plan, drawn) =>
        expectSound(plan, committeeOption(plan, scenarioOf(plan, 'C')), drawn),
      ),
      { numRuns: runsOf(500, 25) },
    )
  })
})
