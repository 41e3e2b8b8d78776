/** Reads many objects of a repository with one process of git. */
import { runGit } from './git-run.ts'

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
