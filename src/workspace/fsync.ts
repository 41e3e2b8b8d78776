/** Asks the system to keep what was written even through a power cut: the content of files and the entries of folders. */
import { closeSync, constants, fsyncSync, openSync } from 'node:fs'

/** What a system answers that can't do it for a file or a folder of this kind (Windows for every folder), or finds none. */
const UNABLE: ReadonlySet<string> = new Set([
  ...['EACCES', 'EBADF', 'EINVAL', 'EISDIR', 'ENOENT', 'ENOTDIR', 'ENOTSUP', 'EPERM'],
])

/** Opens nothing but a folder: of a pipe the opening alone would wait for a writer. Windows has no such signs. */
const A_FOLDER = (constants.O_DIRECTORY ?? 0) | (constants.O_NONBLOCK ?? 0)

function unlessUnable(act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!UNABLE.has((error as { code?: string }).code ?? '')) throw error
  }
}

/** Makes an open file durable, where the file system knows how. */
export function fsyncFile(descriptor: number): void {
  unlessUnable(() => fsyncSync(descriptor))
}

/** Makes what was added to, renamed in or removed from a folder durable, where the system knows how. */
export function fsyncFolder(folder: string): void {
  unlessUnable(() => {
    const descriptor = openSync(folder, A_FOLDER)
    try {
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  })
}
