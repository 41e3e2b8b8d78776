/**
 * The options of commands: how one is declared, the values that the declared ones give, and those that several commands
 * have.
 */
import { MEASURE_TEXTS } from '../lang/catalogue/value-measures.ts'
import type { ValueMeasure } from '../metrics/base/criteria.ts'
import { AUDIENCES } from '../plan/audience.ts'
import { SEVERITIES, type Severity } from '../plan/finding.ts'
import { FINDING_FORMATS, type Format, REPORT_FORMATS } from '../render/formats.ts'
import { type Bilingual, LANGS } from '../values/language.ts'

/** What an option or an argument names; shells complete it, help and refusals call it so. */
export type Named =
  | 'body'
  | 'decision'
  | 'envelope'
  | 'file'
  | 'folder'
  | 'kind'
  | 'plan'
  | 'project'
  | 'record'
  | 'report'
  | 'rule'
  | 'scenario'
  | 'section'
  | 'state'
  | 'team'
  | 'topic'
  | 'year'

/** What is known of the value of an option or an argument; help, refusals and completion tell it from here. */
export interface ValueDeclaration {
  /** The words that it may be, without regard to case; any word where none are listed. */
  readonly words?: readonly string[]
  /** Whether any word may stand there that is none of `words` and like none of them, as an id that is to be given. */
  readonly isOpen?: true
  /** Words of other programs, and the one of `words` that each stands for. */
  readonly meant?: Readonly<Record<string, string>>
  /** The word that holds where none is given. */
  readonly usual?: string
  readonly names?: Named
  /** A day in the reader's order (`31/03/2024`), handed over as YYYY-MM-DD; `moment` is a day or something else. */
  readonly reads?: 'day' | 'moment'
}

/** An option of a command as help shows it. */
export interface OptionDeclaration extends ValueDeclaration {
  /** As the parser reads them: `-f, --format <format>`, `--dry-run`, `--robust [draws]`, `--no-color`. */
  readonly flags: string
  readonly text: Bilingual
  /** Whether it is for experts: the short help leaves it to `--help --all`. */
  readonly isExpert?: true
  /**
   * An option that may be given again; the values of `listed` may also stand in one word, with commas, and so may those of
   * `pairs`, each a name with its value behind `=`.
   */
  readonly values?: 'listed' | 'pairs' | 'repeated'
}

/** `as-of` as the parser names it in what it hands over: `asOf`. */
type CamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name

/** What one option gives, by what follows `--` in its flags. */
type ValueOf<Long extends string, IsList, Word> = Long extends `no-${infer Name}`
  ? { readonly [Key in CamelCase<Name>]?: boolean }
  : Long extends `${infer Name} <${string}>`
    ? { readonly [Key in CamelCase<Name>]?: IsList extends true ? readonly Word[] : Word }
    : Long extends `${infer Name} [${string}]`
      ? { readonly [Key in CamelCase<Name>]?: Word | true }
      : { readonly [Key in CamelCase<Long>]?: true }

type WordOf<Option> = Option extends { readonly words: readonly (infer Word)[] } ? Word : string

type ValuesOf<Option> = Option extends { readonly flags: `${string}--${infer Long}` }
  ? ValueOf<Long, Option extends { readonly values: string } ? true : false, WordOf<Option>>
  : never

type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never

/** What the parser hands over of some options; one that is not given is left out. A command can read no other option. */
export type OptionValues<Options extends readonly OptionDeclaration[]> =
  Intersection<ValuesOf<Options[number]>> extends infer Values ? { [Key in keyof Values]: Values[Key] } : never

/** The measures of value, by the ids that plans and options use. */
const MEASURES = Object.keys(MEASURE_TEXTS) as ValueMeasure[]

/** What people write for a format elsewhere. */
const FORMAT_WORDS = {
  excel: 'xlsx',
  xls: 'xlsx',
  markdown: 'md',
  powerpoint: 'pptx',
  ppt: 'pptx',
  word: 'docx',
  doc: 'docx',
  terminal: 'pretty',
  text: 'pretty',
  txt: 'pretty',
  xml: 'junit',
} as const

const TEXTS = {
  format: {
    fr: 'format, là où la fin du nom de fichier (-o) ne le dit pas',
    en: 'format, where the ending of the file (-o) does not tell it',
  },
  printedFormat: { fr: 'format', en: 'format' },
  failOn: { fr: 'sortir avec le code 1 dès cette gravité', en: 'exit with 1 from this severity on' },
} as const

/** The option --format of a command that writes these formats, by its text where it has no -o. */
function formatOption<const Written extends Format>(formats: readonly Written[], text: Bilingual = TEXTS.format) {
  return { flags: '-f, --format <format>', values: 'listed', words: formats, meant: FORMAT_WORDS, text } as const
}

/** The option --fail-on of a command, with the severity that holds where it is not given. */
export function failOnOption<const Usual extends Severity | 'never'>(usual: Usual) {
  return {
    flags: '--fail-on <severity>',
    words: [...SEVERITIES, 'never'] as readonly (Severity | 'never')[],
    meant: { all: 'info', none: 'never', off: 'never' },
    usual,
    text: TEXTS.failOn,
  } as const
}

export const OPTIONS = {
  plan: {
    flags: '-p, --plan <plan>',
    names: 'plan',
    isExpert: true,
    text: { fr: 'dossier du plan, comme [plan]', en: 'plan folder, as [plan]' },
  },
  asOf: {
    flags: '--as-of <date>',
    reads: 'day',
    text: {
      fr: 'date d’arrêté AAAA-MM-JJ, à la place de celle du plan',
      en: "status date YYYY-MM-DD, instead of the plan's",
    },
  },
  lang: {
    flags: '--lang <lang>',
    words: LANGS,
    meant: { anglais: 'en', english: 'en', français: 'fr', french: 'fr' },
    text: { fr: 'langue', en: 'language' },
  },
  noColor: { flags: '--no-color', isExpert: true, text: { fr: 'sans couleur', en: 'without colour' } },
  json: { flags: '--json', text: { fr: 'comme --format json', en: 'as --format json' } },
  output: {
    flags: '-o, --output <file>',
    values: 'repeated',
    names: 'file',
    text: {
      fr: 'écrire dans ce fichier, au format que dit la fin de son nom (-\u00a0: sortie standard)\u00a0; peut être répété',
      en: 'write to this file, in the format of its ending (-: standard output); may be repeated',
    },
  },
  audience: {
    flags: '--audience <audience>',
    words: AUDIENCES,
    meant: { comite: 'committee', comité: 'committee', interne: 'internal' },
    text: {
      fr: 'qui lit (par défaut internal, avec --all committee)\u00a0: ce qui est confidentiel n’est nommé que pour internal',
      en: 'who reads (default internal, with --all committee): what is confidential is named for internal alone',
    },
  },
  section: {
    flags: '--section <sections>',
    values: 'listed',
    names: 'section',
    text: {
      fr: 'ne montrer que ces sections\u00a0; liste à virgules ou option répétée',
      en: 'show only these sections; comma-separated or repeated',
    },
  },
  value: {
    flags: '--value <measure>',
    words: MEASURES,
    isExpert: true,
    text: { fr: 'mesure de la valeur', en: 'measure of value' },
  },
  since: {
    flags: '--since <moment>',
    reads: 'moment',
    text: {
      fr: 'depuis cette date AAAA-MM-JJ ou cette version git',
      en: 'since this day YYYY-MM-DD or this git revision',
    },
  },
  year: {
    flags: '--year <year>',
    names: 'year',
    text: {
      fr: 'l’année close du rapport annuel (par défaut, la dernière)',
      en: 'the closed year of the annual report (default: the last one)',
    },
  },
  asDecided: {
    flags: '--as-decided <decision>',
    names: 'decision',
    isExpert: true,
    text: {
      fr: 'les options telles que l’instance les a vues pour cette décision, jamais recalculées',
      en: 'the options as the body saw them for this decision, never computed again',
    },
  },
  decision: {
    flags: '--decision <id>',
    names: 'decision',
    text: { fr: 'décision qui le permet', en: 'decision that allows it' },
  },
  body: {
    flags: '--body <id>',
    names: 'body',
    text: { fr: 'instance qui décide, comme CODIR', en: 'body that decides, as CODIR' },
  },
  owner: {
    flags: '--owner <role>',
    text: {
      fr: 'fonction qui suit la décision\u00a0; à défaut, qui préside l’instance',
      en: 'role that follows the decision up; who chairs the body where nothing is said',
    },
  },
  ofBody: {
    flags: '--body <id>',
    names: 'body',
    text: {
      fr: 'ne garder que les projets de cette instance, comme CODIR',
      en: 'keep only the projects of this body, as CODIR',
    },
  },
  filter: {
    flags: '--filter <field=value>',
    values: 'repeated',
    text: {
      fr: 'ne garder que ces projets (theme=infrastructure)\u00a0; peut être répété\u00a0: les valeurs d’un même champ s’ajoutent, tous les champs doivent convenir',
      en: 'keep only these projects (theme=infrastructure); may be repeated: values of one field add up, different fields must all hold',
    },
  },
  project: {
    flags: '--project <projects>',
    values: 'listed',
    names: 'project',
    text: {
      fr: 'ne garder que ces projets, par identifiant\u00a0; liste à virgules ou option répétée',
      en: 'keep only these projects, by id; comma-separated or repeated',
    },
  },
  scenario: { flags: '--scenario <id>', names: 'scenario', text: { fr: 'scénario', en: 'scenario' } },
  date: {
    flags: '--date <date>',
    reads: 'day',
    text: { fr: 'date de la décision AAAA-MM-JJ', en: 'day of the decision YYYY-MM-DD' },
  },
  reason: { flags: '--reason <text>', text: { fr: 'motif, en clair', en: 'reason, in words' } },
  write: {
    flags: '--write <id>',
    text: {
      fr: 'écrire la proposition dans le plan, comme scénario de cet identifiant',
      en: 'write the proposal into the plan as a scenario of this id',
    },
  },
  dryRun: {
    flags: '--dry-run',
    text: { fr: 'montrer ce qui serait écrit, sans rien écrire', en: 'show what would be written, write nothing' },
  },
  force: {
    flags: '--force',
    text: {
      fr: 'écrire malgré un écart, un fichier existant ou des changements non validés dans git',
      en: 'write despite a difference, an existing file or changes not committed to git',
    },
  },
} as const satisfies Record<string, OptionDeclaration>

const { plan, asOf, lang, noColor, output } = OPTIONS

/** The options of every command that reads a plan. */
export const READING = [plan, asOf, lang, noColor] as const

/** The options that keep only some projects: those of a body, those that pass a filter, those that are named. */
export const NARROWING = [OPTIONS.filter, OPTIONS.project, OPTIONS.ofBody] as const

/** The options of the format of a command that only prints. */
export const PRINTED_FORMAT = [formatOption(['pretty', 'json'], TEXTS.printedFormat), OPTIONS.json] as const

/** The options of the format of a command that writes findings. */
export const FINDING_FORMAT = [formatOption(FINDING_FORMATS), OPTIONS.json] as const

/** The options of every command that writes a report. */
export const SENDING = [formatOption(REPORT_FORMATS), OPTIONS.json, output, OPTIONS.audience] as const

/** The options of every command on a plan that prints no report. */
export const ON_PLAN = [plan, asOf, lang] as const

/** The options of every command that writes into a plan by a decision. */
export const DECIDING = [
  ...ON_PLAN,
  ...[OPTIONS.decision, OPTIONS.body, OPTIONS.date, OPTIONS.owner, OPTIONS.reason],
] as const

/** The options of every command that writes into a plan. */
export const WRITING = [OPTIONS.dryRun, OPTIONS.force] as const

/** Who wins where a file that is merged into a plan and the plan have both changed. */
export const TAKE = {
  flags: '--take <side>',
  words: ['file', 'plan'],
  text: {
    fr: 'ce qui vaut là où le fichier et le plan ont changé tous deux',
    en: 'what counts where a value has changed in the file and in the plan',
  },
} as const satisfies OptionDeclaration

/** The options of every command that writes a workbook to be filled in and given back. */
export const WORKBOOK = [
  {
    flags: '-o, --output <file>',
    names: 'file',
    text: {
      fr: 'classeur à écrire, fin de nom .xlsx (-\u00a0: sortie standard)',
      en: 'workbook to write, ending .xlsx (-: standard output)',
    },
  },
  OPTIONS.force,
] as const satisfies readonly OptionDeclaration[]

/** The options of every command that writes a report and whose exit code may follow from the findings. */
export const JUDGING = [...SENDING, { ...failOnOption('never'), isExpert: true }] as const

/** Of every command that reads a file of others. */
export const MAX_SIZE = {
  flags: '--max-size <number>',
  isExpert: true,
  text: {
    fr: 'taille admise du fichier, en Mo (50 sans précision) ; le nombre de lignes et de cellules admis grandit avec elle',
    en: 'allowed size of the file, in MB (50 where nothing is said); allowed rows and cells grow with it',
  },
} as const
