/** Finds negative amounts where only revenue, savings and corrections may be negative. */
import { exactMoneyText } from '../lang/numbers.ts'
import { mayBeNegative } from '../plan/budget-cell.ts'
import { type Located, within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { usualKind } from '../plan/vocabulary.ts'
import { hundredths } from '../values/decimal.ts'
import { bilingual } from '../values/language.ts'
import type { Cents } from '../values/quantity.ts'
import type { PathOrigin, PathStep } from '../yaml/read/origin.ts'
import { defineRule } from './define.ts'
import { collectively } from './words/naming.ts'

/** An amount below zero in the plan's unit, as written. */
interface NegativeAmount {
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

/** A number, or a tree of numbers, whose signs are bound: where it is written and by whom. */
interface Bound {
  readonly entity: { readonly at: PathOrigin; readonly id?: string }
  readonly value: unknown
  readonly steps: readonly PathStep[]
}

function* amountsOf({ header }: Plan, project: Project): Generator<Bound> {
  const { baseline, estimate, rebaselines, displaces } = project.written
  for (const [index, line] of (project.written.budget ?? []).entries()) {
    if (mayBeNegative({ kind: usualKind(header.vocabularies, line.kind) })) continue
    yield { entity: project, value: line.total, steps: ['budget', index, 'total'] }
    yield { entity: project, value: line.amounts, steps: ['budget', index, 'amounts'] }
  }
  for (const key of ['investment', 'operating'] as const) {
    yield { entity: project, value: baseline?.[key], steps: ['baseline', key] }
  }
  for (const [index, later] of (rebaselines ?? []).entries()) {
    for (const key of ['investment', 'operating'] as const) {
      yield { entity: project, value: later[key], steps: ['rebaselines', index, key] }
    }
  }
  yield { entity: project, value: displaces, steps: ['displaces'] }
  for (const key of ['optimistic', 'likely', 'pessimistic'] as const) {
    yield { entity: project, value: estimate?.[key], steps: ['estimate', key] }
  }
}

function fields<E extends Located>(entity: E, ...keys: (keyof E & string)[]): Bound[] {
  return keys.map((key) => ({ entity, value: entity[key], steps: [key] }))
}

function* amountsOfHeader({ header }: Plan): Generator<Bound> {
  const entity = { at: header.at }
  for (const [index, { max, min }] of (header.envelopes ?? []).entries()) {
    yield { entity, value: max, steps: ['envelopes', index, 'max'] }
    yield { entity, value: min, steps: ['envelopes', index, 'min'] }
  }
  for (const [index, { investment }] of (header.history ?? []).entries()) {
    yield { entity, value: investment, steps: ['history', index, 'investment'] }
  }
  const rate = header.internal_labour?.day_rate
  yield { entity, value: rate, steps: ['internal_labour', 'day_rate'] }
}

function* amountsOfScenario(scenario: Plan['scenarios'][number]): Generator<Bound> {
  for (const [index, { max, min }] of (scenario.frame?.envelopes ?? []).entries()) {
    yield { entity: scenario, value: max, steps: ['frame', 'envelopes', index, 'max'] }
    yield { entity: scenario, value: min, steps: ['frame', 'envelopes', index, 'min'] }
  }
  for (const [project, { displaces }] of Object.entries(scenario.choices ?? {})) {
    yield { entity: scenario, value: displaces, steps: ['choices', project, 'displaces'] }
  }
}

/** Everything of which the sign is bound: all but revenue, saving and correction lines, and revisions. */
function* boundValues(plan: Plan): Generator<Bound> {
  yield* amountsOfHeader(plan)
  for (const scenario of plan.scenarios) yield* amountsOfScenario(scenario)
  for (const project of plan.projects) yield* amountsOf(plan, project)
  for (const authorisation of plan.authorisations) {
    yield* fields(authorisation, 'payments')
    for (const [index, { payments }] of (authorisation.history ?? []).entries()) {
      yield { entity: authorisation, value: payments, steps: ['history', index, 'payments'] }
    }
    for (const [index, { amount }] of (authorisation.assignments ?? []).entries()) {
      yield { entity: authorisation, value: amount, steps: ['assignments', index, 'amount'] }
    }
  }
  for (const subsidy of plan.subsidies) {
    yield* fields(subsidy, 'eligible_amount', 'amount', 'receipts')
  }
  for (const need of plan.needs) yield* fields(need, 'budget')
  for (const component of plan.components) yield* fields(component, 'yearly_cost')
}

/** The amounts that are negative and may not be: all but those of revenue, saving and correction lines, and revisions. */
function* forbiddenNegatives(plan: Plan): Generator<NegativeAmount> {
  for (const { entity, value, steps } of boundValues(plan)) {
    yield* negativesIn(entity, value, ...steps)
  }
}

function numbersIn(value: unknown): number {
  if (typeof value === 'number') return 1
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce((total: number, child) => total + numbersIn(child), 0)
}

/** How many amounts the plan writes of which the sign is bound. */
function countSigned(plan: Plan): number {
  return [...boundValues(plan)].reduce((total, { value }) => total + numbersIn(value), 0)
}

/** Finds amounts below zero on lines that are neither revenue, savings nor corrections. */
export const amountNegative = defineRule({
  id: 'amount-negative',
  subject: 'files',
  severity: 'error',
  summary: {
    fr: 'Un montant est positif ou nul, sauf recette, économie ou correction',
    en: 'An amount is zero or more, save for revenue, savings and corrections',
  },
  why: {
    fr: 'Un montant négatif glissé parmi les dépenses fait baisser les totaux sans que personne ne s’en aperçoive',
    en: 'A negative amount among expenses lowers every total without anybody noticing',
  },
  fix: {
    fr: 'écrivez le montant sans signe, ou portez-le sur une ligne de nature revenue, saving ou correction',
    en: 'write the amount without its sign, or put it on a line of kind revenue, saving or correction',
  },
  collective: {
    population: countSigned,
    message: collectively(
      (count, of) =>
        `${count} des ${of} montants sont négatifs sans être des recettes, des économies ni des corrections`,
      (count, of) =>
        `${count} of ${of} amounts are below zero though they are neither revenue, savings nor corrections`,
    ),
  },
  *run(plan) {
    for (const { at, value, entity } of forbiddenNegatives(plan)) {
      const exact = hundredths(value, plan.scale)
      if (typeof exact !== 'number') continue
      const text = bilingual((lang) => exactMoneyText(exact as Cents, plan, lang))
      yield {
        at,
        facts: { amount: exact / 100 },
        message: {
          fr: `Montant négatif, ${text.fr}, qui n’est ni recette, ni économie, ni correction`,
          en: `Amount of ${text.en}, below zero though it is neither revenue, saving nor correction`,
        },
        ...(entity === undefined ? {} : { entity }),
      }
    }
  },
})
