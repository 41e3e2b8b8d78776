/** The words of the load plan: its tables by periods, and what capacity is assumed to be. */
import type { Bilingual } from '../values/language.ts'

/** Titles of the tables by team, by the periods that they speak of. */
export const LOAD_TITLES = {
  whole: { fr: 'Par équipe, sur tout le plan (jours)', en: 'By team, over the plan (days)' },
  to_come: {
    fr: 'Par équipe, périodes à venir (jours)',
    en: 'By team, periods to come (days)',
  },
  past: { fr: 'Par équipe, périodes passées (jours)', en: 'By team, past periods (days)' },
  assumptions: { fr: 'Hypothèses de capacité', en: 'What capacity is made of' },
} as const satisfies Record<string, Bilingual>

/** Headings of the load plan alone. */
export const LOAD_LABELS = {
  measured: { fr: 'Charge à capacité connue', en: 'Demand of known capacity' },
  levelling: { fr: 'Indice de nivellement', en: 'Levelling index' },
  staff: { fr: 'Effectif (ETP)', en: 'Staff (FTE)' },
  working_days: { fr: 'Jours ouvrés par an', en: 'Working days a year' },
  absence: { fr: 'Absences', en: 'Absence' },
  other: { fr: 'Autres missions', en: 'Other duties' },
  run: { fr: 'Maintien', en: 'Run' },
  margin: { fr: 'Marge', en: 'Margin' },
} as const satisfies Record<string, Bilingual>

/** What the calendar of a plan leaves out. */
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

/** What a page says of periods that have ended. */
export const PAST_NOTE: Bilingual = {
  fr: 'Les périodes passées sont à part\u00a0: ce qui y fut de trop est une information, plus aucun déplacement n’y change rien.',
  en: 'Past periods stand apart: what was too much in them is for information, no move changes it any more.',
}
