/** The commit that a report names is the one of the plan's own repository, wherever the command runs. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { git } from '../../support/git-repository.ts'
import { inFolder } from '../../support/in-folder.ts'
import { runPlan } from '../../support/run-plan.ts'
import { REPOSITORY } from '../../support/scenario.ts'

const PLANNER = ['-c', 'user.name=planner', '-c', 'user.email=planner@example.org']

const ASK = ['report', 'budget', '-p', 'plan', '--format', 'json', '--provenance']

function layPlan(cwd: string): string {
  const plan = join(cwd, 'plan')
  cpSync(join(REPOSITORY, 'plans/minimal'), plan, { recursive: true })
  return plan
}

describe('--provenance', () => {
  it('names the commit of the plan', () =>
    inFolder({}, async (cwd) => {
      const plan = layPlan(cwd)
      git(plan, ['init', '--quiet'])
      git(plan, ['add', '.'])
      git(plan, [...PLANNER, 'commit', '--quiet', '--message', 'plan'])
      const { stdout } = await runPlan(cwd, [...ASK, 'git'])
      expect(JSON.parse(stdout).data.provenance.commit).toBe(git(plan, ['rev-parse', 'HEAD']))
    }))

  it('refuses a plan outside git, and anything but git', () =>
    inFolder({}, async (cwd) => {
      layPlan(cwd)
      const outside = await runPlan(cwd, [...ASK, 'git'])
      expect([outside.exit, outside.stdout, outside.stderr]).toEqual([
        2,
        '',
        'plan: "plan" is not in a git repository, or git is not installed\n',
      ])
      const other = await runPlan(cwd, [...ASK, 'svn'])
      expect([other.exit, other.stdout, other.stderr]).toEqual([
        2,
        '',
        expect.stringMatching(/^plan: "svn" is no value of --provenance; write git\n {2}plan report .* git\n$/),
      ])
    }))
})
