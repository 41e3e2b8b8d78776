/** How far a plan is: four rungs, each held by rules that find nothing any more in what they look at. */
import type { Bilingual } from '../values/language.ts'

/** One thing that a rung asks for. */
export interface RungCheck {
  /** The rule that finds what is missing, or `files` (all could be read) or `approval` (the plan is approved). */
  readonly id: string
  /** What is counted, in the plural and in lower case. */
  readonly label: Bilingual
}

/** A rung. */
export interface Rung {
  readonly id: 'readable' | 'costed' | 'steered' | 'governed'
  readonly title: Bilingual
  readonly checks: readonly RungCheck[]
}

/** The rungs, the first one first. */
export const LADDER: readonly Rung[] = [
  {
    id: 'readable',
    title: { fr: 'Lisible', en: 'Readable' },
    checks: [{ id: 'files', label: { fr: 'fichiers lus en entier', en: 'files read whole' } }],
  },
  {
    id: 'costed',
    title: { fr: 'Chiffré', en: 'Costed' },
    checks: [
      {
        id: 'project-without-budget',
        label: { fr: 'projets retenus avec un budget', en: 'retained projects with a budget' },
      },
      {
        id: 'project-without-workload',
        label: {
          fr: 'projets en cours ou à venir avec une charge',
          en: 'open projects with a workload',
        },
      },
      {
        id: 'team-capacity-missing',
        label: { fr: 'équipes avec une capacité', en: 'teams with a capacity' },
      },
    ],
  },
  {
    id: 'steered',
    title: { fr: 'Piloté', en: 'Steered' },
    checks: [
      {
        id: 'project-without-next-milestone',
        label: {
          fr: 'projets en cours avec un jalon à venir',
          en: 'projects under way with a milestone to come',
        },
      },
      {
        id: 'review-stale',
        label: {
          fr: 'projets en cours avec une revue récente',
          en: 'projects under way with a recent review',
        },
      },
      {
        id: 'project-end-overdue',
        label: {
          fr: 'projets non terminés dont la fin est à venir',
          en: 'projects not completed whose end is to come',
        },
      },
    ],
  },
  {
    id: 'governed',
    title: { fr: 'Gouverné', en: 'Governed' },
    checks: [
      { id: 'approval', label: { fr: 'plan approuvé', en: 'plan approved' } },
      {
        id: 'plan-without-decision',
        label: {
          fr: 'plan approuvé par une décision inscrite',
          en: 'plan approved by a recorded decision',
        },
      },
      {
        id: 'project-without-objective',
        label: { fr: 'projets reliés à la stratégie', en: 'projects linked to the strategy' },
      },
      {
        id: 'project-roles-missing',
        label: {
          fr: 'projets en cours ou à venir avec commanditaire et chef de projet',
          en: 'open projects with a sponsor and a lead',
        },
      },
    ],
  },
]
