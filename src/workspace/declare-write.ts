/** Declares a write to all others: an intent in a journal, and the wait for those who write the same files. */
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { WorkspaceFailure } from './failure.ts'
import { type Intent, JOURNAL_PREFIX, readJournals, recordLine, STAGE_PREFIX } from './journal.ts'
import { shownPath } from './plan-folder.ts'
import { processOwner } from './process-owner.ts'
import { isUnderWay, PATIENCE, pause } from './recover.ts'
import { rollBack } from './replay.ts'
import { foldersOf, fsyncFile, fsyncFolder } from './stage.ts'

/** The folders on the way to some paths that have to be made, outermost first. */
function missingFolders(folders: readonly string[]): string[] {
  const missing = new Set<string>()
  const visit = (folder: string): void => {
    if (existsSync(folder) || dirname(folder) === folder) return
    visit(dirname(folder))
    missing.add(folder)
  }
  folders.forEach(visit)
  return [...missing]
}

/** Makes a folder and those above it that are missing; one by one, since Node tries without end where the system has none to make (`/proc`). */
export function makeFolder(folder: string): void {
  for (const missing of missingFolders([folder])) mkdirSync(missing)
}

/** A write that is under way: where its journal lies, and what it means to do. */
export interface Write {
  readonly cwd: string
  readonly folder: string
  readonly journal: string
  readonly intent: Intent
  /** The stage folder of each folder. */
  readonly stages: ReadonlyMap<string, string>
}

function openWrite(cwd: string, folder: string, targets: readonly string[]): Write {
  const folders = foldersOf(targets)
  const id = randomBytes(6).toString('hex')
  const stages = new Map(folders.map((parent) => [parent, join(parent, `${STAGE_PREFIX}${id}`)]))
  const toJournal = (path: string): string => relative(folder, path) || '.'
  const intent: Intent = {
    owner: processOwner(process.pid),
    targets: targets.map(toJournal),
    folders: missingFolders([folder, ...folders]).map(toJournal),
    stages: [...stages.values()].map(toJournal),
  }
  return { cwd, folder, journal: join(folder, `${JOURNAL_PREFIX}${id}`), intent, stages }
}

/** Puts the intent on the disk, where others see it. */
function declareIntent({ folder, journal, intent }: Write): number {
  try {
    makeFolder(folder)
    const descriptor = openSync(journal, 'wx')
    writeSync(descriptor, recordLine(intent))
    fsyncFile(descriptor)
    fsyncFolder(folder)
    return descriptor
  } catch (error) {
    rollBack(journal, intent)
    throw error
  }
}

function rivals({ folder, journal, intent }: Write): string[] {
  const own = new Set(intent.targets)
  return readJournals(folder)
    .filter(({ path, intent: other }) => path !== journal && other?.targets.some((t) => own.has(t)))
    .filter(isUnderWay)
    .map(({ path }) => path)
}

export interface DeclaredWrite {
  readonly write: Write
  readonly descriptor: number
}

/**
 * Declares a write when no other process writes the same files. Of two that declare at once, each sees the other: the
 * one with the later name gives way, as in Lamport's bakery (1974).
 *
 * @param folder - where the journal lies.
 * @param targets - absolute paths, links followed.
 * @throws WorkspaceFailure `write-under-way` where another goes on.
 */
export function declareWrite(cwd: string, folder: string, targets: readonly string[]): DeclaredWrite {
  const open = (): Write => openWrite(cwd, folder, targets)
  let write = open()
  let descriptor = declareIntent(write)
  for (let turns = PATIENCE; ; turns -= 1) {
    const others = rivals(write)
    if (others.length === 0) return { write, descriptor }
    if (turns === 0 || others.some((other) => other < write.journal)) {
      closeSync(descriptor)
      rollBack(write.journal, write.intent)
      if (turns === 0) throw new WorkspaceFailure('write-under-way', shownPath(write.cwd, write.folder))
      pause()
      write = open()
      descriptor = declareIntent(write)
    } else pause()
  }
}
