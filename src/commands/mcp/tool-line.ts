/**
 * The command line of a call: what it was given is checked by its kind, and each value is put behind the flag of its own
 * option in one word (`--title=…`), so that nothing that is said can become another option.
 */
import { nearest } from '../../lang/nearest.ts'
import { cutTo } from '../../lang/punctuation.ts'
import type { Audience } from '../../plan/audience.ts'
import type { Lang } from '../../values/language.ts'
import { Refusal } from '../refusal.ts'
import { type GivenArguments, type GivenValue, LONGEST_TEXT, MOST_TEXTS, type ToolArgument } from './tool-arguments.ts'
import type { Tool } from './tool-list.ts'

/** What is said of the plan once, when the server is started. */
export interface FixedWords {
  readonly path: string
  readonly audience: Audience
  readonly lang: Lang | undefined
}

/** What would name another plan, or a file to write. */
const OF_START: readonly string[] = [
  ...['plan', 'path', 'folder', 'dir', 'cwd', 'all', 'root'],
  ...['audience', 'lang', 'output', 'format', 'write', 'force'],
]

/** Line ends, controls and lone halves of signs. */
const CONTROLS = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u

const LONGEST_NAME = 60

function refused(argument: ToolArgument): Refusal {
  return new Refusal('tool-argument-kind', `${argument.name} ${argument.kind}`)
}

function textGiven(argument: ToolArgument, value: unknown): string {
  const { name, flag, words } = argument
  if (typeof value !== 'string') throw refused(argument)
  if (value.length > LONGEST_TEXT) throw new Refusal('tool-argument-large', name)
  if (CONTROLS.test(value)) throw new Refusal('tool-argument-lines', name)
  if (value.trim() === '') throw new Refusal('option-value-missing', flag ?? name)
  // As the command line says of what it takes for an option where a word should stand.
  if (flag === undefined && value.startsWith('-')) throw new Refusal('option-unknown', value)
  if (flag === undefined && words?.includes(value) === false)
    throw new Refusal('choice-unknown', `${name} ${value}`, { known: words })
  return value
}

function valueGiven(argument: ToolArgument, value: unknown): GivenValue | undefined {
  switch (argument.kind) {
    case 'flag':
      if (typeof value !== 'boolean') throw refused(argument)
      return value ? true : undefined
    case 'number':
      if (!Number.isSafeInteger(value)) throw refused(argument)
      return String(value)
    case 'text':
      return textGiven(argument, value)
    case 'texts':
      if (!Array.isArray(value)) throw refused(argument)
      if (value.length > MOST_TEXTS) throw new Refusal('tool-argument-large', argument.name)
      return value.map((one: unknown) => textGiven(argument, one))
  }
}

/**
 * Reads what a call was given.
 *
 * @throws Refusal for an argument that the tool does not have, or a value that is none of its kind.
 */
export function argumentsGiven(tool: Tool, raw: Readonly<Record<string, unknown>>): GivenArguments {
  const given = new Map<string, GivenValue>()
  for (const [key, value] of Object.entries(raw)) {
    const argument = tool.arguments.find(({ name }) => name === key)
    if (argument === undefined) throw unknownArgument(tool, cutTo(key, LONGEST_NAME))
    const read = valueGiven(argument, value)
    if (read !== undefined) given.set(key, read)
  }
  const missing = tool.arguments.find(({ name, isRequired }) => isRequired === true && !given.has(name))
  if (missing !== undefined) throw new Refusal('argument-missing', missing.name, { known: missing.words ?? [] })
  return given
}

function unknownArgument(tool: Tool, key: string): Refusal {
  const names = tool.arguments.map(({ name }) => name)
  if (OF_START.includes(key.toLowerCase())) return new Refusal('tool-plan-fixed', key)
  const suggestion = nearest(key, names)
  return new Refusal('tool-argument-unknown', key, suggestion === undefined ? { known: names } : { suggestion })
}

function optionWords({ flag }: ToolArgument, value: GivenValue): readonly string[] {
  if (flag === undefined) return []
  return value === true ? [flag] : [value].flat().map((one) => `${flag}=${one}`)
}

/** The sections that are asked for where the call names none. */
function sectionWords({ usualSections = [] }: Tool, given: GivenArguments): readonly string[] {
  const isChosen = given.has('section') || given.has('whole') || usualSections.length === 0
  return isChosen ? [] : [`--section=${usualSections.join(',')}`]
}

/** The words after `plan` that carry a call out; those of a change only show it. */
export function lineOf(tool: Tool, given: GivenArguments, { path, audience, lang }: FixedWords): readonly string[] {
  const options = tool.arguments.flatMap((argument) => {
    const value = given.get(argument.name)
    return value === undefined ? [] : optionWords(argument, value)
  })
  return [
    ...tool.words(given),
    ...options,
    ...sectionWords(tool, given),
    ...(tool.work === 'propose' ? ['--dry-run'] : ['--format=json']),
    ...(audience === 'internal' ? [] : [`--audience=${audience}`]),
    `--plan=${path}`,
    ...(lang === undefined ? [] : ['--lang', lang]),
  ]
}
