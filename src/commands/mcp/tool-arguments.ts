/** What a tool may be asked: each argument is one word or one option of a command, and its JSON Schema follows from it. */
import type { Bilingual, Lang } from '../../values/language.ts'
import type { ArgumentDeclaration, Declaration } from '../declaration.ts'
import { flagOf } from '../option-flag.ts'
import type { OptionDeclaration, ValueDeclaration } from '../options.ts'

/** The longest text of an argument, and the most texts of a list. */
export const LONGEST_TEXT = 1000
export const MOST_TEXTS = 200

type ArgumentKind = 'flag' | 'number' | 'text' | 'texts'

export interface ToolArgument extends Pick<ValueDeclaration, 'words'> {
  /** As the protocol names it: `time_limit`. */
  readonly name: string
  readonly text: Bilingual
  readonly kind: ArgumentKind
  /** The option that it becomes, as `--time-limit`; undefined of a word, and of what the server itself reads. */
  readonly flag?: string
  readonly isRequired?: true
}

/** A value that a call gave: a number as its text, a flag that is set. */
export type GivenValue = string | true | readonly string[]

/** What a call was given, by the names of its arguments. */
export type GivenArguments = ReadonlyMap<string, GivenValue>

/** Options whose value is a whole number. */
const NUMBERS: readonly string[] = ['--changes', '--robust', '--time-limit', '--year']

function optionArgument(option: OptionDeclaration): ToolArgument {
  const { long, isValued } = flagOf(option)
  const { text, values, words } = option
  const kind = !isValued ? 'flag' : values !== undefined ? 'texts' : NUMBERS.includes(long) ? 'number' : 'text'
  return { name: long.slice(2).replaceAll('-', '_'), text, kind, flag: long, ...(words === undefined ? {} : { words }) }
}

/** The arguments that some options of a command make, by their flags. */
export function optionArguments({ options }: Pick<Declaration, 'options'>, flags: readonly string[]): ToolArgument[] {
  return flags.map((flag) => {
    const option = options.find((one) => flagOf(one).long === flag)
    if (option === undefined) throw new Error(`no option ${flag}`)
    return optionArgument(option)
  })
}

/** The argument that a word of a command makes; its texts are the command's own. */
export function wordArgument(name: string, { text }: Pick<ArgumentDeclaration, 'text'>): ToolArgument {
  return { name, text, kind: 'text' }
}

export type JsonSchema = Readonly<Record<string, unknown>>

function textSchema({ words }: ToolArgument): JsonSchema {
  return words === undefined
    ? { type: 'string', minLength: 1, maxLength: LONGEST_TEXT }
    : { type: 'string', enum: [...words] }
}

function argumentSchema(argument: ToolArgument, lang: Lang): JsonSchema {
  const description = argument.text[lang]
  switch (argument.kind) {
    case 'flag':
      return { type: 'boolean', description }
    case 'number':
      return { type: 'integer', description }
    case 'text':
      return { ...textSchema(argument), description }
    case 'texts':
      return { type: 'array', items: textSchema(argument), minItems: 1, maxItems: MOST_TEXTS, description }
  }
}

/** The JSON Schema of what a tool takes; nothing else is taken. */
export function inputSchema(all: readonly ToolArgument[], lang: Lang) {
  const required = all.filter(({ isRequired }) => isRequired === true).map(({ name }) => name)
  return {
    type: 'object' as const,
    properties: Object.fromEntries(all.map((one) => [one.name, argumentSchema(one, lang)])),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  }
}
