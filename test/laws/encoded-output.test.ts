/** What is printed is encoded: the compiler asks for it, one module makes it, and nothing is printed past it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Io } from '../../src/commands/declaration.ts'
import type { Renderer } from '../../src/render/renderer.ts'
import { safe, safeText } from '../../src/render/text/safe-text.ts'

const repository = resolve(import.meta.dirname, '../..')
const ENCODER = 'src/render/text/safe-text.ts'

/** Where the program meets the process. */
const EDGES = [
  'bin/plan.js',
  // A library prints its scripts, which are taken from it.
  'src/commands/completion/shell-scripts.ts',
]

/** A claim that a text is encoded, which would be believed. */
const CLAIM = /\b(as|is|satisfies) +(readonly +)?SafeText\b|(?<!\w)<SafeText>|\bas +(unknown|any|never)\b/
/** Printing without the streams that a command is given. */
const PAST = /\bprocess *(\?\.|\.) *(stdout|stderr|_rawDebug)\b|\bconsole\b|\b(stdout|stderr) *\} *= *process\b/

const files = [
  ...readdirSync(join(repository, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${name.replaceAll('\\', '/')}`),
  'bin/plan.js',
]

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '')
}

function matches(pattern: RegExp, among: readonly string[]): string[] {
  return among.filter((file) => pattern.test(withoutComments(readFileSync(join(repository, file), 'utf8'))))
}

describe('what is printed', () => {
  it('is claimed to be encoded by the encoder alone', () => {
    const planted = ['x as SafeText', '<SafeText>x', 'x as unknown as Y', '(x): x is SafeText']
    expect(planted.filter((line) => !CLAIM.test(line))).toEqual([])
    // No other room knows the type; the public API gives it a name.
    const rooms = files.filter((file) => /^src\/(?:(render|commands)\/|index\.ts$)/.test(file))
    expect(matches(CLAIM, rooms)).toEqual([ENCODER])
    expect(
      matches(
        /\bSafeText\b/,
        files.filter((file) => !rooms.includes(file)),
      ),
    ).toEqual([])
  })

  it('goes through the streams of the command', () => {
    const planted = ['process.stdout.write(x)', 'console.log(x)', 'const { stdout } = process']
    expect(planted.filter((line) => !PAST.test(line))).toEqual([])
    expect(matches(PAST, files).sort()).toEqual(EDGES.toSorted())
  })

  it('is asked for by the compiler', () => {
    const printed: unknown[] = []
    const sink = { write: (chunk: unknown) => printed.push(chunk) }
    const io: Io = { argv: [], cwd: '.', env: {}, stdout: sink, stderr: sink }
    const raw: string = 'a\u001b[2J'
    // @ts-expect-error a text that nobody encoded
    io.stdout.write(raw)
    // @ts-expect-error a template without the tag
    io.stderr.write(`plan: ${safeText(raw)}\n`)
    // @ts-expect-error a renderer that gives what it was given
    const renderer: Renderer = async () => raw
    expect(renderer).toBeDefined()
    io.stdout.write(safe`plan: ${raw}\n`)
    expect(printed.at(-1)).toBe('plan: a\ufffd[2J\n')
  })
})
