/**
 * What work of others than the program git does not have yet among a plan's files: ids are compared, and no file is given
 * to git.
 */
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, readlinkSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { withLineFeeds } from '../yaml/read/line-feeds.ts'
import { WorkspaceFailure } from './failure.ts'
import { askGit, runGit, untrustedFolder } from './git.ts'
import { JOURNAL_PREFIX, STAGE_PREFIX } from './journal.ts'
import { isAsWritten, noteOwnWrites, ownWrites } from './own-writes.ts'
import { isFolder, shownPath } from './plan-folder.ts'
import { realPath } from './real-path.ts'
import type { FileToWrite } from './write-files.ts'

/** A file as git tracks it; its path in the bytes of the file system. */
interface Tracked {
  readonly mode: string
  readonly id: string
  readonly path: Buffer
}

const LINK = '120000'
const SUBMODULE = '160000'

/** What an interrupted write may leave is no work of anybody: the next write takes it away. */
const REMAINS = [`--exclude=${JOURNAL_PREFIX}*`, `--exclude=${STAGE_PREFIX}*`]

function idOf(content: Uint8Array, { id }: Tracked): string {
  const hash = createHash(id.length === 40 ? 'sha1' : 'sha256')
  return hash.update(`blob ${content.length}\0`).update(content).digest('hex')
}

/** Whether a file holds what git tracks, but for line ends that a checkout may have changed; one that can't be read does not. */
function isAsTracked(file: Tracked): boolean {
  if (file.mode === SUBMODULE) return true
  try {
    return holdsTracked(file)
  } catch {
    return false
  }
}

function holdsTracked(file: Tracked): boolean {
  const stat = lstatSync(file.path, { throwIfNoEntry: false })
  if (stat?.isSymbolicLink()) {
    return file.mode === LINK && idOf(readlinkSync(file.path, 'buffer'), file) === file.id
  }
  if (!stat?.isFile()) return false
  const content = readFileSync(file.path)
  if (idOf(content, file) === file.id) return true
  return idOf(withLineFeeds(content), file) === file.id
}

/** Whether an entry of the list, `H 100644 <id> 0`, a tab and the path, tells of work: a new file, or one that differs. */
function tellsOfWork(entry: string, path: Buffer): boolean {
  const [tag, mode = '', id = '', stage] = entry.split('\t', 1)[0]?.split(' ') ?? []
  // What no command reads as a part of the plan is never written over: a workbook, slides, notes.
  if (tag === '?') return /\.ya?ml/i.test(entry) || entry.endsWith('/')
  if (stage !== '0') return true
  // A file that a sparse checkout leaves out is not gone.
  const isLeftOut = tag === 'S' && lstatSync(path, { throwIfNoEntry: false }) === undefined
  return !isLeftOut && !isAsTracked({ mode, id, path })
}

function pathOf(entry: string): string {
  return entry.slice(entry.indexOf('\t') + 1)
}

/** The paths below a folder, or the one of a file, that differ from the last commit, as git has them: relative, in Latin 1. */
function uncommitted(folder: string, name: string): readonly string[] | undefined {
  const shape = ['-z', '-t', '--stage', '--others', '--exclude-standard']
  const list = runGit(folder, ['ls-files', ...shape, ...REMAINS, '--', name])
  if (list === undefined) return undefined
  const entries = list
    .toString('latin1')
    .split('\0')
    .flatMap((entry) => (entry.startsWith('? ') ? `?\t${entry.slice(2)}` : entry || []))
  const words = ['--cached', '--name-only', '--no-renames', '--ignore-submodules=all', '-z']
  const staged = runGit(folder, ['diff-index', ...words, '--relative', 'HEAD', '--', name])
  // What git can't tell, as before the first commit, is not in it.
  const differing = staged?.toString('latin1').split('\0').filter(Boolean) ?? entries.map(pathOf)
  const changed = entries.filter((entry) => tellsOfWork(entry, bytesOf(folder, pathOf(entry))))
  return [...new Set([...changed.map(pathOf), ...differing])].sort()
}

/** The absolute path of a relative one as git has it. */
function bytesOf(folder: string, path: string): Buffer {
  return Buffer.concat([Buffer.from(folder + sep), Buffer.from(path, 'latin1')])
}

/**
 * The files below a folder (or a single file) that differ from the last commit and are not as the program left them, new
 * ones of YAML included; as they are shown, relative to `cwd`.
 *
 * `git status` would tell as much, but runs the repository's filters over the files, and looks into submodules.
 *
 * A file that differs from the commit is the program's own where it holds, to the byte, what the program last wrote there
 * upon a file that was committed or its own already (see own-writes.ts). To write over it again loses no work of anybody:
 * all that it holds beyond the commit is what commands wrote and can write again, and what an editor has added since makes
 * it another file. What stands in git's index stays there whatever is written.
 *
 * @returns none outside git too: nothing can be lost there that git would have kept; the folder itself where git can't tell.
 * @throws WorkspaceFailure `git-owner` where git does not trust the repository, and nobody knows what would be lost.
 */
export function changedByOthers(cwd: string, given: string): readonly string[] {
  const named = resolve(cwd, given)
  // Of a link, the file that it leads to is what would be written.
  const path = existsSync(named) ? realpathSync(named) : named
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
  const [folder, name] = isFile ? [dirname(path), basename(path)] : [path, '.']
  if (askGit(folder, 'rev-parse', '--is-inside-work-tree') !== 'true') {
    const untrusted = untrustedFolder(folder)
    if (untrusted !== undefined) throw new WorkspaceFailure('git-owner', untrusted)
    return []
  }
  const changed = uncommitted(folder, name)
  if (changed === undefined) return [shownPath(cwd, named)]
  const own = changed.length === 0 ? undefined : ownWrites(folder)
  return changed
    .map((one) => bytesOf(folder, one).toString('utf8'))
    .filter((one) => own === undefined || !isAsWritten(own, one))
    .map((one) => shownPath(cwd, isFile ? named : join(named, relative(folder, one))))
}

/** The files that others have changed; undefined where nobody can tell. */
function othersIn(cwd: string, given: string): readonly string[] | undefined {
  try {
    return changedByOthers(cwd, given)
  } catch {
    return undefined
  }
}

/**
 * Looks at the files of a plan that are about to be written.
 *
 * @returns keeps, once they are written, which of them are the program's own: those that were committed or its own before.
 *   What is written over the work of others, by --force, goes on being theirs.
 */
export function notingOwnWrites(cwd: string, given: string, files: readonly FileToWrite[]): () => void {
  const others = othersIn(cwd, given)
  if (others === undefined) return () => undefined
  const theirs = new Set(others.map((path) => realPath(resolve(cwd, path))))
  const written = files.map((file) => ({ ...file, path: realPath(resolve(cwd, file.path)) }))
  const own = written.filter(({ path }) => !theirs.has(path))
  const plan = resolve(cwd, given)
  return () => noteOwnWrites(isFolder(plan) ? plan : dirname(plan), own)
}
