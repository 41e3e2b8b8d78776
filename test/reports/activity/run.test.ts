/** Run and build, and suppliers, of a report about some projects: what is no matter of projects stays that of the whole plan. */
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../src/plan/plan.ts'
import { activity, external } from '../../../src/reports/activity/done.ts'
import { run } from '../../../src/reports/activity/run.ts'
import { staff } from '../../../src/reports/activity/staff.ts'
import { computeFigures, figuresOfPart } from '../../../src/reports/document/figures.ts'
import type { ReportContext, SectionKind } from '../../../src/reports/report-kind.ts'
import { planWith } from '../../support/plan-builder.ts'
import { sectionOf } from '../../support/section-of.ts'

function contextOf(plan: Plan): ReportContext {
  const figures = computeFigures(plan)
  return { plan, figures, previous: undefined, findings: [], standing: [] }
}

/** The context of the first project alone. */
function firstOf(whole: Plan): ReportContext {
  const plan = { ...whole, projects: whole.projects.slice(0, 1) }
  const context = contextOf(whole)
  return { ...context, plan, figures: figuresOfPart(context.figures, plan), whole: context }
}

function words(kind: SectionKind<ReportContext>, context: ReportContext): string {
  return JSON.stringify(sectionOf(kind, context))
}

const plan = planWith({
  teams: [
    { id: 'T', title: 'Team', fte: 1, capacity: { working_days: 200, run: 0.5 }, run_days: { 2023: 60 } },
    { id: 'U', title: 'Other', fte: 1, capacity: { working_days: 200 }, run_days: { 2023: 80 } },
  ],
  projects: [
    { workload: [{ team: 'T', days: { 2023: 5 } }] },
    {
      workload: [
        { team: 'T', actual: { 2023: 40 } },
        { side: 'external', total: 20 },
      ],
    },
  ],
})

describe('a report of some projects', () => {
  it('holds run days beside the work on all projects, and says so', () => {
    const { title, blocks } = sectionOf(run, firstOf(plan))
    expect(title.en).toBe('Run and build (whole plan)')
    const [table] = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
    expect(table?.rows[0]?.cells.at(-1)).toMatchObject({ parts: { numerator: 60, denominator: 100 } })
  })

  it('does not say that the plan tells nothing where its other projects do', () => {
    expect(words(external, firstOf(plan))).toContain('No external day is written in the projects of this report')
    expect(words(activity, firstOf(plan))).toContain('in the projects of this report')
  })
})

describe('the share set aside', () => {
  it('is an empty cell for a team that tells none', () => {
    const tables = sectionOf(run, contextOf(plan)).blocks.filter(({ kind }) => kind === 'table')
    const shares = tables.flatMap((table) => (table.kind === 'table' ? [table] : [])).at(-1)
    expect(shares?.columns.map(({ title }) => title.fr)).toEqual(['Équipe', 'Exploitation (MCO)'])
    expect(shares?.rows.map(({ cells }) => cells[1])).toMatchObject([{ kind: 'figure', value: 0.5 }, { kind: 'empty' }])
  })
})

describe('the days of running the systems', () => {
  it('go up to the period under way, which no table says to leave out', () => {
    const told = words(run, contextOf(plan))
    expect(told).not.toContain('By team, periods that have ended')
    expect(told).toContain('the two rates count only periods that have ended')
  })
})

describe('what lies before the plan', () => {
  it('prints no table without a row', () => {
    const early = planWith({
      asOf: '2022-10-31',
      teams: [
        {
          id: 'T',
          title: 'T',
          fte: 1,
          capacity: { run: 0.5 },
          run_days: { 2022: 60 },
          posts: [{ title: 'P', opened: '2022-01-01' }],
        },
      ],
    })
    const context = contextOf(early)
    expect(sectionOf(run, context).blocks.map(({ kind }) => kind)).toEqual(['note'])
    const rows = sectionOf(staff, context).blocks.flatMap((block) =>
      block.kind === 'table' ? [block.rows.length] : [],
    )
    expect(rows).not.toContain(0)
  })
})
