/** The commits that led to HEAD, whatever the user's settings are. */
import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { positionOfDay, positionOfRevision, readPlanLog } from '../../src/workspace/git-log.ts'
import { git, makeRepository } from '../support/git-repository.ts'
import { temporaryFolder } from '../support/scenario.ts'

const { path: top, remove } = temporaryFolder()

/** Settings that change what `git log` prints. */
const SETTINGS = `
[color]
	ui = always
[diff]
	relative = true
	renames = copies
	noprefix = true
[log]
	showRoot = false
	follow = true
	diffMerges = combined
	showSignature = true
	abbrevCommit = true
	date = relative
[i18n]
	logOutputEncoding = ISO-8859-1
`

beforeAll(() => {
  makeRepository(top, [
    { at: '2024-01-10T12:00:00+0000', message: 'Read me', files: { 'first.yaml': 'x' } },
    {
      at: '2024-01-31T23:30:00-0500',
      message: 'Réalisé à moitié\n\nbody',
      files: { 'plan/plan.yaml': '1', 'plan/notes.md': 'x', 'plan/.git-keep.yaml': 'x' },
      annotated: ['v1'],
      tags: ['été', 'a'],
    },
    { at: '2024-02-05T12:00:00+0000', branch: 'side', from: 'main', files: { 'plan/é.yaml': '2' }, tags: ['aside'] },
    { at: '2024-02-06T12:00:00+0000', branch: 'side', files: { 'plan/b.yaml': '3' } },
    { at: '2024-02-10T12:00:00+0000', message: 'Notes', files: { 'plan/notes.md': 'y' } },
    {
      at: '2024-02-20T12:00:00+0000',
      message: 'Merge',
      merges: 'side',
      files: { 'plan/é.yaml': '2', 'plan/b.yaml': '3' },
    },
    {
      at: '2024-03-01T12:00:00+0000',
      message: 'Move',
      files: { 'plan/b.yaml': null, 'plan/c.yaml': '3', 'other/plan.yaml': 'x' },
    },
    {
      at: '2024-03-02T12:00:00+0000',
      message: '',
      files: { 'plan/plan.yaml': null, 'plan/é.yaml': null },
      links: { 'plan/c.yaml': 'notes.md' },
    },
  ])
  appendFileSync(join(top, '.git/config'), SETTINGS)
  mkdirSync(join(top, 'plan'))
})
afterAll(remove)

const shown = (changes: readonly { path: string; blob: string | undefined }[]) =>
  changes.map(({ path, blob }) => `${blob === undefined ? '-' : '+'}${path}`).sort()

describe('readPlanLog', () => {
  it('gives each commit of the line with its day, subject and tags, and what it changed of the plan', () => {
    const { commits, isShallow } = readPlanLog(top, 'plan')
    expect(isShallow).toBe(false)
    expect(
      commits.map(({ day, subject, tags, changes, hasPlan }) => [
        day,
        subject,
        tags.join(' '),
        shown(changes).join(' '),
        hasPlan,
      ]),
    ).toEqual([
      ['2024-01-10', 'Read me', '', '', false],
      ['2024-01-31', 'Réalisé à moitié', 'a v1 été', '+plan/plan.yaml', true],
      ['2024-02-10', 'Notes', '', '', true],
      ['2024-02-20', 'Merge', '', '+plan/b.yaml +plan/é.yaml', true],
      ['2024-03-01', 'Move', '', '+plan/c.yaml -plan/b.yaml', true],
      ['2024-03-02', '', '', '-plan/c.yaml -plan/plan.yaml -plan/é.yaml', false],
    ])
    expect(commits.map(({ id }) => id).join('\n')).toBe(git(top, ['rev-list', '--first-parent', '--reverse', 'main']))
  })

  it('follows a single file, and a whole repository', () => {
    const changed = (path: string) => readPlanLog(top, path).commits.flatMap(({ changes }) => shown(changes))
    expect(changed('plan/é.yaml')).toEqual(['+plan/é.yaml', '-plan/é.yaml'])
    expect(changed('.')).toEqual(expect.arrayContaining(['+first.yaml', '+other/plan.yaml']))
  })

  it('says that a clone is shallow', () => {
    const clone = join(top, 'clone')
    git(top, ['clone', '--quiet', '--depth=3', `file://${top}`, clone])
    const { commits, isShallow } = readPlanLog(clone, 'plan')
    expect([isShallow, commits.map(({ subject }) => subject)]).toEqual([true, ['Merge', 'Move', '']])
    expect(shown(commits[0]?.changes ?? [])).toEqual(['+plan/b.yaml', '+plan/plan.yaml', '+plan/é.yaml'])
  })

  it('has no commits before the first', () => {
    const empty = temporaryFolder()
    git(empty.path, ['init', '--quiet'])
    expect(readPlanLog(empty.path, '.').commits).toEqual([])
    empty.remove()
  })
})

describe('positions', () => {
  it('finds the last commit up to a day', () => {
    const { commits } = readPlanLog(top, 'plan')
    const found = ['2024-01-09', '2024-01-31', '2024-02-19', '2025-01-01']
    expect(found.map((day) => positionOfDay(commits, day))).toEqual([-1, 1, 2, 5])
  })

  it('finds the last commit of the line that a revision holds', () => {
    const log = readPlanLog(top, 'plan')
    const found = ['main', 'main~2', 'v1', 'aside']
    expect(found.map((revision) => positionOfRevision(log, revision))).toEqual([5, 3, 1, 1])
    expect(() => positionOfRevision(log, '--all')).toThrow('revision-unknown: --all')
  })
})
