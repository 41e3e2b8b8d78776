/** The dictionaries of the lists of a workbook beside its projects, the names of their sheets, and of sheets that are none. */
import {
  COMPONENT_HEADERS,
  DECISION_HEADERS,
  DEPARTMENT_HEADERS,
  ENVELOPE_HEADERS,
  RISK_HEADERS,
  TEAM_HEADERS,
} from './dictionary-means.ts'
import { AXIS_HEADERS, NEED_HEADERS, OBJECTIVE_HEADERS, PROGRAMME_HEADERS } from './dictionary-strategy.ts'
import type { HeaderEntry } from './header-entry.ts'

export const LIST_HEADERS = {
  needs: NEED_HEADERS,
  teams: TEAM_HEADERS,
  axes: AXIS_HEADERS,
  departments: DEPARTMENT_HEADERS,
  programmes: PROGRAMME_HEADERS,
  objectives: OBJECTIVE_HEADERS,
  risks: RISK_HEADERS,
  components: COMPONENT_HEADERS,
  decisions: DECISION_HEADERS,
  envelopes: ENVELOPE_HEADERS,
} as const satisfies Readonly<Record<string, readonly HeaderEntry[]>>

export const SHEET_NAMES = {
  projects:
    'projets | portefeuille | portefeuille projets | feuille de route | plan d’actions | opérations | liste des projets | sdsi | suivi des projets | fiches projets | actions | projects | portfolio | project portfolio | roadmap | initiatives | project list | tasks',
  needs:
    'besoins | demandes | recueil des besoins | expression des besoins | registre des besoins | boîte à idées | idées | needs | requests | demands | requirements | pipeline | ideas | backlog',
  teams: 'équipes | ressources | capacité | effectifs | moyens | plan de charge | teams | resources | capacity | staff',
  axes: 'axes | axes stratégiques | orientations | stratégie | ambitions | volets | objectifs stratégiques | strategy | pillars | strategic axes | goals | aims | priorities | corporate priorities | strategic objectives | strategic goals | outcomes',
  departments:
    'directions | services | directions et services | organisation | departments | business units | directorates',
  programmes: 'programmes | programs | epics',
  objectives: 'objectifs | indicateurs | objectives | goals | indicators',
  risks: 'risques | registre des risques | analyse des risques | raid | risks | risk register | raid log',
  components:
    'applications | patrimoine | cartographie | patrimoine applicatif | composants | components | landscape | inventory',
  decisions: 'décisions | relevé de décisions | arbitrages | decisions | decision log',
  envelopes:
    'enveloppes | budget | budgets | ppi | cadrage | crédits | enveloppe budgétaire | cadrage budgétaire | plafonds | envelopes | ceilings | budget envelopes | funding | approved funding',
} as const

/** Sheets that hold no records: covers, legends, lists of values, notes. */
export const OTHER_SHEETS =
  'légende | légendes | listes | liste | paramètres | paramétrage | mode d’emploi | notice | lisez-moi | lisez moi | page de garde | sommaire | synthèse | tableau de bord | graphique | graphiques | données graphiques | tcd | aide | historique | référentiel | nomenclature | récap | récapitulatif | récapitulation | legend | lists | list | settings | parameters | readme | read me | cover | contents | summary | dashboard | chart | charts | pivot | help | history | notes | instructions | lookup | lookups | dictionary | key | recap | abréviations | sigles | sigles et abréviations | glossaire | acronymes | lexique | abbreviations | glossary | acronyms | definitions | reference | références' as const
