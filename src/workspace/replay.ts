/** Carries out what a journal says: forward where the write is decided, back where it is not; both can be done again. */
import { closeSync, ftruncateSync, openSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import { type Intent, placeOf, recordLine, type StagedFile } from './journal.ts'
import { copyInto, foldersOf, fsyncFile, fsyncFolder, isEdited, lstatOf } from './stage.ts'

/** What keeps a file from being renamed over where it can still be written into: a mount of one file, a sticky folder. */
const IN_PLACE: ReadonlySet<string> = new Set(['EACCES', 'EBUSY', 'EPERM', 'EXDEV'])

function place(stage: string, method: StagedFile['method']): void {
  const target = placeOf(stage)
  if (method === 'remove') {
    rmSync(target, { force: true })
    return
  }
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

/** Places a file, unless another process that carries out the same journal has been quicker. */
function placeOnce(stage: string, method: StagedFile['method']): void {
  try {
    place(stage, method)
  } catch (error) {
    if (lstatOf(stage) !== undefined) throw error
  }
}

function removeFolder(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // Somebody has put something into it, or it is gone.
  }
}

/** Removes stage folders, and waits until they are gone from the disk: without the journal nobody would know of them. */
function removeStages(stages: readonly string[]): void {
  for (const path of stages) rmSync(path, { recursive: true, force: true })
  for (const parent of foldersOf(stages)) fsyncFolder(parent)
}

/** Takes the journal away, last of all: what it speaks of is done and on the disk. Found again, it asks for nothing. */
function removeJournal(journal: string): void {
  rmSync(journal, { force: true })
}

/**
 * Gives every staged file its place, then takes away what the write has left. A staged file that is not there has its
 * place already.
 *
 * @param journal - the path of the journal.
 * @param told - hears of each file just before it is placed, and whether somebody has changed it; what it throws ends it.
 * @throws the file system's error where a file cannot be placed; everything can be tried again then.
 */
export function rollForward(
  journal: string,
  intent: Intent,
  files: readonly StagedFile[],
  told: (target: string, isChanged: boolean) => void,
): void {
  const folder = dirname(journal)
  const stages = files.map(({ stage }) => resolve(folder, stage))
  files.forEach((file, index) => {
    const stage = stages[index] ?? ''
    if (lstatOf(stage) === undefined) return
    const target = placeOf(stage)
    told(target, isEdited(stage, target, file))
    placeOnce(stage, file.method)
  })
  for (const parent of foldersOf(stages.map(placeOf))) fsyncFolder(parent)
  const own = intent.stages.map((stage) => resolve(folder, stage))
  removeStages([...new Set([...own, ...foldersOf(stages)])])
  removeJournal(journal)
}

/** Takes back a decided write of which no file has its place yet: it is undecided again before anything of it goes. */
export function takeBack(journal: string, intent: Intent): void {
  const descriptor = openSync(journal, 'r+')
  try {
    ftruncateSync(descriptor, Buffer.byteLength(recordLine(intent)))
    fsyncFile(descriptor)
  } finally {
    closeSync(descriptor)
  }
  rollBack(journal, intent)
}

/** Takes away what a write that was not decided has made: staged files, empty folders of its own, and the journal. */
export function rollBack(journal: string, intent: Intent | undefined): void {
  const folder = dirname(journal)
  removeStages((intent?.stages ?? []).map((stage) => resolve(folder, stage)))
  const made = (intent?.folders ?? []).map((path) => resolve(folder, path)).reverse()
  const holdsJournal = (path: string): boolean => `${folder}${sep}`.startsWith(`${path}${sep}`)
  made.filter((path) => !holdsJournal(path)).forEach(removeFolder)
  removeJournal(journal)
  made.filter(holdsJournal).forEach(removeFolder)
}
