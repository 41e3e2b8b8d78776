/** What a choice of projects keeps over the states of a plan, beside the plan before it, and of a meeting's page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { git, makeRepository } from '../support/git-repository.ts'
import { HEADER } from '../support/in-folder.ts'
import { runPlan } from '../support/run-plan.ts'
import { REPOSITORY, temporaryFolder } from '../support/scenario.ts'

const { path: top, remove } = temporaryFolder()

const project = (id: string, more = ''): string => `  - { id: ${id}, title: Project ${id}, status: candidate${more} }\n`
const state = (...projects: readonly string[]): string =>
  `${HEADER}bodies: [{ id: BOARD, title: Board, level: steering }]\nprojects:\n${projects.join('')}`

/** P-2 ends before it begins: an error that is not P-1's. */
const WRONG = ', start: 2024-05, end: 2024-02'

beforeAll(() => {
  makeRepository(top, [
    {
      at: '2024-01-31T12:00:00+0000',
      message: 'First',
      files: { 'sd/plan.yaml': state(project('P-0'), project('P-2')) },
    },
    {
      at: '2024-02-29T12:00:00+0000',
      message: 'Renamed',
      files: { 'sd/plan.yaml': state(project('P-1'), project('P-2', WRONG)) },
    },
  ])
  git(top, ['reset', '--hard', '--quiet'])
})
afterAll(remove)

const run = (...words: readonly string[]) => runPlan(top, [...words, '--lang', 'en'])
const json = async (cwd: string, ...words: readonly string[]) =>
  JSON.parse((await runPlan(cwd, [...words, '--format', 'json'])).stdout)

describe('a history of some projects', () => {
  it('fails by the findings of these projects alone', async () => {
    const exit = async (...words: readonly string[]) =>
      (await run('history', 'sd', '--fail-on', 'error', ...words)).exit
    expect(await exit()).toBe(1)
    expect(await exit('--project', 'P-2')).toBe(1)
    expect(await exit('--project', 'P-1')).toBe(0)
  })

  it('follows a name that only an older state knows, and says by what it was narrowed', async () => {
    const { data } = await json(top, 'history', 'sd', '--project', 'P-1,P-0')
    expect(data.projects).toEqual({ shown: 1, of: 2, choice: 'P-1, P-0' })
    const { exit } = await run('history', 'sd', '--project', 'P-0')
    expect(exit).toBe(0)
  })

  it('refuses a name that no state knows', async () => {
    const { exit, stderr } = await run('history', 'sd', '--project', 'P-1,P-9')
    expect(exit).toBe(2)
    expect(stderr).toContain('unknown project "P-9"')
  })
})

describe('a diff of some projects', () => {
  it('sees one under both of its names', async () => {
    const { exit, stdout } = await run('diff', 'HEAD~1', 'sd', '--project', 'P-1,P-0')
    expect(exit).toBe(0)
    expect(stdout).toContain('P-0')
    expect(stdout).toContain('P-1')
    expect(stdout).not.toContain('P-2')
    const { data } = await json(top, 'diff', 'HEAD~1', 'sd', '--project', 'P-1,P-0')
    expect(data.chosen_projects).toEqual({ shown: 1, of: 2, choice: 'P-1, P-0' })
  })

  it('refuses a name that neither state knows', async () => {
    const { exit, stderr } = await run('diff', 'HEAD~1', 'sd', '--project', 'P-1,P-9')
    expect(exit).toBe(2)
    expect(stderr).toContain('unknown project "P-9"')
  })
})

describe('a body without projects of its own', () => {
  it('claims none: all count, and the note says why', async () => {
    const { data } = await json(top, 'audit', 'sd', '--body', 'BOARD')
    expect(data.projects).toEqual({ shown: 2, of: 2, choice: 'BOARD: no project is its own, all count' })
  })

  it('is told so on the page of its meeting too', async () => {
    const { stdout } = await run('report', 'meeting', 'sd', '--body', 'BOARD')
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('2 projects (BOARD: no project is its own, all count)')
  })
})

describe('a plan with one before it', () => {
  const plan = 'plans/centre-val-de-loire-2022-2027'
  const chosen = ['--filter', 'theme=infrastructure'] as const
  // biome-ignore lint/suspicious/noExplicitAny: what JSON says is asked for by the expectations.
  const table = (data: any, id: string) =>
    data.sections.flatMap((one: { tables: object[] }) => one.tables).find((one: { id: string }) => one.id === id)

  // biome-ignore lint/suspicious/noExplicitAny: what JSON says is asked for by the expectations.
  let [wholeAudit, audit]: any[] = []
  beforeAll(async () => {
    wholeAudit = await json(REPOSITORY, 'audit', plan)
    audit = await json(REPOSITORY, 'audit', plan, ...chosen)
  })

  it('compares the two plans whole, whatever projects count', async () => {
    const all = await json(REPOSITORY, 'report', 'previous-plan', plan)
    const some = await json(REPOSITORY, 'report', 'previous-plan', plan, ...chosen)
    expect(some.data.sections.slice(1).map((one: { tables: object[] }) => one.tables)).toEqual(
      all.data.sections.map((one: { tables: object[] }) => one.tables),
    )
    expect(some.data.sections[1].title).toBe('Retrospective of the previous plan (whole plan)')
  })

  it('puts no figures of a whole plan beside those of some projects', () => {
    expect(table(audit.data, 'key_figures').columns.map(({ id }: { id: string }) => id)).toEqual([
      'figure',
      'this_plan',
    ])
  })

  it('keeps the figures of needs and objectives, and names them so', () => {
    for (const id of ['need_coverage', 'objectives_without_project', 'carried_lost'])
      expect(audit.data.metrics[id]).toEqual({ ...wholeAudit.data.metrics[id], whole_plan: true })
    expect(audit.data.metrics.completion_gross).not.toEqual(wholeAudit.data.metrics.completion_gross)
    const names = table(audit.data, 'key_figures').rows.map(({ figure }: { figure: string }) => figure)
    expect(names).toContain('Needs covered by completed projects (whole plan)')
  })

  it('gives the figures of a meeting’s page for its projects', async () => {
    const meeting = await json(REPOSITORY, 'report', 'meeting', plan, ...chosen)
    for (const part of ['projects', 'counts', 'metrics']) expect(meeting.data[part]).toEqual(audit.data[part])
  })
})
