/** Carries out what a journal says: forward where the write is decided, back where it is not; both can be done again. */
import {
  closeSync,
  ftruncateSync,
  lstatSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { fsyncFile, fsyncFolder } from './fsync.ts'
import { type Intent, JOURNAL, recordLine, type StagedFile } from './journal.ts'
import { copyInto, foldersOf } from './stage.ts'

/** What keeps a file from being renamed over where it can still be written into: a mount of one file, a sticky folder. */
const IN_PLACE: ReadonlySet<string> = new Set(['EACCES', 'EBUSY', 'EPERM', 'EXDEV'])

function place({ method, stage, target }: StagedFile): void {
  if (method === 'copy') {
    copyInto(stage, target)
    return
  }
  try {
    renameSync(stage, target)
  } catch (error) {
    if (!IN_PLACE.has((error as { code?: string }).code ?? '')) throw error
    copyInto(stage, target)
  }
}

/** Whether something lies at a path, be it a link that leads nowhere. */
function lies(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

function removeFolder(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // Somebody has put something into it, or it is gone.
  }
}

/** Removes the stage folders, and waits until they are gone from the disk: without the journal nobody would know of them. */
function removeStages(folder: string, { stages }: Intent): void {
  const paths = stages.map((stage) => resolve(folder, stage))
  for (const path of paths) rmSync(path, { recursive: true, force: true })
  for (const parent of foldersOf(paths)) fsyncFolder(parent)
}

/** Takes the journal away, last of all: what it speaks of is done and on the disk. Found again, it asks for nothing. */
function removeJournal(folder: string): void {
  rmSync(join(folder, JOURNAL), { force: true })
}

/**
 * Gives every staged file its place, then takes away what the write has left. A staged file that is not there has its
 * place already.
 *
 * @param told - hears of each file before it is placed.
 * @throws the file system's error where a file cannot be placed; everything can be tried again then.
 */
export function rollForward(
  folder: string,
  intent: Intent,
  files: readonly StagedFile[],
  told: (target: string) => void,
): void {
  const targets = files.map(({ target }) => resolve(folder, target))
  files.forEach((file, index) => {
    const target = targets[index] ?? ''
    const stage = resolve(folder, file.stage)
    if (!lies(stage)) return
    told(target)
    place({ ...file, stage, target })
  })
  for (const parent of foldersOf(targets)) fsyncFolder(parent)
  removeStages(folder, intent)
  removeJournal(folder)
}

/** Takes back a decided write of which no file has its place yet: it is undecided again before anything of it goes. */
export function takeBack(folder: string, intent: Intent): void {
  const descriptor = openSync(join(folder, JOURNAL), 'r+')
  try {
    ftruncateSync(descriptor, Buffer.byteLength(recordLine(intent)))
    fsyncFile(descriptor)
  } finally {
    closeSync(descriptor)
  }
  rollBack(folder, intent)
}

/** Takes away what a write that was not decided has made: staged files, empty folders of its own, and the journal. */
export function rollBack(folder: string, intent: Intent | undefined): void {
  if (intent !== undefined) removeStages(folder, intent)
  const made = (intent?.folders ?? []).map((path) => resolve(folder, path)).reverse()
  const holdsJournal = (path: string): boolean => `${folder}${sep}`.startsWith(`${path}${sep}`)
  made.filter((path) => !holdsJournal(path)).forEach(removeFolder)
  removeJournal(folder)
  made.filter(holdsJournal).forEach(removeFolder)
}
