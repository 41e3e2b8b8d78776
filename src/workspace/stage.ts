/** Stages files beside their places: whole, durable, and with the owner, rights and attributes of what they replace. */
import { spawnSync } from 'node:child_process'
import {
  type BigIntStats,
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fsyncFile } from './fsync.ts'
import { hashOf, type StagedFile } from './journal.ts'

/** A file to be staged. */
export interface FileToStage {
  readonly target: string
  readonly content: string | Uint8Array
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
  if (words === undefined || targets.length === 0) return
  // Where it fails, what Node can give is given to each file below.
  spawnSync('cp', [...words, '--', ...targets, folder], { stdio: 'ignore' })
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

/** Stages one file; `copy` is its method where a new file could not be what the old one was. */
export function stageFile({ target, content, folder }: FileToStage): StagedFile {
  const stage = join(folder, basename(target))
  const old = exactly(target)
  const before = old === undefined ? null : hashOf(readFileSync(target))
  // What few may read is not shown to more while it is staged.
  const descriptor = openSync(stage, 'w', old === undefined ? 0o666 : Number(old.mode & 0o777n))
  try {
    writeFileSync(descriptor, content)
    const isLike = old === undefined || giveRights(descriptor, old)
    fsyncFile(descriptor)
    const method = isLike && (old?.nlink ?? 1n) === 1n ? 'rename' : 'copy'
    const changed = String(fstatSync(descriptor, { bigint: true }).ctimeNs)
    return { target, stage, method, before, after: hashOf(content), changed }
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

/** Whether a staged file is still the very one that the journal speaks of, and no copy of it. */
export function isAuthentic(stage: string, { after, changed }: StagedFile): boolean {
  const stat = exactly(stage)
  return (
    stat?.isFile() === true &&
    String(stat.ctimeNs) === changed &&
    hashOf(readFileSync(stage)) === after
  )
}

/** The hash of what stands at a path; null for nothing. */
export function hashAt(path: string): string | null {
  return exactly(path)?.isFile() === true ? hashOf(readFileSync(path)) : null
}

/** The folders of some files, each once. */
export function foldersOf(paths: readonly string[]): string[] {
  return [...new Set(paths.map((path) => dirname(path)))]
}
