/** The sheet of scenarios: a tick takes a project in, an empty cell leaves it out, and nothing else means anything. */
import type { CellValue, Workbook } from 'exceljs'
import { beforeEach, describe, expect, it } from 'vitest'
import { tickedScenarios } from '../../../src/commands/export-xlsx/scenario-ticks.ts'
import { exportForm } from '../../../src/intake/forms/export-form.ts'
import { merge } from '../../../src/intake/merge/merge.ts'
import { cellOf, givenBack, opened, proposed, said } from '../../support/form-desk.ts'
import { planOf } from '../../support/plan-of.ts'

const { plan } = planOf([
  {
    file: 'p/plan.yaml',
    text: `
plan:
  id: P
  title: Plan
  organisation: Commune (exemple)
  status: draft
  horizon: { start: 2025-01, end: 2026-12 }
  as_of: 2025-06-30
projects:
  - { id: P-1, title: Portail, status: candidate }
  - { id: P-2, title: Archivage, status: candidate }
  - { id: P-3, title: Courrier, status: candidate }
scenarios:
  - { id: SOCLE, title: Socle, kind: do_minimum, status: draft, choices: { p-1: { keep: true, reason: loi }, P-3: { out: true } } }
  - { id: SUITE, title: Suite, kind: ambitious, status: draft, extends: SOCLE }
  - { id: ARRETE, title: Arrêté, kind: ambitious, status: approved, choices: { P-1: { keep: true } } }
`,
  },
])
const whole = exportForm(plan, 'fr', tickedScenarios(plan))
const form = { ...whole, tables: whole.tables.filter(({ list }) => list === 'scenarios') }
let book: Workbook
beforeEach(async () => {
  book = await opened(form)
})

const put = (project: string, scenario: string, value: CellValue): void => {
  cellOf(book, 'Scénarios', project, scenario).value = value
}
const ticked = (project: string, scenario: string): unknown => cellOf(book, 'Scénarios', project, scenario).value

describe('A tick', () => {
  it('stands where a scenario retains a project, by itself or by the one that it starts from', () => {
    expect(['P-1', 'P-2', 'P-3'].map((id) => [ticked(id, 'Socle'), ticked(id, 'Suite')])).toEqual([
      ['x', 'x'],
      [null, null],
      [null, null],
    ])
  })

  it.each(['x', 'X ', 'oui', 'ok', 1, true, '✓'])('is set by %j', async (word) => {
    put('P-2', 'Socle', word)
    expect(proposed(await givenBack(book))).toEqual([['scenarios SOCLE choices/P-2/keep', undefined, true]])
  })

  it.each([null, 'non', '-', 0, false])('is taken away by %j', async (word) => {
    put('P-1', 'Suite', word)
    expect(proposed(await givenBack(book))).toEqual([
      ['scenarios SUITE choices/P-1/keep', undefined, false],
      ['scenarios SUITE choices/P-1/out', undefined, true],
    ])
  })

  it('changes the choice that the scenario has, however it writes the project', async () => {
    put('P-1', 'Socle', null)
    const content = await givenBack(book)
    expect(proposed(content)).toEqual([
      ['scenarios SOCLE choices/p-1/keep', true, undefined],
      ['scenarios SOCLE choices/p-1/out', undefined, true],
    ])
    expect(merge(plan, content.proposals)).toMatchObject({ bad: [], conflicts: [] })
  })

  it('undoes what the scenario says, and what it inherits', async () => {
    put('P-3', 'Socle', 'x')
    put('P-3', 'Suite', 'x')
    expect(proposed(await givenBack(book))).toEqual([
      ['scenarios SOCLE choices/P-3/keep', undefined, true],
      ['scenarios SOCLE choices/P-3/out', true, undefined],
      ['scenarios SUITE choices/P-3/keep', undefined, true],
      ['scenarios SUITE choices/P-3/out', undefined, false],
    ])
  })

  it('is not guessed of another text, nor of an error', async () => {
    put('P-1', 'Socle', 'à revoir')
    put('P-2', 'Socle', { error: '#N/A' })
    const { proposals } = await givenBack(book)
    expect(proposals.values).toEqual([])
    expect(merge(plan, proposals).bad.map(({ id, origin, reason }) => [id, origin.text, reason])).toEqual([
      ['SOCLE', 'à revoir', { kind: 'no-tick' }],
      ['SOCLE', '#N/A', { kind: 'error-value' }],
    ])
  })

  it('of a scenario that was decided is told, and not taken', async () => {
    put('P-1', 'Arrêté', null)
    put('P-2', 'Arrêté', 'oui')
    const content = await givenBack(book)
    expect(content.proposals.values).toEqual([])
    expect(said(content)).toEqual([
      ['locked-changed', 'Arrêté', 'x'],
      ['locked-changed', 'Arrêté', ''],
    ])
  })
})
