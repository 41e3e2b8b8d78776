/** What the last word of a line may become: names of commands, options, and values that the declarations or the plan know. */
import { PROGRAM_TEXTS } from '../../lang/catalogue/commands.ts'
import type { Bilingual } from '../../values/language.ts'
import { shellWord } from '../corrected-line.ts'
import type { Declaration } from '../declaration.ts'
import type { Named, OptionDeclaration } from '../options.ts'
import { nextWords, type UnfinishedLine, unfinishedLine } from './unfinished-line.ts'

export interface OfferedWord {
  readonly word: string
  readonly about?: Bilingual | undefined
}

/** Gives what is known outside of a line: the names of a kind, all of them or those that begin as the word does. */
export type NamesOf = (named: Named, line: UnfinishedLine, start: string) => Promise<readonly OfferedWord[]>

/** The options of the program itself, which its parser adds. */
const HELP: OptionDeclaration = { flags: '-h, --help', text: PROGRAM_TEXTS.help }
const VERSION: OptionDeclaration = { flags: '-V, --version', text: PROGRAM_TEXTS.version }

/** The word that shows the help of the command behind it. */
const HELP_WORD = 'help'

/** The part of a list that is finished, with its last comma. */
function headOf(word: string, isList: boolean): string {
  return isList ? word.slice(0, word.lastIndexOf(',') + 1) : ''
}

async function offeredValues(line: UnfinishedLine, namesOf: NamesOf): Promise<OfferedWord[]> {
  const { value, word } = line
  if (value === undefined) return []
  const { declared, isList } = value
  const head = headOf(word, isList)
  const taken = head.split(',')
  const words = declared.words?.map((one): OfferedWord => ({ word: one })) ?? []
  const { names } = declared
  const named = names === undefined ? [] : await namesOf(names, line, word.slice(head.length))
  return [...words, ...named]
    .filter((one) => !taken.includes(one.word))
    .map(({ word: one, about }) => ({ word: head + one, about }))
}

function offeredFlags({ flags, command, path }: UnfinishedLine): OfferedWord[] {
  const isProgram = command === undefined && path === ''
  const more = isProgram ? [HELP, VERSION] : [HELP]
  const all = [
    ...flags.map(({ long, option }) => ({ long, text: option.text })),
    ...more.map(({ flags: spelled, text }) => ({ long: spelled.slice(4), text })),
  ]
  return all.map(({ long, text }) => ({ word: long, about: text }))
}

function offeredCommands(line: UnfinishedLine, commands: readonly Declaration[]): OfferedWord[] {
  return nextWords(line, commands).map(({ word, declaration }) => {
    const isGroup = declaration.name !== (line.path === '' ? word : `${line.path} ${word}`)
    return { word, about: (isGroup ? declaration.group : undefined) ?? declaration.summary }
  })
}

/** Whether an offered word stands in a shell for nothing but itself: no other is ever offered. */
function isHarmless({ word }: OfferedWord): boolean {
  return word.split(',').every((part) => part === '' || shellWord(part) === part)
}

/** Whether an offered word begins as the word does, whatever the case. */
function begins(start: string): (offered: OfferedWord) => boolean {
  const begun = start.toLowerCase()
  return ({ word }) => word.toLowerCase().startsWith(begun)
}

/** Each word once, the first of equal ones. */
function distinct(offered: readonly OfferedWord[]): OfferedWord[] {
  const byWord = new Map<string, OfferedWord>()
  for (const one of offered) if (!byWord.has(one.word)) byWord.set(one.word, one)
  return [...byWord.values()]
}

/** What a word by itself may become: a command, or an argument of the one that is named. */
async function offeredForWord(
  line: UnfinishedLine,
  commands: readonly Declaration[],
  namesOf: NamesOf,
): Promise<OfferedWord[]> {
  const help = line.path === '' ? [{ word: HELP_WORD, about: PROGRAM_TEXTS.help }] : []
  return [...offeredCommands(line, commands), ...help, ...(await offeredValues(line, namesOf))]
}

async function offeredAt(
  line: UnfinishedLine,
  commands: readonly Declaration[],
  namesOf: NamesOf,
): Promise<OfferedWord[]> {
  switch (line.kind) {
    case 'option':
      return offeredFlags(line)
    case 'value':
      return offeredValues(line, namesOf)
    case 'word':
      return offeredForWord(line, commands, namesOf)
  }
}

/** What the last of some words may become, in the order of the declarations; behind `=` without what stands before it. */
export async function offeredWords(
  words: readonly string[],
  commands: readonly Declaration[],
  common: readonly OptionDeclaration[],
  namesOf: NamesOf,
): Promise<OfferedWord[]> {
  const [first, ...rest] = words
  const isHelp = first === HELP_WORD && rest.length > 0
  const line = unfinishedLine(isHelp ? rest : words, commands, common)
  const all = isHelp ? offeredCommands(line, commands) : await offeredAt(line, commands, namesOf)
  return distinct(all.filter(begins(line.word)).filter(isHarmless))
}
