/** `plan init --ci`: where the file of a forge goes, what is left alone, and what it says is left to do. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { git } from '../../support/git-repository.ts'
import { HEADER, inFolder } from '../../support/in-folder.ts'
import { runPlan } from '../../support/run-plan.ts'
import { REPOSITORY } from '../../support/scenario.ts'

const WORKFLOW = '.github/workflows/plans.yml'
const shown = (file: string) => readFileSync(join(REPOSITORY, file), 'utf8')
const read = (cwd: string, file: string) => readFileSync(join(cwd, file), 'utf8')
const init = (cwd: string, ...words: string[]) => runPlan(cwd, ['init', ...words])

describe('plan init --ci', () => {
  it('writes a plan, and what is shown in docs/ci at the top of the repository', async () => {
    await inFolder({ 'team/readme.txt': 'x' }, async (top) => {
      git(top, ['init', '--quiet'])
      const run = await init(join(top, 'team'), 'ours', '--ci', 'github')
      expect(run).toMatchObject({ exit: 0, stderr: '' })
      expect(run.stdout).toContain('  ours/plan.yaml\n')
      expect(run.stdout).toContain(`  ../${WORKFLOW}\n`)
      expect(run.stdout).toContain(`\n  2. git add ../${WORKFLOW} ours && git commit -m plan && git push`)
      expect(read(top, WORKFLOW)).toBe(shown('docs/ci/github.yml'))
      expect(existsSync(join(top, 'team/ours/plan.yaml'))).toBe(true)
    })
  })

  it('writes the French file, and says what to do, in French', async () => {
    await inFolder({}, async (top) => {
      git(top, ['init', '--quiet'])
      const { stdout } = await init(top, '--ci', 'gitlab', '--lang', 'fr')
      expect(read(top, '.gitlab-ci.yml')).toBe(shown('docs/fr/ci/gitlab-ci.yml'))
      expect(stdout).toContain('\nPuis, dans la forge\n  1. définir les variables (')
      expect(stdout).toMatch(/PLAN_TARBALL\u00a0: l’adresse de master-plan-toolkit-[\d.]+\.tgz/)
      expect(stdout).toContain('\n  2. git add . && git commit -m plan && git push')
      expect(stdout).toContain('\n  3. modifier un plan sur une branche')
    })
  })

  it.each(['', 'plans', 'plans/a'])('writes that file alone where %j has a plan', async (folder) => {
    await inFolder({ 'plans/a/plan.yaml': HEADER }, async (top) => {
      git(top, ['init', '--quiet'])
      const { exit, stdout } = await init(top, ...(folder === '' ? [] : [folder]), '--ci', 'github')
      expect([exit, stdout.split('\n').slice(0, 3)]).toEqual([0, ['Files written', `  ${WORKFLOW}`, '']])
      expect(read(top, 'plans/a/plan.yaml')).toBe(HEADER)
    })
  })

  it('takes the current folder for the top outside of git, and says to start git', async () => {
    await inFolder({}, async (top) => {
      const { stdout } = await init(top, 'plans/ours', '--ci', 'github')
      expect(existsSync(join(top, WORKFLOW))).toBe(true)
      expect(stdout).toContain(
        `  2. git init && git add ${WORKFLOW} plans/ours && git commit -m plan && git remote add origin ADDRESS_OF_THE_REPOSITORY && git push`,
      )
    })
  })

  it.each([
    [[], 'docs/fr/ci/github.yml'],
    [['--lang', 'en'], 'docs/ci/github.yml'],
  ])('speaks the language of the plan that is there, unless told otherwise: %j', async (words, file) => {
    await inFolder({ 'ours/plan.yaml': HEADER.replace('plan:\n', 'plan:\n  lang: fr\n') }, async (top) => {
      git(top, ['init', '--quiet'])
      expect((await init(top, 'ours', '--ci', 'github', ...words)).exit).toBe(0)
      expect(read(top, WORKFLOW)).toBe(shown(file))
    })
  })

  it.each(['forgejo', 'gitea'])('writes for %s what GitHub reads', async (forge) => {
    await inFolder({}, async (top) => {
      expect((await init(top, '--ci', forge)).exit).toBe(0)
      expect(read(top, WORKFLOW)).toBe(shown('docs/ci/github.yml'))
    })
  })

  it('writes nothing with --dry-run, and says all the same what is to be done', async () => {
    await inFolder({}, async (top) => {
      git(top, ['init', '--quiet'])
      const { exit, stdout } = await init(top, 'ours', '--ci', 'gitlab', '--dry-run')
      expect(exit).toBe(0)
      expect(stdout).toContain('Files that would be written (nothing is written)\n')
      expect(stdout).toContain('  1. set the variables (Settings > CI/CD > Variables, not protected)')
      for (const file of ['ours', '.gitlab-ci.yml']) expect(existsSync(join(top, file))).toBe(false)
    })
  })

  it('overwrites nothing without --force', async () => {
    await inFolder({ 'ours/plan.yaml': HEADER, [WORKFLOW]: 'name: mine\n' }, async (top) => {
      git(top, ['init', '--quiet'])
      const { exit, stderr } = await init(top, 'ours', '--ci', 'github')
      expect([exit, stderr]).toEqual([2, expect.stringContaining(`"${WORKFLOW}" exists already; --force replaces it`)])
      expect(read(top, WORKFLOW)).toBe('name: mine\n')
      expect((await init(top, 'ours', '--ci', 'github', '--force')).exit).toBe(0)
      expect(read(top, WORKFLOW)).toBe(shown('docs/ci/github.yml'))
      expect(read(top, 'ours/plan.yaml')).toBe(HEADER)
    })
  })

  it('leaves a pipeline of GitLab alone, also with --force, and says the line to include', async () => {
    const own = 'build: { script: [make] }\n'
    await inFolder({ 'ours/plan.yaml': HEADER, '.gitlab-ci.yml': own }, async (top) => {
      git(top, ['init', '--quiet'])
      const { stdout } = await init(top, 'ours', '--ci', 'gitlab', '--force')
      expect(read(top, '.gitlab-ci.yml')).toBe(own)
      expect(read(top, '.gitlab/plans.yml')).toBe(shown('docs/ci/gitlab-ci.yml'))
      expect(stdout).toContain('include: [{ local: .gitlab/plans.yml }] (')
      expect(stdout).toContain('git add .gitlab/plans.yml .gitlab-ci.yml ours && ')
    })
  })

  it('knows the pipeline that it wrote, in either language, and renews it with --force alone', async () => {
    const own = shown('docs/fr/ci/gitlab-ci.yml').replace('node:24', 'node:26')
    await inFolder({ 'ours/plan.yaml': HEADER, '.gitlab-ci.yml': own }, async (top) => {
      git(top, ['init', '--quiet'])
      expect((await init(top, '--ci', 'gitlab')).exit).toBe(2)
      expect((await init(top, '--ci', 'gitlab', '--force')).exit).toBe(0)
      expect(read(top, '.gitlab-ci.yml')).toBe(shown('docs/ci/gitlab-ci.yml'))
      expect(existsSync(join(top, '.gitlab'))).toBe(false)
    })
  })

  it.each([
    [
      ['--ci', 'gitlb'],
      '"gitlb" is no value of --ci; write github, gitlab, forgejo or gitea; did you mean "gitlab"?\n  plan init --ci gitlab',
    ],
    [
      ['--ci', 'x', '--lang', 'fr'],
      '«\u00a0x\u00a0» n’est pas une valeur de --ci\u00a0; écrivez github, gitlab, forgejo ou gitea',
    ],
  ])('refuses another forge: %j', async (words, line) => {
    await inFolder({}, async (top) => {
      expect(await init(top, ...words)).toMatchObject({ exit: 2, stdout: '', stderr: `plan: ${line}\n` })
      expect(existsSync(join(top, 'plan.yaml'))).toBe(false)
    })
  })
})
