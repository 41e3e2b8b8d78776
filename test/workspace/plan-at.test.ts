/** A plan at a revision is what the working folder would hold after a checkout. */
import { appendFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { revisionBefore } from '../../src/workspace/git-log.ts'
import { readPlanAt, readPreviousAt } from '../../src/workspace/plan-at.ts'
import { readPlanFolder } from '../../src/workspace/plan-folder.ts'
import { git, makeRepository } from '../support/git-repository.ts'
import { temporaryFolder } from '../support/scenario.ts'

const { path: top, remove } = temporaryFolder()
const PLAN = 'plans/Schéma [2024] directeur'

beforeAll(() => {
  makeRepository(top, [
    {
      at: '2024-03-31T23:30:00+0200',
      tags: ['début'],
      files: {
        [`${PLAN}/plan.yaml`]: 'plan: 1\r\n',
        'plans/old/plan.yaml': 'plan: old\n',
        'plans/single.yaml': 'plan: single\n',
        'elsewhere.txt': '',
      },
    },
    {
      at: '2024-06-30T00:30:00+0200',
      files: {
        [`${PLAN}/plan.yaml`]: 'plan: 2\r\n',
        [`${PLAN}/projets/Été 1.yaml`]: 'projects: []\n',
        [`${PLAN}/projets/b.yml`]: 'projects: []\n',
        [`${PLAN}/c.yaml`]: 'projects: []\n',
        [`${PLAN}/import.map.yaml`]: 'source: {}\n',
        [`${PLAN}/notes.md`]: 'text\n',
        [`${PLAN}/.hidden/x.yaml`]: 'x\n',
        [`${PLAN}/node_modules/x.yaml`]: 'x\n',
        [`${PLAN}/inner/plan.yaml`]: 'plan: 3\n',
        [`${PLAN}/inner/deep/x.yaml`]: 'x\n',
      },
      links: { [`${PLAN}/link.yaml`]: '../../elsewhere.txt', [`${PLAN}/folder`]: '../old' },
    },
    { at: '2024-07-15T12:00:00+0200', files: { [`${PLAN}/plan.yaml`]: 'plan: 4\n' } },
  ])
  git(top, ['checkout', '--quiet', '--detach', 'main~1'])
  mkdirSync(join(top, 'plans/sub'))
})
afterAll(remove)
afterEach(() => vi.unstubAllEnvs())

const textsOf = (files: readonly { path: string; bytes: Uint8Array }[]) =>
  files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('utf8')])

/** The code and the word of what a call throws. */
function failureOf(call: () => unknown): unknown {
  try {
    return call()
  } catch (error) {
    return String(error)
  }
}

describe('readPlanAt', () => {
  it.each([
    ['the top', top, PLAN],
    ['a folder beside', join(top, 'plans/sub'), '../Schéma [2024] directeur'],
    ['the plan itself', join(top, PLAN), '.'],
    ['a folder of the plan', join(top, PLAN, 'projets'), '..'],
    ['outside, by an absolute path', '/', join(top, PLAN)],
  ])('gives what the working folder holds, seen from %s', (_, cwd, given) => {
    const { commit, day, ...plan } = readPlanAt(cwd, given, 'HEAD')
    const now = readPlanFolder(cwd, given)
    expect(plan.root).toBe(now.root)
    expect(textsOf(plan.files)).toEqual(textsOf(now.files))
    expect(textsOf(plan.strays)).toEqual(textsOf(now.strays))
    expect([plan.files.length, plan.strays.length]).toEqual([3, 1])
    expect([commit, day]).toEqual([git(top, ['rev-parse', 'HEAD']), '2024-06-30'])
  })

  it('gives an older state by a tag, line ends as they were written', () => {
    appendFileSync(join(top, '.git/config'), '[core]\n\tautocrlf = input\n\tquotepath = true\n')
    const { files, day } = readPlanAt(top, PLAN, 'début')
    expect(textsOf(files)).toEqual([[`${PLAN}/plan.yaml`, 'plan: 1\r\n']])
    expect(day).toBe('2024-03-31')
  })

  it('reads a single file, and a plan whose folder is gone', () => {
    const single = readPlanAt(top, 'plans/single.yaml', 'HEAD')
    expect([single.root, textsOf(single.files)]).toEqual([
      'plans/single.yaml',
      [['plans/single.yaml', 'plan: single\n']],
    ])
    rmSync(join(top, 'plans/old'), { recursive: true })
    expect(textsOf(readPlanAt(top, 'plans/old', 'HEAD').files)).toEqual([['plans/old/plan.yaml', 'plan: old\n']])
  })

  it('reads the same in a worktree, and inside a hook of another repository', () => {
    const other = join(top, 'other')
    git(top, ['worktree', 'add', '--quiet', '--detach', other, 'début'])
    expect(readPlanAt(other, PLAN, 'HEAD').day).toBe('2024-03-31')
    vi.stubEnv('GIT_DIR', join(other, '.git'))
    vi.stubEnv('GIT_WORK_TREE', other)
    vi.stubEnv('GIT_ICASE_PATHSPECS', '1')
    expect(readPlanAt(top, PLAN, 'HEAD').files).toHaveLength(3)
  })

  it.each([
    ['nothing', 'revision-unknown'],
    ['', 'revision-unknown'],
    ['--all', 'revision-unknown'],
    ['HEAD:plans', 'revision-unknown'],
    ['^HEAD', 'revision-unknown'],
    ['HEAD..HEAD~1', 'revision-unknown'],
  ])('refuses the revision "%s"', (revision, code) => {
    expect(failureOf(() => readPlanAt(top, PLAN, revision))).toBe(`Error: ${code}: ${revision}`)
  })

  it('refuses a revision without the plan, a link, and a folder outside git', () => {
    const without = 'Error: revision-without-plan: HEAD'
    expect(failureOf(() => readPlanAt(top, 'plans/never', 'HEAD'))).toBe(without)
    expect(failureOf(() => readPlanAt(top, `${PLAN}/link.yaml`, 'HEAD'))).toBe(without)
    expect(failureOf(() => readPlanAt('/', '/', 'HEAD'))).toBe('Error: git-unavailable: .')
  })
})

describe('readPreviousAt', () => {
  it('reads what the plan names, from its folder or beside its file', () => {
    const plan = readPlanAt(top, PLAN, 'HEAD')
    const single = readPlanAt(top, 'plans/single.yaml', 'HEAD')
    const expected = [['plans/old/plan.yaml', 'plan: old\n']]
    expect(textsOf(readPreviousAt(top, plan, '../old')?.files ?? [])).toEqual(expected)
    expect(textsOf(readPreviousAt(top, single, 'old')?.files ?? [])).toEqual(expected)
    expect(readPreviousAt(top, plan, '../single.yaml')?.root).toBe('plans/single.yaml')
  })

  it.each(['../never', '..', '../../..', '/', 'a\0b', 'a\nb'])('finds none at %j', (path) => {
    expect(readPreviousAt(top, readPlanAt(top, PLAN, 'HEAD'), path)).toBeUndefined()
  })
})

describe('revisionBefore', () => {
  it.each([
    ['2024-03-30', undefined],
    ['2024-03-31', 'main~2'],
    ['2024-06-29', 'main~2'],
    ['2024-06-30', 'main~1'],
    ['2030-01-01', 'main~1'],
  ])('gives the last commit of the line up to %s', (day, expected) => {
    const revision = revisionBefore(top, PLAN, day)
    const named = expected === undefined ? undefined : git(top, ['rev-parse', expected])
    expect(revision).toBe(named)
  })
})
