/** The dictionaries of the lists of a workbook beside its projects, the names of their sheets, and of sheets that are none. */
import {
  COMPONENT_HEADERS,
  DECISION_HEADERS,
  DEPARTMENT_HEADERS,
  ENVELOPE_HEADERS,
  RISK_HEADERS,
  TEAM_HEADERS,
} from './dictionary-means.ts'
import {
  AXIS_HEADERS,
  NEED_HEADERS,
  OBJECTIVE_HEADERS,
  PROGRAMME_HEADERS,
} from './dictionary-strategy.ts'
import type { HeaderEntry } from './header-entry.ts'

/** The headers of each list that a sheet may hold beside projects. */
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

/** How sheets of each list are called. */
export const SHEET_NAMES = {
  projects: {
    fr: 'projets | portefeuille | portefeuille projets | feuille de route | plan d’actions | opérations | liste des projets | sdsi | suivi des projets | fiches projets | actions',
    en: 'projects | portfolio | project portfolio | roadmap | initiatives | project list | tasks',
  },
  needs: {
    fr: 'besoins | demandes | recueil des besoins | expression des besoins | registre des besoins | boîte à idées | idées',
    en: 'needs | requests | demands | requirements | pipeline | ideas | backlog',
  },
  teams: {
    fr: 'équipes | ressources | capacité | effectifs | moyens | plan de charge',
    en: 'teams | resources | capacity | staff',
  },
  axes: {
    fr: 'axes | axes stratégiques | orientations | stratégie',
    en: 'axes | strategy | pillars | strategic axes',
  },
  departments: {
    fr: 'directions | services | directions et services | organisation',
    en: 'departments | business units | directorates',
  },
  programmes: { fr: 'programmes', en: 'programmes | programs | epics' },
  objectives: { fr: 'objectifs | indicateurs', en: 'objectives | goals | indicators' },
  risks: {
    fr: 'risques | registre des risques | analyse des risques | raid',
    en: 'risks | risk register | raid | raid log',
  },
  components: {
    fr: 'applications | patrimoine | cartographie | patrimoine applicatif | composants',
    en: 'applications | components | landscape | inventory',
  },
  decisions: { fr: 'décisions | relevé de décisions | arbitrages', en: 'decisions | decision log' },
  envelopes: {
    fr: 'enveloppes | budget | ppi | enveloppe budgétaire | cadrage budgétaire | plafonds',
    en: 'envelopes | budget | ceilings | budget envelopes',
  },
} as const

/** Sheets that hold no records: covers, legends, lists of values, notes. */
export const OTHER_SHEETS = {
  fr: 'légende | légendes | listes | liste | paramètres | paramétrage | mode d’emploi | notice | lisez-moi | lisez moi | page de garde | sommaire | synthèse | tableau de bord | graphique | graphiques | données graphiques | tcd | aide | historique | référentiel | nomenclature | récap | récapitulatif | récapitulation',
  en: 'legend | lists | list | settings | parameters | readme | read me | cover | contents | summary | dashboard | chart | charts | pivot | help | history | notes | instructions | lookup | lookups | dictionary | key | recap',
} as const
