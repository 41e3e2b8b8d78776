/** The dictionary of the lists of means and their steering: teams, departments, components, envelopes, risks, decisions. */
import { type HeaderEntry, ID } from './header-entry.ts'

/** The headers of a sheet of teams. */
export const TEAM_HEADERS: readonly HeaderEntry[] = [
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
    isYearly: true,
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
      fr: 'mco (%) | part mco | mco | exploitation | part exploitation | run',
      en: 'run | run share | run (%) | bau | keep the lights on',
    },
  },
  {
    path: 'capacity.absence',
    cells: 'share',
    words: {
      fr: 'absence | absences | taux d’absence | absence (%)',
      en: 'absence | absence rate | absence (%)',
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

/** The headers of a sheet of departments. */
export const DEPARTMENT_HEADERS: readonly HeaderEntry[] = [
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

/** The headers of a sheet of risks. */
export const RISK_HEADERS: readonly HeaderEntry[] = [
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

/** The headers of a sheet of components. */
export const COMPONENT_HEADERS: readonly HeaderEntry[] = [
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

/** The headers of a sheet of decisions. */
export const DECISION_HEADERS: readonly HeaderEntry[] = [
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

/** The headers of a sheet of envelopes. */
export const ENVELOPE_HEADERS: readonly HeaderEntry[] = [
  {
    path: 'year',
    cells: 'count',
    words: { fr: 'année | exercice | millésime', en: 'year | fiscal year | budget year' },
  },
  {
    path: 'section',
    cells: 'value',
    values: 'section',
    words: { fr: 'section | nature | type | section budgétaire', en: 'section | type | cost type' },
  },
  {
    path: 'section',
    cells: 'value',
    values: 'section',
    weight: 0.9,
    words: { fr: 'enveloppe | budget | libellé', en: 'envelope | budget' },
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
