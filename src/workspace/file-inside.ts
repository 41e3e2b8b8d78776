/** Reads a file that a plan names in its own folder: no link leads out of it, and nothing but a usual file is opened. */
import { dirname, resolve } from 'node:path'
import { readBounded } from './bounded-file.ts'
import { pathFrom } from './input-file.ts'
import { isFolder } from './plan-folder.ts'
import { isBelow } from './real-path.ts'

/**
 * The bytes of a file below a plan's root, or why it is not read.
 *
 * @param most - a file of more bytes is not opened.
 */
export function readInside(
  cwd: string,
  root: string,
  path: string,
  most: number,
): Uint8Array | 'missing' | 'outside' | 'too-large' {
  const absolute = resolve(cwd, root)
  const folder = isFolder(absolute) ? absolute : dirname(absolute)
  const file = pathFrom(cwd, root, path)
  if (path.includes('\0')) return 'missing'
  if (!isBelow(folder, file)) return 'outside'
  const read = readBounded(file, most)
  if ('bytes' in read) return read.bytes
  return read.code === 'file-too-large' ? 'too-large' : 'missing'
}
