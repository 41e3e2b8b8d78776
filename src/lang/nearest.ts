/**
 * The word that somebody most likely meant: the same but for spelling, the French word for it, or the nearest one by edit distance (Levenshtein 1966).
 */
import { distance } from 'fastest-levenshtein'
import { byWord } from './by-word.ts'

/** The keys, values, verbs and options that folded words, mostly French, may stand for, most likely first. */
const MEANINGS = byWord(
  // Keys
  ['plan', 'plan'],
  ['id', 'identifiant'],
  ['title', 'titre libelle intitule'],
  ['title name', 'nom'],
  ['status', 'statut etat'],
  ['start', 'debut datedebut'],
  ['end', 'fin datefin'],
  ['axis', 'axe'],
  ['objectives', 'objectif objectifs'],
  ['project projects', 'projet'],
  ['projects', 'projets'],
  ['need needs', 'besoin'],
  ['needs', 'besoins'],
  ['team teams', 'equipe'],
  ['teams', 'equipes'],
  ['department departments', 'direction'],
  ['departments', 'directions'],
  ['departments services', 'services'],
  ['contributors', 'contributeurs'],
  ['body bodies', 'instance'],
  ['bodies', 'instances'],
  ['risks', 'risque risques'],
  ['decisions', 'decisions'],
  ['milestones', 'jalon jalons'],
  ['progress', 'avancement'],
  ['workload', 'charge charges'],
  ['days', 'jours'],
  ['amount amounts', 'montant'],
  ['amounts', 'montants'],
  ['year', 'annee'],
  ['kind', 'nature'],
  ['kind type', 'type'],
  ['lead owner', 'responsable'],
  ['lead owner pilot', 'pilote'],
  ['lead', 'chefdeprojet'],
  ['sponsor', 'commanditaire'],
  ['theme', 'theme'],
  ['priority', 'priorite'],
  ['class', 'classe'],
  ['notes scores', 'notes'],
  ['depends_on', 'dependde dependances'],
  ['actual', 'reel'],
  ['actual done', 'realise'],
  ['baseline reference', 'reference'],
  ['forecast', 'prevision'],
  ['forecast planned', 'prevu'],
  ['paid', 'paye mandate'],
  ['committed', 'engage'],
  ['voted', 'vote'],
  ['opened open', 'ouvert'],
  ['envelopes', 'enveloppe enveloppes'],
  ['criteria', 'criteres'],
  ['weight', 'poids'],
  ['thresholds', 'seuils'],
  ['currency', 'devise monnaie'],
  ['unit', 'unite'],
  ['lang', 'langue'],
  ['programmes', 'programmes'],
  ['scenarios', 'scenarios'],
  ['reviews', 'revues'],
  ['weather', 'meteo'],
  ['trend', 'tendance'],
  ['authorisations', 'autorisations'],
  ['subsidies', 'subventions'],
  ['components', 'composants'],
  ['capacity', 'capacite'],
  ['fte', 'etp'],
  ['max', 'plafond'],
  ['reason', 'motif'],
  ['subject', 'objet sujet'],
  ['outcome', 'resultat'],
  ['due deadline', 'echeance'],
  ['origin', 'origine'],
  ['source origin', 'provenance'],
  ['value', 'valeur'],
  ['target', 'cible'],
  ['benefits', 'benefices gains'],
  ['security', 'securite'],
  ['budget', 'budget'],
  ['share', 'part'],
  ['history', 'historique'],
  ['assessments', 'evaluations'],
  ['addition', 'ajout'],
  // Statuses, in the words of the format's page
  ['candidate', 'idee candidat'],
  ['proposed', 'propose'],
  ['approved accepted', 'retenu valide'],
  ['approved', 'approuve'],
  ['planned', 'planifie'],
  ['programme planned', 'programme'],
  ['in_progress running', 'encours'],
  ['on_hold', 'suspendu enpause'],
  ['completed closed done', 'termine'],
  ['completed', 'acheve'],
  ['completed done', 'fini'],
  ['cancelled dropped', 'abandonne'],
  ['cancelled', 'annule'],
  ['postponed deferred', 'reporte'],
  ['rejected', 'nonretenu rejete'],
  ['rejected refused', 'refuse'],
  ['merged', 'fusionne'],
  ['draft', 'brouillon'],
  ['submitted', 'soumis'],
  ['closed', 'clos cloture'],
  ['expressed', 'exprime'],
  ['qualified', 'qualifie'],
  ['accepted', 'accepte'],
  ['deferred', 'differe'],
  ['duplicate', 'doublon'],
  ['covered', 'couvert'],
  // Other values
  ['initial', 'initiaux'],
  ['added', 'ajoute'],
  ['carried_over', 'reconduit'],
  ['investment', 'investissement'],
  ['operating', 'fonctionnement'],
  ['hardware', 'materiel'],
  ['software', 'logiciel logiciels'],
  ['services', 'prestation prestations'],
  ['subscription', 'abonnement'],
  ['training', 'formation'],
  ['revenue', 'recette'],
  ['saving', 'economie'],
  ['digital', 'numerique'],
  ['application', 'applicatif applications'],
  ['framing', 'cadrage'],
  ['design_build', 'conception realisation'],
  ['rollout', 'deploiement'],
  ['sun', 'soleil'],
  ['partly_cloudy', 'eclaircies'],
  ['cloud', 'nuage nuageux'],
  ['storm', 'orage'],
  ['up', 'hausse'],
  ['flat', 'stable'],
  ['down', 'baisse'],
  ['mandatory', 'obligatoire'],
  ['must', 'indispensable'],
  ['law', 'loi'],
  ['contract', 'contrat'],
  ['strength', 'force'],
  ['difficulty', 'difficulte'],
  ['opportunity', 'opportunite'],
  ['threat', 'menace'],
  ['business', 'metier'],
  ['internal', 'interne'],
  ['external', 'externe'],
  ['quarter', 'trimestre'],
  ['month', 'mois'],
  ['error', 'erreur'],
  ['warning', 'avertissement'],
  ['arbitration', 'arbitrage'],
  // Verbs and options of commands
  ['list', 'liste lister ls'],
  ['show', 'voir montrer'],
  ['new', 'nouveau creer create'],
  ['new in', 'add'],
  ['copy', 'copie copier dupliquer duplicate'],
  ['edit', 'modifier changer change update'],
  ['drop', 'supprimer delete rm'],
  ['drop out', 'remove'],
  ['compare', 'comparer'],
  ['approve', 'approuver'],
  ['in', 'keep retenir'],
  ['out', 'ecarter exclude'],
  ['assumption', 'hypothese'],
  ['stretch', 'duree'],
  ['from since', 'depuis'],
  ['closed', 'ferme'],
)

/** The keys and values that a folded word may stand for, most likely first; empty for any other word. */
function meanings(folded: string): readonly string[] {
  return MEANINGS.get(folded)?.split(' ') ?? []
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

/** The keys and values that a word of offices, mostly French, stands for, most likely first. */
export function wordsMeant(word: string): readonly string[] {
  return meanings(fold(word))
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
