/** Writes files whole or not at all: each is staged beside its place and renamed when all are ready. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { WorkspaceFailure } from './failure.ts'
import { shownPath } from './plan-folder.ts'

/** A file to write; its path is relative to the current folder or absolute. */
export interface FileToWrite {
  readonly path: string
  readonly content: string | Uint8Array
}

function isBusy(error: unknown): boolean {
  const code = (error as { code?: string }).code
  return code === 'EBUSY' || code === 'EPERM' || code === 'ETXTBSY'
}

/**
 * Writes all files, or none where one cannot be staged.
 *
 * @throws WorkspaceFailure `file-in-use` where another program holds a file, `file-unwritable` otherwise.
 */
export function writeFiles(cwd: string, files: readonly FileToWrite[]): void {
  const staged = files.map((file) => ({
    ...file,
    target: resolve(cwd, file.path),
    stage: `${resolve(cwd, file.path)}.part`,
  }))
  let current = ''
  try {
    for (const { target, stage, content } of staged) {
      current = target
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(stage, content)
    }
    for (const { target, stage } of staged) {
      current = target
      renameSync(stage, target)
    }
  } catch (error) {
    throw new WorkspaceFailure(
      isBusy(error) ? 'file-in-use' : 'file-unwritable',
      shownPath(cwd, current),
    )
  } finally {
    for (const { stage } of staged) rmSync(stage, { force: true })
  }
}

/** Whether a path exists. */
export function pathExists(cwd: string, path: string): boolean {
  return existsSync(resolve(cwd, path))
}
