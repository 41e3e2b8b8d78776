/** The dictionary of the lists that say what is wanted: needs, axes, objectives, programmes. */
import { AXIS, type HeaderEntry, ID } from './header-entry.ts'

/** The columns of a table of needs. */
export const NEED_HEADERS: readonly HeaderEntry[] = [
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
      fr: 'besoin | besoins | intitulé | intitulé du besoin | libellé | titre | demande | expression de besoin | expression du besoin | besoin exprimé | besoins exprimés | besoin métier | idée | idées | nom | objet | libellé du besoin | objet de la demande',
      en: 'need | needs | title | request | requirement | name | summary | need expressed | expressed need | business need | need title | request title | idea | ideas',
    },
  },
  {
    path: 'department',
    cells: 'group',
    words: {
      fr: 'direction | direction demandeuse | demandeur | service | service demandeur | métier | entité | pôle | direction métier | émetteur',
      en: 'department | requesting department | requester | requested by | raised by | business unit | unit | owner',
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

/** The headers of a sheet of axes. */
export const AXIS_HEADERS: readonly HeaderEntry[] = [
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

/** The headers of a sheet of programmes. */
export const PROGRAMME_HEADERS: readonly HeaderEntry[] = [
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

/** The headers of a sheet of objectives. */
export const OBJECTIVE_HEADERS: readonly HeaderEntry[] = [
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
