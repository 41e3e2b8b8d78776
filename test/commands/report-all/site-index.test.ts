/** The pages above the reports: the list of plans for people and for machines, and start pages that lead to each format. */
import { describe, expect, it } from 'vitest'
import { sitePages } from '../../../src/commands/report-all/site.ts'
import { entryWithoutReports, type SiteEntry, siteEntry } from '../../../src/commands/report-all/site-entry.ts'
import { siteIndex, startResult } from '../../../src/commands/report-all/site-index.ts'
import { ALL_READ } from '../../../src/plan/load/unread.ts'
import type { Plan } from '../../../src/plan/plan.ts'
import type { CommandResult } from '../../../src/reports/document/command-result.ts'
import type { Cell, Link, Table } from '../../../src/reports/document/document.ts'
import type { RawHeader } from '../../../src/schema/document.ts'
import { planWith } from '../../support/plan-builder.ts'

function entryOf(path: string, plan: Plan | undefined, isAlone = false): SiteEntry {
  const loaded = { plan, findings: [], sources: new Map(), unread: ALL_READ }
  const site = { path, loaded: { ...loaded, isUndated: false } }
  const formats = ['html', 'md', 'xlsx']
  return siteEntry(site, { lang: 'fr', pages: sitePages(site), formats, isAlone })
}

const planOf = (header: Partial<RawHeader> = {}): Plan =>
  planWith({
    header: { envelopes: [{ year: 2024, section: 'investment', max: 100_000 }], ...header },
    projects: [
      {
        status: 'in_progress',
        budget: [{ section: 'investment', kind: 'services', amounts: { '2024': { forecast: 50_000 } } }],
      },
    ],
  })

const tableOf = ({ report }: CommandResult): Table => {
  const [block] = report?.sections[0]?.blocks ?? []
  if (block?.kind !== 'table') throw new Error('no table')
  return block
}
const cellOf = (result: CommandResult, row: number, id: string): Cell | undefined => {
  const { columns, rows } = tableOf(result)
  return rows[row]?.cells[columns.findIndex((column) => column.id === id)]
}
const columnsOf = (result: CommandResult): string[] => tableOf(result).columns.map(({ id }) => id)
const linksOf = (cell: Cell | undefined): readonly Link[] => (cell?.kind === 'links' ? cell.links : [])

const [town, city] = [entryOf('town', planOf()), entryOf('city', planOf({ title: 'City' }))]

describe('the list of plans', () => {
  it('leads people from each title to its start page, with what it says and three rates with their parts', () => {
    const list = siteIndex([town, city], 'html')
    expect(columnsOf(list)).toEqual([
      'plan',
      'state',
      'status',
      'as_of',
      'completion_due',
      'landing',
      'peak_load_rate',
      'errors',
      'warnings',
    ])
    expect(linksOf(cellOf(list, 1, 'plan'))).toEqual([
      { text: { fr: 'City', en: 'City' }, files: ['city/index.html'], lang: 'fr' },
    ])
    expect(linksOf(cellOf(siteIndex([town], 'md'), 0, 'plan'))[0]?.files).toEqual(['town/index.md'])
    expect(cellOf(list, 0, 'landing')).toMatchObject({
      value: 0.5,
      parts: { numerator: 50_000, denominator: 100_000, unit: 'money' },
    })
    // Nothing is due: there is nothing to divide by.
    expect(cellOf(list, 0, 'completion_due')).toMatchObject({ kind: 'figure', value: null })
    expect(cellOf(list, 0, 'state')).toMatchObject({ kind: 'text' })
  })

  it('tells where plans lie that are called alike', () => {
    const twin = entryOf('twin', planOf())
    const list = siteIndex([town, twin], 'html')
    expect(columnsOf(list).at(-1)).toBe('path')
    expect(cellOf(list, 1, 'path')).toEqual({ kind: 'text', text: { fr: 'twin', en: 'twin' } })
  })

  it('gives machines rates, findings and the reports of their format', () => {
    const list = siteIndex([town, city], 'xlsx')
    expect(columnsOf(list)).toEqual([
      'path',
      'plan',
      'lang',
      'status',
      'as_of',
      'completion_gross',
      'completion_all_in',
      'execution_rate',
      'load_rate',
      'need_coverage',
      'errors',
      'warnings',
      'infos',
      'reports',
    ])
    expect(cellOf(list, 0, 'plan')).toMatchObject({ text: { en: 'Plan' } })
    const links = linksOf(cellOf(list, 0, 'reports'))
    expect(links[0]?.files).toEqual(['town/audit.xlsx'])
    expect(links).toHaveLength(town.reports.length)
    expect(linksOf(cellOf(siteIndex([town], 'csv'), 0, 'reports'))[0]?.files).toEqual([])
  })

  it('says no amount of one currency in another', () => {
    const pacific = entryOf('noumea', planOf({ title: 'N', currency: 'XPF' }))
    const list = siteIndex([town, pacific], 'html')
    expect(cellOf(list, 1, 'landing')).toMatchObject({ kind: 'figure', value: 0.5 })
    expect(cellOf(list, 1, 'landing')).not.toHaveProperty('parts')
    expect(cellOf(siteIndex([pacific], 'html'), 0, 'landing')).toHaveProperty('parts')
  })

  it('has the organisation that all plans share, and the last of their days', () => {
    const other = entryOf('o', planWith({ asOf: '2025-01-31', header: { organisation: 'Other' } }))
    const provenance = siteIndex([town, city], 'html').report?.provenance
    expect(provenance?.plan.organisation.fr).toBe('Organisation')
    const mixed = siteIndex([town, other], 'html')
    expect(mixed.report?.provenance.plan.organisation.fr).toBe('')
    expect(mixed.asOf).toBe('2025-01-31')
  })

  it('names a plan that could not be read, or has no reports, by its folder and says so', () => {
    const failed = [entryOf('odd', undefined), entryWithoutReports('huge', 'en')]
    const list = siteIndex([...failed, town], 'html')
    expect(linksOf(cellOf(list, 0, 'plan'))[0]).toMatchObject({ text: { en: 'odd' }, files: ['odd/index.html'] })
    const states = [0, 1].map((row) => cellOf(list, row, 'state'))
    expect(states).toMatchObject([
      { text: { en: 'unreadable' }, tone: 'bad' },
      { text: { en: 'reports not made' }, tone: 'bad' },
    ])
    const taken = siteIndex(failed, 'json')
    expect(cellOf(taken, 1, 'plan')).toMatchObject({ text: { fr: 'rapports non produits' } })
    expect(taken.report?.provenance.asOf).toBeUndefined()
  })
})

describe('the start page of a plan', () => {
  const links = (result: CommandResult): Link[] =>
    (result.report?.sections ?? []).flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.flatMap((cell) => linksOf(cell))) : [],
      ),
    )

  it('leads to each report once, a page of HTML to all formats and one of Markdown to its own', () => {
    const [page, text] = [startResult(town, 'html'), startResult(town, 'md')]
    expect(links(page)).toHaveLength(town.reports.length)
    expect(links(page)[0]?.files).toEqual(['direction.html', 'direction.md', 'direction.xlsx'])
    expect(links(text)[0]?.files).toEqual(['direction.md'])
  })

  it('leads from the top of the site where the plan is alone', () => {
    const alone = entryOf('town', planOf(), true)
    expect(links(startResult(alone, 'md'))[0]?.files).toEqual(['town/direction.md'])
  })

  it('is plain data, which goes from one process to another', () => {
    expect(structuredClone(town)).toEqual(town)
  })

  it('of a plan that could not be read says so and leads to its findings', () => {
    const page = startResult(entryOf('odd', undefined), 'html')
    expect(page.report?.title.en).toBe('odd')
    expect(page.report?.sections[0]?.blocks).toEqual([
      { kind: 'note', text: { fr: 'Illisible.', en: 'Unreadable.' }, tone: 'bad' },
    ])
    expect(links(page).map(({ text, files }) => [text.en, files[0]])).toEqual([['Findings', 'audit.html']])
  })
})
