/** What a command wrote is its own until somebody else touches it: the next command goes on, and never over the work of others. */
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { changedByOthers } from '../../src/workspace/git-status.ts'
import { git, makeRepository } from '../support/git-repository.ts'
import { HEADER, inFolder } from '../support/in-folder.ts'
import { runPlan } from '../support/run-plan.ts'

const RECORD = '.git/plan/written.json'
const FILES = {
  'p/plan.yaml': `${HEADER}projects:\n  - { id: A, title: A, status: candidate }\n`,
  'p/scenarios/S.yaml': '# Kept.\nscenarios:\n  - { id: S, title: S, kind: custom }\n',
}

/** Runs a test in a repository that holds a plan as it was committed. */
async function inRepository(test: (cwd: string) => Promise<void>): Promise<void> {
  await inFolder({}, async (cwd) => {
    makeRepository(cwd, [{ at: '2024-01-10T12:00:00+0000', files: FILES }])
    git(cwd, ['reset', '--hard', '--quiet'])
    await test(cwd)
  })
}

async function edit(cwd: string, ...words: readonly string[]): Promise<number> {
  return (await runPlan(cwd, ['scenario', 'edit', 'S', 'p', ...words])).exit
}

function append(cwd: string, path: string): void {
  writeFileSync(join(cwd, path), `${readFileSync(join(cwd, path), 'utf8')}# by hand\n`)
}

describe('a plan in git', () => {
  it('takes one edit after the other, and a file that is new, and one that goes', async () => {
    await inRepository(async (cwd) => {
      expect(await edit(cwd, '--in', 'A')).toBe(0)
      expect(await edit(cwd, '--title', 'Second')).toBe(0)
      expect((await runPlan(cwd, ['scenario', 'copy', 'S', 'T', 'p'])).exit).toBe(0)
      expect((await runPlan(cwd, ['scenario', 'drop', 'S', 'p'])).exit).toBe(0)
      expect(existsSync(join(cwd, 'p/scenarios/S.yaml'))).toBe(false)
      expect((await runPlan(cwd, ['scenario', 'new', 'U', 'p'])).exit).toBe(0)
      expect(changedByOthers(cwd, 'p')).toEqual([])
      // What git held it gives back.
      git(cwd, ['checkout', '--quiet', '--', 'p'])
      expect(readFileSync(join(cwd, 'p/scenarios/S.yaml'), 'utf8')).toBe(FILES['p/scenarios/S.yaml'])
    })
  })

  it('is not written into after somebody has touched what was written', async () => {
    await inRepository(async (cwd) => {
      expect(await edit(cwd, '--in', 'A')).toBe(0)
      append(cwd, 'p/scenarios/S.yaml')
      expect(changedByOthers(cwd, 'p')).toEqual(['p/scenarios/S.yaml'])
      expect(await edit(cwd, '--title', 'Other')).toBe(2)
      // Forced, it stays the work of that somebody, who is asked again.
      expect(await edit(cwd, '--title', 'Other', '--force')).toBe(0)
      expect(readFileSync(join(cwd, 'p/scenarios/S.yaml'), 'utf8')).toContain('# by hand')
      expect(await edit(cwd, '--title', 'Third')).toBe(2)
      git(cwd, ['add', 'p'])
      git(cwd, ['-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '--quiet', '-m', 'Work'])
      expect(await edit(cwd, '--title', 'Third')).toBe(0)
    })
  })

  it('is not written into where another file of it is changed, added or gone', async () => {
    await inRepository(async (cwd) => {
      expect(await edit(cwd, '--in', 'A')).toBe(0)
      append(cwd, 'p/plan.yaml')
      expect(await edit(cwd, '--title', 'Other')).toBe(2)
      git(cwd, ['checkout', '--quiet', '--', 'p/plan.yaml'])
      writeFileSync(join(cwd, 'p/more.yaml'), 'axes: []\n')
      expect(changedByOthers(cwd, 'p')).toEqual(['p/more.yaml'])
      rmSync(join(cwd, 'p/more.yaml'))
      rmSync(join(cwd, 'p/scenarios/S.yaml'))
      expect(changedByOthers(cwd, 'p')).toEqual(['p/scenarios/S.yaml'])
    })
  })

  it('goes on beside slides and workbooks, which no command reads as a part of it', async () => {
    await inRepository(async (cwd) => {
      writeFileSync(join(cwd, 'p/slides.pptx'), 'x')
      expect(await edit(cwd, '--in', 'A')).toBe(0)
    })
  })

  it('takes what was written for its own also where it is staged, not what others have staged', async () => {
    await inRepository(async (cwd) => {
      expect(await edit(cwd, '--in', 'A')).toBe(0)
      git(cwd, ['add', 'p'])
      const staged = git(cwd, ['show', ':p/scenarios/S.yaml'])
      expect(await edit(cwd, '--title', 'Other')).toBe(0)
      // What is staged stays there.
      expect(git(cwd, ['show', ':p/scenarios/S.yaml'])).toBe(staged)
      append(cwd, 'p/plan.yaml')
      git(cwd, ['add', 'p/plan.yaml'])
      expect(changedByOthers(cwd, 'p')).toEqual(['p/plan.yaml'])
    })
  })

  it('asks for a commit where the record is lost, torn, forged or cannot be kept', async () => {
    await inRepository(async (cwd) => {
      expect(await edit(cwd, '--in', 'A')).toBe(0)
      const record = readFileSync(join(cwd, RECORD), 'utf8')
      for (const other of ['', record.slice(0, 20), '[1]', '{"p/scenarios/S.yaml": 1}', 'null']) {
        writeFileSync(join(cwd, RECORD), other)
        expect(changedByOthers(cwd, 'p')).toEqual(['p/scenarios/S.yaml'])
      }
      writeFileSync(join(cwd, RECORD), record)
      expect(changedByOthers(cwd, 'p')).toEqual([])
    })
    await inRepository(async (cwd) => {
      // A file where the folder of the record would be: it cannot be kept, and the write is made all the same.
      writeFileSync(join(cwd, '.git/plan'), 'x')
      chmodSync(join(cwd, '.git/plan'), 0o400)
      expect(await edit(cwd, '--in', 'A')).toBe(0)
      expect(await edit(cwd, '--title', 'Other')).toBe(2)
    })
  })

  it('is known in each worktree by itself', async () => {
    await inRepository(async (cwd) => {
      expect(await edit(cwd, '--in', 'A')).toBe(0)
      const other = join(cwd, 'elsewhere')
      git(cwd, ['worktree', 'add', '--quiet', '--detach', other])
      writeFileSync(join(other, 'p/scenarios/S.yaml'), readFileSync(join(cwd, 'p/scenarios/S.yaml')))
      // The same bytes, but nobody knows that a command wrote them there.
      expect(changedByOthers(other, 'p')).toEqual(['p/scenarios/S.yaml'])
      expect(changedByOthers(cwd, 'p')).toEqual([])
    })
  })

  it('that was begun by a command needs no commit before the next', async () => {
    await inFolder({}, async (cwd) => {
      git(cwd, ['init', '--quiet'])
      expect((await runPlan(cwd, ['init', 'p'])).exit).toBe(0)
      expect((await runPlan(cwd, ['scenario', 'new', 'do-minimum', 'p'])).exit).toBe(0)
      append(cwd, 'p/plan.yaml')
      expect((await runPlan(cwd, ['scenario', 'new', 'X', 'p'])).exit).toBe(2)
    })
  })

  it('in a submodule is told by the record of the submodule', async () => {
    await inRepository(async (cwd) => {
      const outer = join(cwd, 'outer')
      git(cwd, ['init', '--quiet', outer])
      const add = ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', cwd, 'sub']
      git(outer, add)
      expect((await runPlan(outer, ['scenario', 'edit', 'S', 'sub/p', '--in', 'A'])).exit).toBe(0)
      expect(changedByOthers(outer, 'sub/p')).toEqual([])
      expect(existsSync(join(outer, '.git/modules/sub/plan/written.json'))).toBe(true)
      append(outer, 'sub/p/plan.yaml')
      expect(changedByOthers(outer, 'sub/p')).toEqual(['sub/p/plan.yaml'])
    })
  })
})

describe('a plan outside git', () => {
  it('is written as often as somebody likes', async () => {
    await inFolder(FILES, async (cwd) => {
      expect(await edit(cwd, '--in', 'A')).toBe(0)
      append(cwd, 'p/plan.yaml')
      expect(await edit(cwd, '--title', 'Other')).toBe(0)
    })
  })
})
