/** A write of several files leaves the old ones or the new ones, wherever the power is cut, once the next command has looked. */
import * as fs from 'node:fs'
import { linkSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { recover } from '../../src/workspace/recover.ts'
import { writeFiles } from '../../src/workspace/write-files.ts'
import { DiskRecorder, diskAfter, materialise, type Recording } from '../support/crash-disk.ts'
import { type Files, inFolder } from '../support/in-folder.ts'

const watch = vi.hoisted((): { recorder: DiskRecorder | undefined } => ({ recorder: undefined }))

vi.mock('node:fs', async (original) => {
  const { watched } = await import('../support/crash-disk.ts')
  return watched(await original<typeof fs>(), () => watch.recorder)
})

afterEach(() => {
  watch.recorder = undefined
})

const GONE = 'gone.yaml'
const OLD = { [GONE]: 'goes\n', 'plan.yaml': 'old plan\n', 'projects/a.yaml': 'old a\n', 'kept.yaml': 'kept\n' }
const NEW = {
  'plan.yaml': 'a new and longer plan\n',
  'projects/a.yaml': 'new\n',
  'decisions/D-1.yaml': 'a decision\n',
  'far/down/here.yaml': 'far\n',
}

/** Some old files once the new ones are written, and one is gone. */
function renewed({ [GONE]: _, ...old }: Files): Files {
  return { ...old, ...NEW }
}

/** The files below a folder, what a write has left included. */
function filesIn(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true }).map(String).sort()
  return Object.fromEntries(
    paths
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  )
}

/** What a write of the new files over some old ones does to a disk. */
async function recordingOf(old: Files, prepare: (folder: string) => void = () => undefined): Promise<Recording> {
  let recording: Recording | undefined
  await inFolder(old, async (cwd) => {
    prepare(cwd)
    const own = new DiskRecorder(fs, cwd)
    watch.recorder = own
    const files = Object.entries(NEW).map(([path, content]) => ({ path, content }))
    await writeFiles(cwd, [...files, { path: GONE, content: null }], '.')
    recording = own.recording()
    watch.recorder = undefined
    expect(filesIn(cwd)).toEqual(renewed(old))
  })
  if (recording === undefined) throw new Error('nothing was recorded')
  return recording
}

/** What the next commands find of a disk that the power left: one that reads, then one that writes. */
async function afterwards(
  recording: Recording,
  count: number,
  isKept: (index: number) => 'kept' | 'lost' | 'torn',
): Promise<Record<string, string>> {
  let found = {}
  await inFolder({}, (cwd) => {
    materialise(fs, diskAfter(recording, count, isKept), cwd)
    recover(cwd, '.', { isWriting: false, patience: 0 })
    const read = Object.entries(filesIn(cwd)).filter(([path]) => !path.includes('.plan-'))
    recover(cwd, '.', { isWriting: true, patience: 0 })
    found = filesIn(cwd)
    expect(Object.fromEntries(read)).toEqual(found)
  })
  return found
}

const CASES = [
  ['files that are renamed', OLD, undefined],
  [
    'a file with another hard link',
    OLD,
    (cwd: string) => linkSync(join(cwd, 'plan.yaml'), join(cwd, '..', `${cwd.split('/').at(-1)}.link`)),
  ],
  ['a folder that is new', {}, undefined],
] as const

describe.each(CASES)('a write of %s', (_, old, prepare) => {
  it('leaves the old files or the new ones at every call where the program is killed', async () => {
    const recording = await recordingOf(old, prepare)
    const fates = new Set<string>()
    for (let count = 0; count <= recording.operations.length; count += 1) {
      const found = await afterwards(recording, count, () => 'kept')
      const isOld = JSON.stringify(found) === JSON.stringify(sorted(old))
      if (!isOld) expect(found).toEqual(renewed(old))
      fates.add(isOld ? 'old' : 'new')
    }
    expect(fates).toEqual(new Set(['old', 'new']))
  })

  it('leaves the old files or the new ones whatever was not yet on the disk when the power went', async () => {
    const recording = await recordingOf(old, prepare)
    const fate = fc.constantFrom('kept' as const, 'lost' as const, 'torn' as const)
    await fc.assert(
      fc.asyncProperty(fc.nat(recording.operations.length), fc.infiniteStream(fate), async (count, fates) => {
        const drawn = recording.operations.map(() => fates.next().value)
        const found = await afterwards(recording, count, (index) => drawn[index] ?? 'kept')
        if (JSON.stringify(found) !== JSON.stringify(sorted(old))) expect(found).toEqual(renewed(old))
      }),
      { seed: 20261126, numRuns: 600 },
    )
  })
})

function sorted(files: Files): Files {
  return Object.fromEntries(Object.entries(files).sort(([left], [right]) => (left < right ? -1 : 1)))
}
