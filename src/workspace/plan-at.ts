/** Reads a plan as it was at a revision of git, with the paths that its files have in the working folder. */
import { dirname, join, resolve } from 'node:path'
import { HEADER } from '../yaml/file-names.ts'
import { WorkspaceFailure } from './failure.ts'
import { askGit } from './git.ts'
import { commitOf, type GitPlace, placeIfAny, placeInGit } from './git-place.ts'
import { contentFailure, innerPath, type PlanTree, planTree, readBlobs, type TreeFile, treeFiles } from './git-tree.ts'
import { byText, insideOf, type PlanFolder, type ReadFile, shownPath } from './plan-folder.ts'

export interface PlanAtRevision extends PlanFolder {
  readonly commit: string
  /** The day of the commit as `2024-06-30`, in the committer's own zone. */
  readonly day: string
}

/**
 * The files of some trees of one place as they are read from disk, each content once.
 *
 * @returns a function from a tree to its folder.
 * @throws WorkspaceFailure `git-content-missing` where a partial clone leaves out the content of a file,
 * `file-unreadable` where the repository lacks it otherwise.
 */
export function readTrees(
  cwd: string,
  { folder, path: top, absolute }: GitPlace,
  trees: readonly PlanTree[],
): (tree: PlanTree) => PlanFolder {
  const all = new Set(trees.flatMap(({ files, strays }) => [...files, ...strays]))
  const blobs = readBlobs(
    folder,
    [...all].map(({ blob }) => blob),
  )
  const read = new Map<TreeFile, ReadFile>()
  for (const file of all) {
    const own = file.path === top ? absolute : join(absolute, innerPath(top, file.path))
    const path = shownPath(cwd, own)
    const bytes = blobs.get(file.blob)
    if (bytes === undefined) throw contentFailure(folder, path)
    read.set(file, { path, bytes })
  }
  const pick = (files: readonly TreeFile[]): ReadFile[] =>
    files.toSorted((left, right) => byText(left.path, right.path)).flatMap((file) => read.get(file) ?? [])
  const root = shownPath(cwd, absolute)
  const where = { root, ...insideOf(cwd, absolute) }
  return ({ files, strays }) => ({ ...where, files: pick(files), strays: pick(strays) })
}

/**
 * Reads the plan at a path as a revision holds it; the path need not be there any more.
 *
 * @param cwd - the folder that shown paths are relative to.
 * @param revision - anything that names a commit: a branch, a tag, `HEAD~5`.
 * @throws WorkspaceFailure `git-unavailable` outside of git, `revision-unknown`, `revision-without-plan`.
 */
export function readPlanAt(cwd: string, given: string, revision: string): PlanAtRevision {
  const place = placeInGit(cwd, given)
  const commit = commitOf(place, revision)
  const tree = planTree(place.path, treeFiles(place, commit))
  if (tree.files.length + tree.strays.length === 0) throw new WorkspaceFailure('revision-without-plan', revision)
  const format = ['--no-patch', '--no-show-signature', '--format=%cs']
  const day = askGit(place.folder, 'show', ...format, commit, '--') ?? ''
  return { ...readTrees(cwd, place, [tree])(tree), commit, day }
}

/** The absolute path that a plan names, seen from its folder or from the folder of its single file. */
export function pathNamedBy(cwd: string, { root, files }: PlanFolder, path: string): string {
  const isSingle = files.length === 1 && files[0]?.path === root
  return resolve(cwd, isSingle ? dirname(root) : root, path)
}

/** The plan that a commit holds at a place: a file, or a folder with plan.yaml; undefined where there is none. */
export function planAtCommit(cwd: string, place: GitPlace, commit: string): PlanFolder | undefined {
  const all = treeFiles(place, commit)
  const header = place.path === '' ? HEADER : `${place.path}/${HEADER}`
  if (!all.some(({ path }) => path === place.path || path === header)) return undefined
  const tree = planTree(place.path, all)
  return readTrees(cwd, place, [tree])(tree)
}

/**
 * Reads the plan that a plan names as its previous one, at the same commit.
 *
 * @param path - relative to the plan's folder, or to the folder of its single file.
 * @returns undefined where the commit holds no plan there.
 */
export function readPreviousAt(cwd: string, plan: PlanAtRevision, path: string): PlanFolder | undefined {
  const place = placeIfAny(cwd, pathNamedBy(cwd, plan, path))
  return place === undefined ? undefined : planAtCommit(cwd, place, plan.commit)
}
