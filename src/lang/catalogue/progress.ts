/** How far a long command is, in the one line of a terminal that it takes. */
import type { Bilingual, Lang } from '../../values/language.ts'
import { formatNumber } from '../numbers.ts'
import { counted, type Noun } from '../plurals.ts'
import { colon } from '../punctuation.ts'

/** What takes long, and is counted. */
const COUNTED = {
  states: { fr: 'Lecture des états du plan', en: 'Reading the states of the plan' },
  rows: { fr: 'Écriture des lignes du classeur', en: 'Writing the rows of the workbook' },
} as const satisfies Record<string, Bilingual>

/** The stages of an import, in their order. */
const STAGES = {
  source: { fr: 'lecture du fichier', en: 'reading the file' },
  columns: { fr: 'reconnaissance des tableaux et des colonnes', en: 'finding tables and columns' },
  records: { fr: 'lecture des lignes', en: 'reading the rows' },
  checks: { fr: 'contrôle du plan', en: 'checking the plan' },
  files: { fr: 'écriture du plan', en: 'writing the plan' },
} as const satisfies Record<string, Bilingual>

const MINUTE: Noun = { fr: ['minute', 'minutes'], en: ['minute', 'minutes'] }
const SECOND: Noun = { fr: ['seconde', 'secondes'], en: ['second', 'seconds'] }

export interface Counted {
  readonly done: number
  readonly of: number
}

export type StagePart = keyof typeof STAGES

/** How far a command is: at the beginning of a stage, or so many of what it counts are done. */
export type WorkStep =
  | ({ readonly part: keyof typeof COUNTED } & Counted)
  | { readonly part: StagePart }
  /** The plans whose reports are written, and the reports made of the next one. */
  | ({ readonly part: 'reports'; readonly within: Counted } & Counted)

/** How much of a part is done, from 0 to 1; of a stage nobody knows. */
export function shareDone(step: WorkStep): number | undefined {
  if (!('of' in step)) return undefined
  const inner = step.part === 'reports' && step.within.of > 0 ? step.within.done / step.within.of : 0
  return step.of === 0 ? undefined : (step.done + inner) / step.of
}

/** In steps of five seconds, from two minutes on in minutes. */
function timeText(seconds: number, lang: Lang): string {
  return seconds > 115
    ? counted(Math.ceil(seconds / 60), MINUTE, lang, '\u00a0')
    : counted(Math.max(1, Math.ceil(seconds / 5)) * 5, SECOND, lang, '\u00a0')
}

/** `, about 40 seconds left`; nothing where nobody knows. */
function timeLeft(seconds: number | undefined, lang: Lang): string {
  if (seconds === undefined) return ''
  const text = timeText(seconds, lang)
  return { fr: `, encore ${text} environ`, en: `, about ${text} left` }[lang]
}

/** `, at most 40 seconds left`; nothing without a time limit. */
export function timeAtMost(seconds: number | undefined, lang: Lang): string {
  if (seconds === undefined) return ''
  const text = timeText(seconds, lang)
  return { fr: `, encore ${text} au plus`, en: `, at most ${text} left` }[lang]
}

function among({ done, of }: Counted, lang: Lang): string {
  return `${formatNumber(done, lang)} ${{ fr: 'sur', en: 'of' }[lang]} ${formatNumber(of, lang)}`
}

function amongReports({ done, of, within }: Extract<WorkStep, { part: 'reports' }>, lang: Lang): string {
  const reports = { fr: `rapport ${among(within, 'fr')}`, en: `report ${among(within, 'en')}` }[lang]
  return of === 1 ? reports : `plan ${among({ done: Math.min(done + 1, of), of }, lang)}, ${reports}`
}

/**
 * `Reading the states of the plan… 120 of 500, about 40 seconds left`.
 *
 * @param seconds - that are left; undefined where nobody knows.
 */
export function progressText(step: WorkStep, seconds: number | undefined, lang: Lang): string {
  const left = timeLeft(seconds, lang)
  if (step.part === 'reports') return `${{ fr: 'Rapports', en: 'Reports' }[lang]}… ${amongReports(step, lang)}${left}`
  if ('of' in step) return `${COUNTED[step.part][lang]}… ${among(step, lang)}${left}`
  const stages = Object.keys(STAGES)
  const number = among({ done: stages.indexOf(step.part) + 1, of: stages.length }, lang)
  const stage = { fr: `Étape ${number}`, en: `Step ${number}` }[lang]
  return `${stage}${colon(lang)} ${STAGES[step.part][lang]}…`
}
