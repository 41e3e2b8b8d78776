/** Dates that are typed into a form keep what was typed: the day of a deadline, the month of any other moment. */

import type { Workbook } from 'exceljs'
import { beforeEach, describe, expect, it } from 'vitest'
import { exportForm } from '../../../src/intake/forms/export-form.ts'
import { cellOf, givenBack, opened, proposed } from '../../support/form-desk.ts'
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
  - { id: P-1, title: Portail, status: candidate, end: 2026-10, mandatory: { kind: law, reference: Loi, deadline: 2026-10 } }
  - { id: P-2, title: Paie, status: candidate, mandatory: { kind: law, reference: Loi } }
`,
  },
])
const DEADLINE = 'Échéance de l’obligation'

let book: Workbook
beforeEach(async () => {
  book = await opened(exportForm(plan, 'fr', []))
})

describe('The first of a month', () => {
  const first = new Date(Date.UTC(2026, 8, 1))

  it('is a day in a column of deadlines, which shows days', async () => {
    const cell = cellOf(book, 'Projets', 'P-2', DEADLINE)
    expect(cell.numFmt).toBe('dd/mm/yyyy')
    cell.value = first
    expect(proposed(await givenBack(book))).toEqual([['projects P-2 mandatory/deadline', undefined, '2026-09-01']])
  })

  it('is a month where months are shown, as a spreadsheet keeps `09/2026`', async () => {
    const cell = cellOf(book, 'Projets', 'P-2', 'Fin')
    expect(cell.numFmt).toBe('mm/yyyy')
    cell.value = first
    expect(proposed(await givenBack(book))).toEqual([['projects P-2 end', undefined, '2026-09']])
  })
})

it('a deadline of which the plan knows the month alone stays a month', async () => {
  const cell = cellOf(book, 'Projets', 'P-1', DEADLINE)
  expect([cell.value, cell.numFmt]).toEqual(['10/2026', '@'])
  expect(proposed(await givenBack(book))).toEqual([])
})
