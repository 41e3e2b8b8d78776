/** The dictionary of the lists that say what is wanted: needs, axes, objectives, programmes. */
import { AXIS, also, headersOf, ID } from './header-entry.ts'

export const NEED_HEADERS = headersOf('needs', {
  id: also(
    ID,
    'n° besoin | code besoin | référence du besoin | n° demande',
    'need id | request id | requirement id | request number',
  ),
  title: {
    fr: 'besoin | besoins | intitulé | intitulé du besoin | libellé | titre | demande | expression de besoin | expression du besoin | besoin exprimé | besoins exprimés | besoin métier | idée | idées | nom | objet | libellé du besoin | objet de la demande',
    en: 'need | needs | title | request | requirement | name | summary | need expressed | expressed need | business need | need title | request title | idea | ideas',
  },
  department: {
    fr: 'direction | direction demandeuse | demandeur | service | service demandeur | métier | entité | pôle | direction métier | émetteur',
    en: 'department | requesting department | requester | requested by | raised by | business unit | unit | owner',
  },
  date: {
    fr: 'date | date de la demande | date de demande | reçu le | date d’expression',
    en: 'date | request date | date of request | created | received',
  },
  status: {
    fr: 'statut | état | suite donnée | décision | avis | arbitrage',
    en: 'status | state | decision | outcome',
  },
  source: { fr: 'origine | source | provenance', en: 'source | origin' },
  description: {
    fr: 'description | détail | contexte | objectif | objectifs | résultat attendu | contexte et résultat attendu',
    en: 'description | details | context | expected result',
  },
  process: { fr: 'processus | processus métier | processus concerné | activité', en: 'process | business process' },
  users: {
    fr: 'nombre d’utilisateurs | utilisateurs | nb utilisateurs | nb agents | agents concernés | nombre d’agents',
    en: 'users | number of users | users concerned | impacted users',
  },
  benefit: {
    fr: 'bénéfice | bénéfices | gain | gain attendu | gains attendus | bénéfices attendus | valeur',
    en: 'benefit | benefits | expected benefit | gain',
  },
  'mandatory.kind': { fr: 'obligatoire | obligation | réglementaire', en: 'mandatory | regulatory | compulsory' },
  'mandatory.reference': { fr: 'texte de référence | référence réglementaire', en: 'legal basis | legal reference' },
  wanted_by: {
    fr: 'échéance | échéance souhaitée | date souhaitée | délai souhaité | délai | pour quand | date attendue',
    en: 'wanted by | due date | wanted date | deadline | needed by',
  },
  rank: {
    fr: 'rang | priorité | ordre | classement | priorité direction | priorité de la direction | priorité du service | priorité métier | rang de la direction',
    en: 'rank | priority | order | department priority | department rank | priority rank',
  },
  business_days: {
    fr: 'jours métier | charge métier | jours disponibles | disponibilité métier',
    en: 'business days | business effort',
  },
  recommendation: {
    fr: 'recommandation | recommandation d’audit | audit',
    en: 'recommendation | audit recommendation',
  },
  duplicate_of: { fr: 'doublon de | doublon', en: 'duplicate of | duplicates' },
  reason: { fr: 'motif | raison | motif du refus', en: 'reason' },
  projects: {
    fr: 'projet | projets | projet associé | projet rattaché | n° projet | code projet',
    en: 'project | projects | project id | linked project',
  },
  refs: { fr: 'lien | liens | documents', en: 'link | links | documents' },
})

export const AXIS_HEADERS = headersOf('axes', {
  id: also(ID, 'n° axe | code axe', 'axis id'),
  title: {
    fr: 'axe | axes | intitulé | libellé | nom | axe stratégique | intitulé de l’axe | orientation',
    en: 'axis | title | name | strategic axis | pillar',
  },
  description: { fr: 'description | objectif | objectifs | contenu | enjeux', en: 'description | aim | purpose' },
  weight: { fr: 'poids | pondération', en: 'weight' },
  sponsor: { fr: 'sponsor | pilote | responsable | porteur | commanditaire', en: 'sponsor | owner | lead' },
  target_budget_share: {
    fr: 'part de budget visée | part cible | part du budget',
    en: 'target budget share | target share',
  },
})

export const PROGRAMME_HEADERS = headersOf('programmes', {
  id: also(ID, 'code programme', 'programme id'),
  title: { fr: 'programme | programmes | intitulé | libellé | nom', en: 'programme | program | title | name' },
  description: { fr: 'description | objectif | objectifs', en: 'description | purpose' },
  axis: AXIS,
  sponsor: { fr: 'sponsor | commanditaire', en: 'sponsor' },
  lead: {
    fr: 'responsable | pilote | directeur de programme | chef de programme',
    en: 'lead | programme manager | manager',
  },
})

export const OBJECTIVE_HEADERS = headersOf('objectives', {
  id: also(ID, 'n° objectif', 'objective id'),
  axis: AXIS,
  title: {
    fr: 'objectif | objectifs | intitulé | libellé | résultat attendu',
    en: 'objective | title | expected result | goal',
  },
  'indicator.name': { fr: 'indicateur | kpi | mesure', en: 'indicator | kpi | measure | metric' },
  'indicator.unit': { fr: 'unité', en: 'unit' },
  'indicator.baseline': {
    fr: 'valeur de départ | valeur initiale | situation initiale',
    en: 'baseline | starting value',
  },
  'indicator.target': { fr: 'cible | valeur cible | valeur visée', en: 'target | target value' },
  'indicator.due': { fr: 'échéance | date cible', en: 'due | target date' },
})
