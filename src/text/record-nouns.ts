/** How a sentence says whose a thing is: « de l’équipe « Réseaux » », `of the team "Networks"`. */
import type { Bilingual } from '../values/language.ts'

/** The words before the name of a record, by the list that holds it; a project needs no noun in English. */
const OF: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  preparation: ['de l’étape', 'of the stage'],
  axes: ['de l’axe', 'of the axis'],
  objectives: ['de l’objectif', 'of the objective'],
  assessments: ['du constat', 'of the judgement'],
  departments: ['de la direction', 'of the department'],
  bodies: ['de l’instance', 'of the body'],
  teams: ['de l’équipe', 'of the team'],
  needs: ['du besoin', 'of the need'],
  programmes: ['du programme', 'of the programme'],
  projects: ['du projet', 'of'],
  authorisations: ['de l’autorisation', 'of the authorisation'],
  subsidies: ['de la subvention', 'of the grant'],
  components: ['du composant', 'of the component'],
  decisions: ['de la décision', 'of the decision'],
  reviews: ['du projet', 'of'],
  scenarios: ['du scénario', 'of the scenario'],
  appraisals: ['des options de la décision', 'of the options of the decision'],
}

/** The words before the name of a record of a list; of any record where the list is unknown. */
export function ofRecord(list: string): Bilingual {
  const [fr, en] = OF[list] ?? ['de', 'of']
  return { fr, en }
}
