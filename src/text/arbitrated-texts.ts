/** What a scenario that an arbitration wrote says of itself: title and assumptions. */
import type { Bilingual, Lang } from '../values/language.ts'
import { worthText } from './arbitration-texts.ts'
import { formatDate, formatNumber, formatPercent } from './format.ts'
import { MEASURE_TEXTS } from './value-texts.ts'

/** What is known of the proposal. */
export interface ArbitratedFacts {
  readonly measure: keyof typeof MEASURE_TEXTS
  readonly value: number
  /** What a better choice could be worth more; Infinity where nothing is known. */
  readonly gap: number
  /** The value of what was to be chosen. */
  readonly chosen: number
  readonly isOptimal: boolean
  readonly isFewestMoves: boolean
  readonly isCutOff: boolean
  /** Candidates that did not compete because they are to be estimated. */
  readonly toEstimate: number
  /** Whether required work passes a margin or a ceiling. */
  readonly hasOverrun: boolean
  readonly engine: string | undefined
  readonly frame: string | undefined
}

function worthLine({ value, gap, chosen, isOptimal }: ArbitratedFacts, lang: Lang): string {
  const worth = worthText(value, lang)
  const isFrench = lang === 'fr'
  if (isOptimal)
    return isFrench
      ? `Valeur retenue ${worth}, et aucun autre choix ne vaut plus (prouvé)`
      : `Retained value ${worth}, and no other choice is worth more (proven)`
  if (!Number.isFinite(gap) || chosen <= 0)
    return isFrench
      ? `Valeur retenue ${worth}, sans borne connue`
      : `Retained value ${worth}, without a known bound`
  const bound = worthText(value + gap, lang)
  const share = `${formatPercent(gap / chosen, lang)} (${worthText(gap, lang)}/${worthText(chosen, lang)})`
  return isFrench
    ? `Valeur retenue ${worth}, aucun choix ne vaut plus de ${bound}, écart ${share}`
    : `Retained value ${worth}, no choice is worth more than ${bound}, gap ${share}`
}

function movesLine({ isFewestMoves }: ArbitratedFacts, lang: Lang): string {
  if (lang === 'fr')
    return isFewestMoves
      ? 'Décalages\u00a0: le moins possible pour ces projets (prouvé)'
      : 'Décalages\u00a0: peu, sans preuve que moins soit impossible'
  return isFewestMoves
    ? 'Moves: as few as possible for these projects (proven)'
    : 'Moves: few, without proof that fewer are impossible'
}

function limitLines({ toEstimate, hasOverrun }: ArbitratedFacts, lang: Lang): string[] {
  const isOne = toEstimate === 1
  const waiting = {
    fr: `${formatNumber(toEstimate, 'fr')} candidat${isOne ? '' : 's'} à estimer n’${isOne ? 'a' : 'ont'} pas concouru`,
    en: `${formatNumber(toEstimate, 'en')} candidate${isOne ? '' : 's'} to be estimated did not compete`,
  }
  const over = {
    fr: 'Ce qui est engagé ou obligatoire dépasse à lui seul une marge ou un plafond',
    en: 'What is under way or mandatory passes a margin or a ceiling by itself',
  }
  return [...(toEstimate === 0 ? [] : [waiting[lang]]), ...(hasOverrun ? [over[lang]] : [])]
}

function cutOffLine({ isCutOff }: ArbitratedFacts, lang: Lang): string[] {
  if (!isCutOff) return []
  return [
    lang === 'fr'
      ? 'Calcul interrompu\u00a0: un autre essai peut donner un autre résultat'
      : 'Cut off: another run may give another result',
  ]
}

/** The title and assumptions of a scenario made from an arbitration on a day. */
export function arbitratedTexts(
  facts: ArbitratedFacts,
  day: string,
  lang: Lang,
): { readonly title: Bilingual; readonly assumptions: readonly string[] } {
  const { frame, engine, measure } = facts
  const name = MEASURE_TEXTS[measure].name[lang]
  const date = formatDate(day, lang)
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
      ...[made, worthLine(facts, lang), movesLine(facts, lang)],
      ...[...limitLines(facts, lang), ...cutOffLine(facts, lang)],
    ],
  }
}

/** The heading of what was written. */
export function arbitratedMade(id: string, lang: Lang): string {
  return lang === 'fr'
    ? `Scénario «\u00a0${id}\u00a0» proposé par l’arbitrage, en préparation`
    : `Scenario "${id}" proposed by the arbitration, a draft`
}
