/** A workbook of a plan that comes back as it went out proposes nothing; whatever is changed in it is proposed, and that alone. */
import { describe, expect, it } from 'vitest'
import { tickedScenarios } from '../../../src/commands/export-xlsx/scenario-ticks.ts'
import { exportForm } from '../../../src/intake/forms/export-form.ts'
import { readForm } from '../../../src/intake/forms/read-form.ts'
import { formBytes } from '../../../src/intake/forms/write-form.ts'
import { loadPlan } from '../../../src/plan/load/load-plan.ts'
import { FORM_TOOLS } from '../../support/form-tools.ts'
import { allCells, readWorkbook, sheetOf } from '../../support/read-workbook.ts'
import { SAMPLES, samplePlan } from '../../support/sample-plan.ts'
import { sheetsOf } from '../../support/source-sheets.ts'

describe('A workbook that comes back unchanged', () => {
  it.each(SAMPLES.flatMap((name) => (['fr', 'en'] as const).map((lang) => [name, lang] as const)))(
    'proposes nothing: %s in %s',
    async (name, lang) => {
      const plan = samplePlan(`plans/${name}`)
      const bytes = await formBytes(exportForm(plan, lang, tickedScenarios(plan)), FORM_TOOLS)
      const content = readForm(await sheetsOf(bytes))
      expect(content).toMatchObject({ kind: 'export', planId: plan.id, hash: plan.hash, lang })
      expect(content?.proposals).toEqual({ values: [], records: [], gone: [], unreadable: [] })
      expect(content?.doubts).toEqual([])
    },
  )
})

describe('A workbook of hostile texts', () => {
  const titles = [
    '=HYPERLINK("http://example.org","x")',
    '+1+1',
    '-2',
    '@SUM(A1)',
    '_x000D_ and _x0041_',
    'two\nlines; and a semicolon',
    'turned \u202eright to left',
    'zero\u200bwidth',
    '  spaces  around ',
    '<b>&amp;</b>',
    'é\u0301 combined',
    'a'.repeat(33_000),
  ]
  const yaml = JSON.stringify({
    plan: {
      id: 'P',
      title: '=1+1',
      organisation: '@x',
      status: 'draft',
      horizon: { start: '2025-01', end: '2026-12' },
      as_of: '2025-06-30',
    },
    departments: [{ id: 'D', title: '=cmd' }],
    projects: titles.map((title, index) => ({
      id: `P-${index}`,
      title,
      status: 'candidate',
      notes: title,
      tags: [title],
      departments: { lead: 'D' },
      'x-note': title,
      risks: [{ id: 'R', title, probability: 1, impact: 1 }],
    })),
  })

  it('comes back without a change, and none of its texts is a formula', async () => {
    const file = { path: 'p.yaml', bytes: new TextEncoder().encode(yaml) }
    const { plan } = loadPlan({ root: 'p.yaml', files: [file], strays: [] }, {})
    if (plan === undefined) throw new Error('no plan')
    const bytes = await formBytes(exportForm(plan, 'en', []), FORM_TOOLS)
    const content = readForm(await sheetsOf(bytes))
    expect(content?.proposals).toEqual({ values: [], records: [], gone: [], unreadable: [] })
    expect(content?.doubts).toEqual([])
    const formulas = allCells(await readWorkbook(bytes)).filter(({ formula }) => formula)
    expect(formulas.map(({ address }) => address)).toEqual([])
  })
})

describe('A workbook', () => {
  const form = exportForm(samplePlan('plans/minimal'), 'fr', [])

  it('is the same bytes twice', async () => {
    const [first, second] = [await formBytes(form, FORM_TOOLS), await formBytes(form, FORM_TOOLS)]
    expect(Buffer.compare(first, second)).toBe(0)
  })

  it('protects ids and baselines, opens the rest, and offers lists and help', async () => {
    const book = await readWorkbook(await formBytes(form, FORM_TOOLS))
    const sheet = sheetOf(book, 'Projets')
    const heading = (name: string): number => {
      const at = (sheet.getRow(2).values as unknown[]).indexOf(name)
      if (at === -1) throw new Error(`no column ${name}`)
      return at
    }
    // A cell is locked where nothing is said.
    const isLocked = (name: string): boolean => sheet.getCell(3, heading(name)).protection?.locked !== false
    expect(['Identifiant', 'Fin de référence', 'Intitulé', 'Statut', 'Début'].map(isLocked)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
    const status = sheet.getCell(3, heading('Statut')).dataValidation
    expect(status).toMatchObject({ type: 'list', errorStyle: 'stop', showInputMessage: true })
    expect(sheet.getCell(5, heading('Statut')).dataValidation?.type).toBe('list')
    expect(book.worksheets.filter(({ state }) => state === 'veryHidden').map(({ name }) => name)).toEqual([
      '_lists',
      '_plan',
    ])
  })
})

describe('A workbook of many projects', () => {
  it('comes back without a change', async () => {
    const projects = Array.from({ length: 300 }, (_, index) => ({
      id: `P-${index + 1}`,
      title: `Projet ${index + 1}`,
      status: 'planned',
      start: '2025-01',
      end: '2026-03-31',
      budget: [{ section: 'investment', kind: 'services', amounts: { 2025: { forecast: index + 0.25 } } }],
    }))
    const head = { id: 'P', title: 'P', organisation: 'O', status: 'draft', as_of: '2025-06-30' }
    const plan = loadPlan(
      {
        root: 'p.yaml',
        files: [
          {
            path: 'p.yaml',
            bytes: new TextEncoder().encode(
              JSON.stringify({ plan: { ...head, horizon: { start: '2025-01', end: '2026-12' } }, projects }),
            ),
          },
        ],
        strays: [],
      },
      {},
    ).plan
    if (plan === undefined) throw new Error('no plan')
    const content = readForm(await sheetsOf(await formBytes(exportForm(plan, 'fr', []), FORM_TOOLS)))
    expect(content?.proposals).toEqual({ values: [], records: [], gone: [], unreadable: [] })
  })
})
