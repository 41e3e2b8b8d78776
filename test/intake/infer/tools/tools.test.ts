import { describe, expect, it } from 'vitest'
import { infer } from '../../../../src/intake/infer/infer.ts'
import { recognisedTool } from '../../../../src/intake/infer/tools/recognise-tool.ts'
import { findTables } from '../../../../src/intake/tables/find-tables.ts'
import { gridTable } from '../../../support/grid-table.ts'
import { exportContent, importedExport } from '../../../support/tool-export.ts'

describe('a table is the export of a tool', () => {
  it.each([
    ['jira-en.csv', 'jira'],
    ['jira-fr.csv', 'jira'],
    ['planner-en.csv', 'planner'],
    ['planner-fr.csv', 'planner'],
    ['project-monitor.csv', 'project-monitor'],
    ['open-project.csv', 'openproject'],
    ['gitlab.csv', 'gitlab'],
    ['local-budget.csv', 'local-budget'],
    ['glpi-fr.csv', 'glpi'],
  ])('%s: %s', async (file, tool) => {
    const [found] = findTables(await exportContent(file)).tables
    expect(found && recognisedTool(found.table)?.tool.id).toBe(tool)
  })

  it('only where it has all the headers that belong together: others are read as any table', () => {
    const some = gridTable(`
Summary | Status | Assignee | Due date
Network | In progress | Head of networks | 2026-06-30
Portal | Done | Head of web | 2026-12-31`)
    expect(recognisedTool(some)).toBeUndefined()
    const made = infer([some], { stem: 'list' })
    expect(made?.assumptions.map(({ kind }) => kind)).not.toContain('tool')
    expect(made?.mapping.tables?.[0]?.record).toMatchObject({ title: 'Summary', end: 'Due date' })
  })

  it('whatever the order of its columns, and with others between them', async () => {
    const edit = (text: string): string =>
      text.replace(/^([^,\n]*),([^,\n]*),/gm, (_, first, second) => `${second},x,${first},`)
    const { projects } = await importedExport('jira-en.csv', {}, edit)
    expect(Object.keys(projects)).toEqual(['NET-1', 'WEB-1'])
  })
})

describe('Microsoft Planner', () => {
  it('makes a project of each task; its bucket is an axis', async () => {
    const { projects, mapping } = await importedExport('planner-fr.csv')
    expect(projects).toMatchObject({
      aB1: {
        title: 'Dossier agent dématérialisé (exemple fictif)',
        status: 'in_progress',
        axis: 'Ressources-humaines',
        lead: 'Chef de projet RH',
        tags: ['paie'],
        start: '2026-01-15',
        end: '2026-09-30',
        priority: { class: 'should' },
      },
      cD2: { status: 'planned', axis: 'Usagers', priority: { class: 'should' } },
      eF3: { status: 'completed', actual: { end: '2025-11-28' } },
    })
    expect(mapping.plan).toMatchObject({ lang: 'fr', as_of: '2026-01-05' })
  })

  it.each([
    ['programme', 'Usagers'],
    ['tags', ['Usagers']],
    ['none', undefined],
  ] as const)('its bucket is %s where that is answered', async (bucket, expected) => {
    const { projects } = await importedExport('planner-fr.csv', { bucket })
    expect(projects['cD2']).not.toHaveProperty('axis')
    expect(projects['cD2']?.[bucket]).toEqual(expected)
  })

  it('writes months first in English: what cells tell is believed', async () => {
    const { projects } = await importedExport('planner-en.csv')
    expect(projects['cD2']).toMatchObject({ start: '2026-03-01', end: '2027-12-31' })
    expect(projects['aB1']).toMatchObject({ tags: ['payroll', 'files'] })
  })
})

describe('Project Monitor', () => {
  it('says its load in days, or in hours where that is answered', async () => {
    const days = await importedExport('project-monitor.csv')
    expect(days.projects['PRJ-02']).toMatchObject({ workload: [{ total: 45.5 }] })
    expect(days.assumed).toContainEqual(['work-unit', 'LOAD', 'day', '7', '1159', 1159])
    const hours = await importedExport('project-monitor.csv', { work_unit: 'hour' })
    expect(hours.projects['PRJ-02']).toMatchObject({ workload: [{ total: 6.5 }] })
  })

  it('makes one project of the rows of a code: first start, last end, loads added up', async () => {
    const more = 'PRJ-01;Câblage;05/01/2026;31/08/2027;;30,25\n'
    const { projects } = await importedExport('project-monitor.csv', {}, (text) => text + more)
    expect(projects['PRJ-01']).toMatchObject({
      title: 'Refonte du réseau (exemple fictif)',
      start: '2026-01-05',
      end: '2027-08-31',
      window: { latest_end: '2027-12-31' },
      workload: [{ total: 150.25 }],
    })
  })
})

describe('GLPI', () => {
  it('makes a project of each that others do not lie in; its states, times and HTML are read', async () => {
    const { projects, mapping, unreadable } = await importedExport('glpi-fr.csv')
    expect(unreadable).toEqual([])
    expect(mapping.plan).toMatchObject({ as_of: '2026-11-21', lang: 'fr', currency: 'EUR' })
    expect(projects).toMatchObject({
      13: {
        title: 'Renouvellement du réseau',
        status: 'in_progress',
        progress: { value: 0.4 },
        programme: 'Infrastructures-exemple-fictif',
        departments: { lead: 'DSI' },
        start: '2026-01-05',
        end: '2026-12-31',
        actual: { start: '2026-01-12' },
        baseline: { investment: 120_500.5 },
        priority: { class: 'must' },
        description: 'Cœur de réseau\n- commutateurs\n- câblage',
      },
      14: { status: 'proposed', description: 'Bascule des boîtes' },
      15: { status: 'completed', actual: { end: '2025-07-15' }, departments: { lead: 'DRH' } },
    })
    expect(Object.keys(projects)).toEqual(['13', '14', '15'])
  })

  it('tells which programmes are no projects, and that its costs have no year', async () => {
    const { assumed } = await importedExport('glpi-fr.csv')
    expect(assumed).toContainEqual(['rows-left', 'Infrastructures (exemple fictif)', 1])
    expect(assumed).toContainEqual(['money-undated', 'Coût total', 1])
    expect(assumed).toContainEqual(['each-projects', 3])
  })

  it('has English headers and states too', async () => {
    const { projects } = await importedExport('glpi-fr.csv', {}, (text) =>
      text
        .replace(
          /^.*/,
          '"ID";"Name";"Code";"Father";"State";"Priority";"Percent done";"Manager";"Planned start date";"Planned end date";"Real start date";"Real end date";"Total cost";"Entity";"Description";"Last update";',
        )
        .replaceAll('Nouveau', 'New')
        .replaceAll('Clos', 'Closed'),
    )
    expect(projects).toMatchObject({
      14: { status: 'proposed', start: '2027-01-04' },
      15: { status: 'completed', baseline: { investment: 85_000 } },
    })
  })
})

describe('OpenProject', () => {
  it('reads times in several units, leaves the sums of the tool alone, and makes milestones', async () => {
    const { projects, unreadable } = await importedExport('open-project.csv')
    expect(unreadable).toEqual([])
    expect(projects).toMatchObject({
      11: {
        programme: 'Infrastructure',
        progress: { value: 0.4 },
        end: '2027-06-30',
        // 5 days, and 4 days with 4 hours of 7.
        workload: [{ total: 9.57 }],
        milestones: [{ title: 'Go-live of the core', current: '2027-06-30' }],
      },
      21: { status: 'approved', workload: [{ total: 1.71 }] },
    })
    expect(Object.keys(projects)).toEqual(['11', '21'])
  })

  it('counts bare numbers in hours, as its workbooks have them', async () => {
    const edit = (text: string): string =>
      text
        .replace(',5d,', ',35,')
        .replace('4d 4h', '32')
        .replace('· Σ 9d 4h', '')
        .replace(/(12|1)h/g, '$1')
    const { projects } = await importedExport('open-project.csv', {}, edit)
    expect(projects['11']).toMatchObject({ workload: [{ total: 9.57 }] })
  })
})

describe('GitLab', () => {
  it('makes projects of epics, in progress while an issue is open', async () => {
    const { projects, assumed, mapping } = await importedExport('gitlab.csv')
    expect(projects).toEqual({
      7: {
        id: '7',
        title: 'Network renewal (illustrative)',
        status: 'in_progress',
        end: '2026-11-30',
        workload: [{ total: 15 }],
      },
      8: {
        id: '8',
        title: 'Citizen portal (illustrative)',
        status: 'in_progress',
        end: '2027-03-31',
        workload: [{ total: 20 }],
      },
    })
    expect(assumed).toContainEqual(['groups-projects', 'Epic ID', '3', 'issues', 2])
    expect(assumed).toContainEqual(['rows-left', 1])
    expect(mapping.plan).toMatchObject({ as_of: '2026-05-30' })
  })

  it('makes projects of issues where that is answered, or where there are no epics', async () => {
    const answered = await importedExport('gitlab.csv', { projects: 'issues' })
    expect(answered.projects['1']).toMatchObject({
      status: 'completed',
      actual: { end: '2026-05-30' },
      tags: ['infra', 'network'],
      lead: 'Network engineer',
      workload: [{ total: 10 }],
    })
    const edit = (text: string): string => text.replace(/,[78],[A-Z][^,\n]*$/gm, ',,')
    expect(Object.keys((await importedExport('gitlab.csv', {}, edit)).projects)).toHaveLength(4)
  })

  it('refuses any other answer', async () => {
    const { wrong } = await importedExport('gitlab.csv', { projects: 'milestones' })
    expect(wrong).toMatchObject({ known: ['epics', 'issues'] })
  })
})

describe('the open format of local budgets', () => {
  it('makes a project of each operation; each step of the budget counts what it tells', async () => {
    const { projects, mapping } = await importedExport('local-budget.csv')
    expect(mapping.plan).toMatchObject({
      organisation: 'Commune fictive',
      as_of: '2025-12-31',
      lang: 'fr',
      horizon: { start: '2025-01', end: '2025-12' },
    })
    expect(projects['Schéma-directeur-informatique']).toMatchObject({
      status: 'unknown',
      budget: [
        {
          section: 'investment',
          kind: 'software',
          amounts: { 2025: { voted: 80_000, opened: 80_000, paid: 71_250.5, carry_over: 4000 } },
        },
        {
          // The budget and the amendment; neither income nor entries between accounts.
          section: 'investment',
          kind: 'hardware',
          amounts: { 2025: { voted: 125_000, opened: 125_000, paid: 110_000, carry_over: 15_000 } },
        },
      ],
    })
    expect(Object.keys(projects)).toHaveLength(2)
  })

  it('takes what was voted from the account where the file has no other step', async () => {
    const edit = (text: string): string =>
      text
        .split('\n')
        .filter((line) => !/^(?:budget|décision)/.test(line))
        .join('\n')
        .replaceAll(';;80000;80000;4000', ';80000;80000;80000;4000')
    const { projects } = await importedExport('local-budget.csv', {}, edit)
    expect(projects['Schéma-directeur-informatique']).toMatchObject({
      budget: [{ amounts: { 2025: { voted: 80_000, paid: 71_250.5 } } }, { kind: 'hardware' }],
    })
  })
})
