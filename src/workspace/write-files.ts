/** Writes files whole or not at all: each is staged beside its place and renamed when all are ready. */
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { isDeviceName } from '../source/device-name.ts'
import { WorkspaceFailure } from './failure.ts'
import { shownPath } from './plan-folder.ts'

/** A file to write; its path is relative to the current folder or absolute. */
export interface FileToWrite {
  readonly path: string
  readonly content: string | Uint8Array
  /** What the file must still hold, `absent` where it must not be there; nothing is asked where nothing is said. */
  readonly before?: Uint8Array | 'absent'
}

interface Staged extends Pick<FileToWrite, 'content' | 'before'> {
  /** The path as it was asked for. */
  readonly named: string
  /** The file itself, behind every link. */
  readonly target: string
  /** The file beside it that is renamed; the target itself where it is a device or a pipe. */
  readonly stage: string
}

/** A file that was placed, with what stood there; undefined where nothing did. */
interface Placed {
  readonly target: string
  readonly old: Uint8Array | undefined
}

/** Whether another program holds the file; Windows says so with the code that elsewhere means missing rights. */
function isBusy(error: unknown): boolean {
  const { code } = error as { code?: string }
  return (
    code === 'EBUSY' || code === 'ETXTBSY' || (code === 'EPERM' && process.platform === 'win32')
  )
}

/** Opens a file that will be replaced, so that a folder, a locked or a protected file is met before anything changes. */
function probe(target: string): void {
  if (existsSync(target)) closeSync(openSync(target, 'r+'))
}

/** Whether what stands at a path is neither a file nor a folder, so that nothing can be renamed over it. */
function isDevice(path: string): boolean {
  if (!existsSync(path)) return false
  const stat = statSync(path)
  return !stat.isFile() && !stat.isDirectory()
}

interface Made {
  /** The highest folder that had to be made; undefined where all were there. */
  readonly first: string | undefined
  readonly leaf: string
}

/** Takes away the folders that were made for a file, as long as they are empty. */
function removeMade({ first, leaf }: Made): void {
  if (first === undefined) return
  for (let folder = leaf; folder.startsWith(first); folder = dirname(folder)) {
    try {
      rmdirSync(folder)
    } catch {
      return
    }
  }
}

function removeStage({ target, stage }: Staged): void {
  if (stage === target) return
  try {
    rmSync(stage, { force: true })
  } catch {
    // Its folder turned out to be a file: nothing was staged there.
  }
}

/** The file that a path leads to, so that a link stays one; the path itself of a device, and where nothing is there. */
function behindLinks(path: string): string {
  return existsSync(path) && !isDevice(path) ? realpathSync(path) : path
}

function stagedFiles(cwd: string, files: readonly FileToWrite[]): Staged[] {
  const targets = new Set<string>()
  return files.map(({ path, ...file }) => {
    const named = resolve(cwd, path)
    if (isDeviceName(basename(named)))
      throw new WorkspaceFailure('name-reserved', shownPath(cwd, named))
    const target = behindLinks(named)
    if (targets.has(target)) throw new WorkspaceFailure('file-twice', shownPath(cwd, named))
    targets.add(target)
    const stage = isDevice(target) ? target : `${target}.${process.pid}.part`
    return { ...file, named, target, stage }
  })
}

/** Whether a file still is what it was when it was read. */
function isUnchanged({ target, before }: Staged): boolean {
  if (before === undefined) return true
  if (before === 'absent') return !existsSync(target)
  return existsSync(target) && Buffer.compare(readFileSync(target), before) === 0
}

/** Writes the stage with the rights of the file that it replaces. */
function stageOne(cwd: string, file: Staged): void {
  const { named, target, stage, content, before } = file
  if (stage === target) {
    // What was read from a pipe is not changed by writing into it.
    if (before !== undefined) throw new WorkspaceFailure('file-unwritable', shownPath(cwd, named))
    writeFileSync(target, content)
    return
  }
  probe(target)
  if (!isUnchanged(file)) throw new WorkspaceFailure('file-changed', shownPath(cwd, named))
  writeFileSync(stage, content)
  if (existsSync(target)) chmodSync(stage, statSync(target).mode & 0o7777)
}

function placeOne({ target, stage }: Staged, placed: Placed[]): void {
  if (stage === target) return
  const old = existsSync(target) ? readFileSync(target) : undefined
  renameSync(stage, target)
  placed.push({ target, old })
}

/** Puts back what was replaced before a later file could not be. */
function putBack({ target, old }: Placed): void {
  try {
    if (old === undefined) rmSync(target)
    else writeFileSync(target, old)
  } catch {
    // Whatever keeps it from being written now is told by the failure that led here.
  }
}

function failureOf(cwd: string, error: unknown, path: string): WorkspaceFailure {
  if (error instanceof WorkspaceFailure) return error
  const code = isBusy(error) ? 'file-in-use' : 'file-unwritable'
  return new WorkspaceFailure(code, shownPath(cwd, path))
}

/**
 * Writes all files, or none where one cannot be staged or replaced.
 *
 * @throws WorkspaceFailure `file-in-use` where another program holds a file, `file-twice` where two go to the same
 * place, `file-changed` where a file is not what it must still be, `file-unwritable` otherwise.
 */
export function writeFiles(cwd: string, files: readonly FileToWrite[]): void {
  const staged = stagedFiles(cwd, files)
  const made: Made[] = []
  const placed: Placed[] = []
  let current = ''
  const each = (act: (file: Staged) => void): void => {
    for (const file of staged) {
      current = file.named
      act(file)
    }
  }
  try {
    each((file) => {
      const leaf = dirname(file.target)
      made.push({ first: mkdirSync(leaf, { recursive: true }), leaf })
      stageOne(cwd, file)
    })
    each((file) => placeOne(file, placed))
  } catch (error) {
    placed.reverse().forEach(putBack)
    staged.forEach(removeStage)
    made.reverse().forEach(removeMade)
    throw failureOf(cwd, error, current)
  }
}

/** Whether a path exists. */
export function pathExists(cwd: string, path: string): boolean {
  return existsSync(resolve(cwd, path))
}
