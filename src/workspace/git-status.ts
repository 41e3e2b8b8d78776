/** Whether git knows of work on a plan's files that is not committed yet. */
import { existsSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { askGit } from './git-run.ts'

/**
 * Whether anything below a folder (or a single file) differs from the last commit, new files included.
 *
 * @returns false outside git too: nothing can be lost there that git would have kept.
 */
export function isUncommitted(cwd: string, given: string): boolean {
  const named = resolve(cwd, given)
  // Of a link, the file that it leads to is what would be written.
  const path = existsSync(named) ? realpathSync(named) : named
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
  const [folder, name] = isFile ? [dirname(path), basename(path)] : [path, '.']
  const words = ['status', '--porcelain', '--untracked-files=normal', '--', name]
  const status = askGit(folder, '--no-optional-locks', ...words)
  return status !== undefined && status !== ''
}
