/** Recovery after writes that did not end: done or undone by what their journals say, before a folder is read or written. */
import { dirname, resolve, sep } from 'node:path'
import { statOf } from './bounded-file.ts'
import { WorkspaceFailure } from './failure.ts'
import { type Intent, type Journal, placeOf, readJournals, type StagedFile } from './journal.ts'
import { isFolder, shownPath } from './plan-folder.ts'
import { stateOf } from './process-owner.ts'
import { realPath } from './real-path.ts'
import { rollBack, rollForward } from './replay.ts'
import { hasDigest, isAuthentic, isEdited, lstatOf } from './stage.ts'

export interface Recovery {
  /** `finished`: the decided write was carried out; `undone`: the other was taken back; `left`: what lies there changes nothing, and was left. */
  readonly kind: 'finished' | 'undone' | 'left'
  /** The journal's folder, as shown. */
  readonly folder: string
}

/** How a folder is about to be used, and how long to wait for another program that writes there. */
export interface RecoverOptions {
  readonly isWriting: boolean
  /** How many times to look again, 20 ms apart; a write takes far less. */
  readonly patience?: number
  /** The journal of who asks, which is none to recover. */
  readonly own?: string
}

/** Three seconds. */
export const PATIENCE = 150
/** How old a journal of another machine is whose process may still be at work, in milliseconds. */
const RECENT = 10_000

/** Waits a moment without giving up the thread: whoever calls has nothing else to do. */
export function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
}

/** Whether the process of a journal may still be at work. */
export function isUnderWay({ intent, at }: Journal): boolean {
  const state = intent === undefined ? 'unknown' : stateOf(intent.owner)
  return state === 'runs' || (state === 'unknown' && Math.abs(Date.now() - at) < RECENT)
}

/** What a journal may have taken away: nothing outside of its folder, whoever has written it, and no link. */
function confined(journal: string, intent: Intent): Intent {
  const folder = dirname(journal)
  const isInside = (path: string): boolean => {
    const absolute = resolve(folder, path)
    if (absolute === folder || !absolute.startsWith(folder + sep)) return false
    return lstatOf(absolute)?.isDirectory() === true && realPath(absolute) === absolute
  }
  return { ...intent, folders: intent.folders.filter(isInside), stages: intent.stages.filter(isInside) }
}

interface Found {
  readonly file: StagedFile
  readonly stage: string
  readonly target: string
  /** `lost`: neither staged nor placed; `foreign`: a copy of what was staged. */
  readonly state: 'waits' | 'placed' | 'lost' | 'foreign'
}

function find(folder: string, file: StagedFile): Found {
  const stage = resolve(folder, file.stage)
  const target = placeOf(stage)
  if (isAuthentic(stage, file)) return { file, stage, target, state: 'waits' }
  // Looked for last: another process that recovers too may have placed it meanwhile.
  if (lstatOf(stage) !== undefined) return { file, stage, target, state: 'foreign' }
  const isOld = file.before !== file.after && hasDigest(target, file.before)
  return { file, stage, target, state: isOld ? 'lost' : 'placed' }
}

/** Whether all targets are as they were, or all as they should be: then nothing is half done. */
function isWhole(found: readonly Found[]): boolean {
  return (['before', 'after'] as const).some((key) => found.every(({ file, target }) => hasDigest(target, file[key])))
}

/** The first file that waits and that somebody has changed since the write had stopped. */
function editedSince(found: readonly Found[]): string | undefined {
  return found.find(({ file, stage, target, state }) => state === 'waits' && isEdited(stage, target, file))?.target
}

/** Takes away what a write has left that changed no file. */
function undo({ path, intent }: Journal): Recovery['kind'] {
  try {
    rollBack(path, intent === undefined ? undefined : confined(path, intent))
    return 'undone'
  } catch {
    // A folder that can't be written: what lies there changes nothing.
    return 'left'
  }
}

interface Decided extends Journal {
  readonly intent: Intent
  readonly files: readonly StagedFile[]
}

/** What becomes of a decided write that is not of this user and this disk: nothing, or a refusal where it is half done. */
function leave(cwd: string, journal: Decided, found: readonly Found[], isWriting: boolean): Recovery['kind'] {
  const isHalf = !isWhole(found)
  if (isWriting && !isHalf && journal.isOurs) return undo(journal)
  if (isHalf && (journal.isOurs || !isWriting))
    throw new WorkspaceFailure('journal-foreign', shownPath(cwd, dirname(journal.path)))
  return 'left'
}

/** Carries out a decided write; one that came here with a copy or a clone of the folder is none of this disk. */
function finish(cwd: string, journal: Decided, isWriting: boolean): Recovery['kind'] {
  const folder = dirname(journal.path)
  const found = journal.files.map((file) => find(folder, file))
  const isSound = found.every(({ state }) => state === 'waits' || state === 'placed')
  if (!(journal.isOurs && isSound)) return leave(cwd, journal, found, isWriting)
  const refuseEdited = (target: string): never => {
    throw new WorkspaceFailure('journal-edited', shownPath(cwd, target))
  }
  const edited = editedSince(found)
  if (edited !== undefined) refuseEdited(edited)
  const open = found.filter(({ state }) => state === 'waits').map(({ file }) => file)
  let current = folder
  try {
    rollForward(journal.path, confined(journal.path, journal.intent), open, (target, isChanged) => {
      current = target
      if (isChanged) refuseEdited(target)
    })
  } catch (error) {
    if (error instanceof WorkspaceFailure) throw error
    if (!isWriting && isWhole(found)) return 'left'
    throw new WorkspaceFailure('write-unfinished', shownPath(cwd, current))
  }
  return 'finished'
}

/** What becomes of a journal whose process is no longer at work; undefined where there is nothing to say of it. */
function settle(cwd: string, journal: Journal, isWriting: boolean): Recovery['kind'] | undefined {
  const { intent, files, isOurs } = journal
  if (intent !== undefined && files !== undefined) return finish(cwd, { ...journal, intent, files }, isWriting)
  const isOfThisMachine = intent !== undefined && stateOf(intent.owner) === 'ended'
  if (isOurs && (isOfThisMachine || isWriting)) return undo(journal)
  return isWriting ? undefined : 'left'
}

/**
 * Waits for a decided write that may be under way, since a reader would find it half done.
 *
 * @param shown - its folder, as a user knows it.
 * @returns the journal that its process has left; undefined where there is none any more.
 * @throws WorkspaceFailure `write-under-way` where it goes on.
 */
function afterItsEnd(shown: string, { path }: Journal, patience: number): Journal | undefined {
  const folder = dirname(path)
  for (let turns = patience; turns >= 0; turns -= 1) {
    const now = readJournals(folder).find((journal) => journal.path === path)
    if (now === undefined || !isUnderWay(now)) return now
    if (turns > 0) pause()
  }
  throw new WorkspaceFailure('write-under-way', shown)
}

/** The folder whose journals speak of a path: the folder itself, or that of a single file; undefined where nothing is there. */
export function folderOf(cwd: string, given: string): string | undefined {
  const path = resolve(cwd, given)
  if (isFolder(path)) return path
  return statOf(path) === undefined ? undefined : dirname(path)
}

/**
 * Recovers the writes that the journals of a folder speak of. Whoever reads is told of what is left; whoever writes there
 * has it removed, where it is of the same user.
 *
 * @throws WorkspaceFailure `write-under-way` where another process goes on writing what is to be read; `write-unfinished`
 * where a file still can't be placed; `journal-edited` where one was changed since; `journal-foreign` where the folder
 * was copied half-written, or another user has left it so.
 */
export function recover(cwd: string, given: string, options: RecoverOptions): Recovery[] {
  const { isWriting, patience = PATIENCE, own } = options
  const folder = realPath(resolve(cwd, given))
  const shown = shownPath(cwd, resolve(cwd, given))
  const kindOf = (journal: Journal): Recovery['kind'] | undefined => {
    if (!isUnderWay(journal)) return settle(cwd, journal, isWriting)
    // What is not decided yet changes nothing, and whoever writes other files need not wait.
    if (isWriting || journal.files === undefined) return undefined
    const now = afterItsEnd(shown, journal, patience)
    return now === undefined ? undefined : settle(cwd, now, isWriting)
  }
  return readJournals(folder).flatMap((journal) => {
    const kind = journal.path === own ? undefined : kindOf(journal)
    return kind === undefined ? [] : [{ kind, folder: shown }]
  })
}
