/** The words of reports about scenarios. */
import { type Bilingual, printed } from '../../values/language.ts'

export const SCENARIO_LABELS = printed('scenarios', {
  already: { fr: 'Déjà dans le plan', en: 'Already in the plan' },
  assumption: { fr: 'Hypothèse', en: 'Assumption' },
  breach: { fr: 'Contrainte enfreinte', en: 'Constraint broken' },
  breaches: { fr: 'Contraintes enfreintes', en: 'Constraints broken' },
  broken: { fr: 'Enfreintes', en: 'Broken' },
  candidates_kept: { fr: 'Candidats retenus', en: 'Candidates kept' },
  ceiling: { fr: 'Enveloppe', en: 'Envelope' },
  cost: { fr: 'Coût', en: 'Cost' },
  days: { fr: 'Charge', en: 'Workload' },
  days_freed: { fr: 'Charge libérée', en: 'Work spared' },
  departments_lost: { fr: 'Directions sans projet', en: 'Departments without project' },
  extends: { fr: 'Reprend', en: 'Extends' },
  from: { fr: 'D’où', en: 'From' },
  kept_by: { fr: 'Retenu dans', en: 'Kept in' },
  kind: { fr: 'Type', en: 'Kind' },
  left_out: { fr: 'Projets écartés', en: 'Projects left out' },
  mandatory: { fr: 'Obligatoire', en: 'Mandatory' },
  moved: { fr: 'Projets décalés', en: 'Projects moved' },
  needs_lost: { fr: 'Besoins sans réponse', en: 'Needs without answer' },
  place: { fr: 'Où', en: 'Where' },
  plan_then: { fr: 'Plan d’alors', en: 'Plan as it was' },
  projects_in: { fr: 'Retenus', en: 'In' },
  projects_out: { fr: 'Écartés', en: 'Out' },
  rank: { fr: 'Rang', en: 'Rank' },
  scenario: { fr: 'Scénario', en: 'Scenario' },
  scenarios: { fr: 'Scénarios', en: 'Scenarios' },
  spared: { fr: 'Dépense évitée', en: 'Spending spared' },
  this_plan: { fr: 'Plan actuel', en: 'Plan as it is' },
  title: { fr: 'Intitulé', en: 'Title' },
} as const) satisfies Record<string, Bilingual>

export const SCENARIOS_COMPARED: Bilingual = { fr: 'Scénarios comparés', en: 'Scenarios compared' }
