/** What a proposal takes from the margins of teams that its frame prices: which, how much, and what that costs of value. */
import { marginsTaken, overrunsIn, type Proposal, type ResourceUse } from '../../arbitration/arbitration.ts'
import { costText, priceText, proofText, worthText } from '../../lang/catalogue/arbitration.ts'
import { exactDaysText } from '../../lang/plurals.ts'
import { semicolon } from '../../lang/punctuation.ts'
import { limitKey, limitName } from '../../limits/index.ts'
import { type Bilingual, bilingual, type Lang, printed } from '../../values/language.ts'
import { type Days, plain } from '../../values/quantity.ts'
import { verbatim } from '../document/cell.ts'
import type { Note } from '../document/document.ts'
import { note } from '../document/table.ts'
import { type ProposalContext, sorted } from './context.ts'
import { aimChangeData, aimChangeText } from './reasons.ts'

const TEXTS = printed('margins', {
  untouched: (what: Bilingual, price: string, why: Bilingual) => ({
    fr: `${what.fr} n’est pris sur les marges des équipes\u00a0: un jour y coûte ${price} de valeur (margin_price)${why.fr}.`,
    en: `${what.en} is taken from the margins of teams: a day of them costs ${price} of value (margin_price)${why.en}.`,
  }),
  nothing: { fr: 'Rien', en: 'Nothing' },
  nothingMore: { fr: 'Rien de plus', en: 'Nothing more' },
  notWorthIt: { fr: ', plus qu’il n’apporterait', en: ', more than it would bring' },
  taken: (where: string, price: string, cost: string, net: string) => ({
    fr: `Pris sur les marges des équipes\u00a0: ${where}. À ${price} de valeur par jour (margin_price), cela coûte ${cost}\u00a0: reste une valeur de ${net}.`,
    en: `Taken from the margins of teams: ${where}. At ${price} of value a day (margin_price) that costs ${cost}, which leaves a value of ${net}.`,
  }),
  inAll: (days: string, teams: string) => ({ fr: `${days} en tout, ${teams}`, en: `${days} in all, ${teams}` }),
  needed: {
    fr: ' Sans elles, ce qui est obligatoire ne tient pas\u00a0: c’est prouvé.',
    en: ' Without them what is mandatory does not fit: this is proven.',
  },
  without: (net: string, less: string, proof: Bilingual) => ({
    fr: ` Marges laissées libres, le meilleur choix vaudrait ${net}, soit ${less} (${proof.fr}).`,
    en: ` With margins left free, the best choice would be worth ${net}: ${less} (${proof.en}).`,
  }),
  less: (amount: string) => ({ fr: `${amount} de moins`, en: `${amount} less` }),
})

type MarginUse = ResourceUse & { readonly margin: NonNullable<ResourceUse['margin']> }

/** Those of which most is taken first. */
function takenFrom({ proposal: { caps } }: ProposalContext): MarginUse[] {
  return caps
    .flatMap((use) => (use.margin === undefined || use.margin.taken <= 0 ? [] : [{ ...use, margin: use.margin }]))
    .sort((left, right) => right.margin.taken - left.margin.taken)
}

/** The value of the plan under the proposal, less what is taken from margins; undefined where nothing has a value. */
export function netValue({ figures, proposal }: ProposalContext): number | undefined {
  const value = figures.whole('retained_value').value
  return value === null ? undefined : value - marginsTaken(proposal.caps).cost
}

/** What margins that stay free would cost, in a sentence; empty where it is not known. */
function withoutText(free: Proposal['freeMargins'], net: number): Bilingual {
  if (free === undefined || free.kind === 'not-found') return verbatim('')
  if (free.kind === 'impossible') return TEXTS.needed
  const lost = aimChangeText(free.aims)
  return bilingual((lang) => {
    const less = lost[lang] === '' ? TEXTS.less(worthText(-free.change, lang))[lang] : lost[lang]
    return TEXTS.without(worthText(net + free.change, lang), less, proofText(free.isProven))[lang]
  })
}

/** The most places that the sentence names. */
const MOST_PLACES = 3

/** `10,3 jours en tout, INFRAS T1 2027 (6,7 jours) ; …`: to the tenth or the hundredth, for a price stands beside them. */
function placesText(uses: readonly MarginUse[], lang: Lang): string {
  const days = (taken: number): string => exactDaysText(plain(taken as Days), lang)
  const places = uses
    .slice(0, MOST_PLACES)
    .map(({ limit, margin }) => `${limitName(limit)[lang]} (${days(margin.taken)})`)
  const told = [...places, ...(uses.length > MOST_PLACES ? ['…'] : [])].join(semicolon(lang))
  const [first, ...others] = uses
  if (first === undefined || others.length === 0) return told
  return TEXTS.inAll(days(marginsTaken(uses).taken), told)[lang]
}

/** That nothing is taken, or nothing more than what stands or is approved takes without being asked. */
function nothingTaken({ proposal, replanned }: ProposalContext, price: number): Note {
  const isCutInto = overrunsIn(proposal.caps).some(({ limit }) => limit.kind === 'work')
  const isJudged =
    replanned === undefined &&
    proposal.worth.isOptimal &&
    sorted(proposal).out.some(({ why }) => why?.kind === 'margin')
  const why = isJudged ? TEXTS.notWorthIt : verbatim('')
  const what = isCutInto ? TEXTS.nothingMore : TEXTS.nothing
  return note(bilingual((lang) => TEXTS.untouched(what, priceText(price, lang), why)[lang]))
}

/** What is taken from margins, in a paragraph; nothing where the frame does not price them, or no team has one. */
export function marginNotes(context: ProposalContext): Note[] {
  const { proposal, arbitration } = context
  const price = arbitration.frame.scenario.frame.marginPrice
  const net = netValue(context)
  const isPriced = proposal.caps.some(({ margin }) => margin !== undefined)
  if (price === undefined || net === undefined || !isPriced) return []
  const uses = takenFrom(context)
  if (uses.length === 0) return [nothingTaken(context, price)]
  const without = withoutText(proposal.freeMargins, net)
  const { cost } = marginsTaken(proposal.caps)
  const text = bilingual((lang) => {
    const each = priceText(price, lang)
    const taken = TEXTS.taken(placesText(uses, lang), ...([each, costText(cost, lang), worthText(net, lang)] as const))
    return `${taken[lang]}${without[lang]}`
  })
  return [note(text, 'watch')]
}

function freeMarginsData(free: Proposal['freeMargins']): object | null {
  if (free === undefined) return null
  const { kind, aims, change, isProven } = free
  return {
    outcome: kind,
    aim_changes: aimChangeData(aims),
    proven: isProven,
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
    price,
    days: plain(taken as Days),
    cost,
    taken: takenFrom(context).map(({ limit, margin }) => ({
      limit: limitKey(limit),
      days: plain(margin.taken as Days),
      cost: margin.cost,
    })),
    if_left_free: freeMarginsData(proposal.freeMargins),
  }
}
