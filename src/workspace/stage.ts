/**
 * Stages files beside their places: whole, durable even through a power cut (fsync of files and folders), and with
 * the owner, rights and attributes of what they replace.
 */
import { spawnSync } from 'node:child_process'
import {
  type BigIntStats,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  lstatSync,
  openSync,
  readFileSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { digestOf, isOwn, type StagedFile } from './journal.ts'
import { programOnPath } from './program-on-path.ts'

/** What a system answers that can't do it for a file or a folder of this kind (Windows for every folder), or finds none. */
const UNABLE: ReadonlySet<string> = new Set([
  'EACCES',
  'EBADF',
  'EINVAL',
  'EISDIR',
  'ENOENT',
  'ENOTDIR',
  'ENOTSUP',
  'EPERM',
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

interface FileToStage {
  readonly target: string
  /** Null for a file that is to be taken away. */
  readonly content: string | Uint8Array | null
  /** The folder beside the target that it is staged in; there, and of this write alone. */
  readonly folder: string
}

/** What a file is to the nanosecond, links followed; undefined for nothing, and what can't be reached. */
function exactly(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true })
  } catch {
    return undefined
  }
}

/** What lies at a path, be it a link that leads nowhere; undefined for nothing, and what can't be reached. */
export function lstatOf(path: string): Stats | undefined {
  try {
    return lstatSync(path)
  } catch {
    return undefined
  }
}

/** How the program `cp` copies attributes: without the content as GNU knows it, with it elsewhere. */
const CP: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['--attributes-only', '--preserve=all'],
  darwin: ['-p'],
}

/**
 * Makes files in a stage folder with the attributes of others, also with those that Node does not know (ACL, extended
 * attributes), as far as the system lets us.
 *
 * @param targets - files that are there, all of one folder.
 */
export function copyAttributes(targets: readonly string[], folder: string): void {
  const words = CP[process.platform]
  const program = targets.length === 0 ? undefined : programOnPath('cp', process.env)
  if (words === undefined || program === undefined) return
  // Where it fails, what Node can give is given to each file below.
  spawnSync(program, [...words, '--', ...targets, folder], { stdio: 'ignore' })
}

/** Gives an open file the owner, group and rights of another; whether it has them then. */
function giveRights(descriptor: number, like: BigIntStats): boolean {
  const isSame = (): boolean => {
    const { uid, gid, mode } = fstatSync(descriptor, { bigint: true })
    return uid === like.uid && gid === like.gid && mode === like.mode
  }
  if (isSame()) return true
  try {
    fchownSync(descriptor, Number(like.uid), Number(like.gid))
  } catch {
    // Only an administrator gives files away: the file that is there is written into.
  }
  fchmodSync(descriptor, Number(like.mode & 0o7777n))
  return isSame()
}

/** Where the old content of a file lies that is written into. */
function keptBeside(stage: string): string {
  return join(dirname(stage), `.plan-before-${basename(stage)}`)
}

function writeDurably(path: string, content: string | Uint8Array, mode: number): void {
  const descriptor = openSync(path, 'w', mode)
  try {
    writeFileSync(descriptor, content)
    fsyncFile(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function methodOf(content: FileToStage['content'], isAlone: boolean): StagedFile['method'] {
  if (content === null) return 'remove'
  return isAlone ? 'rename' : 'copy'
}

function afterOf(content: FileToStage['content']): string | null {
  return content === null ? null : digestOf(content)
}

/** Stages one file; `copy` is its method where a new file could not be what the old one was. */
export function stageFile({ target, content, folder }: FileToStage): StagedFile {
  const stage = join(folder, basename(target))
  const old = exactly(target)
  const bytes = old === undefined ? undefined : readFileSync(target)
  const before = bytes === undefined ? null : digestOf(bytes)
  // What few may read is not shown to more while it is staged.
  const mode = old === undefined ? 0o666 : Number(old.mode & 0o777n)
  const descriptor = openSync(stage, 'w', mode)
  try {
    writeFileSync(descriptor, content ?? '')
    const isLike = old === undefined || giveRights(descriptor, old)
    fsyncFile(descriptor)
    const isAlone = isLike && (old?.nlink ?? 1n) === 1n
    const method = methodOf(content, isAlone)
    const changed = String(fstatSync(descriptor, { bigint: true }).ctimeNs)
    if (method === 'copy' && bytes !== undefined) writeDurably(keptBeside(stage), bytes, mode)
    return { stage, method, before, after: afterOf(content), changed }
  } finally {
    closeSync(descriptor)
  }
}

/** Writes the content of one file into another that is there, or makes it. */
export function copyInto(stage: string, target: string): void {
  const content = readFileSync(stage)
  const descriptor = openSync(target, exactly(target) === undefined ? 'w' : 'r+')
  try {
    writeFileSync(descriptor, content)
    ftruncateSync(descriptor, content.length)
    fsyncFile(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Whether what stands at a path has a digest; null stands for nothing. What can't be read has none. */
export function hasDigest(path: string, digest: string | null): boolean {
  const stat = exactly(path)
  if (stat === undefined || digest === null) {
    return digest === null && lstatOf(path) === undefined
  }
  if (!stat.isFile() || !digest.startsWith(`${stat.size}-`)) return false
  try {
    return digestOf(readFileSync(path)) === digest
  } catch {
    return false
  }
}

/** Whether a staged file is still the very one that the journal speaks of, and no copy of it. */
export function isAuthentic(stage: string, { after, changed }: StagedFile): boolean {
  const stat = exactly(stage)
  if (stat === undefined || String(stat.ctimeNs) !== changed) return false
  // One that was given to another owner was staged by an administrator.
  return (isOwn(stat.uid) || process.getuid?.() === 0) && hasDigest(stage, after ?? digestOf(''))
}

/** Whether a file that is written into holds of each byte the old one, the new one, or none yet: its writing was cut off. */
function isCutOff(stage: string, target: string): boolean {
  try {
    const [now, before, after] = [target, keptBeside(stage), stage].map((path) => readFileSync(path)) as [
      Buffer,
      Buffer,
      Buffer,
    ]
    if (now.length > Math.max(before.length, after.length)) return false
    return now.every((byte, at) => byte === after[at] || byte === before[at] || byte === 0)
  } catch {
    return false
  }
}

/** Whether somebody has changed a file since it was to be replaced: it is neither what it was nor what it is to be. */
export function isEdited(stage: string, target: string, { before, after, method }: StagedFile): boolean {
  if (hasDigest(target, before) || hasDigest(target, after)) return false
  return method !== 'copy' || !isCutOff(stage, target)
}

export function foldersOf(paths: readonly string[]): string[] {
  return [...new Set(paths.map((path) => dirname(path)))]
}
