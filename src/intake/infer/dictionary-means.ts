/** The dictionary of the lists of means and their steering: teams, departments, components, envelopes, risks, decisions. */
import { also, headersOf, ID } from './header-entry.ts'

export const TEAM_HEADERS = headersOf('teams', {
  id: also(ID, 'code équipe', 'team id'),
  title: {
    fr: 'équipe | équipes | nom | intitulé | libellé | nom de l’équipe | pôle | cellule',
    en: 'team | teams | name | title | team name | squad | group',
  },
  department: {
    fr: 'direction | département | service | direction de rattachement',
    en: 'department | directorate | division',
  },
  fte: {
    fr: 'etp | effectif | effectifs | nombre d’agents | nb agents | équivalents temps plein | nb etp',
    en: 'fte | headcount | staff | full time equivalents',
  },
  'capacity.working_days': { fr: 'jours ouvrés | jours travaillés | jours par an', en: 'working days | days per year' },
  'capacity.run': {
    fr: 'mco (%) | part mco | mco | exploitation | part exploitation | run',
    en: 'run | run share | run (%) | bau | keep the lights on',
  },
  'capacity.absence': {
    fr: 'absence | absences | taux d’absence | absence (%)',
    en: 'absence | absence rate | absence (%)',
  },
  'capacity.other': { fr: 'autres missions | part autres missions | autres', en: 'other | other duties' },
  'capacity.margin': { fr: 'marge | part aléas', en: 'margin | contingency' },
})

export const DEPARTMENT_HEADERS = headersOf('departments', {
  id: also(ID, 'code direction', 'department id | department code'),
  title: {
    fr: 'direction | directions | service | nom | libellé | intitulé | nom de la direction | direction / service',
    en: 'department | name | title | department name',
  },
  contact: {
    fr: 'contact | interlocuteur | correspondant | référent | directeur',
    en: 'contact | representative | head',
  },
  delegate: { fr: 'élu délégué | élu | vice-président', en: 'elected delegate | delegate' },
})

export const RISK_HEADERS = headersOf('risks', {
  id: also(ID, 'n° risque', 'risk id'),
  title: {
    fr: 'risque | risques | intitulé | libellé | description | description du risque | intitulé du risque',
    en: 'risk | title | name | description | risk description',
  },
  projects: {
    fr: 'projet | projets | projet concerné | n° projet | code projet | projets concernés',
    en: 'project | projects | project id',
  },
  programme: { cells: 'references', fr: 'programme', en: 'programme' },
  probability: { fr: 'probabilité | vraisemblance | occurrence', en: 'probability | likelihood' },
  impact: { fr: 'impact | gravité | criticité', en: 'impact | severity' },
  response: { fr: 'réponse | traitement | stratégie', en: 'response | strategy | treatment' },
  mitigation: {
    fr: 'action | actions | plan d’action | mesure | parade | mesures de réduction | actions de réduction',
    en: 'mitigation | action | actions | mitigation plan | action plan',
  },
  owner: { fr: 'responsable | porteur | pilote', en: 'owner | risk owner' },
  due: { fr: 'échéance | date limite', en: 'due | due date' },
  status: { fr: 'statut | état', en: 'status | state' },
})

export const COMPONENT_HEADERS = headersOf('components', {
  id: also(ID, 'code application', 'application id | ci'),
  title: {
    fr: 'application | applications | composant | nom | libellé | logiciel | nom de l’application | solution',
    en: 'application | component | name | title | system | software | application name',
  },
  kind: { fr: 'nature | type', en: 'kind | type' },
  departments: {
    fr: 'direction utilisatrice | directions utilisatrices | directions | direction | utilisateur métier',
    en: 'departments | department | user departments',
  },
  criticality: { fr: 'criticité', en: 'criticality' },
  end_of_support: {
    fr: 'fin de support | date de fin de support | obsolescence',
    en: 'end of support | end of life | eol',
  },
  supplier: { fr: 'fournisseur | éditeur | prestataire | titulaire', en: 'supplier | vendor | publisher' },
  contract_end: {
    fr: 'fin de contrat | fin du marché | échéance du contrat | date de fin de contrat',
    en: 'contract end | contract end date',
  },
  yearly_cost: { fr: 'coût annuel | maintenance annuelle | coût de maintenance', en: 'yearly cost | annual cost' },
  users: { fr: 'utilisateurs | nombre d’utilisateurs | nb utilisateurs', en: 'users | number of users' },
  lifecycle: { fr: 'devenir | trajectoire | cycle de vie | cible', en: 'lifecycle | disposition | roadmap' },
  replaced_by: { fr: 'remplacé par | projet de remplacement', en: 'replaced by' },
})

export const DECISION_HEADERS = headersOf('decisions', {
  id: also(ID, 'n° décision', 'decision id'),
  date: { fr: 'date | date de la décision | décidé le', en: 'date | decision date' },
  body: { fr: 'instance | comité | décideur', en: 'body | committee | board' },
  subject: {
    cells: 'title',
    fr: 'décision | décisions | objet | sujet | libellé | intitulé',
    en: 'decision | subject | title',
  },
  owner: { fr: 'responsable | porteur | suivi par', en: 'owner | responsible' },
  due: { fr: 'échéance', en: 'due | due date' },
  projects: { fr: 'projet | projets | code projet', en: 'project | projects | project id' },
  reason: { fr: 'motif | commentaire', en: 'reason | comment' },
})

export const ENVELOPE_HEADERS = headersOf('envelopes', {
  year: { fr: 'année | exercice | millésime', en: 'year | fiscal year | budget year' },
  section: [
    { fr: 'section | nature | type | section budgétaire', en: 'section | type | cost type' },
    { weight: 0.9, fr: 'enveloppe | budget | libellé', en: 'envelope | budget' },
  ],
  max: {
    fr: 'plafond | enveloppe | enveloppe investissement | enveloppe fonctionnement | enveloppe investissement informatique | enveloppe fonctionnement informatique | enveloppe informatique | enveloppe numérique | plafond investissement | plafond fonctionnement | crédits votés | budget informatique | montant | maximum | budget | crédits',
    en: 'ceiling | envelope | capital envelope | revenue envelope | capital ceiling | it budget | ict budget | amount | max | maximum | budget | cap',
  },
  min: { fr: 'plancher | minimum', en: 'floor | min | minimum' },
})
