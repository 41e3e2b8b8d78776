/** The envelope of a budget year and section: the most, and the least, that the plan may expect to spend in it. */
import { sectionName } from '../lang/catalogue/money-names.ts'
import { formatThousands, neededMoneyText } from '../lang/numbers.ts'
import { type Accepted, acceptedMoneyOf } from '../metrics/base/accepted-overruns.ts'
import { spendingOf } from '../metrics/base/spending.ts'
import { ceilingsIn, envelopeOf, floorOf } from '../metrics/envelopes.ts'
import type { FrameEnvelope } from '../overlay/flat-scenario.ts'
import { isYearClosed } from '../plan/budget-year.ts'
import type { BudgetSection, Plan } from '../plan/plan.ts'
import type { Bilingual, Lang } from '../values/language.ts'
import { type Cents, plain } from '../values/quantity.ts'
import type { FrameLine, FrameValue, LimitKind } from './define.ts'

const ENVELOPE = { fr: 'Enveloppe', en: 'Envelope' }
const FLOOR = { fr: 'Plancher', en: 'Floor' }

/** What a what-if adds to the envelope of a year and section. */
const EXTRA_MONEY = 100_000_00 as Cents

/** An amount of a section in a year: `+120 k€ d’investissement en 2026`. */
const IN_YEAR = {
  investment: (much: string, { fr, en }: Bilingual, year: number): Bilingual => ({
    fr: `${much} d’${fr} en ${year}`,
    en: `${much} of ${en} money in ${year}`,
  }),
  operating: (much: string, { fr, en }: Bilingual, year: number): Bilingual => ({
    fr: `${much} de ${fr} en ${year}`,
    en: `${much} of ${en} money in ${year}`,
  }),
}

/** The money of a budget year and section, in cents: its ceiling and its floor, one of them at least. */
export interface EnvelopeLimit {
  readonly kind: 'money'
  readonly year: number
  readonly section: BudgetSection
  readonly limit?: Cents
  readonly floor?: Cents
  /** What of the limit is beyond the ceiling, by decision. */
  readonly accepted?: Accepted<Cents>
}

/** The ceilings, each with the floor of its year and section. */
function ceilings(plan: Plan): EnvelopeLimit[] {
  return ceilingsIn(plan, {}).map(({ year, section, max }) => {
    const floor = floorOf(plan, year, section)
    const accepted = acceptedMoneyOf(plan, year, section)
    return {
      kind: 'money',
      year,
      section,
      limit: (max + (accepted?.amount ?? 0)) as Cents,
      ...(floor === undefined ? {} : { floor }),
      ...(accepted === undefined ? {} : { accepted }),
    }
  })
}

/** The floors of years and sections without a ceiling, each once. */
function bareFloors(plan: Plan): EnvelopeLimit[] {
  const seen = new Set<string>()
  return plan.envelopes.flatMap(({ year, section }): EnvelopeLimit[] => {
    const key = `${year} ${section}`
    const floor = floorOf(plan, year, section)
    if (seen.has(key)) return []
    seen.add(key)
    const isBare = floor !== undefined && envelopeOf(plan, year, section) === undefined
    return isBare ? [{ kind: 'money', year, section, floor }] : []
  })
}

function inPlainUnits(cents: Cents | undefined): FrameValue {
  return cents === undefined ? undefined : { unit: 'money', value: plain(cents) }
}

function framed(plan: Plan, value: number | null): FrameValue {
  if (value === null) return { fr: 'aucune', en: 'none' }
  return { unit: 'money', value: value * plan.scale }
}

function linesOf(plan: Plan, { year, section, max, min, at, floorAt }: FrameEnvelope): FrameLine[] {
  const { fr, en } = sectionName(section)
  const line = (edge: 'max' | 'min', what: Bilingual) => ({
    id: `${edge} ${year} ${section}`,
    name: { fr: `${what.fr}, ${fr} ${year}`, en: `${what.en}, ${en} ${year}` },
  })
  const [ceiling, floor] = [
    { ...line('max', ENVELOPE), before: inPlainUnits(envelopeOf(plan, year, section)) },
    { ...line('min', FLOOR), before: inPlainUnits(floorOf(plan, year, section)) },
  ]
  return [
    ...(max === undefined ? [] : [{ ...ceiling, after: framed(plan, max), at }]),
    ...(min === undefined ? [] : [{ ...floor, after: framed(plan, min), at: floorAt }]),
  ]
}

function inYear(much: string, { year, section }: Pick<EnvelopeLimit, 'year' | 'section'>, lang: Lang): string {
  return IN_YEAR[section](much, sectionName(section), year)[lang]
}

/** The envelopes of years that are not closed bind; a floor without a ceiling does too. */
export const envelope: LimitKind<EnvelopeLimit> = {
  kind: 'money',
  unit: 'money',
  rules: ['investment-over-envelope', 'investment-under-floor', 'operating-over-envelope', 'operating-under-floor'],
  table: { id: 'arbitration_envelopes', title: { fr: 'Enveloppes', en: 'Envelopes' }, rows: 12 },
  unchecked: {
    fr: 'L’argent n’écarte aucun projet\u00a0: ce cadre n’a aucune enveloppe à venir.',
    en: 'Money keeps no project out: this frame has no envelope to come.',
  },
  title: { fr: 'enveloppes des années ouvertes', en: 'envelopes of open years' },
  isFilledByRank: true,
  frameLines: (plan, { scenario }) => scenario.frame.envelopes.flatMap((one) => linesOf(plan, one)),
  inPlan: (plan) => [...ceilings(plan), ...bareFloors(plan)],
  isOver: (plan, { year }) => isYearClosed(plan, year, plan.asOf),
  most: ({ limit }) => limit,
  least: ({ floor }) => floor,
  elasticMost: () => undefined,
  extraMeans: (own) =>
    own.flatMap(([position, { year, section, limit }]) => {
      if (limit === undefined) return []
      const words = ({ currency }: Pick<Plan, 'currency'>, lang: Lang): string =>
        inYear(`+${formatThousands(plain(EXTRA_MONEY), currency, lang)}`, { year, section }, lang)
      return [{ kind: 'money', added: [{ position, more: EXTRA_MONEY }], words }]
    }),
  violation: () => ({ code: 'envelope', words: { fr: 'au-delà de l’enveloppe', en: 'beyond the envelope' } }),
  soft: ({ floor: _, ...ceiling }) => (ceiling.limit === undefined ? undefined : { limit: ceiling, overload: 'money' }),
  demand: (plan, own) => (project, add) => {
    for (const [position, { year, section }] of own) add(position, spendingOf(plan, project, { year, section }))
  },
  name: ({ section, year }, lang) => `${sectionName(section)[lang]} ${year}`,
  more: (plan, limit, by, lang) => inYear(`+${neededMoneyText(by as Cents, plan, lang)}`, limit, lang),
}
