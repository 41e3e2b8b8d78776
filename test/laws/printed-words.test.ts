/** No word of a command line, name of a file, wrong value, foreign file or commit acts where it is printed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { fieldSites } from '../support/field-sites.ts'
import { makeRepository } from '../support/git-repository.ts'
import { hostileText, KINDS } from '../support/hostile-texts.ts'
import { HEADER } from '../support/in-folder.ts'
import { judged, type Texts } from '../support/printed-judges.ts'
import { runPlan } from '../support/run-plan.ts'
import { temporaryFolder } from '../support/scenario.ts'

const { path: top, remove } = temporaryFolder()
afterAll(remove)

const LANGS = ['fr', 'en'] as const

/** The texts of all kinds, each under a number of its own. */
const WORDS = Array.from({ length: KINDS + 30 }, (_, at) =>
  hostileText(700 + at, Math.min(at, KINDS - 1)),
)
const TEXTS: Texts = new Map(WORDS.map((word) => [word.mark, word]))

let outputs = 0
const seen = new Set<string>()

interface Look {
  readonly cwd?: string
  readonly texts?: Texts
  /** What it writes besides what it prints. */
  readonly formats?: readonly string[]
}

/** What is wrong with all that a command prints and writes, in both languages. */
async function faults(words: readonly string[], look: Look = {}): Promise<string[]> {
  const { cwd = top, texts = TEXTS, formats = [] } = look
  const found: string[] = []
  for (const lang of LANGS) {
    const read = async (output: Uint8Array, format: string) => {
      const { faults: own, seen: marks } = await judged(output, { format, lang, texts })
      found.push(
        ...own.map((fault) => `${words.slice(0, 2).join(' ')} (${format}, ${lang}): ${fault}`),
      )
      for (const mark of marks) seen.add(mark)
      outputs += 1
    }
    const many = ['pretty=-', ...formats.map((format) => `${format}=${join(top, format)}`)]
    const options = formats.length === 0 ? [] : many.flatMap((output) => ['--output', output])
    const run = await runPlan(cwd, [...words, ...options, '--lang', lang])
    expect([0, 1, 2]).toContain(run.exit)
    await read(run.bytes, 'pretty')
    await read(Buffer.from(run.stderr), 'pretty')
    for (const format of formats) await read(readFileSync(join(top, format)), format)
  }
  return found
}

function lay(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(top, path)), { recursive: true })
    writeFileSync(join(top, path), text)
  }
}

const FINDINGS = ['md', 'json', 'sarif', 'github', 'gitlab', 'junit']
const PROJECT = 'projects:\n  - { id: P-1, title: Essai, status: candidate }\n'

describe('a word of the command line', () => {
  lay({ 'plan/plan.yaml': HEADER + PROJECT })

  const LINES: readonly ((word: string) => readonly string[])[] = [
    (word) => [word],
    (word) => [`--${word}`],
    (word) => ['scenario', word],
    (word) => ['validate', word],
    (word) => ['validate', 'plan', '--rule', word],
    (word) => ['validate', 'plan', '--fail-on', word],
    (word) => ['validate', 'plan', '--since', word],
    (word) => ['validate', 'plan', word],
    (word) => ['audit', 'plan', '--section', word],
    (word) => ['audit', 'plan', '--format', word],
    (word) => ['audit', 'plan', '--output', word],
    (word) => ['audit', 'plan', '--output', `md=${word}/${word}/x.md`],
    (word) => ['audit', 'plan', '--as-of', word],
    (word) => ['audit', 'plan', '--lang', word],
    (word) => ['report', word, '-p', 'plan'],
    (word) => ['report', 'project', '--project', word, '-p', 'plan'],
    (word) => ['report', 'meeting', '--body', word, '-p', 'plan'],
    (word) => ['report', 'meeting', '--filter', word, '-p', 'plan'],
    (word) => ['report', 'meeting', '--filter', `theme=${word}`, '-p', 'plan'],
    (word) => ['report', 'dashboard', '--provenance', word, '-p', 'plan'],
    (word) => ['report', '--all', word],
    (word) => ['explain', word],
    (word) => ['explain', word, '--value', '-p', 'plan'],
    (word) => ['schema', word],
    (word) => ['init', word.replaceAll('\0', ''), '--dry-run'],
    (word) => ['import', word, '--map', word, '--out', word],
    (word) => ['scenario', 'show', word, '-p', 'plan'],
    (word) => ['scenario', 'new', word, '-p', 'plan'],
    (word) => ['scenario', 'new', 'do-minimum', '--id', word, '-p', 'plan', '--dry-run'],
    (word) => ['scenario', 'approve', word, '-p', 'plan', '--decision', word, '--body', word],
    (word) => ['scenario', '--as-decided', word, '-p', 'plan'],
    (word) => ['arbitrate', '--engine', word, '-p', 'plan'],
    (word) => ['arbitrate', '--value', word, '-p', 'plan'],
    (word) => ['arbitrate', '--replan', '--add', word, '-p', 'plan'],
    (word) => ['arbitrate', '--frontier', word, '-p', 'plan'],
    (word) => ['smooth', '--mode', word, 'plan'],
    (word) => ['smooth', '--seed', word, 'plan'],
    (word) => ['baseline', 'freeze', '--decision', word, '-p', 'plan', '--dry-run'],
    (word) => ['diff', word, '-p', 'plan'],
    (word) => ['diff', 'plan', word],
    (word) => ['history', '--by', word, '-p', 'plan'],
    (word) => ['history', '--since', word, '-p', 'plan'],
  ]

  it.each(LINES)('is repeated and not obeyed: %o', async (line) => {
    for (const { text } of WORDS.slice(0, KINDS)) expect(await faults(line(text))).toEqual([])
  })
})

describe('a file', () => {
  /** Names that a file can have: all but the slash and NUL. */
  const NAMES = WORDS.slice(0, KINDS).map(({ text }) =>
    text.replaceAll('\0', '').replaceAll('/', '').replaceAll('\ud800', '').slice(0, 80),
  )

  it.each(NAMES.map((name, at) => [at, name] as const))('of name %i is named', async (at, name) => {
    const cwd = `named-${at}`
    lay({
      [`${cwd}/${name}/plan.yaml`]: HEADER + PROJECT,
      [`${cwd}/${name}/${name}.yaml`]: 'needs:\n  - { id: N-1, title: 3, status: no }\naxes: [\n',
      [`${cwd}/${name}/${name} (1).yaml`]: PROJECT,
    })
    const texts: Texts = new Map(TEXTS)
    const own = join(top, cwd)
    const plain = (found: readonly string[]) => found.filter((fault) => !fault.includes('as typed'))
    expect(plain(await faults(['validate', name], { cwd: own, texts, formats: FINDINGS }))).toEqual(
      [],
    )
    for (const words of [
      ['validate', '.'],
      ['audit', name],
      ['report', 'dashboard', '-p', name],
      ['report', '--all', '.', '-o', name],
      ['diff', name, '-p', name],
      ['scenario', 'new', 'do-minimum', '-p', name, '--dry-run'],
    ]) {
      expect(plain(await faults(words, { cwd: own, texts }))).toEqual([])
    }
  })
})
