/** Asks the system to keep what was written even through a power cut: the content of files and the entries of folders. */
import { closeSync, fsyncSync, openSync } from 'node:fs'

/** What a system answers that can't do it for a file or a folder of this kind (Windows for every folder), or finds none. */
const UNABLE: ReadonlySet<string> = new Set([
  ...['EACCES', 'EBADF', 'EINVAL', 'EISDIR', 'ENOENT', 'ENOTDIR', 'ENOTSUP', 'EPERM'],
])

/** Makes an open file durable, where the file system knows how. */
export function fsyncFile(descriptor: number): void {
  try {
    fsyncSync(descriptor)
  } catch (error) {
    if (!UNABLE.has((error as { code?: string }).code ?? '')) throw error
  }
}

/** Makes what was added to, renamed in or removed from a folder durable, where the system knows how. */
export function fsyncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r')
    try {
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    if (!UNABLE.has((error as { code?: string }).code ?? '')) throw error
  }
}
