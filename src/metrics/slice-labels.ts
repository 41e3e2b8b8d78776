/** The names that slices show where the plan itself gives none: sections, themes, statuses and what has no key. */
import type { BudgetSection, ProjectStatus } from '../model/plan.ts'
import type { Bilingual } from '../units/language.ts'

/** The slice of what has no axis, theme or department. */
export const NONE: Bilingual = { fr: '(aucun)', en: '(none)' }

/** The slice of amounts beyond the horizon. */
export const LATER: Bilingual = { fr: 'Au-delà', en: 'Later' }

/** Periods of teams, by whether they have ended on the status date. */
export const TIME_LABELS: Readonly<Record<'past' | 'to_come', Bilingual>> = {
  past: { fr: 'Périodes passées', en: 'Past periods' },
  to_come: { fr: 'Périodes à venir', en: 'Periods to come' },
}

/** Sections of the budget. */
export const SECTION_LABELS: Readonly<Record<BudgetSection, Bilingual>> = {
  investment: { fr: 'Investissement', en: 'Investment' },
  operating: { fr: 'Fonctionnement', en: 'Operating' },
}

/** Portfolio themes, in the order that reports show them. */
export const THEME_LABELS: Readonly<Record<string, Bilingual>> = {
  infrastructure: { fr: 'Infrastructures', en: 'Infrastructure' },
  digital: { fr: 'Numérique', en: 'Digital' },
  application: { fr: 'Applications', en: 'Applications' },
  organisation: { fr: 'Organisation', en: 'Organisation' },
}

/** Statuses of projects, in the order that reports show them: done, under way, to come, stopped, not retained. */
export const STATUS_LABELS: Readonly<Record<ProjectStatus, Bilingual>> = {
  completed: { fr: 'Terminé', en: 'Completed' },
  in_progress: { fr: 'En cours', en: 'In progress' },
  on_hold: { fr: 'Suspendu', en: 'On hold' },
  approved: { fr: 'Retenu', en: 'Approved' },
  planned: { fr: 'Planifié', en: 'Planned' },
  postponed: { fr: 'Reporté', en: 'Postponed' },
  cancelled: { fr: 'Abandonné', en: 'Cancelled' },
  merged: { fr: 'Fusionné', en: 'Merged' },
  rejected: { fr: 'Non retenu', en: 'Rejected' },
  proposed: { fr: 'Proposé', en: 'Proposed' },
  candidate: { fr: 'Idée', en: 'Candidate' },
}
