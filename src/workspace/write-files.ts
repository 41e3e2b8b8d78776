/**
 * Writes several files together or not at all, whatever stops the program or the machine: staged, committed to a redo
 * journal, then renamed into place; `recover` does or undoes the rest.
 */

import { closeSync, existsSync, fstatSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { basename, dirname, relative, resolve } from 'node:path'
import { isDeviceName } from '../yaml/device-name.ts'
import { statOf } from './bounded-file.ts'
import { type DeclaredWrite, declareWrite, makeFolder, type Write } from './declare-write.ts'
import { WorkspaceFailure } from './failure.ts'
import { digestOf, placeOf, recordLine, type StagedFile } from './journal.ts'
import { isFolder, shownPath } from './plan-folder.ts'
import { realPath } from './real-path.ts'
import { type Recovery, recover } from './recover.ts'
import { rollBack, rollForward, takeBack } from './replay.ts'
import { holdSignals } from './signals.ts'
import { copyAttributes, fsyncFile, fsyncFolder, hasDigest, isEdited, stageFile } from './stage.ts'

/** A file to write; its path is relative to the current folder or absolute. */
export interface FileToWrite {
  readonly path: string
  /** Null takes the file away. */
  readonly content: string | Uint8Array | null
  /** What the file must still hold, `absent` where it must not be there; nothing is asked where nothing is said. */
  readonly before?: Uint8Array | 'absent'
}

interface Named extends Pick<FileToWrite, 'content' | 'before'> {
  readonly named: string
  /** The file itself, behind every link. */
  readonly target: string
}

/** Hears of the file that is dealt with. */
type Tell = (path: string) => void

/** Whether another program holds the file; Windows says so with the code that elsewhere means missing rights. */
function isBusy(error: unknown): boolean {
  const { code } = error as { code?: string }
  return code === 'EBUSY' || code === 'ETXTBSY' || (code === 'EPERM' && process.platform === 'win32')
}

/** Opens a file that will be replaced, so that a folder, a locked or a protected file is met before anything changes. */
function probe(target: string): void {
  if (existsSync(target)) closeSync(openSync(target, 'r+'))
}

/** Whether what stands at a path is neither a file nor a folder, so that nothing can be renamed over it. */
function isDevice(path: string): boolean {
  const stat = statOf(path)
  return stat !== undefined && !stat.isFile() && !stat.isDirectory()
}

/** The file that a path leads to, so that a link stays one; the path itself of a device. */
function behindLinks(path: string): string {
  return isDevice(path) ? path : realPath(path)
}

function namedFiles(cwd: string, files: readonly FileToWrite[]): Named[] {
  const targets = new Set<string>()
  return files.map(({ path, ...file }) => {
    const named = resolve(cwd, path)
    if (isDeviceName(basename(named))) throw new WorkspaceFailure('name-reserved', shownPath(cwd, named))
    const target = behindLinks(named)
    if (targets.has(target)) throw new WorkspaceFailure('file-twice', shownPath(cwd, named))
    targets.add(target)
    if (isFolder(target)) throw new WorkspaceFailure('file-is-folder', shownPath(cwd, named))
    return { ...file, named, target }
  })
}

/** Whether a file of that digest, null where there is none, is what it was when it was read. */
function isExpected(digest: string | null, expected: Named['before']): boolean {
  if (expected === undefined) return true
  return digest === (expected === 'absent' ? null : digestOf(expected))
}

/** Makes the folders and stages every file, so that all of it is on the disk. */
function stageAll(write: Write, files: readonly Named[], tell: Tell): StagedFile[] {
  const { cwd, folder, intent, stages } = write
  for (const { named, target } of files) {
    tell(named)
    makeFolder(dirname(target))
    probe(target)
  }
  for (const [parent, stage] of stages) {
    mkdirSync(stage)
    const old = files.map(({ target }) => target)
    const own = old.filter((target) => dirname(target) === parent && existsSync(target))
    copyAttributes(own, stage)
  }
  const staged = files.map((file): StagedFile => {
    const { named, target, content, before } = file
    tell(named)
    const made = stageFile({ target, content, folder: stages.get(dirname(target)) ?? '' })
    if (!isExpected(made.before, before)) throw new WorkspaceFailure('file-changed', shownPath(cwd, named))
    return { ...made, stage: relative(folder, made.stage) }
  })
  for (const [parent, stage] of stages) {
    fsyncFolder(stage)
    fsyncFolder(parent)
  }
  for (const made of intent.folders) fsyncFolder(dirname(resolve(folder, made)))
  return staged
}

/** Decides the write: once the record is on the disk, it will be carried out, by this process or by a later one. */
function commit(descriptor: number, staged: readonly StagedFile[]): void {
  // Whoever could not tell whether this process still runs may have taken the write back.
  if (fstatSync(descriptor).nlink === 0) throw new Error('the journal was taken away')
  writeSync(descriptor, recordLine(staged))
  fsyncFile(descriptor)
}

/** Writes into devices and pipes, which keep nothing and can't be replaced. */
function writeDevices(cwd: string, devices: readonly Named[], tell: Tell): void {
  for (const { named, target, content, before } of devices) {
    tell(named)
    // What was read from a pipe is not changed by writing into it.
    if (before !== undefined || content === null) throw new WorkspaceFailure('file-unwritable', shownPath(cwd, named))
    writeFileSync(target, content)
  }
}

function failureOf(cwd: string, error: unknown, path: string): WorkspaceFailure {
  if (error instanceof WorkspaceFailure) return error
  const code = isBusy(error) ? 'file-in-use' : 'file-unwritable'
  return new WorkspaceFailure(code, shownPath(cwd, path))
}

/** What is ready to take its place, and what was made of earlier writes. */
interface Prepared {
  readonly recoveries: Recovery[]
  readonly staged: readonly StagedFile[]
}

/** Recovers, stages and commits; whatever fails on the way is taken back. */
function prepare(
  { write, descriptor }: DeclaredWrite,
  files: readonly Named[],
  devices: readonly Named[],
  tell: Tell,
): Prepared {
  try {
    // No other begins with these files any more; one that was waited for may have ended half-way.
    const recoveries = recover(write.cwd, write.folder, { isWriting: true, own: write.journal })
    const staged = stageAll(write, files, tell)
    writeDevices(write.cwd, devices, tell)
    commit(descriptor, staged)
    return { recoveries, staged }
  } catch (error) {
    rollBack(write.journal, write.intent)
    throw error
  } finally {
    closeSync(descriptor)
  }
}

/**
 * Gives the files their places. Where one was changed since it was staged, by an editor that saved meanwhile, or the first
 * can't take its own, the write is taken back as long as all are as they were; later a command goes on once that is settled.
 */
function carryOut({ cwd, folder, journal, intent }: Write, staged: readonly StagedFile[], tell: Tell): void {
  let placed = -1
  let current = folder
  const refuse = (target: string): never => {
    throw new WorkspaceFailure(placed <= 0 ? 'file-changed' : 'journal-edited', shownPath(cwd, target))
  }
  try {
    for (const file of staged) {
      const stage = resolve(folder, file.stage)
      if (isEdited(stage, placeOf(stage), file)) refuse(placeOf(stage))
    }
    rollForward(journal, intent, staged, (target, isChanged) => {
      placed += 1
      current = target
      tell(target)
      if (isChanged) refuse(target)
    })
  } catch (error) {
    const isTold = error instanceof WorkspaceFailure
    if (placed <= 0 && (isTold || hasDigest(current, staged[0]?.before ?? null))) takeBack(journal, intent)
    else if (!isTold) throw new WorkspaceFailure('write-unfinished', shownPath(cwd, current))
    throw error
  }
}

function writeRegular(
  cwd: string,
  folder: string,
  files: readonly Named[],
  devices: readonly Named[],
  tell: Tell,
): Recovery[] {
  const targets = files.map(({ target }) => target)
  const declared = declareWrite(cwd, folder, targets)
  const { recoveries, staged } = prepare(declared, files, devices, tell)
  carryOut(declared.write, staged, tell)
  return recoveries
}

/** Writes as `writeFiles` does, for who holds the signals already. */
export function writeNow(cwd: string, all: readonly FileToWrite[], root?: string): Recovery[] {
  const named = namedFiles(cwd, all)
  const devices = named.filter(({ target }) => isDevice(target))
  const files = named.filter((file) => !devices.includes(file))
  let current = named[0]?.named ?? cwd
  const tell = (path: string): void => {
    current = path
  }
  try {
    const first = files[0]
    if (first !== undefined) {
      const folder = root === undefined ? dirname(first.target) : realPath(resolve(cwd, root))
      return writeRegular(cwd, folder, files, devices, tell)
    }
    writeDevices(cwd, devices, tell)
    return []
  } catch (error) {
    throw failureOf(cwd, error, current)
  }
}

/**
 * Writes all files, or none where one cannot be staged. Signals take effect when it is done.
 *
 * @param root - the folder of the journal, where a later command looks for it; that of the first file by default.
 * @param afterwards - what belongs to the write, and is done before anything can end the program.
 * @returns what was made of earlier writes there that had not ended.
 * @throws WorkspaceFailure `file-in-use` where another program holds a file, `file-twice` where two go to the same
 * place, `file-changed` where a file is not what it must still be, `file-is-folder` where a folder stands, `file-unwritable` otherwise; `write-unfinished`
 * where the write is decided and a later command must carry out the rest; those of `recover`.
 */
export function writeFiles(
  cwd: string,
  files: readonly FileToWrite[],
  root?: string,
  afterwards: () => void = () => undefined,
): Promise<Recovery[]> {
  return holdSignals(() => {
    const recoveries = writeNow(cwd, files, root)
    afterwards()
    return recoveries
  })
}

/** Whether a path as it was typed can only be a folder: it ends like one, or is there as one. */
export function namesFolder(cwd: string, path: string): boolean {
  return /[/\\]$/.test(path) || isFolder(resolve(cwd, path))
}

export function pathExists(cwd: string, path: string): boolean {
  return existsSync(resolve(cwd, path))
}
