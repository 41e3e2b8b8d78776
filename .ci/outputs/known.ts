/** What the program says of itself: its commands and their options, its rules and figures, the reports of a plan. */
import { spawnSync } from 'node:child_process'

/** An option of a command as its help shows it. */
interface KnownOption {
  /** The long form, as `--format`. */
  readonly name: string
  readonly takesValue: boolean
}

/** A command, with the words that name it. */
export interface KnownCommand {
  readonly words: readonly string[]
  readonly options: readonly KnownOption[]
  /** Whether it is there for its verbs alone. */
  readonly isGroup: boolean
}

/** Asks a program; its refusals are an empty answer. */
export type Ask = (...argv: readonly string[]) => string

/** How to ask a program in English, in a folder. */
export function asking(program: string, cwd: string): Ask {
  return (...argv) => {
    const { stdout } = spawnSync(process.execPath, [program, ...argv, '--lang', 'en'], {
      cwd,
      env: { PATH: process.env['PATH'] ?? '' },
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    })
    return stdout
  }
}

/** The names of commands that a help lists, under whatever headings it groups them; those of a group begin with its own. */
function commandsIn(help: string, above: readonly string[]): string[] {
  const listed = new RegExp(`^ {2}${above.map((word) => `${word} `).join('')}([a-z]+) {2,}`, 'gm')
  return [...help.matchAll(listed)].map(([, name = '']) => name)
}

function optionsOf(help: string): KnownOption[] {
  return [...help.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)( <[^>]*>)?/gm)].map(([, name = '', value]) => ({
    name,
    takesValue: value !== undefined,
  }))
}

/** Every command with its verbs, in the order of help. */
export function knownCommands(ask: Ask): KnownCommand[] {
  const below = (above: readonly string[]): KnownCommand[] =>
    commandsIn(ask(...above, '--help'), above).flatMap((name) => {
      const words = [...above, name]
      const own = ask(...words, '--help')
      const verbs = above.length > 0 ? [] : below(words)
      return [{ words, options: optionsOf(own), isGroup: !own.includes('Examples') }, ...verbs]
    })
  return below([])
}

/** Ids of rules, slips and figures, as `plan explain` lists them. */
export function knownTopics(ask: Ask): { readonly rules: string[]; readonly figures: string[] } {
  const idsIn = (text: string): string[] => [...text.matchAll(/^([a-z][a-z0-9_-]+) {2,}/gm)].map(([, id = '']) => id)
  const [rules = '', figures = ''] = ask('explain').split('\nFigures\n')
  return { rules: idsIn(rules), figures: idsIn(figures) }
}

/** Names of the reports of a plan. */
export function knownReports(ask: Ask, plan: string): string[] {
  return [...ask('report', '--list', '-p', plan).matchAll(/^(\S+) {2,}/gm)].map(([, id = '']) => id)
}

/** Ids of the sections that a command shows of a plan, in their order. */
export function knownSections(ask: Ask, ...argv: readonly string[]): string[] {
  const text = ask(...argv, '--format', 'json')
  if (text === '') return []
  const { data } = JSON.parse(text) as { data?: { sections?: readonly { id: string }[] } }
  return (data?.sections ?? []).map(({ id }) => id)
}
