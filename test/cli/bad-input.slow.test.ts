/** Files that no plan should hold: each gives a clear finding or one line, never a stack trace, and nothing is written. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Files, HEADER, inFolder } from '../support/in-folder.ts'
import { type Run, runPlan } from '../support/run-plan.ts'

const project = (id: string, more: string): string =>
  `projects:\n  - { id: ${id}, title: Essai, status: candidate, ${more} }\n`
const budget = (amount: string): string =>
  project('P-1', `budget: [{ section: investment, kind: services, total: ${amount} }]`)

function bytes(...parts: (string | readonly number[])[]): Uint8Array {
  return Buffer.concat(parts.map((part) => Buffer.from(part as string)))
}

/** A bomb of aliases: nine levels of nine would be 387 million texts. */
const bomb = Array.from({ length: 9 }, (_, level) =>
  level === 0
    ? 'a0: &a0 [x, x, x, x, x, x, x, x, x]'
    : `a${level}: &a${level} [${Array(9)
        .fill(`*a${level - 1}`)
        .join(', ')}]`,
).join('\n')

/** What is put into plan.yaml (a text goes behind a good header), and the rules that must speak up. */
const CONTENTS: Readonly<Record<string, readonly [string | Uint8Array, readonly string[]]>> = {
  'an empty file': [bytes(''), ['file-empty', 'plan-header-missing']],
  'comments only': [bytes('# rien\n'), ['file-empty', 'plan-header-missing']],
  'bytes of a picture': [bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), ['file-binary']],
  'a workbook': [bytes('PK', [3, 4, 20, 0, 0, 0, 8, 0, 0xff, 0xfe]), ['file-binary']],
  'the encoding of older Windows': [bytes('plan:\n  title: R', [0xe9], 'gion\n'), ['file-not-utf8']],
  'UTF-16': [bytes([0xff, 0xfe], 'p', [0], 'l', [0]), ['file-not-utf8']],
  'tabs for indentation': ['axes:\n\t- id: A\n', ['yaml-tab-indent']],
  'a key that stands twice': ['axes: []\naxes: []\n', ['yaml-key-duplicate']],
  'a bomb of aliases': [bytes(`${bomb}\n${HEADER}`), ['yaml-alias-excess']],
  'an alias to itself': ['axes: &a [*a]\n', ['yaml-alias-cycle']],
  'an alias of nothing': ['axes: *nothing\n', ['yaml-alias-unknown']],
  'two documents': [`---\n${HEADER}`, ['yaml-several-documents']],
  'ten thousand brackets': [bytes(`axes: ${'['.repeat(10_000)}\n`), ['yaml-nesting-excess']],
  'an amount with a comma': [budget('"1 234,56"'), ['amount-unreadable']],
  'an amount with its symbol': [budget('12 k€'), ['amount-unreadable']],
  'an amount without end': [budget('.inf'), ['number-not-finite']],
  'an amount that is no number': [budget('.nan'), ['number-not-finite']],
  'an amount beyond what cents can hold': [budget('90071992547409.93'), ['amount-too-large']],
  'an amount of three hundred digits': [budget(`1${'0'.repeat(300)}`), ['amount-too-large']],
  'an amount below a cent': [budget('0.001'), ['amount-too-fine']],
  'a day that does not exist': [project('P-1', 'start: 2024-02-30'), ['date-unreadable']],
  'a year of the Romans': [project('P-1', 'start: 0024-06-30'), ['date-unreadable']],
  'a month that does not exist': [project('P-1', 'start: 2024-13'), ['date-unreadable']],
  'an end before its start': [project('P-1', 'start: 2024-06, end: 2024-02'), ['project-end-before-start']],
  'a key that nobody knows': [project('P-1', 'cout: 12'), ['key-unknown']],
  'a top-level key that nobody knows': ['projets: []\n', ['key-unknown']],
  'a text for a list': ['projects: P-1\n', ['list-expected']],
  'a list for a map': ['projects: [[P-1]]\n', ['map-expected']],
  'an id twice': [
    `projects:\n  - { id: P-1, title: A, status: candidate }\n  - { id: p-1, title: B, status: candidate }\n`,
    ['id-duplicate'],
  ],
  'a circle of dependencies': [
    `projects:\n  - { id: P-1, title: A, status: candidate, depends_on: [{ project: P-2 }] }\n  - { id: P-2, title: B, status: candidate, depends_on: [{ project: P-1 }] }\n`,
    ['dependency-cycle'],
  ],
  'a project that waits for itself': [project('P-1', 'depends_on: [{ project: P-1 }]'), ['dependency-cycle']],
  'no header': [bytes('axes: []\n'), ['plan-header-missing']],
  'a header that is text': [bytes('plan: SD\n'), ['map-expected']],
  'a header that is a list': [bytes('plan: [SD]\n'), ['map-expected']],
  'no known key': [bytes('name: x\nversion: 2\n'), ['file-without-plan-key', 'plan-header-missing']],
  'a sentence': [bytes('bonjour\n'), ['map-expected']],
  'a list': [bytes('- a\n- b\n'), ['map-expected']],
  'a horizon backwards': [
    bytes(HEADER.replace('start: 2024-01, end: 2025-12', 'start: 2025-12, end: 2024-01')),
    ['plan-horizon-reversed'],
  ],
  'a horizon of eight thousand years': [
    bytes(HEADER.replace('end: 2025-12', 'end: 9999-12')),
    ['plan-horizon-excessive'],
  ],
}

const contentOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? bytes(HEADER, content) : content

function namesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true }).map(String).sort()
}

/** What holds for every run on bad input, whatever it is about. */
function expectCalm({ exit, stdout, stderr }: Run): void {
  expect([0, 1, 2]).toContain(exit)
  expect(`${stdout}${stderr}`).not.toMatch(/^\s+at .*[(:]|Error:|\bundefined\b|\[object|\bNaN\b/m)
  const told = stderr.split('\n').slice(0, -1)
  expect(told.filter((line) => !/^plan\u00a0?: .|^ {2}plan \S|^\S+:\d+:\d+ \S+ .* {2}[a-z0-9-]+$/.test(line))).toEqual(
    [],
  )
}

function rulesIn({ stdout }: Run): string[] {
  return [...stdout.matchAll(/ {2}([a-z0-9-]+)$/gm)].map(([, rule]) => rule ?? '')
}

describe.each(Object.entries(CONTENTS))('%s', (_, [content, rules]) => {
  it.each(['fr', 'en'])('is told with its place in %s', async (lang) => {
    await inFolder({ 'plan.yaml': contentOf(content) }, async (cwd) => {
      const run = await runPlan(cwd, ['validate', '--quiet', '--lang', lang, '--fail-on', 'warning'])
      expectCalm(run)
      expect(run.exit).toBe(1)
      expect(rulesIn(run)).toEqual(expect.arrayContaining([...rules]))
      expect(run.stdout).toMatch(/^plan\.yaml:\d+:\d+ /)
      expect(namesBelow(cwd)).toEqual(['plan.yaml'])
    })
  })

  it('stops no other command', async () => {
    await inFolder({ 'plan.yaml': contentOf(content) }, async (cwd) => {
      for (const argv of [
        ['audit'],
        ['audit', '--format', 'md'],
        ['validate', '--format', 'sarif'],
        ['report', 'dashboard', '-p', '.'],
      ]) {
        expectCalm(await runPlan(cwd, argv))
      }
      expect(namesBelow(cwd)).toEqual(['plan.yaml'])
    })
  })
})

describe('what a plan survives', () => {
  const good: Readonly<Record<string, Files>> = {
    'a byte order mark': { 'plan.yaml': bytes([0xef, 0xbb, 0xbf], HEADER) },
    'line ends of Windows': { 'plan.yaml': HEADER.replaceAll('\n', '\r\n') },
    'no newline at the end': { 'plan.yaml': HEADER.trimEnd() },
    'spaces and accents in a path': {
      'plan.yaml': HEADER,
      'été à l’hôtel/besoin n° 1.yaml': 'departments: [{ id: DSI, title: SI }]\n',
    },
    'a file of another program': { 'plan.yaml': HEADER, 'notes.md': '# notes', '.hidden.yaml': '[' },
    'a mapping file': { 'plan.yaml': HEADER, 'x.map.yaml': 'anything: [' },
    'a plan of its own below': { 'plan.yaml': HEADER, 'old/plan.yaml': 'plan: [' },
  }

  it.each(Object.entries(good))('%s', async (_, files) => {
    await inFolder(files, async (cwd) => {
      const run = await runPlan(cwd, ['validate', '--quiet', '--fail-on', 'warning'])
      expect(run).toMatchObject({ exit: 0, stdout: '', stderr: '' })
    })
  })

  it('a line of five megabytes', async () => {
    const line = `axes: [{ id: A, title: "${'é'.repeat(2_500_000)}" }]\nneeds: nothing\n`
    await inFolder({ 'plan.yaml': HEADER + line }, async (cwd) => {
      const run = await runPlan(cwd, ['validate'])
      expectCalm(run)
      expect(rulesIn(run)).toContain('list-expected')
      expect(run.stdout.length).toBeLessThan(10_000)
    })
  })
})

describe('several files', () => {
  it('with the same id name both places', async () => {
    const files = { 'plan.yaml': HEADER, 'a.yaml': project('P-1', ''), 'b.yaml': project('p-1', '') }
    await inFolder(files, async (cwd) => {
      const run = await runPlan(cwd, ['validate', '--lang', 'en'])
      expectCalm(run)
      expect(run.stdout).toMatch(/^b\.yaml:2:11 error Id "p-1" stands twice.*id-duplicate$/m)
      expect(run.stdout).toContain('a.yaml:2:11')
    })
  })

  it('with two headers keep the first', async () => {
    const other = HEADER.replace('id: SD', 'id: OTHER')
    await inFolder({ 'a.yaml': HEADER, 'b.yaml': other }, async (cwd) => {
      const run = await runPlan(cwd, ['validate', '.', '--lang', 'en'])
      expectCalm(run)
      expect(run.exit).toBe(1)
      expect(run.stdout).toMatch(/^b\.yaml:1:1 error .*"a\.yaml".*plan-header-duplicate$/m)
    })
  })

  it('of which one ends in .yml or holds nothing of a plan are told', async () => {
    const files = { 'plan.yaml': HEADER, 'a.yml': project('P-1', ''), 'b.yaml': 'name: x\n' }
    await inFolder(files, async (cwd) => {
      const run = await runPlan(cwd, ['validate', '--quiet', '--lang', 'en'])
      expectCalm(run)
      expect(run.exit).toBe(1)
      expect(rulesIn(run).sort()).toEqual(['file-ending-yml', 'file-without-plan-key'])
    })
  })

  it('of which plan.yaml has the ending that Windows hides are told where they lie', async () => {
    await inFolder({ 'plan.yaml.txt': HEADER, 'a.yaml': project('P-1', '') }, async (cwd) => {
      const run = await runPlan(cwd, ['validate', '--quiet', '--lang', 'en'])
      expectCalm(run)
      expect(run.exit).toBe(1)
      expect(rulesIn(run)).toEqual(['file-name-unread'])
      expect(run.stdout).toMatch(/^plan\.yaml\.txt:1:1 /)
    })
  })

  it('of which one is a copy or a backup are read without it', async () => {
    const files = {
      'plan.yaml': HEADER,
      'a.yaml': project('P-1', ''),
      'a (1).yaml': project('P-1', ''),
      'a.yaml.bak': project('P-1', ''),
      'b.yaml.bak': 'name: x\n',
      'c.yaml.txt': 'projects:\n\t- id: P-3\n',
    }
    await inFolder(files, async (cwd) => {
      const run = await runPlan(cwd, ['validate', '--quiet', '--lang', 'en'])
      expectCalm(run)
      expect(run.stdout.split('\n').slice(0, 2).sort()).toEqual([
        expect.stringMatching(/^a \(1\)\.yaml:1:1 warning .* {2}file-copy$/),
        expect.stringMatching(/^c\.yaml\.txt:1:1 error .* {2}file-name-unread$/),
      ])
    })
  })

  it('of which the whole plan ends in .yml are told', async () => {
    await inFolder({ 'plan/plan.yml': HEADER }, async (cwd) => {
      const run = await runPlan(cwd, ['validate', 'plan', '--quiet'])
      expectCalm(run)
      expect(run.exit).toBe(1)
      expect(rulesIn(run)).toContain('file-ending-yml')
    })
  })

  it('of which a previous plan is missing, broken or the plan itself are told or read', async () => {
    const naming = (path: string): string => `${HEADER}  previous_plan: ${path}\n`
    const files = {
      'plan.yaml': naming('../nowhere'),
      'broken/plan.yaml': naming('../old'),
      'old/plan.yaml': 'plan: [',
      'nul/plan.yaml': naming('"a\\0b"'),
      'self/plan.yaml': naming('.'),
      'disk/plan.yaml': naming('/'),
      'parts/plan.yaml': naming('../loose'),
      'loose/projects/P-1.yaml': project('P-1', 'start: 2024-01, end: 2024-06'),
    }
    await inFolder(files, async (cwd) => {
      for (const plan of ['.', 'broken', 'nul', 'disk', 'parts']) {
        const run = await runPlan(cwd, ['validate', plan, '--quiet'])
        expectCalm(run)
        expect(run.exit).toBe(1)
        expect(rulesIn(run)).toContain('previous-plan-missing')
      }
      expectCalm(await runPlan(cwd, ['audit', 'self']))
    })
  })
})

describe('a title that attacks', () => {
  it('reaches no terminal as an order', async () => {
    const title = '"=cmd()|<script>\\e[31m ::error::x \\u202Eexe"'
    await inFolder(
      {
        'plan.yaml':
          HEADER.replace('title: Essai', `title: ${title}`) +
          project('P-1', 'start: 2024-06, end: 2024-02').replace('title: Essai', `title: ${title}`),
      },
      async (cwd) => {
        for (const command of ['validate', 'audit']) {
          const run = await runPlan(cwd, [command])
          expectCalm(run)
          // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is left is the point
          expect(run.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/)
          expect(run.stdout).not.toMatch(/^::/m)
        }
      },
    )
  })
})

it('reads a plan without changing it', async () => {
  await inFolder({ 'plan.yaml': HEADER.replaceAll('\n', '\r\n') }, async (cwd) => {
    for (const argv of [['validate'], ['audit'], ['report', 'budget', '-p', '.']]) expectCalm(await runPlan(cwd, argv))
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toBe(HEADER.replaceAll('\n', '\r\n'))
  })
})
