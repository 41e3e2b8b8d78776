/** The words of the pages where a record is changed or added in a browser. */
import { type Bilingual, printed } from '../../values/language.ts'

export const RECORD_PAGE = printed('records', {
  title: { fr: 'Mettre à jour', en: 'Update' },
  intro: {
    fr: 'Choisissez ce qui a changé\u00a0: la page suivante montre ses valeurs, puis ce qui serait écrit. Rien n’est écrit sans votre accord.',
    en: 'Choose what has changed: the next page shows its values, and then what would be written. Nothing is written unless you agree.',
  },
  add: { fr: 'Ajouter', en: 'Add' },
  add_inside: { fr: 'Y ajouter', en: 'Add to it' },
  add_do: { fr: 'Remplir', en: 'Fill in' },
  kind: { fr: 'Quoi', en: 'What' },
  required: { fr: 'obligatoire', en: 'required' },
  expected: { fr: 'attendu', en: 'expected' },
  values: { fr: 'Valeurs', en: 'Values' },
  ground: { fr: 'Motif et décision', en: 'Reason and decision' },
  ground_hint: (free: string) => ({
    fr: `Pour ce qu’une instance a décidé\u00a0: une décision du registre, ou une nouvelle (${free}) avec son instance et sa date. Un motif seul suffit où l’enregistrement a une place pour lui.`,
    en: `For what a body has decided: a decision of the register, or a new one (${free}) with its body and date. A reason alone will do where the record has a place for it.`,
  }),
  remove: { fr: 'Retirer du plan', en: 'Take out of the plan' },
  untold: { fr: 'Ce qui n’est pas renseigné', en: 'What is not told' },
  by_time: { fr: 'Année par année, période par période', en: 'Year by year, period by period' },
  reason: { fr: 'Motif', en: 'Reason' },
  decision: { fr: 'Décision', en: 'Decision' },
  body: { fr: 'Instance', en: 'Body' },
  date: { fr: 'Date de la décision', en: 'Date of the decision' },
  as_of: { fr: 'Date d’arrêté du plan', en: 'Status date of the plan' },
  owner: { fr: 'Fonction qui suit la décision', en: 'Role that follows the decision up' },
  written: { fr: 'Écrit dans le plan.', en: 'Written into the plan.' },
  back: { fr: 'Revenir à la liste', en: 'Back to the list' },
  read_only: {
    fr: 'Ces pages n’écrivent rien\u00a0: relancez plan serve avec --write pour mettre le plan à jour.',
    en: 'These pages write nothing: start plan serve with --write to update the plan.',
  },
  for_office: {
    fr: 'Le plan ne se met à jour que pour le service lui-même\u00a0: relancez plan serve sans --audience.',
    en: 'The plan is updated by the office itself alone: start plan serve without --audience.',
  },
  nothing: { fr: 'Rien n’a changé\u00a0: rien n’est à écrire.', en: 'Nothing has changed: there is nothing to write.' },
} as const) satisfies Record<string, Bilingual | ((word: string) => Bilingual)>
