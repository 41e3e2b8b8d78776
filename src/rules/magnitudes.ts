/** Amounts that look a thousand times too large, and ceilings that look ten times so. */

import { formatNumber, moneyText } from '../lang/numbers.ts'
import { within } from '../plan/entity.ts'
import type { BudgetLine, Envelope, Plan, Project } from '../plan/plan.ts'
import { type Bilingual, bilingual, capitalised } from '../values/language.ts'
import { type Cents, plain } from '../values/quantity.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { type RuleHit, recordRule } from './define.ts'
import { type LogScale, medianOf, outlierLimit, type PeerAmounts, peerAmounts, scoreOf } from './facts/peer-amounts.ts'
import { nameOf } from './words/naming.ts'
import { placeWords } from './words/places.ts'

/** The slip that is looked for. */
const SLIP = 3
const FACTOR = 10 ** SLIP
/** How many times the median an amount must be: of the project's own amounts, which vary less, and of the others'. */
const TIMES = { own: 100, others: 10 ** (SLIP - 0.5) } as const
/** Up to here an amount is nearer to what others have than its thousandth is. */
const HALFWAY = 10 ** (SLIP / 2)
/** With fewer amounts of others a spread says nothing. */
const FEWEST = 3

/** What an amount is compared with. */
type Peers = keyof typeof TIMES | 'line'

interface Outlier {
  readonly at: PathOrigin
  readonly year: number | 'later'
  readonly amount: Cents
  readonly peers: Peers
  readonly median: number
}

/** Whether a thousandth of a value lies where others lie and the value itself does not. */
function isSlip(logarithm: number, scale: LogScale): boolean {
  const [written, meant] = [scoreOf(logarithm, scale), scoreOf(logarithm - SLIP, scale)]
  return scale.count >= FEWEST && written > outlierLimit(scale.count) && Math.abs(meant) <= outlierLimit(scale.count)
}

/** Whether an amount differs from the project's own as no other project's amounts do from theirs. */
function isSlipWithin(project: Project, amount: Cents, median: number, amounts: PeerAmounts): boolean {
  // Further off, no single slip of a thousand explains it.
  if (amount / FACTOR > median * HALFWAY) return false
  if (!isSlip(Math.log10(amount / median), amounts.othersWithin(project))) return false
  const others = amounts.others(project)
  return Math.abs(scoreOf(Math.log10(amount) - SLIP, others)) <= outlierLimit(others.count)
}

/**
 * What an amount is a slip against, with the median there; undefined where it is none.
 *
 * The project's own amounts are asked first. Those of the others decide where the amount stands alone, where all that
 * the project has is as large, and where no other project has two amounts to learn from how they vary.
 */
function peersOf(project: Project, amount: Cents, amounts: PeerAmounts): Pick<Outlier, 'peers' | 'median'> | undefined {
  if (!amounts.areMostlyBelow(project, amount / HALFWAY)) return undefined
  const own = amounts.ownMedian(project, amount)
  if (own !== undefined && amount >= TIMES.own * own && amounts.othersWithin(project).count >= FEWEST) {
    return isSlipWithin(project, amount, own, amounts) ? { peers: 'own', median: own } : undefined
  }
  if (!amounts.areMostlyBelow(project, amount / TIMES.others)) return undefined
  const others = amounts.others(project)
  if (!isSlip(Math.log10(amount), others)) return undefined
  return { peers: 'others', median: 10 ** others.centre }
}

/** Whether an amount is about a thousand times another. */
function isThousandfold(amount: number, other: number): boolean {
  const times = amount / other
  return times >= TIMES.others && times <= FACTOR ** 2 / TIMES.others
}

/** The amounts of a line beside one: those of the other years, else the other stages of its year; ascending. */
function onLine(line: BudgetLine, { year, amount }: Pick<Outlier, 'year' | 'amount'>): number[] {
  const amountsOf = (isOfYear: boolean): number[] =>
    line.years
      .filter((one) => (one.year === year) === isOfYear)
      .flatMap(({ stages }) => Object.values(stages))
      .filter((other) => other > 0)
      .sort((left, right) => left - right)
  const [same, others] = [amountsOf(true), amountsOf(false)]
  return others.length > 0 ? others : same.toSpliced(same.indexOf(amount), 1)
}

/**
 * What an amount is a slip against where a spread tells nothing: those beside it on its line, or each of the few that
 * other projects have. It must be far beyond all of them.
 */
function peersOfFew(
  line: BudgetLine,
  { project, ...at }: Pick<Outlier, 'year' | 'amount'> & { readonly project: Project },
  amounts: PeerAmounts,
): Pick<Outlier, 'peers' | 'median'> | undefined {
  const [least, greatest] = amounts.othersRange(project)
  const { amount } = at
  if (amount < greatest * HALFWAY) return undefined
  const beside = medianOf(onLine(line, at))
  if (isThousandfold(amount, beside)) return { peers: 'line', median: beside }
  const { count, centre } = amounts.others(project)
  const isSlipped = count > 1 && count < FEWEST && [least, greatest].every((one) => isThousandfold(amount, one))
  return isSlipped ? { peers: 'others', median: 10 ** centre } : undefined
}

/** Whether the largest amount of a project lies far from those of others: where it does not, no smaller one does. */
function mayOutlie(project: Project, amounts: PeerAmounts): boolean {
  const most = amounts.greatest(project)
  const [, greatest] = amounts.othersRange(project)
  return most >= greatest * HALFWAY || amounts.areMostlyBelow(project, most / HALFWAY)
}

/** The first outlying amount of a line; the others of the line are likely the same slip. */
function outlierIn(line: BudgetLine, project: Project, amounts: PeerAmounts): Outlier | undefined {
  if (!mayOutlie(project, amounts)) return undefined
  for (const { year, stages } of line.years) {
    for (const [stage, amount] of Object.entries(stages)) {
      if (amount <= 0) continue
      const found = peersOf(project, amount, amounts) ?? peersOfFew(line, { project, year, amount }, amounts)
      if (found === undefined) continue
      return { at: within(line, 'amounts', String(year), stage), year, amount, ...found }
    }
  }
  return undefined
}

const PEERS: Record<Peers, Bilingual> = {
  line: { fr: 'des autres montants de la ligne', en: 'of the other amounts of the line' },
  own: { fr: 'des autres montants du projet', en: "of the project's other amounts" },
  others: { fr: 'des montants des autres projets', en: "of the other projects' amounts" },
}

function outlierHit(plan: Plan, project: Project, outlier: Outlier): RuleHit {
  const { at, year, amount, peers, median } = outlier
  const times = amount / median
  const text = bilingual((lang) => moneyText(amount, plan, lang))
  const meant = Math.round(amount / FACTOR) as Cents
  const corrected = bilingual((lang) => moneyText(meant, plan, lang))
  return {
    at,
    entity: project.id,
    facts: { year, amount: plain(amount), median: plain(Math.round(median) as Cents), times: Math.round(times) },
    help: {
      fr: `vérifiez l’unité\u00a0: saisi dans celle du plan (clé unit), le montant serait de ${corrected.fr}`,
      en: `check the unit: entered in the plan's own (key unit), the amount would be ${corrected.en}`,
    },
    message: {
      fr: `Montant ${year === 'later' ? 'ultérieur' : `de ${year}`} du projet ${nameOf(project, 'fr')}, ${text.fr}, égal à ${formatNumber(times, 'fr')} fois la médiane ${PEERS[peers].fr}`,
      en: `The ${year} amount of ${nameOf(project, 'en')}, ${text.en}, is ${formatNumber(times, 'en')} times the median ${PEERS[peers].en}`,
    },
  }
}

/** Finds amounts about a thousand times the project's own, those of the others of the section or of their line, once for each budget line. */
export const budgetMagnitudeOutlier = recordRule({
  id: 'budget-magnitude-outlier',
  subject: 'budget',
  severity: 'warning',
  parts: ['year'],
  summary: { fr: 'Aucun montant n’est mille fois trop grand', en: 'No amount is a thousand times too large' },
  why: {
    fr: 'Saisir des euros dans un plan tenu en milliers est la faute de frappe la plus fréquente, et la plus coûteuse',
    en: 'Euros entered in a plan kept in thousands are the commonest slip, and the costliest',
  },
  fix: {
    fr: 'vérifiez l’unité\u00a0: les montants sont dans celle du plan (clé unit)',
    en: "check the unit: amounts are in the plan's own (key unit)",
  },
  given: (plan) => ({ investment: peerAmounts(plan, 'investment'), operating: peerAmounts(plan, 'operating') }),
  over: ({ projects }) => projects.flatMap((project) => project.budget.map((line) => ({ project, line }))),
  find({ project, line }, plan, amounts) {
    const outlier = outlierIn(line, project, amounts[line.section])
    return outlier && outlierHit(plan, project, outlier)
  },
})

/** How many times the median of the other years a ceiling may be, or they it. */
const NEIGHBOURS = 8

interface OddCeiling {
  readonly envelope: Envelope
  readonly max: Cents
  readonly median: number
}

/** The ceilings that are far from those of the other years of their section. */
function oddCeilings({ envelopes }: Plan): OddCeiling[] {
  return envelopes.flatMap((envelope) => {
    const { max, section, year } = envelope
    const others = envelopes
      .filter((other) => other.section === section && other.year !== year)
      .map((other) => other.max ?? 0)
      .filter((other) => other > 0)
      .sort((left, right) => left - right)
    const median = others.length < 2 ? undefined : medianOf(others)
    if (max === undefined || max <= 0 || median === undefined) return []
    return max >= NEIGHBOURS * median || median >= NEIGHBOURS * max ? [{ envelope, max, median }] : []
  })
}

/** Finds ceilings about ten times, or a tenth of, those of the other years: a figure too many, or too few. */
export const envelopeMagnitudeOutlier = recordRule({
  id: 'envelope-magnitude-outlier',
  subject: 'budget',
  severity: 'warning',
  parts: ['year', 'section'],
  summary: {
    fr: 'Le plafond d’une enveloppe est de l’ordre de ceux des autres exercices',
    en: 'The ceiling of an envelope is of the order of those of the other years',
  },
  why: {
    fr: 'Un zéro de trop dans une enveloppe laisse passer tout ce que l’on y met',
    en: 'A zero too many in an envelope lets everything through that is put in it',
  },
  fix: {
    fr: 'vérifiez le montant et son unité\u00a0; s’il est juste, déclarez-le par une dérogation (plan.waivers)',
    en: 'check the amount and its unit; where it is right, say so by a waiver (plan.waivers)',
  },
  over: oddCeilings,
  find({ envelope, max, median }, plan) {
    const { year, section } = envelope
    const at = within(envelope, 'max')
    const [amount, others] = [max, Math.round(median) as Cents]
    return {
      at,
      facts: { year, section, max: plain(amount), median: plain(others) },
      message: bilingual((lang) => {
        const ceiling = capitalised(placeWords(plan, at, lang))
        const [own, other] = [moneyText(amount, plan, lang), moneyText(others, plan, lang)]
        return {
          fr: `${ceiling} est de ${own}, pour une médiane de ${other} les autres exercices`,
          en: `${ceiling} is ${own}, for a median of ${other} in the other years`,
        }[lang]
      }),
    }
  },
})
