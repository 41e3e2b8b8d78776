/** What a proposal takes from the margins of teams that its frame prices: which, how much, and what that costs of value. */
import { marginsTaken, type Proposal, type ResourceUse } from '../../arbitration/arbitration.ts'
import { proofText, worthText } from '../../lang/catalogue/arbitration.ts'
import { formatPlain } from '../../lang/numbers.ts'
import { daysText } from '../../lang/plurals.ts'
import { colon } from '../../lang/punctuation.ts'
import { limitKey } from '../../limits/index.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { type Days, plain } from '../../values/quantity.ts'
import type { Note } from '../document/document.ts'
import { note } from '../document/table.ts'
import { partsText } from '../words/limits.ts'
import type { ProposalContext } from './context.ts'
import { aimChangeData, aimChangeText } from './reasons.ts'

const TEXTS = {
  none: (price: string) => ({
    fr: `Les marges des équipes restent libres\u00a0: en prendre un jour coûterait ${price} de valeur (margin_price), plus que ce qu’il apporterait.`,
    en: `The margins of teams stay free: a day of them would cost ${price} of value (margin_price), more than it would bring.`,
  }),
  noneFound: (price: string) => ({
    fr: `Les marges des équipes restent libres\u00a0: en prendre un jour coûterait ${price} de valeur (margin_price).`,
    en: `The margins of teams stay free: a day of them would cost ${price} of value (margin_price).`,
  }),
  taken: (where: string, price: string, cost: string, net: string) => ({
    fr: `Pris sur les marges des équipes${where}. À ${price} de valeur par jour (margin_price), cela coûte ${cost}\u00a0: reste une valeur de ${net}.`,
    en: `Taken from the margins of teams${where}. At ${price} of value a day (margin_price) that costs ${cost}, which leaves a value of ${net}.`,
  }),
  inAll: (days: string) => ({ fr: `, ${days} en tout`, en: `, ${days} in all` }),
  needed: {
    fr: ' Sans elles, ce qui est obligatoire ne tient pas\u00a0: c’est prouvé.',
    en: ' Without them what is mandatory does not fit: this is proven.',
  },
  without: (net: string, less: string, proof: Bilingual) => ({
    fr: ` Marges laissées libres, le meilleur choix vaudrait ${net}, soit ${less} (${proof.fr}).`,
    en: ` With margins left free, the best choice would be worth ${net}: ${less} (${proof.en}).`,
  }),
  less: (amount: string) => ({ fr: `${amount} de moins`, en: `${amount} less` }),
  unknown: { fr: '', en: '' },
}

/** A use with something taken from a margin. */
type MarginUse = ResourceUse & { readonly margin: NonNullable<ResourceUse['margin']> }

/** Those of which most is taken first. */
function takenFrom({ proposal: { caps } }: ProposalContext): MarginUse[] {
  return caps
    .flatMap((use) =>
      use.margin === undefined || use.margin.taken <= 0 ? [] : [{ ...use, margin: use.margin }],
    )
    .sort((left, right) => right.margin.taken - left.margin.taken)
}

/** The value of the plan under the proposal, less what is taken from margins; undefined where nothing has a value. */
export function netValue({ figures, proposal }: ProposalContext): number | undefined {
  const value = figures.whole('retained_value').value
  return value === null ? undefined : value - marginsTaken(proposal.caps).cost
}

/** What margins that stay free would cost, in a sentence; empty where it is not known. */
function withoutText(free: Proposal['freeMargins'], net: number): Bilingual {
  if (free === undefined || free.kind === 'not-found') return TEXTS.unknown
  if (free.kind === 'impossible') return TEXTS.needed
  const lost = aimChangeText(free.aims)
  return bilingual((lang) => {
    const less = lost[lang] === '' ? TEXTS.less(worthText(-free.change, lang))[lang] : lost[lang]
    return TEXTS.without(worthText(net + free.change, lang), less, proofText(free.isProven))[lang]
  })
}

/** What is taken from margins, in a paragraph; nothing where the frame does not price them. */
export function marginNotes(context: ProposalContext): Note[] {
  const { proposal, arbitration } = context
  const price = arbitration.frame.scenario.frame.marginPrice
  const net = netValue(context)
  if (price === undefined || net === undefined) return []
  const parts = takenFrom(context).map(({ limit, margin }) => ({
    limit,
    amount: margin.taken as Days,
  }))
  if (parts.length === 0) {
    const told = proposal.worth.isOptimal ? TEXTS.none : TEXTS.noneFound
    return [note(bilingual((lang) => told(formatPlain(price, lang, 4))[lang]))]
  }
  const { taken, cost } = marginsTaken(proposal.caps)
  const without = withoutText(proposal.freeMargins, net)
  const text: Bilingual = bilingual((lang) => {
    const days = daysText(plain(taken as Days), lang)
    const sum = parts.length === 1 ? '' : TEXTS.inAll(days)[lang]
    const where = `${sum}${colon(lang)} ${partsText(arbitration.plan, parts, lang)}`
    const [all, left] = [cost, net].map((value) => worthText(value, lang))
    const each = formatPlain(price, lang, 4)
    return `${TEXTS.taken(where, each, all ?? '', left ?? '')[lang]}${without[lang]}`
  })
  return [note(text, 'watch')]
}

function freeMarginsData(free: Proposal['freeMargins']): object | null {
  if (free === undefined) return null
  const { kind, aims, change, isProven } = free
  return {
    ...{ outcome: kind, aim_changes: aimChangeData(aims), proven: isProven },
    value_change: kind === 'possible' ? change : null,
  }
}

/** What is taken from margins, as data; null where the frame does not price them. */
export function marginsData(context: ProposalContext): object | null {
  const { proposal, arbitration } = context
  const price = arbitration.frame.scenario.frame.marginPrice
  if (price === undefined) return null
  const { taken, cost } = marginsTaken(proposal.caps)
  return {
    ...{ price, days: plain(taken as Days), cost, value_less_cost: netValue(context) ?? null },
    taken: takenFrom(context).map(({ limit, margin }) => ({
      limit: limitKey(limit),
      days: plain(margin.taken as Days),
      cost: margin.cost,
    })),
    if_left_free: freeMarginsData(proposal.freeMargins),
  }
}
