/** Exports of project tools, from the files of the fixtures to the projects that come of them: what goes in, what is told. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../../src/intake/infer/assumptions.ts'
import { infer } from '../../../../src/intake/infer/infer.ts'
import { recognisedTool } from '../../../../src/intake/infer/tools/recognise-tool.ts'
import { ImportLog } from '../../../../src/intake/map/log.ts'
import { mapTables } from '../../../../src/intake/map/map-tables.ts'
import { placedTables } from '../../../../src/intake/map/tables.ts'
import { tablesOf } from '../../../../src/intake/map/tables-of.ts'
import { readSource } from '../../../../src/intake/source/read-source.ts'
import { findTables } from '../../../../src/intake/tables/find-tables.ts'
import { mappingSchema } from '../../../../src/schema/mapping/mapping.ts'
import { gridTable } from '../../../support/grid-table.ts'
import { inferredFrom } from '../../../support/inferred.ts'
import { bytesOf, told } from '../../../support/mapping.ts'

const FOLDER = resolve(import.meta.dirname, '../../../fixtures/import/tools')

async function contentOf(file: string, edit: (text: string) => string = (text) => text) {
  const text = edit(readFileSync(resolve(FOLDER, file), 'utf8'))
  const content = await readSource(bytesOf(text), file)
  if ('fault' in content) throw new Error(content.fault)
  return content
}

/** What a file becomes: its projects by id, what was assumed, the log without what was only converted. */
async function imported(file: string, answers: Answers = {}, edit?: (text: string) => string) {
  const content = await contentOf(file, edit)
  const made = inferredFrom(content, answers)
  const mapping = mappingSchema().parse(JSON.parse(JSON.stringify(made.mapping)))
  const sources = tablesOf(
    content,
    placedTables(mapping).map(({ table }) => table),
  )
  if ('fault' in sources) throw new Error(sources.fault)
  const log = new ImportLog()
  const { documents } = mapTables(
    mapping,
    sources.map(({ table }) => table),
    log,
  )
  const projects = (documents.lists.get('projects') ?? []).map(({ record }) => record)
  return {
    mapping: made.mapping,
    projects: Object.fromEntries(projects.map((record) => [String(record['id']), record])),
    teams: (documents.lists.get('teams') ?? []).map(({ record }) => record['title']),
    assumed: made.assumptions.map(({ kind, about, count }) => [kind, ...about, count]),
    wrong: made.wrong,
    unreadable: told(log.entries.filter(({ kind }) => kind === 'unreadable')),
  }
}

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
    const [found] = findTables(await contentOf(file)).tables
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
    const { projects } = await imported('jira-en.csv', {}, edit)
    expect(Object.keys(projects)).toEqual(['NET-1', 'WEB-1'])
  })
})

describe('Jira', () => {
  it('makes projects of epics; what lies below them, sub-tasks too, adds up from seconds to days', async () => {
    const { projects, mapping, unreadable } = await imported('jira-en.csv')
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
    const { assumed } = await imported('jira-en.csv')
    expect(assumed).toContainEqual(['tool', 'Jira', 'Jira', 7])
    expect(assumed).toContainEqual(['types-projects', 'Issue Type', '4', 'Epic', 2])
    expect(assumed).toContainEqual(['rows-left', 'Bug', 1])
    expect(assumed).toContainEqual(['tool-work', 'Original Estimate', 'second', '8', '252', 253])
    expect(assumed).toContainEqual(['work-undated', 'Time Spent', 75])
    const left = ['Reporter', 'Created', 'Remaining Estimate', 'Comment']
    expect(assumed).toContainEqual(['columns-left', ...left, left.length])
  })

  it('makes projects of other types where that is answered', async () => {
    const { projects } = await imported('jira-en.csv', { projects: 'story, BUG', day_hours: '8' })
    expect(Object.keys(projects)).toEqual(['NET-2', 'NET-3', 'WEB-2', 'WEB-3'])
    expect(projects['NET-3']).toMatchObject({ workload: [{ total: 5.25 }] })
  })

  it('refuses an answer that no row bears out', async () => {
    const { wrong } = await imported('jira-en.csv', { projects: 'Legend' })
    expect(wrong).toEqual({ key: 'projects', value: 'Legend', known: ['Epic', 'Story', 'Sub-task', 'Bug'] })
  })

  it('without epics, makes projects of the topmost issues; in French too', async () => {
    const { projects, assumed, mapping } = await imported('jira-fr.csv')
    expect(mapping.plan).toMatchObject({ lang: 'fr', as_of: '2024-03-20' })
    expect(projects).toMatchObject({
      'RES-1': { status: 'in_progress', end: '2025-06-30', priority: { class: 'must' }, workload: [{ total: 13.13 }] },
      'RES-3': { status: 'planned', end: '2026-01-31', depends_on: [{ project: 'RES-1' }] },
    })
    expect(assumed).toContainEqual(['rows-projects', 'Type de ticket', '1', 2])
  })

  it('takes the dates of the issues where epics have none', async () => {
    const edit = (text: string): string => text.replace(/30\/Jun\/25 12:00 AM|31\/Dec\/25 12:00 AM/g, '')
    const { projects, assumed } = await imported('jira-en.csv', {}, edit)
    expect(projects['NET-1']).toMatchObject({ end: '2024-12-15' })
    expect(assumed).toContainEqual(['dates-of-rows', 'Due date', 1])
  })

  it('takes the word of a status from the dictionary, then from its category, and tells what neither knows', async () => {
    const edit = (text: string): string =>
      text
        .replaceAll('Ready for UAT,In Progress', 'Zorglub,In Progress')
        .replaceAll('Selected for Development,To Do', 'Zorglub 2,?')
    const { mapping, assumed } = await imported('jira-en.csv', {}, edit)
    expect(mapping.tables?.[0]?.record).toMatchObject({
      status: { values: { Zorglub: 'in_progress', 'Zorglub 2': 'unknown' } },
    })
    expect(assumed).toContainEqual(['words-unknown', 'Status', 'Zorglub 2', 1])
  })

  it('says how many links are of rows below no project', async () => {
    const edit = (text: string): string => text.replace(',NET-2,,01/Oct', ',"WEB-3, ABC-9",,01/Oct')
    const { projects, assumed } = await imported('jira-en.csv', {}, edit)
    expect(projects['WEB-1']).not.toHaveProperty('depends_on')
    expect(assumed).toContainEqual(['links-left', 'Inward issue link (Blocks)', 2])
  })

  it('leaves out issues that are their own parents, however long the circle, without end', async () => {
    const edit = (text: string): string =>
      text.replace(/^(Core switches.*),10001,/m, '$1,10003,').replace(/^(Cabling.*),10001,/m, '$1,10002,')
    const { projects, assumed } = await imported('jira-en.csv', {}, edit)
    expect(projects['NET-1']).not.toHaveProperty('workload')
    expect(assumed).toContainEqual(['rows-left', 'Story', 'Sub-task', 'Bug', 4])
  })
})

describe('Microsoft Planner', () => {
  it('makes a project of each task; its bucket is an axis', async () => {
    const { projects, mapping } = await imported('planner-fr.csv')
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
    const { projects } = await imported('planner-fr.csv', { bucket })
    expect(projects['cD2']).not.toHaveProperty('axis')
    expect(projects['cD2']?.[bucket]).toEqual(expected)
  })

  it('writes months first in English: what cells tell is believed', async () => {
    const { projects } = await imported('planner-en.csv')
    expect(projects['cD2']).toMatchObject({ start: '2026-03-01', end: '2027-12-31' })
    expect(projects['aB1']).toMatchObject({ tags: ['payroll', 'files'] })
  })
})

describe('Project Monitor', () => {
  it('says its load in days, or in hours where that is answered', async () => {
    const days = await imported('project-monitor.csv')
    expect(days.projects['PRJ-02']).toMatchObject({ workload: [{ total: 45.5 }] })
    expect(days.assumed).toContainEqual(['work-unit', 'LOAD', 'day', '7', '1159', 1159])
    const hours = await imported('project-monitor.csv', { work_unit: 'hour' })
    expect(hours.projects['PRJ-02']).toMatchObject({ workload: [{ total: 6.5 }] })
  })

  it('makes one project of the rows of a code: first start, last end, loads added up', async () => {
    const more = 'PRJ-01;Câblage;05/01/2026;31/08/2027;;30,25\n'
    const { projects } = await imported('project-monitor.csv', {}, (text) => text + more)
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
    const { projects, mapping, unreadable } = await imported('glpi-fr.csv')
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
    const { assumed } = await imported('glpi-fr.csv')
    expect(assumed).toContainEqual(['rows-left', 'Infrastructures (exemple fictif)', 1])
    expect(assumed).toContainEqual(['money-undated', 'Coût total', 1])
    expect(assumed).toContainEqual(['each-projects', 3])
  })

  it('has English headers and states too', async () => {
    const { projects } = await imported('glpi-fr.csv', {}, (text) =>
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
    const { projects, unreadable } = await imported('open-project.csv')
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
    const { projects } = await imported('open-project.csv', {}, edit)
    expect(projects['11']).toMatchObject({ workload: [{ total: 9.57 }] })
  })
})

describe('GitLab', () => {
  it('makes projects of epics, in progress while an issue is open', async () => {
    const { projects, assumed, mapping } = await imported('gitlab.csv')
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
    const answered = await imported('gitlab.csv', { projects: 'issues' })
    expect(answered.projects['1']).toMatchObject({
      status: 'completed',
      actual: { end: '2026-05-30' },
      tags: ['infra', 'network'],
      lead: 'Network engineer',
      workload: [{ total: 10 }],
    })
    const edit = (text: string): string => text.replace(/,[78],[A-Z][^,\n]*$/gm, ',,')
    expect(Object.keys((await imported('gitlab.csv', {}, edit)).projects)).toHaveLength(4)
  })

  it('refuses any other answer', async () => {
    const { wrong } = await imported('gitlab.csv', { projects: 'milestones' })
    expect(wrong).toMatchObject({ known: ['epics', 'issues'] })
  })
})

describe('the open format of local budgets', () => {
  it('makes a project of each operation; each step of the budget counts what it tells', async () => {
    const { projects, mapping } = await imported('local-budget.csv')
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
    const { projects } = await imported('local-budget.csv', {}, edit)
    expect(projects['Schéma-directeur-informatique']).toMatchObject({
      budget: [{ amounts: { 2025: { voted: 80_000, paid: 71_250.5 } } }, { kind: 'hardware' }],
    })
  })
})

describe('MS Project', () => {
  it('makes projects of the tasks of a level: baseline, links, milestones, teams, days of the file', async () => {
    const { projects, teams, mapping, unreadable } = await imported('ms-project.xml')
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
    const { assumed } = await imported('ms-project.xml')
    expect(assumed).toContainEqual(['tasks-level', '1', 2])
    expect(assumed).toContainEqual(['tasks-work', '700', '7', 700])
    expect(assumed).toContainEqual(['tasks-teams', 'Infrastructure', 'Web officer', 2])
    expect(assumed).toContainEqual(['tasks-links', 1])
    expect(assumed).toContainEqual(['rows-left', 'End of the plan', 1])
  })

  it('takes another level where that is answered, and refuses one that is not there', async () => {
    const { projects } = await imported('ms-project.xml', { projects: '2', day_hours: '10' })
    expect(projects).toMatchObject({
      2: { title: 'Core switches', workload: [{ team: 'Infrastructure', total: 35 }] },
      3: { depends_on: [{ project: '2' }], workload: [{ total: 14 }] },
      6: { workload: [{ team: 'Web-officer', total: 21 }] },
    })
    const { wrong } = await imported('ms-project.xml', { projects: '7' })
    expect(wrong).toEqual({ key: 'projects', value: '7', known: ['1', '2'] })
  })

  it('counts the work of the tasks where nobody is assigned', async () => {
    const edit = (text: string): string => text.replace(/<Assignments>[\s\S]*<\/Assignments>/, '')
    const { projects, teams } = await imported('ms-project.xml', {}, edit)
    expect(projects).toMatchObject({ 1: { workload: [{ total: 70 }] }, 5: { workload: [{ total: 30 }] } })
    expect(teams).toEqual([])
  })
})
