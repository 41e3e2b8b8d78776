/** What an editor shows of a plan file, from the modeline and the JSON Schema alone. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newPlan } from '../../src/commands/init/new-plan.ts'
import { LanguageServer } from '../support/language-server.ts'
import { temporaryFolder } from '../support/scenario.ts'

const root = join(import.meta.dirname, '../..')
const server = new LanguageServer()
const uriOf = (name: string) => pathToFileURL(join(root, 'plans/editor', name)).href

const MODELINE = '# yaml-language-server: $schema=../../schemas/plan.schema.json'
const PROJECT = [
  MODELINE,
  'projects:',
  '  - id: 012',
  '    title: { fr: Paie, en: Payroll }',
  '    status: planned',
  '    start: 2025-01',
  '    end: 2025-06-30',
  '    axis: AX1',
  '    complexity: 3',
  '    workload: [{ team: IT, days: { 2025-Q1: 14, 2025: 6 } }]',
  '    budget:',
  '      - section: investment',
  '        kind: services',
  '        amounts: { 2025: { baseline: 18 }, later: { forecast: 4 } }',
]

const text = (...more: string[]) => `${[...PROJECT, ...more].join('\n')}\n`

async function hover(lines: readonly string[], key: string, uri = uriOf('hover.yaml')): Promise<string> {
  const line = lines.findIndex((content) => content.includes(`${key}:`))
  const place = [line, (lines[line] ?? '').indexOf(key) + 1] as const
  const shown = (await server.at('hover', uri, ...place)) as { contents: { value: string } } | null
  return shown?.contents.value ?? ''
}

async function completions(name: string, line: number, character: number): Promise<string[]> {
  const found = (await server.at('completion', uriOf(name), line, character)) as { items: { label: string }[] }
  return found.items.map(({ label }) => label)
}

beforeAll(() => server.start(pathToFileURL(root).href))
afterAll(() => server.stop())

describe('an editor', () => {
  it('finds nothing in a good file', async () => {
    expect(await server.open(uriOf('good.yaml'), text())).toEqual([])
  })

  it('shows meaning, unit and example of a key', async () => {
    await server.open(uriOf('hover.yaml'), text())
    expect(await hover(PROJECT, 'start')).toMatch(/Start now foreseen[\s\S]*YYYY-MM[\s\S]*2023-10/)
    expect(await hover(PROJECT, 'complexity')).toMatch(/Complexity 1\.\.5[\s\S]*Unit: [\s\S]*`3`/)
    expect(await hover(PROJECT, 'baseline')).toMatch(/baseline[\s\S]*plan's unit[\s\S]*`120`/)
    expect(await hover(PROJECT, 'complexity')).toMatch(/Complexité, de 1 à 5[\s\S]*Unité/)
    expect(await hover(PROJECT, 'axis')).toMatch(/Axis it serves[\s\S]*Id of: axis[\s\S]*AX2/)
  })

  it('offers the values of a closed list and the keys of a group', async () => {
    await server.open(uriOf('values.yaml'), text('    theme: '))
    expect(await completions('values.yaml', PROJECT.length, 11)).toEqual(
      expect.arrayContaining(['infrastructure', 'digital', 'application', 'organisation']),
    )
    await server.open(uriOf('keys.yaml'), text('    '))
    expect(await completions('keys.yaml', PROJECT.length, 4)).toEqual(
      expect.arrayContaining(['baseline', 'sponsor', 'risks']),
    )
  })

  it('offers no id, no date and no amount: the plan has its own', async () => {
    for (const key of ['axis', 'previous', 'sponsor', 'start', 'progress', 'objectives']) {
      const lines = PROJECT.filter((line) => !line.startsWith(`    ${key}:`))
      server.show(uriOf(`${key}.yaml`), `${[...lines, `    ${key}: `].join('\n')}\n`)
      expect(await completions(`${key}.yaml`, lines.length, key.length + 6), key).toEqual([])
    }
  })

  it('speaks the language of the plan, in a new plan with its own schema', async () => {
    const { path: folder, remove } = temporaryFolder()
    try {
      const files = newPlan('fr').filter(({ path }) => !path.includes('/'))
      for (const { path, content } of files) writeFileSync(join(folder, path), content)
      const uri = pathToFileURL(join(folder, 'plan.yaml')).href
      const text = files.find(({ path }) => path === 'plan.yaml')?.content ?? ''
      expect(await server.open(uri, text)).toEqual([])
      expect(await hover(text.split('\n'), 'status', uri)).toMatch(
        /^#### L’en-tête du plan\n\nÉtat d’avancement du plan\n\n[\s\S]*`approved`: adopté\n/,
      )
      expect(await hover(text.split('\n'), 'as_of', uri)).toMatch(
        /Date d’arrêté[\s\S]*Unité\u00a0: AAAA-MM-JJ\n\nExemple\u00a0: `2024-06-30`/,
      )
    } finally {
      remove()
    }
  })

  it('marks an unknown key where it stands', async () => {
    const [found, ...others] = await server.open(uriOf('unknown.yaml'), text('    statut: planned'))
    expect(others).toEqual([])
    expect(found?.message).toContain('statut')
    expect(found?.range.start).toEqual({ line: PROJECT.length, character: 4 })
  })

  it('marks a value outside its list and a date that is none', async () => {
    const found = await server.open(
      uriOf('wrong.yaml'),
      text('    origin: elsewhere', '    window: { earliest: 31/12/2025 }'),
    )
    expect(found.map(({ range }) => range.start.line)).toEqual([PROJECT.length, PROJECT.length + 1])
  })
})
