/**
 * What a sentence calls a list of the files with its article, « les dépendances », and whose a thing of its records is, « de l’équipe « Réseaux » ».
 */
import type { Bilingual } from '../../values/language.ts'
import { quote } from '../punctuation.ts'

const NAMES: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  actions: ['les actions', 'the actions'],
  assignments: ['les affectations', 'the assignments'],
  attended: ['les directions présentes', 'the departments present'],
  invited: ['les directions invitées', 'the departments invited'],
  posts: ['les postes', 'the posts'],
  regimes: ['les référentiels', 'the regimes'],
  vat_fund: ['les taux du FCTVA', 'the rates of the VAT fund'],
  workshops: ['les ateliers', 'the workshops'],
  alerts: ['les alertes', 'the alerts'],
  answered_by: ['ce qui répond au constat', 'the answers'],
  appraisals: ['les options figées', 'the frozen options'],
  assessments: ['les constats', 'the assessments'],
  assumptions: ['les hypothèses', 'the assumptions'],
  authorisations: ['les autorisations', 'the authorisations'],
  axes: ['les axes', 'the axes'],
  axis: ['les axes', 'the axes'],
  benefits: ['les bénéfices', 'the benefits'],
  blackouts: ['les périodes de gel', 'the blackouts'],
  bodies: ['les instances', 'the bodies'],
  budget: ['les lignes de budget', 'the budget lines'],
  columns: ['les colonnes', 'the columns'],
  components: ['les composants', 'the components'],
  contributors: ['les directions associées', 'the contributing departments'],
  criteria: ['les critères', 'the criteria'],
  decisions: ['les décisions', 'the decisions'],
  department: ['les directions', 'the departments'],
  departments: ['les directions', 'the departments'],
  depends_on: ['les dépendances', 'the dependencies'],
  displaces: ['les contreparties', 'what gives way'],
  envelopes: ['les enveloppes', 'the envelopes'],
  excludes: ['les exclusions', 'the exclusions'],
  fields: ['les champs propres', 'the own fields'],
  hires: ['les recrutements', 'the hires'],
  history: ['les plans antérieurs', 'the older plans'],
  'authorisations.history': ['les votes', 'the votes'],
  line_kinds: ['les natures de coût', 'the kinds of cost'],
  lessons: ['les enseignements', 'the lessons'],
  matrix: ['les comparaisons de critères', 'the comparisons of criteria'],
  meetings: ['les réunions', 'the meetings'],
  members: ['les membres', 'the members'],
  milestones: ['les jalons', 'the milestones'],
  needs: ['les besoins', 'the needs'],
  measures: ['les mesures', 'the measures'],
  objectives: ['les objectifs', 'the objectives'],
  options: ['les options', 'the options'],
  origin: ['les origines', 'the origins'],
  preparation: ['les étapes de préparation', 'the stages of preparation'],
  profiles: ['les compétences', 'the skills'],
  programme: ['les programmes', 'the programmes'],
  programmes: ['les programmes', 'the programmes'],
  projects: ['les projets', 'the projects'],
  rebaselines: ['les recalages', 'the re-baselines'],
  refs: ['les documents', 'the documents'],
  replaced_by: ['les remplacements', 'the replacements'],
  reports: ['les rapports', 'the reports'],
  requires: ['les prérequis', 'the prerequisites'],
  reviews: ['les revues', 'the reviews'],
  revisions: ['les révisions', 'the revisions'],
  risks: ['les risques', 'the risks'],
  scenarios: ['les scénarios', 'the scenarios'],
  scored_by: ['les auteurs de la notation', 'the authors of the scoring'],
  sections: ['les parties du rapport', 'the sections of the report'],
  sources: ['les sources', 'the sources'],
  status: ['les statuts', 'the statuses'],
  subsidies: ['les subventions', 'the grants'],
  tables: ['les tableaux', 'the tables'],
  tags: ['les étiquettes', 'the tags'],
  teams: ['les équipes', 'the teams'],
  'scenarios.teams': ['les effectifs', 'the staff'],
  theme: ['les thèmes', 'the themes'],
  themes: ['les thèmes', 'the themes'],
  waivers: ['les dérogations', 'the waivers'],
  workload: ['les lignes de charge', 'the lines of work'],
}

/** The words for a list by its key and the list of records around it; the key in quotes where there are none. */
export function listName(key: string, around: string): Bilingual {
  const own = Object.hasOwn(NAMES, key) ? NAMES[key] : undefined
  const [fr, en] = (around === key ? undefined : NAMES[`${around}.${key}`]) ??
    own ?? [quote(key, 'fr'), quote(key, 'en')]
  return { fr, en }
}

/** The words before the name of a record, by the list that holds it; a project needs no noun in English. */
const OF: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  preparation: ['de l’étape', 'of the stage'],
  axes: ['de l’axe', 'of the axis'],
  objectives: ['de l’objectif', 'of the objective'],
  assessments: ['du constat', 'of the judgement'],
  risks: ['du risque', 'of the risk'],
  regimes: ['du référentiel', 'of the regime'],
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
