/** Random plans with all that choices look at, the problems that they pose, and selections of those. */
import fc from 'fast-check'
import { selectionProblem } from '../../src/arbitration/formulate/formulation.ts'
import type { Formulation } from '../../src/arbitration/formulate/formulation-map.ts'
import type { MovePolicy } from '../../src/arbitration/formulate/modes.ts'
import { smoothingProblem } from '../../src/arbitration/formulate/smoothing-problem.ts'
import type { Solution } from '../../src/optimize/model/problem.ts'
import { verify } from '../../src/optimize/model/verify.ts'
import { loadPlan } from '../../src/plan/load/load-plan.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { CommitteeOption } from '../../src/scenarios/committee-option.ts'
import { type Day, dayText, type Month, monthText } from '../../src/values/calendar.ts'
import { readPlanFolder } from '../../src/workspace/plan-folder.ts'
import { planFacts } from './arbitrary-plan.ts'
import { lineage } from './arbitrary-scenario.ts'
import { planWith } from './plan-builder.ts'
import { REPOSITORY } from './scenario.ts'

const IDS = ['P-1', 'P-2', 'p-3', 'P-4', 'P-5', 'P-6']
const FROM = 18_993 // 2022-01-01
const someDay = fc.integer({ min: 0, max: 1500 }).map((days) => dayText((FROM + days) as Day))
const someMonth = someDay.map((day) => day.slice(0, 7))

/** What a project may say beside what random plans say: bonds, lengths, windows and go-lives. */
const more = fc.record(
  {
    depends_on: fc.array(fc.record({ project: fc.constantFrom(...IDS), lag: fc.integer({ min: -3, max: 3 }) }), {
      maxLength: 2,
    }),
    requires: fc.array(fc.constantFrom(...IDS), { maxLength: 1 }),
    excludes: fc.array(fc.constantFrom(...IDS), { maxLength: 1 }),
    variants: fc.constantFrom('v', 'w'),
    window: fc.record({ earliest: someDay, latest_end: someMonth }, { requiredKeys: [] }),
    mandatory: fc.record({ kind: fc.constant('law' as const), deadline: someMonth }),
    stretchable: fc.record({ min: fc.integer({ min: 1, max: 6 }), max: fc.constant(20) }),
    beyond_horizon: fc.boolean(),
    actual: fc.record({ start: someDay }, { requiredKeys: [] }),
    milestones: fc.array(
      fc.record({
        id: fc.constant('M'),
        title: fc.constant('M'),
        kind: fc.constant('golive' as const),
        current: someDay,
      }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
)

/** What makes a project one that lies ahead: months of a start and an end, and nothing done. */
const ahead = fc
  .record({
    status: fc.constantFrom('candidate' as const, 'planned' as const),
    month: fc.integer({ min: 2024 * 12 + 4, max: 2026 * 12 }),
    length: fc.integer({ min: 1, max: 12 }),
    on: fc.constantFrom('', '-15'),
    requires: fc.array(fc.constantFrom(...IDS), { maxLength: 1 }),
    depends_on: fc.array(fc.record({ project: fc.constantFrom(...IDS), lag: fc.integer({ min: -3, max: 3 }) }), {
      maxLength: 1,
    }),
    workload: fc.array(
      fc.record({
        team: fc.constantFrom('T1', 'T2'),
        total: fc.integer({ min: 1, max: 40 }),
        curve: fc.constantFrom('flat' as const, 'bell' as const, 'front' as const),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ month, length, on, ...rest }) => ({
    ...rest,
    start: `${monthText(month as Month)}${on}`,
    end: `${monthText((month + length) as Month)}${on}`,
    actual: undefined,
  }))

/** Half of the projects lie ahead, whatever else they say. */
const extra = fc.tuple(more, fc.option(ahead, { nil: {} })).map(([said, lying]) => ({ ...said, ...lying }))

const limits = { axis_minima: { a: 0.3, B: 0.1 }, golive_limits: { HR: 1, it: 1 } }
const blackouts = [{ from: '2024-11-15', to: '2025-01-31', reason: 'Closing' }]

/** A random plan with three scenarios, of which C sets limits on axes and go-lives. */
export const plans: fc.Arbitrary<Plan> = fc
  .tuple(
    planFacts,
    lineage,
    fc.array(extra, { minLength: 8, maxLength: 8 }),
    fc.boolean(),
    fc.constantFrom('free' as const, undefined, { earlier: 0, later: 1 }),
  )
  .map(([facts, [first, second, third], extras, isMonthly, max_shift]) =>
    planWith({
      ...facts,
      header: {
        ...facts.header,
        period: isMonthly ? 'month' : 'quarter',
        horizon: { start: '2023-01', end: '2026-12' },
        calendars: { blackouts },
        ...(max_shift === undefined ? {} : { max_shift }),
      },
      projects: (facts.projects ?? []).map((project, index) => ({ ...project, ...extras[index] })),
      scenarios: [first, second, { ...third, frame: { ...third.frame, ...limits } }],
    }),
  )

/** Numbers that selections are drawn by. */
export const draws = fc.array(fc.nat({ max: 500 }), { minLength: 1, maxLength: 50 })

/** The sample plan under way. */
export function samplePlan(): Plan {
  const folder = readPlanFolder(REPOSITORY, 'plans/centre-val-de-loire-2022-2027')
  const { plan } = loadPlan(folder, {})
  if (plan === undefined) throw new Error('the sample cannot be read')
  return plan
}

/** The choice, of all candidates where nothing is said, and the two smoothings that a plan poses under a scenario. */
export function posedBy(
  plan: Plan,
  { plan: frame, scenario }: CommitteeOption,
  policy: MovePolicy = { unestimated: 'admitted' },
): Formulation[] {
  return [
    selectionProblem(plan, frame, scenario, 'weighted', policy),
    smoothingProblem(plan, frame, scenario, 'smoothing'),
    smoothingProblem(plan, frame, scenario, 'levelling'),
  ]
}

/** Any option of each task, or none; undefined where a task that must be in has no option. */
export function selectionBy({ problem }: Formulation, drawn: readonly number[]): Solution | undefined {
  const solution = problem.activities.map(({ modes: options, isRequired }, task) => {
    const draw = drawn[task % drawn.length] ?? 0
    return isRequired ? draw % options.length : (draw % (options.length + 1)) - 1
  })
  return solution.some(Number.isNaN) ? undefined : solution
}

/** A solution that breaks nothing, tried task by task from the drawn option on; undefined where that finds none. */
export function soundSelectionBy({ problem }: Formulation, drawn: readonly number[]): Solution | undefined {
  const solution = problem.activities.map(() => -1)
  const isBroken = (): boolean => verify(problem, solution).some(({ kind }) => kind !== 'left-out' && kind !== 'under')
  const order = [...problem.activities.entries(), ...problem.activities.entries()].sort(
    ([, left], [, right]) => Number(right.isRequired) - Number(left.isRequired),
  )
  for (const [task, { modes: options, isRequired }] of order) {
    const draw = drawn[task % drawn.length] ?? 0
    const isWanted = isRequired || draw % 4 > 0
    for (let step = 0; step < options.length && isWanted && solution[task] === -1; step += 1) {
      solution[task] = (draw + step) % options.length
      if (isBroken()) solution[task] = -1
    }
  }
  return verify(problem, solution).length === 0 ? solution : undefined
}
