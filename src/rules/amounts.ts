/** Numbers of files that cannot be meant. */

import { exactMoneyText, formatPlain } from '../lang/numbers.ts'
import { quote } from '../lang/punctuation.ts'
import { mayBeNegative } from '../plan/budget-cell.ts'
import { type Located, within } from '../plan/entity.ts'
import { countOf, inspected } from '../plan/inspect/inspect.ts'
import type { PairSide } from '../plan/inspect/inspection.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { usualKind } from '../plan/vocabulary.ts'
import { hundredths } from '../values/decimal.ts'
import { type Bilingual, bilingual, capitalised, type Lang } from '../values/language.ts'
import type { Cents } from '../values/quantity.ts'
import type { PathOrigin, PathStep } from '../yaml/read/origin.ts'
import { recordRule } from './define.ts'
import { isMoneyPlace, keyWay, placeWithin, placeWords, valueWords } from './words/places.ts'

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

export const amountNegative = recordRule({
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
  most: {
    fr: '{count} des {of} montants sont négatifs sans être des recettes, des économies ni des corrections',
    en: '{count} of {of} amounts are below zero though they are neither revenue, savings nor corrections',
  },
  population: countSigned,
  over: forbiddenNegatives,
  find({ at, value, entity }, plan) {
    const exact = hundredths(value, plan.scale)
    if (typeof exact !== 'number') return undefined
    const text = bilingual((lang) => exactMoneyText(exact as Cents, plan, lang))
    return {
      at,
      facts: { amount: exact / 100 },
      message: {
        fr: `Montant négatif, ${text.fr}, qui n’est ni recette, ni économie, ni correction`,
        en: `Amount of ${text.en}, below zero though it is neither revenue, saving nor correction`,
      },
      ...(entity === undefined ? {} : { entity }),
    }
  },
})

/** A range with the unit of its upper end: `0 to 1,000`. */
function rangeWords(plan: Plan, at: PathOrigin, [min, max]: readonly [number, number], lang: Lang) {
  const isMoney = isMoneyPlace(at)
  const ends = [min, max].map((end) => (isMoney ? valueWords(plan, at, end, lang) : formatPlain(end, lang)))
  return ends.join({ fr: ' à ', en: ' to ' }[lang])
}

export const numberImplausible = recordRule({
  id: 'number-implausible',
  subject: 'files',
  severity: 'warning',
  parts: ['key'],
  summary: {
    fr: 'Un nombre reste dans la plage usuelle de sa clé, ou sur son échelle',
    en: 'A number lies in the usual range of its key, or on its scale',
  },
  why: {
    fr: 'Un zéro de trop ou une autre unité change tous les chiffres qui en dépendent, sans rien qui l’annonce',
    en: 'A zero too many or another unit changes every figure that depends on it, and nothing else tells',
  },
  fix: {
    fr: 'vérifiez la valeur et son unité\u00a0; si elle est juste, déclarez-la par une dérogation (plan.waivers)',
    en: 'check the value and its unit; where it is right, say so by a waiver (plan.waivers)',
  },
  most: { fr: '{count} des {of} nombres sont peu vraisemblables', en: '{count} of {of} numbers are implausible' },
  population: ({ contents }) => countOf(contents, 'numbers'),
  over: (plan) => [...inspected(plan.contents, 'numbers'), ...unlikelyDayRate(plan)],
  find({ at, by, value, range }, plan) {
    const [min, max] = range
    const words = (lang: Lang) => capitalised(placeWords(plan, at, lang))
    return {
      at,
      facts: { key: keyWay(at), value, min, max },
      message: {
        fr: `${words('fr')} est de ${valueWords(plan, at, value, 'fr')}, ce qui est peu vraisemblable (attendu\u00a0: ${rangeWords(plan, at, range, 'fr')})`,
        en: `${words('en')} is ${valueWords(plan, at, value, 'en')}, which is implausible (${rangeWords(plan, at, range, 'en')} expected)`,
      },
      ...(by === '' ? {} : { entity: by }),
    }
  },
})

/** What a person-day costs in the currencies whose unit is worth about as much as a euro. */
const DAY_RATE = [50, 5000] as const
const LIKE_EURO: readonly string[] = ['EUR', 'GBP', 'USD', 'CHF', 'CAD', 'AUD']

/** The cost of a person-day that was written in another unit than the plan's. */
function unlikelyDayRate({ header, currency, scale }: Plan) {
  const value = header.internal_labour?.day_rate
  const range = [DAY_RATE[0] / scale, DAY_RATE[1] / scale] as const
  if (value === undefined || !LIKE_EURO.includes(currency) || (value >= range[0] && value <= range[1])) return []
  return [{ at: within(header, 'internal_labour', 'day_rate'), by: '', value, range }]
}

const ITS_START: Bilingual = { fr: 'son début', en: 'its start' }

/** Short words for an earlier date of what the sentence names already, by its key. */
const SHORT: Readonly<Record<string, Bilingual>> = {
  date: { fr: 'la date de la décision', en: 'the date of the decision' },
  earliest: ITS_START,
  from: ITS_START,
  start: ITS_START,
}

/** The last key of a side. */
function keyOf({ key }: PairSide): string {
  return key.slice(key.lastIndexOf('.') + 1)
}

/** The place where a side is written, or would be. */
function placeOf(side: PairSide, at: PathOrigin): PathOrigin {
  return { ...at, path: [...at.path.slice(0, -1), keyOf(side)] }
}

function valueText(plan: Plan, side: PairSide, at: PathOrigin, lang: Lang): string {
  const text = valueWords(plan, placeOf(side, at), side.value, lang)
  if (side.isWritten) return `(${text})`
  return { fr: `(${text} par défaut)`, en: `(${text} by default)` }[lang]
}

/** `The end of the window of "Network" (June 2024) is before its start (March 2025)`. */
function datesSentence(plan: Plan, [low, high]: readonly [PairSide, PairSide], at: PathOrigin, lang: Lang): string {
  const first = SHORT[keyOf(low)]?.[lang] ?? placeWithin(plan, placeOf(low, at), lang)
  const end = capitalised(placeWords(plan, placeOf(high, at), lang))
  const verb = { fr: 'précède', en: 'is before' }[lang]
  return `${end} ${valueText(plan, high, at, lang)} ${verb} ${first} ${valueText(plan, low, at, lang)}`
}

/** `The shortest duration of "Network" (18 months) exceeds the longest duration (6 months)`. */
function numbersSentence(plan: Plan, [low, high]: readonly [PairSide, PairSide], at: PathOrigin, lang: Lang): string {
  const least = capitalised(placeWords(plan, placeOf(low, at), lang))
  const most = placeWithin(plan, placeOf(high, at), lang)
  const verb = { fr: 'dépasse', en: 'exceeds' }[lang]
  return `${least} ${valueText(plan, low, at, lang)} ${verb} ${most} ${valueText(plan, high, at, lang)}`
}

/** What to do where one of the two is a default. */
function helpAgainstDefault(side: PairSide): Bilingual {
  return {
    fr: `corrigez cette valeur, ou écrivez aussi ${quote(keyOf(side), 'fr')}`,
    en: `correct this value, or write ${quote(keyOf(side), 'en')} as well`,
  }
}

export const rangeReversed = recordRule({
  id: 'range-reversed',
  subject: 'files',
  severity: 'error',
  parts: ['key'],
  summary: {
    fr: 'De deux dates ou de deux nombres qui vont ensemble, le premier ne dépasse pas le second',
    en: 'Of two dates or numbers that belong together the first does not exceed the second',
  },
  why: {
    fr: 'Une période qui finit avant de commencer, ou un minimum au-dessus de son maximum, ne contient rien\u00a0: la règle qui s’en sert se tait',
    en: 'A period that ends before it begins, or a minimum above its maximum, holds nothing, and whatever relies on it stays silent',
  },
  fix: {
    fr: 'échangez les deux valeurs, ou corrigez l’une des deux',
    en: 'swap the two values, or correct one of them',
  },
  most: {
    fr: '{count} des {of} paires de dates ou de nombres sont dans le mauvais ordre',
    en: '{count} of {of} pairs of dates or numbers are in the wrong order',
  },
  follows: ['date-outside-plan'],
  population: ({ contents }) => countOf(contents, 'pairs'),
  over: (plan) => inspected(plan.contents, 'reversed'),
  find({ at, by, low, high, related }, plan) {
    const say = typeof low.value === 'number' ? numbersSentence : datesSentence
    const missing = [low, high].find(({ isWritten }) => !isWritten)
    return {
      at,
      facts: { key: low.key, low: low.value, high: high.value },
      related: related === undefined ? [] : [{ at: related, label: { fr: 'première valeur', en: 'first value' } }],
      message: bilingual((lang) => say(plan, [low, high], at, lang)),
      ...(missing === undefined ? {} : { help: helpAgainstDefault(missing) }),
      ...(by === '' ? {} : { entity: by }),
    }
  },
})
