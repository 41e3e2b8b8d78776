/** The units and kinds of leaf of the format, and the entities that a reference names, in French. */

/** The French name of each unit, by the English one. */
export const UNIT_TEXTS: Readonly<Record<string, string>> = {
  'YYYY-MM-DD': 'AAAA-MM-JJ',
  'YYYY-MM or YYYY-MM-DD; a month is its first day as a start, its last as an end':
    'AAAA-MM ou AAAA-MM-JJ ; un mois vaut son premier jour comme début, son dernier comme fin',
  'YYYY, YYYY-S1, YYYY-Q1 or YYYY-MM': 'AAAA, AAAA-S1, AAAA-Q1 ou AAAA-MM',
  YYYY: 'AAAA',
  "the plan's unit of its currency": 'unité monétaire du plan',
  'person-days': 'jours-homme',
  'share 0..1': 'part, de 0 à 1',
  'note on the scale': 'note sur l’échelle',
  months: 'mois',
}

/** The French name of each kind of leaf that has no unit. */
export const KIND_TEXTS: Readonly<Record<string, string>> = {
  count: 'nombre entier',
  flag: '`true` (oui) ou `false` (non)',
  id: 'identifiant',
  map: 'groupe',
  list: 'liste',
  number: 'nombre',
  text: 'texte',
  title: 'intitulé',
  value: 'valeur de la liste',
}

/** The French name of each entity that a reference may name. */
export const ENTITY_TEXTS: Readonly<Record<string, string>> = {
  authorisation: 'autorisation',
  axis: 'axe',
  body: 'instance',
  criterion: 'critère',
  decision: 'décision',
  department: 'direction',
  need: 'besoin',
  objective: 'objectif',
  preparation: 'étape de préparation',
  programme: 'programme',
  project: 'projet',
  scenario: 'scénario',
  subsidy: 'subvention',
  team: 'équipe',
}
