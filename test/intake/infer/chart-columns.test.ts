/** A chart by cells: periods as columns, marks below, and no column that says when a project begins or ends. */
import { describe, expect, it } from 'vitest'
import { gridTable } from '../../support/grid-table.ts'
import { inferredOf, recordOf } from '../../support/inferred.ts'

const chart = gridTable(`
Projet | 2026 T1 | 2026 T2 | 2026 T3 | 2026 T4
Guichet | X | X | |
Réseau | | X | | X
Annuaire | | | | `)

const marks = { '2026-Q1': '2026 T1', '2026-Q2': '2026 T2', '2026-Q3': '2026 T3', '2026-Q4': '2026 T4' }

describe('a chart by cells', () => {
  it('dates projects by their first and last marks, blank periods of it too', () => {
    expect(recordOf(chart)).toMatchObject({ start: { marks }, end: { marks } })
    expect(JSON.stringify(recordOf(chart))).not.toContain('x-')
  })

  it('says so, and how many rows have a gap', () => {
    const told = inferredOf([chart]).assumptions.filter(({ kind }) => kind.startsWith('marks'))
    expect(told).toEqual([
      { kind: 'marks-taken', about: ['2026 T1', '2026 T4'], count: 4 },
      { kind: 'marks-gap', about: ['2026 T1', '2026 T4'], count: 1 },
    ])
  })

  it('says which years the plan covers', () => {
    expect(inferredOf([chart]).mapping.plan?.horizon).toEqual({ start: '2026-01', end: '2026-12' })
  })

  it('keeps letters, which may say what is done then', () => {
    const table = gridTable(`
Project | Jan-26 | Feb-26 | Mar-26
Intranet | D | B | L`)
    expect(recordOf(table)).toMatchObject({ start: { marks: { '2026-01': 'Jan-26' } }, 'x-jan-26': 'Jan-26' })
  })

  it('of ones is no work and no money', () => {
    const table = gridTable(`
Projet | 2026 | 2027 | 2028
Guichet | 1 | 1 |
Réseau | | 1 | 1`)
    expect(recordOf(table)).toMatchObject({ end: { marks: { 2028: '2028' } } })
    expect(recordOf(table)).not.toHaveProperty('budget')
    const work = gridTable(`
Projet | T1 2026 | T2 2026 | T3 2026
Guichet | 1 | 12 |
Réseau | | 1 | 8`)
    expect(recordOf(work)).toHaveProperty('workload')
    expect(recordOf(work)).not.toHaveProperty('start')
  })

  it('of ratings says how projects went, and not when', () => {
    const table = gridTable(`
Project | Jan-26 | Feb-26 | Mar-26
Intranet | G | A | R`)
    expect(recordOf(table)).not.toHaveProperty('start')
    expect(recordOf(table)).toHaveProperty('x-jan-26')
  })

  it('is kept as it is beside a column of dates', () => {
    const table = gridTable(`
Projet | Fin | T1 2026 | T2 2026 | T3 2026
Guichet | 2026-06-30 | X | X |`)
    expect(recordOf(table)).toMatchObject({ end: 'Fin', 'x-t1-2026': 'T1 2026' })
    expect(recordOf(table)).not.toHaveProperty('start')
  })

  it('that is blank may be coloured by a condition, which is not read, and is told', () => {
    const table = gridTable(`
Projet | 2026 T1 | 2026 T2 | 2026 T3
Guichet | | |
Réseau | | | `)
    const { mapping, assumptions } = inferredOf([table])
    expect(mapping.plan?.horizon).toEqual({ start: '2026-01', end: '2026-12' })
    expect(assumptions.map(({ kind }) => kind)).toContain('marks-blank')
    const years = gridTable('Projet | Fin prévue | 2026 | 2027 | 2028\nGuichet | | | |')
    expect(recordOf(years)).not.toHaveProperty('start')
  })

  it('takes the earliest and the latest mark of all rows of a project', () => {
    const table = gridTable(`
Projet | Lot | 2026 | 2027 | 2028
Guichet | Étude | X | |
Guichet | Travaux | | X |
Guichet | Recette | | | X`)
    expect(recordOf(table)).toMatchObject({ start: { aggregate: 'min' }, end: { aggregate: 'max' } })
  })
})

describe('a chart of coloured cells', () => {
  const bars = gridTable(`
Projet | 2026 / janv. | 2026 / févr. | 2026 / mars | 2027 / janv.
Guichet | #92D050 | #92D050 | |
Réseau | | #FFC000 | | #FFC000
Annuaire | | | | `)

  const periods = {
    '2026-01': '2026 / janv.',
    '2026-02': '2026 / févr.',
    '2026-03': '2026 / mars',
    '2027-01': '2027 / janv.',
  }

  it('dates projects as marks do, whatever the colours', () => {
    expect(recordOf(bars)).toMatchObject({ start: { marks: periods }, end: { marks: periods } })
    const told = inferredOf([bars]).assumptions.filter(({ kind }) => kind.startsWith('marks'))
    expect(told).toEqual([
      { kind: 'marks-coloured', about: ['2026 / janv.', '2027 / janv.'], count: 4 },
      { kind: 'marks-gap', about: ['2026 / janv.', '2027 / janv.'], count: 1 },
    ])
  })

  it('may be one of years, which amounts could stand below, where it has bars', () => {
    const years = gridTable('Projet | 2026 | 2027 | 2028\nGuichet | #92D050 | |\nSIG | | | #92D050')
    expect(recordOf(years)).toMatchObject({ start: { marks: { 2026: '2026' } } })
    const asked = gridTable(
      'Projet | 2026 | 2027 | 2028\nGuichet | #FFFF00 | #FFFF00 | #FFFF00\nSIG | #FFFF00 | #FFFF00 | #FFFF00',
    )
    expect(recordOf(asked)).not.toHaveProperty('start')
  })

  it('may have its months by their first letters below the year', () => {
    const letters = ['J', 'F', 'M', 'A', 'M 2', 'J 2', 'J 3', 'A 2', 'S', 'O', 'N', 'D']
    const names = letters.map((letter) => `2026 / ${letter}`)
    const table = gridTable(`Projet | ${names.join(' | ')}\nGuichet | | | #92D050`)
    const marks = names.map((name, at) => [`2026-${String(at + 1).padStart(2, '0')}`, name])
    expect(recordOf(table)?.['start']).toEqual({ marks: Object.fromEntries(marks) })
  })

  it('may have months alone, from the year of the title on', () => {
    const table = gridTable('Projet | Nov. | Déc. | Janv.\nGuichet | #92D050 | |\nSIG | | | #92D050', 'Planning', [
      'Planning 2026',
    ])
    expect(recordOf(table)).toMatchObject({
      start: { marks: { '2026-11': 'Nov.', '2026-12': 'Déc.', '2027-01': 'Janv.' } },
    })
    expect(inferredOf([table]).assumptions).toContainEqual({
      kind: 'marks-coloured',
      count: 3,
      about: ['Nov. (2026-11)', 'Janv. (2027-01)'],
    })
    expect(recordOf({ ...table, leftOut: [] })).not.toHaveProperty('start')
  })
})
