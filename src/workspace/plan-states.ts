/** Gives the plan at many commits of its history, each content of a file read once and shared between them. */

import { runGit } from './git.ts'
import type { LoggedCommit, PlanLog } from './git-log.ts'
import { type GitPlace, placeIfAny } from './git-place.ts'
import { type PlanTree, planTree, type TreeFile } from './git-tree.ts'
import { pathNamedBy, planAtCommit, readTrees } from './plan-at.ts'
import type { PlanFolder } from './plan-folder.ts'

/** The plan at a commit; a file that is the same in two states is the same object in both. */
export interface PlanAtCommit extends PlanFolder {
  readonly commit: LoggedCommit
  /** Reads the plan at a path that this one names, at the same commit; undefined where there is none. */
  readonly readPrevious: (path: string) => PlanFolder | undefined
}

interface TreeAt {
  readonly commit: LoggedCommit
  readonly tree: PlanTree
}

/** The plan's files at the asked positions that have any. */
function treesAt({ place, commits }: PlanLog, positions: ReadonlySet<number>): TreeAt[] {
  const present = new Map<string, TreeFile>()
  return commits.flatMap((commit, position) => {
    for (const { path, blob } of commit.changes) {
      if (blob === undefined) present.delete(path)
      else present.set(path, { path, blob })
    }
    if (!positions.has(position)) return []
    const tree = planTree(place.path, [...present.values()])
    return tree.files.length + tree.strays.length === 0 ? [] : [{ commit, tree }]
  })
}

/** Said by git in place of an id: the question, then this word. */
const NOTHING = / missing$/

/** The ids of what some commits hold at a place, by commit, from one process; commits that hold nothing are left out. */
function idsAt({ folder, path }: GitPlace, commits: readonly string[]): Map<string, string> {
  const asked = commits.map((commit) => `${commit}:${path}\n`).join('')
  const lines = runGit(folder, ['cat-file', '--batch-check=%(objectname)'], asked)?.toString('utf8').split('\n')
  return new Map(
    commits.flatMap((commit, index): [string, string][] => {
      const id = lines?.[index]
      return id === undefined || NOTHING.test(id) ? [] : [[commit, id]]
    }),
  )
}

interface Found {
  readonly place: GitPlace
  readonly ids: ReadonlyMap<string, string>
}

function findAt(place: GitPlace | undefined, commits: readonly string[]): Found | undefined {
  // git reads one question a line.
  if (place === undefined || place.path.includes('\n')) return undefined
  return { place, ids: idsAt(place, commits) }
}

/** Reads a plan at a path and a commit; of commits that hold the same there, the first is read for all. */
function previousReader(
  cwd: string,
  commits: readonly string[],
): (absolute: string, commit: string) => PlanFolder | undefined {
  const found = new Map<string, Found | undefined>()
  const plans = new Map<string, PlanFolder | undefined>()
  return (absolute, commit) => {
    if (!found.has(absolute)) found.set(absolute, findAt(placeIfAny(cwd, absolute), commits))
    const { place, ids } = found.get(absolute) ?? {}
    const id = ids?.get(commit)
    if (place === undefined || id === undefined) return undefined
    const key = `${id} ${absolute}`
    if (!plans.has(key)) plans.set(key, planAtCommit(cwd, place, commit))
    return plans.get(key)
  }
}

/**
 * The plan at some commits of its history, oldest first; a commit without the plan is left out.
 *
 * @param positions - of the commits in the history.
 * @throws WorkspaceFailure `git-content-missing`, `file-unreadable` where the repository lacks the content of a file.
 */
export function planStates(cwd: string, log: PlanLog, positions: ReadonlySet<number>): PlanAtCommit[] {
  const states = treesAt(log, positions)
  const read = readTrees(
    cwd,
    log.place,
    states.map(({ tree }) => tree),
  )
  const readPrevious = previousReader(
    cwd,
    states.map(({ commit }) => commit.id),
  )
  return states.map(({ commit, tree }) => {
    const folder = read(tree)
    return { ...folder, commit, readPrevious: (path) => readPrevious(pathNamedBy(cwd, folder, path), commit.id) }
  })
}
