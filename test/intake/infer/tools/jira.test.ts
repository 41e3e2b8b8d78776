/** Exports of Jira: epics with what lies below them, hours, links, and what is answered. */
import { describe, expect, it } from 'vitest'
import { importedExport } from '../../../support/tool-export.ts'

describe('Jira', () => {
  it('makes projects of epics; what lies below them, sub-tasks too, adds up from seconds to days', async () => {
    const { projects, mapping, unreadable } = await importedExport('jira-en.csv')
    expect(unreadable).toEqual([])
    expect(mapping.source).toEqual({ day_hours: 8 })
    expect(mapping.plan).toMatchObject({ as_of: '2024-09-03', lang: 'en' })
    expect(projects).toEqual({
      'NET-1': {
        id: 'NET-1',
        title: 'Network renewal (illustrative)',
        status: 'in_progress',
        programme: 'Network',
        lead: 'Head of networks',
        priority: { class: 'must' },
        start: '2024-04-01',
        end: '2025-06-30',
        tags: ['infra', '2024'],
        workload: [{ total: (252_000 + 126_000 + 25_200) / 3600 / 8 }],
      },
      'WEB-1': {
        id: 'WEB-1',
        title: 'Citizen portal (illustrative)',
        status: 'planned',
        programme: 'Web',
        lead: 'Head of web',
        priority: { class: 'must' },
        start: '2024-10-01',
        end: '2025-12-31',
        // It waits for a story of the other epic, hence for that epic.
        depends_on: [{ project: 'NET-1' }],
        workload: [{ total: 17.5 }],
      },
    })
  })

  it('says which rows are projects, what is left out, and how many hours of the file they have', async () => {
    const { assumed } = await importedExport('jira-en.csv')
    expect(assumed).toContainEqual(['tool', 'Jira', 'Jira', 7])
    expect(assumed).toContainEqual(['types-projects', 'Issue Type', '4', 'Epic', 2])
    expect(assumed).toContainEqual(['rows-left', 'Bug', 1])
    expect(assumed).toContainEqual(['tool-work', 'Original Estimate', 'second', '8', '252', 253])
    expect(assumed).toContainEqual(['work-undated', 'Time Spent', 75])
    const left = ['Reporter', 'Created', 'Remaining Estimate', 'Comment']
    expect(assumed).toContainEqual(['columns-left', ...left, left.length])
  })

  it('makes projects of other types where that is answered', async () => {
    const { projects } = await importedExport('jira-en.csv', { projects: 'story, BUG', day_hours: '8' })
    expect(Object.keys(projects)).toEqual(['NET-2', 'NET-3', 'WEB-2', 'WEB-3'])
    expect(projects['NET-3']).toMatchObject({ workload: [{ total: 5.25 }] })
  })

  it('refuses an answer that no row bears out', async () => {
    const { wrong } = await importedExport('jira-en.csv', { projects: 'Legend' })
    expect(wrong).toEqual({ key: 'projects', value: 'Legend', known: ['Epic', 'Story', 'Sub-task', 'Bug'] })
  })

  it('without epics, makes projects of the topmost issues; in French too', async () => {
    const { projects, assumed, mapping } = await importedExport('jira-fr.csv')
    expect(mapping.plan).toMatchObject({ lang: 'fr', as_of: '2024-03-20' })
    expect(projects).toMatchObject({
      'RES-1': { status: 'in_progress', end: '2025-06-30', priority: { class: 'must' }, workload: [{ total: 13.13 }] },
      'RES-3': { status: 'planned', end: '2026-01-31', depends_on: [{ project: 'RES-1' }] },
    })
    expect(assumed).toContainEqual(['rows-projects', 'Type de ticket', '1', 2])
  })

  it('takes the dates of the issues where epics have none', async () => {
    const edit = (text: string): string => text.replace(/30\/Jun\/25 12:00 AM|31\/Dec\/25 12:00 AM/g, '')
    const { projects, assumed } = await importedExport('jira-en.csv', {}, edit)
    expect(projects['NET-1']).toMatchObject({ end: '2024-12-15' })
    expect(assumed).toContainEqual(['dates-of-rows', 'Due date', 1])
  })

  it('takes the word of a status from the dictionary, then from its category, and tells what neither knows', async () => {
    const edit = (text: string): string =>
      text
        .replaceAll('Ready for UAT,In Progress', 'Zorglub,In Progress')
        .replaceAll('Selected for Development,To Do', 'Zorglub 2,?')
    const { mapping, assumed } = await importedExport('jira-en.csv', {}, edit)
    expect(mapping.tables?.[0]?.record).toMatchObject({
      status: { values: { Zorglub: 'in_progress', 'Zorglub 2': 'unknown' } },
    })
    expect(assumed).toContainEqual(['words-unknown', 'Status', 'Zorglub 2', 1])
  })

  it('says how many links are of rows below no project', async () => {
    const edit = (text: string): string => text.replace(',NET-2,,01/Oct', ',"WEB-3, ABC-9",,01/Oct')
    const { projects, assumed } = await importedExport('jira-en.csv', {}, edit)
    expect(projects['WEB-1']).not.toHaveProperty('depends_on')
    expect(assumed).toContainEqual(['links-left', 'Inward issue link (Blocks)', 2])
  })

  it('leaves out issues that are their own parents, however long the circle, without end', async () => {
    const edit = (text: string): string =>
      text.replace(/^(Core switches.*),10001,/m, '$1,10003,').replace(/^(Cabling.*),10001,/m, '$1,10002,')
    const { projects, assumed } = await importedExport('jira-en.csv', {}, edit)
    expect(projects['NET-1']).not.toHaveProperty('workload')
    expect(assumed).toContainEqual(['rows-left', 'Story', 'Sub-task', 'Bug', 4])
  })
})
