/** Sections that follow references and dates of the register. */

import { describe, expect, it } from 'vitest'
import type { Section } from '../../../src/reports/document/document.ts'
import { computeFigures } from '../../../src/reports/document/figures.ts'
import { alignment } from '../../../src/reports/sections/alignment.ts'
import { attention } from '../../../src/reports/sections/attention.ts'
import { decisions } from '../../../src/reports/sections/decisions.ts'
import { needsRegister } from '../../../src/reports/sections/needs.ts'
import { type PlanFacts, planWith } from '../../support/plan-builder.ts'
import { sectionOf } from '../../support/section-of.ts'

function contextOf(facts: PlanFacts) {
  const plan = planWith(facts)
  return { plan, figures: computeFigures(plan), previous: undefined, findings: [], standing: [] }
}

function rowIds({ blocks }: Section, table: string): readonly (string | undefined)[] {
  return blocks.flatMap((block) => (block.kind === 'table' && block.id === table ? block.rows.map(({ id }) => id) : []))
}

describe('the register of decisions', () => {
  it('has the latest first, those of one day as they are written, those without a day last', () => {
    const context = contextOf({
      decisions: [
        { id: 'D-1' },
        { id: 'D-2', date: '2024-01-31' },
        { id: 'D-3', date: '2024-02-29' },
        { id: 'D-4', date: '2024-01-31' },
        { id: 'D-5', date: '2024-02-29' },
      ],
    })
    expect(rowIds(sectionOf(decisions, context), 'decisions')).toEqual(['D-3', 'D-5', 'D-2', 'D-4', 'D-1'])
  })
})

describe('references that differ in case', () => {
  it('silence no project that was reviewed', () => {
    const context = contextOf({
      projects: [{ status: 'in_progress' }, { status: 'in_progress' }],
      reviews: [{ project: 'p-1', as_of: '2024-06-20' }],
    })
    expect(rowIds(sectionOf(attention, context), 'silent')).toEqual(['P-2'])
  })

  it('count the projects of an objective and name those of a need', () => {
    const context = contextOf({
      axes: [{ id: 'A', title: 'A' }],
      objectives: [{ id: 'OB-1', axis: 'A', title: 'One' }],
      needs: [{ id: 'N-1', projects: ['p-1'] }],
      projects: [{ objectives: ['ob-1'] }, { objectives: ['OB-1'], needs: ['n-1'] }],
    })
    const objectives = sectionOf(alignment, context).blocks.at(-1)
    expect(objectives?.kind === 'table' && objectives.rows[0]?.cells.at(-1)).toMatchObject({ value: 2 })
    const register = sectionOf(needsRegister, context).blocks.at(-1)
    expect(register?.kind === 'table' && register.rows[0]?.cells[5]).toMatchObject({ text: { en: 'P-1, P-2' } })
  })
})

describe('needs by department', () => {
  it('show a department none of whose needs was accepted, so that the rows add up', () => {
    const context = contextOf({
      departments: [
        { id: 'HR', title: 'HR' },
        { id: 'FIN', title: 'Finance' },
        { id: 'LAW', title: 'Law' },
      ],
      needs: [{ department: 'hr' }, { department: 'fin', status: 'qualified' }],
    })
    expect(rowIds(sectionOf(needsRegister, context), 'needs_by_department')).toEqual(['HR', 'FIN'])
  })

  it('show no axis without a part in the money of the others', () => {
    const context = contextOf({
      axes: [
        { id: 'A', title: 'A' },
        { id: 'B', title: 'B' },
        { id: 'C', title: 'C' },
      ],
      projects: ['A', 'B'].map((axis) => ({
        axis,
        budget: [{ section: 'investment', kind: 'hardware', amounts: { 2024: { forecast: 9 } } } as const],
      })),
    })
    expect(rowIds(sectionOf(alignment, context), 'balance_by_axis')).toEqual(['A', 'B'])
  })
})
