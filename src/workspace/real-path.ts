/** Where a path really leads, every link on the way followed, and what lies outside of a folder in that way. */
import { realpathSync } from 'node:fs'
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path'
import { statOf } from './bounded-file.ts'
import { WorkspaceFailure } from './failure.ts'
import { shownPath } from './plan-folder.ts'

/** The path with every link on the way followed, as far as it is there. */
export function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch (error) {
    if (dirname(path) === path) throw error
    return resolve(realPath(dirname(path)), basename(path))
  }
}

/** Whether a file lies in a folder, links followed: what a link leads to outside may be another plan's too. */
export function isBelow(folder: string, path: string): boolean {
  const inner = relative(realPath(folder), realPath(path))
  return !/^\.\.(?:[/\\]|$)/.test(inner) && !isAbsolute(inner)
}

/** Where a file of a folder really lies, as shown, where a link leads out of the folder to it. */
export function leadsOut(cwd: string, folder: string, path: string): string | undefined {
  const file = resolve(cwd, path)
  return isBelow(resolve(cwd, folder), file) ? undefined : shownPath(cwd, realPath(file))
}

/**
 * Refuses to write what a link leads out of a folder: a repository of others may have such links, and whoever writes into
 * its plan means no other file.
 *
 * @param root - the folder of a plan; a plan that is a single file is written wherever it is.
 * @throws WorkspaceFailure `file-outside` for the first of them.
 */
export function refuseOutside(cwd: string, root: string, files: readonly { readonly path: string }[]): void {
  const folder = resolve(cwd, root)
  if (statOf(folder)?.isDirectory() !== true) return
  const outside = files.find(({ path }) => !isBelow(folder, resolve(cwd, path)))
  if (outside !== undefined) throw new WorkspaceFailure('file-outside', shownPath(cwd, resolve(cwd, outside.path)))
}
