/** Recovery after a write that did not end: done or undone by whatever the journal of a folder says, before the folder is read or written. */
import { dirname, isAbsolute, resolve } from 'node:path'
import { WorkspaceFailure } from './failure.ts'
import { type Intent, type Journal, readJournal, type StagedFile } from './journal.ts'
import { isFolder, shownPath } from './plan-folder.ts'
import { stateOf } from './process-owner.ts'
import { rollBack, rollForward } from './replay.ts'
import { hashAt, isAuthentic } from './stage.ts'

/** What was made of a journal. */
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
}

const PATIENCE = 150

/** Waits a moment without giving up the thread: whoever calls has nothing else to do. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
}

/** Whether a journal is one to wait for: its process may still be at work, and what it does matters to the caller. */
function isToWaitFor({ intent, files }: Journal, { isWriting }: RecoverOptions): boolean {
  if (intent === undefined) return isWriting
  return stateOf(intent.owner) !== 'ended' && (isWriting || files !== undefined)
}

/** The journal once its process has ended; undefined where it has taken it away. */
function settled(folder: string, options: RecoverOptions): Journal | undefined {
  let journal = readJournal(folder)
  for (let turns = options.patience ?? PATIENCE; turns > 0; turns -= 1) {
    if (journal === undefined || !isToWaitFor(journal, options)) return journal
    pause()
    journal = readJournal(folder)
  }
  return journal
}

/** Whether all targets are as they were, or all as they should be: then nothing is half done. */
function isWhole(folder: string, files: readonly StagedFile[]): boolean {
  const hashes = files.map(({ target }) => hashAt(resolve(folder, target)))
  const isAll = (key: 'before' | 'after') => files.every((file, at) => hashes[at] === file[key])
  return isAll('before') || isAll('after')
}

/** The files that still wait for their place. */
function waiting(folder: string, files: readonly StagedFile[]): StagedFile[] {
  return files.filter(({ stage }) => hashAt(resolve(folder, stage)) !== null)
}

/** The first file that was changed by somebody after the write had stopped; a copy may have been cut off and does not count. */
function editedSince(folder: string, files: readonly StagedFile[]): string | undefined {
  const edited = files.find(({ target, method, before, after }) => {
    const now = hashAt(resolve(folder, target))
    return method === 'rename' && now !== before && now !== after
  })
  return edited === undefined ? undefined : resolve(folder, edited.target)
}

/** Carries out a decided write; one that came here with a copy or a clone of the folder is none of this disk. */
function finish(
  cwd: string,
  folder: string,
  intent: Intent,
  files: readonly StagedFile[],
  isWriting: boolean,
): Recovery['kind'] {
  const open = waiting(folder, files)
  if (!open.every((file) => isAuthentic(resolve(folder, file.stage), file))) {
    if (isWhole(folder, files)) return undo(folder, intent, { isOurs: false, isWriting })
    throw new WorkspaceFailure('journal-foreign', shownPath(cwd, folder))
  }
  const edited = editedSince(folder, open)
  if (edited !== undefined) throw new WorkspaceFailure('journal-edited', shownPath(cwd, edited))
  let current = folder
  try {
    rollForward(folder, intent, files, (target) => {
      current = target
    })
  } catch {
    throw new WorkspaceFailure('write-unfinished', shownPath(cwd, current))
  }
  return 'finished'
}

/** What a journal may have taken away: nothing outside of its folder, whoever has written it. */
function ownFolders(intent: Intent | undefined): Intent | undefined {
  if (intent === undefined) return undefined
  const folders = intent.folders.filter((path) => !path.startsWith('..') && !isAbsolute(path))
  return { ...intent, folders }
}

/** Takes away what a write has left that changed no file; reading leaves what another machine has written. */
function undo(
  folder: string,
  intent: Intent | undefined,
  { isOurs, isWriting }: { readonly isOurs: boolean; readonly isWriting: boolean },
): Recovery['kind'] {
  if (!isOurs && !isWriting) return 'left'
  try {
    rollBack(folder, ownFolders(intent))
    return 'undone'
  } catch {
    // A folder that can't be written: what lies there changes nothing.
    return 'left'
  }
}

/** The folder whose journal speaks of a path: the folder itself, or that of a single file. */
export function folderOf(cwd: string, given: string): string {
  const path = resolve(cwd, given)
  return isFolder(path) ? path : dirname(path)
}

/**
 * Recovers the write that a folder's journal speaks of.
 *
 * @returns undefined where there is no journal, or one of a running process that has not decided yet.
 * @throws WorkspaceFailure `write-under-way` where another process goes on writing; `write-unfinished` where a file
 * still can't be placed; `journal-edited` where one was changed since; `journal-foreign` where the folder was copied
 * half-written.
 */
export function recover(cwd: string, given: string, options: RecoverOptions): Recovery | undefined {
  const folder = resolve(cwd, given)
  const journal = settled(folder, options)
  if (journal === undefined) return undefined
  const { intent, files } = journal
  const shown = shownPath(cwd, folder)
  const { isWriting } = options
  const state = intent === undefined ? 'unknown' : stateOf(intent.owner)
  if (state === 'runs' && isWriting) throw new WorkspaceFailure('write-under-way', shown)
  if (state === 'runs' && files === undefined) return undefined
  const kind =
    intent !== undefined && files !== undefined
      ? finish(cwd, folder, intent, files, isWriting)
      : undo(folder, intent, { isOurs: state === 'ended', isWriting })
  return { kind, folder: shown }
}
