/**
 * From an empty repository to a commented merge request on each forge: what `plan init --ci` writes is run as the forge's
 * runner would, with the tool from its tarball at an address, and no registry of packages.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shareOf } from '../support/cases.ts'
import { type Ended, ended, type Job, runAction, runPipeline, runWorkflow } from '../support/forge-runner.ts'
import { type Forge, type ForgeKind, startForge, TOKEN } from '../support/forge-server.ts'
import { PLANNER_ENV } from '../support/git-repository.ts'
import { REPOSITORY, temporaryFolder } from '../support/scenario.ts'

const { path: folder, remove } = temporaryFolder()
afterAll(remove)

/** No registry: whoever asks it is refused at once. */
const ENV = {
  PATH: process.env['PATH'] ?? '',
  HOME: folder,
  ...PLANNER_ENV,
  npm_config_registry: 'http://127.0.0.1:9/',
  npm_config_cache: join(folder, 'npm-cache'),
}

/** A branch that a shell would obey. */
const BRANCH = `fix;$(touch\${IFS}obeyed)\`touch\${IFS}obeyed\`'"&|x`

/** A tarball of what is built; how a release lays it out, `pack.slow.test.ts` holds. */
function packed(): Uint8Array {
  const words = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder]
  const { stdout, stderr } = spawnSync('npm', words, {
    cwd: REPOSITORY,
    env: ENV,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  const name = stdout.trim().split('\n').at(-1) ?? ''
  if (!name.endsWith('.tgz')) throw new Error(stderr)
  return readFileSync(join(folder, name))
}

/** A team with an empty repository on a forge, and the tool installed from the address. */
class Team {
  readonly home: string
  readonly work: string
  readonly origin: string
  private jobs = 0

  readonly kind: ForgeKind
  readonly forge: Forge
  readonly variables: Readonly<Record<string, string>>

  constructor(kind: ForgeKind, forge: Forge, variables: Readonly<Record<string, string>>) {
    this.kind = kind
    this.forge = forge
    this.variables = variables
    this.home = join(folder, kind)
    this.work = join(this.home, 'work')
    this.origin = join(this.home, 'origin.git')
    mkdirSync(this.work, { recursive: true })
    this.git('init', '--quiet', '--bare', '--initial-branch', 'main', this.origin)
    this.git('init', '--quiet', '--initial-branch', 'main')
    this.git('remote', 'add', 'origin', this.origin)
  }

  git(...words: string[]): string {
    const { status, stdout, stderr } = spawnSync('git', words, { cwd: this.work, env: ENV, encoding: 'utf8' })
    if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr}`)
    return stdout.trim()
  }

  async plan(...words: string[]): Promise<Ended> {
    const tool = join(this.home, 'tool')
    if (!existsSync(tool)) {
      const flags = ['install', '--global', '--prefix', tool]
      const done = await ended('npm', [...flags, `${this.forge.url}/plan.tgz`], { cwd: this.work, env: ENV })
      if (done.code !== 0) throw new Error(done.log)
    }
    return ended(join(tool, 'bin/plan'), words, { cwd: this.work, env: ENV })
  }

  edit(file: string, from: string, to: string): void {
    const path = join(this.work, file)
    const text = readFileSync(path, 'utf8')
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`)
    writeFileSync(path, text.replace(from, to))
  }

  push(message: string): void {
    this.git('add', '.')
    this.git('commit', '--quiet', '--message', message)
    this.git('push', '--quiet', '--set-upstream', 'origin', 'HEAD')
  }

  /** What the forge checks out: GitHub the merge of the request, the others its head; a branch itself. */
  private checkedOut(isRequest: boolean): string {
    if (!isRequest) return this.git('rev-parse', 'origin/main')
    const head = this.git('rev-parse', `origin/${BRANCH}`)
    if (this.kind !== 'github') return head
    const tree = this.git('merge-tree', '--write-tree', 'origin/main', head)
    const parents = ['-p', this.git('rev-parse', 'origin/main'), '-p', head]
    const merge = this.git('commit-tree', tree, ...parents, '-m', 'Merge')
    this.git('push', '--quiet', '--force', 'origin', `${merge}:refs/pull/7/merge`)
    return merge
  }

  /** A job of a merge request, or of a push to the main branch, in a fresh clone. */
  job(isRequest: boolean, variables = this.variables): Job {
    this.jobs += 1
    const own = join(this.home, `runner-${this.jobs}`)
    const clone = join(own, 'clone')
    const commit = this.checkedOut(isRequest)
    this.git('clone', '--quiet', this.origin, clone)
    this.git('-C', clone, 'fetch', '--quiet', 'origin', '+refs/pull/*:refs/remotes/pull/*')
    this.git('-C', clone, 'checkout', '--quiet', '--detach', commit)
    const env = { ...ENV, ...(this.kind === 'gitlab' ? this.gitlab(isRequest) : this.github(own, isRequest)) }
    return { clone, own, env, variables, token: TOKEN }
  }

  private github(own: string, isRequest: boolean): Record<string, string> {
    const file = join(own, 'event.json')
    const pull = { number: 7, title: '$(touch obeyed)', head: { ref: BRANCH, repo: { full_name: 'town/plans' } } }
    mkdirSync(own, { recursive: true })
    writeFileSync(file, JSON.stringify(isRequest ? { pull_request: pull } : {}))
    return {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: 'town/plans',
      GITHUB_RUN_ID: '1',
      GITHUB_API_URL: this.forge.api,
      GITHUB_SERVER_URL: this.forge.url,
      GITHUB_EVENT_NAME: isRequest ? 'pull_request' : 'push',
      GITHUB_EVENT_PATH: file,
      ...(isRequest ? { GITHUB_BASE_REF: 'main', GITHUB_HEAD_REF: BRANCH } : {}),
    }
  }

  private gitlab(isRequest: boolean): Record<string, string> {
    const request = {
      CI_MERGE_REQUEST_IID: '7',
      CI_MERGE_REQUEST_PROJECT_ID: '12',
      CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '12',
      CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: BRANCH,
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
      CI_MERGE_REQUEST_TITLE: '$(touch obeyed)',
    }
    return {
      CI: 'true',
      GITLAB_CI: 'true',
      CI_PROJECT_ID: '12',
      CI_API_V4_URL: this.forge.api,
      CI_JOB_URL: `${this.forge.url}/jobs/1`,
      PLAN_TOKEN: TOKEN,
      ...(isRequest ? request : {}),
    }
  }

  run(job: Job): Promise<Ended> {
    return this.kind === 'gitlab' ? runPipeline(job, '.gitlab-ci.yml') : runWorkflow(job, '.github/workflows/plans.yml')
  }
}

/** Forgejo and Gitea run what GitHub runs; what their API does otherwise, `comment-scripts.slow.test.ts` holds. */
const KINDS = ['github', 'gitlab'] as const
const PLAN = 'plans/ours/projects/P-001.yaml'

// Installs, clones and a dozen processes for each forge.
describe.skipIf(process.platform === 'win32').each(shareOf(KINDS))('on %s', (kind) => {
  let forge: Forge
  let team: Team

  beforeAll(async () => {
    const tarball = packed()
    forge = await startForge(kind, tarball)
    const sum = createHash('sha256').update(tarball).digest('hex')
    team = new Team(kind, forge, { PLAN_TARBALL: `${forge.url}/plan.tgz`, PLAN_SHA256: sum })
    const init = await team.plan('init', 'plans/ours', '--ci', kind)
    expect(init.code, init.log).toBe(0)
    team.push('Plan')
  }, 120_000)
  afterAll(() => forge.close())

  const own = () => forge.comments.filter(({ author }) => author === 'job')

  it('the main branch has its reports, its findings and no comment', { timeout: 120_000 }, async () => {
    const job = team.job(false)
    const { code, log } = await team.run(job)
    expect(code, log).toBe(0)
    expect(readdirSync(join(job.clone, 'site'))).toEqual(expect.arrayContaining(['index.html', 'index.md', 'plans']))
    if (kind === 'gitlab') {
      expect(readdirSync(join(job.clone, 'site/findings')).sort()).toEqual([
        'gl-code-quality-report.json',
        'plans%2Fours.junit.xml',
      ])
    } else {
      const summary = readFileSync(join(job.own, 'summary.md'), 'utf8')
      expect(summary).toContain('## Where the plan stands on')
      expect(summary).not.toContain('](')
      expect(summary).not.toMatch(/^!/m)
    }
    expect(own()).toEqual([])
  })

  it('a merge request has one comment, which a second push writes anew', { timeout: 120_000 }, async () => {
    team.git('switch', '--quiet', '--create', BRANCH)
    team.edit(PLAN, 'requested: 45', 'requested: 60')
    team.push('More')
    // The main branch goes on: what it changes is not of this request.
    team.git('switch', '--quiet', 'main')
    const other = readFileSync(join(team.work, PLAN), 'utf8')
      .replace('id: P-001', 'id: P-002')
      .replace(/title: .*/, 'title: Public Wi-Fi')
    writeFileSync(join(team.work, 'plans/ours/projects/P-002.yaml'), other)
    team.push('Meanwhile')
    team.git('switch', '--quiet', BRANCH)

    const first = await team.run(team.job(true))
    expect(first.code, first.log).toBe(0)
    expect(own()).toHaveLength(1)
    const [comment] = own()
    expect(comment?.body).toContain('+€15k')
    expect(comment?.body).not.toContain('P-002')
    expect(comment?.body).toContain('## Findings')

    team.edit(PLAN, 'requested: 60', 'requested: 65')
    team.push('And more')
    const job = team.job(true)
    const second = await team.run(job)
    expect(second.code, second.log).toBe(0)
    expect(own().map(({ id }) => id)).toEqual([comment?.id])
    expect(own()[0]?.body).toContain('+€20k')
    expect(existsSync(join(job.clone, 'obeyed'))).toBe(false)
  })

  it('an error fails the job, after the comment and the reports', { timeout: 120_000 }, async () => {
    team.edit(PLAN, 'axis: AX1', 'axis: AX9')
    team.push('Wrong')
    const job = team.job(true)
    const { code } = await team.run(job)
    expect(code).toBe(1)
    expect(own()).toHaveLength(1)
    expect(own()[0]?.body).toMatch(/reference-unknown/)
    expect(existsSync(join(job.clone, 'site/index.html'))).toBe(true)
    team.git('reset', '--quiet', '--hard', 'HEAD~1')
    team.git('push', '--quiet', '--force')
  })

  it('a tarball that is not the one meant, or none, stops the job at once', { timeout: 120_000 }, async () => {
    const asked = forge.asked.length
    const wrong = await team.run(team.job(true, { ...team.variables, PLAN_SHA256: '0'.repeat(64) }))
    expect(wrong.code).not.toBe(0)
    expect(wrong.log).toMatch(/plan\.tgz: FAILED/)
    const none = await team.run(team.job(true, {}))
    expect(none.code).not.toBe(0)
    expect(none.log).toContain('set the variable PLAN_TARBALL: the address of')
    expect(forge.asked.slice(asked)).toEqual(['GET /plan.tgz'])
  })

  it('a tarball that lies in the repository is the one of the main branch, whatever a request brings', {
    timeout: 120_000,
  }, async () => {
    mkdirSync(join(team.work, 'tools'))
    writeFileSync(join(team.work, 'tools/plan.tgz'), 'of the merge request')
    team.push('Another program')
    team.git('switch', '--quiet', 'main')
    mkdirSync(join(team.work, 'tools'))
    writeFileSync(join(team.work, 'tools/plan.tgz'), packed())
    team.push('The program')
    team.git('switch', '--quiet', BRANCH)
    team.git('merge', '--quiet', '--strategy', 'ours', '--message', 'Ours', 'main')
    team.git('push', '--quiet')
    const job = team.job(true, { PLAN_TARBALL: 'tools/plan.tgz' })
    const { code, log } = await team.run(job)
    expect(code, log).toBe(0)
  })

  it('no file of the repository is read as a setting of npm or as the program', { timeout: 120_000 }, async () => {
    const job = team.job(false)
    const planted = join(job.clone, '.plan-tool/lib/node_modules/master-plan-toolkit/docs/ci')
    mkdirSync(planted, { recursive: true })
    writeFileSync(join(planted, 'findings.js'), 'console.log("planted")')
    mkdirSync(join(job.clone, '.plan-tool/etc'))
    for (const file of ['.npmrc', '.plan-tool/etc/npmrc'])
      writeFileSync(join(job.clone, file), 'dry-run=true\nprefix=.plan-tool\n')
    const { code, log } = await team.run(job)
    expect(code, log).toBe(0)
    expect(log).not.toContain('planted')
  })

  it.runIf(kind === 'github')('the composite action does the same', { timeout: 120_000 }, async () => {
    forge.comments.length = 0
    const job = team.job(true)
    const file = join(REPOSITORY, '.github/actions/plan/action.yml')
    const { code, log } = await runAction(job, file, { tarball: `${forge.url}/plan.tgz` })
    expect(code, log).toBe(0)
    expect(own()).toHaveLength(1)
    expect(own()[0]?.body).toContain('+€20k')
  })
})
