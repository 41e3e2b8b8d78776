/** Plans of MS Project: tasks of a level, their work, links and dates. */
import { describe, expect, it } from 'vitest'
import { importedExport } from '../../../support/tool-export.ts'

describe('MS Project', () => {
  it('makes projects of the tasks of a level: baseline, links, milestones, teams, days of the file', async () => {
    const { projects, teams, mapping, unreadable } = await importedExport('ms-project.xml')
    expect(unreadable).toEqual([])
    expect(mapping.source).toEqual({ day_hours: 7 })
    expect(mapping.plan).toMatchObject({ as_of: '2026-06-30' })
    expect(teams).toEqual(['Infrastructure', 'Web officer'])
    expect(projects).toEqual({
      1: {
        id: '1',
        title: 'Network renewal',
        status: 'in_progress',
        progress: { value: 0.4 },
        baseline: { start: '2026-01-05', end: '2026-10-30', days: 60 },
        start: '2026-01-05',
        end: '2026-12-18',
        notes: 'Renew the core of the network',
        milestones: [{ id: 'M4', title: 'Core in service', baseline: '2026-10-30', current: '2026-12-18' }],
        // Both engineers of the group; what nobody is assigned to; no metres of cable.
        workload: [{ team: 'Infrastructure', total: 50 }, { total: 20 }],
      },
      5: {
        id: '5',
        title: 'Citizen portal',
        status: 'planned',
        progress: { value: 0 },
        start: '2027-01-04',
        end: '2027-12-31',
        depends_on: [{ project: '1' }],
        workload: [{ team: 'Web-officer', total: 30 }],
      },
    })
  })

  it('says the level, the hours both ways, the teams, and what is left out', async () => {
    const { assumed } = await importedExport('ms-project.xml')
    expect(assumed).toContainEqual(['tasks-level', '1', 2])
    expect(assumed).toContainEqual(['tasks-work', '700', '7', 700])
    expect(assumed).toContainEqual(['tasks-teams', 'Infrastructure', 'Web officer', 2])
    expect(assumed).toContainEqual(['tasks-links', 1])
    expect(assumed).toContainEqual(['rows-left', 'End of the plan', 1])
  })

  it('takes another level where that is answered, and refuses one that is not there', async () => {
    const { projects } = await importedExport('ms-project.xml', { projects: '2', day_hours: '10' })
    expect(projects).toMatchObject({
      2: { title: 'Core switches', workload: [{ team: 'Infrastructure', total: 35 }] },
      3: { depends_on: [{ project: '2' }], workload: [{ total: 14 }] },
      6: { workload: [{ team: 'Web-officer', total: 21 }] },
    })
    const { wrong } = await importedExport('ms-project.xml', { projects: '7' })
    expect(wrong).toEqual({ key: 'projects', value: '7', known: ['1', '2'] })
  })

  it('counts the work of the tasks where nobody is assigned', async () => {
    const edit = (text: string): string => text.replace(/<Assignments>[\s\S]*<\/Assignments>/, '')
    const { projects, teams } = await importedExport('ms-project.xml', {}, edit)
    expect(projects).toMatchObject({ 1: { workload: [{ total: 70 }] }, 5: { workload: [{ total: 30 }] } })
    expect(teams).toEqual([])
  })
})
