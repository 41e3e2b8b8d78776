/** Writes files whole or not at all: each is staged beside its place and renamed when all are ready. */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, resolve } from 'node:path'
import { WorkspaceFailure } from './failure.ts'
import { shownPath } from './plan-folder.ts'

/** A file to write; its path is relative to the current folder or absolute. */
export interface FileToWrite {
  readonly path: string
  readonly content: string | Uint8Array
}

interface Staged {
  readonly target: string
  /** The file beside it that is renamed; the target itself where it is a device or a pipe. */
  readonly stage: string
  readonly content: string | Uint8Array
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

function stagedFiles(cwd: string, files: readonly FileToWrite[]): Staged[] {
  const targets = new Set<string>()
  return files.map(({ path, content }) => {
    const target = resolve(cwd, path)
    if (targets.has(target)) throw new WorkspaceFailure('file-twice', shownPath(cwd, target))
    targets.add(target)
    return { target, stage: isDevice(target) ? target : `${target}.${process.pid}.part`, content }
  })
}

function stageOne({ target, stage, content }: Staged): void {
  if (stage !== target) probe(target)
  writeFileSync(stage, content)
}

function placeOne({ target, stage }: Staged): void {
  if (stage !== target) renameSync(stage, target)
}

/**
 * Writes all files, or none where one cannot be staged or replaced.
 *
 * @throws WorkspaceFailure `file-in-use` where another program holds a file, `file-twice` where two go to the same
 * place, `file-unwritable` otherwise.
 */
export function writeFiles(cwd: string, files: readonly FileToWrite[]): void {
  const staged = stagedFiles(cwd, files)
  const made: Made[] = []
  let current = ''
  const each = (act: (file: Staged) => void): void => {
    for (const file of staged) {
      current = file.target
      act(file)
    }
  }
  try {
    each((file) => {
      const leaf = dirname(file.target)
      made.push({ first: mkdirSync(leaf, { recursive: true }), leaf })
      stageOne(file)
    })
    each(placeOne)
  } catch (error) {
    staged.forEach(removeStage)
    made.reverse().forEach(removeMade)
    const code = isBusy(error) ? 'file-in-use' : 'file-unwritable'
    throw new WorkspaceFailure(code, shownPath(cwd, current))
  }
}

/** Whether a path exists. */
export function pathExists(cwd: string, path: string): boolean {
  return existsSync(resolve(cwd, path))
}
