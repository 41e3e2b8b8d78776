/** The options of commands: how one is declared, the values that the declared ones give, and those that several commands have. */
import type { Bilingual } from '../values/language.ts'

/** An option of a command as help shows it. */
export interface OptionDeclaration {
  /** As the parser reads them: `-f, --format <format>`, `--dry-run`, `--robust [draws]`, `--no-color`. */
  readonly flags: string
  readonly text: Bilingual
  /** An option that may be given again; the values of `listed` may also stand in one word, with commas. */
  readonly values?: 'listed' | 'repeated'
}

/** `as-of` as the parser names it in what it hands over: `asOf`. */
type CamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name

/** What one option gives, by what follows `--` in its flags. */
type ValueOf<Long extends string, IsList> = Long extends `no-${infer Name}`
  ? { readonly [Key in CamelCase<Name>]?: boolean }
  : Long extends `${infer Name} <${string}>`
    ? { readonly [Key in CamelCase<Name>]?: IsList extends true ? readonly string[] : string }
    : Long extends `${infer Name} [${string}]`
      ? { readonly [Key in CamelCase<Name>]?: string | true }
      : { readonly [Key in CamelCase<Long>]?: true }

type ValuesOf<Option> = Option extends { readonly flags: `${string}--${infer Long}` }
  ? ValueOf<Long, Option extends { readonly values: string } ? true : false>
  : never

type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never

/** What the parser hands over of some options; one that is not given is left out. A command can read no other option. */
export type OptionValues<Options extends readonly OptionDeclaration[]> =
  Intersection<ValuesOf<Options[number]>> extends infer Values
    ? { [Key in keyof Values]: Values[Key] }
    : never

/** The options that several commands have. */
export const OPTIONS = {
  plan: { flags: '-p, --plan <dir>', text: { fr: 'dossier du plan', en: 'plan folder' } },
  asOf: {
    flags: '--as-of <date>',
    text: {
      fr: 'date d’arrêté AAAA-MM-JJ, à la place de celle du plan',
      en: "status date YYYY-MM-DD, instead of the plan's",
    },
  },
  lang: {
    flags: '--lang <lang>',
    text: { fr: 'langue\u00a0: fr ou en', en: 'language: fr or en' },
  },
  noColor: { flags: '--no-color', text: { fr: 'sans couleur', en: 'without colour' } },
  format: { flags: '-f, --format <format>', text: { fr: 'format de sortie', en: 'output format' } },
  out: {
    flags: '-o, --out <file>',
    text: {
      fr: 'écrire dans un fichier (-\u00a0: sortie standard)',
      en: 'write to a file (-: standard output)',
    },
  },
  output: {
    flags: '--output <format=file>',
    values: 'repeated',
    text: {
      fr: 'écrire FORMAT dans FICHIER\u00a0; peut être répété',
      en: 'write FORMAT to FILE; may be repeated',
    },
  },
  failOn: {
    flags: '--fail-on <severity>',
    text: {
      fr: 'sortir avec le code 1 dès cette gravité\u00a0: error, warning, info ou never',
      en: 'exit with 1 from this severity on: error, warning, info or never',
    },
  },
  section: {
    flags: '--section <sections>',
    values: 'listed',
    text: {
      fr: 'ne montrer que ces sections\u00a0; liste à virgules ou option répétée',
      en: 'show only these sections; comma-separated or repeated',
    },
  },
  value: {
    flags: '--value <measure>',
    text: {
      fr: 'mesure de la valeur\u00a0: weighted, moscow, wsjf ou ahp',
      en: 'measure of value: weighted, moscow, wsjf or ahp',
    },
  },
  since: {
    flags: '--since <moment>',
    text: {
      fr: 'depuis cette date AAAA-MM-JJ ou cette version git',
      en: 'since this day YYYY-MM-DD or this git revision',
    },
  },
  asDecided: {
    flags: '--as-decided <decision>',
    text: {
      fr: 'les options telles que l’instance les a vues pour cette décision, jamais recalculées',
      en: 'the options as the body saw them for this decision, never computed again',
    },
  },
  decision: {
    flags: '--decision <id>',
    text: { fr: 'décision qui le permet', en: 'decision that allows it' },
  },
  body: {
    flags: '--body <id>',
    text: { fr: 'instance du plan, comme CODIR', en: 'body of the plan, as CODIR' },
  },
  date: {
    flags: '--date <date>',
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
    text: {
      fr: 'montrer ce qui serait écrit, sans rien écrire',
      en: 'show what would be written, write nothing',
    },
  },
  force: {
    flags: '--force',
    text: {
      fr: 'écrire malgré un écart, un fichier existant ou des changements non validés dans git',
      en: 'write despite a difference, an existing file or changes not committed to git',
    },
  },
} as const satisfies Record<string, OptionDeclaration>

const { plan, asOf, lang, noColor, format, out, output, failOn } = OPTIONS

/** The options of every command that reads a plan. */
export const READING = [plan, asOf, lang, noColor] as const

/** The options of every command that sends a result somewhere. */
export const SENDING = [format, out, output] as const

/** The options of every command that writes into a plan. */
export const WRITING = [OPTIONS.dryRun, OPTIONS.force] as const

/** The options of every command whose exit code follows from the findings. */
export const JUDGING = [...SENDING, failOn] as const

/** The options of every command that solves. */
export const SOLVING = [
  {
    flags: '--thorough',
    text: { fr: 'chercher plus longtemps (minutes)', en: 'look longer (minutes)' },
  },
  {
    flags: '--time-limit <seconds>',
    text: {
      fr: 'arrêter le calcul après tant de secondes, lecture et rapport en plus\u00a0; le résultat dépend alors de la machine',
      en: 'stop solving after so many seconds, reading and report on top; the result then depends on the machine',
    },
  },
  { flags: '--seed <number>', text: { fr: 'graine des tirages', en: 'seed of the draws' } },
  {
    flags: '--engine <name>',
    text: {
      fr: 'moteur exact\u00a0: highs (intégré), native (programme highs installé) ou none',
      en: 'exact engine: highs (built in), native (the installed program highs) or none',
    },
  },
  {
    flags: '--write-model <file>',
    text: {
      fr: 'écrire le modèle linéaire dans ce fichier (MPS)',
      en: 'write the linear model to this file (MPS)',
    },
  },
] as const satisfies readonly OptionDeclaration[]
