/** `plan validate --since`: what was rewritten since a day or a revision, and what git can't give. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeRepository } from '../../support/git-repository.ts'
import { HEADER, inFolder } from '../../support/in-folder.ts'
import { runPlan } from '../../support/run-plan.ts'
import { REPOSITORY, temporaryFolder } from '../../support/scenario.ts'

const { path: top, remove } = temporaryFolder()
afterAll(remove)

const projects = (status: string): string =>
  `projects:\n  - { id: P-1, title: Fibre, status: ${status}, baseline: { start: 2024-01, end: 2024-06 } }\n`

function lay(path: string, text: string): void {
  mkdirSync(dirname(join(top, path)), { recursive: true })
  writeFileSync(join(top, path), text)
}

beforeAll(() => {
  makeRepository(top, [
    { at: '2024-01-31T12:00:00+0000', files: { 'readme.txt': 'x' }, tags: ['empty'] },
    { at: '2024-03-31T12:00:00+0000', files: { 'sd/plan.yaml': HEADER, 'sd/p.yaml': projects('in_progress') } },
    { at: '2024-04-30T12:00:00+0000', files: { 'sd/plan.yaml': 'plan: [' }, tags: ['broken'] },
    { at: '2024-05-31T12:00:00+0000', files: { 'sd/plan.yaml': HEADER, 'sd/p.yaml': projects('completed') } },
  ])
  lay('sd/plan.yaml', HEADER)
  lay('sd/p.yaml', projects('planned'))
})

const run = (...words: string[]) =>
  runPlan(top, ['validate', 'sd', '--quiet', '--rule', 'project-status-rewritten', ...words])

const from = (status: string): string =>
  `sd/p.yaml:2:38 error The status of "Fibre" went from ${status} back to planned without a new decision  project-status-rewritten\n`

describe('plan validate --since', () => {
  it('reads the state at a revision, or of the last commit on or before a day', async () => {
    expect(await run('--since', 'HEAD')).toMatchObject({ exit: 1, stdout: from('completed') })
    expect(await run('--since', '2024-06')).toMatchObject({ exit: 1, stdout: from('completed') })
    expect(await run('--since', '2024-04-29')).toMatchObject({ stdout: from('in progress') })
  })

  it('refuses to look for such a rule without an earlier state', async () => {
    const { exit, stdout, stderr } = await run()
    expect([exit, stdout]).toEqual([2, ''])
    expect(stderr).toContain('add --since DATE or a git revision')
  })

  it('lets --fail-on and waivers decide', async () => {
    const { exit, stdout } = await run('--since', 'HEAD', '--fail-on', 'never')
    expect([exit, stdout]).toEqual([0, from('completed')])
    const waiver = '{ rule: project-status-rewritten, on: P-1, reason: x, owner: DSI, until: 2024-12-31 }'
    lay('sd/plan.yaml', `${HEADER}  waivers: [${waiver}]\n`)
    const waived = await run('--since', 'HEAD')
    lay('sd/plan.yaml', HEADER)
    expect(waived.exit).toBe(0)
    expect(waived.stdout).toContain('(waived until 31 December 2024)')
  })

  it('says so and goes on where the plan was not there or can’t be read', async () => {
    const told = async (since: string) => {
      const { exit, stdout, stderr } = await run('--since', since)
      return [exit, stdout, stderr]
    }
    const absent = (word: string) => `plan: the plan was not there in the revision "${word}"\n`
    expect(await told('empty')).toEqual([0, '', absent('empty')])
    const early = (when: string) => `plan: the plan was not there yet ${when}\n`
    expect(await told('2024-02')).toEqual([0, '', early('in 2024-02')])
    expect(await told('2023-12-31')).toEqual([0, '', early('on 2023-12-31')])
    expect(await told('broken')).toEqual([
      0,
      '',
      'plan: the plan "broken:sd" cannot be read; plan validate shows what to mend\n',
    ])
  })

  it('refuses what git does not know, a day that there is none of, and a plan outside of git', async () => {
    expect(await run('--since', 'nowhere')).toMatchObject({
      exit: 2,
      stderr: 'plan: "nowhere" is neither a folder nor a revision that git knows\n',
    })
    expect((await run('--since', '2024-02-31')).exit).toBe(2)
    await inFolder({ 'sd/plan.yaml': HEADER }, async (cwd) => {
      for (const since of ['HEAD', '2024-06-30']) {
        const { exit, stderr } = await runPlan(cwd, ['validate', 'sd', '--since', since])
        expect([exit, stderr]).toEqual([2, 'plan: "sd" is not in a git repository, or git is not installed\n'])
      }
    })
  })
})

describe('the script of build servers', () => {
  it('passes on what a merge request starts from, fails by what it rewrites, and does without', () => {
    const told = (env: Readonly<Record<string, string>>) => {
      const words = [join(REPOSITORY, 'docs/ci/findings.js'), 'github', 'sd']
      const { status, stdout } = spawnSync(process.execPath, words, {
        cwd: top,
        env: { PATH: process.env['PATH'], ...env },
        encoding: 'utf8',
      })
      return [status, stdout.includes('project-status-rewritten')]
    }
    expect(told({ SINCE: 'HEAD' })).toEqual([1, true])
    expect(told({ CI_MERGE_REQUEST_TARGET_BRANCH_SHA: 'HEAD' })).toEqual([1, true])
    expect(told({})).toEqual([0, false])
  })
})
