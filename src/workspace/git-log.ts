/** Reads the commits that led to HEAD on its own line, with what each changed of a plan's files. */
import { WorkspaceFailure } from './failure.ts'
import { askGit, runGit } from './git.ts'
import { commitOf, type GitPlace, placeInGit } from './git-place.ts'
import { mayBelong, refuseLeftOut } from './git-tree.ts'

/** A file that a commit changed; without a blob it is gone, or no longer a file. */
interface Change {
  readonly path: string
  readonly blob: string | undefined
}

/** A commit on the line of first parents. */
export interface LoggedCommit {
  readonly id: string
  /** The day it was committed, as `2024-06-30`, in the committer's own zone. */
  readonly day: string
  readonly subject: string
  /** In the order of their names. */
  readonly tags: readonly string[]
  /** Against its first parent, of files that may belong to the plan. */
  readonly changes: readonly Change[]
  /** Whether any such file is there after it. */
  readonly hasPlan: boolean
}

/** The commits of HEAD's line, oldest first, with a plan's place in the repository. */
export interface PlanLog {
  readonly place: GitPlace
  readonly commits: readonly LoggedCommit[]
  /** Whether the clone leaves older commits out. */
  readonly isShallow: boolean
}

/** What decides the shape of the answer, said in full so that no setting of the user changes it. */
const SHAPE = [
  '--first-parent',
  '-m',
  '--sparse',
  '--reverse',
  '--raw',
  '-z',
  '--no-abbrev',
  '--root',
  '--no-renames',
  '--no-follow',
  '--no-relative',
  '--no-color',
  '--no-show-signature',
  '--encoding=UTF-8',
  '--format=%H%x00%cs%x00%s',
]

function tagsByCommit(folder: string): ReadonlyMap<string, readonly string[]> {
  const format = '--format=%(objectname)%00%(*objectname)%00%(refname:lstrip=2)'
  const tags = new Map<string, string[]>()
  for (const line of askGit(folder, 'for-each-ref', format, 'refs/tags')?.split('\n') ?? []) {
    const [own = '', peeled = '', name = ''] = line.split('\0')
    const commit = peeled === '' ? own : peeled
    tags.set(commit, [...(tags.get(commit) ?? []), name])
  }
  return tags
}

/** One change from its two fields, `:100644 100644 <blob> <blob> M` and the path. */
function changeOf(root: string, entry: string, path: string): Change[] {
  const [, mode = '', , blob] = entry.split(' ')
  if (mayBelong(root, path, mode)) return [{ path, blob }]
  return mayBelong(root, path, entry.slice(1, 7)) ? [{ path, blob: undefined }] : []
}

type Read = Omit<LoggedCommit, 'hasPlan'> & { readonly changes: Change[] }

function counted(commits: readonly Read[]): LoggedCommit[] {
  const present = new Set<string>()
  return commits.map((commit) => {
    for (const { path, blob } of commit.changes) {
      if (blob === undefined) present.delete(path)
      else present.add(path)
    }
    return { ...commit, hasPlan: present.size > 0 }
  })
}

function readCommits(place: GitPlace): LoggedCommit[] {
  const words = ['-c', 'log.diffMerges=first-parent', 'log', ...SHAPE, '--', place.below]
  const answer = runGit(place.folder, words)
  if (answer === undefined) refuseLeftOut(place.folder, 'HEAD', place.path)
  const fields = answer?.toString('utf8').split('\0') ?? []
  const tags = tagsByCommit(place.folder)
  const commits: Read[] = []
  for (let at = 0; at + 1 < fields.length; ) {
    const field = (fields[at] ?? '').trimStart()
    const [second = '', third = ''] = fields.slice(at + 1, at + 3)
    if (field.startsWith(':')) {
      commits.at(-1)?.changes.push(...changeOf(place.path, field, second))
      at += 2
    } else {
      const about = { id: field, day: second, subject: third }
      commits.push({ ...about, tags: tags.get(field) ?? [], changes: [] })
      at += 3
    }
  }
  return counted(commits)
}

/**
 * The commits that led to HEAD: its first parents, so that a merged branch is one change.
 *
 * @throws WorkspaceFailure `git-unavailable` outside of git, `git-content-missing` where a partial clone leaves out folders.
 */
export function readPlanLog(cwd: string, given: string): PlanLog {
  const place = placeInGit(cwd, given)
  const isShallow = askGit(place.folder, 'rev-parse', '--is-shallow-repository') === 'true'
  return { place, commits: readCommits(place), isShallow }
}

/** The position of the last commit on or before a day; -1 where there is none. */
export function positionOfDay(commits: readonly Pick<LoggedCommit, 'day'>[], day: string): number {
  return commits.findLastIndex((commit) => commit.day <= day)
}

/**
 * The position of the last commit of the line that a revision holds; -1 where the line begins after it.
 *
 * @throws WorkspaceFailure `revision-unknown` where git knows no such revision.
 */
export function positionOfRevision({ place, commits }: PlanLog, revision: string): number {
  const commit = commitOf(place, revision)
  const range = ['--first-parent', '--count', `${commit}..HEAD`, '--']
  const later = askGit(place.folder, 'rev-list', ...range)
  if (later === undefined) throw new WorkspaceFailure('revision-unknown', revision)
  return commits.length - Number(later) - 1
}

/**
 * The last commit of HEAD's line on or before a day, in each committer's own zone.
 *
 * @param day - as `2024-06-30`.
 * @returns undefined where the line begins later.
 * @throws WorkspaceFailure `git-unavailable` outside of git.
 */
export function revisionBefore(cwd: string, given: string, day: string): string | undefined {
  const { folder } = placeInGit(cwd, given)
  const format = ['--first-parent', '--no-show-signature', '--no-color', '--format=%H %cs']
  const lines = askGit(folder, 'log', ...format)?.split('\n') ?? []
  return lines.map((line) => line.split(' ')).find(([, own = '']) => own !== '' && own <= day)?.[0]
}
