/** No word of a command line, name of a file, wrong value, foreign file or commit acts where it is printed. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { PlanMemory } from '../../src/commands/plan-memory.ts'
import { fieldSites } from '../support/field-sites.ts'
import { makeRepository } from '../support/git-repository.ts'
import { hostileText, KINDS } from '../support/hostile-texts.ts'
import { HEADER } from '../support/in-folder.ts'
import { outputFile, outputOptions } from '../support/output-files.ts'
import { judged } from '../support/printed-judges.ts'
import type { Texts } from '../support/printed-texts.ts'
import { runPlan } from '../support/run-plan.ts'
import { temporaryFolder } from '../support/scenario.ts'

const { path: top, remove } = temporaryFolder()
afterAll(remove)

const LANGS = ['fr', 'en'] as const

/** The texts of all kinds, each under a number of its own. */
const WORDS = Array.from({ length: KINDS + 30 }, (_, at) => hostileText(700 + at, Math.min(at, KINDS - 1)))
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
const memory = new PlanMemory()

async function faults(words: readonly string[], look: Look = {}): Promise<string[]> {
  const { cwd = top, texts = TEXTS, formats = [] } = look
  const found: string[] = []
  for (const lang of LANGS) {
    const read = async (output: Uint8Array, format: string) => {
      const { faults: own, seen: marks } = await judged(output, { format, lang, texts })
      found.push(...own.map((fault) => `${words.slice(0, 2).join(' ')} (${format}, ${lang}): ${fault}`))
      for (const mark of marks) seen.add(mark)
      outputs += 1
    }
    const printing = { folder: `${top}/`, printed: 'pretty' }
    const options = formats.length === 0 ? [] : outputOptions(formats, printing)
    const run = await runPlan(cwd, [...words, ...options, '--lang', lang], { memory })
    expect([0, 1, 2]).toContain(run.exit)
    await read(run.bytes, 'pretty')
    await read(Buffer.from(run.stderr), 'pretty')
    for (const format of formats) await read(readFileSync(join(top, outputFile(format))), format)
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

  let repeated = 0
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
    (word) => ['audit', 'plan', '-o', word],
    (word) => ['audit', 'plan', '-o', `${word}/${word}/x.md`],
    (word) => ['audit', 'plan', '--as-of', word],
    (word) => ['audit', 'plan', '--lang', word],
    (word) => ['report', word, '-p', 'plan'],
    (word) => ['report', 'project', '--project', word, '-p', 'plan'],
    (word) => ['report', 'meeting', '--body', word, '-p', 'plan'],
    (word) => ['report', 'meeting', '--filter', word, '-p', 'plan'],
    (word) => ['report', 'meeting', '--filter', `theme=${word}`, '-p', 'plan'],
    (word) => ['report', 'annual', '--year', word, '-p', 'plan'],
    (word) => ['report', 'dashboard', '--provenance', word, '-p', 'plan'],
    (word) => ['report', '--all', word],
    (word) => ['explain', word],
    (word) => ['explain', word, '-p', 'plan'],
    (word) => ['explain', `${word}:1`, '-p', 'plan'],
    (word) => ['complete', '--', 'explain', '-p', word, word],
    (word) => ['completion', word],
    (word) => ['explain', word, '--value', '-p', 'plan'],
    (word) => ['schema', word],
    (word) => ['init', word.replaceAll('\0', ''), '--dry-run'],
    (word) => ['import', word, '--map', word, '-o', word],
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
    if (seen.size > 0) repeated += 1
    seen.clear()
  })

  it('is repeated nearly everywhere', () => {
    expect(repeated).toBeGreaterThanOrEqual(36)
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
    expect(plain(await faults(['validate', name], { cwd: own, texts, formats: FINDINGS }))).toEqual([])
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

describe('a wrong value', () => {
  interface Site {
    readonly shape: string
    readonly kind: string
    readonly path: readonly (string | number)[]
  }
  const setAt = (data: unknown, path: Site['path'], text: string): void => {
    const here = path.slice(0, -1).reduce((at, step) => (at as never)[step], data)
    ;(here as Record<string | number, string>)[path.at(-1) ?? ''] = text
  }
  const fixture = join(import.meta.dirname, '../fixtures/every-key/plan.yaml')
  const isBound = ({ shape, kind }: Site): boolean => shape === 'leaf' && !['text', 'title'].includes(kind)

  it.each(WORDS.slice(0, KINDS).map((_, kind) => kind))('of kind %i is quoted in every format', async (kind) => {
    const data = parse(readFileSync(fixture, 'utf8')) as { plan: Record<string, unknown> }
    data.plan['previous_plan'] = '../none'
    const texts = new Map(TEXTS)
    for (const [at, site] of fieldSites(data).filter(isBound).entries()) {
      // The header's own values stay, so that there is a plan; one in three, so that records stay too.
      if (site.path[0] === 'plan' || (at + kind) % 3 > 0) continue
      const word = hostileText(at, kind + at)
      texts.set(word.mark, word)
      setAt(data, site.path, word.text)
    }
    const unknown = hostileText(990, kind)
    texts.set(unknown.mark, unknown)
    const text = stringify({ ...data, [`x${unknown.text.replace('\ufeff', '')}`]: 1 }, { lineWidth: 0 })
    const yaml = text.replace(/[\u007f-\u009f]/gu, (sign) => `\\x${sign.charCodeAt(0).toString(16)}`)
    lay({ [`wrong-${kind}/plan.yaml`]: yaml })
    seen.clear()
    const plain = (await faults(['validate', `wrong-${kind}`, '--each'], { texts, formats: FINDINGS }))
      // A message may quote the first signs of a value only.
      .filter((fault) => !fault.includes('as typed'))
    expect(plain).toEqual([])
    expect(seen.size).toBeGreaterThan(50)
    expect(await faults(['audit', `wrong-${kind}`], { texts })).toEqual([])
  })
})

describe('a foreign file', () => {
  it.each(WORDS.slice(0, KINDS))('is told of: $mark', async ({ mark, text }) => {
    const cell = (value: string) => `"${value.replaceAll('"', '""').replaceAll('\0', '').replaceAll('\ud800', '')}"`
    const map = stringify({
      source: { title: text, licence: text, format: 'csv' },
      plan: {
        id: 'IMP',
        title: text,
        organisation: text,
        status: 'draft',
        as_of: '2024-06-30',
        horizon: { start: '2024-01', end: '2025-12' },
      },
      project: { id: 'Code', title: 'Nom', status: { column: 'Etat', values: { x: 'candidate' } } },
      control: [{ figure: 'count', expected: 9 }],
    }).replace(/[\u007f-\u009f]/gu, (sign) => `\\x${sign.charCodeAt(0).toString(16)}`)
    lay({
      [`${mark}.csv`]: `Code,Nom,Etat,${cell(text)}\n${cell(text)},${cell(text)},x,1\nP 2,,${cell(text)},1\n`,
      [`${mark}.map.yaml`]: map,
      [`${mark}.wrong.yaml`]: map.replace('Nom', '"No\\e]52;c;eA==\\am"').replace('candidate', '"\\e[31m"'),
    })
    for (const kind of ['map', 'wrong']) {
      const words = ['import', `${mark}.csv`, '--map', `${mark}.${kind}.yaml`, '-o', 'imp', '--dry-run']
      const plain = (await faults(words)).filter((fault) => !fault.includes('as typed'))
      expect(plain).toEqual([])
    }
  })
})

describe('a commit', () => {
  it('is named by its subject and its tags', async () => {
    const repository = join(top, 'repository')
    mkdirSync(repository)
    const projects = (status: string): string => PROJECT.replace('candidate', status)
    makeRepository(
      repository,
      WORDS.map(({ text }, at) => ({
        at: `2024-${String((at % 9) + 1).padStart(2, '0')}-10T12:00:00+0000`,
        message: text.replaceAll('\0', '').replaceAll('\ud800', ''),
        tags: [`@octocat|<b>=1+${at}"##!1`, `\u202e::add-mask::${at}`.replaceAll(':', ';')],
        files: { 'p/plan.yaml': HEADER, 'p/projects.yaml': projects(at % 2 === 0 ? 'candidate' : 'planned') },
      })),
    )
    const formats = ['md', 'html', 'json', 'csv', 'xlsx']
    seen.clear()
    for (const step of ['commit', 'tag']) {
      const words = ['history', '-p', 'p', '--by', step]
      const plain = (await faults(words, { cwd: repository, formats }))
        // Git gives the lines of a subject as one, and JSON what git gives.
        .filter((fault) => !/json.*as typed/.test(fault))
      expect(plain).toEqual([])
    }
    expect(seen.size).toBeGreaterThan(20)
    for (const words of [
      ['diff', 'HEAD~1', 'HEAD', '-p', 'p'],
      ['diff', '@octocat|<b>=1+1"##!1', 'HEAD', '-p', 'p'],
    ]) {
      expect(await faults(words, { cwd: repository, formats })).toEqual([])
    }
  })
})

it('looks at hundreds of outputs', () => {
  expect(outputs).toBeGreaterThan(1200)
})
