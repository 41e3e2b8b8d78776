/** What a plan's own report may ask of a section: tables, pictures, columns, order, groups, rows, projects and words. */
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/plan/plan.ts'
import { SECTIONED } from '../../src/reports/catalogue.ts'
import type { Cell, Section, Table } from '../../src/reports/document/document.ts'
import { computeFigures } from '../../src/reports/document/figures.ts'
import { ownReports } from '../../src/reports/own-report.ts'
import type { RawHeader } from '../../src/schema/document.ts'
import { type PlanFacts, planWith } from '../support/plan-builder.ts'

type Written = NonNullable<RawHeader['reports']>[number]
type WrittenSection = Partial<Written['sections'][number]>

const FIELDS: NonNullable<RawHeader['vocabularies']>['fields'] = [
  { key: 'x-staff', title: { fr: 'Effectif', en: 'Staff' }, kind: 'number', unit: 'FTE' },
  { key: 'x-vote', title: 'Vote', kind: 'date' },
  { key: 'x-shared', title: { fr: 'Mutualisé', en: 'Shared' }, kind: 'flag' },
]

const FACTS: PlanFacts = {
  axes: [
    { id: 'AX1', title: 'One' },
    { id: 'AX2', title: 'Two' },
  ],
  bodies: [
    { id: 'COPIL', title: 'Steering', level: 'steering' },
    { id: 'BP', title: 'Office', level: 'office' },
  ],
  programmes: [
    { id: 'PG-B', title: 'Beta' },
    { id: 'PG-A', title: 'Alpha' },
  ],
  projects: [
    { id: 'P-10', title: 'Ten', axis: 'AX2', programme: 'pg-a', lead: 'rssi', start: '2024-01', end: '2024-06' },
    {
      id: 'P-2',
      title: 'Two',
      axis: 'AX1',
      programme: 'PG-B',
      steering_body: 'COPIL',
      start: '2023-03',
      end: '2025-06',
      status: 'in_progress',
    },
    { id: 'P-1', title: 'One', status: 'approved' },
  ],
}

/** What the projects write for themselves; the loader puts such keys back behind the format, which has none. */
const OWN: Readonly<Record<string, object>> = {
  'P-10': { 'x-staff': '12,5', 'x-shared': 'oui' },
  'P-2': { 'x-staff': '3', 'x-vote': '2024-02-01' },
  'P-1': { 'x-staff': 'many', 'x-shared': 'non' },
}

function sectionsOf(report: Partial<Written>, facts: PlanFacts = FACTS): readonly Section[] {
  const written = { id: 'own', title: 'Own', sections: [], ...report } as Written
  const { filter: _, ...rest } = written
  const header = { ...facts.header, vocabularies: { fields: FIELDS }, reports: [rest] }
  const plan: Plan = planWith({ ...facts, header })
  for (const { id, written: project } of plan.projects) Object.assign(project, OWN[id])
  Object.assign(plan.header.reports?.[0] ?? {}, report)
  const [kind] = ownReports(plan, SECTIONED)
  const figures = computeFigures(plan)
  const context = { plan, figures, previous: undefined, findings: [], standing: [] }
  return kind?.sections(context) ?? []
}

function sectionOf(section: WrittenSection, facts: PlanFacts = FACTS): Section | undefined {
  return sectionsOf({ sections: [{ show: 'portfolio', ...section } as never] }, facts)[0]
}

const tablesOf = (section: Section | undefined): Table[] =>
  (section?.blocks ?? []).flatMap((block) => (block.kind === 'table' ? [block] : []))

const notesOf = (section: Section | undefined, lang: 'fr' | 'en' = 'en'): string[] =>
  (section?.blocks ?? []).flatMap((block) => (block.kind === 'note' ? [block.text[lang]] : []))

const idsOf = (section: Section | undefined) => tablesOf(section).map(({ rows }) => rows.map(({ id }) => id))

const said = (cell: Cell | undefined): unknown =>
  cell?.kind === 'text' ? cell.text.fr : cell?.kind === 'figure' ? cell.value : cell?.kind

describe('columns', () => {
  it('stand in the order that is written, each once', () => {
    const [table] = tablesOf(sectionOf({ columns: ['end', 'id', 'x-staff', 'end'] }))
    expect(table?.columns.map(({ id }) => id)).toEqual(['end', 'id', 'x-staff'])
  })

  it('of own fields have the name, the unit and the kind that the plan declares', () => {
    const [table] = tablesOf(sectionOf({ columns: ['x-staff', 'x-vote', 'x-shared', 'x-free_text'] }))
    expect(table?.columns.map(({ title, unit }) => [title.fr, unit])).toEqual([
      ['Effectif (FTE)', 'count'],
      ['Vote', 'day'],
      ['Mutualisé', 'text'],
      ['Free text', 'text'],
    ])
    expect(table?.rows.map(({ cells }) => cells.map(said))).toEqual([
      [12.5, 'empty', 'oui', 'empty'],
      [3, 'day', 'empty', 'empty'],
      ['many', 'empty', 'non', 'empty'],
    ])
  })

  it('are chosen for any list of projects of any section, and told where there is none', () => {
    const members = sectionOf({ show: 'programme-projects', columns: ['id', 'lead'] })
    expect(tablesOf(members)[0]?.columns.map(({ id }) => id)).toEqual(['id', 'lead'])
    const budget = sectionOf({ show: 'bodies', columns: ['id'], order: { by: 'end' } })
    expect(notesOf(budget)[0]).toBe(
      'Without effect on this section: choice of columns, order (it has no list of projects).',
    )
    expect(notesOf(sectionOf({ show: 'roadmap', columns: ['id'] }), 'fr')).toContain(
      'Sans effet sur cette section\u00a0: choix des colonnes (ses colonnes sont celles de l’image).',
    )
  })
})

describe('order', () => {
  it('goes by figures, days and words, digits by their number', () => {
    expect(idsOf(sectionOf({ order: { by: 'id' } }))).toEqual([['P-1', 'P-2', 'P-10']])
    expect(idsOf(sectionOf({ order: { by: 'start' } }))).toEqual([['P-2', 'P-10', 'P-1']])
    expect(idsOf(sectionOf({ order: { by: 'project' } }))).toEqual([['P-1', 'P-10', 'P-2']])
  })

  it('may descend; who has no value comes last all the same', () => {
    const order = { by: 'end', direction: 'descending' } as const
    expect(idsOf(sectionOf({ order }))).toEqual([['P-2', 'P-10', 'P-1']])
  })

  it('passes over words in a column of numbers', () => {
    const order = { by: 'x-staff', direction: 'descending' } as const
    expect(idsOf(sectionOf({ order }))).toEqual([['P-10', 'P-2', 'P-1']])
  })

  it('of statuses is that of a project’s life, of equal values that of ids', () => {
    expect(idsOf(sectionOf({ order: { by: 'status' } }))).toEqual([['P-1', 'P-10', 'P-2']])
    expect(idsOf(sectionOf({ order: { by: 'origin' } }))).toEqual([['P-1', 'P-2', 'P-10']])
  })
})

describe('groups', () => {
  const titles = (group_by: string) =>
    tablesOf(sectionOf({ group_by: group_by as never })).map(({ title }) => title?.fr)

  it('are those of the plan in its order, without regard to case; last who is in none', () => {
    expect(titles('programme')).toEqual(['Beta', 'Alpha', '(aucun)'])
    expect(titles('axis')).toEqual(['One', 'Two', '(aucun)'])
    expect(titles('steering_body')).toEqual(['Steering', '(aucun)'])
  })

  it('of an own field are called after the field', () => {
    expect(titles('x-shared')).toEqual(['Mutualisé\u00a0: non', 'Mutualisé\u00a0: oui', 'Mutualisé\u00a0: (aucun)'])
    expect(titles('x-staff')[0]).toBe('Effectif\u00a0: 3')
  })

  it('of a section stand for those of the report, which hold for lists of the portfolio alone', () => {
    const sections = [{ show: 'portfolio', group_by: 'axis' }, { show: 'portfolio' }, { show: 'roadmap' }]
    const made = sectionsOf({ group_by: 'programme', sections: sections as never })
    expect(made.map((one) => tablesOf(one).length)).toEqual([3, 3, 1])
    expect(tablesOf(made[0])[0]?.title?.en).toBe('One')
  })

  it('have the totals of their own rows', () => {
    const budget = [{ section: 'investment', kind: 'services', amounts: { '2024': { forecast: 100 } } }]
    const projects = [
      { axis: 'AX1', budget },
      { axis: 'AX2', budget },
      { axis: 'AX2', budget },
    ]
    const facts = { ...FACTS, projects: projects as never }
    const parts = tablesOf(sectionOf({ columns: ['id', 'spending'], group_by: 'axis' }, facts))
    expect(parts.map(({ totals }) => said(totals?.cells[1]))).toEqual([100, 200])
  })
})

describe('limit', () => {
  it('keeps the first rows of each table and tells how many are left', () => {
    const limited = sectionOf({ order: { by: 'id' }, limit: 1 })
    expect(idsOf(limited)).toEqual([['P-1']])
    expect(notesOf(limited)).toEqual(['… and 2 more'])
    expect(notesOf(sectionOf({ limit: 3 }))).toEqual([])
  })
})

describe('tables', () => {
  it('stand alone by their ids', () => {
    const late = [{ status: 'in_progress', end: '2024-12', baseline: { end: '2024-01' } }, { status: 'on_hold' }]
    const facts = { ...FACTS, projects: late as never }
    const section = sectionOf({ show: 'attention', tables: ['blocked'] }, facts)
    expect(tablesOf(section).map(({ id }) => id)).toEqual(['blocked'])
    const missing = sectionOf({ show: 'attention', tables: ['blockd'] }, facts)
    expect(notesOf(missing, 'fr')).toEqual([
      'La section n’a pas de tableau «\u00a0blockd\u00a0», ou il est vide (tableaux de la section\u00a0: late, blocked, vouliez-vous dire «\u00a0blocked\u00a0»\u00a0?).',
    ])
  })
})

describe('display', () => {
  it('shows the picture alone, the table alone, or both', () => {
    const shown = (display: WrittenSection['display']) => {
      const [table] = tablesOf(sectionOf({ show: 'roadmap', display }))
      return [table?.chart?.type, table?.isFolded]
    }
    expect(shown(undefined)).toEqual(['roadmap', true])
    expect(shown('chart')).toEqual(['roadmap', true])
    expect(shown('table')).toEqual([undefined, undefined])
    expect(shown('both')).toEqual(['roadmap', undefined])
  })

  it('of a table alone frees its columns', () => {
    const section = sectionOf({ show: 'roadmap', display: 'table', columns: ['id', 'end'] })
    expect(tablesOf(section)[0]?.columns.map(({ id }) => id)).toEqual(['id', 'end'])
    expect(notesOf(section)).toEqual([])
  })

  it('of a picture that there is not is told, and the table stays', () => {
    const section = sectionOf({ show: 'bodies', display: 'chart' })
    expect(notesOf(section)[0]).toBe('Without effect on this section: picture alone (it has no picture).')
    expect(tablesOf(section)).toHaveLength(1)
  })

  it('drops the sentence about all rows where only some are shown', () => {
    const dated = [
      { axis: 'AX1', end: '2024-12', start: '2024-01', baseline: { start: '2024-01', end: '2024-06' } },
      { axis: 'AX2', end: '2024-12', start: '2024-01', baseline: { start: '2024-01', end: '2024-06' } },
    ]
    const facts = { ...FACTS, projects: dated as never }
    const sentences = (section: WrittenSection) =>
      tablesOf(sectionOf({ show: 'roadmap', ...section }, facts)).map(({ chart }) => chart?.sentence?.en)
    expect(sentences({})).toEqual(['2 of 2 projects end after the baseline date.'])
    expect(sentences({ group_by: 'axis' })).toEqual([undefined, undefined])
    expect(sentences({ limit: 1 })).toEqual([undefined])
  })
})

describe('projects', () => {
  it('pass the filter of the report and that of the section', () => {
    const sections = [{ show: 'portfolio', filter: { axis: ['AX1', 'AX2'], lead: 'RSSI' } }] as never
    expect(idsOf(sectionsOf({ sections })[0])).toEqual([['P-10']])
    const filter = { 'x-shared': ['oui', 'non'] } as never
    expect(idsOf(sectionsOf({ filter, sections: [{ show: 'portfolio' }] })[0])).toEqual([['P-10', 'P-1']])
  })

  it('that none passes are told once, by who left them out', () => {
    const filter = { status: 'on_hold' } as const
    const sections = [{ show: 'portfolio' }, { show: 'load' }] as never
    const [first, second] = sectionsOf({ filter, sections })
    expect(notesOf(first)).toEqual(['No project passes the filter.', 'No project to show.'])
    expect(tablesOf(first)).toEqual([])
    expect(notesOf(second)).not.toContain('No project passes the filter.')
    expect(notesOf(sectionOf({ filter }), 'fr')).toEqual([
      'Aucun projet ne passe le filtre.',
      'Aucun projet à montrer.',
    ])
  })

  it('do not narrow a section for the public, which says so', () => {
    const section = sectionOf({ show: 'done', filter: { lead: 'rssi' } })
    expect(notesOf(section)[0]).toBe('This section is about the whole plan: the filter changes nothing in it.')
  })
})

describe('words', () => {
  it('stand at the head of the report and of each section, in both languages', () => {
    const [first, second] = sectionsOf({
      body: 'COPIL',
      note: { fr: 'Lire d’abord', en: 'Read first' },
      sections: [{ show: 'portfolio', note: 'All' }, { show: 'roadmap' }] as never,
    })
    expect(notesOf(first)).toEqual(['For the body "Steering".', 'Read first', 'All'])
    expect(notesOf(first, 'fr')[1]).toBe('Lire d’abord')
    expect(notesOf(second)).toEqual([])
  })

  it('of a section take the place of the name of its only table', () => {
    expect(tablesOf(sectionOf({ title: 'Ours' }))[0]?.title).toBeUndefined()
    expect(tablesOf(sectionOf({}))[0]?.title?.en).toBe('Projects')
  })
})

describe('a report of which a section is taken', () => {
  it('tells two sections of one name apart', () => {
    const governance = sectionOf({ show: 'overview', from: 'governance' })
    const landscape = sectionOf({ show: 'overview', from: 'landscape' })
    expect(governance?.title).not.toEqual(landscape?.title)
    expect(governance?.blocks).not.toEqual(landscape?.blocks)
  })

  it('that has no such section is told with those that it has', () => {
    expect(notesOf(sectionOf({ show: 'risk-map', from: 'needs' }))).toEqual([
      'The report "Department needs" has no section "risk-map". Its sections: needs.',
    ])
  })

  it('says that there is nothing where its section has no place', () => {
    const section = sectionOf({ show: 'budget', from: 'direction' })
    expect(notesOf(section, 'fr')).toEqual(['Le plan ne contient encore rien que cette section puisse montrer.'])
  })
})

describe('a report without sections', () => {
  it('says so', () => {
    expect(sectionsOf({}).map((one) => notesOf(one))).toEqual([['This report has no section: the plan names none.']])
  })
})
