/** What money is of a year, of a plan, of a section or of nothing known, where offices write it in several columns or rows. */
import { describe, expect, it } from 'vitest'
import { titleUnit } from '../../../src/intake/cells/header-unit.ts'
import { readHeader } from '../../../src/intake/infer/header-words.ts'
import { meantValue } from '../../../src/intake/infer/value-match.ts'
import { gridTable } from '../../support/grid-table.ts'
import { inferredJson, inferredOf, recordOf } from '../../support/inferred.ts'

const kindsOf = (...parameters: Parameters<typeof inferredOf>) =>
  inferredOf(...parameters).assumptions.map(({ kind }) => kind)

describe('a plan of a year', () => {
  const budget = (headers: string) =>
    recordOf(
      gridTable(`
Project | Status | ${headers}
Network | Planned | 120000 | 340000
Mail | Planned | 45000 | 60000`),
    )?.['budget']

  it('was voted beside a forecast of that year, and is one without', () => {
    expect(budget('Capital plan 2025/26 | Forecast outturn 2025/26')).toMatchObject([
      { stage: { value: 'voted' }, years: { 2025: 'Capital plan 2025/26' } },
      { stage: { value: 'forecast' }, years: { 2025: 'Forecast outturn 2025/26' } },
    ])
    expect(budget('Capital plan 2025/26 | Capital plan 2026/27')).toMatchObject([{ stage: { value: 'forecast' } }])
  })

  it('is never added to another column of its year and stage', () => {
    expect(budget('Forecast 2025 | Revised forecast 2025')).toMatchObject([{ years: { 2025: 'Forecast 2025' } }])
  })

  it('is the running budget where it lies before the years of a programme', () => {
    expect(budget('Budget 2025 | 2026')).toMatchObject([
      { amounts: { 2025: { voted: 'Budget 2025' }, 2026: { requested: '2026' } } },
    ])
  })
})

describe('what was spent', () => {
  const paid = (header: string) =>
    recordOf(
      gridTable(`
Project | Status | Budget 2025 | ${header}
Network | Planned | 120000 | 34000
Mail | Planned | 45000 | 6000`),
    )?.['budget']

  it.each(['Actual to M8 2025', '2025 spent to 31/10', '2025 YTD'])('%s is of its year', (header) => {
    expect(JSON.stringify(paid(header))).toContain(JSON.stringify({ voted: 'Budget 2025', paid: header }).slice(1, -1))
  })

  it('before a year is of none', () => {
    expect(JSON.stringify(paid('Spent to 2024'))).not.toContain('paid')
  })
})

describe('what is left of a budget', () => {
  it.each(['FY26 Available', 'Disponible 2026', 'Balance 2026', 'Solde 2026'])(
    '%s is no amount of its own',
    (header) => {
      const record = recordOf(
        gridTable(`
Project | Status | Budget 2026 | Spent 2026 | ${header}
Network | Planned | 120000 | 34000 | 86000
Mail | Planned | 45000 | 6000 | 39000`),
      )
      expect(record?.['budget']).toMatchObject([{ amounts: { 2026: { voted: 'Budget 2026', paid: 'Spent 2026' } } }])
      expect(JSON.stringify(record?.['budget'])).not.toContain(header)
      expect(Object.entries(record ?? {})).toContainEqual([expect.stringMatching(/^x-/), header])
    },
  )
})

describe('what is still to come', () => {
  it.each([
    ['Reste à faire 2026', '"forecast"'],
    ['Reste à réaliser 2026', '"carry_over"'],
    ['Reste à payer 2026', '"carry_over"'],
    ['Capital forecast remaining years', '"later"'],
  ])('%s is an amount, %s', (header, said) => {
    const record = recordOf(
      gridTable(`
Project | Status | Budget 2026 | Spent 2026 | ${header}
Network | Planned | 120000 | 34000 | 86000
Mail | Planned | 45000 | 6000 | 39000`),
    )
    const budget = JSON.stringify(record?.['budget'])
    expect([budget.includes(`:"${header}"`), budget.includes(said)]).toEqual([true, true])
  })
})

describe('a financial year of two figures each', () => {
  it('is the one that it begins in', () => {
    const record = recordOf(
      gridTable(`
Project | Status | Capex 24-25 actual | Capex 25-26 budget | Capex 26–27 bid | Project days 25-26
Network | Planned | 120000 | 34000 | 86000 | 20
Mail | Planned | 45000 | 6000 | 39000 | 30`),
    )
    expect(record?.['budget']).toMatchObject([
      {
        amounts: {
          2024: { paid: 'Capex 24-25 actual' },
          2025: { voted: 'Capex 25-26 budget' },
          2026: { requested: 'Capex 26–27 bid' },
        },
      },
    ])
  })

  it('is none in a date or where the second does not follow the first', () => {
    expect(['Spend 01-25-26', 'Budget 25-27', 'Part 12-13'].map((header) => readHeader(header).year)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('figures of thousands', () => {
  it('below a word that may be of work and one of a section are money', () => {
    const record = recordOf(
      gridTable(`
Project | Capital 2026 Estimates bid | Current 2026 Estimates bid | Development charges
Network | 120000 | 34000 | 200000
Mail | 45000 | 6000 | 0`),
    )
    expect(record).not.toHaveProperty('workload')
    expect(record?.['budget']).toMatchObject([
      { section: { value: 'investment' }, stage: { value: 'requested' } },
      { section: { value: 'operating' }, stage: { value: 'requested' } },
    ])
  })

  it('are what a title says, whatever stands behind it', () => {
    expect(titleUnit("Amounts in $'000, excluding GST. YTD to 30 September.")?.power).toBe(3)
    expect(titleUnit('Amounts in $, excluding GST')?.power).toBeUndefined()
  })
})

describe('sections', () => {
  it('are those of authorisations and of ministries', () => {
    expect(['AP', 'AE', 'CDEL', 'RDEL', 'FON'].map((word) => meantValue('section', word))).toEqual([
      ...['investment', 'operating', 'investment', 'operating', 'operating'],
    ])
  })

  it('of which one of two words is not known are still sections, so that nothing is added up unseen', () => {
    const record = recordOf(
      gridTable(`
N° | Projet | Section | Voté 2025
P1 | Réseau | INV | 120000
P1 | Réseau | XYZ | 34000
P2 | Messagerie | INV | 45000
P2 | Messagerie | XYZ | 6000`),
    )
    expect(record?.['budget']).toMatchObject([{ section: { column: 'Section' } }])
  })
})

describe('rows whose word says what their money is', () => {
  it('give the stage, and no status of the project', () => {
    const { mapping } = inferredOf([
      gridTable(`
Code | Opération | Étape | 2024
P1 | Réseau | LFI | 120000
P1 | Réseau | Exécution | 34000
P2 | Messagerie | LFI | 45000
P2 | Messagerie | Exécution | 6000`),
    ])
    expect(mapping.tables?.[0]?.record).toMatchObject({ status: { value: 'unknown' } })
    expect(JSON.stringify(mapping.tables?.[0]?.record)).toContain('"stage":{"value":"paid"}')
  })
})

describe('lines of titles and amounts alone', () => {
  const table = gridTable(`
Libellé | Voté 2026 | Voté 2027
Matériel | 120000 | 34000
Prestations | 45000 | 6000`)

  it('are asked about, for those of a budget look the same', () => {
    expect(kindsOf([table])).toContain('projects-bare')
    expect(kindsOf([table], { columns: { Libellé: 'title' } })).not.toContain('projects-bare')
  })
})

describe('authorisations beside payment credits', () => {
  const rows = (...lines: string[]) => gridTable(`\nCode | Projet | État | AE 2025 | CP 2025\n${lines.join('\n')}`)

  it('are kept beside as they stand, or told where only their sum is kept', () => {
    expect(kindsOf([rows('P1 | Réseau | En cours | 120 | 34', 'P2 | Paie | En cours | 45 | 6')])).toContain(
      'authorisations-kept',
    )
    const lines = [
      'P1 | Réseau | En cours | 120 | 34',
      'P1 | Réseau | En cours | 45 | 6',
      'P2 | Paie | En cours | 7 | 8',
    ]
    expect(kindsOf([rows(...lines, 'P2 | Paie | En cours | 9 | 10')])).toContain('authorisations-summed')
  })
})

describe('amounts in a list inside each record', () => {
  const project = (name: string, lines: readonly object[]) => ({ ref: name, name, status: 'In progress', lines })
  const line = { financial_year: '2025-26', budget: 420000, actual_to_date: 251640, forecast: 410000 }

  it('are the lines of its budget, by year and stage', () => {
    const { record, told } = inferredJson({
      currency: 'GBP',
      projects: [project('A', [{ ...line, type: 'Capital' }]), project('B', [{ ...line, type: 'Revenue' }])],
    })
    expect(record).toMatchObject({
      budget: [
        {
          records: 'lines',
          section: { column: 'type' },
          amounts: { key: 'financial_year', value: { voted: 'budget', paid: 'actual_to_date', forecast: 'forecast' } },
        },
      ],
    })
    expect(told.map(([kind]) => kind)).not.toContain('currency')
  })

  it('are told apart by a text that says nothing known, and what else is left out is said', () => {
    const { record, told } = inferredJson({
      projects: [
        project('A', [{ ...line, source: 'Reserves', days: 4 }]),
        project('B', [{ ...line, source: 'Grant of the year', days: 5 }]),
      ],
    })
    expect(record).toMatchObject({ budget: [{ records: 'lines', title: 'source' }] })
    expect(told).toContainEqual(['columns-left', 'lines.days'])
  })
})

describe('the budget year', () => {
  it('begins where a title says so, before where the currency does', () => {
    const table = gridTable(`Project | Budget 2025/26 (£)\nNetwork | 120000\nMail | 45000`, 'Projects', [
      '£, financial years August to July',
    ])
    expect(inferredOf([table]).mapping.plan?.fiscal_year).toMatchObject({ start_month: 8 })
  })
})

describe('a column beside budgets that no amount of a project is', () => {
  const beside = (header: string) =>
    recordOf(
      gridTable(`
Project | Status | Budget 2026 | ${header}
Network | Planned | 120000 | 86000
Mail | Planned | 45000 | 39000`),
    )

  it.each([
    'Funding gap 2026',
    'Unfunded 2026',
    'Taux de réalisation 2026',
    'Emprunt 2026',
    'Autofinancement 2026',
    'Section 106 receipts 2026',
    'Part département 2026',
    'Cost to complete',
  ])('%s', (header) => {
    const { budget } = beside(header) ?? {}
    expect(budget).toMatchObject([{ years: { 2026: 'Budget 2026' } }])
    expect(JSON.stringify(budget)).not.toContain(header)
  })

  it('is no reference, no rank and no department: it has a year and amounts', () => {
    for (const header of ['Besoin 2027', 'Purchase orders 2026', 'Service 2027']) {
      const { budget: _, ...others } = beside(header) ?? {}
      const taken = Object.entries(others).filter(([key]) => !key.startsWith('x-'))
      expect(JSON.stringify(taken)).not.toContain(header)
    }
  })
})

describe('the stage that a header names', () => {
  it.each([
    ['Brought forward 2026', 'carry_over'],
    ['Crédits reportés 2026', 'carry_over'],
    ['Encumbrances 2026', 'committed'],
    ['Payé à ce jour 2026', 'paid'],
  ])('%s is %s', (header, stage) => {
    const record = recordOf(
      gridTable(`
Project | Status | Budget 2026 | ${header}
Network | Planned | 120000 | 86000
Mail | Planned | 45000 | 39000`),
    )
    expect(JSON.stringify(record?.['budget'])).toContain(`"${stage}"`)
  })

  it('is voted for a supplementary budget, which has a line of its own', () => {
    const record = recordOf(
      gridTable(`
Project | Status | Budget 2026 | Supplementary 2026
Network | Planned | 120000 | 86000
Mail | Planned | 45000 | 39000`),
    )
    expect(record?.['budget']).toMatchObject([
      { stage: { value: 'voted' }, years: { 2026: 'Budget 2026' } },
      { stage: { value: 'voted' }, years: { 2026: 'Supplementary 2026' } },
    ])
  })
})
