/** What a column says beside others: a group above it, its neighbours, the other columns of the row, the lists on other sheets. */
import { describe, expect, it } from 'vitest'
import { infer } from '../../../src/intake/infer/infer.ts'
import { gridTable } from '../../support/grid-table.ts'
import { inferredOf, recordOf } from '../../support/inferred.ts'

/** The budget that columns of amounts make, as text: two projects, of which each has 12,000 and 8,000 in all of them. */
function budgetOf(...headers: readonly string[]): string {
  const row = (amount: number): string => headers.map(() => amount).join(' | ')
  const record = recordOf(gridTable(`Projet | ${headers.join(' | ')}\nFibre | ${row(12000)}\nPaie | ${row(8000)}`))
  return JSON.stringify(record?.['budget'])
}

describe('the year that a column names', () => {
  it('goes before the group above it', () => {
    const budget = budgetOf('Exercice 2025 / Voté', 'Exercices suivants / Prévu 2026')
    expect(budget).toContain('"2026":{"forecast":"Exercices suivants / Prévu 2026"}')
    expect(budget).not.toContain('later')
  })

  it('is of all years after it where the same words say so', () => {
    expect(budgetOf('Voté 2025', 'Prévu 2026 et suivants')).toContain('"later":{"forecast":"Prévu 2026 et suivants"}')
  })

  it('is that of what was spent to date, unless a day is named', () => {
    expect(budgetOf('FY2026 Adopted', 'FY2026 Spent to Date')).toContain('"paid":"FY2026 Spent to Date"')
    expect(budgetOf('2026 Adopted', 'Spent to date 31/12/2025')).not.toContain('paid')
  })
})

describe('what was spent by a day', () => {
  const spentBy = (day: string, spent: number, voted = 'Voté 2025') =>
    JSON.stringify(
      recordOf(gridTable(`Projet | ${voted} | Mandaté au ${day}\nFibre | 12000 | ${spent}\nPaie | 8000 | 100`))?.[
        'budget'
      ],
    )

  it('is of the year that was voted, within what was', () => {
    expect(spentBy('31/10/25', 11000)).toContain('"2025":{"voted":"Voté 2025","paid":"Mandaté au 31/10/25"}')
    expect(spentBy('31/10/25', 90000)).not.toContain('paid')
  })

  it('is of no year that nothing was voted for, nor of one that may have begun later', () => {
    expect(spentBy('31/12/2024', 11000)).toContain('"2024":{"paid":"Mandaté au 31/12/2024"}')
    expect(spentBy('31/03/2025', 11000, 'Approved 2025/26')).not.toContain('paid')
  })
})

describe('the stage of a budget', () => {
  it('that is drafted is what is asked for', () => {
    expect(budgetOf('Budget 2025', 'Projet de budget 2026')).toContain('"requested":"Projet de budget 2026"')
    expect(budgetOf('Voté 2025', 'Projet de BP 2026')).toContain('"requested":"Projet de BP 2026"')
  })

  it('of a year that is estimated is foreseen', () => {
    expect(budgetOf('Voté 2025', 'Estimation 2027')).toContain('"forecast":"Estimation 2027"')
  })
})

describe('the last word of a header', () => {
  it('is money that comes in beside spending', () => {
    const budget = budgetOf('2025 / Dép.', '2025 / Rec.')
    expect(budget).toContain('2025 / Dép.')
    expect(budget).not.toContain('2025 / Rec.')
    expect(budgetOf('2025 / Cap', '2025 / Rec')).toContain('2025 / Rec')
  })

  it('is the operating section beside the capital', () => {
    expect(budgetOf('2025 / Capital', '2025 / Current')).toMatch(/"operating".*2025 \/ Current/)
  })

  it('is a share of the whole as a sign of percent alone', () => {
    expect(recordOf(gridTable('Projet | État | %\nFibre | En cours | 60 %\nPaie | En cours | 20 %'))).toMatchObject({
      progress: { value: '%' },
    })
  })
})

describe('a word for what is in use', () => {
  const statuses = (progress: number) => {
    const record = recordOf(
      gridTable(
        `Project | Status | % complete\nFibre | Live | ${progress}\nMail | live | ${progress}\nPay | Closed | 100\nGIS | Paused | 20`,
      ),
    )
    return record?.['status']
  }

  it('is work under way where the projects are, and another word says that they are done', () => {
    expect(statuses(55)).toMatchObject({ values: { Live: 'in_progress', live: 'in_progress', Closed: 'completed' } })
    expect(statuses(100)).toMatchObject({ values: { Live: 'completed', live: 'completed' } })
  })
})

describe('the section of an amount', () => {
  it('is said by codes, of which one may name both', () => {
    const table = gridTable(`
Projet | Nature | Budget 2026
Fibre | Inv. | 12000
Paie | Fonct. | 8000
Mobile | Inv. et fonct. | 5000`)
    const { mapping, assumptions } = inferredOf([table])
    const [{ record } = {}] = mapping.tables ?? []
    expect(JSON.stringify(record)).toContain('"Fonct.":"operating","Inv. et fonct.":"investment"')
    expect(assumptions.map(({ kind }) => kind)).toContain('section')
  })
})

describe('the letters of a section', () => {
  it('are those that a note explains', () => {
    const rows = ['Fibre | C | 12000', 'Mail | R | 8000', 'Pay | C | 5000']
    const table = gridTable(`Project | C/R | Budget 2026\n${rows.join('\n')}`, 'Plan', ['C = capital, R = revenue'])
    const made = infer([table], { stem: 'plan', texts: ['C = capital, R = revenue'] })
    expect(JSON.stringify(made?.mapping.tables)).toContain('"C":"investment","R":"operating"')
  })
})

describe('ceilings whose labels say more than a section', () => {
  const ceilingsOf = (name: string) => {
    const projects = gridTable('Projet | Voté 2025\nFibre | 400\nPaie | 300', 'Projets')
    const rows = ['Enveloppe votée | 750 | 800', 'Dont investissement | 520 | 560', 'Dont fonctionnement | 230 |']
    const { mapping } = inferredOf([projects, gridTable(`(A) | 2025 | 2026\n${rows.join('\n')}`, name)])
    return (mapping.tables ?? []).filter(({ into }) => into === 'envelopes')
  }

  it('are read on a sheet that is called so, without their sums and blank years', () => {
    const [first, second] = ceilingsOf('Enveloppes')
    expect(first).toMatchObject({
      record: { year: { value: 2025 }, section: { column: '(A)', values: { 'Dont fonctionnement': 'operating' } } },
      skip: [
        { column: '2025', is: [''] },
        { column: '(A)', is: ['Enveloppe votée'] },
      ],
    })
    expect(second).toMatchObject({ record: { year: { value: 2026 }, max: '2026' } })
    expect(ceilingsOf('Divers')).toEqual([])
  })
})

describe('a list of values on another sheet', () => {
  const projects = gridTable(
    `
Projet | Orientation du plan | Statut | Priorité
Fibre | Orientation 1 | En cours | Haute
Paie | Orientation 2 | Terminé | Basse`,
    'Projets',
  )
  const listsBeside = (drawing: string, name: string) => {
    const { tables } = inferredOf([projects, gridTable(drawing, name)])
    return tables.map(({ listed }) => listed.list)
  }

  it('has what codes of projects stand for', () => {
    const codes = 'Orientation | Libellé\nOrientation 1 | Réussir\nOrientation 2 | Durer'
    expect(listsBeside(codes, 'PEVR')).toEqual(['projects', 'axes'])
  })

  it('has the words of their columns, and no projects', () => {
    const words = 'Statut | Priorité\nEn cours | Haute\nTerminé | Basse\nSuspendu | Moyenne'
    expect(listsBeside(words, 'Valeurs')).toEqual(['projects'])
  })

  it('has abbreviations that stand in their columns, and no projects', () => {
    const words =
      'Sigle | Intitulé\nOrientation 1 | Réussir ensemble\nOrientation 2 | Durer longtemps\nPB | Projet de budget'
    expect(listsBeside(words, 'Divers').filter((list) => list === 'projects')).toHaveLength(1)
  })

  it('explains no word of one column by those of another beside it', () => {
    const lists = gridTable('Statut | Priorité\nEn cours | Un jour\nZebra | Terminé', 'Listes')
    const own = gridTable('Projet | Statut | Priorité\nFibre | Zebra | Haute\nPaie | En cours | Haute', 'Projets')
    expect(JSON.stringify(inferredOf([own, lists]).mapping.tables)).toContain('"Zebra":"unknown"')
  })
})

describe('a light that is none', () => {
  it('is told of nobody', () => {
    const rows = [
      'Fibre | Delivery | Green',
      'Mail | Closed | Complete',
      'Pay | Paused | Grey',
      'GIS | Delivery | Beige',
    ]
    const table = gridTable(`Project | Status | RAG\n${rows.join('\n')}`)
    const { assumptions } = inferredOf([table], { as_of: '2026-01-31' })
    expect(assumptions.filter(({ kind }) => kind === 'words-unknown')).toEqual([
      { kind: 'words-unknown', about: ['RAG', 'Beige'], count: 1 },
    ])
  })
})
