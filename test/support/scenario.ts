/**
 * Scenarios of the command line as readable text: files, commands, what each prints, writes and answers.
 *
 * Sections start with `===`: `about` (a sentence), `copy FROM TO` (of the repository), `file NAME`, `terminal` (the
 * output is one), then for each `command`: `stdout`, `stderr`, `written NAME` (a text file's content), `made NAME`
 * (a file that exists), `exit N`. What has no section must be empty; a section's text ends by one newline. `{version}`
 * in what is printed is the version of the program, so that a release changes no scenario.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { VERSION } from '../../src/commands/version.ts'

/** The repository's folder. */
export const REPOSITORY = resolve(import.meta.dirname, '../..')

/** One command with what must come of it. */
export interface Step {
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly stdout: string
  readonly stderr: string
  readonly written: readonly { readonly name: string; readonly text: string }[]
  readonly made: readonly string[]
  readonly exit: number
}

/** A scenario. */
export interface Scenario {
  readonly about: string
  readonly copies: readonly { readonly from: string; readonly to: string }[]
  readonly files: readonly { readonly name: string; readonly text: string }[]
  readonly isTerminal: boolean
  readonly steps: readonly Step[]
}

interface Block {
  readonly head: string
  readonly rest: string
  readonly text: string
}

/** The sections of a scenario's text in their order. */
export function blocksOf(text: string): Block[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((block) => {
      const [line = '', ...lines] = block.split('\n')
      const [head = '', ...rest] = line.split(' ')
      return { head, rest: rest.join(' '), text: lines.join('\n') }
    })
}

function stepOf([command, ...blocks]: readonly Block[]): Step {
  const words = (command?.text ?? '').trim().match(/"[^"]*"|\S+/g) ?? []
  const bare = words.map((word) => word.replace(/^"|"$/g, ''))
  const start = bare.indexOf('plan')
  if (start < 0) throw new Error(`no plan command: ${command?.text}`)
  const text = (head: string): string =>
    (blocks.find((block) => block.head === head)?.text ?? '').replaceAll('{version}', VERSION)
  return {
    env: Object.fromEntries(bare.slice(0, start).map((pair) => pair.split('=', 2))),
    argv: bare.slice(start + 1),
    stdout: text('stdout'),
    stderr: text('stderr'),
    written: blocks.flatMap(({ head, rest, text }) => (head === 'written' ? [{ name: rest, text }] : [])),
    made: blocks.flatMap(({ head, rest }) => (head === 'made' ? [rest] : [])),
    exit: Number(blocks.find(({ head }) => head === 'exit')?.rest),
  }
}

/** Reads a scenario. */
export function parseScenario(text: string): Scenario {
  const blocks = blocksOf(text)
  const starts = blocks.flatMap(({ head }, index) => (head === 'command' ? [index] : []))
  return {
    about: blocks.find(({ head }) => head === 'about')?.rest ?? '',
    copies: blocks.flatMap(({ head, rest }) => {
      const [from = '', to = ''] = rest.split(' ')
      return head === 'copy' ? [{ from, to }] : []
    }),
    files: blocks.flatMap(({ head, rest, text }) => (head === 'file' ? [{ name: rest, text }] : [])),
    isTerminal: blocks.some(({ head }) => head === 'terminal'),
    steps: starts.map((start, index) => stepOf(blocks.slice(start, starts[index + 1]))),
  }
}

/** The files of a scenario of `test/cli`, by its name. */
export function filesOfScenario(name: string): Record<string, string> {
  const { files } = parseScenario(readFileSync(join(REPOSITORY, `test/cli/${name}.scenario`), 'utf8'))
  return Object.fromEntries(files.map((file) => [file.name, file.text]))
}

/** An empty folder of its own; `remove` takes it away. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'plan-')))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** The day on which the files of a scenario were last changed. */
const CHANGED = new Date('2025-09-30T12:00:00Z')

/** Lays a scenario's files into a folder. */
export function layOut({ copies, files }: Scenario, folder: string): void {
  for (const { from, to } of copies) {
    const source = join(REPOSITORY, from)
    if (!existsSync(source)) throw new Error(`nothing to copy: ${from}`)
    cpSync(source, join(folder, to), { recursive: true })
  }
  for (const { name, text } of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
    utimesSync(join(folder, name), CHANGED, CHANGED)
  }
}

/** What came of a step, in the shape of what must come of it. */
export function outcomeOf(step: Step, folder: string, result: Pick<Step, 'stdout' | 'stderr' | 'exit'>): Step {
  return {
    ...step,
    ...result,
    written: step.written.map(({ name }) => ({
      name,
      text: existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '(missing)',
    })),
    made: step.made.filter((name) => existsSync(join(folder, name))),
  }
}
