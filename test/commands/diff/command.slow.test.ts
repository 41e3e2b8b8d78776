/** `plan diff` over a repository: HEAD, a revision, two of them, a folder, and what git can't give. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PLANNER_ENV } from '../../support/git-repository.ts'
import { runPlan } from '../../support/run-plan.ts'
import { temporaryFolder } from '../../support/scenario.ts'

const { path: folder, remove } = temporaryFolder()
const repository = join(folder, 'dépôt')

function git(day: string, ...words: string[]): void {
  const { status, stderr } = spawnSync('git', words, {
    cwd: repository,
    env: { PATH: process.env['PATH'], HOME: folder, ...PLANNER_ENV, GIT_COMMITTER_DATE: `${day}T12:00:00Z` },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
}

/** A plan without a status date of its own. */
function layPlan(status: string, end: string): void {
  writeFileSync(
    join(repository, 'plan été', 'plan.yaml'),
    `plan:
  id: SD
  title: Essai
  organisation: Commune
  status: draft
  horizon: { start: 2024-01, end: 2025-12 }
projects:
  - { id: P-1, title: Portail, status: ${status}, start: 2024-02, end: ${end} }
`,
  )
}

interface Data {
  readonly before: { readonly state: string; readonly as_of: string }
  readonly after: { readonly state: string; readonly as_of: string }
  readonly projects: readonly { readonly id: string; readonly kinds: readonly string[] }[]
}

async function data(...words: string[]): Promise<Data> {
  const { stdout, stderr } = await runPlan(repository, ['diff', ...words, '--format', 'json'])
  expect(stderr).toBe('')
  return JSON.parse(stdout).data
}

const PLAN = ['-p', 'plan été']

beforeAll(() => {
  mkdirSync(join(repository, 'plan été'), { recursive: true })
  git('2024-01-31', 'init', '--quiet')
  git('2024-01-31', 'commit', '--quiet', '--allow-empty', '--message', 'Nothing')
  git('2024-01-31', 'tag', 'empty')
  layPlan('candidate', '2024-09')
  git('2024-03-31', 'add', '.')
  git('2024-03-31', 'commit', '--quiet', '--message', 'One')
  layPlan('planned', '2024-09')
  git('2024-06-30', 'commit', '--quiet', '--all', '--message', 'Two')
  layPlan('planned', '2024-12')
})

afterAll(remove)

describe('plan diff', () => {
  it('sets the files at hand against HEAD where nothing is said', async () => {
    const { before, after, projects } = await data(...PLAN)
    expect(projects).toMatchObject([{ id: 'P-1', kinds: ['moved'] }])
    expect([before, after]).toMatchObject([
      { state: 'HEAD', as_of: '2024-06-30' },
      { state: 'files at hand', as_of: '2024-06-30' },
    ])
  })

  it('sets them against a revision, which has the date of its commit', async () => {
    const { before, projects } = await data('HEAD~1', ...PLAN)
    expect(projects).toMatchObject([{ kinds: ['retained', 'moved'] }])
    expect(before.as_of).toBe('2024-03-31')
  })

  it('sets two revisions against each other, at one date where it is asked for', async () => {
    const { before, after, projects } = await data(...['HEAD~1', 'HEAD', '--as-of', '2024-05-31'], ...PLAN)
    expect(projects).toMatchObject([{ kinds: ['retained'] }])
    expect([before.as_of, after.as_of]).toEqual(['2024-05-31', '2024-05-31'])
  })

  it('takes a folder for a folder, and reads the revision beside it at that folder', async () => {
    const { before, after, projects } = await data('HEAD~1', 'plan été')
    expect(projects).toMatchObject([{ kinds: ['retained', 'moved'] }])
    expect([before.state, after.state]).toEqual(['HEAD~1', 'plan été'])
  })

  it('finds the plan in the current folder, and gives 1 for a difference only where asked', async () => {
    const inside = join(repository, 'plan été')
    const run = (...words: string[]) => runPlan(inside, ['diff', ...words])
    expect((await run()).exit).toBe(0)
    expect((await run('--exit-code')).exit).toBe(1)
    expect((await run('HEAD', 'HEAD', '--exit-code')).exit).toBe(0)
  })

  it('refuses a revision that git does not know, one without the plan, and a folder without one', async () => {
    const told = async (...words: string[]) => {
      const { exit, stdout, stderr } = await runPlan(repository, ['diff', ...words, ...PLAN])
      return [exit, stdout, stderr]
    }
    expect(await told('nowhere')).toEqual([
      2,
      '',
      'plan: "nowhere" is neither a folder nor a revision that git knows\n',
    ])
    expect(await told('empty')).toEqual([2, '', 'plan: the plan was not there in the revision "empty"\n'])
    mkdirSync(join(repository, 'void'), { recursive: true })
    expect(await told('void')).toEqual([2, '', 'plan: no .yaml file in "void"\n'])
    expect((await told('-o', 'x.sarif'))[0]).toBe(2)
    const twice = [2, '', 'plan: give the plan once: [plan] or --plan\n  plan diff "plan été" "plan été"\n']
    expect(await told('plan été', 'plan été')).toEqual(twice)
  })

  it('warns of a state that is partly unreadable, and refuses one without a header', async () => {
    const file = join(repository, 'plan été', 'plan.yaml')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace('status: planned', 'status: nonsense'))
    const partial = await runPlan(repository, ['diff', ...PLAN])
    writeFileSync(file, 'plan: [\n')
    const broken = await runPlan(repository, ['diff', ...PLAN])
    writeFileSync(file, text)
    expect([partial.exit, partial.stderr]).toEqual([
      0,
      'plan: errors keep part of the plan from being read; the figures leave it out\n',
    ])
    expect(partial.stdout).toContain('files at hand: errors keep a part from being read')
    expect(broken.exit).toBe(2)
    expect(broken.stderr).toContain('the plan "plan été" cannot be read')
  })
})
