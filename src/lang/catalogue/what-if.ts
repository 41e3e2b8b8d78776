/** The words of the pages of a program that stays open: the workbench, its controls, what it saves and what it looks for. */
import { type Bilingual, printed } from '../../values/language.ts'

export const WHAT_IF_TEXTS = printed('what-if', {
  unsaved: { fr: 'Essai', en: 'What if' },
  title: { fr: 'Et si\u00a0?', en: 'What if?' },
  intro: {
    fr: 'Ce qui change ici n’est écrit nulle part\u00a0: l’adresse de la page le contient, et le bouton Précédent du navigateur revient en arrière.',
    en: 'Nothing that changes here is written anywhere: the address of the page holds it, and the browser’s back button goes back.',
  },
  from: { fr: 'Partir de', en: 'Start from' },
  this_plan: { fr: 'ce plan', en: 'this plan' },
  projects: { fr: 'Projets', en: 'Projects' },
  projects_hint: {
    fr: 'Cocher\u00a0: retenu. Mois\u00a0: de combien le début recule (négatif\u00a0: avance). Pourcentage\u00a0: ce qui reste du coût et de la charge.',
    en: 'Tick: retained. Months: how much later it starts (negative: earlier). Per cent: what is left of its cost and work.',
  },
  without_axis: { fr: 'Sans axe', en: 'Without an axis' },
  find: { fr: 'Chercher un projet', en: 'Find a project' },
  envelopes: { fr: 'Enveloppes', en: 'Envelopes' },
  envelopes_hint: {
    fr: 'Un montant (3,2M€), ou ce qui s’ajoute au plafond\u00a0: -10%, +200k€.',
    en: 'An amount (€3.2M), or what is added to the ceiling: -10%, +€200k.',
  },
  hires: { fr: 'Recrutements', en: 'Hires' },
  hires_hint: {
    fr: 'Postes en plus (ou en moins), à partir du mois indiqué.',
    en: 'Posts more (or fewer), from the month given.',
  },
  since: { fr: 'dès', en: 'from' },
  months: { fr: 'mois', en: 'months' },
  apply: { fr: 'Voir ce que cela donne', en: 'See what it comes to' },
  reset: { fr: 'Tout remettre comme au départ', en: 'Back to the start' },
  result: { fr: 'Ce que cela donne', en: 'What it comes to' },
  same: {
    fr: 'Rien n’est changé\u00a0: voici le point de départ.',
    en: 'Nothing is changed: this is where it starts from.',
  },
  working: { fr: 'Calcul…', en: 'Working…' },
  shown: { fr: 'Résultat à jour.', en: 'The result is up to date.' },
  best: { fr: 'Chercher le meilleur choix', en: 'Find the best choice' },
  best_hint: {
    fr: 'Le meilleur choix remet en jeu tous les projets qui ne sont pas commencés, et non les seuls que cette page change\u00a0; ce qu’elle change est gardé. Avec la preuve, ou l’écart qui reste.',
    en: 'The best choice considers every project anew that has not started, not only those that this page changes; what it changes is kept. With the proof, or the gap that is left.',
  },
  repair: {
    fr: 'Revenir dans les limites avec le moins de changements',
    en: 'Back within the limits with the fewest changes',
  },
  started: { fr: 'commencé', en: 'started' },
  let_in: { fr: 'Que faudrait-il pour faire entrer', en: 'What would it take to let in' },
  let_in_do: { fr: 'Chercher', en: 'Find out' },
  save: { fr: 'Garder comme scénario', en: 'Keep as a scenario' },
  save_id: { fr: 'Identifiant', en: 'Id' },
  save_title: { fr: 'Intitulé', en: 'Title' },
  save_reason: { fr: 'Motif des choix', en: 'Reason of the choices' },
  save_show: { fr: 'Montrer ce qui sera écrit', en: 'Show what will be written' },
  save_do: { fr: 'Écrire ces lignes', en: 'Write these lines' },
  save_back: { fr: 'Revenir sans écrire', en: 'Back without writing' },
  save_diff: { fr: 'Ce qui sera écrit', en: 'What will be written' },
  save_errors: { fr: 'Constats nouveaux', en: 'New findings' },
  save_solved: { fr: 'Constats levés', en: 'Findings solved' },
  save_blocking: { fr: 'Erreurs à corriger d’abord', en: 'Errors to be mended first' },
  save_lines: { fr: 'Ligne par ligne, comme dans les fichiers', en: 'Line by line, as in the files' },
  save_assumption: { fr: 'Hypothèse', en: 'Assumption' },
  saved: { fr: 'Scénario enregistré', en: 'The scenario is saved' },
  saved_files: { fr: 'Fichiers écrits', en: 'Files written' },
  saved_rest: { fr: 'Les autres fichiers du plan sont inchangés.', en: 'The other files of the plan are unchanged.' },
  saved_compare: { fr: 'Le comparer aux autres scénarios', en: 'Compare it with the other scenarios' },
  saved_go_on: { fr: 'Continuer à partir de lui', en: 'Go on from it' },
  save_line: { fr: 'La même chose en ligne de commande', en: 'The same on a command line' },
  save_changed: {
    fr: 'Les fichiers du plan ont changé depuis\u00a0: voici de nouveau ce qui serait écrit.',
    en: 'The files of the plan have changed since: here again is what would be written.',
  },
  save_wrong: {
    fr: 'Rien n’est écrit\u00a0: le plan aurait des erreurs qu’il n’a pas.',
    en: 'Nothing is written: the plan would have errors that it has not.',
  },
  read_only: {
    fr: 'Ces pages n’écrivent rien\u00a0: relancez plan serve avec --write pour garder un essai comme scénario.',
    en: 'These pages write nothing: start plan serve with --write to keep what is tried as a scenario.',
  },
  unreadable: {
    fr: 'Le plan ne peut pas être lu en ce moment\u00a0; ses constats disent pourquoi.',
    en: 'The plan cannot be read at the moment; its findings say why.',
  },
  job: { fr: 'Recherche du meilleur choix', en: 'Looking for the best choice' },
  job_stop: { fr: 'Arrêter et prendre le meilleur trouvé', en: 'Stop and take the best found' },
  job_back: { fr: 'Revenir à l’essai', en: 'Back to what is tried' },
  job_take: { fr: 'Reprendre cette proposition', en: 'Take this proposal over' },
  job_running: { fr: 'Calcul en cours…', en: 'Solving…' },
  job_ended: { fr: 'Terminé.', en: 'Done.' },
  job_stopped: { fr: 'Arrêté avant la fin\u00a0: le meilleur trouvé.', en: 'Stopped before the end: the best found.' },
  job_failed: {
    fr: 'La recherche s’est interrompue\u00a0; le terminal de plan serve dit pourquoi.',
    en: 'The search broke off; the terminal of plan serve says why.',
  },
  job_old: {
    fr: 'Le plan a changé depuis cette recherche\u00a0: elle parle du plan d’avant.',
    en: 'The plan has changed since this search: it speaks of the plan before.',
  },
  job_most: {
    fr: 'Trop de recherches à la fois\u00a0: arrêtez-en une, ou attendez.',
    en: 'Too many searches at a time: stop one, or wait.',
  },
  not_there: { fr: 'Cette page n’existe pas.', en: 'There is no such page.' },
} as const) satisfies Record<string, Bilingual>

/** The name of a control, for whoever hears the page and not sees what it stands beside. */
export const CONTROL_NAMES = printed('what-if', {
  later: (project: string) => ({ fr: `Mois de décalage, ${project}`, en: `Months later, ${project}` }),
  percent: (project: string) => ({ fr: `Part gardée en\u00a0%, ${project}`, en: `Share kept in %, ${project}` }),
  posts: (team: string) => ({ fr: `Postes, ${team}`, en: `Posts, ${team}` }),
  since: (team: string) => ({ fr: `À partir du mois, ${team}`, en: `From the month, ${team}` }),
})

/** The ways that all pages of the program lead to. */
export const LIVE_WAYS = printed('live', {
  start: { fr: 'Accueil', en: 'Start' },
  what_if: { fr: 'Et si\u00a0?', en: 'What if?' },
  records: { fr: 'Mettre à jour', en: 'Update' },
  findings: { fr: 'Constats', en: 'Findings' },
  history: { fr: 'Historique', en: 'History' },
  changes: { fr: 'Ce qui a changé', en: 'What changed' },
  name: { fr: 'Pages du plan ouvert', en: 'Pages of the open plan' },
  lost: {
    fr: 'Le programme ne répond plus\u00a0: cette page ne suit plus le plan.',
    en: 'The program no longer answers: this page does not follow the plan any more.',
  },
} as const) satisfies Record<string, Bilingual>

/** The page that asks since when changes are to be told. */
export const CHANGES_PAGE = printed('live', {
  intro: {
    fr: 'Depuis quel jour\u00a0? Le plan est comparé à ce que git en gardait ce jour-là. L’historique mène aux mêmes pages, mois par mois.',
    en: 'Since which day? The plan is compared with what git kept of it on that day. The history leads to the same pages, month by month.',
  },
  since: { fr: 'Depuis le (jour/mois/année)', en: 'Since (YYYY-MM-DD)' },
  show: { fr: 'Montrer', en: 'Show' },
} as const) satisfies Record<string, Bilingual>

/** What the program says where it was started. */
export const SERVE_TEXTS = {
  open: {
    fr: 'ouvrez cette adresse dans un navigateur de ce poste\u00a0; Ctrl+C arrête',
    en: 'open this address in a browser of this machine; Ctrl+C ends',
  },
  token: {
    fr: 'Ouvrez l’adresse que `plan serve` a donnée, avec son jeton.',
    en: 'Open the address that `plan serve` printed, with its token.',
  },
  no_browser: { fr: 'aucun navigateur à ouvrir n’est connu ici', en: 'no browser to open is known here' },
} as const satisfies Record<string, Bilingual>
