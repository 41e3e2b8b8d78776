/** Whether git knows of work on a plan's files that is not committed yet: ids are compared, and no file is given to git. */
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, readlinkSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, resolve, sep } from 'node:path'
import { withLineFeeds } from '../yaml/read/line-feeds.ts'
import { WorkspaceFailure } from './failure.ts'
import { askGit, runGit, untrustedFolder } from './git.ts'
import { JOURNAL_PREFIX, STAGE_PREFIX } from './journal.ts'

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

/** The id that git gives to a content. */
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
function tellsOfWork(folder: string, entry: string): boolean {
  const tab = entry.indexOf('\t')
  const [tag, mode = '', id = '', stage] = entry.slice(0, Math.max(tab, 1)).split(' ')
  if (tag === '?' || stage !== '0') return true
  const path = Buffer.concat([
    Buffer.from(folder + sep),
    Buffer.from(entry.slice(tab + 1), 'latin1'),
  ])
  // A file that a sparse checkout leaves out is not gone.
  const isLeftOut = tag === 'S' && lstatSync(path, { throwIfNoEntry: false }) === undefined
  return !isLeftOut && !isAsTracked({ mode, id, path })
}

/**
 * Whether anything below a folder (or a single file) differs from the last commit, new files included.
 *
 * `git status` would tell as much, but runs the repository's filters over the files, and looks into submodules.
 *
 * @returns false outside git too: nothing can be lost there that git would have kept.
 * @throws WorkspaceFailure `git-owner` where git does not trust the repository, and nobody knows what would be lost.
 */
export function isUncommitted(cwd: string, given: string): boolean {
  const named = resolve(cwd, given)
  // Of a link, the file that it leads to is what would be written.
  const path = existsSync(named) ? realpathSync(named) : named
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
  const [folder, name] = isFile ? [dirname(path), basename(path)] : [path, '.']
  if (askGit(folder, 'rev-parse', '--is-inside-work-tree') !== 'true') {
    const untrusted = untrustedFolder(folder)
    if (untrusted !== undefined) throw new WorkspaceFailure('git-owner', untrusted)
    return false
  }
  const shape = ['-z', '-t', '--stage', '--others', '--exclude-standard']
  const folders = ['--directory', '--no-empty-directory']
  const list = runGit(folder, ['ls-files', ...shape, ...folders, ...REMAINS, '--', name])
  const words = ['--cached', '--name-only', '--no-renames', '--ignore-submodules=all']
  const staged = runGit(folder, ['diff-index', ...words, 'HEAD', '--', name])
  // What git can't tell, as before the first commit, is not in it.
  if (list === undefined || staged === undefined || staged.length > 0) return true
  const entries = list.toString('latin1').split('\0')
  return entries.some((entry) => entry !== '' && tellsOfWork(folder, entry))
}
