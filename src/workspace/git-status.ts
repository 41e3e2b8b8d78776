/** Whether git knows of work on a plan's files that is not committed yet. */
import { statSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { askGit } from './git-run.ts'

/**
 * Whether anything below a folder (or a single file) differs from the last commit, new files included.
 *
 * @returns false outside git too: nothing can be lost there that git would have kept.
 */
export function isUncommitted(cwd: string, given: string): boolean {
  const path = resolve(cwd, given)
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
  const [folder, name] = isFile ? [dirname(path), basename(path)] : [path, '.']
  const status = askGit(folder, '--no-optional-locks', 'status', '--porcelain', '--', name)
  return status !== undefined && status !== ''
}
