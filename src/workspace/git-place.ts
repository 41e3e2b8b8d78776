/** Finds a path's place in the repository that holds it, even where the path is no longer there. */
import { dirname, relative, resolve, sep } from 'node:path'
import { WorkspaceFailure } from './failure.ts'
import { askGit, runGit, untrustedFolder } from './git.ts'
import { isFolder, shownPath } from './plan-folder.ts'

export interface GitPlace {
  /** A folder that is there, to ask git in. */
  readonly folder: string
  /** The path from that folder, with `/`; `.` for the folder itself. */
  readonly below: string
  /** The path from the repository's top, with `/`; empty for the top itself. */
  readonly path: string
  readonly absolute: string
}

/** The nearest folder at or above a path that is there, links followed. */
function nearestFolder(path: string): { readonly folder: string; readonly rest: string } {
  for (let folder = path; ; folder = dirname(folder)) {
    if (isFolder(folder) || dirname(folder) === folder) return { folder, rest: relative(folder, path) }
  }
}

/** The place of a path in its repository; undefined outside of git, and where git is not installed. */
export function placeIfAny(cwd: string, given: string): GitPlace | undefined {
  const absolute = resolve(cwd, given)
  const { folder, rest } = nearestFolder(absolute)
  const top = runGit(folder, ['rev-parse', '--show-prefix'])?.toString('utf8')
  if (top === undefined) return undefined
  const below = rest.split(sep).join('/')
  const path = `${top.replace(/\r?\n$/, '')}${below}`.replace(/\/$/, '')
  return { folder, below: below === '' ? '.' : below, path, absolute }
}

/**
 * The top folder of the repository that holds a path, absolute; undefined outside of git, and where git is not installed.
 *
 * @throws WorkspaceFailure `git-owner` where git does not trust it.
 */
export function repositoryTop(cwd: string, given: string): string | undefined {
  const { folder } = nearestFolder(resolve(cwd, given))
  const top = askGit(folder, 'rev-parse', '--show-toplevel')
  if (top !== undefined && top !== '') return resolve(top)
  const untrusted = untrustedFolder(folder)
  if (untrusted !== undefined) throw new WorkspaceFailure('git-owner', untrusted)
  return undefined
}

export function withoutGit(cwd: string, given: string): WorkspaceFailure {
  const absolute = resolve(cwd, given)
  const untrusted = untrustedFolder(nearestFolder(absolute).folder)
  if (untrusted !== undefined) return new WorkspaceFailure('git-owner', untrusted)
  return new WorkspaceFailure('git-unavailable', shownPath(cwd, absolute))
}

/**
 * The place of a path in its repository.
 *
 * @throws WorkspaceFailure `git-unavailable` where there is none, `git-owner` where git does not trust it.
 */
export function placeInGit(cwd: string, given: string): GitPlace {
  const place = placeIfAny(cwd, given)
  if (place === undefined) throw withoutGit(cwd, given)
  return place
}

/**
 * The commit that a revision names.
 *
 * @throws WorkspaceFailure `revision-unknown` where git knows none.
 */
export function commitOf({ folder }: GitPlace, revision: string): string {
  // A word that begins with a dash would be an option of git.
  const isWord = revision !== '' && !revision.startsWith('-')
  const commit = isWord ? askGit(folder, 'rev-parse', '--verify', '--quiet', `${revision}^{commit}`) : undefined
  // A negated revision, as ^HEAD, has a sign before its id.
  if (commit === undefined || !/^[0-9a-f]+$/.test(commit)) throw new WorkspaceFailure('revision-unknown', revision)
  return commit
}
