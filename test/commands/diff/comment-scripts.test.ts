/** The scripts that put what changed on a merge request run over a repository; `gh` and `curl` only note what they are asked. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { BUILT } from '../../support/run-plan.ts'
import { REPOSITORY, temporaryFolder } from '../../support/scenario.ts'

const { path: folder, remove } = temporaryFolder()
const repository = join(folder, 'repository')
const tools = join(folder, 'tools')
const asked = join(folder, 'asked')
const known = join(folder, 'known')

const ENV = {
  PATH: `${tools}:${process.env['PATH']}`,
  HOME: folder,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'planner',
  GIT_AUTHOR_EMAIL: 'planner@example.org',
  GIT_COMMITTER_NAME: 'planner',
  GIT_COMMITTER_EMAIL: 'planner@example.org',
  PLAN: BUILT.join(' '),
  GITHUB_REPOSITORY: 'town/plans',
  PULL_REQUEST: '7',
  CI_API_V4_URL: 'https://example.org/api/v4',
  CI_PROJECT_ID: '12',
  CI_MERGE_REQUEST_IID: '3',
  PLAN_TOKEN: 'secret',
}

function run(command: string, ...words: string[]) {
  return spawnSync(command, words, { cwd: repository, env: ENV, encoding: 'utf8' })
}

function must(command: string, ...words: string[]): void {
  const { status, stderr } = run(command, ...words)
  if (status !== 0) throw new Error(stderr)
}

function script(name: string, ...words: string[]) {
  return run('sh', join(REPOSITORY, 'docs/ci', name), ...words)
}

/** A tool that notes its words and answers what is known. */
function layTool(name: string): void {
  const file = join(tools, name)
  writeFileSync(
    file,
    `#!/bin/sh\necho "${name} $*" >> '${asked}'\n[ ! -f '${known}' ] || cat '${known}'\n`,
  )
  chmodSync(file, 0o755)
}

function edit(file: string, from: string, to: string): void {
  const path = join(repository, file)
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
}

function requests(): string[] {
  return existsSync(asked) ? readFileSync(asked, 'utf8').trim().split('\n') : []
}

let diff: ReturnType<typeof script>

beforeAll(() => {
  mkdirSync(tools)
  for (const name of ['gh', 'curl']) layTool(name)
  for (const name of ['draft', 'minimal'])
    cpSync(join(REPOSITORY, 'plans', name), join(repository, 'plans', name), { recursive: true })
  must('git', 'init', '--quiet', '--initial-branch', 'main')
  must('git', 'add', '.')
  must('git', 'commit', '--quiet', '--message', 'Plans')
  must('git', 'switch', '--quiet', '--create', 'change')
  edit('plans/minimal/plan.yaml', 'end: 2026-06,\n', 'end: 2026-09,\n')
  edit('plans/minimal/plan.yaml', 'forecast: 35', 'forecast: 45')
  cpSync(join(repository, 'plans/minimal'), join(repository, 'plans/new'), { recursive: true })
  diff = script('diff.sh', 'main', 'plans', 'out')
}, 60_000)

beforeEach(() => {
  for (const file of [asked, known]) rmSync(file, { force: true })
})

afterAll(remove)

describe('diff.sh', () => {
  it('writes a page for each plan, says which ones changed, and leaves a new plan out', () => {
    expect(diff.status).toBe(0)
    expect(readdirSync(join(repository, 'out')).sort()).toEqual(['draft.same.md', 'minimal.md'])
    expect(diff.stderr).toContain('plans/new: left out')
  })

  it('writes what changed in the language of the plan', () => {
    const page = readFileSync(join(repository, 'out/minimal.md'), 'utf8')
    expect(page.split('\n').slice(0, 3)).toEqual([
      '<!-- plan-diff:PLAN-MIN -->',
      '',
      '# Ce qui a changé',
    ])
    expect(page).toContain('1 rechiffré')
  })
})

describe('comment.sh', () => {
  it('writes one new comment on GitHub for the plan that changed, none for the other', () => {
    expect(script('comment.sh', 'github', 'out').status).toBe(0)
    const list = (marker: string) =>
      `gh api repos/town/plans/issues/7/comments --paginate --jq .[] | select(.body | startswith("<!-- plan-diff:${marker} -->")) | .id`
    expect(requests()).toEqual([
      list('SDN-2026-2029'),
      list('PLAN-MIN'),
      'gh api repos/town/plans/issues/7/comments -F body=@out/minimal.md --silent',
    ])
  })

  it('writes its own comments on GitHub anew, also where nothing differs any more', () => {
    writeFileSync(known, '41\n')
    expect(script('comment.sh', 'github', 'out').status).toBe(0)
    expect(requests().filter((line) => line.includes('PATCH'))).toEqual([
      'gh api --method PATCH repos/town/plans/issues/comments/41 -F body=@out/draft.same.md --silent',
      'gh api --method PATCH repos/town/plans/issues/comments/41 -F body=@out/minimal.md --silent',
    ])
  })

  it('does the same on GitLab, knowing its notes by their first line', () => {
    const notes = 'https://example.org/api/v4/projects/12/merge_requests/3/notes'
    const write = 'curl -fsS --output /dev/null --header PRIVATE-TOKEN: secret --data-urlencode'
    writeFileSync(known, JSON.stringify([{ id: 5, body: 'Hello' }]))
    expect(script('comment.sh', 'gitlab', 'out').status).toBe(0)
    expect(requests().filter((line) => line.startsWith(write))).toEqual([
      `${write} body@out/minimal.md ${notes}`,
    ])
    rmSync(asked)
    const body = '<!-- plan-diff:PLAN-MIN -->\n\n# Old'
    writeFileSync(
      known,
      JSON.stringify([
        { id: 5, body: 'Hello' },
        { id: 6, body },
      ]),
    )
    expect(script('comment.sh', 'gitlab', 'out').status).toBe(0)
    expect(requests().filter((line) => line.startsWith(write))).toEqual([
      `${write} body@out/minimal.md --request PUT ${notes}/6`,
    ])
  })

  it('refuses a service that it does not know', () => {
    const { status, stderr } = script('comment.sh', 'forge', 'out')
    expect([status, stderr]).toEqual([2, 'Unknown service forge; there are github, gitlab\n'])
  })
})
