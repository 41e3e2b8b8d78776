/** A previous plan that no commit holds costs one process, not one for each commit. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { runGit } from '../../src/workspace/git.ts'
import { readPlanLog } from '../../src/workspace/git-log.ts'
import { planStates } from '../../src/workspace/plan-states.ts'
import { makeRepository } from '../support/git-repository.ts'
import { temporaryFolder } from '../support/scenario.ts'

vi.mock(import('../../src/workspace/git.ts'), async (original) => {
  const real = await original()
  return { ...real, runGit: vi.fn(real.runGit) }
})

const { path: top, remove } = temporaryFolder()

beforeAll(() =>
  makeRepository(
    top,
    ['1', '2', '3'].map((day) => ({ at: `2024-01-0${day}T12:00:00+0000`, files: { 'p/plan.yaml': `x: ${day}\n` } })),
  ),
)
afterAll(remove)

it('asks once for all commits where the previous plan is', () => {
  const log = readPlanLog(top, 'p')
  const states = planStates(top, log, new Set(log.commits.keys()))
  vi.mocked(runGit).mockClear()
  expect(states.map(({ readPrevious }) => readPrevious('../old'))).toEqual(states.map(() => undefined))
  const asked = vi.mocked(runGit).mock.calls.map(([, [word]]) => word)
  expect(asked.filter((word) => word === 'cat-file')).toHaveLength(1)
  expect(asked.filter((word) => word === 'rev-parse')).toHaveLength(1)
  expect(asked).not.toContain('ls-tree')
})
