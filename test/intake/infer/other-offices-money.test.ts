/** Money as offices of other kinds write it: spent, asked for, ceilings, totals, millions, years, currencies, each once read wrongly. */
import { describe, expect, it } from 'vitest'
import type { SourceTable } from '../../../src/intake/source/table.ts'
import { gridTable } from '../../support/grid-table.ts'
import { inferredOf, recordOf } from '../../support/inferred.ts'

describe('money', () => {
  const spending = (header: string) =>
    recordOf(
      gridTable(`
Projet | ${header} 2025 | ${header} 2026
Réseau | 120000 | 340000
Messagerie | 45000 | 60000`),
    )?.['budget']

  it('of a column of spending may lie ahead, and is not taken for paid', () => {
    expect(spending('Dépenses')).toMatchObject([{ stage: { value: 'requested' } }])
    expect(spending('Dépensé')).toMatchObject([{ stage: { value: 'paid' } }])
  })

  it('without a year names only the columns that became the reference cost', () => {
    const { assumptions } = inferredOf([
      gridTable(`
Projet | Budget prévu | Budget consommé
Réseau | 120000 | 34000
Messagerie | 45000 | 6000`),
    ])
    const told = assumptions.find(({ kind }) => kind === 'money-undated')
    expect(told?.about).toEqual(['Budget prévu'])
  })
})

describe('ceilings', () => {
  const projects = gridTable(`
Projet | Budget 2025 (k€) | Budget 2026 (k€)
Réseau | 120 | 340
Messagerie | 45 | 60`)
  const budget = (amount: number, name = 'Budget') =>
    gridTable(
      `
Enveloppe | 2025 | 2026
Investissement | ${amount} | ${amount * 2}
Fonctionnement | ${amount / 2} | ${amount / 2}`,
      name,
    )

  function units(table: SourceTable) {
    const { mapping, assumptions } = inferredOf([projects, table])
    const units = mapping.tables?.filter(({ into }) => into === 'envelopes').map(({ unit }) => unit)
    return { plan: mapping.plan?.unit, units, isTold: assumptions.some((one) => one.kind === 'sheet-unit') }
  }

  it('stand below years, by section', () => {
    const { mapping } = inferredOf([projects, budget(300)])
    expect(mapping.tables?.filter(({ into }) => into === 'envelopes')).toMatchObject([
      { record: { year: { value: 2025 }, max: '2025' } },
      { record: { year: { value: 2026 }, max: '2026' } },
    ])
  })

  it('of one section in several rows are all taken, and told', () => {
    const sheet = gridTable(
      `
Cost type | 2025 | 2026
CAPEX | 750 | 820
OPEX (projects) | 90 | 70
OPEX (operations) | 1240 | 1265`,
      'Envelope',
    )
    const { mapping, assumptions } = inferredOf([projects, sheet])
    expect(mapping.tables?.filter(({ into }) => into === 'envelopes')).toHaveLength(2)
    expect(assumptions.find(({ kind }) => kind === 'ceilings-twice')?.about).toEqual([
      'Envelope',
      'OPEX (projects)',
      'OPEX (operations)',
    ])
  })

  it('count in the unit of the plan, where their sheet says none', () => {
    expect(units(budget(300))).toEqual({ plan: 'k', units: [undefined, undefined], isTold: false })
  })

  it('count in a smaller one where they are far above all projects, and say so', () => {
    expect(units(budget(300_000))).toEqual({ plan: 'k', units: ['1', '1'], isTold: true })
  })
})

describe('sections', () => {
  it('are no themes, however their column is called', () => {
    const record = recordOf(
      gridTable(`
Project | Type | Budget 2026
Portal | CAPEX | 120000
Training | OPEX | 45000`),
    )
    expect(record).toMatchObject({
      budget: [{ section: { column: 'Type', values: { CAPEX: 'investment', OPEX: 'operating' } } }],
    })
    expect(record).not.toHaveProperty('theme')
  })
})

describe('costs over all years', () => {
  it('go to the two sections where the total is their sum', () => {
    const { mapping, tables } = inferredOf([
      gridTable(`
Projet | Coût estimé | dont inv. | dont fonct.
Serveurs | 85000 | 85000 | 0
Sauvegarde | 24000 | 0 | 24000
Portail | 60000 | 45000 | 15000`),
    ])
    expect(mapping.tables?.[0]?.record).toMatchObject({
      baseline: { investment: 'dont inv.', operating: 'dont fonct.' },
    })
    expect(tables[0]?.made.sums.map(({ column }) => column.name)).toEqual(['Coût estimé'])
  })
})

describe('a total that is left out', () => {
  it('is told where a row of it is not the sum of the others', () => {
    const { assumptions } = inferredOf([
      gridTable(`
Projet | Coût estimé | dont inv. | dont fonct.
Serveurs | 85000 | 85000 | 0
Sauvegarde | 24000 | 0 | 24000
Portail | 60000 | 45000 | 15000
Annuaire | à chiffrer | |
Open data | 5 à 10 k€ | |`),
    ])
    expect(assumptions.filter(({ kind }) => kind === 'sum-differs')).toEqual([
      { kind: 'sum-differs', about: ['Coût estimé', 'B6'], count: 1 },
    ])
  })
})

describe('amounts in millions', () => {
  const table = gridTable(`
Project | Approved budget | 2025-26 | 2026-27 | 2027-28
Grants system | 6.4 | 2.1 | 3.2 | 1.8
Network | 1.9 | 0.9 | 0 | 0
Data platform | 3.1 | 0 | 1.4 | 1.6`)

  it('are no sum of others where they differ by less than one', () => {
    expect(recordOf(table)).toMatchObject({ baseline: { investment: 'Approved budget' } })
    expect(inferredOf([table]).tables[0]?.made.sums).toEqual([])
  })
})

describe('totals with signs for thousands alone', () => {
  it('are found as the sums that they are', () => {
    const table = gridTable(`
Project | Prior Years | FY26 | FY27 | 5-Year Total | Total Project Cost
ERP | $1,250,000 | $800,000 | $400,000 | $1,200,000 | $2,450,000
Fiber | $10,000 | $200,000 | $250,000 | $450,000 | $460,000`)
    expect(inferredOf([table]).tables[0]?.made.sums.map(({ column }) => column.name)).toEqual(['5-Year Total'])
    expect(recordOf(table)).toMatchObject({
      baseline: { investment: 'Total Project Cost' },
      'x-prior-years': 'Prior Years',
    })
  })
})

describe('years in headers', () => {
  const budgetOf = (header: string) =>
    recordOf(
      gridTable(`
Project | Capital £k ${header} | Status
Patient record | 1250 | Planned
Wi-Fi | 600 | Planned`),
    )

  it('of two digits beside each other are a financial year', () => {
    expect(budgetOf('26/27')).toMatchObject({ budget: [{ years: { 2026: 'Capital £k 26/27' } }] })
  })

  it('that span several years date nothing', () => {
    expect(budgetOf('2025-2028')).toMatchObject({ baseline: { investment: 'Capital £k 2025-2028' } })
    expect(budgetOf('2025-2028')).not.toHaveProperty('budget')
  })
})

describe('what was paid before', () => {
  it('is no progress and no cost of reference', () => {
    const record = recordOf(
      gridTable(`
Opération | AP votée | Réalisé antérieur | CP 2026 | CP 2027
Collèges | 4.2 | 1.1 | 2 | 1.1
Archives | 0.4 | 0.1 | 0.2 | 0.1`),
    )
    expect(record).toMatchObject({ baseline: { investment: 'AP votée' }, 'x-realise-anterieur': 'Réalisé antérieur' })
    expect(record).not.toHaveProperty('progress')
  })
})

describe('gains', () => {
  it('are no cost of reference', () => {
    const record = recordOf(
      gridTable(`
Project | Benefits (£k pa) | Status
Patient record | 900 | Planned
Wi-Fi | 250 | Planned`),
    )
    expect(record).not.toHaveProperty('baseline')
  })
})

describe('the currency', () => {
  const table = (titles: readonly string[], header = 'Budget 2026') =>
    gridTable(`Project | ${header}\nNetwork | 120000\nMail | 45000`, 'Projects', titles)
  const currencyOf = (...parameters: Parameters<typeof table>) => {
    const { mapping, assumptions } = inferredOf([table(...parameters)])
    return [mapping.plan?.currency, assumptions.some(({ kind }) => kind === 'currency')]
  }

  it('is that of a title, where no header or cell names one', () => {
    expect(currencyOf(['Figures in £000'])).toEqual(['GBP', false])
    expect(currencyOf(['Figures in £000'], 'Budget 2026 ($)')).toEqual(['USD', false])
  })

  it('is told to be the euro where an English source names none', () => {
    expect(currencyOf([])).toEqual([undefined, true])
  })
})
