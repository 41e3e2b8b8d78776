/** Every amount that a plan writes, with its place, as far as its sign is bound. */

import { mayBeNegative } from '../../model/build-project.ts'
import { type Located, within } from '../../model/entity.ts'
import type { Plan, Project } from '../../model/plan.ts'
import type { PathOrigin, PathStep } from '../../source/origin.ts'

/** An amount in the plan's unit, as written. */
export interface WrittenAmount {
  readonly at: PathOrigin
  readonly value: number
  /** The entity that holds it; missing for the plan's own envelopes. */
  readonly entity?: string
}

/** The numbers below some steps of an entity, at any depth. */
function* numbersIn(
  entity: { readonly at: PathOrigin; readonly id?: string },
  value: unknown,
  ...steps: PathStep[]
): Generator<WrittenAmount> {
  if (typeof value === 'number') {
    const owner = entity.id === undefined ? {} : { entity: entity.id }
    yield { at: within(entity, ...steps), value, ...owner }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) {
      yield* numbersIn(entity, child, ...steps, Array.isArray(value) ? Number(key) : key)
    }
  }
}

function* amountsOf(project: Project): Generator<WrittenAmount> {
  const { baseline, estimate } = project.written
  for (const [index, line] of (project.written.budget ?? []).entries()) {
    if (mayBeNegative(line)) continue
    yield* numbersIn(project, line.total, 'budget', index, 'total')
    yield* numbersIn(project, line.amounts, 'budget', index, 'amounts')
  }
  for (const key of ['investment', 'operating'] as const) {
    yield* numbersIn(project, baseline?.[key], 'baseline', key)
  }
  for (const key of ['optimistic', 'likely', 'pessimistic'] as const) {
    yield* numbersIn(project, estimate?.[key], 'estimate', key)
  }
}

function* fields<E extends Located>(
  entity: E,
  ...keys: (keyof E & string)[]
): Generator<WrittenAmount> {
  for (const key of keys) yield* numbersIn(entity, entity[key], key)
}

/** The amounts that may not be negative: all but those of revenue, saving and correction lines, and revisions. */
export function* unsignedAmounts(plan: Plan): Generator<WrittenAmount> {
  for (const [index, { max, min }] of (plan.header.envelopes ?? []).entries()) {
    yield* numbersIn({ at: plan.header.at }, max, 'envelopes', index, 'max')
    yield* numbersIn({ at: plan.header.at }, min, 'envelopes', index, 'min')
  }
  for (const project of plan.projects) yield* amountsOf(project)
  for (const authorisation of plan.authorisations) yield* fields(authorisation, 'payments')
  for (const subsidy of plan.subsidies) {
    yield* fields(subsidy, 'eligible_amount', 'amount', 'receipts')
  }
  for (const component of plan.components) yield* fields(component, 'yearly_cost')
}
