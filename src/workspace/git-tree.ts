/**
 * Says which files of a commit belong to a plan, by the rules of the working files over a list of paths, reads their
 * blobs with one process of git, and says why a partial clone has not got them.
 */

import { type FileRole, HEADER, roleOf } from '../yaml/file-names.ts'
import { WorkspaceFailure } from './failure.ts'
import { askGit, runGit } from './git.ts'
import type { GitPlace } from './git-place.ts'
import { isSkipped } from './plan-folder.ts'

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
  return new WorkspaceFailure(isPartialClone(folder) ? 'git-content-missing' : 'file-unreadable', path)
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

/** A file of a commit: its path from the repository's top and the id of its content. */
export interface TreeFile {
  readonly path: string
  readonly blob: string
}

/** The files of a plan, in the order of the tree. */
export interface PlanTree {
  readonly files: readonly TreeFile[]
  /** Those that are not read for their names. */
  readonly strays: readonly TreeFile[]
}

/** A path inside a folder, seen from the folder. */
export function innerPath(root: string, path: string): string {
  return root === '' ? path : path.slice(root.length + 1)
}

/**
 * Whether an entry of a tree may belong to the plan at a path: a file (links and submodules have other modes) with an
 * ending of YAML that no hidden or installed folder holds, or the plan's single file itself.
 */
export function mayBelong(root: string, path: string, mode: string): boolean {
  if (!mode.startsWith('100')) return false
  if (path === root) return true
  return /\.ya?ml/i.test(path) && !innerPath(root, path).split('/').some(isSkipped)
}

/**
 * The files at or below a path of a commit that may belong to the plan there; empty where there are none.
 *
 * @throws WorkspaceFailure `git-content-missing` where a partial clone leaves out folders of the commit.
 */
export function treeFiles({ folder, path: root }: GitPlace, commit: string): TreeFile[] {
  const below = root === '' ? [] : ['--', root]
  const words = ['ls-tree', '-r', '-z', '--full-tree', commit, ...below]
  const answer = runGit(folder, words)
  if (answer === undefined) refuseLeftOut(folder, commit, root)
  const entries = answer?.toString('utf8').split('\0') ?? []
  return entries.flatMap((entry) => {
    const tab = entry.indexOf('\t')
    const [mode = '', , blob = ''] = entry.slice(0, tab).split(' ')
    const path = entry.slice(tab + 1)
    return mayBelong(root, path, mode) ? [{ path, blob }] : []
  })
}

/** Whether a folder on the way to a file is a plan of its own. */
function isNested(inner: string, plans: ReadonlySet<string>): boolean {
  for (let at = inner.indexOf('/'); at >= 0; at = inner.indexOf('/', at + 1)) {
    if (plans.has(inner.slice(0, at))) return true
  }
  return false
}

/**
 * The files that belong to the plan at a path.
 *
 * @param root - the plan's folder, or its single file.
 * @param all - every file that may belong to it.
 */
export function planTree(root: string, all: readonly TreeFile[]): PlanTree {
  const single = all.find(({ path }) => path === root)
  if (single !== undefined) return { files: [single], strays: [] }
  const plans = new Set(
    all.flatMap(({ path }) => (path.endsWith(`/${HEADER}`) ? innerPath(root, path).slice(0, -HEADER.length - 1) : [])),
  )
  const own = all.filter(({ path }) => plans.size === 0 || !isNested(innerPath(root, path), plans))
  const names = new Set(own.map(({ path }) => path))
  const inRole = (role: FileRole) => own.filter(({ path }) => roleIn(names, path) === role)
  return { files: inRole('read'), strays: inRole('stray') }
}

/** What a file is among all others of a commit. */
function roleIn(names: ReadonlySet<string>, path: string): FileRole {
  const [name = ''] = path.split('/').slice(-1)
  const folder = path.slice(0, path.length - name.length)
  const beside = { has: (other: string) => names.has(folder + other) }
  return roleOf(name, beside)
}

const NEWLINE = 10

/**
 * The contents of blobs by their ids, each asked for once.
 *
 * @returns without the blobs that the repository doesn't hold.
 */
export function readBlobs(folder: string, ids: Iterable<string>): ReadonlyMap<string, Uint8Array> {
  const asked = [...new Set(ids)]
  const found = new Map<string, Uint8Array>()
  if (asked.length === 0) return found
  const answer = runGit(folder, ['cat-file', '--batch', '--buffer'], `${asked.join('\n')}\n`)
  if (answer === undefined) return found
  for (let at = 0; at < answer.length; ) {
    const end = answer.indexOf(NEWLINE, at)
    // An object that is there: its id, its type and its size; one that is not: its id and a word.
    const [id, , size] = answer.toString('latin1', at, end).split(' ')
    at = end + 1
    if (id === undefined || size === undefined) continue
    found.set(id, answer.subarray(at, at + Number(size)))
    at += Number(size) + 1
  }
  return found
}
