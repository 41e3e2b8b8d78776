/** Where git refuses a repository, the refusal says why. */

import { spawnSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { runGit } from '../../src/workspace/git.ts'
import { changedByOthers } from '../../src/workspace/git-status.ts'
import { readPlanAt } from '../../src/workspace/plan-at.ts'
import { git, makeRepository } from '../support/git-repository.ts'
import { PATIENCE } from '../support/patience.ts'
import { runPlan } from '../support/run-plan.ts'
import { temporaryFolder } from '../support/scenario.ts'

const { path, remove } = temporaryFolder()
const top = realpathSync(path)
const HEADER = 'plan: { id: A, title: A }\n'

beforeAll(() => {
  const commits = ['2024-01-10', '2024-02-10'].map((day, index) => ({
    at: `${day}T12:00:00+0000`,
    files: { 'source/plan.yaml': `# ${index}\n${HEADER}` },
  }))
  makeRepository(top, commits)
  git(top, ['reset', '--hard', '--quiet'])
})
afterAll(remove)
beforeEach(() => {
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null')
  vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1')
})
afterEach(() => vi.unstubAllEnvs())

describe.runIf(process.getuid?.() === 0)('a repository of another user', () => {
  const cloned = join(top, 'cloned')
  const plan = join(cloned, 'source')

  beforeAll(() => {
    git(top, ['clone', '--quiet', '.', cloned])
    const changed = spawnSync('chown', ['-R', '1234', cloned])
    expect(changed.status).toBe(0)
  })

  it('is not said to be none', async () => {
    expect(() => readPlanAt(cloned, 'source', 'HEAD~1')).toThrow(`git-owner: ${cloned}`)
    const help = 'git config --global --add safe.directory'
    const { exit, stderr } = await runPlan(plan, ['diff', 'HEAD~1'])
    expect([exit, stderr]).toEqual([
      2,
      `plan: git does not trust the folder "${cloned}", which belongs to another user; if you do: ${help} FOLDER\n`,
    ])
    const french = await runPlan(plan, ['history', '--lang', 'fr'])
    expect(french.stderr).toContain(`git ne fait pas confiance au dossier «\u00a0${cloned}\u00a0»`)
  })

  it('is not written over as though git had nothing there', () => {
    expect(() => changedByOthers(plan, '.')).toThrow(`git-owner: ${cloned}`)
  })

  it('is read once the user trusts it', () => {
    vi.stubEnv('GIT_CONFIG_COUNT', '1')
    vi.stubEnv('GIT_CONFIG_KEY_0', 'safe.directory')
    vi.stubEnv('GIT_CONFIG_VALUE_0', cloned)
    expect(readPlanAt(cloned, 'source', 'HEAD~1').day).toBe('2024-01-10')
    expect(changedByOthers(plan, '.')).toEqual([])
  })
})

describe('a partial clone', () => {
  const missing = (path: string): string =>
    `this git clone is partial and lacks the content of "${path}"; complete it by git fetch --refetch --no-filter`

  it.each([
    ['blob:none', 'plan.yaml'],
    ['tree:0', 'source'],
  ])('with the filter %s says what it leaves out and how to have it', async (filter, path) => {
    git(top, ['config', 'uploadpack.allowFilter', 'true'])
    git(top, ['config', 'uploadpack.allowAnySHA1InWant', 'true'])
    const cloned = join(top, filter.replace(':', '-'))
    git(top, ['clone', '--quiet', `--filter=${filter}`, pathToFileURL(top).href, cloned])
    const plan = join(cloned, 'source')
    const { exit, stderr } = await runPlan(plan, ['diff', 'HEAD~1'])
    expect([exit, stderr]).toEqual([2, expect.stringContaining(missing(path))])
    const { stderr: told } = await runPlan(plan, ['history', '--lang', 'fr'])
    expect(told).toContain('ce clone git est partiel')
    git(cloned, ['fetch', '--quiet', '--refetch', '--no-filter'])
    expect(readPlanAt(plan, '.', 'HEAD~1').files).toHaveLength(1)
  })
})

describe.skipIf(process.platform === 'win32')('settings that never end', () => {
  it.each(['include.path', 'core.excludesFile'])('are given up: %s', (name) => {
    const path = join(top, name)
    git(top, ['clone', '--quiet', '.', path])
    const pipe = join(path, '.git/pipe')
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0)
    const words = ['ls-files', '--others', '--exclude-standard']
    expect(runGit(path, words, undefined, PATIENCE)?.toString()).toBe('')
    git(path, ['config', name, pipe])
    const before = performance.now()
    expect(runGit(path, words, undefined, 500)).toBeUndefined()
    expect(performance.now() - before).toBeGreaterThan(400)
  })
})
