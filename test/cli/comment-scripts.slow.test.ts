/** The script that writes what changed on a merge request, over a repository and a forge of this machine. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ended } from '../support/forge-runner.ts'
import { chatter, type Forge, type ForgeKind, startForge, TOKEN } from '../support/forge-server.ts'
import { PLANNER_ENV } from '../support/git-repository.ts'
import { HEADER } from '../support/in-folder.ts'
import { replayedScripts } from '../support/replayed-program.ts'
import { REPOSITORY, temporaryFolder } from '../support/scenario.ts'

const { path: folder, remove } = temporaryFolder()
const repository = join(folder, 'repository')
const SCRIPTS = join(REPOSITORY, 'docs/ci')
const replayed = replayedScripts(join(folder, 'replayed'))

const ENV = { PATH: process.env['PATH'] ?? '', HOME: folder, ...PLANNER_ENV }

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
    GITLAB_CI: 'true',
    CI_API_V4_URL: api,
    CI_MERGE_REQUEST_IID: '7',
    CI_MERGE_REQUEST_PROJECT_ID: '12',
    CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '12',
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
    CI_JOB_URL: `${url}/jobs/1`,
    PLAN_TOKEN: TOKEN,
  }
  const github = {
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: api,
    GITHUB_SERVER_URL: url,
    GITHUB_REPOSITORY: 'town/plans',
    GITHUB_RUN_ID: '1',
    GITHUB_BASE_REF: 'main',
    GITHUB_EVENT_PATH: event('town/plans'),
    GITHUB_TOKEN: TOKEN,
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

/** Runs the script over a folder of plans. */
function commentBy(scripts: string) {
  return (env: Record<string, string>, ...words: string[]) =>
    ended(process.execPath, [join(scripts, 'comment.js'), ...words], { cwd: repository, env })
}
const comment = commentBy(SCRIPTS)

const own = ({ comments }: Forge) => comments.filter(({ author }) => author === 'job')
const headOf = (name: string) => `<!-- plan:${name} -->\n\n`

beforeAll(() => {
  mkdirSync(repository)
  cpSync(join(REPOSITORY, 'plans/minimal'), join(repository, 'plans/minimal'), { recursive: true })
  for (const path of ['plans/quiet', 'gone']) {
    mkdirSync(join(repository, path), { recursive: true })
    writeFileSync(join(repository, path, 'plan.yaml'), `${HEADER}  lang: fr\n`)
  }
  git('init', '--quiet', '--initial-branch', 'main')
  git('add', '.')
  git('commit', '--quiet', '--message', 'Plans')
  // The main branch goes on: what it changes is not of this request.
  edit('plans/quiet/plan.yaml', 'Essai', 'Grand essai')
  git('commit', '--quiet', '--all', '--message', 'Meanwhile')
  git('update-ref', 'refs/remotes/origin/main', 'HEAD')
  git('switch', '--quiet', '--create', 'change', 'HEAD~1')
  // What is said of a plan that is gone takes no run of the program.
  git('rm', '--quiet', '-r', 'gone')
  git('commit', '--quiet', '--message', 'Without one')
  edit('plans/minimal/plan.yaml', 'end: 2026-06,\n', 'end: 2026-09,\n')
  edit('plans/minimal/plan.yaml', 'forecast: 35', 'forecast: 45')
})
afterAll(remove)

describe.each(['github', 'forgejo', 'gitlab'] as const)('on %s', (kind) => {
  // The program says the same of a plan on every forge.
  const answered = commentBy(replayed)

  it('one comment for the plan that changed says what and what is found, none for the other', async () => {
    const at = await started(kind, 230)
    expect(await answered(environment(kind, at), 'plans')).toEqual({ code: 0, log: '' })
    const [only, ...rest] = own(at)
    expect(rest).toEqual([])
    expect(only?.body.startsWith(`${headOf('plans%2Fminimal')}\`plans/minimal\`\n\n# Ce qui a changé\n`)).toBe(true)
    expect(only?.body).toContain('1 rechiffré')
    expect(only?.body).toContain('### Constats nouveaux')
    expect(only?.body).toMatch(/## Constats\n\n<details>\n<summary>1 avertissement\.<\/summary>\n\n\| Gravité/)
    expect(only?.body).toMatch(/\n\[All reports\]\(http:\S+\)\n$/)
    expect(at.comments).toHaveLength(231)
  })

  it("the same comments are written anew behind two hundred others, the first of two that jobs wrote at the same time, and a stranger's is left alone", async () => {
    const at = await started(kind, 230)
    const env = environment(kind, at)
    at.comments.unshift({ id: 1500, body: `${headOf('plans%2Fminimal')}mine`, author: 'stranger' })
    for (const id of [1501, 1502]) at.comments.push({ id, body: `${headOf('plans%2Fquiet')}old`, author: 'job' })
    expect(await answered(env, 'plans')).toEqual({ code: 0, log: '' })
    const before = own(at).map(({ id }) => id)
    // The second of the two is taken away, and the plan that changed has its own.
    expect(before).toEqual([1501, expect.any(Number)])
    expect(at.comments).toHaveLength(233)
    // A plan that changes nothing any more says so where it had a comment.
    expect(own(at)[0]?.body).toContain('# Ce qui a changé')
    const [, changed] = own(at)
    if (changed !== undefined) changed.body = changed.body.replace('1 rechiffré', 'old')
    expect(await answered(env, 'plans')).toEqual({ code: 0, log: '' })
    expect(own(at).map(({ id }) => id)).toEqual(before)
    expect(own(at)[1]?.body).toContain('1 rechiffré')
    expect(at.comments[0]?.body).toMatch(/mine$/)
    expect(at.asked).not.toContainEqual(expect.stringMatching(/\/1500$/))
    expect(at.asked.filter((line) => line.startsWith('POST'))).toHaveLength(1)
  })

  it('a plan that the request takes away or took back is told as such', async () => {
    const at = await started(kind)
    at.comments.push({ id: 5, body: `${headOf('plans%2Fback')}old`, author: 'job' })
    at.comments.push({ id: 6, body: `${headOf('elsewhere%2Fplan')}old`, author: 'job' })
    const kept = join(repository, 'plans/quiet')
    renameSync(kept, join(folder, 'kept'))
    try {
      expect(await answered(environment(kind, at), 'plans')).toEqual({ code: 0, log: '' })
    } finally {
      renameSync(join(folder, 'kept'), kept)
    }
    const bodyOf = (name: string) => at.comments.find(({ body }) => body.startsWith(headOf(name)))?.body
    expect(bodyOf('plans%2Fquiet')).toContain('`plans/quiet`\n\nThis merge request takes this plan away')
    expect(bodyOf('plans%2Fback')).toContain('This plan is no longer in the merge request')
    // Of another job, for another folder.
    expect(bodyOf('elsewhere%2Fplan')).toMatch(/old$/)
  })

  it('a token that is refused is told with the answer of the forge, and never shown', async () => {
    const at = await started(kind)
    const env = { ...environment(kind, at), GITHUB_TOKEN: 'wrong', PLAN_TOKEN: 'wrong' }
    const { code, log } = await answered(env, 'gone')
    expect(code).toBe(1)
    expect(log).toMatch(/^plan: GET http\S+: 401 \{"message":"Unauthorized"\}\n$/)
  })

  it('a forge that does not answer is told', async () => {
    const at = await started(kind)
    const env = environment(kind, at)
    await at.close()
    const { code, log } = await answered(env, 'gone')
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
      expect(own(at).map(({ body }) => body)).toEqual([expect.stringContaining('# Constats\n\nPlan PLAN-MIN')])
      writeFileSync(join(odd, 'plan.yaml'), 'plan: [')
      expect((await comment(env, 'other')).code).toBe(0)
      expect(own(at).map(({ body }) => body)).toEqual([
        expect.stringMatching(/1 file could not be read whole.*\n\n1 error\./),
      ])
      expect(spawnSync('git', ['status', '--short', '--', 'run'], { cwd: repository }).stdout).toHaveLength(0)
    } finally {
      rmSync(join(repository, 'other'), { recursive: true })
    }
  })
})

describe('what cannot be compared fails, and writes nothing', () => {
  it('where the base is not in the clone', async () => {
    const at = await started('github')
    const { code, log } = await comment({ ...environment('github', at), SINCE: 'abcdef123456' }, '.')
    expect([code, log]).toEqual([2, expect.stringContaining('git knows no revision abcdef123456')])
    expect(at.asked).toEqual([])
  })

  it('where the clone is shallow', async () => {
    const at = await started('gitlab')
    const shallow = join(folder, 'shallow')
    git('clone', '--quiet', '--depth', '1', `file://${repository}`, shallow)
    const { code, log } = await ended(process.execPath, [join(SCRIPTS, 'comment.js')], {
      cwd: shallow,
      env: { ...environment('gitlab', at), SINCE: 'HEAD~1' },
    })
    expect([code, log]).toEqual([2, expect.stringContaining('it takes all commits')])
    expect(at.asked).toEqual([])
  })
})

describe('the address of the run', () => {
  it.each([
    [{}, 'actions/runs/1'],
    [{ FORGEJO_ACTIONS: 'true' }, 'actions/runs/8'],
    [{ GITEA_ACTIONS: 'true' }, 'actions/runs/8'],
  ])('as the forge counts: %j', async (which, run) => {
    const at = await started('forgejo')
    const env = { ...environment('forgejo', at), GITHUB_RUN_NUMBER: '8', ...which }
    await comment(env, 'gone')
    expect(own(at)[0]?.body).toContain(`/${run})`)
  })
})

describe('on GitLab, a pipeline of merged results', () => {
  it('compares with the target that it merged', async () => {
    const at = await started('gitlab')
    const env = { ...environment('gitlab', at), CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'gone' }
    const { code } = await comment({ ...env, CI_MERGE_REQUEST_TARGET_BRANCH_SHA: 'main' }, 'gone')
    expect(code).toBe(0)
    expect(own(at)).toHaveLength(1)
  })
})

describe('wrong use is told in one sentence', () => {
  const script = (name: string, ...words: string[]) =>
    ended(process.execPath, [join(SCRIPTS, name), ...words], { cwd: repository, env: ENV })

  it.each([
    ['comment.js', ['.'], /runs in a job of GitHub/],
    ['findings.js', ['github', 'nowhere'], /folder can't be read .*: nowhere/],
    ['validate.js', ['nowhere.yaml'], /file can't be read .*: nowhere\.yaml/],
  ])('%s %j', async (name, words, told) => {
    const { code, log } = await script(name, ...words)
    expect(code).toBe(2)
    expect(log).toMatch(told)
    expect(log.match(/\n/g)).toHaveLength(1)
  })

  it('a file of another program with a `plan:` of its own is no plan', async () => {
    const file = join(folder, 'foreign.yaml')
    writeFileSync(file, 'name: service\nplan: gold\n')
    expect(await script('validate.js', file)).toEqual({ code: 0, log: '' })
  })

  it('files of findings have names that every system takes and no shell hides', async () => {
    const long = join('long', 'Schéma directeur des systèmes d’information '.repeat(3).trim())
    cpSync(join(repository, 'plans/minimal'), join(repository, long), { recursive: true })
    const found = join(folder, 'found')
    try {
      expect((await script('findings.js', 'sarif', 'long', found)).code).toBe(0)
    } finally {
      rmSync(join(repository, 'long'), { recursive: true })
    }
    const top = ended(process.execPath, [join(SCRIPTS, 'findings.js'), 'sarif', '.', found], {
      cwd: join(repository, 'plans/minimal'),
      env: ENV,
    })
    expect((await top).code).toBe(0)
    const names = readdirSync(found)
    expect(names).toContain('%2E.sarif')
    expect(names).toContainEqual(expect.stringMatching(/^long%2F.{180,195}-[0-9a-f]{12}\.sarif$/))
  })
})
