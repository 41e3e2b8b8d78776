/** What is run to hold the outputs of two revisions against each other: groups of commands, each in a folder of its own. */
import type { TestCommit } from '../../test/support/git-repository.ts'

/** One run of the program. */
export interface Step {
  readonly argv: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Whether the output is a terminal, eighty columns wide. */
  readonly isTerminal?: boolean
}

/** Commands that find the same files. */
export interface Group {
  /** Unique; begins the name of each output. */
  readonly name: string
  /** Bytes by path, laid out before the first command. */
  readonly files: Readonly<Record<string, Uint8Array>>
  /** Targets of links by path. */
  readonly links?: Readonly<Record<string, string>>
  /** Commits of the repository that the folder is, the last of them laid out. */
  readonly commits?: readonly TestCommit[]
  /** Whether a command finds what the one before it wrote; else the files are as at first. */
  readonly isStory?: boolean
  readonly steps: readonly Step[]
}

/** Steps of the same options in both languages. */
export function inBoth(...lists: readonly (readonly string[])[]): Step[] {
  return lists.flatMap((argv) => [{ argv: [...argv, '--lang', 'fr'] }, { argv: [...argv, '--lang', 'en'] }])
}

/** Steps of options that take long, each in one language, by turns. */
export function byTurns(...lists: readonly (readonly string[])[]): Step[] {
  return lists.map((argv, at) => ({ argv: [...argv, '--lang', at % 2 === 0 ? 'fr' : 'en'] }))
}

/** The same steps with a terminal as output. */
export function onScreen(steps: readonly Step[]): Step[] {
  return steps.map((step) => ({ ...step, isTerminal: true }))
}

/** The words of a command line without quotes. */
export function words(line: string): string[] {
  return line.split(' ').filter((word) => word !== '')
}

/** The name of each step's output: the group, the command, and its number among the same ones. */
export function namesOf({ name, steps }: Group): string[] {
  const seen = new Map<string, number>()
  return steps.map(({ argv, env = {}, isTerminal = false }) => {
    const before = Object.entries(env).map(([key, value]) => `${key}=${value} `)
    const line = `${before.join('')}plan ${argv.join(' ')}${isTerminal ? ' (terminal)' : ''}`
    const count = (seen.get(line) ?? 0) + 1
    seen.set(line, count)
    return `${name}: ${line}${count === 1 ? '' : ` (${count})`}`
  })
}
