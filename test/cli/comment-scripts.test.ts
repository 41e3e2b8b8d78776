/** The script that writes what changed on a merge request, over a repository and a forge of this machine. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ended } from '../support/forge-runner.ts'
import { chatter, type Forge, type ForgeKind, startForge, TOKEN } from '../support/forge-server.ts'
import { REPOSITORY, temporaryFolder } from '../support/scenario.ts'
import { IS_THOROUGH } from '../support/thorough.ts'

const { path: folder, remove } = temporaryFolder()
const repository = join(folder, 'repository')
const COMMENT = join(REPOSITORY, 'docs/ci/comment.js')

const ENV = {
  PATH: process.env['PATH'] ?? '',
  HOME: folder,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'planner',
  GIT_AUTHOR_EMAIL: 'planner@example.org',
  GIT_COMMITTER_NAME: 'planner',
  GIT_COMMITTER_EMAIL: 'planner@example.org',
}

function git(...words: string[]): void {
  const { status, stderr } = spawnSync('git', words, { cwd: repository, env: ENV })
  if (status !== 0) throw new Error(String(stderr))
}

function edit(file: string, from: string, to: string): void {
  const path = join(repository, file)
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
}

function event(head: string): string {
  const file = join(folder, 'event.json')
  const pull = { number: 7, head: { repo: { full_name: head } } }
  writeFileSync(file, JSON.stringify({ pull_request: pull }))
  return file
}

/** The environment of a job for a merge request, as each forge documents it. */
function environment(kind: ForgeKind, { url, api }: Forge): Record<string, string> {
  const gitlab = {
    ...{ GITLAB_CI: 'true', CI_API_V4_URL: api, CI_MERGE_REQUEST_IID: '7' },
    ...{ CI_MERGE_REQUEST_PROJECT_ID: '12', CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '12' },
    ...{
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
      CI_JOB_URL: `${url}/jobs/1`,
      PLAN_TOKEN: TOKEN,
    },
  }
  const github = {
    ...{ GITHUB_ACTIONS: 'true', GITHUB_API_URL: api, GITHUB_SERVER_URL: url },
    ...{ GITHUB_REPOSITORY: 'town/plans', GITHUB_RUN_ID: '1', GITHUB_BASE_REF: 'main' },
    ...{ GITHUB_EVENT_PATH: event('town/plans'), GITHUB_TOKEN: TOKEN },
  }
  return { ...ENV, ...(kind === 'gitlab' ? gitlab : github) }
}

let forge: Forge | undefined
afterEach(async () => {
  await forge?.close()
  forge = undefined
})

async function started(kind: ForgeKind, others = 0): Promise<Forge> {
  forge = await startForge(kind)
  forge.comments.push(...chatter(others))
  return forge
}

function comment(env: Record<string, string>, ...words: string[]) {
  return ended(process.execPath, [COMMENT, ...words], { cwd: repository, env })
}

const own = ({ comments }: Forge) => comments.filter(({ author }) => author === 'job')
const headOf = (name: string) => `<!-- plan:${name} -->\n\n`

beforeAll(() => {
  mkdirSync(repository)
  for (const name of ['draft', 'minimal'])
    cpSync(join(REPOSITORY, 'plans', name), join(repository, 'plans', name), { recursive: true })
  git('init', '--quiet', '--initial-branch', 'main')
  git('add', '.')
  git('commit', '--quiet', '--message', 'Plans')
  // The main branch goes on: what it changes is not of this request.
  edit('plans/draft/plan.yaml', 'Schéma directeur du', 'Grand schéma du')
  git('commit', '--quiet', '--all', '--message', 'Meanwhile')
  git('update-ref', 'refs/remotes/origin/main', 'HEAD')
  git('switch', '--quiet', '--create', 'change', 'HEAD~1')
  edit('plans/minimal/plan.yaml', 'end: 2026-06,\n', 'end: 2026-09,\n')
  edit('plans/minimal/plan.yaml', 'forecast: 35', 'forecast: 45')
})
afterAll(remove)

/** A quick run asks the one whose answers come in pages told by a header that must not be followed. */
const KINDS = IS_THOROUGH ? (['github', 'forgejo', 'gitlab'] as const) : (['github'] as const)

describe.each(KINDS)('on %s', (kind) => {
  it('one comment for the plan that changed says what and what is found, none for the other', async () => {
    const at = await started(kind, 230)
    expect(await comment(environment(kind, at), 'plans')).toEqual({ code: 0, log: '' })
    const [only, ...rest] = own(at)
    expect(rest).toEqual([])
    expect(
      only?.body.startsWith(`${headOf('plans%2Fminimal')}\`plans/minimal\`\n\n# Ce qui a changé\n`),
    ).toBe(true)
    expect(only?.body).toContain('1 rechiffré')
    expect(only?.body).toContain('### Constats nouveaux')
    expect(only?.body).toMatch(
      /## Constats\n\n<details>\n<summary>1 avertissement\.<\/summary>\n\n\| Gravité/,
    )
    expect(only?.body).toMatch(/\n\[All reports\]\(http:\S+\)\n$/)
    expect(at.comments).toHaveLength(231)
  })

  it('the same comment is written anew, behind two hundred others', async () => {
    const at = await started(kind, 230)
    const env = environment(kind, at)
    at.comments.push({ id: 999, body: `${headOf('plans%2Fdraft')}old`, author: 'job' })
    expect(await comment(env, 'plans')).toEqual({ code: 0, log: '' })
    const before = own(at).map(({ id }) => id)
    expect(await comment(env, 'plans')).toEqual({ code: 0, log: '' })
    expect(own(at).map(({ id }) => id)).toEqual(before)
    // A plan that changes nothing any more says so where it had a comment.
    expect(at.comments.find(({ id }) => id === 999)?.body).toContain('# Ce qui a changé')
    expect(at.asked.filter((line) => line.startsWith('POST'))).toHaveLength(1)
  })

  it("a stranger's comment that claims to be ours is left alone", async () => {
    const at = await started(kind)
    at.comments.push({ id: 5, body: `${headOf('plans%2Fminimal')}mine`, author: 'stranger' })
    const env = environment(kind, at)
    for (const _ of ['first', 'second'])
      expect(await comment(env, 'plans')).toEqual({ code: 0, log: '' })
    expect(at.comments[0]?.body).toMatch(/mine$/)
    expect(own(at)).toHaveLength(1)
  })

  it('a token that is refused is told with the answer of the forge, and never shown', async () => {
    const at = await started(kind)
    const env = { ...environment(kind, at), GITHUB_TOKEN: 'wrong', PLAN_TOKEN: 'wrong' }
    const { code, log } = await comment(env, 'plans')
    expect(code).toBe(1)
    expect(log).toMatch(/^plan: GET http\S+: 401 \{"message":"Unauthorized"\}\n$/)
  })

  it('a forge that does not answer is told', async () => {
    const at = await started(kind)
    const env = environment(kind, at)
    await at.close()
    const { code, log } = await comment(env, 'plans')
    expect([code, log]).toEqual([1, expect.stringMatching(/^plan: GET http\S+: .*\n$/)])
  })
})

describe('no comment and no failure, but a reason', () => {
  it.each([
    ['github', 'from a fork', (env) => ({ ...env, GITHUB_EVENT_PATH: event('stranger/plans') })],
    ['github', 'without a token', (env) => ({ ...env, GITHUB_TOKEN: '' })],
    ['gitlab', 'from a fork', (env) => ({ ...env, CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '13' })],
    ['gitlab', 'without a token', (env) => ({ ...env, PLAN_TOKEN: '' })],
    ['gitlab', 'on a branch', (env) => ({ ...env, CI_MERGE_REQUEST_IID: '' })],
  ] as [ForgeKind, string, (env: Record<string, string>) => Record<string, string>][])(
    'on %s %s',
    async (kind, _, change) => {
      const at = await started(kind)
      const { code, log } = await comment(change(environment(kind, at)), 'plans')
      expect([code, log]).toEqual([0, expect.stringMatching(/^plan: no comment: .*\n$/)])
      const french = { ...change(environment(kind, at)), LANG: 'fr_FR.UTF-8' }
      expect((await comment(french, 'plans')).log).toMatch(/^plan: pas de commentaire\u00a0: /)
      expect(at.asked).toEqual([])
    },
  )
})

describe('a plan that cannot be compared', () => {
  it('because it is new or broken is told by its findings, under the same comment', async () => {
    const at = await started('github')
    const env = environment('github', at)
    const odd = join(repository, "other/$(touch run); a'b")
    cpSync(join(repository, 'plans/minimal'), odd, { recursive: true })
    try {
      expect((await comment(env, 'other')).code).toBe(0)
      expect(own(at).map(({ body }) => body)).toEqual([
        expect.stringContaining('# Constats\n\nPlan PLAN-MIN'),
      ])
      writeFileSync(join(odd, 'plan.yaml'), 'plan: [')
      expect((await comment(env, 'other')).code).toBe(0)
      expect(own(at).map(({ body }) => body)).toEqual([
        expect.stringMatching(/1 file could not be read whole.*\n\n1 error\./),
      ])
      expect(
        spawnSync('git', ['status', '--short', '--', 'run'], { cwd: repository }).stdout,
      ).toHaveLength(0)
    } finally {
      rmSync(join(repository, 'other'), { recursive: true })
    }
  })
})
