/** The negative ones among the amounts that a plan writes, with their places, as far as their sign is bound. */

import { mayBeNegative } from '../../model/build-project.ts'
import { type Located, within } from '../../model/entity.ts'
import type { Plan, Project } from '../../model/plan.ts'
import type { PathOrigin, PathStep } from '../../source/origin.ts'

/** An amount below zero in the plan's unit, as written. */
export interface NegativeAmount {
  readonly at: PathOrigin
  readonly value: number
  /** The entity that holds it; missing for the plan's own envelopes. */
  readonly entity?: string
}

/** Whether a number below zero lies in a value, at any depth; so that places are made only for those. */
function hasNegative(value: unknown): boolean {
  if (typeof value === 'number') return value < 0
  return typeof value === 'object' && value !== null && Object.values(value).some(hasNegative)
}

/** The numbers below zero, at any depth below some steps of an entity. */
function* negativesIn(
  entity: { readonly at: PathOrigin; readonly id?: string },
  value: unknown,
  ...steps: PathStep[]
): Generator<NegativeAmount> {
  if (!hasNegative(value)) return
  if (typeof value === 'number') {
    const owner = entity.id === undefined ? {} : { entity: entity.id }
    yield { at: within(entity, ...steps), value, ...owner }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) {
      yield* negativesIn(entity, child, ...steps, Array.isArray(value) ? Number(key) : key)
    }
  }
}

function* amountsOf(project: Project): Generator<NegativeAmount> {
  const { baseline, estimate, rebaselines, displaces } = project.written
  for (const [index, line] of (project.written.budget ?? []).entries()) {
    if (mayBeNegative(line)) continue
    yield* negativesIn(project, line.total, 'budget', index, 'total')
    yield* negativesIn(project, line.amounts, 'budget', index, 'amounts')
  }
  for (const key of ['investment', 'operating'] as const) {
    yield* negativesIn(project, baseline?.[key], 'baseline', key)
  }
  for (const [index, later] of (rebaselines ?? []).entries()) {
    for (const key of ['investment', 'operating'] as const) {
      yield* negativesIn(project, later[key], 'rebaselines', index, key)
    }
  }
  yield* negativesIn(project, displaces, 'displaces')
  for (const key of ['optimistic', 'likely', 'pessimistic'] as const) {
    yield* negativesIn(project, estimate?.[key], 'estimate', key)
  }
}

function* fields<E extends Located>(
  entity: E,
  ...keys: (keyof E & string)[]
): Generator<NegativeAmount> {
  for (const key of keys) yield* negativesIn(entity, entity[key], key)
}

function* amountsOfHeader({ header }: Plan): Generator<NegativeAmount> {
  const owner = { at: header.at }
  for (const [index, { max, min }] of (header.envelopes ?? []).entries()) {
    yield* negativesIn(owner, max, 'envelopes', index, 'max')
    yield* negativesIn(owner, min, 'envelopes', index, 'min')
  }
  for (const [index, { investment }] of (header.history ?? []).entries()) {
    yield* negativesIn(owner, investment, 'history', index, 'investment')
  }
  yield* negativesIn(owner, header.internal_labour?.day_rate, 'internal_labour', 'day_rate')
}

function* amountsOfScenario(scenario: Plan['scenarios'][number]): Generator<NegativeAmount> {
  for (const [index, { max, min }] of (scenario.frame?.envelopes ?? []).entries()) {
    yield* negativesIn(scenario, max, 'frame', 'envelopes', index, 'max')
    yield* negativesIn(scenario, min, 'frame', 'envelopes', index, 'min')
  }
  for (const [project, { displaces }] of Object.entries(scenario.choices ?? {})) {
    yield* negativesIn(scenario, displaces, 'choices', project, 'displaces')
  }
}

/** The amounts that are negative and may not be: all but those of revenue, saving and correction lines, and revisions. */
export function* forbiddenNegatives(plan: Plan): Generator<NegativeAmount> {
  yield* amountsOfHeader(plan)
  for (const scenario of plan.scenarios) yield* amountsOfScenario(scenario)
  for (const project of plan.projects) yield* amountsOf(project)
  for (const authorisation of plan.authorisations) yield* fields(authorisation, 'payments')
  for (const subsidy of plan.subsidies) {
    yield* fields(subsidy, 'eligible_amount', 'amount', 'receipts')
  }
  for (const component of plan.components) yield* fields(component, 'yearly_cost')
}
