/**
 * The word that somebody most likely meant: the same but for spelling, the French word for it, or the nearest one by edit distance (Levenshtein 1966).
 */
import { distance } from 'fastest-levenshtein'

/** Folded word, mostly French: the keys, values, verbs and options that it may stand for, most likely first. */
const MEANINGS: Readonly<Record<string, string>> = {
  // Keys
  plan: 'plan',
  identifiant: 'id',
  titre: 'title',
  nom: 'title name',
  libelle: 'title',
  intitule: 'title',
  statut: 'status',
  etat: 'status',
  debut: 'start',
  datedebut: 'start',
  fin: 'end',
  datefin: 'end',
  axe: 'axis',
  objectif: 'objectives',
  objectifs: 'objectives',
  projet: 'project projects',
  projets: 'projects',
  besoin: 'need needs',
  besoins: 'needs',
  equipe: 'team teams',
  equipes: 'teams',
  direction: 'department departments',
  directions: 'departments',
  services: 'departments services',
  contributeurs: 'contributors',
  instance: 'body bodies',
  instances: 'bodies',
  risque: 'risks',
  risques: 'risks',
  decisions: 'decisions',
  jalon: 'milestones',
  jalons: 'milestones',
  avancement: 'progress',
  charge: 'workload',
  charges: 'workload',
  jours: 'days',
  montant: 'amount amounts',
  montants: 'amounts',
  annee: 'year',
  nature: 'kind',
  type: 'kind type',
  responsable: 'lead owner',
  pilote: 'lead owner pilot',
  chefdeprojet: 'lead',
  commanditaire: 'sponsor',
  theme: 'theme',
  priorite: 'priority',
  classe: 'class',
  notes: 'notes scores',
  dependde: 'depends_on',
  dependances: 'depends_on',
  reel: 'actual',
  realise: 'actual done',
  reference: 'baseline reference',
  prevision: 'forecast',
  prevu: 'forecast planned',
  paye: 'paid',
  mandate: 'paid',
  engage: 'committed',
  vote: 'voted',
  ouvert: 'opened open',
  enveloppe: 'envelopes',
  enveloppes: 'envelopes',
  criteres: 'criteria',
  poids: 'weight',
  seuils: 'thresholds',
  devise: 'currency',
  monnaie: 'currency',
  unite: 'unit',
  langue: 'lang',
  programmes: 'programmes',
  scenarios: 'scenarios',
  revues: 'reviews',
  meteo: 'weather',
  tendance: 'trend',
  autorisations: 'authorisations',
  subventions: 'subsidies',
  composants: 'components',
  capacite: 'capacity',
  etp: 'fte',
  plafond: 'max',
  motif: 'reason',
  objet: 'subject',
  sujet: 'subject',
  resultat: 'outcome',
  echeance: 'due deadline',
  origine: 'origin',
  provenance: 'source origin',
  valeur: 'value',
  cible: 'target',
  benefices: 'benefits',
  gains: 'benefits',
  securite: 'security',
  budget: 'budget',
  part: 'share',
  historique: 'history',
  evaluations: 'assessments',
  ajout: 'addition',
  // Statuses, in the words of the format's page
  idee: 'candidate',
  candidat: 'candidate',
  propose: 'proposed',
  retenu: 'approved accepted',
  approuve: 'approved',
  valide: 'approved accepted',
  planifie: 'planned',
  programme: 'programme planned',
  encours: 'in_progress running',
  suspendu: 'on_hold',
  enpause: 'on_hold',
  termine: 'completed closed done',
  acheve: 'completed',
  fini: 'completed done',
  abandonne: 'cancelled dropped',
  annule: 'cancelled',
  reporte: 'postponed deferred',
  nonretenu: 'rejected',
  rejete: 'rejected',
  refuse: 'rejected refused',
  fusionne: 'merged',
  brouillon: 'draft',
  soumis: 'submitted',
  clos: 'closed',
  cloture: 'closed',
  exprime: 'expressed',
  qualifie: 'qualified',
  accepte: 'accepted',
  differe: 'deferred',
  doublon: 'duplicate',
  couvert: 'covered',
  // Other values
  initiaux: 'initial',
  ajoute: 'added',
  reconduit: 'carried_over',
  investissement: 'investment',
  fonctionnement: 'operating',
  materiel: 'hardware',
  logiciel: 'software',
  logiciels: 'software',
  prestation: 'services',
  prestations: 'services',
  abonnement: 'subscription',
  formation: 'training',
  recette: 'revenue',
  economie: 'saving',
  numerique: 'digital',
  applicatif: 'application',
  applications: 'application',
  cadrage: 'framing',
  conception: 'design_build',
  realisation: 'design_build',
  deploiement: 'rollout',
  soleil: 'sun',
  eclaircies: 'partly_cloudy',
  nuage: 'cloud',
  nuageux: 'cloud',
  orage: 'storm',
  hausse: 'up',
  stable: 'flat',
  baisse: 'down',
  obligatoire: 'mandatory',
  indispensable: 'must',
  loi: 'law',
  contrat: 'contract',
  force: 'strength',
  difficulte: 'difficulty',
  opportunite: 'opportunity',
  menace: 'threat',
  metier: 'business',
  interne: 'internal',
  externe: 'external',
  trimestre: 'quarter',
  mois: 'month',
  erreur: 'error',
  avertissement: 'warning',
  arbitrage: 'arbitration',
  // Verbs and options of commands
  liste: 'list',
  lister: 'list',
  ls: 'list',
  voir: 'show',
  montrer: 'show',
  nouveau: 'new',
  creer: 'new',
  create: 'new',
  add: 'new in',
  copie: 'copy',
  copier: 'copy',
  dupliquer: 'copy',
  duplicate: 'copy',
  modifier: 'edit',
  changer: 'edit',
  change: 'edit',
  update: 'edit',
  supprimer: 'drop',
  delete: 'drop',
  remove: 'drop out',
  rm: 'drop',
  comparer: 'compare',
  approuver: 'approve',
  keep: 'in',
  retenir: 'in',
  ecarter: 'out',
  exclude: 'out',
  hypothese: 'assumption',
  duree: 'stretch',
  depuis: 'from since',
  ferme: 'closed',
}

/** The keys and values that a folded word may stand for, most likely first; empty for any other word. */
function meanings(folded: string): readonly string[] {
  return Object.hasOwn(MEANINGS, folded) ? (MEANINGS[folded]?.split(' ') ?? []) : []
}

/**
 * The candidate nearest to a word by letters, without regard to case, accents and separators.
 *
 * @returns undefined where none is near: at most one letter in three may differ, or all stand in another order; the
 * first of equally near ones.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const folded = fold(word)
  const limit = Math.max(1, Math.floor(folded.length / 3))
  const known = [...candidates]
  const letters = sorted(folded)
  const swapped = known.find((candidate) => letters.length > 2 && sorted(fold(candidate)) === letters)
  if (swapped !== undefined) return swapped
  let best: string | undefined
  let least = limit + 1
  for (const candidate of known) {
    const other = fold(candidate)
    if (Math.abs(other.length - folded.length) >= least) continue
    const far = distance(folded, other)
    if (far < least) [best, least] = [candidate, far]
  }
  return best
}

export function lettersApart(left: string, right: string): number {
  return distance(left, right)
}

function sorted(folded: string): string {
  return [...folded].sort().join('')
}

/** The candidate that a word of either language means: by its French meaning first, else the {@link nearest}. */
export function meant(word: string, candidates: readonly string[]): string | undefined {
  const folded = fold(word)
  const same = candidates.find((candidate) => fold(candidate) === folded)
  const known = meanings(folded).find((meaning) => candidates.includes(meaning))
  return same ?? known ?? (folded.length > 1 ? nearest(word, candidates) : undefined)
}

/** Lower case without accents: `Dépensé` is `depense`. */
export function unaccented(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
}

/** Lower case without accents, spaces and signs: `En-cours` is `encours`. */
export function fold(word: string): string {
  return unaccented(word).replace(/[^\p{L}\p{N}]/gu, '')
}
