/** The load plan: every cell is the metric's, unknown capacity is in no rate, and what is over stands apart. */

import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../src/plan/plan.ts'
import type { Cell, Row, Table } from '../../../src/reports/document/document.ts'
import { computeFigures } from '../../../src/reports/document/figures.ts'
import { load } from '../../../src/reports/sections/load.ts'
import { figureOf } from '../../support/figure-of.ts'
import { type PlanFacts, planWith } from '../../support/plan-builder.ts'
import { sectionOf } from '../../support/section-of.ts'

/** Three teams, of which one has a capacity: 163 of its 200 days are asked, and 300 and 352 of the others. */
const stranger: PlanFacts = {
  asOf: '2024-12-31',
  header: { horizon: { start: '2025-01', end: '2025-12' } },
  teams: [
    { id: 'A', title: 'Alpha', fte: 1, capacity: { working_days: 200 } },
    { id: 'B', title: 'Beta' },
    { id: 'C', title: 'Gamma', fte: 4 },
  ],
  projects: [
    {
      workload: [
        { team: 'A', days: { '2025': 163 } },
        { team: 'B', days: { '2025': 300 } },
        { team: 'C', days: { '2025': 352 } },
      ],
    },
  ],
}

const blocksOf = (plan: Plan) =>
  sectionOf(load, { plan, figures: computeFigures(plan), previous: undefined, findings: [], standing: [] }).blocks

function tableOf(plan: Plan, id: string): Table | undefined {
  return blocksOf(plan).find((block): block is Table => block.kind === 'table' && block.id === id)
}

const notesOf = (plan: Plan, lang: 'fr' | 'en'): string[] =>
  blocksOf(plan).flatMap((block) => (block.kind === 'note' ? block.text[lang] : []))

function cellOf(table: Table | undefined, row: Row | undefined, column: string): Cell | undefined {
  return row?.cells[table?.columns.findIndex(({ id }) => id === column) ?? -1]
}

function shownIn(table: Table | undefined, row: Row | undefined, column: string) {
  const cell = cellOf(table, row, column)
  return cell?.kind === 'figure' ? cell.value : undefined
}

describe('the table by team', () => {
  const plan = planWith(stranger)
  const table = tableOf(plan, 'load_by_team')
  const [alpha, beta, gamma] = table?.rows ?? []

  it('gives the rate of the teams whose capacity is known, and n/a for the others', () => {
    const rates = [alpha, beta, gamma, table?.totals].map((row) => shownIn(table, row, 'load_rate'))
    expect(rates).toEqual([0.815, null, null, 0.815])
    expect(figureOf('load_rate', plan).value).toBe(0.815)
  })

  it('does not print an unknown capacity as none', () => {
    for (const column of ['measured', 'net_capacity', 'plannable', 'overload'])
      expect(cellOf(table, beta, column), column).toMatchObject({
        value: null,
        remark: { en: 'not applicable: the capacity of teams is not known' },
      })
  })

  it('tells the demand that no rate counts apart', () => {
    const demands = [alpha, beta, gamma, table?.totals].map((row) => shownIn(table, row, 'demand'))
    expect(demands).toEqual([163, 300, 352, 815])
    expect(shownIn(table, table?.totals, 'measured')).toBe(163)
    expect(notesOf(plan, 'en')[0]).toBe(
      'Rates and overload: teams whose capacity is known, 1 of 3. Without staff or capacity parameters: "Beta", "Gamma", whose demand (652 d) is in no rate.',
    )
    expect(notesOf(plan, 'fr')[0]).toContain(
      '«\u00a0Beta\u00a0», «\u00a0Gamma\u00a0», dont la charge (652\u00a0j) n’entre dans aucun taux.',
    )
  })

  it('lets a workbook compute each rate from the columns beside it', () => {
    const formula = table?.columns.find(({ id }) => id === 'load_rate')?.formula
    if (formula?.kind !== 'ratio') throw new Error('no formula')
    for (const row of [alpha, table?.totals]) {
      const [over, under] = [formula.numerator, formula.denominator].map((id) => shownIn(table, row, id))
      expect((over ?? 0) / (under ?? 0)).toBe(shownIn(table, row, 'load_rate'))
    }
  })

  it('has the columns of a plan that knows all its teams where it does', () => {
    const known = planWith({ ...stranger, teams: stranger.teams?.slice(0, 1) ?? [], projects: [] })
    expect(tableOf(known, 'load_by_team')?.columns.map(({ id }) => id)).not.toContain('measured')
  })
})

describe('past periods', () => {
  const running = planWith({ ...stranger, asOf: '2025-06-30' })

  it('stand in a table of their own, and the first one speaks of what is to come', () => {
    const [next, past] = [tableOf(running, 'load_by_team'), tableOf(running, 'load_past')]
    const of = (table: Table | undefined) => shownIn(table, table?.totals, 'demand') ?? 0
    expect([next?.title?.fr, past?.title?.fr]).toEqual([
      'Par équipe, périodes à venir (jours)',
      'Par équipe, périodes passées (jours)',
    ])
    expect(of(next) + of(past)).toBe(815)
    expect(shownIn(next, next?.totals, 'load_rate')).toBe(figureOf('load_rate', running).value)
  })

  it('are all of a plan that is over, in one table', () => {
    const over = planWith({ ...stranger, asOf: '2025-12-31' })
    expect(tableOf(over, 'load_past')).toBeUndefined()
    expect(shownIn(tableOf(over, 'load_by_team'), tableOf(over, 'load_by_team')?.totals, 'load_rate')).toBe(0.815)
  })

  it('alarm nobody', () => {
    const late = planWith({
      ...stranger,
      asOf: '2025-06-30',
      projects: [{ workload: [{ team: 'A', days: { '2025-Q1': 90 } }] }],
    })
    const past = tableOf(late, 'load_past')
    expect(shownIn(past, past?.totals, 'overload')).toBeGreaterThan(0)
    for (const row of past?.rows ?? [])
      for (const cell of row.cells) expect('tone' in cell && cell.tone).not.toBe('bad')
  })
})

describe('what is assumed', () => {
  it('is told: the calendar and what was not written', () => {
    expect(notesOf(planWith(stranger), 'en').slice(-2)).toEqual([
      'Calendar: Monday to Friday; no public holidays and no months of leave are declared (plan.calendars). The working days of the year stay those that the team declares: the calendar spreads them over the months.',
      'Not written, taken by default: absence 0.0%, other duties 0.0%, run 0.0%, margin 20.0%.',
    ])
  })

  it('names the country and the hires that come on top', () => {
    const [team] = stranger.teams ?? []
    const plan = planWith({
      ...stranger,
      header: { ...stranger.header, calendars: { country: 'FR', leave: { '2025-08': 0.5 } } },
      teams: team === undefined ? [] : [{ ...team, hires: [{ date: '2025-05-02', fte: 1 }] }],
      projects: [],
    })
    const notes = notesOf(plan, 'fr')
    expect(notes[0]).toContain('moins les jours fériés (FR), et moins les congés déclarés par période')
    expect(notes.at(-1)).toContain('Recrutements ajoutés à l’effectif saisi')
  })
})
