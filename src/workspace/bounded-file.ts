/**
 * The one reader of files that somebody names, by a bounded read: bytes are counted as they come, and what may have no end
 * or nobody at its other end (a device, a socket, a named pipe) is never waited for.
 */
import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs'
import { type FailureCode, WorkspaceFailure } from './failure.ts'

/** The most that is read of any file that has no limit of its own. */
const LARGEST_FILE = 50 * 2 ** 20

/** What standard input is called on a command line. */
export const STANDARD_INPUT = '-'

/** A descriptor that the shell opened for this program: `<(command)`, standard input. */
const OWN_DESCRIPTOR = /^\/(?:dev\/(?:fd\/(\d+)|stdin)|proc\/self\/fd\/(\d+))$/

/** How many bytes are made room for at first where nobody knows how many will come. */
const FIRST_ROOM = 2 ** 16

/** Why a file is not read. */
type UnreadCode = Extract<FailureCode, `file-${string}` | 'path-missing' | 'pipe-too-large'>

interface UnreadFile {
  readonly code: UnreadCode
  /** Its bytes, where it is too large. */
  readonly size: number
}

export interface BoundedFile {
  readonly bytes: Uint8Array
  /** When it was last changed; undefined for what comes through a pipe. */
  readonly changed: Date | undefined
}

/** What a path leads to; undefined for nothing, a link that leads nowhere, and a link to itself. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

function descriptorOf(path: string): number | undefined {
  if (path === STANDARD_INPUT) return 0
  const own = OWN_DESCRIPTOR.exec(path)
  return own === null ? undefined : Number(own[1] ?? own[2] ?? 0)
}

/** Why something is no file to read; undefined for a file, and for a pipe that was opened already. */
function irregularity(stats: Stats, isOpen: boolean): UnreadCode | undefined {
  if (stats.isFile()) return undefined
  if (stats.isDirectory()) return 'file-is-folder'
  // A program that starts this one may give it a socket as its standard input.
  if (stats.isFIFO() || (isOpen && stats.isSocket())) return isOpen ? undefined : 'file-is-pipe'
  return stats.isSocket() ? 'file-is-socket' : 'file-is-device'
}

/** Reads on; waits where a pipe that does not block has nothing yet. */
function readOn(descriptor: number, room: Uint8Array, at: number): number {
  for (;;) {
    try {
      return readSync(descriptor, room, at, room.length - at, null)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    }
  }
}

/** All bytes up to the end; undefined as soon as there are more than the most. */
function allBytes(descriptor: number, expected: number, most: number): Uint8Array | undefined {
  let room = Buffer.allocUnsafe(Math.min(expected, most) + 1)
  let size = 0
  for (;;) {
    const count = readOn(descriptor, room, size)
    size += count
    if (size > most) return undefined
    if (count === 0) return room.subarray(0, size)
    if (size === room.length) room = Buffer.concat([room], Math.min(size * 2, most + 1))
  }
}

function readOpen(descriptor: number, isOpen: boolean, most: number): BoundedFile | UnreadFile {
  const stats = fstatSync(descriptor)
  const code = irregularity(stats, isOpen)
  if (code !== undefined) return { code, size: 0 }
  if (stats.size > most) return { code: 'file-too-large', size: stats.size }
  const isFile = stats.isFile()
  const bytes = allBytes(descriptor, isFile ? stats.size : FIRST_ROOM, most)
  if (bytes !== undefined) return { bytes, changed: isFile ? stats.mtime : undefined }
  return { code: isFile ? 'file-too-large' : 'pipe-too-large', size: most + 1 }
}

function openAndRead(path: string, most: number): BoundedFile | UnreadFile {
  // Opening may wait for a writer, or do something to a device: neither is opened, even where it took the file's place since.
  const stats = statOf(path)
  const code = stats === undefined ? 'path-missing' : irregularity(stats, false)
  if (code !== undefined) return { code, size: 0 }
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    return readOpen(descriptor, false, most)
  } finally {
    closeSync(descriptor)
  }
}

/**
 * The bytes of a file, or why they are not read. Links are followed.
 *
 * @param path - absolute, or `-`.
 * @param most - reading stops behind so many bytes.
 */
export function readBounded(path: string, most: number): BoundedFile | UnreadFile {
  const own = descriptorOf(path)
  try {
    return own === undefined ? openAndRead(path, most) : readOpen(own, true, most)
  } catch {
    return { code: statOf(path) === undefined ? 'path-missing' : 'file-unreadable', size: 0 }
  }
}

/**
 * The file at a path.
 *
 * @throws WorkspaceFailure with the reason, where it is not read.
 */
export function readFile(path: string, shown: string, most: number = LARGEST_FILE): BoundedFile {
  const read = readBounded(path, most)
  if ('code' in read) throw new WorkspaceFailure(read.code, shown, read.size)
  return read
}
