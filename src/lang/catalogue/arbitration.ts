/**
 * The words of arbitration: headings, bounds of dates, what stands in the way, and what a scenario that an arbitration wrote says of itself.
 */

import { type Bilingual, bilingual, type Lang, printed } from '../../values/language.ts'
import { dateInText } from '../dates.ts'
import { formatNumber, formatPercent, formatPlain } from '../numbers.ts'
import { counted, NOUNS, type Noun } from '../plurals.ts'
import { MEASURE_TEXTS } from './value-measures.ts'

export const ARBITRATION_LABELS = printed('arbitration', {
  aim: { fr: 'But, dans l’ordre', en: 'Aim, in order' },
  aims: { fr: 'Buts', en: 'Aims' },
  along: { fr: 'Entrent', en: 'Come in' },
  asked: { fr: 'Demandé', en: 'Asked' },
  at_most: { fr: 'Au plus', en: 'At most' },
  aim_bound: { fr: 'Borne', en: 'Bound' },
  aim_cost: { fr: 'Coûte en valeur', en: 'Costs in value' },
  choice: { fr: 'Choix', en: 'Choice' },
  cost: { fr: 'Valeur', en: 'Value' },
  dates: { fr: 'Dates', en: 'Dates' },
  displaces: { fr: 'Ou, à moyens égaux', en: 'Or, with the same means' },
  firmness: { fr: 'Retenu aux tirages', en: 'In the draws' },
  frame: { fr: 'Cadre', en: 'Frame' },
  gain: { fr: 'Gain de valeur', en: 'Gain in value' },
  gap: { fr: 'Écart à la borne', en: 'Gap to the bound' },
  in_at_p80: { fr: 'Au P80', en: 'At P80' },
  keeps_out: { fr: 'Écarte ou décale', en: 'Keeps out or moves' },
  leave: { fr: 'Sortent', en: 'Leave' },
  limit: { fr: 'Plafond', en: 'Limit' },
  means: { fr: 'Moyens en plus', en: 'More means' },
  moves: { fr: 'Projets décalés', en: 'Projects moved' },
  p80_ratio: { fr: 'P80 / prévu', en: 'P80 / plan' },
  proof: { fr: 'Preuve', en: 'Proof' },
  proposal: { fr: 'Proposition', en: 'Proposal' },
  reached: { fr: 'Atteint', en: 'Reached' },
  share: { fr: 'Part', en: 'Share' },
  taken: { fr: 'Pris', en: 'Taken' },
  to_estimate: { fr: 'Candidats à estimer', en: 'Candidates to be estimated' },
  varies_by: { fr: 'Le coût varie selon', en: 'Cost varies by' },
  way_in: { fr: 'Pour l’admettre', en: 'To let it in' },
} as const) satisfies Record<string, Bilingual>

export const AIM_TEXTS = printed('aims', {
  obligations: { fr: 'Obligations tenues', en: 'Obligations kept' },
  must: { fr: 'Indispensables retenus', en: 'Musts kept' },
  lost_by_not_doing: { fr: 'Pertes d’inaction évitées', en: 'Losses by not doing prevented' },
  value: { fr: 'Valeur retenue', en: 'Retained value' },
} as const) satisfies Record<string, Bilingual>

const MUST: Noun = { fr: ['indispensable', 'indispensables'], en: ['must', 'musts'] }
const LOSS: Noun = { fr: ['perte d’inaction', 'pertes d’inaction'], en: ['loss by not doing', 'losses by not doing'] }

/** `1 must fewer`: a number of what is counted, and the way it goes. */
function moreOrFewer(change: number, what: Noun): Bilingual {
  const way = change > 0 ? { fr: 'de plus', en: 'more' } : { fr: 'de moins', en: 'fewer' }
  return bilingual((lang) => `${counted(Math.abs(change), what, lang, '\u00a0')} ${way[lang]}`)
}

export const AIM_CHANGE_TEXTS = {
  must: (change) => moreOrFewer(change, MUST),
  /** Of losses: what is prevented is not lost, so that more of the one is fewer of the other. */
  lost_by_not_doing: (change) => moreOrFewer(-change, LOSS),
} as const satisfies Record<string, (change: number) => Bilingual>

/** What bounds the dates of a project, but for the bound on moves, which has a number. */
export const BOUND_TEXTS = printed('arbitration', {
  'status-date': { fr: 'la date d’arrêté est passée', en: 'the status date is past' },
  'window-start': { fr: 'début de sa fenêtre', en: 'start of its window' },
  'horizon-start': { fr: 'début du plan', en: 'start of the plan' },
  predecessor: { fr: 'fin de ce dont il dépend', en: 'end of what it depends on' },
  'window-end': { fr: 'fin de sa fenêtre', en: 'end of its window' },
  deadline: { fr: 'échéance', en: 'deadline' },
  'horizon-end': { fr: 'fin du plan', en: 'end of the plan' },
  'plan-end': { fr: 'dernière fin du plan', en: 'last end of the plan' },
  successor: { fr: 'début de ce qui en dépend', en: 'start of what depends on it' },
  blackout: { fr: 'période sans mise en service', en: 'blackout' },
} as const) satisfies Record<string, Bilingual>

export function quartersText(count: number, lang: Lang): string {
  return counted(count, NOUNS.quarter, lang, '\u00a0')
}

export const STATUS_TEXTS = printed('arbitration', {
  optimal: { fr: 'optimal (prouvé)', en: 'optimal (proven)' },
  feasible: { fr: 'réalisable, sans preuve du meilleur', en: 'feasible, not proven best' },
  optimal_with_overrun: { fr: 'optimal (prouvé), avec dépassement', en: 'optimal (proven), with overrun' },
  feasible_with_overrun: {
    fr: 'réalisable, sans preuve du meilleur, avec dépassement',
    en: 'feasible, not proven best, with overrun',
  },
} as const) satisfies Record<string, Bilingual>

export function proofText(isProven: boolean): Bilingual {
  return isProven ? { fr: 'prouvé', en: 'proven' } : { fr: 'estimé', en: 'estimated' }
}

export function projectsText(count: number, lang: Lang): string {
  return counted(count, NOUNS.project, lang, '\u00a0')
}

/** A value with two decimals, and its sign where it is a change. */
export function worthText(value: number, lang: Lang, isChange = false): string {
  const sign = isChange && value >= 0 ? '+' : ''
  return `${sign}${formatNumber(value, lang, 2)}`
}

/** What one day costs in value, with as many decimals as it has. */
export function priceText(price: number, lang: Lang): string {
  return formatPlain(price, lang, 6)
}

/** A cost in value: as any value, but what two decimals would hide as a price. */
export function costText(cost: number, lang: Lang): string {
  return cost > 0 && cost < 0.01 ? priceText(cost, lang) : worthText(cost, lang)
}

/** `+20 %`, `−10 %`, `0 %`: a share of change without decimals. */
export function changeText(change: number, lang: Lang): string {
  const sign = change > 0 ? '+' : ''
  return `${sign}${formatNumber(change * 100, lang)}${lang === 'fr' ? '\u00a0%' : '%'}`
}

/** How far a solve is, in one line. Value and bound in the units of the plan. */
export function arbitrationProgress(
  stage: 'search' | 'exact',
  value: number | undefined,
  bound: number | undefined,
  lang: Lang,
): string {
  const what =
    lang === 'fr' ? { search: 'Recherche', exact: 'Preuve' }[stage] : { search: 'Searching', exact: 'Proving' }[stage]
  if (value === undefined) return `${what}…`
  const best = `${lang === 'fr' ? 'valeur' : 'value'} ${worthText(value, lang)}`
  if (bound === undefined || value <= 0) return `${what}… ${best}`
  const most = `${lang === 'fr' ? 'borne' : 'bound'} ${worthText(bound, lang)}`
  const gap = `${lang === 'fr' ? 'écart' : 'gap'} ${formatPercent(Math.max(0, bound - value) / value, lang)}`
  return `${what}… ${best}, ${most}, ${gap}`
}

export interface ArbitratedFacts {
  readonly measure: keyof typeof MEASURE_TEXTS
  readonly value: number
  /** What is taken from priced margins costs so much of it. */
  readonly marginCost: number
  /** What a better choice could be worth more; Infinity where nothing is known. */
  readonly gap: number
  /** The value of what was to be chosen. */
  readonly chosen: number
  readonly isOptimal: boolean
  /** Among which plans it is proven that none moves fewer projects; undefined where it is not. */
  readonly fewestMoves: 'plans' | 'projects' | undefined
  readonly isCutOff: boolean
  /** Candidates that did not compete because they are to be estimated. */
  readonly toEstimate: number
  /** Whether required work passes a margin or a ceiling. */
  readonly hasOverrun: boolean
  readonly engine: string | undefined
  readonly frame: string | undefined
}

/** What is left of a value once margins are paid; nothing where none are. */
function paidText({ value, marginCost }: ArbitratedFacts, lang: Lang): string {
  const left = worthText(value - marginCost, lang)
  const cost = costText(marginCost, lang)
  if (marginCost <= 0 || left === worthText(value, lang)) return ''
  return lang === 'fr'
    ? `, soit ${left} une fois les marges payées (${cost})`
    : `, or ${left} once margins are paid (${cost})`
}

function worthLine(facts: ArbitratedFacts, lang: Lang): string {
  const { value, marginCost, gap, chosen, isOptimal } = facts
  const isFrench = lang === 'fr'
  const worth = `${worthText(value, lang)}${paidText(facts, lang)}`
  if (isOptimal)
    return isFrench
      ? `Valeur retenue ${worth}, et aucun autre choix ne vaut plus (prouvé)`
      : `Retained value ${worth}, and no other choice is worth more (proven)`
  if (!Number.isFinite(gap) || chosen === 0)
    return isFrench ? `Valeur retenue ${worth}, sans borne connue` : `Retained value ${worth}, without a known bound`
  const bound = worthText(value - marginCost + gap, lang)
  const parts = `${worthText(gap, lang)}/${worthText(chosen, lang)}`
  // Of a value below 0 no share can be told.
  const share = chosen > 0 ? `${formatPercent(gap / chosen, lang)} (${parts})` : worthText(gap, lang)
  return isFrench
    ? `Valeur retenue ${worth}, aucun choix ne vaut plus de ${bound}, écart ${share}`
    : `Retained value ${worth}, no choice is worth more than ${bound}, gap ${share}`
}

const MOVES_TEXTS = printed('arbitration', {
  plans: {
    fr: 'Décalages\u00a0: aucun plan aussi bon ne déplace moins de projets (prouvé)',
    en: 'Moves: no plan that is as good moves fewer projects (proven)',
  },
  projects: {
    fr: 'Décalages\u00a0: le moins possible pour ces projets (prouvé)',
    en: 'Moves: as few as possible for these projects (proven)',
  },
  unknown: {
    fr: 'Décalages\u00a0: peu, sans preuve que moins soit impossible',
    en: 'Moves: few, without proof that fewer are impossible',
  },
} as const)

export function fewestMovesText(fewestMoves: ArbitratedFacts['fewestMoves']): Bilingual {
  return MOVES_TEXTS[fewestMoves ?? 'unknown']
}

const NOT_COMPETING: Noun = {
  fr: ['candidat à estimer n’a pas concouru', 'candidats à estimer n’ont pas concouru'],
  en: ['candidate to be estimated did not compete', 'candidates to be estimated did not compete'],
}

function limitLines({ toEstimate, hasOverrun }: ArbitratedFacts, lang: Lang): string[] {
  const over = {
    fr: 'Ce qui est engagé ou obligatoire dépasse à lui seul une marge ou un plafond',
    en: 'What is under way or mandatory passes a margin or a ceiling by itself',
  }
  const waiting = toEstimate === 0 ? [] : [counted(toEstimate, NOT_COMPETING, lang)]
  return [...waiting, ...(hasOverrun ? [over[lang]] : [])]
}

function cutOffLine({ isCutOff }: ArbitratedFacts, lang: Lang): string[] {
  if (!isCutOff) return []
  return [
    lang === 'fr'
      ? 'Calcul interrompu\u00a0: un autre essai peut donner un autre résultat'
      : 'Cut off: another run may give another result',
  ]
}

export function arbitratedTexts(
  facts: ArbitratedFacts,
  day: string,
  lang: Lang,
): { readonly title: Bilingual; readonly assumptions: readonly string[] } {
  const { frame, engine, measure } = facts
  const name = MEASURE_TEXTS[measure].name[lang]
  const date = dateInText(day, lang)
  const by = engine === undefined ? '' : `, ${engine}`
  const made =
    lang === 'fr'
      ? `Proposé par plan arbitrate d’après le plan au ${date}, valeur par ${name}${by}`
      : `Proposed by plan arbitrate from the plan as of ${date}, value by ${name}${by}`
  return {
    title:
      frame === undefined
        ? { fr: 'Arbitrage', en: 'Arbitration' }
        : { fr: `Arbitrage dans le cadre de ${frame}`, en: `Arbitration in the frame of ${frame}` },
    assumptions: [
      made,
      worthLine(facts, lang),
      fewestMovesText(facts.fewestMoves)[lang],
      ...limitLines(facts, lang),
      ...cutOffLine(facts, lang),
    ],
  }
}

export function arbitratedMade(id: string, lang: Lang): string {
  return lang === 'fr'
    ? `Scénario «\u00a0${id}\u00a0» proposé par l’arbitrage, en préparation`
    : `Scenario "${id}" proposed by the arbitration, a draft`
}
