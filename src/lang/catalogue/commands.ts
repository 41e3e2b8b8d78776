/**
 * The sentences of the command line itself: what commands do, their arguments and options, advice, and the five steps that `plan` alone prints.
 */
import type { Bilingual } from '../../values/language.ts'

/** What each command does, in one line. */
export const COMMAND_TEXTS = {
  plan: {
    fr: 'Auditer, arbitrer et piloter un schéma directeur SI tenu en YAML',
    en: 'Audit, arbitrate and steer an IT master plan kept in YAML',
  },
  audit: {
    fr: 'montrer où en est le plan\u00a0: réalisation, budget, charge, alignement, constats',
    en: 'show where the plan stands: completion, budget, load, alignment, findings',
  },
  validate: {
    fr: 'contrôler les fichiers du plan et dire quoi corriger, à la ligne près',
    en: 'check the plan files and say what to mend, to the line',
  },
  report: {
    fr: 'écrire un rapport d’un plan, ou ceux de tous les plans d’un dossier',
    en: 'write a report of a plan, or those of every plan of a folder',
  },
  explain: {
    fr: 'expliquer une règle, un indicateur, ou ce que compte un chiffre du plan',
    en: 'explain a rule, a figure, or what a figure of the plan counts',
  },
  init: { fr: 'créer un nouveau plan à compléter', en: 'start a new plan to fill in' },
  schema: {
    fr: 'afficher le schéma JSON des fichiers de plan ou de correspondance',
    en: 'print the JSON Schema of plan files or of mapping files',
  },
  import: {
    fr: 'convertir un fichier JSON ou CSV en plan, d’après une table de correspondance',
    en: 'turn a JSON or CSV file into a plan, by a mapping file',
  },
  scenario: {
    fr: 'comparer les scénarios du plan, côte à côte',
    en: 'compare the scenarios of the plan side by side',
  },
  'scenario list': { fr: 'lister les scénarios', en: 'list the scenarios' },
  'scenario show': {
    fr: 'montrer un scénario\u00a0: ce qui entre, ce qui sort, ce qui casse',
    en: 'show one scenario: what is in, what is out, what breaks',
  },
  'scenario compare': { fr: 'comparer quelques scénarios', en: 'compare some scenarios' },
  'scenario new': {
    fr: 'écrire un nouveau scénario, d’après le plan',
    en: 'write a new scenario from the plan',
  },
  'scenario approve': {
    fr: 'retenir un scénario\u00a0: la décision, les choix et la référence entrent dans le plan',
    en: 'approve a scenario: its decision, choices and baseline go into the plan',
  },
  arbitrate: {
    fr: 'proposer les projets et les dates qui valent le plus sous tous les plafonds, et dire pourquoi',
    en: 'propose the projects and dates that are worth most under all limits, and say why',
  },
  smooth: {
    fr: 'décaler des projets pour que la charge et les enveloppes tiennent\u00a0: lissage ou nivellement',
    en: 'move projects so that load and envelopes hold: smoothing or levelling',
  },
  baseline: { fr: 'figer la référence du plan', en: 'freeze the baseline of the plan' },
  'baseline freeze': {
    fr: 'figer la référence\u00a0: dates, coûts et charge de chaque projet, par décision',
    en: 'freeze the baseline: dates, cost and work of every project, by a decision',
  },
  diff: {
    fr: 'dire ce qui a changé entre deux états du plan, avec les mots du métier',
    en: 'say what changed between two states of the plan, in business words',
  },
  history: {
    fr: 'suivre réalisation, exécution, dérive et constats au fil des commits',
    en: 'follow completion, execution, slippage and findings over the commits',
  },
  scenario_argument: { fr: 'identifiant du scénario', en: 'id of the scenario' },
  scenarios_argument: { fr: 'identifiants des scénarios', en: 'ids of the scenarios' },
  kind_argument: { fr: 'do-minimum (socle)', en: 'do-minimum' },
  before_argument: {
    fr: 'état de départ\u00a0: version git ou dossier (par défaut HEAD)',
    en: 'state before: git revision or folder (HEAD by default)',
  },
  after_argument: {
    fr: 'état d’arrivée\u00a0: version git ou dossier (par défaut les fichiers présents)',
    en: 'state after: git revision or folder (the files at hand by default)',
  },
  measure_option: {
    fr: 'mesure de la valeur\u00a0: weighted, moscow, wsjf ou ahp',
    en: 'measure of value: weighted, moscow, wsjf or ahp',
  },
  sum_option: {
    fr: 'montrer le calcul de la valeur du projet',
    en: 'show how the value of the project adds up',
  },
  check_option: {
    fr: 'sortir avec le code 1 si un scénario montré enfreint une contrainte',
    en: 'exit with 1 if a scenario that is shown breaks a constraint',
  },
  decision_option: { fr: 'décision qui le permet', en: 'decision that allows it' },
  body_option: { fr: 'instance du plan, comme CODIR', en: 'body of the plan, as CODIR' },
  date_option: { fr: 'date de la décision AAAA-MM-JJ', en: 'day of the decision YYYY-MM-DD' },
  owner_option: {
    fr: 'fonction qui suit la décision\u00a0; à défaut, qui préside l’instance',
    en: 'role that follows the decision up; who chairs the body where nothing is said',
  },
  reason_option: { fr: 'motif, en clair', en: 'reason, in words' },
  id_option: { fr: 'identifiant à donner', en: 'id to give' },
  since_option: {
    fr: 'depuis cette date AAAA-MM-JJ ou cette version git',
    en: 'since this day YYYY-MM-DD or this git revision',
  },
  against_option: {
    fr: 'chercher aussi ce qui a été réécrit depuis cette date AAAA-MM-JJ ou cette version git',
    en: 'look also for what was rewritten since this day YYYY-MM-DD or this git revision',
  },
  filter_option: {
    fr: 'ne garder que ces projets (theme=infrastructure)\u00a0; peut être répété',
    en: 'keep only these projects (theme=infrastructure); may be repeated',
  },
  exit_code_option: {
    fr: 'sortir avec le code 1 s’il y a une différence',
    en: 'exit with 1 if there is a difference',
  },
  frame_option: {
    fr: 'cadre\u00a0: le scénario dont les plafonds valent (par défaut\u00a0: celui qui est retenu, sinon le plan)',
    en: 'frame: the scenario whose limits hold (default: the approved one, else the plan itself)',
  },
  mode_option: {
    fr: 'smoothing (par défaut\u00a0: la fin du plan tient) ou levelling (elle peut reculer)',
    en: 'smoothing (default: the end of the plan holds) or levelling (it may move)',
  },
  smoothed_option: {
    fr: 'scénario à lisser (par défaut\u00a0: le plan tel quel)',
    en: 'scenario to smooth (default: the plan as it is)',
  },
  frontier_option: {
    fr: 'refaire l’arbitrage en faisant varier une enveloppe, comme investment=-20%..+20%',
    en: 'arbitrate again with an envelope that varies, as investment=-20%..+20%',
  },
  replan_option: {
    fr: 'faire entrer une demande urgente (--add) en changeant le plan le moins possible',
    en: 'let an urgent demand in (--add) and change the plan as little as possible',
  },
  add_option: {
    fr: 'projets qui doivent entrer\u00a0; liste à virgules ou option répétée',
    en: 'projects that must come in; comma-separated or repeated',
  },
  changes_option: {
    fr: 'au plus tant de projets déplacés ou écartés',
    en: 'at most so many projects that move or leave',
  },
  robust_option: {
    fr: 'refaire l’arbitrage sur des coûts tirés au sort (50 tirages) dans les fourchettes des projets',
    en: 'arbitrate again on costs drawn (50 draws) from the ranges of the projects',
  },
  allow_unestimated_option: {
    fr: 'faire concourir aussi les candidats sans dates, sans charge ou sans coût\u00a0; la page dit ce que cela risque',
    en: 'let candidates without dates, work or cost compete too; the page says what that risks',
  },
  write_option: {
    fr: 'écrire la proposition dans le plan, comme scénario de cet identifiant',
    en: 'write the proposal into the plan as a scenario of this id',
  },
  write_model_option: {
    fr: 'écrire le modèle linéaire dans ce fichier (MPS)',
    en: 'write the linear model to this file (MPS)',
  },
  engine_option: {
    fr: 'moteur exact\u00a0: highs (intégré), native (programme highs installé) ou none',
    en: 'exact engine: highs (built in), native (the installed program highs) or none',
  },
  thorough_option: { fr: 'chercher plus longtemps (minutes)', en: 'look longer (minutes)' },
  time_limit_option: {
    fr: 'arrêter le calcul après tant de secondes, lecture et rapport en plus\u00a0; le résultat dépend alors de la machine',
    en: 'stop solving after so many seconds, reading and report on top; the result then depends on the machine',
  },
  seed_option: { fr: 'graine des tirages', en: 'seed of the draws' },
  by_option: { fr: 'rythme\u00a0: month, commit ou tag', en: 'step: month, commit or tag' },
  plan_argument: {
    fr: 'dossier du plan (par défaut\u00a0: le plan du dossier courant ou au-dessus)',
    en: 'plan folder (default: the plan in or above the current folder)',
  },
  report_argument: { fr: 'nom du rapport (voir --list)', en: 'name of the report (see --list)' },
  explain_argument: {
    fr: 'identifiant d’une règle ou d’un indicateur',
    en: 'id of a rule or of a figure',
  },
  schema_argument: { fr: 'plan (par défaut) ou mapping', en: 'plan (default) or mapping' },
  directory_argument: { fr: 'dossier à créer', en: 'folder to create' },
  source_argument: { fr: 'fichier JSON ou CSV', en: 'JSON or CSV file' },
  lang_option: { fr: 'langue\u00a0: fr ou en', en: 'language: fr or en' },
  format_option: { fr: 'format de sortie', en: 'output format' },
  out_option: {
    fr: 'écrire dans un fichier (-\u00a0: sortie standard)',
    en: 'write to a file (-: standard output)',
  },
  output_option: {
    fr: 'écrire FORMAT dans FICHIER\u00a0; peut être répété',
    en: 'write FORMAT to FILE; may be repeated',
  },
  plan_option: { fr: 'dossier du plan', en: 'plan folder' },
  fail_option: {
    fr: 'sortir avec le code 1 dès cette gravité\u00a0: error, warning, info ou never',
    en: 'exit with 1 from this severity on: error, warning, info or never',
  },
  as_decided_option: {
    fr: 'les options telles que l’instance les a vues pour cette décision, jamais recalculées',
    en: 'the options as the body saw them for this decision, never computed again',
  },
  as_of_option: {
    fr: 'date d’arrêté AAAA-MM-JJ, à la place de celle du plan',
    en: "status date YYYY-MM-DD, instead of the plan's",
  },
  rule_option: {
    fr: 'ne garder que ces règles\u00a0; liste à virgules ou option répétée',
    en: 'keep only these rules; comma-separated or repeated',
  },
  quiet_option: {
    fr: 'une ligne par constat, rien d’autre',
    en: 'one line per finding, nothing else',
  },
  section_option: {
    fr: 'ne montrer que ces sections\u00a0; liste à virgules ou option répétée',
    en: 'show only these sections; comma-separated or repeated',
  },
  colour_option: { fr: 'sans couleur', en: 'without colour' },
  list_option: { fr: 'lister les rapports', en: 'list the reports' },
  each_option: {
    fr: 'chaque constat à part, chaque emplacement en entier',
    en: 'every finding by itself, every place in full',
  },
  all_option: { fr: 'tous les plans sous ce dossier', en: 'every plan below this folder' },
  jobs_option: {
    fr: 'avec --all, tant de plans à la fois (par défaut 1), chacun dans un processus\u00a0; la mémoire de tous s’additionne',
    en: 'with --all, so many plans at a time (default 1), each in a process; their memory adds up',
  },
  project_option: {
    fr: 'ce projet seulement (rapport project)',
    en: 'this project only (report project)',
  },
  provenance_option: { fr: 'ajouter le numéro de commit (git)', en: 'add the commit (git)' },
  map_option: { fr: 'fichier de correspondance (.map.yaml)', en: 'mapping file (.map.yaml)' },
  target_option: { fr: 'dossier du plan à écrire', en: 'plan folder to write' },
  dry_run_option: {
    fr: 'montrer ce qui serait écrit, sans rien écrire',
    en: 'show what would be written, write nothing',
  },
  force_option: {
    fr: 'écrire malgré un écart, un fichier existant ou des changements non validés dans git',
    en: 'write despite a difference, an existing file or changes not committed to git',
  },
  version_option: { fr: 'afficher la version', en: 'print the version' },
  help_option: { fr: 'afficher l’aide', en: 'show help' },
  examples: { fr: 'Exemples', en: 'Examples' },
} as const satisfies Record<string, Bilingual>

/** The headings of help, as the command parser writes them, and in French. */
export const HELP_HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': 'Utilisation\u00a0:',
  'Arguments:': 'Arguments\u00a0:',
  'Options:': 'Options\u00a0:',
  'Commands:': 'Commandes\u00a0:',
}

/** What is printed after an internal fault, before its technical text. */
export const FAULT: Bilingual = {
  fr: 'plan\u00a0: défaut interne. Ce n’est pas votre fichier qui est en cause\u00a0; signalez ce texte aux auteurs\u00a0:',
  en: 'plan: internal fault. Your file is not to blame; please report this text to the authors:',
}

/** Said beside figures of a plan of which something could not be read. */
export const PARTIAL: Bilingual = {
  fr: 'plan\u00a0: des erreurs empêchent de lire une partie du plan\u00a0; les chiffres n’en tiennent pas compte',
  en: 'plan: errors keep part of the plan from being read; the figures leave it out',
}

/** The steps in both languages. */
export const STEPS: Bilingual = {
  fr: `plan — un schéma directeur SI en cinq étapes

  1. auditer l’existant et le plan précédent   plan audit [PLAN]
  2. recueillir les axes et les besoins        plan report needs -p PLAN
  3. préparer et contrôler les fichiers        plan validate [PLAN]
  4. comparer les scénarios et arbitrer        plan scenario -p PLAN, plan arbitrate -p PLAN, plan smooth PLAN
  5. piloter, rendre compte, en CI             plan diff, plan report meeting -p PLAN, plan report --all DOSSIER

Pour commencer\u00a0: plan init mon-plan. Aide\u00a0: plan --help, plan COMMANDE --help.`,
  en: `plan — an IT master plan in five steps

  1. audit what exists and the previous plan   plan audit [PLAN]
  2. gather axes and needs                     plan report needs -p PLAN
  3. prepare and check the files               plan validate [PLAN]
  4. compare scenarios and arbitrate           plan scenario -p PLAN, plan arbitrate -p PLAN, plan smooth PLAN
  5. steer and report, in CI                   plan diff, plan report meeting -p PLAN, plan report --all FOLDER

To begin: plan init my-plan. Help: plan --help, plan COMMAND --help.`,
}
