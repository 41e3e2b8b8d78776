/**
 * The words that reports share: tables of load by periods, what capacity is assumed to be, the causes of a computed weather, and what is said while the reports of every plan of a folder are made.
 */
import { type Bilingual, type Lang, printed } from '../../values/language.ts'
import { formatNumber, formatPercent } from '../numbers.ts'
import { counted, daysText, formOf, NOUNS, type Noun } from '../plurals.ts'

export const LOAD_TITLES = printed('reports', {
  whole: { fr: 'Par équipe, sur tout le plan (jours)', en: 'By team, over the plan (days)' },
  to_come: { fr: 'Par équipe, périodes à venir (jours)', en: 'By team, periods to come (days)' },
  past: { fr: 'Par équipe, périodes passées (jours)', en: 'By team, past periods (days)' },
  assumptions: { fr: 'Hypothèses de capacité', en: 'What capacity is made of' },
} as const) satisfies Record<string, Bilingual>

export const LOAD_LABELS = printed('reports', {
  measured: { fr: 'Charge à capacité connue', en: 'Demand of known capacity' },
  levelling: { fr: 'Indice de nivellement', en: 'Levelling index' },
  staff: { fr: 'Effectif (ETP)', en: 'Staff (FTE)' },
  working_days: { fr: 'Jours ouvrés par an', en: 'Working days a year' },
  absence: { fr: 'Absences', en: 'Absence' },
  other: { fr: 'Autres missions', en: 'Other duties' },
  run: { fr: 'Exploitation (MCO)', en: 'Run' },
  margin: { fr: 'Marge', en: 'Margin' },
} as const) satisfies Record<string, Bilingual>

export const CALENDAR_TEXTS = {
  weekdays: {
    fr: 'Calendrier\u00a0: du lundi au vendredi\u00a0; ni jours fériés ni mois de congés ne sont déclarés (plan.calendars).',
    en: 'Calendar: Monday to Friday; no public holidays and no months of leave are declared (plan.calendars).',
  },
  leave: {
    fr: 'Calendrier\u00a0: du lundi au vendredi, moins les congés déclarés par période\u00a0; jours fériés non déclarés.',
    en: 'Calendar: Monday to Friday, less the leave declared by period; no public holidays are declared.',
  },
  year: {
    fr: 'Les jours ouvrés de l’année restent ceux que l’équipe déclare\u00a0: le calendrier les répartit sur les mois.',
    en: 'The working days of the year stay those that the team declares: the calendar spreads them over the months.',
  },
} as const satisfies Record<string, Bilingual>

export const PAST_NOTE: Bilingual = {
  fr: 'Les périodes passées sont à part\u00a0: ce qui y fut de trop est une information, plus aucun déplacement n’y change rien.',
  en: 'Past periods stand apart: what was too much in them is for information, no move changes it any more.',
}

const DAYS_LATE: Noun = { fr: ['jour de retard', 'jours de retard'], en: ['day late', 'days late'] }

/** `sun on 28 Mar 2024, 94 days ago`: what an old review declared. */
export function declaredAgo(name: string, day: string, age: number, lang: Lang): string {
  const ago = daysText(age, lang)
  return { fr: `${name} le ${day}, il y a ${ago}`, en: `${name} on ${day}, ${ago} ago` }[lang]
}

/** `123 days late`. */
export function daysLateText(days: number, lang: Lang): string {
  return counted(days, DAYS_LATE, lang, '\u00a0')
}

/** `cost +5.0%`, from a share of the baseline. */
export function costOverrunText(share: number, lang: Lang): string {
  const sign = share > 0 ? '+' : ''
  return `${{ fr: 'coût', en: 'cost' }[lang]} ${sign}${formatPercent(share, lang)}`
}

interface Death {
  readonly cause: 'memory' | 'other'
  /** A signal or an exit code. */
  readonly word: string
}

export function diedText({ cause, word }: Death, lang: Lang): string {
  if (cause === 'memory')
    return {
      fr: 'mémoire insuffisante pour ses rapports\u00a0; donnez-en plus à Node, par exemple NODE_OPTIONS=--max-old-space-size=4096',
      en: 'not enough memory for its reports; give Node more, as NODE_OPTIONS=--max-old-space-size=4096',
    }[lang]
  return {
    fr: `le processus qui faisait ses rapports a été arrêté (${word})\u00a0; recommencez, avec un --jobs plus petit si la mémoire de la machine est pleine`,
    en: `the process that made its reports was ended (${word}); try again, with a smaller --jobs if the machine is out of memory`,
  }[lang]
}

export function faultText(lang: Lang): string {
  return {
    fr: 'défaut interne, ses rapports ne sont pas écrits. Ce n’est pas votre fichier qui est en cause\u00a0; signalez ce texte aux auteurs\u00a0:',
    en: 'internal fault, its reports are not written. Your file is not to blame; please report this text to the authors:',
  }[lang]
}

/** What an interrupted run leaves: the reports of so many plans. */
export function interruptedText(done: number, all: number, lang: Lang): string {
  const plans = counted(done, NOUNS.plan, lang)
  return {
    fr: `interrompu\u00a0; sont écrits les rapports de ${plans} sur ${formatNumber(all, lang)}, en entier, mais pas l’index`,
    en: `interrupted; written are the reports of ${plans} out of ${formatNumber(all, lang)}, each whole, but not the index`,
  }[lang]
}

/** `22 of 25 projects`, as a part of a whole that a sentence speaks of. */
export function projectsOf({ count, of }: { readonly count: number; readonly of: number }, lang: Lang): string {
  const [some, all] = [count, of].map((number) => formatNumber(number, lang))
  const noun = formOf(lang === 'fr' ? count : of, NOUNS.project, lang)
  return lang === 'fr' ? `${some} ${noun} sur ${all}` : `${some} of ${all} ${noun}`
}
