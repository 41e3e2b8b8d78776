/** Heat maps of load rates: what a field says is what the margin of its team says. */
import { describe, expect, it } from 'vitest'
import { heatLegend } from '../../../src/lang/catalogue/output.ts'
import { quantity } from '../../../src/reports/document/cell.ts'
import type { Column, Table } from '../../../src/reports/document/document.ts'
import { heatTone, plannableShares } from '../../../src/reports/document/heat.ts'
import { loadHeatMap } from '../../../src/reports/sections/load.ts'
import { planWith } from '../../support/plan-builder.ts'

const column = (more: Partial<Column> = {}): Column => ({
  id: 'a',
  title: { fr: 'A', en: 'A' },
  unit: 'rate',
  look: 'heat',
  ...more,
})

const table = (...columns: readonly Column[]): Table => ({ kind: 'table', id: 'map', rows: [], columns })

describe('a field', () => {
  it.each([
    [0.9, 0.9, 'good'],
    [0.9, 0.91, 'watch'],
    [0.9, 1, 'watch'],
    [0.9, 1.01, 'bad'],
    [undefined, 1, 'good'],
    [undefined, 1.01, 'bad'],
  ] as const)('that may be planned to %s is at %s %s', (plannable, rate, tone) => {
    const own = column(plannable === undefined ? {} : { plannable })
    expect(heatTone(own, quantity('rate', rate))).toBe(tone)
  })

  it('has no tone without a rate, or in a column that is none of a heat map', () => {
    expect(heatTone(column(), quantity('rate', null))).toBeUndefined()
    expect(heatTone(column({ look: 'bar' }), quantity('rate', 2))).toBeUndefined()
    expect(heatTone(column({ unit: 'days' }), quantity('days', 2))).toBeUndefined()
  })
})

describe('the map of the load', () => {
  const plan = (...margins: readonly number[]) =>
    planWith({
      header: { thresholds: { load: 0.75 } },
      teams: [undefined, ...margins].map((margin, index) => ({
        id: `T${index}`,
        title: `T${index}`,
        fte: 1,
        capacity: { working_days: 200, ...(margin === undefined ? {} : { margin }) },
      })),
    })

  it('is told by the teams whose capacity is known', () => {
    const known = plan()
    const teams = [...known.teams, ...planWith({ teams: [{ id: 'X', title: 'X' }] }).teams]
    expect(plannableShares(loadHeatMap({ ...known, teams }))).toEqual([0.75])
  })

  it('has the share that the margin of each team leaves, that of the plan where a team tells none', () => {
    expect(plannableShares(loadHeatMap(plan(0.1, 0.2)))).toEqual([0.75, 0.9, 0.8])
    expect(plannableShares(loadHeatMap(plan()))).toEqual([0.75])
  })
})

describe('the legend', () => {
  const legend = (...shares: readonly number[]) =>
    heatLegend(plannableShares(table(...shares.map((plannable) => column({ plannable })))) ?? [])

  it('tells the share where all teams have the same', () => {
    expect(legend(0.75, 0.75)).toEqual({
      fr: '✓ vert\u00a0: jusqu’à 75\u00a0%\u00a0; ! orange\u00a0: plus de 75\u00a0% et jusqu’à 100\u00a0%\u00a0; ✗ rouge\u00a0: plus de 100\u00a0%.',
      en: '✓ green: up to 75%; ! amber: over 75% and up to 100%; ✗ red: over 100%.',
    })
  })

  it('tells of margins where they differ, and of none where there is none', () => {
    expect(legend(0.75, 0.9).en).toBe(
      '✓ green: the margin of the team is free; ! amber: it is cut into; ✗ red: over 100%.',
    )
    expect(legend().en).toBe('✓ green: up to 100%; ✗ red: over 100%.')
    expect(legend(1).en).toBe('✓ green: up to 100%; ✗ red: over 100%.')
  })

  it('is not there for another table', () => {
    expect(plannableShares(table(column({ unit: 'days' })))).toBeUndefined()
  })
})
