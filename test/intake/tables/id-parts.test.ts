/** Lists of an accounting system, where the id of a lot goes on with that of its project and a row stands for each year of both. */
import { describe, expect, it } from 'vitest'
import { meantValue } from '../../../src/intake/infer/value-match.ts'
import { leftOut, only, rowsOf, totals } from '../../support/found-table.ts'
import { inferredOf, recordOf } from '../../support/inferred.ts'
import { csvOf } from '../../support/text-sheet.ts'

const LIST = `
  Élément d'OTP | Désignation | Niv. | Statut syst. | Déb. base | Fin base | Exercice | Nature | Budget | Engagé | Réel
  P-22-0031 | Réseau | 1 | LANC IMPU | 01.02.2024 | 30.06.2026 | 2024 | | 598.000,00 | 1.500,00 | 550.000,00
  P-22-0031-01 | Serveurs | 2 | LANC IMPU | 01.02.2024 | 30.06.2026 | 2024 | INV | 403.000,00 | 1.500,00 | 360.000,00
  P-22-0031-02 | Maintenance | 2 | LANC IMPU | 01.02.2024 | 30.06.2026 | 2024 | EXP | 195.000,00 | 0,00 | 190.000,00
  P-22-0031 | Réseau | 1 | LANC IMPU | 01.02.2024 | 30.06.2026 | 2025 | | 319.000,00 | 54.000,00 | 95.000,00
  P-22-0031-01 | Serveurs | 2 | LANC IMPU | 01.02.2024 | 30.06.2026 | 2025 | INV | 305.000,00 | 54.000,00 | 80.000,00
  P-22-0031-02 | Maintenance | 2 | LANC IMPU | 01.02.2024 | 30.06.2026 | 2025 | EXP | 14.000,00 | 0,00 | 15.000,00
  P-23-0008 | Archives | 1 | TCLO | 02.01.2024 | 31.12.2025 | 2025 | | 75.000,00 | 0,00 | 70.000,00
  P-23-0008-01 | Numérisation | 2 | TCLO | 02.01.2024 | 31.12.2025 | 2025 | INV | 60.000,00 | 0,00 | 58.000,00
  P-23-0008-02 | Tri | 2 | TCLO | 02.01.2024 | 31.12.2025 | 2025 | EXP | 15.000,00 | 0,00 | 12.000,00
  P-24-0001 | Portail | 1 | CRÉÉ | 01.06.2025 | 31.12.2026 | 2025 | INV | 8.000,00 | 0,00 | 0,00
  **Total | | | | | | | | 1.000.000,00 | 55.500,00 | 715.000,00
`

describe('rows whose id goes on with that of a row above', () => {
  const found = only(csvOf(LIST))

  it('are lines of it, with all that it says but its amounts', () => {
    expect(
      found.table.records.map(({ row, cells }) => [
        row,
        cells.get("Élément d'OTP"),
        cells.get('Désignation'),
        cells.get('Lot'),
        cells.get('Budget'),
      ]),
    ).toEqual([
      [3, 'P-22-0031', 'Réseau', 'Serveurs', '403.000,00'],
      [4, 'P-22-0031', 'Réseau', 'Maintenance', '195.000,00'],
      [6, 'P-22-0031', 'Réseau', 'Serveurs', '305.000,00'],
      [7, 'P-22-0031', 'Réseau', 'Maintenance', '14.000,00'],
      [9, 'P-23-0008', 'Archives', 'Numérisation', '60.000,00'],
      [10, 'P-23-0008', 'Archives', 'Tri', '15.000,00'],
      [11, 'P-24-0001', 'Portail', undefined, '8.000,00'],
    ])
  })

  it('leave the row above out as their total, and told', () => {
    expect(leftOut(found)).toEqual(expect.arrayContaining(['2 total Réseau', '5 total Réseau', '8 total Archives']))
  })

  it('make projects with a line for each section, stages by the year of the row', () => {
    expect(recordOf(found.table)).toMatchObject({
      id: "Élément d'OTP",
      title: 'Désignation',
      start: 'Déb. base',
      end: 'Fin base',
      budget: [
        {
          where: { Nature: ['INV'] },
          section: { value: 'investment' },
          title: 'Lot',
          amounts: { key: 'Exercice', value: { voted: 'Budget', committed: 'Engagé', paid: 'Réel' } },
        },
        { where: { Nature: ['EXP'] }, section: { value: 'operating' } },
      ],
    })
  })
})

it('a row that its parts miss by an amount is held against them as a total', () => {
  const rows = Array.from({ length: 12 }, (_, at) => {
    const [id, sum] = [`P-${String(at + 10)}`, at === 3 ? 99 : 30 + at]
    return `${id} | Projet ${at} | ${sum}
${id}-1 | Étude ${at} | 10
${id}-2 | Travaux ${at} | ${20 + at}`
  })
  const found = only(
    csvOf(`Code | Intitulé | Budget 2025
${rows.join('\n')}`),
  )
  expect(found.table.records).toHaveLength(24)
  expect(totals(found)).toEqual(['11 Projet 3 of Projet 3: 12 13'])
})

it('rows that add up to nothing are records, whatever their ids', () => {
  const found = only(
    csvOf(`
      Code | Intitulé | Budget 2025
      P-10 | Réseau | 100
      P-10-1 | Étude | 10
      P-10-2 | Travaux | 20
      P-11 | Archives | 50
      P-11-1 | Tri | 70
    `),
  )
  expect(rowsOf(found)).toHaveLength(5)
})

it('numbers of an outline, which number axes too, tell no parts', () => {
  const found = only(
    csvOf(`
      N° | Intitulé | Budget 2025
      1 | Usagers | 30
      1.1 | Portail | 10
      1.2 | GED | 20
      2 | Agents | 70
      2.1 | Paie | 30
      2.2 | RH | 40
    `),
  )
  expect(rowsOf(found)).toHaveLength(6)
})

describe('columns of a stage alone', () => {
  it('are amounts of the year of their row, where a column says it', () => {
    const { mapping } = inferredOf([only(csvOf(LIST)).table])
    expect(JSON.stringify(mapping)).not.toContain('x-engage')
  })

  it('stay beside where no column says a year', () => {
    const found = only(
      csvOf(`
        Projet | Chef | Engagé
        Réseau | Ann | 15000
        Paie | Bob | 20000
      `),
    )
    expect(recordOf(found.table)).not.toHaveProperty('budget')
  })
})

it.each([
  ['CRÉÉ', 'planned'],
  ['LANC IMPU', 'in_progress'],
  ['LANC BLOQ', 'on_hold'],
  ['TCLO', 'completed'],
  ['CLOT', 'completed'],
])('the system status %s is %s', (text, status) => {
  expect(meantValue('status', text)).toBe(status)
})

it.each([
  ['Voté, non lancé', 'approved'],
  ['Approved / not started', 'approved'],
  ['En cours, en déploiement', 'in_progress'],
  ['En cours, abandonné', undefined],
  ['Non lancé, sans objet', undefined],
])('%s of two parts is %s', (text, status) => {
  expect(meantValue('status', text)).toBe(status)
})
