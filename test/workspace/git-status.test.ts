/** What git would lose is told: changes of tracked files and new files, of the plan alone. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changedByOthers } from '../../src/workspace/git-status.ts'
import { git, makeRepository } from '../support/git-repository.ts'
import { temporaryFolder } from '../support/scenario.ts'

const { path: top, remove } = temporaryFolder()
const FILES = { 'été/plan.yaml': 'a', 'other/plan.yaml': 'b', 'one.yaml': 'c' }

beforeAll(() => {
  makeRepository(top, [{ at: '2024-01-10T12:00:00+0000', files: FILES }])
  git(top, ['reset', '--hard', '--quiet'])
})
afterAll(remove)

const isUncommitted = (cwd: string, given: string): boolean => changedByOthers(cwd, given).length > 0

describe('changedByOthers', () => {
  it('is false for what is as it was committed', () => {
    expect(isUncommitted(top, 'été')).toBe(false)
    expect(isUncommitted(join(top, 'été'), '.')).toBe(false)
  })

  it('sees changes and new files of the folder, not those beside it', () => {
    writeFileSync(join(top, 'other/plan.yaml'), 'x')
    expect([isUncommitted(top, 'other'), isUncommitted(top, 'été')]).toEqual([true, false])
    writeFileSync(join(top, 'été/new.yaml'), 'x')
    expect(isUncommitted(top, 'été')).toBe(true)
  })

  it('looks at a plan of one file alone', () => {
    expect(isUncommitted(top, 'one.yaml')).toBe(false)
    writeFileSync(join(top, 'one.yaml'), 'x')
    expect(isUncommitted(top, 'one.yaml')).toBe(true)
  })

  it('sees new files whatever the settings say, and the file behind a link', () => {
    git(top, ['config', 'status.showUntrackedFiles', 'no'])
    mkdirSync(join(top, 'fresh'))
    writeFileSync(join(top, 'fresh/plan.yaml'), 'x')
    expect(isUncommitted(top, 'fresh')).toBe(true)
    const { path: elsewhere, remove: removeLink } = temporaryFolder()
    symlinkSync(join(top, 'one.yaml'), join(elsewhere, 'link.yaml'))
    writeFileSync(join(top, 'one.yaml'), 'y')
    expect(isUncommitted(elsewhere, 'link.yaml')).toBe(true)
    removeLink()
  })

  it('sees what is staged or gone, and passes over other line ends and what git ignores', () => {
    const files = { 'a.yaml': 'a\nb\n', 'b.yaml': 'b\n', '.gitignore': '*.tmp\n' }
    const { path, remove: removeOther } = temporaryFolder()
    makeRepository(path, [{ at: '2024-01-10T12:00:00+0000', files, links: { l: 'a.yaml' } }])
    git(path, ['reset', '--hard', '--quiet'])
    writeFileSync(join(path, 'a.yaml'), 'a\r\nb\r\n')
    writeFileSync(join(path, 'x.tmp'), 'x')
    expect(isUncommitted(path, '.')).toBe(false)
    rmSync(join(path, 'b.yaml'))
    expect([isUncommitted(path, '.'), isUncommitted(path, 'a.yaml')]).toEqual([true, false])
    writeFileSync(join(path, 'b.yaml'), 'c\n')
    git(path, ['add', 'b.yaml'])
    // What is staged is no work that a commit holds, also where the file is as it is staged.
    expect(isUncommitted(path, '.')).toBe(true)
    writeFileSync(join(path, 'b.yaml'), 'b\n')
    expect(isUncommitted(path, '.')).toBe(true)
    git(path, ['reset', '--quiet'])
    rmSync(join(path, 'l'))
    symlinkSync('b.yaml', join(path, 'l'))
    expect(isUncommitted(path, '.')).toBe(true)
    removeOther()
  })

  it('passes over what an interrupted write has left, alone in a new folder too', () => {
    const { path, remove: removeOther } = temporaryFolder()
    const remains = ['.plan-journal-1a', '.plan-stage-1a/0', 'new/.plan-stage-2b/0', 'new/.plan-journal-2b']
    makeRepository(path, [{ at: '2024-01-10T12:00:00+0000', files: { 'plan.yaml': 'a' } }])
    git(path, ['reset', '--hard', '--quiet'])
    for (const name of remains) {
      mkdirSync(dirname(join(path, name)), { recursive: true })
      writeFileSync(join(path, name), 'x')
    }
    expect(isUncommitted(path, '.')).toBe(false)
    writeFileSync(join(path, 'new/plan-journal.yaml'), 'x')
    expect(isUncommitted(path, '.')).toBe(true)
    removeOther()
  })

  it('is true before the first commit', () => {
    const { path, remove: removeOther } = temporaryFolder()
    git(path, ['init', '--quiet'])
    writeFileSync(join(path, 'plan.yaml'), 'x')
    expect(isUncommitted(path, '.')).toBe(true)
    removeOther()
  })

  it('leaves out what a sparse checkout leaves out', () => {
    git(top, ['update-index', '--skip-worktree', 'other/plan.yaml'])
    rmSync(join(top, 'other/plan.yaml'))
    expect(isUncommitted(top, 'other')).toBe(false)
    writeFileSync(join(top, 'other/plan.yaml'), 'changed')
    expect(isUncommitted(top, 'other')).toBe(true)
  })

  it('is false outside git', () => {
    const { path, remove: removeOther } = temporaryFolder()
    mkdirSync(join(path, 'p'))
    expect(isUncommitted(path, 'p')).toBe(false)
    removeOther()
  })
})
