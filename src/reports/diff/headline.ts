/** What changed in a few sentences that a committee reads first: projects, money, work, findings. */
import { CHANGE_WORDS, RECORD_CHANGES } from '../../lang/catalogue/changes.ts'
import { sectionName } from '../../lang/catalogue/money-names.ts'
import { formatPlain, formatThousands, formatUnits, roundedDays } from '../../lang/numbers.ts'
import { counted, formOf, type Noun } from '../../lang/plurals.ts'
import { colon } from '../../lang/punctuation.ts'
import { metricOf } from '../../metrics/index.ts'
import { isUndecided } from '../../plan/project-status.ts'
import { CHANGE_KINDS, type Comparison } from '../../scenarios/compare/comparison.ts'
import { figureChanges, figureDelta } from '../../scenarios/compare/states.ts'
import { type Bilingual, bilingual, type Lang, printed } from '../../values/language.ts'
import { plain } from '../../values/quantity.ts'
import type { FindingChanges } from './findings.ts'
import { haveFiguresChanged } from './quantities.ts'

const TEXTS = printed('headline', {
  noDifference: { fr: 'Aucune différence.', en: 'No difference.' },
  onlyFigures: {
    fr: 'Les fiches sont les mêmes\u00a0; des chiffres changent avec la date d’arrêté.',
    en: 'The records are the same; figures change with the status date.',
  },
  projects: { fr: 'Projets', en: 'Projects' },
  spending: { fr: 'Dépense prévue', en: 'Expected spending' },
  moved: {
    fr: 'inchangée au total, déplacée entre années ou sections',
    en: 'the same in total, moved between years or sections',
  },
  work: { fr: 'Charge', en: 'Work' },
  days: (number: string) => ({ fr: `${number}\u00a0j`, en: `${number}\u00a0d` }),
  ofTeam: (days: string, team: string) => ({ fr: `${days} pour ${team}`, en: `${days} for ${team}` }),
  otherTeams: (number: number) => ({ fr: `${number} de plus`, en: `${number} more` }),
  records: { fr: 'Autres éléments', en: 'Other records' },
  findings: { fr: 'Constats', en: 'Findings' },
})

const FRESH: Noun = { fr: ['nouveau', 'nouveaux'], en: ['new', 'new'] }
const SOLVED: Noun = { fr: ['levé', 'levés'], en: ['solved', 'solved'] }

/** Teams that a sentence names. */
const NAMED_TEAMS = 3

/** An amount in currency units: in thousands, below one thousand in whole units. */
function amountText(value: number, currency: string, lang: Lang): string {
  if (Math.abs(value) >= 1000) return formatThousands(value, currency, lang)
  return formatUnits(value, currency, lang)
}

/** The words of a change with the sign of a rise; those of a fall have theirs. */
export function signed(value: number, text: string): string {
  return value > 0 ? `+${text}` : text
}

function moneyChange(value: number, currency: string, lang: Lang): string {
  return signed(value, amountText(value, currency, lang))
}

function daysChange(value: number, lang: Lang): string {
  return signed(value, TEXTS.days(formatPlain(roundedDays(value), lang))[lang])
}

function sentence(subject: Bilingual, parts: readonly string[], lang: Lang): string[] {
  return parts.length === 0 ? [] : [`${subject[lang]}${colon(lang)} ${parts.join(', ')}.`]
}

/** How many of each; those of which there is none are left out. */
function countsOf(counts: readonly (readonly [count: number, noun: Noun])[], lang: Lang): string[] {
  return counts.flatMap(([count, noun]) => (count === 0 ? [] : counted(count, noun, lang)))
}

function projectSentence({ projects }: Comparison, lang: Lang): string[] {
  const counts = CHANGE_KINDS.map((kind) => {
    const count = projects.filter(({ kinds }) => kinds.includes(kind)).length
    return [count, CHANGE_WORDS[kind].counted] as const
  })
  return sentence(TEXTS.projects, countsOf(counts, lang), lang)
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
    const words = metric.unit === 'money' ? moneyChange(change, currency, lang) : daysChange(change, lang)
    return sentence(metric.label, [words], lang)
  })
}

function moneySentence(comparison: Comparison, lang: Lang): string[] {
  const { money, after } = comparison
  if (money.length === 0) return []
  const total = totalOf(comparison, 'spending')
  if (total === 0) return sentence(TEXTS.spending, [TEXTS.moved[lang]], lang)
  const sections = (['investment', 'operating'] as const).flatMap((section) => {
    const own = money.filter((change) => change.section === section)
    const change = own.reduce((size, { before, after: then }) => size + then - before, 0)
    if (change === 0) return []
    return [`${sectionName(section)[lang]} ${moneyChange(change / 100, after.currency, lang)}`]
  })
  const change = moneyChange(total, after.currency, lang)
  if (sections.length < 2) return sentence(TEXTS.spending, [change], lang)
  return sentence(TEXTS.spending, [`${change} (${sections.join(', ')})`], lang)
}

function workSentence({ days, before, after }: Comparison, lang: Lang): string[] {
  const titles = new Map([...before.teams, ...after.teams].map(({ id, title }) => [id, title[lang]] as const))
  const changes = days
    .map(({ team, before: was, after: is }) => ({ team, change: plain(is) - plain(was) }))
    .toSorted((left, right) => Math.abs(right.change) - Math.abs(left.change))
  const named = changes
    .slice(0, NAMED_TEAMS)
    .map(({ team, change }) => TEXTS.ofTeam(daysChange(change, lang), titles.get(team) ?? team)[lang])
  const left = changes.length - named.length
  const others = left === 0 ? [] : [TEXTS.otherTeams(left)[lang]]
  return sentence(TEXTS.work, [...named, ...others], lang)
}

function recordSentence({ records }: Comparison, lang: Lang): string[] {
  const counts = (['new', 'edited', 'removed'] as const).map((change) => {
    const count = records.filter((record) => record.change === change).length
    return [count, RECORD_CHANGES[change].counted] as const
  })
  return sentence(TEXTS.records, countsOf(counts, lang), lang)
}

function findingSentence(findings: FindingChanges | undefined, lang: Lang): string[] {
  const [fresh, solved] = [findings?.fresh.length ?? 0, findings?.solved.length ?? 0]
  const counts = [
    ...(fresh === 0 ? [] : [`${fresh} ${formOf(fresh, FRESH, lang)}`]),
    ...(solved === 0 ? [] : [`${solved} ${formOf(solved, SOLVED, lang)}`]),
  ]
  return sentence(TEXTS.findings, counts, lang)
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
    return (haveFiguresChanged(comparison) ? TEXTS.onlyFigures : TEXTS.noDifference)[lang]
  })
}
