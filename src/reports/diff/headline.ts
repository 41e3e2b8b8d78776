/**
 * What changed in a few sentences that a committee reads first: projects, money, work, findings.
 */
import { CHANGE_WORDS, RECORD_CHANGES } from '../../lang/catalogue/changes.ts'
import { sectionName } from '../../lang/catalogue/labels.ts'
import { formatNumber, formatPlain, formatThousands } from '../../lang/numbers.ts'
import { colon } from '../../lang/punctuation.ts'
import { metricOf } from '../../metrics/index.ts'
import { isUndecided } from '../../plan/project-status.ts'
import { CHANGE_KINDS, type Comparison } from '../../scenarios/compare/comparison.ts'
import { figureChanges, figureDelta } from '../../scenarios/compare/states.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { plain } from '../../values/quantity.ts'
import type { FindingChanges } from './findings.ts'
import { haveFiguresChanged } from './quantities.ts'

/** An amount in currency units: in thousands, below one thousand in whole units. */
export function amountText(value: number, currency: string, lang: Lang): string {
  if (Math.abs(value) >= 1000) return formatThousands(value, currency, lang)
  const symbol = currency === 'EUR' ? '€' : currency
  return `${formatPlain(value, lang)}\u00a0${symbol}`
}

/** Teams that a sentence names. */
const NAMED_TEAMS = 3

const NO_DIFFERENCE: Bilingual = { fr: 'Aucune différence.', en: 'No difference.' }

const ONLY_FIGURES: Bilingual = {
  fr: 'Les fiches sont les mêmes\u00a0; des chiffres changent avec la date d’arrêté.',
  en: 'The records are the same; figures change with the status date.',
}

function signed(value: number, text: string): string {
  return value > 0 ? `+${text}` : text
}

function moneyText(value: number, currency: string, lang: Lang): string {
  return signed(value, amountText(value, currency, lang))
}

function daysText(value: number, lang: Lang): string {
  return signed(value, `${formatPlain(value, lang)}\u00a0${lang === 'fr' ? 'j' : 'd'}`)
}

function sentence(subject: Bilingual, words: string, lang: Lang): string {
  return `${subject[lang]}${colon(lang)} ${words}.`
}

function projectSentence({ projects }: Comparison, lang: Lang): string[] {
  const counts = CHANGE_KINDS.flatMap((kind) => {
    const count = projects.filter(({ kinds }) => kinds.includes(kind)).length
    if (count === 0) return []
    const { one, many } = CHANGE_WORDS[kind].counted
    return [`${formatNumber(count, lang)} ${(count === 1 ? one : many)[lang]}`]
  })
  if (counts.length === 0) return []
  return [sentence({ fr: 'Projets', en: 'Projects' }, counts.join(', '), lang)]
}

function totalOf({ before, after }: Comparison, metric: string): number {
  const [change] = figureChanges(before, after, [metric])
  return (change && figureDelta(change)) ?? 0
}

/** What a figure of a plan that is not decided yet changed by, under the figure's own name. */
function undecidedSentences(comparison: Comparison, lang: Lang): string[] {
  const { currency } = comparison.after
  return ['budget_requested', 'candidate_demand'].flatMap((id) => {
    const [metric, change] = [metricOf(id), totalOf(comparison, id)]
    if (change === 0) return []
    const words =
      metric.unit === 'money' ? moneyText(change, currency, lang) : daysText(change, lang)
    return [sentence(metric.label, words, lang)]
  })
}

function moneySentence(comparison: Comparison, lang: Lang): string[] {
  const { money, after } = comparison
  if (money.length === 0) return []
  const subject = { fr: 'Dépense prévue', en: 'Expected spending' }
  const total = totalOf(comparison, 'spending')
  const sections = (['investment', 'operating'] as const).flatMap((section) => {
    const own = money.filter((change) => change.section === section)
    const change = own.reduce((size, { before, after: then }) => size + then - before, 0)
    if (change === 0) return []
    const name = sectionName(section)[lang]
    return [`${name} ${moneyText(change / 100, after.currency, lang)}`]
  })
  const parts = sections.length > 1 ? ` (${sections.join(', ')})` : ''
  if (total !== 0) {
    return [sentence(subject, `${moneyText(total, after.currency, lang)}${parts}`, lang)]
  }
  const moved = {
    fr: 'inchangée au total, déplacée entre années ou sections',
    en: 'the same in total, moved between years or sections',
  }
  return [sentence(subject, moved[lang], lang)]
}

function workSentence({ days }: Comparison, lang: Lang): string[] {
  if (days.length === 0) return []
  const changes = days
    .map(({ team, before, after }) => ({ team, change: plain(after) - plain(before) }))
    .toSorted((left, right) => Math.abs(right.change) - Math.abs(left.change))
  const named = changes
    .slice(0, NAMED_TEAMS)
    .map(
      ({ team, change }) => `${daysText(change, lang)} ${lang === 'fr' ? 'pour' : 'for'} ${team}`,
    )
  const left = changes.length - named.length
  const others = left === 0 ? [] : [lang === 'fr' ? `${left} de plus` : `${left} more`]
  return [sentence({ fr: 'Charge', en: 'Work' }, [...named, ...others].join(', '), lang)]
}

function recordSentence({ records }: Comparison, lang: Lang): string[] {
  const counts = (['new', 'edited', 'removed'] as const).flatMap((change) => {
    const count = records.filter((record) => record.change === change).length
    const { one, many } = RECORD_CHANGES[change]
    return count === 0 ? [] : [`${formatNumber(count, lang)} ${(count === 1 ? one : many)[lang]}`]
  })
  if (counts.length === 0) return []
  return [sentence({ fr: 'Autres éléments', en: 'Other records' }, counts.join(', '), lang)]
}

function findingSentence(findings: FindingChanges | undefined, lang: Lang): string[] {
  const [fresh, solved] = [findings?.fresh.length ?? 0, findings?.solved.length ?? 0]
  if (fresh + solved === 0) return []
  const words = {
    fr: [
      ...(fresh === 0 ? [] : [`${fresh} ${fresh === 1 ? 'nouveau' : 'nouveaux'}`]),
      ...(solved === 0 ? [] : [`${solved} ${solved === 1 ? 'levé' : 'levés'}`]),
    ],
    en: [...(fresh === 0 ? [] : [`${fresh} new`]), ...(solved === 0 ? [] : [`${solved} solved`])],
  }
  return [sentence({ fr: 'Constats', en: 'Findings' }, words[lang].join(', '), lang)]
}

/**
 * One short sentence each for projects, money, work, other records and findings, those that have nothing to say left
 * out; a single one where nothing changed at all.
 */
export function headline(comparison: Comparison, findings?: FindingChanges): Bilingual {
  const { before, after } = comparison
  const isAsked = isUndecided(before) && isUndecided(after)
  return bilingual((lang) => {
    const sentences = [
      ...projectSentence(comparison, lang),
      ...(isAsked ? undecidedSentences(comparison, lang) : []),
      ...moneySentence(comparison, lang),
      ...workSentence(comparison, lang),
      ...recordSentence(comparison, lang),
      ...findingSentence(findings, lang),
    ]
    if (sentences.length > 0) return sentences.join(' ')
    if (!haveFiguresChanged(comparison)) return NO_DIFFERENCE[lang]
    return ONLY_FIGURES[lang]
  })
}
