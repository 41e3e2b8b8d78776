/** What others do while files are written or a stopped write is carried out: a save of an editor is kept at whichever call it comes. */
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { WorkspaceFailure } from '../../src/workspace/failure.ts'
import { type Recovery, recover } from '../../src/workspace/recover.ts'
import { writeFiles } from '../../src/workspace/write-files.ts'
import type { CallClock } from '../support/at-each-call.ts'
import { shareOf } from '../support/cases.ts'
import { type Files, inFolder } from '../support/in-folder.ts'

const watch = vi.hoisted((): { clock: CallClock | undefined } => ({ clock: undefined }))

vi.mock('node:fs', async (original) => {
  const { CallClock: Clock, clocked } = await import('../support/at-each-call.ts')
  watch.clock = new Clock()
  return clocked(await original(), watch.clock)
})

// The rights that the program cp copies are not what is tried here.
beforeAll(() => void vi.stubEnv('PATH', ''))
afterAll(() => void vi.unstubAllEnvs())

function clock(): CallClock {
  if (watch.clock === undefined) throw new Error('node:fs is not watched')
  return watch.clock
}

const OLD: Files = { a: 'old a\n', b: 'old b\n', gone: 'goes\n' }
const NEW: Files = { a: 'new a\n', b: 'new b\n', 'far/c': 'new c\n' }
const SAVED = 'saved by an editor\n'

/** The new files over the old ones, each as it was read. */
const FILES = [
  ...Object.entries(NEW).map(([path, content]) => {
    const old = OLD[path]
    return { path, content, before: old === undefined ? ('absent' as const) : Buffer.from(old) }
  }),
  { path: 'gone', content: null, before: Buffer.from('goes\n') },
]

function filesIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]))
}

/** How editors save: over what is there, or by a new file in its place. */
const WAYS = {
  'into the file': (path: string) => writeFileSync(path, SAVED),
  'by a new file': (path: string) => {
    writeFileSync(`${path}~`, SAVED)
    renameSync(`${path}~`, path)
  },
} as const

/** What a write was refused for; of what it was stopped by, nothing. */
function codeOf(error: unknown): string {
  if (error instanceof WorkspaceFailure) return error.code
  throw error
}

type Happens = Parameters<CallClock['during']>[0]

/** What became of a write during which something happened. */
async function written(cwd: string, happens: Happens): Promise<string> {
  return await clock().during(happens, () => writeFiles(cwd, FILES, '.').then(() => 'written', codeOf))
}

/** How many calls something makes in a folder where nothing else happens. */
async function callsOf(act: (cwd: string) => unknown, prepare: (cwd: string) => Promise<void>): Promise<number> {
  await inFolder(OLD, async (cwd) => {
    await prepare(cwd)
    await clock().during(
      () => undefined,
      () => act(cwd),
    )
  })
  return clock().made
}

const nothing = async (): Promise<void> => undefined
const write = (cwd: string): Promise<unknown> => writeFiles(cwd, FILES, '.')

/** Between the look at a file and the call that replaces it no system lets a program do anything. */
function isPlacing(cwd: string, name: string, call: string, word: string): boolean {
  return (call === 'renameSync' && word.endsWith(`/${name}`)) || (call === 'rmSync' && word === join(cwd, name))
}

describe.each(Object.entries(WAYS))('an editor that saves %s while it is written', (_, save) => {
  it.each(['a', 'b', 'gone'])('loses nothing: %s', async (name) => {
    const fates = new Set<string>()
    const calls = await callsOf(write, nothing)
    for (let count = 1; count <= calls; count += 1) {
      await inFolder(OLD, async (cwd) => {
        const path = join(cwd, name)
        let isTooLate = false
        const fate = await written(cwd, (now, call, word) => {
          if (now === count) isTooLate = isPlacing(cwd, name, call, word)
          if (now === count && !isTooLate) save(path)
        })
        if (isTooLate) return
        fates.add(fate)
        const found = filesIn(cwd)
        expect([count, fate, found[name]]).toEqual([count, fate, SAVED])
        if (fate === 'written') expect(found).toEqual({ ...NEW, [name]: SAVED })
        if (fate === 'file-changed') expect(found).toEqual({ ...OLD, [name]: SAVED })
      })
    }
    const all = ['file-changed', 'journal-edited', 'written']
    expect([...fates].sort()).toEqual(all.filter((fate) => name !== 'a' || fate !== 'journal-edited'))
  })
})

/** Stops a write at a call, as if the program were killed. */
async function stopAt(cwd: string, count: number): Promise<void> {
  const end: Happens = (now) => {
    if (now >= count) throw new Error('stopped')
  }
  expect(await written(cwd, end).catch(() => 'stopped')).not.toBe('written')
}

describe.each([
  ['read', false],
  ['write', true],
])('a write that was stopped, where two commands come that %s', (_, isWriting) => {
  const look = (cwd: string): Recovery[] => recover(cwd, '.', { isWriting, patience: 0 })

  /** The second comes at a call of the first. */
  async function lookTwice(cwd: string, count: number) {
    const second: Happens = (now) => {
      if (now === count) look(cwd)
    }
    const told = await clock().during(second, () => look(cwd))
    // A journal that was cut off is left as long as it may be one under way.
    const found = Object.entries(filesIn(cwd)).filter(([path]) => !path.includes('.plan-'))
    return { told: told.map(({ kind }) => kind), found: Object.fromEntries(found) }
  }

  it('is carried out or taken back, and told by neither as what it is not', async () => {
    const calls = await callsOf(write, nothing)
    const fates = new Set<string>()
    for (let stop = 1; stop <= calls; stop += 1) {
      const readings = await callsOf(look, (cwd) => stopAt(cwd, stop))
      for (const count of shareOf([...new Array(readings).keys()])) {
        await inFolder(OLD, async (cwd) => {
          await stopAt(cwd, stop)
          const { told, found } = await lookTwice(cwd, count + 1)
          const fate = found['a'] === OLD['a'] ? 'old' : 'new'
          fates.add(fate)
          expect([stop, count, found]).toEqual([stop, count, { old: OLD, new: NEW }[fate]])
          if (fate === 'new') expect(told.filter((kind) => kind !== 'finished')).toEqual([])
        })
      }
    }
    expect([...fates].sort()).toEqual(['new', 'old'])
  })
})

describe('a write that was waited for, and ended half-way', () => {
  const JOURNAL = '.plan-journal-0'

  /** Leaves the first file placed, the rest waiting, and the journal where nobody looks for it. */
  async function stopHalfWay(cwd: string): Promise<void> {
    const end: Happens = (_, call, word) => {
      if (isPlacing(cwd, 'b', call, word)) throw new Error('stopped')
    }
    expect(await written(cwd, end).catch(() => 'stopped')).toBe('write-unfinished')
    const [journal = ''] = readdirSync(cwd).filter((name) => name.startsWith('.plan-journal-'))
    renameSync(join(cwd, journal), join(cwd, 'hidden'))
  }

  it('is carried out before anything else is written', async () => {
    const own = [{ path: 'b', content: 'mine\n', before: Buffer.from('old b\n') }]
    const fates = new Set<string>()
    for (let count = 1; !fates.has('past'); count += 1) {
      await inFolder(OLD, async (cwd) => {
        await stopHalfWay(cwd)
        let made = 0
        const ends: Happens = (now, call, word) => {
          if (call === 'openSync' && word.includes('.plan-journal-')) made = now
          if (now === count) renameSync(join(cwd, 'hidden'), join(cwd, JOURNAL))
        }
        const fate = await clock().during(ends, () => writeFiles(cwd, own, '.').then(() => 'written', codeOf))
        // Whoever comes later sees the journal of this write, and waits for it.
        const isPast = made > 0 && made < count
        fates.add(isPast ? 'past' : fate)
        if (!isPast) expect([count, fate, filesIn(cwd)]).toEqual([count, 'file-changed', NEW])
      })
    }
    expect([...fates]).toEqual(['file-changed', 'past'])
  })
})
