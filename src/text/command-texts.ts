/** The sentences of the command line itself: what commands do, their options, refusals and advice. */
import type { Bilingual, Lang } from '../units/language.ts'
import { semicolon } from './format.ts'
import { question } from './question.ts'

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
  plan_argument: {
    fr: 'dossier du plan (par défaut\u00a0: le plan du dossier courant ou au-dessus)',
    en: 'plan folder (default: the plan in or above the current folder)',
  },
  report_argument: { fr: 'nom du rapport (voir --list)', en: 'name of the report (see --list)' },
  explain_argument: {
    fr: 'identifiant d’une règle, de son code, ou d’un indicateur',
    en: 'id of a rule, of its catalogue code, or of a figure',
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
  all_option: { fr: 'tous les plans sous ce dossier', en: 'every plan below this folder' },
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
    fr: 'écrire malgré un écart ou un fichier existant',
    en: 'write despite a difference or an existing file',
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

/** A refusal that takes one word of the user's command. */
type Refusal = (word: string) => Bilingual

/** Why a command cannot be carried out; the word is what the user wrote, or the path. */
const REFUSALS = {
  'path-missing': (word) => ({
    fr: `aucun fichier ni dossier «\u00a0${word}\u00a0»`,
    en: `no file or folder "${word}"`,
  }),
  'path-not-a-plan': (word) => ({
    fr: `aucun fichier .yaml dans «\u00a0${word}\u00a0»`,
    en: `no .yaml file in "${word}"`,
  }),
  'plan-not-found': () => ({
    fr: 'aucun plan.yaml dans ce dossier ni au-dessus\u00a0; indiquez le dossier du plan (plan init en crée un)',
    en: 'no plan.yaml in this folder or above; name the plan folder (plan init starts one)',
  }),
  'file-unreadable': (word) => ({
    fr: `«\u00a0${word}\u00a0» ne peut pas être lu (droits\u00a0?)`,
    en: `"${word}" cannot be read (rights?)`,
  }),
  'file-unwritable': (word) => ({
    fr: `«\u00a0${word}\u00a0» ne peut pas être écrit (droits, disque ou chemin)`,
    en: `"${word}" cannot be written (rights, disk or path)`,
  }),
  'file-in-use': (word) => ({
    fr: `«\u00a0${word}\u00a0» est ouvert dans un autre programme\u00a0; fermez-le puis recommencez`,
    en: `"${word}" is open in another program; close it and try again`,
  }),
  'file-exists': (word) => ({
    fr: `«\u00a0${word}\u00a0» existe déjà\u00a0; choisissez un autre dossier ou --force`,
    en: `"${word}" exists already; choose another folder or --force`,
  }),
  'file-twice': (word) => ({
    fr: `«\u00a0${word}\u00a0» serait écrit deux fois\u00a0; donnez un fichier par format`,
    en: `"${word}" would be written twice; give one file for each format`,
  }),
  'source-encoding': (word) => ({
    fr: `la source n’est pas du texte ${word}\u00a0; changez source.encoding dans la correspondance (utf-8 ou windows-1252)`,
    en: `the source is not ${word} text; change source.encoding in the mapping (utf-8 or windows-1252)`,
  }),
  'source-unreadable': (word) => ({
    fr: `la source est mal formée (${word})`,
    en: `the source is not well formed (${word})`,
  }),
  'source-without-records': (word) => ({
    fr: `aucune liste d’enregistrements dans la source${word === '' ? '' : ` sous «\u00a0${word}\u00a0»`}\u00a0; voyez source.records dans la correspondance`,
    en: `no list of records in the source${word === '' ? '' : ` at "${word}"`}; see source.records in the mapping`,
  }),
  'git-unavailable': (word) => ({
    fr: `git ne répond pas dans «\u00a0${word}\u00a0»`,
    en: `git does not answer in "${word}"`,
  }),
  'plan-unreadable': (word) => ({
    fr: `le plan «\u00a0${word}\u00a0» ne peut pas être lu\u00a0; plan validate montre ce qu’il faut corriger`,
    en: `the plan "${word}" cannot be read; plan validate shows what to mend`,
  }),
  'plan-undated': () => ({
    fr: 'aucune date d’arrêté\u00a0; ajoutez plan.as_of ou donnez --as-of AAAA-MM-JJ',
    en: 'no status date; add plan.as_of or give --as-of YYYY-MM-DD',
  }),
  'date-unreadable': (word) => ({
    fr: `date «\u00a0${word}\u00a0» illisible\u00a0; écrivez AAAA-MM-JJ`,
    en: `date "${word}" cannot be read; write YYYY-MM-DD`,
  }),
  'plan-twice': () => ({
    fr: 'donnez le plan une seule fois\u00a0: [PLAN] ou --plan',
    en: 'give the plan once: [PLAN] or --plan',
  }),
  'options-exclude': (word) => ({
    fr: `à ne pas donner ensemble\u00a0: ${word}`,
    en: `not to be given together: ${word}`,
  }),
  'format-unknown': (word) => ({
    fr: `format «\u00a0${word}\u00a0» inconnu pour cette commande`,
    en: `unknown format "${word}" for this command`,
  }),
  'output-unreadable': (word) => ({
    fr: `--output «\u00a0${word}\u00a0»\u00a0; écrivez FORMAT=FICHIER`,
    en: `--output "${word}"; write FORMAT=FILE`,
  }),
  'binary-to-terminal': () => ({
    fr: 'un classeur ne s’affiche pas dans un terminal\u00a0; ajoutez -o FICHIER.xlsx',
    en: 'a workbook cannot be shown in a terminal; add -o FILE.xlsx',
  }),
  'one-format': () => ({
    fr: '-o ne va qu’avec un seul --format\u00a0; pour plusieurs, --output FORMAT=FICHIER',
    en: '-o goes with one --format only; for several, --output FORMAT=FILE',
  }),
  'severity-unknown': (word) => ({
    fr: `gravité «\u00a0${word}\u00a0» inconnue\u00a0; écrivez error, warning, info ou never`,
    en: `unknown severity "${word}"; write error, warning, info or never`,
  }),
  'lang-unknown': (word) => ({
    fr: `langue «\u00a0${word}\u00a0» inconnue\u00a0; écrivez fr ou en`,
    en: `unknown language "${word}"; write fr or en`,
  }),
  'rule-unknown': (word) => ({
    fr: `règle «\u00a0${word}\u00a0» inconnue\u00a0; plan explain liste les règles`,
    en: `unknown rule "${word}"; plan explain lists the rules`,
  }),
  'section-unknown': (word) => ({
    fr: `section «\u00a0${word}\u00a0» inconnue`,
    en: `unknown section "${word}"`,
  }),
  'provenance-unknown': (word) => ({
    fr: `provenance «\u00a0${word}\u00a0» inconnue\u00a0; il n’y a que git`,
    en: `unknown provenance "${word}"; there is only git`,
  }),
  'report-unknown': (word) => ({
    fr: `rapport «\u00a0${word}\u00a0» inconnu\u00a0; plan report --list les liste`,
    en: `unknown report "${word}"; plan report --list lists them`,
  }),
  'schema-unknown': (word) => ({
    fr: `schéma «\u00a0${word}\u00a0» inconnu\u00a0; écrivez plan ou mapping`,
    en: `unknown schema "${word}"; write plan or mapping`,
  }),
  'project-unknown': (word) => ({
    fr: `projet «\u00a0${word}\u00a0» inconnu dans ce plan`,
    en: `unknown project "${word}" in this plan`,
  }),
  'topic-unknown': (word) => ({
    fr: `«\u00a0${word}\u00a0» n’est ni une règle ni un indicateur\u00a0; plan explain les liste`,
    en: `"${word}" is neither a rule nor a figure; plan explain lists them`,
  }),
  'command-unknown': (word) => ({
    fr: `commande «\u00a0${word}\u00a0» inconnue`,
    en: `unknown command "${word}"`,
  }),
  'option-unknown': (word) => ({
    fr: `option «\u00a0${word}\u00a0» inconnue`,
    en: `unknown option "${word}"`,
  }),
  'argument-missing': (word) => ({
    fr: `il manque «\u00a0${word}\u00a0»`,
    en: `"${word}" is missing`,
  }),
  'argument-excess': (word) => ({
    fr: `trop d’arguments pour «\u00a0${word}\u00a0»`,
    en: `too many arguments for "${word}"`,
  }),
  'option-value-missing': (word) => ({
    fr: `l’option «\u00a0${word}\u00a0» attend une valeur`,
    en: `the option "${word}" wants a value`,
  }),
} as const satisfies Record<string, Refusal>

/** The code of a refusal. */
export type RefusalCode = keyof typeof REFUSALS

/** A refusal as one line in a language; a word that was likely meant is asked about. */
export function refusalText(
  code: RefusalCode,
  word: string,
  lang: Lang,
  suggestion?: string,
): string {
  const refusal = (REFUSALS[code] as Refusal)(word)[lang]
  return suggestion === undefined
    ? refusal
    : `${refusal}${semicolon(lang)}${question(suggestion, lang)}`
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
