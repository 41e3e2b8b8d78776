/** What the next commands say of a write that was interrupted, and what they do where the folder is no longer the same. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chownSync,
  cpSync,
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { digestOf, type Intent, JOURNAL_PREFIX, recordLine, type StagedFile } from '../../src/workspace/journal.ts'
import { processOwner } from '../../src/workspace/process-owner.ts'
import { type Files, HEADER, inFolder } from '../support/in-folder.ts'
import { interrupted } from '../support/interrupted.ts'
import { BUILT, runPlan } from '../support/run-plan.ts'

const TWO: Files = { 'p/plan.yaml': HEADER, 'out/a.md': 'old\n', 'out/b.json': 'old\n' }
const PAGES = ['audit', 'p', '-o', 'out/a.md', '-o', 'out/b.json'] as const
/** One file is new then, and the other is not. */
const BETWEEN = { call: 'renameSync', path: /b.json$/ } as const
/** All is staged, and the journal does not say so. */
const UNDECIDED = { call: 'openSync', path: /stage-.*b.json$/ } as const

const NEXT = ['audit', 'p', '--format', 'csv', '-o', 'out/c.csv'] as const

function read(cwd: string, name: string): string {
  return readFileSync(join(cwd, name), 'utf8')
}

const hidden = (folder: string): string[] => readdirSync(folder).filter((name) => name.startsWith('.'))

describe('a write that was interrupted', () => {
  it('between two files is not carried out in a copy of the folder, then finished where it began by the next, which says so', async () => {
    await inFolder(TWO, async (cwd) => {
      expect(interrupted(cwd, PAGES, BETWEEN).signal).toBe('SIGKILL')
      expect(read(cwd, 'out/a.md')).toMatch(/^# Audit/)
      expect(read(cwd, 'out/b.json')).toBe('old\n')
      // Nothing says that the rest of a copy is ours.
      cpSync(join(cwd, 'out'), join(cwd, 'copy'), { recursive: true, preserveTimestamps: true })
      const copied = await runPlan(cwd, ['audit', 'p', '-f', 'md', '-o', 'copy/x.md'])
      expect([copied.exit, copied.stderr]).toEqual([
        2,
        'plan: "copy" is half written, by another user or before it was copied; take the original, or restore its files with git and delete .plan-journal-… and .plan-stage-…\n',
      ])
      expect(read(cwd, 'copy/b.json')).toBe('old\n')
      const { exit, stderr } = await runPlan(cwd, [...NEXT, '--lang', 'fr'])
      expect([exit, stderr]).toEqual([
        0,
        'plan: une écriture avait été interrompue dans «\u00a0out\u00a0»\u00a0; elle est achevée, tous ses fichiers sont en place\nplan: fichier écrit\u00a0: out/c.csv\n',
      ])
      expect(JSON.parse(read(cwd, 'out/b.json'))).toMatchObject({ command: 'audit' })
      expect(hidden(join(cwd, 'out'))).toEqual([])
    })
  })

  it('before it was decided is taken back by the next, which says so', async () => {
    await inFolder(TWO, async (cwd) => {
      expect(interrupted(cwd, PAGES, UNDECIDED).signal).toBe('SIGKILL')
      expect(hidden(join(cwd, 'out'))).toHaveLength(2)
      const { exit, stderr } = await runPlan(cwd, NEXT)
      expect([exit, stderr]).toEqual([
        0,
        'plan: a write in "out" had been interrupted before it was decided; no file had changed, what it left is removed\nplan: file written: out/c.csv\n',
      ])
      expect([read(cwd, 'out/a.md'), read(cwd, 'out/b.json')]).toEqual(['old\n', 'old\n'])
      expect(hidden(join(cwd, 'out'))).toEqual([])
    })
  })

  it('in the folder of a plan is finished before the plan is read', async () => {
    await inFolder({ 'p/plan.yaml': HEADER }, async (cwd) => {
      const argv = ['scenario', 'new', 'do-minimum', '-p', 'p']
      expect(interrupted(cwd, argv, { call: 'renameSync', path: /SC-MIN.yaml$/ }).signal).toBe('SIGKILL')
      const { stdout, stderr } = await runPlan(cwd, ['scenario', 'list', '-p', 'p'])
      expect(stderr).toContain('plan: a write in "p" had been interrupted; it is finished')
      expect(stdout).toContain('SC-MIN')
    })
  })

  it('and whose file somebody changed since is not carried out over that change', async () => {
    await inFolder(TWO, async (cwd) => {
      interrupted(cwd, PAGES, BETWEEN)
      writeFileSync(join(cwd, 'out/b.json'), 'mine\n')
      const { exit, stderr } = await runPlan(cwd, NEXT)
      expect([exit, stderr]).toEqual([
        2,
        'plan: "out/b.json" has changed since a write was interrupted; move it aside (git restores it) and try again; the new text lies beside it in .plan-stage-…\n',
      ])
      expect(read(cwd, 'out/b.json')).toBe('mine\n')
      renameSync(join(cwd, 'out/b.json'), join(cwd, 'out/mine'))
      writeFileSync(join(cwd, 'out/b.json'), 'old\n')
      expect((await runPlan(cwd, NEXT)).exit).toBe(0)
      expect(read(cwd, 'out/b.json')).toMatch(/^\{/)
    })
  })
})

describe('a signal during a write', () => {
  it('takes effect once all files have their places', async () => {
    await inFolder(TWO, (cwd) => {
      const { signal, stdout } = interrupted(cwd, PAGES, BETWEEN, 'SIGTERM')
      expect([signal, stdout]).toEqual(['SIGTERM', ''])
      expect(read(cwd, 'out/a.md')).toMatch(/^# Audit/)
      expect(read(cwd, 'out/b.json')).toMatch(/^\{/)
      expect(hidden(join(cwd, 'out'))).toEqual([])
    })
  })
})

describe('a folder that was copied while a write was half done', () => {
  it('is cleaned by the next write where no file had changed yet', async () => {
    await inFolder(TWO, async (cwd) => {
      interrupted(cwd, PAGES, { call: 'renameSync', path: /a.md$/ })
      cpSync(join(cwd, 'out'), join(cwd, 'copy'), { recursive: true })
      const { exit } = await runPlan(cwd, ['audit', 'p', '-f', 'md', '-o', 'copy/x.md'])
      expect([exit, readdirSync(join(cwd, 'copy')).sort()]).toEqual([0, ['a.md', 'b.json', 'x.md']])
      expect(read(cwd, 'copy/a.md')).toBe('old\n')
    })
  })
})

describe('a journal that a repository brings with it', () => {
  const journal = `${JOURNAL_PREFIX}0`
  const stage = '.plan-stage-0'
  const staged = (more: Partial<StagedFile> = {}): StagedFile => ({
    stage: `${stage}/x`,
    method: 'rename',
    before: null,
    changed: '0',
    after: digestOf('evil\n'),
    ...more,
  })
  const intent = (more: Partial<Intent> = {}): Intent => ({
    owner: { host: 'elsewhere', pid: 1, started: '' },
    targets: [],
    folders: [],
    stages: [stage],
    ...more,
  })
  const ended = { ...processOwner(2 ** 22), started: '' }
  const withJournal = (text: string): Files => ({
    'p/plan.yaml': HEADER,
    'kept/x': 'kept\n',
    'kept/.plan-stage-1/x': 'kept\n',
    'empty/.keep': '',
    [`p/${journal}`]: text,
    [`p/${stage}/x`]: 'evil\n',
    [`p/${stage}/plan.yaml`]: 'evil\n',
  })
  const lines = (...records: Parameters<typeof recordLine>[0][]): string => records.map(recordLine).join('')

  it.each([
    ['decided', lines(intent(), [staged()])],
    ['decided, over the plan', lines(intent(), [staged({ stage: `${stage}/plan.yaml` })])],
    ['decided, outside', lines(intent(), [staged({ stage: '../kept/.plan-stage-1/x' })])],
    ['decided, of nothing', lines(intent({ stages: ['../kept/.plan-stage-1'] }), [])],
    ['decided, all in place', lines(intent({ owner: ended }), [staged({ stage: '../kept/.plan-stage-2/x' })])],
    [
      'undecided, outside',
      lines(intent({ owner: ended, folders: ['../empty', 'y/../../empty'], stages: ['../kept/.plan-stage-1'] })),
    ],
    ['of other paths', lines(intent({ owner: ended, stages: ['../kept'] }))],
    ['no journal at all', 'rubbish\n'],
    ['of other types', lines([null, { owner: 7 }] as unknown as Intent)],
  ])('%s, changes nothing but itself', async (_, text) => {
    await inFolder(withJournal(text), async (cwd) => {
      rmSync(join(cwd, 'empty/.keep'))
      utimesSync(join(cwd, 'p', journal), 0, 0)
      const { exit } = await runPlan(cwd, ['validate', 'p', '--quiet'])
      expect([0, 1, 2]).toContain(exit)
      await runPlan(cwd, ['audit', 'p', '-f', 'md', '-o', 'p/page.md'])
      expect(read(cwd, 'kept/x')).toBe('kept\n')
      expect(read(cwd, 'kept/.plan-stage-1/x')).toBe('kept\n')
      expect(read(cwd, 'p/plan.yaml')).toBe(HEADER)
      expect(existsSync(join(cwd, 'empty'))).toBe(true)
    })
  })

  it('is left as it is by reading, and told', async () => {
    await inFolder(withJournal(lines(intent())), async (cwd) => {
      utimesSync(join(cwd, 'p', journal), 0, 0)
      const { stderr } = await runPlan(cwd, ['validate', 'p', '--quiet'])
      expect(stderr).toBe(
        'plan: "p" holds what an interrupted write has left (.plan-journal-…, .plan-stage-…); no file is half written, the next write there removes it\n',
      )
      expect(hidden(join(cwd, 'p'))).toEqual([journal, stage])
    })
  })

  it('leads to no pipe, which would keep whoever opens it waiting', async () => {
    const file = staged({ stage: 'pipe/.plan-stage-0/x', before: digestOf('') })
    await inFolder(withJournal(lines(intent({ owner: ended }), [file])), async (cwd) => {
      spawnSync('mkfifo', [join(cwd, 'p/pipe')])
      const { exit } = await runPlan(cwd, ['validate', 'p', '--quiet'])
      expect([0, 1, 2]).toContain(exit)
    })
  })
})

describe.runIf(process.getuid?.() === 0)('a decided write of another user', () => {
  it('is not carried out, and its half is not read', async () => {
    await inFolder(TWO, async (cwd) => {
      interrupted(cwd, PAGES, BETWEEN)
      const out = join(cwd, 'out')
      for (const name of readdirSync(out, { recursive: true }).map(String)) chownSync(join(out, name), 1234, 1234)
      renameSync(join(cwd, 'p/plan.yaml'), join(out, 'plan.yaml'))
      const { exit, stderr } = await runPlan(cwd, ['validate', 'out', '--quiet'])
      expect([exit, stderr]).toEqual([
        2,
        'plan: "out" is half written, by another user or before it was copied; take the original, or restore its files with git and delete .plan-journal-… and .plan-stage-…\n',
      ])
      expect(read(cwd, 'out/b.json')).toBe('old\n')
    })
  })
})

describe('another command that writes at the same time', () => {
  const other = (targets: readonly string[]): Intent => ({
    owner: processOwner(process.ppid),
    targets,
    folders: [],
    stages: [],
  })

  it('is waited for where it writes the same file, then told', async () => {
    const text = recordLine(other(['scenarios/SC-MIN.yaml']))
    await inFolder({ 'p/plan.yaml': HEADER, [`p/${JOURNAL_PREFIX}0`]: text }, async (cwd) => {
      const reading = await runPlan(cwd, ['validate', 'p', '--quiet'])
      expect(reading.stderr).toBe('')
      // The three seconds that it waits, without waiting.
      const pause = vi.spyOn(Atomics, 'wait').mockReturnValue('timed-out')
      const { exit, stderr } = await runPlan(cwd, ['scenario', 'new', 'do-minimum', '-p', 'p'])
      const waits = pause.mock.calls.map(([, , , milliseconds = 0]) => milliseconds)
      pause.mockRestore()
      expect(waits.reduce((sum, wait) => sum + wait, 0)).toBe(3000)
      expect([exit, stderr]).toEqual([2, 'plan: another plan command is writing in "p"; try again once it has ended\n'])
      expect(readdirSync(join(cwd, 'p')).sort()).toEqual([`${JOURNAL_PREFIX}0`, 'plan.yaml'])
    })
  })

  it('is nothing to one that writes another', async () => {
    const text = recordLine(other(['a.md']))
    await inFolder({ 'p/plan.yaml': HEADER, [`out/${JOURNAL_PREFIX}0`]: text }, async (cwd) => {
      const { exit, stderr } = await runPlan(cwd, ['audit', 'p', '-f', 'md', '-o', 'out/b.md'])
      expect([exit, stderr]).toEqual([0, 'plan: file written: out/b.md\n'])
    })
  })

  it('writes its own file into the folder', async () => {
    await inFolder({ 'p/plan.yaml': HEADER }, async (cwd) => {
      const [node, program] = BUILT
      const runs = Array.from({ length: 6 }, async (_, at) => {
        const argv = [program, 'validate', 'p', '-f', 'json', '-o', `out/${at}.json`]
        const child = spawn(node, argv, { cwd, stdio: 'ignore' })
        const [code] = await once(child, 'exit')
        return code
      })
      expect(await Promise.all(runs)).toEqual(runs.map(() => 0))
      expect(readdirSync(join(cwd, 'out'))).toEqual(runs.map((_, at) => `${at}.json`))
    })
  })
})

describe('a file that is written into, for it has another hard link', () => {
  it('is left alone where somebody has changed it since, and written again from what was staged where its writing was cut off', async () => {
    await inFolder(TWO, async (cwd) => {
      linkSync(join(cwd, 'out/b.json'), join(cwd, 'twin'))
      interrupted(cwd, PAGES, { call: 'openSync', path: /out.b.json$/, count: 3 })
      writeFileSync(join(cwd, 'out/b.json'), 'old\n# mine\n')
      expect((await runPlan(cwd, NEXT)).stderr).toContain('"out/b.json" has changed since')
      expect(read(cwd, 'twin')).toBe('old\n# mine\n')
      writeFileSync(join(cwd, 'out/b.json'), '{\n')
      expect((await runPlan(cwd, NEXT)).exit).toBe(0)
      expect(JSON.parse(read(cwd, 'twin'))).toMatchObject({ command: 'audit' })
    })
  })
})

describe('a file that is replaced', () => {
  const argv = ['audit', 'p', '-f', 'md', '-o', 'out/a.md']

  it('keeps its other hard links', async () => {
    await inFolder(TWO, async (cwd) => {
      linkSync(join(cwd, 'out/a.md'), join(cwd, 'twin'))
      expect((await runPlan(cwd, argv)).exit).toBe(0)
      expect(read(cwd, 'twin')).toMatch(/^# Audit/)
      expect(statSync(join(cwd, 'twin')).ino).toBe(statSync(join(cwd, 'out/a.md')).ino)
    })
  })

  it.runIf(process.getuid?.() === 0)('keeps its owner and group', async () => {
    await inFolder(TWO, async (cwd) => {
      chownSync(join(cwd, 'out/a.md'), 1234, 2345)
      expect((await runPlan(cwd, argv)).exit).toBe(0)
      const { uid, gid } = statSync(join(cwd, 'out/a.md'))
      expect([uid, gid]).toEqual([1234, 2345])
    })
  })

  it.runIf(process.platform === 'linux')('keeps its extended attributes', async ({ skip }) => {
    await inFolder(TWO, async (cwd) => {
      const python = (code: string) => spawnSync('python3', ['-c', `import os; ${code}`], { cwd, encoding: 'utf8' })
      const set = python('os.setxattr("out/a.md", "user.origin", b"office")')
      if (set.status !== 0) skip('no python3, or a file system without extended attributes')
      expect((await runPlan(cwd, argv)).exit).toBe(0)
      expect(python('print(os.getxattr("out/a.md", "user.origin"))').stdout).toBe("b'office'\n")
    })
  })
})
