/** The states of a history are what each commit by itself holds, read with few processes. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPlanLog } from '../../src/workspace/git-log.ts'
import { readPlanAt, readPreviousAt } from '../../src/workspace/plan-at.ts'
import { planStates } from '../../src/workspace/plan-states.ts'
import { makeRepository, type TestCommit } from '../support/git-repository.ts'
import { temporaryFolder } from '../support/scenario.ts'
import { seeded } from '../support/seeded.ts'

const { path: top, remove } = temporaryFolder()
const COMMITS = 14
const PATHS = [
  'plan.yaml',
  'a.yaml',
  'b b/é.yaml',
  'z.yml',
  'inner/plan.yaml',
  'inner/deep/x.yaml',
  '.x/y.yaml',
  'i.map.yaml',
  'inner.yaml',
] as const

/** Commits that write, change and take away files of a plan and of the one before it, as the numbers fall. */
function randomCommits(): TestCommit[] {
  const draw = seeded(7)
  return Array.from({ length: COMMITS }, (_, index) => {
    const files = Array.from({ length: 3 }, () => {
      const text = draw.chance(30) ? null : `x: ${draw.between(1, 3)}\n`
      return [`p/${draw.pick(PATHS)}`, text] as const
    })
    const day = String(index + 1).padStart(2, '0')
    return {
      at: `2024-01-${day}T12:00:00+0000`,
      files: {
        ...(index === 0 ? { 'p/plan.yaml': 'x' } : {}),
        ...Object.fromEntries(files),
        ...(index % 4 === 2 ? { 'old/plan.yaml': `old: ${index}\n` } : {}),
        ...(index % 4 === 1 ? { 'old/plan.yaml': null } : {}),
      },
    }
  })
}

beforeAll(() => makeRepository(top, randomCommits()))
afterAll(remove)

it('gives at every commit what reading that commit gives', () => {
  const log = readPlanLog(top, 'p')
  const states = planStates(top, log, new Set(log.commits.keys()))
  const expected = log.commits.flatMap(({ id }) => {
    try {
      const plan = readPlanAt(top, 'p', id)
      const { root, files, strays } = plan
      return [{ root, files, strays, id, previous: readPreviousAt(top, plan, '../old') }]
    } catch {
      return []
    }
  })
  expect(
    states.map(({ commit, readPrevious, ...folder }) => ({
      ...folder,
      id: commit.id,
      previous: readPrevious('../old'),
    })),
  ).toEqual(expected)
  expect(expected.length).toBeGreaterThan(COMMITS / 2)
  expect(new Set(expected.map(({ previous }) => String(previous?.files[0]?.bytes))).size).toBeGreaterThan(2)
})

it('reads a content once, however many states hold it', () => {
  const log = readPlanLog(top, 'p')
  const states = planStates(top, log, new Set(log.commits.keys()))
  const files = states.flatMap((state) => [...state.files, ...state.strays])
  const texts = new Set(files.map(({ bytes }) => Buffer.from(bytes).toString()))
  expect(new Set(files.map(({ bytes }) => bytes)).size).toBe(texts.size)
  expect(files.length).toBeGreaterThan(3 * texts.size)
})

it('gives the asked states only', () => {
  const log = readPlanLog(top, 'p')
  const [first, last] = [log.commits[0]?.id, log.commits.at(-1)?.id]
  const states = planStates(top, log, new Set([0, COMMITS - 1, COMMITS]))
  expect(states.map(({ commit }) => commit.id)).toEqual([first, last])
})
