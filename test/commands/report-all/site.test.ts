/** The pages of a plan in a site: where each lies, what it is made of, and the ways from one to the others. */
import { describe, expect, it } from 'vitest'
import {
  freeName,
  pageFolder,
  reportNavigation,
  type SitePage,
  sitePages,
  startNavigation,
  startStem,
  wayTo,
} from '../../../src/commands/report-all/site.ts'
import { ALL_READ } from '../../../src/plan/load/unread.ts'
import type { Plan } from '../../../src/plan/plan.ts'
import { verbatim } from '../../../src/reports/document/cell.ts'
import type { Navigation } from '../../../src/reports/document/navigation.ts'
import { type GuidedReports, guided } from '../../../src/reports/guide.ts'
import { startSince } from '../../../src/reports/start-page.ts'
import { comparePlans } from '../../../src/scenarios/compare/states.ts'
import { planWith } from '../../support/plan-builder.ts'

const loadedOf = (plan: Plan | undefined) => ({
  plan,
  findings: [],
  sources: new Map(),
  unread: ALL_READ,
  isUndated: false,
})

const SECTIONS = [{ show: 'portfolio' as const }]

describe('the pages of a plan', () => {
  const plan = planWith({
    header: {
      reports: [
        { id: 'index', title: 'Own index', sections: SECTIONS },
        { id: 'Risks', title: 'Own', sections: SECTIONS },
        { id: 'a/b', title: 'Slash', sections: SECTIONS },
      ],
    },
    scenarios: [{ id: 'S', title: 'S', kind: 'custom', status: 'draft', choices: {} }],
  })
  const pages = sitePages({ path: 'town', loaded: loadedOf(plan) })

  it('have a file each, none of them that of the start page, whatever the case', () => {
    const stems = pages.map(({ stem }) => stem.toLowerCase())
    expect(new Set(stems).size).toBe(stems.length)
    expect(stems).not.toContain('town/index')
    expect(pages.filter(({ title }) => title.en.startsWith('Own')).map(({ stem }) => stem)).toEqual([
      'town/index-2',
      'town/Risks-2',
    ])
    expect(stems).toEqual(expect.arrayContaining(['town/a-b', 'town/audit', 'town/scenarios']))
  })

  it('are called as the report that is made', () => {
    for (const { id, title, make } of pages) {
      const made = make()('page').report
      if (id === 'annual') expect(made?.title.en).toMatch(/^Annual report/)
      else expect([id, made?.title]).toEqual([id, title])
    }
  })

  it('are the findings alone where the plan could not be built', () => {
    const alone = sitePages({ path: 'x', loaded: loadedOf(undefined) })
    expect(alone.map(({ stem, title }) => [stem, title.en])).toEqual([['x/audit', 'Findings']])
    expect(alone[0]?.make()('page').report).toBeUndefined()
  })
})

describe('the pages that tell changes', () => {
  const [before, plan] = [planWith(), planWith({ projects: [{ title: 'Fresh' }] })]
  const told = startSince(plan)
  const comparison = comparePlans(before, plan)
  const older = { told, loaded: loadedOf(before), comparison }
  const textOf = (id: string, state: typeof older | undefined): string => {
    const pages = sitePages({ path: 'x', loaded: loadedOf(plan), older: state })
    const page = pages.find((one) => one.id === id)?.make()('page').report
    return JSON.stringify(page?.sections ?? [])
  }

  it.each(['direction', 'meeting'])('%s: against the state of the start page', (id) => {
    expect(textOf(id, older)).toContain('1 new')
    expect(textOf(id, undefined)).not.toContain('1 new')
  })

  it.each(['direction', 'meeting'])('%s: against none where another stands for it', (id) => {
    expect(textOf(id, { ...older, told: { ...told, sought: told.day } })).toBe(textOf(id, undefined))
  })
})

describe('where pages lie', () => {
  it.each([
    ['town/audit', 'town/index.html', 'index.html'],
    ['town/audit', 'index.html', '../index.html'],
    ['a/b/audit', 'index.html', '../../index.html'],
    ['a/b/audit', 'a/c/index.html', '../c/index.html'],
    ['a/b/index', 'a/index.html', '../index.html'],
    ['index', 'town/audit.md', 'town/audit.md'],
    ['', 'town/audit.md', 'town/audit.md'],
  ])('from %s to %s it is %s', (from, to, way) => {
    expect(wayTo(from, to)).toBe(way)
  })

  it('one plan has its start page in the place of the list', () => {
    expect([startStem('a/b', true), startStem('a/b', false)]).toEqual(['index', 'a/b/index'])
  })

  it('a name that is taken gets a number, whatever its case', () => {
    const taken = new Set(['a'])
    expect([freeName('A', taken), freeName('a', taken), freeName('b', taken)]).toEqual(['A-2', 'a-3', 'b'])
  })

  it.each([
    ['a: b?/c', 'a_ b_/c'],
    ['"q"/<x>|*\\\n', '_q_/_x_____'],
    ['v1. /end.', 'v1_/end_'],
    ['nul/CON.old', 'nul_/CON_.old'],
    ['été 2024/v1.2', 'été 2024/v1.2'],
  ])('the folder of reports of %j is %j, which any system and any artifact takes', (path, folder) => {
    expect(pageFolder(path)).toBe(folder)
  })
})

describe('the ways from a page', () => {
  const page = (id: string): SitePage => ({
    id,
    title: verbatim(`The ${id}`),
    stem: `town/${id}`,
    make: () => () => ({ command: 'report', findings: [], rules: [] }),
  })
  const groups: GuidedReports<SitePage>[] = guided(undefined, [page('audit'), page('direction')])
  const plan = { path: 'town', title: verbatim('Town plan') }
  const neighbour = (path: string) => ({ path, title: verbatim(path) })
  const files = (navigation: Navigation | undefined) => ({
    path: navigation?.path.map(({ text, files: own }) => [text.en, ...own]),
    lists: navigation?.lists.map(({ title, groups: own }) => [
      title.en,
      ...own.flatMap(({ links }) => links.map((link) => link.files[0])),
    ]),
  })

  it('of one plan lead to its start page and to its other reports', () => {
    const ways = reportNavigation(page('audit'), { plan, groups, others: [] })
    expect(files(ways)).toEqual({
      path: [['Town plan', '../index.html']],
      lists: [['Other reports of this plan', 'direction.html', undefined]],
    })
    expect(ways.lists[0]?.groups.map(({ title }) => title?.en)).toEqual([
      'For the executive committee',
      'Checks and reference',
    ])
    expect(startNavigation('town', [])).toBeUndefined()
  })

  it('of several lead to the list and to the start pages of the others too', () => {
    const others = [neighbour('a/b'), neighbour('city')]
    expect(files(reportNavigation(page('audit'), { plan, groups, others }))).toEqual({
      path: [
        ['All plans', '../index.html'],
        ['Town plan', 'index.html'],
      ],
      lists: [
        ['Other reports of this plan', 'direction.html', undefined],
        ['Other plans', '../a/b/index.html', '../city/index.html'],
      ],
    })
    expect(files(startNavigation('a/b', [neighbour('a/c')]))).toEqual({
      path: [['All plans', '../../index.html']],
      lists: [['Other plans', '../c/index.html']],
    })
  })

  it('leave out a list of plans that only the list of all has room for', () => {
    const many = Array.from({ length: 31 }, (_, at) => neighbour(`p${at}`))
    expect(files(startNavigation('town', many))).toEqual({ path: [['All plans', '../index.html']], lists: [] })
    expect(startNavigation('town', many.slice(1))?.lists).toHaveLength(1)
  })
})
