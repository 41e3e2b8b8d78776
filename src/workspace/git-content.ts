/** Says why a repository has not got the content of a file: a partial clone (`git clone --filter`) leaves it out. */
import { WorkspaceFailure } from './failure.ts'
import { askGit } from './git-run.ts'

/** What a partial clone sets: since git 2.24 by remote, before for one alone. */
const PARTIAL = String.raw`^(remote\..*\.promisor|extensions\.partialclone)$`

/** Whether objects of the repository may be left out, to be fetched when they are needed. */
function isPartialClone(folder: string): boolean {
  return askGit(folder, 'config', '--name-only', '--get-regexp', PARTIAL) !== undefined
}

/**
 * What is told of a file whose content git does not give.
 *
 * @param path - as a user knows it.
 */
export function contentFailure(folder: string, path: string): WorkspaceFailure {
  return new WorkspaceFailure(
    isPartialClone(folder) ? 'git-content-missing' : 'file-unreadable',
    path,
  )
}

/**
 * Asked where git gives nothing of a commit at a path, which is empty for the repository's top.
 *
 * @throws WorkspaceFailure `git-content-missing` where a partial clone has the commit and leaves out its folders.
 */
export function refuseLeftOut(folder: string, commit: string, path: string): void {
  if (askGit(folder, 'cat-file', '-e', `${commit}^{commit}`) === undefined) return
  if (isPartialClone(folder)) throw new WorkspaceFailure('git-content-missing', path || '.')
}
