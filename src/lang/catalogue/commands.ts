/** The sentences of the command line that belong to no command: its help, its faults, and the five steps that `plan` alone prints. */
import type { Bilingual, Lang } from '../../values/language.ts'

/** What help says of the program itself; a command's own texts stand in its declaration. */
export const PROGRAM_TEXTS = {
  plan: {
    fr: 'Auditer, arbitrer et piloter un schéma directeur SI tenu en YAML',
    en: 'Audit, arbitrate and steer an IT master plan kept in YAML',
  },
  version: { fr: 'afficher la version (aussi -V)', en: 'print the version (also -V)' },
  help: { fr: 'afficher l’aide', en: 'show help' },
  experts: { fr: 'Options pour un usage avancé', en: 'Options for experts' },
  examples: { fr: 'Exemples\u00a0:', en: 'Examples:' },
  exitCodes: { fr: 'Codes de sortie\u00a0:', en: 'Exit codes:' },
  usual: { fr: 'par défaut', en: 'default' },
  usage: { fr: '[options] [commande]', en: '[options] [command]' },
  helpUsage: { fr: 'help [commande]', en: 'help [command]' },
  helpCommand: { fr: 'afficher l’aide d’une commande', en: 'show the help of a command' },
} as const satisfies Record<string, Bilingual>

/** What people want to do with commands, in the order of help. */
export const AIMS = {
  check: { fr: 'Auditer et contrôler', en: 'Audit and check' },
  gather: { fr: 'Recueillir', en: 'Gather' },
  decide: { fr: 'Comparer les scénarios et arbitrer', en: 'Compare scenarios and arbitrate' },
  govern: { fr: 'Piloter et rendre compte', en: 'Govern and report' },
  'set-up': { fr: 'Fichiers et installation', en: 'Files and setup' },
} as const satisfies Record<string, Bilingual>

export type CommandAim = keyof typeof AIMS

/** The words that stand for a value in help, in French; each is its own English. */
const METAVARIABLES: Readonly<Record<string, string>> = {
  month: 'mois',
  addressee: 'destinataire',
  after: 'après',
  audience: 'lecteurs',
  before: 'avant',
  body: 'instance',
  command: 'commande',
  count: 'nombre',
  date: 'date',
  decision: 'décision',
  departments: 'directions',
  dir: 'dossier',
  draws: 'tirages',
  'field=value': 'champ=valeur',
  file: 'fichier',
  folder: 'dossier',
  format: 'format',
  forge: 'forge',
  git: 'git',
  id: 'id',
  'key=value': 'clé=valeur',
  'key=value...': 'clé=valeur...',
  keys: 'clés',
  kind: 'nature',
  lang: 'langue',
  record: 'enregistrement',
  measure: 'mesure',
  mode: 'mode',
  moment: 'moment',
  name: 'nom',
  names: 'noms',
  number: 'nombre',
  options: 'options',
  plan: 'plan',
  'matter=outcome': 'objet=issue',
  'project=date': 'projet=date',
  'project=factor': 'projet=coefficient',
  'project=months': 'projet=mois',
  projects: 'projets',
  'projects...': 'projets...',
  role: 'fonction',
  rules: 'règles',
  project: 'projet',
  scenario: 'scénario',
  'scenarios...': 'scénarios...',
  schema: 'schéma',
  seconds: 'secondes',
  'section:year=amount': 'section:année=montant',
  'section=from..to': 'section=de..à',
  sections: 'sections',
  severity: 'gravité',
  shell: 'shell',
  side: 'côté',
  source: 'source',
  status: 'statut',
  step: 'rythme',
  'team=posts@period': 'équipe=postes@période',
  which: 'lesquels',
  text: 'texte',
  topic: 'sujet',
  year: 'année',
  years: 'années',
}

export function metavariable(word: string, lang: Lang): string {
  return { fr: METAVARIABLES[word] ?? word, en: word }[lang]
}

/** What the short help leaves to the whole one; the command is as it is typed, `plan audit`. */
export const MORE_HELP = {
  commands: {
    fr: `Les options d’une commande\u00a0:
  plan help COMMANDE
Toutes les commandes, avec leurs sous-commandes\u00a0:
  plan --help --all`,
    en: `The options of a command:
  plan help COMMAND
All commands, with the verbs of each:
  plan --help --all`,
  },
  /** Of a command that has more options. */
  options: (command: string): Bilingual => ({
    fr: `D’autres options, pour un usage avancé\u00a0:\n  ${command} --help --all`,
    en: `More options, for experts:\n  ${command} --help --all`,
  }),
} as const

/** The words of a line to type that only the user can fill in: in capitals, so that nobody takes them for the value. */
const PLACEHOLDERS = {
  amount: { fr: 'MONTANT', en: 'AMOUNT' },
  assumption: { fr: 'HYPOTHÈSE', en: 'ASSUMPTION' },
  body: { fr: 'INSTANCE', en: 'BODY' },
  day: { fr: 'AAAA-MM-JJ', en: 'YYYY-MM-DD' },
  decision: { fr: 'DÉCISION', en: 'DECISION' },
  factor: { fr: 'COEFFICIENT', en: 'FACTOR' },
  outcome: { fr: 'ISSUE', en: 'OUTCOME' },
  projects: { fr: 'PROJETS', en: 'PROJECTS' },
  months: { fr: 'MOIS', en: 'MONTHS' },
  posts: { fr: 'POSTES', en: 'POSTS' },
  reason: { fr: 'MOTIF', en: 'REASON' },
  record: { fr: 'IDENTIFIANT', en: 'ID' },
  role: { fr: 'FONCTION', en: 'ROLE' },
  scenario: { fr: 'SCÉNARIO', en: 'SCENARIO' },
  value: { fr: 'VALEUR', en: 'VALUE' },
  year: { fr: 'ANNÉE', en: 'YEAR' },
} as const satisfies Record<string, Bilingual>

export type Placeholder = keyof typeof PLACEHOLDERS

export function fillIn(what: Placeholder, lang: Lang): string {
  return PLACEHOLDERS[what][lang]
}

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

/** The steps in both languages; each command on a line of its own, for it is there to be typed. */
export const STEPS: Bilingual = {
  fr: `plan — un schéma directeur SI en cinq étapes

1. auditer l’existant et le plan précédent
     plan audit [plan]
2. recueillir les axes et les besoins
     plan ask --needs -o besoins.xlsx
     plan report needs [plan]
3. préparer et contrôler les fichiers
     plan validate [plan]
4. comparer les scénarios et arbitrer
     plan scenario [plan]
     plan arbitrate [plan]
     plan smooth [plan]
5. piloter, rendre compte, en CI
     plan diff
     plan report meeting [plan]
     plan report --all DOSSIER

Pour commencer
 dans Excel\u00a0: le modèle, à remplir avant la seconde ligne
      plan template xlsx -o mon-plan.xlsx
      plan import mon-plan.xlsx
 avec votre propre classeur
      plan import portefeuille.xlsx
 en YAML
      plan init mon-plan

Pour l’aide
      plan --help
      plan help COMMANDE`,
  en: `plan — an IT master plan in five steps

1. audit what exists and the previous plan
     plan audit [plan]
2. gather axes and needs
     plan ask --needs -o needs.xlsx
     plan report needs [plan]
3. prepare and check the files
     plan validate [plan]
4. compare scenarios and arbitrate
     plan scenario [plan]
     plan arbitrate [plan]
     plan smooth [plan]
5. steer and report, in CI
     plan diff
     plan report meeting [plan]
     plan report --all FOLDER

To begin
 in Excel: the template, to fill in before the second line
      plan template xlsx -o my-plan.xlsx
      plan import my-plan.xlsx
 with your own workbook
      plan import portfolio.xlsx
 in YAML
      plan init my-plan

For help
      plan --help
      plan help COMMAND`,
}

export const EXIT_TABLE_TEXTS = {
  introduction: {
    en: `# Commands

Which command takes what, then what each prints with \`--help --all\`; written by \`npm run docs\`. En français : [fr/commandes.md](fr/commandes.md).`,
    fr: `# Commandes

Ce que prend chaque commande, puis ce qu’elle affiche avec \`--help --all\`\u00a0; page écrite par \`npm run docs\`. In English: [../commands.md](../commands.md).`,
  },
  usage: {
    en: 'The plan is the last argument, or `-p`; without either it is the one in or above the current folder. `-o` names a file, whose ending tells the format; `--format` tells it where there is none. Data goes to standard output, messages to standard error. A terminal is written to at its own width, broken between words; a file or a pipe gets tables of 120 columns and lines as long as they are.',
    fr: 'Le plan est le dernier argument, ou `-p`\u00a0; sans l’un ni l’autre, c’est celui du dossier courant ou au-dessus. `-o` nomme un fichier, et la fin du nom dit le format\u00a0; `--format` le dit là où il n’y en a pas. Les données vont sur la sortie standard, les messages sur la sortie d’erreur. Dans un terminal, les lignes se plient à sa largeur, entre les mots\u00a0; dans un fichier ou un tube, les tableaux ont 120 colonnes et les autres lignes leur longueur.',
  },
  command: { fr: 'Commande', en: 'Command' },
  words: { fr: 'Arguments', en: 'Arguments' },
  formats: { fr: 'Formats', en: 'Formats' },
  codes: { fr: 'Codes de sortie', en: 'Exit codes' },
  one: { fr: 'Sort avec le code 1 pour', en: 'Exits with 1 for' },
  option: { fr: 'Option', en: 'Option' },
  commands: { fr: 'Commandes', en: 'Commands' },
} as const satisfies Record<string, Bilingual>

export const MAN_TEXTS = {
  manual: { fr: 'Manuel de plan', en: 'Manual of plan' },
  name: { fr: 'Nom', en: 'Name' },
  synopsis: { fr: 'Synopsis', en: 'Synopsis' },
  description: { fr: 'Description', en: 'Description' },
  options: { fr: 'Options', en: 'Options' },
  common: { fr: 'Options de plusieurs commandes', en: 'Options of several commands' },
  each: { fr: 'Chaque commande', en: 'Each command' },
  also: { fr: 'Et ces options de plusieurs commandes', en: 'And these options of several commands' },
  environment: { fr: 'Environnement', en: 'Environment' },
  help: {
    fr: 'afficher l’aide\u00a0; avec --all, toutes les options et toutes les sous-commandes',
    en: 'show help; with --all, every option and the verbs of each command',
  },
  variables: [
    {
      names: 'LC_ALL, LC_MESSAGES, LANG',
      text: {
        fr: 'langue, là où ni --lang ni le plan ne la disent',
        en: 'the language, where neither --lang nor the plan tells it',
      },
    },
    {
      names: 'NO_COLOR, FORCE_COLOR',
      text: { fr: 'sans couleur, ou avec, quel que soit ce qui lit', en: 'without colour, or with it, whatever reads' },
    },
  ],
} as const
