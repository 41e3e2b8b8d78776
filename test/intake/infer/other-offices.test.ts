/** Headers, sheets and marks as offices of other kinds write them, each of which was once read wrongly or not at all. */
import { describe, expect, it } from 'vitest'
import { isTick, isUsualMissing } from '../../../src/intake/cells/missing.ts'
import { infer } from '../../../src/intake/infer/infer.ts'
import { meantValue } from '../../../src/intake/infer/value-match.ts'
import type { SourceTable } from '../../../src/intake/source/table.ts'
import { gridTable } from '../../support/grid-table.ts'

function inferred(...tables: readonly SourceTable[]) {
  const made = infer(tables, { stem: 'portefeuille' })
  if (made === undefined) throw new Error('nothing was recognised')
  return made
}

const recordOf = (table: SourceTable) => inferred(table).mapping.tables?.[0]?.record

describe('headers in short', () => {
  it('are the words that they stand for', () => {
    const table = gridTable(`
N° | Intitulé | Resp. métier | Début prév. | Fin prév. | Avct
P1 | Réseau | Chef de pôle | 2025-01-15 | 2026-06-30 | 45 %
P2 | Messagerie | Directrice | 2025-03-01 | 2026-12-31 | 60 %`)
    expect(recordOf(table)).toMatchObject({
      business_owner: 'Resp. métier',
      start: 'Début prév.',
      end: 'Fin prév.',
      progress: { value: 'Avct' },
    })
  })
})

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
    const { assumptions } = inferred(
      gridTable(`
Projet | Budget prévu | Budget consommé
Réseau | 120000 | 34000
Messagerie | 45000 | 6000`),
    )
    const told = assumptions.find(({ kind }) => kind === 'money-undated')
    expect(told?.about).toEqual(['Budget prévu'])
  })
})

describe('work', () => {
  it('in full-time equivalents stays beside, for nobody knows how many days it is', () => {
    const table = gridTable(`
Project | FTE required
Network | 6
Mail | 1.5`)
    expect(recordOf(table)).toMatchObject({ 'x-fte-required': 'FTE required' })
    expect(recordOf(table)).not.toHaveProperty('workload')
    expect(inferred(table).assumptions.map(({ kind }) => kind)).toContain('posts-kept')
  })

  it('in hours is turned into days, and said', () => {
    const table = gridTable(`
Project | Hours
Network | 70
Mail | 14`)
    expect(recordOf(table)).toMatchObject({
      workload: [{ total: { column: 'Hours', unit: 'hour' } }],
    })
    expect(inferred(table).assumptions.map(({ kind }) => kind)).toContain('hours-converted')
  })
})

describe('the staff of a team', () => {
  const teams = (grid: string) =>
    inferred(gridTable(grid, 'Effectifs')).mapping.tables?.find(({ into }) => into === 'teams')

  it('has a column for each year', () => {
    expect(
      teams(`
Équipe | ETP 2025 | ETP 2026
Études | 8 | 8.5
Sécurité | 1 | 2`)?.record,
    ).toMatchObject({ fte: { 2025: 'ETP 2025', 2026: 'ETP 2026' } })
  })

  it('is one figure where a column names no year, and what else there is stays beside', () => {
    expect(
      teams(`
Équipe | ETP | ETP 2026
Études | 8 | 8.5
Sécurité | 1 | 2`)?.record,
    ).toMatchObject({ fte: 'ETP', 'x-etp-2026': 'ETP 2026' })
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
    const { mapping, assumptions } = inferred(projects, table)
    const units = mapping.tables?.filter(({ into }) => into === 'envelopes').map(({ unit }) => unit)
    return {
      plan: mapping.plan?.unit,
      units,
      isTold: assumptions.some((one) => one.kind === 'sheet-unit'),
    }
  }

  it('stand below years, by section', () => {
    const { mapping } = inferred(projects, budget(300))
    expect(mapping.tables?.filter(({ into }) => into === 'envelopes')).toMatchObject([
      { record: { year: { value: 2025 }, max: '2025' } },
      { record: { year: { value: 2026 }, max: '2026' } },
    ])
  })

  it('count in the unit of the plan, where their sheet says none', () => {
    expect(units(budget(300))).toEqual({ plan: 'k', units: [undefined, undefined], isTold: false })
  })

  it('count in a smaller one where they are far above all projects, and say so', () => {
    expect(units(budget(300_000))).toEqual({ plan: 'k', units: ['1', '1'], isTold: true })
  })
})

describe('what a project serves', () => {
  const projects = `
Action | Objectif stratégique | Fin
Fibre des écoles | Axe 1 - Réussite | 2026-12-31
Site accessible | Axe 2 - Services | 2026-06-30`

  it('is an axis where no sheet lists objectives', () => {
    expect(recordOf(gridTable(projects))).toMatchObject({ axis: 'Objectif stratégique' })
  })

  it('is an objective where a sheet lists them', () => {
    const objectives = gridTable(
      `
Code | Objectif | Indicateur | Cible
O1 | Axe 1 - Réussite | Taux | 80
O2 | Axe 2 - Services | Part | 50`,
      'Objectifs',
    )
    const { mapping } = inferred(gridTable(projects), objectives)
    const table = mapping.tables?.find(({ into }) => into === 'projects')
    expect(table?.record).toMatchObject({ objectives: 'Objectif stratégique' })
  })
})

describe('ticks', () => {
  it('are values, and no words for nothing', () => {
    expect(['x', 'X', '✓'].map(isTick)).toEqual([true, true, true])
    expect(['x', '✓', 'xx', '-', '?'].map(isUsualMissing)).toEqual([false, false, true, true, true])
  })

  it('below months are kept, and do not hide that the rows are projects', () => {
    const table = gridTable(
      `
Projet | Chef de projet | Janv. 2026 | Févr. 2026
Messagerie | Chef études | X |
Cartographie | Chef réseau | X | X`,
      'Planning',
    )
    expect(recordOf(table)).toMatchObject({
      'x-janv-2026': 'Janv. 2026',
      'x-fevr-2026': 'Févr. 2026',
    })
  })
})

describe('pictures of weather', () => {
  it('mean the same with the sign that asks for a picture and without it', () => {
    expect([meantValue('weather', '☀️'), meantValue('weather', '☀')]).toEqual(['sun', 'sun'])
  })
})

describe('a sheet of ideas', () => {
  it('holds needs', () => {
    const { mapping } = inferred(
      gridTable(
        `
Idea | Requested by | Wanted by
Chatbot for admissions | Admissions | 2026-09
Alumni register | Advancement | 2027`,
        'Pipeline',
      ),
    )
    expect(mapping.tables?.[0]).toMatchObject({
      into: 'needs',
      record: { title: 'Idea', department: 'Requested by', wanted_by: 'Wanted by' },
    })
  })
})

describe('the horizon', () => {
  it('is that of the sheet of projects, where its name says one', () => {
    const table = gridTable(
      `
Projet | Début | Fin
Réseau | 2024-09-02 | 2026-06-30
Messagerie | 2025-03-01 | 2026-12-31`,
      'Portefeuille 2025-2028',
    )
    expect(inferred(table).mapping.plan?.horizon).toEqual({ start: '2025-01', end: '2028-12' })
  })
})

describe('costs over all years', () => {
  it('go to the two sections where the total is their sum', () => {
    const { mapping, tables } = inferred(
      gridTable(`
Projet | Coût estimé | dont inv. | dont fonct.
Serveurs | 85000 | 85000 | 0
Sauvegarde | 24000 | 0 | 24000
Portail | 60000 | 45000 | 15000`),
    )
    expect(mapping.tables?.[0]?.record).toMatchObject({
      baseline: { investment: 'dont inv.', operating: 'dont fonct.' },
    })
    expect(tables[0]?.made.sums.map(({ column }) => column.name)).toEqual(['Coût estimé'])
  })
})

describe('an American capital programme', () => {
  it('has its numbers, titles and completion dates', () => {
    const table = gridTable(`
Project # | Project Title | % Complete | Est. Completion
IT-101 | Body camera storage | 40% | 06/30/2026
IT-102 | Fiber ring | 55% | 12/31/2027`)
    expect(recordOf(table)).toMatchObject({
      id: 'Project #',
      title: 'Project Title',
      progress: { value: '% Complete' },
      end: 'Est. Completion',
    })
  })
})

describe('a total that is left out', () => {
  it('is told where a row of it is not the sum of the others', () => {
    const { assumptions } = inferred(
      gridTable(`
Projet | Coût estimé | dont inv. | dont fonct.
Serveurs | 85000 | 85000 | 0
Sauvegarde | 24000 | 0 | 24000
Portail | 60000 | 45000 | 15000
Annuaire | à chiffrer | |
Open data | 5 à 10 k€ | |`),
    )
    expect(assumptions.filter(({ kind }) => kind === 'sum-differs')).toEqual([
      { kind: 'sum-differs', about: ['Coût estimé', 'B6'], count: 1 },
    ])
  })
})

describe('shares', () => {
  const progress = (cells: readonly string[]) =>
    recordOf(
      gridTable(
        ['Projet | Avancement', ...cells.map((cell, at) => `Projet n° ${at + 1} | ${cell}`)].join(
          '\n',
        ),
      ),
    )?.['progress']

  it('without a sign are fractions beside those with one, where none is above 1', () => {
    expect(progress(['0.45', '60 %', '1', '0 %'])).toEqual({ value: 'Avancement' })
  })

  it('without a sign are hundredths where one is above 1', () => {
    expect(progress(['45', '60 %', '100', '0'])).toEqual({
      value: { column: 'Avancement', percent: true },
    })
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
    expect(inferred(table).tables[0]?.made.sums).toEqual([])
  })
})

describe('totals with signs for thousands alone', () => {
  it('are found as the sums that they are', () => {
    const table = gridTable(`
Project | Prior Years | FY26 | FY27 | 5-Year Total | Total Project Cost
ERP | $1,250,000 | $800,000 | $400,000 | $1,200,000 | $2,450,000
Fiber | $10,000 | $200,000 | $250,000 | $450,000 | $460,000`)
    expect(inferred(table).tables[0]?.made.sums.map(({ column }) => column.name)).toEqual([
      '5-Year Total',
    ])
    expect(recordOf(table)).toMatchObject({
      baseline: { investment: 'Total Project Cost' },
      'x-prior-year': 'Prior Years',
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
    expect(budgetOf('2025-2028')).toMatchObject({
      baseline: { investment: 'Capital £k 2025-2028' },
    })
    expect(budgetOf('2025-2028')).not.toHaveProperty('budget')
  })
})

describe('a hospital', () => {
  const table = gridTable(`
Projet | Jours MOE | Jours MOA | Invest. 2026 | Exploit. 2026 | Total
Dossier patient | 420 | 180 | 220 | 60 | 280
Pharmacie | 150 | 90 | 180 | 10 | 190`)

  it('has operating costs in short, and no team that is called days', () => {
    expect(recordOf(table)).toMatchObject({
      budget: [{ section: { value: 'investment' } }, { section: { value: 'operating' } }],
      workload: [
        { side: { value: 'it' }, total: 'Jours MOE' },
        { side: { value: 'business' }, total: 'Jours MOA' },
      ],
    })
    expect(JSON.stringify(recordOf(table))).not.toContain('team')
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
    expect(record).toMatchObject({
      baseline: { investment: 'AP votée' },
      'x-realise-anterieur': 'Réalisé antérieur',
    })
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

describe('columns that the plan has no place for', () => {
  it('are kept: a duration beside an end, days on which rows were updated', () => {
    const table = gridTable(`
Project | Start | End | Duration | Last updated
Patient record | 2026-01-05 | 2026-12-18 | 240 | 2026-09-28
Wi-Fi | 2026-03-02 | 2026-06-30 | 85 | 2026-09-14`)
    expect(recordOf(table)).toMatchObject({
      'x-duration': 'Duration',
      'x-last-updated': 'Last updated',
    })
    expect(inferred(table).mapping.plan?.as_of).toBe('2026-09-28')
  })
})

describe('a rating of one letter', () => {
  it('may be one that says nothing in a header', () => {
    expect(['R', 'A', 'G'].map((text) => meantValue('weather', text))).toEqual([
      'storm',
      'cloud',
      'sun',
    ])
  })
})

describe('a register of risks, issues and assumptions', () => {
  it('gives only its risks, and says what the others are', () => {
    const { mapping } = inferred(
      gridTable(
        `
ID | Type | Description | Likelihood | Impact | Owner
1 | Risk | Supplier fails | 2 | 5 | Lead
2 | Issue | No documents | | 4 | Lead
3 | Assumption | Grant goes on | | | Head`,
        'RAID',
      ),
    )
    expect(mapping.tables?.[0]).toMatchObject({
      into: 'risks',
      skip: [
        { column: 'Type', is: ['Issue'], reason: 'Issue' },
        { column: 'Type', is: ['Assumption'], reason: 'Assumption' },
      ],
    })
  })
})

describe('the title of a plan', () => {
  it('is not the name of the body, nor the words before it in an export', () => {
    const grid = `
Projet | Début | Fin
Réseau | 2025-09-02 | 2026-06-30`
    const titled = (...titles: string[]) =>
      inferred(gridTable(grid, 'Feuil1', titles)).mapping.plan?.title
    expect(titled('Mairie (exemple)', 'Plan pluriannuel informatique')).toBe(
      'Plan pluriannuel informatique',
    )
    expect(titled('Plan name Feuille de route')).toBe('Feuille de route')
  })
})

describe('the currency', () => {
  const table = (titles: readonly string[], header = 'Budget 2026') =>
    gridTable(`Project | ${header}\nNetwork | 120000\nMail | 45000`, 'Projects', titles)
  const currencyOf = (...parameters: Parameters<typeof table>) => {
    const { mapping, assumptions } = inferred(table(...parameters))
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
