/** The sections about authorisations: what they show of one, and what they say where nothing is told. */
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../src/plan/plan.ts'
import { AUTHORISATION_SECTIONS } from '../../../src/reports/authorisations/report.ts'
import { schedule } from '../../../src/reports/authorisations/schedule.ts'
import { statement, statementIfAny } from '../../../src/reports/authorisations/statement.ts'
import { votes } from '../../../src/reports/authorisations/votes.ts'
import { computeFigures } from '../../../src/reports/document/figures.ts'
import { buildSection, type ReportContext } from '../../../src/reports/report-kind.ts'
import { type PlanFacts, planWith } from '../../support/plan-builder.ts'
import { sectionOf } from '../../support/section-of.ts'

const contextOf = (plan: Plan): ReportContext => ({ plan, figures: computeFigures(plan) }) as ReportContext

const notesOf = (section: ReturnType<typeof sectionOf>, lang: 'fr' | 'en' = 'en'): string[] =>
  section.blocks.flatMap((block) => (block.kind === 'note' ? [block.text[lang]] : []))

const tablesOf = (section: ReturnType<typeof sectionOf>) =>
  section.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))

const AP = { id: 'AP-1', type: 'AP', title: 'One' } as const

describe('a plan without authorisations', () => {
  it.each(AUTHORISATION_SECTIONS.map((kind) => [kind.id, kind] as const))(
    '%s says in one sentence what is not told, and where',
    (_, kind) => {
      const { blocks } = sectionOf(kind, contextOf(planWith()))
      expect(blocks.map((block) => block.kind)).toEqual(['note'])
      expect(JSON.stringify(blocks)).toMatch(/\((authorisations|projects\[\])/)
    },
  )

  it('leaves the statement out of the audit', () => {
    expect(buildSection(statementIfAny, contextOf(planWith()))).toEqual([])
    const one = contextOf(planWith({ authorisations: [AP] }))
    expect(buildSection(statementIfAny, one)).toHaveLength(1)
  })
})

describe('authorisations of which little is told', () => {
  it('name the keys that are missing instead of printing an empty table', () => {
    const context = contextOf(planWith({ authorisations: [AP] }))
    const said = AUTHORISATION_SECTIONS.map((kind) => notesOf(sectionOf(kind, context)).join(' '))
    expect(said.join(' ')).toContain('(payments)')
    expect(said.join(' ')).toContain('(authorisations[].history)')
    expect(said.join(' ')).toContain('(authorisations[].assignments)')
    const tables = AUTHORISATION_SECTIONS.flatMap((kind) => tablesOf(sectionOf(kind, context)))
    expect(tables.filter(({ rows }) => rows.length === 0)).toEqual([])
  })

  it('do not say that no vote is written where all come after the status date', () => {
    const history = [{ date: '2024-12-14', amount: 900 }]
    const context = contextOf(planWith({ authorisations: [{ ...AP, history }] }))
    expect(notesOf(sectionOf(votes, context))).toEqual([
      'No vote was taken by the status date: those written (authorisations[].history) come after it.',
    ])
  })

  it('have no before and after where a vote tells no schedule', () => {
    const history = [
      { date: '2022-11-24', amount: 900 },
      { date: '2023-12-14', amount: 100, payments: { 2024: 1000 } },
    ]
    const context = contextOf(planWith({ authorisations: [{ ...AP, history }] }))
    expect(notesOf(sectionOf(votes, context))[0]).toContain('history[].payments')
  })
})

describe('the statement', () => {
  it('says which authorisations its totals leave out, and why', () => {
    const history = [{ date: '2022-11-24', amount: 9000 }]
    const plan = planWith({
      authorisations: [
        { ...AP, history, payments: { 2023: { paid: 1000 } } },
        { ...AP, id: 'AP-2', status: 'cancelled', history },
        { ...AP, id: 'AP-3', history },
      ],
    })
    const said = notesOf(sectionOf(statement, contextOf(plan)))
    expect(said[0]).toMatch(/^Authorisation closed or cancelled \(AP-2\): nothing is left/)
    expect(said[1]).toMatch(/^Nothing tells what was paid under AP-3 /)
  })

  it('shows what is in force, assigned and left to assign, and says where it is too much', () => {
    const plan = planWith({
      authorisations: [
        {
          ...AP,
          history: [{ date: '2022-11-24', amount: 800_000 }],
          assignments: [{ project: 'P-1', amount: 850_000 }],
        },
        {
          ...AP,
          id: 'AP-2',
          history: [{ date: '2022-11-24', amount: 500_000 }],
          assignments: [{ project: 'P-1', amount: 200_000 }],
        },
        { ...AP, id: 'AE-1', type: 'AE', history: [{ date: '2022-11-24', amount: 60_000 }] },
      ],
      projects: [
        {
          budget: [
            {
              section: 'investment',
              kind: 'services',
              authorisation: 'AP-2',
              amounts: { 2024: { committed: 260_000 } },
            },
          ],
        },
      ],
    })
    const section = sectionOf(statement, contextOf(plan))
    const [ofAP, ofAE] = tablesOf(section)
    const columnOf = (id: string) => {
      const at = ofAP?.columns.findIndex((column) => column.id === `authorisation_${id}`) ?? -1
      const rows = [...(ofAP?.rows ?? []), ...(ofAP?.totals === undefined ? [] : [ofAP.totals])]
      return rows.map(({ cells }) => (cells[at] as { value?: number | null } | undefined)?.value)
    }
    expect(columnOf('amount')).toEqual([800_000, 500_000, 1_300_000])
    expect(columnOf('assigned')).toEqual([850_000, 200_000, 1_050_000])
    expect(columnOf('to_assign')).toEqual([-50_000, 300_000, 250_000])
    expect(ofAE?.columns.map(({ id }) => id)).not.toContain('authorisation_assigned')
    const said = notesOf(section)
    expect(said).toContain('AP-1: €850k assigned of €800k in force, €50k too much.')
    expect(said).toContain('AP-2: €260k committed of €200k assigned, €60k without assignment.')
    expect(said.join(' ')).toContain('No assignment is written under AE-1 (assignments)')
  })

  it('names an authorisation without a vote under which money is spent: its totals do not add up', () => {
    const history = [{ date: '2022-11-24', amount: 9000 }]
    const payments = { 2023: { paid: 1000 } }
    const plan = planWith({
      authorisations: [
        { ...AP, history, payments },
        { ...AP, id: 'AP-2', payments },
        { ...AP, id: 'AP-3' },
      ],
    })
    const said = notesOf(sectionOf(statement, contextOf(plan)))
    expect(said[0]).toMatch(/^No vote by the status date under AP-2 \(history\)/)
  })

  it('gives the reason why there is no coverage in one sentence', () => {
    const history = [{ date: '2022-11-24', amount: 9 }]
    const closed = { ...AP, status: 'closed' as const, history }
    const said = notesOf(sectionOf(statement, contextOf(planWith({ authorisations: [closed] }))))
    expect(said).toContain('Coverage of AP not applicable: the authorisation is closed or cancelled.')
  })

  it('writes years as each language does', () => {
    const plan = planWith({
      header: { envelopes: [{ year: 2024, section: 'investment', max: 2000 }] },
      authorisations: [{ ...AP, history: [{ date: '2022-11-24', amount: 3000 }], payments: { 2023: { paid: 1000 } } }],
    })
    const { blocks } = sectionOf(statement, contextOf(plan))
    const told = JSON.stringify(blocks).replaceAll('\u00a0', ' ')
    expect(told).toContain('soit 1,0 an à la moyenne')
    expect(told).toContain('1.0 years at the mean')
  })
})

describe('the schedule', () => {
  const at = (payments: Record<string, number>, lang: 'fr' | 'en' = 'en') =>
    notesOf(
      sectionOf(
        schedule,
        contextOf(planWith({ authorisations: [{ ...AP, history: [{ date: '2022-11-24', amount: 9000 }], payments }] })),
      ),
      lang,
    )
      .at(-1)
      ?.replace(/[\u00a0\u202f]/g, ' ')

  it('says whether its total is the amount in force', () => {
    expect(at({ 2024: 9000 })).toBe('AP-1 One: the phasing equals the amount in force (€9k).')
    expect(at({ 2024: 7000 })).toBe('AP-1 One: €2k of the €9k in force are not phased.')
    expect(at({ 2024: 12000 })).toBe('AP-1 One: the phasing exceeds the amount in force (€9k) by €3k.')
  })

  it('says so in French with amounts as French writes them', () => {
    const said = [9000, 7000, 12000].map((paid) => at({ 2024: paid }, 'fr'))
    expect(said).toEqual([
      'AP-1 One : l’échéancier égale le montant en vigueur (9 k€).',
      'AP-1 One : 2 k€ des 9 k€ en vigueur restent sans échéance.',
      'AP-1 One : l’échéancier dépasse de 3 k€ le montant en vigueur (9 k€).',
    ])
  })

  it('adds up what is phased and paid, and no credits that lapsed', () => {
    const payments = { 2023: { voted: 5000, opened: 4000, paid: 3000 }, 2024: 6000 }
    const plan = planWith({ authorisations: [{ ...AP, history: [{ date: '2022-11-24', amount: 9000 }], payments }] })
    const table = tablesOf(sectionOf(schedule, contextOf(plan))).find(({ id }) => id === 'payments_ap_1')
    const values = table?.totals?.cells.map((cell) => (cell.kind === 'figure' ? cell.value : null))
    expect(values).toEqual([null, null, null, 3000, 9000])
  })

  it('has no row of a year of which nothing is told, and no column of envelopes where there are none', () => {
    const history = [{ date: '2022-11-24', amount: 9000 }]
    const closed = { ...AP, status: 'closed', history } as const
    const ofPayments = (payments: Record<string, number>, envelopes: PlanFacts['header'] = {}) =>
      tablesOf(
        sectionOf(schedule, contextOf(planWith({ header: envelopes, authorisations: [{ ...closed, payments }] }))),
      )
    const [all] = ofPayments({ 2023: 4000, 2025: 5000 })
    expect(all?.rows.map(({ id }) => id)).toEqual(['2023'])
    expect(all?.title?.en).toBe('All AP')
    expect(all?.columns.map(({ id }) => id)).not.toContain('envelope')
    expect(ofPayments({ 2025: 5000 })).toEqual([])
    const [beside] = ofPayments({ 2023: 4000 }, { envelopes: [{ year: 2023, section: 'investment', max: 5000 }] })
    expect(beside?.title?.en).toBe('All AP against the investment envelopes')
    expect(beside?.columns.map(({ id }) => id)).toContain('envelope')
  })
})
