/** The dictionary of the other lists of a workbook: needs, teams, axes, departments, programmes, objectives, risks, components, decisions, milestones, envelopes. */
import type { HeaderEntry } from './header-entry.ts'

const ID: HeaderEntry = {
  path: 'id',
  cells: 'id',
  words: {
    fr: 'n° | numéro | identifiant | id | code | référence | réf | clé | sigle | trigramme | acronyme',
    en: 'id | code | key | no | number | reference | ref | acronym | short name',
  },
}

/** The axis of the record, by id or title. */
const AXIS: HeaderEntry = {
  path: 'axis',
  cells: 'group',
  words: {
    fr: 'axe | axe stratégique | orientation | n° axe | axe de rattachement | code axe',
    en: 'axis | strategic axis | strategic theme | pillar | axis id',
  },
}

/** The columns of a table of needs. */
const NEED_HEADERS: readonly HeaderEntry[] = [
  {
    ...ID,
    words: {
      fr: `${ID.words.fr} | n° besoin | code besoin | référence du besoin | n° demande`,
      en: `${ID.words.en} | need id | request id | requirement id | request number`,
    },
  },
  {
    path: 'title',
    cells: 'title',
    words: {
      fr: 'besoin | besoins | intitulé | intitulé du besoin | libellé | titre | demande | expression de besoin | expression du besoin | besoin exprimé | besoins exprimés | besoin métier | nom | objet | libellé du besoin | objet de la demande',
      en: 'need | needs | title | request | requirement | name | summary | need expressed | expressed need | business need | need title | request title',
    },
  },
  {
    path: 'department',
    cells: 'group',
    words: {
      fr: 'direction | direction demandeuse | demandeur | service | service demandeur | métier | entité | pôle | direction métier | émetteur',
      en: 'department | requesting department | requester | business unit | unit | owner',
    },
  },
  {
    path: 'date',
    cells: 'date',
    words: {
      fr: 'date | date de la demande | date de demande | reçu le | date d’expression',
      en: 'date | request date | date of request | created | received',
    },
  },
  {
    path: 'status',
    cells: 'value',
    values: 'needStatus',
    words: {
      fr: 'statut | état | suite donnée | décision | avis | arbitrage',
      en: 'status | state | decision | outcome',
    },
  },
  {
    path: 'source',
    cells: 'value',
    values: 'needSource',
    words: { fr: 'origine | source | provenance', en: 'source | origin' },
  },
  {
    path: 'description',
    cells: 'text',
    words: {
      fr: 'description | détail | contexte | objectif | objectifs | résultat attendu | contexte et résultat attendu',
      en: 'description | details | context | expected result',
    },
  },
  {
    path: 'process',
    cells: 'text',
    words: {
      fr: 'processus | processus métier | processus concerné | activité',
      en: 'process | business process',
    },
  },
  {
    path: 'users',
    cells: 'count',
    words: {
      fr: 'nombre d’utilisateurs | utilisateurs | nb utilisateurs | nb agents | agents concernés | nombre d’agents',
      en: 'users | number of users | users concerned | impacted users',
    },
  },
  {
    path: 'benefit',
    cells: 'text',
    words: {
      fr: 'bénéfice | bénéfices | gain | gain attendu | gains attendus | bénéfices attendus | valeur',
      en: 'benefit | benefits | expected benefit | gain',
    },
  },
  {
    path: 'mandatory.kind',
    cells: 'value',
    values: 'mandatory',
    words: {
      fr: 'obligatoire | obligation | réglementaire',
      en: 'mandatory | regulatory | compulsory',
    },
  },
  {
    path: 'mandatory.reference',
    cells: 'text',
    words: {
      fr: 'texte de référence | référence réglementaire',
      en: 'legal basis | legal reference',
    },
  },
  {
    path: 'wanted_by',
    cells: 'date',
    words: {
      fr: 'échéance | échéance souhaitée | date souhaitée | délai souhaité | délai | pour quand | date attendue',
      en: 'wanted by | due date | wanted date | deadline | needed by',
    },
  },
  {
    path: 'rank',
    cells: 'count',
    words: {
      fr: 'rang | priorité | ordre | classement | priorité direction | priorité de la direction | priorité du service | priorité métier | rang de la direction',
      en: 'rank | priority | order | department priority | department rank | priority rank',
    },
  },
  {
    path: 'business_days',
    cells: 'number',
    words: {
      fr: 'jours métier | charge métier | jours disponibles | disponibilité métier',
      en: 'business days | business effort',
    },
  },
  {
    path: 'recommendation',
    cells: 'text',
    words: {
      fr: 'recommandation | recommandation d’audit | audit',
      en: 'recommendation | audit recommendation',
    },
  },
  {
    path: 'duplicate_of',
    cells: 'references',
    words: { fr: 'doublon de | doublon', en: 'duplicate of | duplicates' },
  },
  { path: 'reason', cells: 'text', words: { fr: 'motif | raison | motif du refus', en: 'reason' } },
  {
    path: 'projects',
    cells: 'references',
    words: {
      fr: 'projet | projets | projet associé | projet rattaché | n° projet | code projet',
      en: 'project | projects | project id | linked project',
    },
  },
  {
    path: 'refs',
    cells: 'texts',
    words: { fr: 'lien | liens | documents', en: 'link | links | documents' },
  },
]

const TEAM_HEADERS: readonly HeaderEntry[] = [
  { ...ID, words: { fr: `${ID.words.fr} | code équipe`, en: `${ID.words.en} | team id` } },
  {
    path: 'title',
    cells: 'title',
    words: {
      fr: 'équipe | équipes | nom | intitulé | libellé | nom de l’équipe | pôle | cellule',
      en: 'team | teams | name | title | team name | squad | group',
    },
  },
  {
    path: 'department',
    cells: 'group',
    words: {
      fr: 'direction | département | service | direction de rattachement',
      en: 'department | directorate | division',
    },
  },
  {
    path: 'fte',
    cells: 'number',
    words: {
      fr: 'etp | effectif | effectifs | nombre d’agents | nb agents | équivalents temps plein | nb etp',
      en: 'fte | headcount | staff | full time equivalents',
    },
  },
  {
    path: 'capacity.working_days',
    cells: 'number',
    words: {
      fr: 'jours ouvrés | jours travaillés | jours par an',
      en: 'working days | days per year',
    },
  },
  {
    path: 'capacity.run',
    cells: 'share',
    words: {
      fr: '% mco | part mco | mco | exploitation | part exploitation | run',
      en: 'run | run share | % run | bau | keep the lights on',
    },
  },
  {
    path: 'capacity.absence',
    cells: 'share',
    words: {
      fr: 'absence | absences | taux d’absence | % absence',
      en: 'absence | absence rate | % absence',
    },
  },
  {
    path: 'capacity.other',
    cells: 'share',
    words: { fr: 'autres missions | part autres missions | autres', en: 'other | other duties' },
  },
  {
    path: 'capacity.margin',
    cells: 'share',
    words: { fr: 'marge | part aléas', en: 'margin | contingency' },
  },
]

const AXIS_HEADERS: readonly HeaderEntry[] = [
  { ...ID, words: { fr: `${ID.words.fr} | n° axe | code axe`, en: `${ID.words.en} | axis id` } },
  {
    path: 'title',
    cells: 'title',
    words: {
      fr: 'axe | axes | intitulé | libellé | nom | axe stratégique | intitulé de l’axe | orientation',
      en: 'axis | title | name | strategic axis | pillar',
    },
  },
  {
    path: 'description',
    cells: 'text',
    words: {
      fr: 'description | objectif | objectifs | contenu | enjeux',
      en: 'description | aim | purpose',
    },
  },
  { path: 'weight', cells: 'share', words: { fr: 'poids | pondération', en: 'weight' } },
  {
    path: 'sponsor',
    cells: 'text',
    words: {
      fr: 'sponsor | pilote | responsable | porteur | commanditaire',
      en: 'sponsor | owner | lead',
    },
  },
  {
    path: 'target_budget_share',
    cells: 'share',
    words: {
      fr: 'part de budget visée | part cible | part du budget',
      en: 'target budget share | target share',
    },
  },
]

const DEPARTMENT_HEADERS: readonly HeaderEntry[] = [
  {
    ...ID,
    words: {
      fr: `${ID.words.fr} | code direction`,
      en: `${ID.words.en} | department id | department code`,
    },
  },
  {
    path: 'title',
    cells: 'title',
    words: {
      fr: 'direction | directions | service | nom | libellé | intitulé | nom de la direction | direction / service',
      en: 'department | name | title | department name',
    },
  },
  {
    path: 'contact',
    cells: 'text',
    words: {
      fr: 'contact | interlocuteur | correspondant | référent | directeur',
      en: 'contact | representative | head',
    },
  },
  {
    path: 'delegate',
    cells: 'text',
    words: { fr: 'élu délégué | élu | vice-président', en: 'elected delegate | delegate' },
  },
]

const PROGRAMME_HEADERS: readonly HeaderEntry[] = [
  { ...ID, words: { fr: `${ID.words.fr} | code programme`, en: `${ID.words.en} | programme id` } },
  {
    path: 'title',
    cells: 'title',
    words: {
      fr: 'programme | programmes | intitulé | libellé | nom',
      en: 'programme | program | title | name',
    },
  },
  {
    path: 'description',
    cells: 'text',
    words: { fr: 'description | objectif | objectifs', en: 'description | purpose' },
  },
  AXIS,
  { path: 'sponsor', cells: 'text', words: { fr: 'sponsor | commanditaire', en: 'sponsor' } },
  {
    path: 'lead',
    cells: 'text',
    words: {
      fr: 'responsable | pilote | directeur de programme | chef de programme',
      en: 'lead | programme manager | manager',
    },
  },
]

const OBJECTIVE_HEADERS: readonly HeaderEntry[] = [
  { ...ID, words: { fr: `${ID.words.fr} | n° objectif`, en: `${ID.words.en} | objective id` } },
  AXIS,
  {
    path: 'title',
    cells: 'title',
    words: {
      fr: 'objectif | objectifs | intitulé | libellé | résultat attendu',
      en: 'objective | title | expected result | goal',
    },
  },
  {
    path: 'indicator.name',
    cells: 'text',
    words: { fr: 'indicateur | kpi | mesure', en: 'indicator | kpi | measure | metric' },
  },
  { path: 'indicator.unit', cells: 'text', words: { fr: 'unité', en: 'unit' } },
  {
    path: 'indicator.baseline',
    cells: 'number',
    words: {
      fr: 'valeur de départ | valeur initiale | situation initiale',
      en: 'baseline | starting value',
    },
  },
  {
    path: 'indicator.target',
    cells: 'number',
    words: { fr: 'cible | valeur cible | valeur visée', en: 'target | target value' },
  },
  {
    path: 'indicator.due',
    cells: 'date',
    words: { fr: 'échéance | date cible', en: 'due | target date' },
  },
]

const RISK_HEADERS: readonly HeaderEntry[] = [
  { ...ID, words: { fr: `${ID.words.fr} | n° risque`, en: `${ID.words.en} | risk id` } },
  {
    path: 'title',
    cells: 'title',
    words: {
      fr: 'risque | risques | intitulé | libellé | description | description du risque | intitulé du risque',
      en: 'risk | title | name | description | risk description',
    },
  },
  {
    path: 'projects',
    cells: 'references',
    words: {
      fr: 'projet | projets | projet concerné | n° projet | code projet | projets concernés',
      en: 'project | projects | project id',
    },
  },
  { path: 'programme', cells: 'references', words: { fr: 'programme', en: 'programme' } },
  {
    path: 'probability',
    cells: 'scale',
    values: 'scale',
    words: { fr: 'probabilité | vraisemblance | occurrence', en: 'probability | likelihood' },
  },
  {
    path: 'impact',
    cells: 'scale',
    values: 'scale',
    words: { fr: 'impact | gravité | criticité', en: 'impact | severity' },
  },
  {
    path: 'response',
    cells: 'value',
    values: 'riskResponse',
    words: { fr: 'réponse | traitement | stratégie', en: 'response | strategy | treatment' },
  },
  {
    path: 'mitigation',
    cells: 'text',
    words: {
      fr: 'action | actions | plan d’action | mesure | parade | mesures de réduction | actions de réduction',
      en: 'mitigation | action | actions | mitigation plan | action plan',
    },
  },
  {
    path: 'owner',
    cells: 'text',
    words: { fr: 'responsable | porteur | pilote', en: 'owner | risk owner' },
  },
  { path: 'due', cells: 'date', words: { fr: 'échéance | date limite', en: 'due | due date' } },
  {
    path: 'status',
    cells: 'value',
    values: 'riskStatus',
    words: { fr: 'statut | état', en: 'status | state' },
  },
]

const COMPONENT_HEADERS: readonly HeaderEntry[] = [
  {
    ...ID,
    words: { fr: `${ID.words.fr} | code application`, en: `${ID.words.en} | application id | ci` },
  },
  {
    path: 'title',
    cells: 'title',
    words: {
      fr: 'application | applications | composant | nom | libellé | logiciel | nom de l’application | solution',
      en: 'application | component | name | title | system | software | application name',
    },
  },
  {
    path: 'kind',
    cells: 'value',
    values: 'componentKind',
    words: { fr: 'nature | type', en: 'kind | type' },
  },
  {
    path: 'departments',
    cells: 'groups',
    words: {
      fr: 'direction utilisatrice | directions utilisatrices | directions | direction | utilisateur métier',
      en: 'departments | department | user departments',
    },
  },
  {
    path: 'criticality',
    cells: 'value',
    values: 'criticality',
    words: { fr: 'criticité', en: 'criticality' },
  },
  {
    path: 'end_of_support',
    cells: 'date',
    words: {
      fr: 'fin de support | date de fin de support | obsolescence',
      en: 'end of support | end of life | eol',
    },
  },
  {
    path: 'supplier',
    cells: 'text',
    words: {
      fr: 'fournisseur | éditeur | prestataire | titulaire',
      en: 'supplier | vendor | publisher',
    },
  },
  {
    path: 'contract_end',
    cells: 'date',
    words: {
      fr: 'fin de contrat | fin du marché | échéance du contrat | date de fin de contrat',
      en: 'contract end | contract end date',
    },
  },
  {
    path: 'yearly_cost',
    cells: 'amount',
    words: {
      fr: 'coût annuel | maintenance annuelle | coût de maintenance',
      en: 'yearly cost | annual cost',
    },
  },
  {
    path: 'users',
    cells: 'count',
    words: {
      fr: 'utilisateurs | nombre d’utilisateurs | nb utilisateurs',
      en: 'users | number of users',
    },
  },
  {
    path: 'lifecycle',
    cells: 'value',
    values: 'lifecycle',
    words: {
      fr: 'devenir | trajectoire | cycle de vie | cible',
      en: 'lifecycle | disposition | roadmap',
    },
  },
  {
    path: 'replaced_by',
    cells: 'references',
    words: { fr: 'remplacé par | projet de remplacement', en: 'replaced by' },
  },
]

const DECISION_HEADERS: readonly HeaderEntry[] = [
  { ...ID, words: { fr: `${ID.words.fr} | n° décision`, en: `${ID.words.en} | decision id` } },
  {
    path: 'date',
    cells: 'date',
    words: { fr: 'date | date de la décision | décidé le', en: 'date | decision date' },
  },
  {
    path: 'body',
    cells: 'group',
    words: { fr: 'instance | comité | décideur', en: 'body | committee | board' },
  },
  {
    path: 'subject',
    cells: 'title',
    words: {
      fr: 'décision | décisions | objet | sujet | libellé | intitulé',
      en: 'decision | subject | title',
    },
  },
  {
    path: 'owner',
    cells: 'text',
    words: { fr: 'responsable | porteur | suivi par', en: 'owner | responsible' },
  },
  { path: 'due', cells: 'date', words: { fr: 'échéance', en: 'due | due date' } },
  {
    path: 'projects',
    cells: 'references',
    words: { fr: 'projet | projets | code projet', en: 'project | projects | project id' },
  },
  { path: 'reason', cells: 'text', words: { fr: 'motif | commentaire', en: 'reason | comment' } },
]

const ENVELOPE_HEADERS: readonly HeaderEntry[] = [
  {
    path: 'year',
    cells: 'count',
    words: { fr: 'année | exercice | millésime', en: 'year | fiscal year | budget year' },
  },
  {
    path: 'section',
    cells: 'value',
    values: 'section',
    words: { fr: 'section | nature | type', en: 'section | type' },
  },
  {
    path: 'max',
    cells: 'amount',
    words: {
      fr: 'plafond | enveloppe | montant | maximum | budget | crédits',
      en: 'ceiling | envelope | amount | max | maximum | budget | cap',
    },
  },
  {
    path: 'min',
    cells: 'amount',
    words: { fr: 'plancher | minimum', en: 'floor | min | minimum' },
  },
]

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
    fr: 'besoins | demandes | recueil des besoins | expression des besoins | registre des besoins',
    en: 'needs | requests | demands | requirements',
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
    fr: 'risques | registre des risques | analyse des risques',
    en: 'risks | risk register',
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
  fr: 'légende | légendes | listes | liste | paramètres | paramétrage | mode d’emploi | notice | lisez-moi | lisez moi | page de garde | sommaire | synthèse | tableau de bord | graphique | graphiques | données graphiques | tcd | aide | historique | référentiel | nomenclature',
  en: 'legend | lists | list | settings | parameters | readme | read me | cover | contents | summary | dashboard | chart | charts | pivot | help | history | notes | instructions | lookup | lookups | dictionary',
} as const
