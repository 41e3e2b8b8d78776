/**
 * What the program last wrote into files of a repository: kept in its git directory, one record for each worktree, so that
 * its own changes can be told from those of others before they are committed.
 *
 * The record only ever allows more. Where it is lost or cannot be kept, as in a git directory that is read-only, all that is
 * not committed counts as the work of others, as it would without a record.
 */
import { readFileSync, realpathSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { askGit } from './git.ts'
import { digestOf } from './journal.ts'
import { hasDigest } from './stage.ts'
import { type FileToWrite, writeNow } from './write-files.ts'

/** The digests of what was last written, by path from the top of the worktree; null for a file that was taken away. */
type Digests = Readonly<Record<string, string | null>>

/** What the program last wrote in a worktree. */
export interface OwnWrites {
  readonly top: string
  readonly record: string
  readonly digests: Digests
}

/** Its path from the git directory of the worktree. */
const RECORD = 'plan/written.json'

function digestsIn(path: string): Digests {
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'))
    const entries = typeof read === 'object' && read !== null ? Object.entries(read) : []
    return Object.fromEntries(entries.filter(([, digest]) => digest === null || typeof digest === 'string'))
  } catch {
    return {}
  }
}

/** What the program last wrote in the worktree of a folder; undefined outside git. */
export function ownWrites(folder: string): OwnWrites | undefined {
  const said = askGit(folder, 'rev-parse', '--show-toplevel', '--git-path', RECORD)?.split('\n')
  const [top, path, ...others] = said ?? []
  // A line end in the name of a folder: nobody knows where the record would lie.
  if (top === undefined || path === undefined || others.length > 0) return undefined
  const record = resolve(folder, path)
  return { top: realpathSync(top), record, digests: digestsIn(record) }
}

function keyOf({ top }: OwnWrites, path: string): string {
  return relative(top, path).split(sep).join('/')
}

/** Whether a file, by its absolute path with links followed, is as the program left it. */
export function isAsWritten(own: OwnWrites, path: string): boolean {
  const key = keyOf(own, path)
  return Object.hasOwn(own.digests, key) && hasDigest(path, own.digests[key] ?? null)
}

/**
 * Keeps what was written into some files, and forgets those that have changed since.
 *
 * @param files - by absolute paths with links followed, all of the worktree of the folder.
 */
export function noteOwnWrites(folder: string, files: readonly Pick<FileToWrite, 'path' | 'content'>[]): void {
  const own = files.length === 0 ? undefined : ownWrites(folder)
  if (own === undefined) return
  const kept = Object.entries(own.digests).filter(([key]) => isAsWritten(own, resolve(own.top, key)))
  const noted = files.map(({ path, content }) => [keyOf(own, path), content === null ? null : digestOf(content)])
  const digests = Object.fromEntries([...kept, ...noted])
  try {
    const content = `${JSON.stringify(digests, null, 1)}\n`
    writeNow(own.top, [{ path: own.record, content }])
  } catch {
    // What cannot be kept is asked for again: the next write refuses what it does not know.
  }
}
