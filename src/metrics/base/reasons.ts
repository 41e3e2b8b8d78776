/** Why a figure has no value where nothing is written that it could be made of. */
import type { Bilingual } from '../../values/language.ts'
import type { Term } from './define.ts'

/** No amount is written at the stage that the figure adds up. */
export const NO_AMOUNT: Bilingual = {
  fr: 'sans objet\u00a0: aucun montant saisi à ce stade',
  en: 'not applicable: no amount is written at this stage',
}

/** No project writes an amount of the section, whatever its status. */
export const NO_BUDGET_AMOUNT: Bilingual = {
  fr: 'sans objet\u00a0: aucun montant saisi dans les lignes de budget des projets',
  en: 'not applicable: no amount is written in the budget lines of projects',
}

/** No closed budget year has both stages of a rate. */
export const NO_CLOSED_CREDITS: Bilingual = {
  fr: 'sans objet\u00a0: aucun exercice clos n’a les deux montants saisis',
  en: 'not applicable: no closed budget year has both amounts written',
}

/** The running budget year has not both stages of a rate. */
export const NO_RUNNING_CREDITS: Bilingual = {
  fr: 'sans objet\u00a0: l’exercice en cours n’a pas les deux montants saisis, ou aucun n’est en cours',
  en: 'not applicable: the running budget year does not have both amounts written, or none is running',
}

/** No project has a baseline with money. */
export const NO_BASELINE_COST: Bilingual = {
  fr: 'sans objet\u00a0: aucun projet n’a de coût de référence',
  en: 'not applicable: no project has a baseline cost',
}

/** No retained project has a baseline with both its days. */
export const NO_DURATION: Bilingual = {
  fr: 'sans objet\u00a0: aucun projet retenu n’a de dates de référence',
  en: 'not applicable: no retained project has baseline dates',
}

/** No ceiling is set. */
export const NO_ENVELOPE: Bilingual = {
  fr: 'sans objet\u00a0: aucune enveloppe fixée',
  en: 'not applicable: no envelope is set',
}

/** No team says how many people it has and how much of their time projects get. */
export const NO_CAPACITY: Bilingual = {
  fr: 'sans objet\u00a0: capacité des équipes non renseignée',
  en: 'not applicable: the capacity of teams is not known',
}

/** No work is planned on a team inside the horizon. */
export const NO_WORKLOAD: Bilingual = {
  fr: 'sans objet\u00a0: aucune charge planifiée sur les équipes',
  en: 'not applicable: no work is planned on teams',
}

/** No team says how many people it has. */
export const NO_STAFF: Bilingual = {
  fr: 'sans objet\u00a0: effectifs non renseignés',
  en: 'not applicable: staff is not known',
}

/** There is no plan before this one. */
export const NO_PREVIOUS_PLAN: Bilingual = {
  fr: 'sans objet\u00a0: pas de schéma directeur précédent',
  en: 'not applicable: no previous plan',
}

/** No retained project says what the plan's measure of value asks for. */
export const NO_VALUE: Bilingual = {
  fr: 'sans objet\u00a0: aucun projet retenu n’a les notes ou la classe que demande la mesure de la valeur',
  en: 'not applicable: no retained project has the scores or the class that the measure of value asks for',
}

/** No project, retained or not, has a line that comes back every year. */
export const NO_RUN_COST: Bilingual = {
  fr: 'sans objet\u00a0: aucun coût récurrent saisi',
  en: 'not applicable: no recurring cost is written',
}

/** No project, retained or not, has a risk. */
export const NO_RISK: Bilingual = {
  fr: 'sans objet\u00a0: aucun risque saisi',
  en: 'not applicable: no risk is written',
}

/** A reason for a figure that has no term at all: `missing: whenEmpty(NO_STAFF)`. */
export function whenEmpty(
  reason: Bilingual,
): (plan: unknown, scope: unknown, terms: readonly Term[]) => Bilingual | undefined {
  return (_plan, _scope, terms) => (terms.length === 0 ? reason : undefined)
}
