/**
 * What a command is: a declaration (its name, arguments, options and examples, with their texts) and a run, which is
 * loaded when it is asked for and gives the exit code.
 */

import type { CommandAim } from '../lang/catalogue/commands.ts'
import type { PlanInput } from '../plan/load/plan-input.ts'
import type { SafeText } from '../render/text/safe-text.ts'
import type { Bilingual, Lang } from '../values/language.ts'
import type { ExitCause } from './exit-codes.ts'
import type { OptionDeclaration, OptionValues, ValueDeclaration } from './options.ts'
import type { ChangedFile } from './plan-draft.ts'
import type { PlanMemory } from './plan-memory.ts'

/** A stream that takes encoded output only: text that does nothing where it is printed, or the bytes of a file format. */
export interface Sink {
  /** Takes words as text, data as bytes. */
  readonly write: (chunk: SafeText | Uint8Array) => unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

/** The line of a terminal that says how far a long command is. */
export interface MovingLine {
  /** Shows words in the place of those before, where the command takes long and they have stood long enough. */
  readonly show: (words: () => string) => void
  /** Takes the line away until it is shown again. */
  readonly clear: () => void
  readonly isShown: () => boolean
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number
}

/** A change that --dry-run has shown: the files as they were read, and those of them that it would write. */
export interface ShownChange {
  readonly input: PlanInput
  readonly files: readonly ChangedFile[]
}

/** Everything outside that the command line touches, so that tests can give their own. */
export interface Io {
  /** Arguments after the program's name. */
  readonly argv: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdout: Sink
  readonly stderr: Sink
  /** What a person types; missing where nobody can be asked. */
  readonly stdin?: (NodeJS.ReadableStream & { readonly isTTY?: boolean }) | undefined
  /** Says how far a long command is; missing where nobody would see it. */
  readonly line?: MovingLine | undefined
  /** What is remembered of plans between two questions; missing in a run that answers one. */
  readonly memory?: PlanMemory | undefined
  /** Stops what solves, as Ctrl+C does, where whoever asked wants no answer any more. */
  readonly stop?: AbortSignal | undefined
  /** Hears of a change that was shown and not written, for who may write it later. */
  readonly shown?: ((change: ShownChange) => void) | undefined
}

export interface CommandHost {
  readonly io: Io
  readonly lang: Lang
  /** Whether help shows the options of experts and the verbs of all commands. */
  readonly isWholeHelp: boolean
  readonly finish: (code: number) => void
  /** Runs another command line, with what is lent in the place of what this one has; gives its exit code. */
  readonly carryOut: (argv: readonly string[], lent?: Omit<Partial<Io>, 'argv'>) => Promise<number>
}

/** Runs a command: the host, its positional arguments and its options; gives the exit code. */
export type CommandRun<Options> = (host: CommandHost, words: readonly string[], options: Options) => Promise<number>

export interface ArgumentDeclaration extends ValueDeclaration {
  /** As help shows it: `<source>`, `[plan]`, `<scenarios...>`. */
  readonly name: string
  readonly text: Bilingual
}

export interface Declaration {
  /** Of two words, the second is a verb of the first. */
  readonly name: string
  /** What a person wants to do with it; help lists the commands by it. */
  readonly aim: CommandAim
  /** What the first word of two does, where it is no command by itself. */
  readonly group?: Bilingual
  readonly summary: Bilingual
  /** In order; the plan is the last. */
  readonly arguments?: readonly ArgumentDeclaration[]
  /** In the order of help. */
  readonly options: readonly OptionDeclaration[]
  /** What it may end with beside success, wrong use and a fault. */
  readonly exits?: readonly ExitCause[]
  /** Command lines that run as they stand, from the root of the repository. */
  readonly examples: readonly string[]
}

export type OptionsOf<Declared extends Declaration> = OptionValues<Declared['options']>

export interface Command {
  readonly declaration: Declaration
  /** Loads the module that runs it; the run takes what the parser makes of the options that are declared. */
  readonly load: () => Promise<CommandRun<never>>
}

/** A command of the list; the compiler refuses a run that reads an option which the declaration does not have. */
export function command<const Declared extends Declaration>(
  declaration: Declared,
  load: () => Promise<CommandRun<OptionsOf<Declared>>>,
): Command {
  return { declaration, load }
}

export const PLAN_ARGUMENT = {
  name: '[plan]',
  names: 'plan',
  text: {
    fr: 'dossier du plan (par défaut\u00a0: le plan du dossier courant ou au-dessus)',
    en: 'plan folder (default: the plan in or above the current folder)',
  },
} as const

/** One record of the plan, or an item inside it. */
export const RECORD_ARGUMENT = {
  name: '<record>',
  names: 'record',
  text: {
    fr: 'identifiant\u00a0; P-014/R1 pour un risque ou un jalon d’un projet, plan pour l’en-tête',
    en: 'id; P-014/R1 for a risk or milestone of a project, plan for the header',
  },
} as const

export const SCENARIO_ARGUMENT = {
  name: '<scenario>',
  names: 'scenario',
  text: { fr: 'identifiant du scénario', en: 'id of the scenario' },
} as const
