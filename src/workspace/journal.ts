/**
 * The journal of a write of several files: a redo log with two records, the intent and the commit.
 *
 * A write-ahead log as in Gray and Reuter, Transaction Processing (1993), chapter 9: nothing is changed before the
 * commit is on the disk, and what is to be done after it can be done again. A record whose sum does not fit was cut off
 * and counts as not written.
 */
import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { ProcessOwner } from './process-owner.ts'

/** What the name of a journal begins with, in the folder that the write is about; the write's id follows. */
export const JOURNAL_PREFIX = '.plan-journal-'

/** What the name of a stage folder begins with; it lies in the folder of the files that it holds. */
export const STAGE_PREFIX = '.plan-stage-'

/** What is said before anything is made. Paths are relative to the journal's folder. */
export interface Intent {
  readonly owner: ProcessOwner
  /** The files that will be written. */
  readonly targets: readonly string[]
  /** The folders that will be made for files, outermost first. */
  readonly folders: readonly string[]
  readonly stages: readonly string[]
}

/** A file that waits in a stage folder to take its place, which is beside that folder under the same name. */
export interface StagedFile {
  /** Relative to the journal's folder. */
  readonly stage: string
  /**
   * `copy` writes into the file that is there, where a renamed one could not be the same: another hard link, an owner who
   * can't be given. `remove` takes that file away; what is staged for it is empty.
   */
  readonly method: 'rename' | 'copy' | 'remove'
  /** The digest of what stood at the place, null where nothing did. */
  readonly before: string | null
  /** Null where nothing is to stand there any more. */
  readonly after: string | null
  /** When the system last changed the staged file, in nanoseconds: no copy and no clone of the folder has the same. */
  readonly changed: string
}

export interface Journal {
  readonly path: string
  /** Undefined where not even the intent was written whole. */
  readonly intent: Intent | undefined
  /** Undefined where the write was not decided. */
  readonly files: readonly StagedFile[] | undefined
  /** Whether it is a file of the user who asks: only such a one is carried out. */
  readonly isOurs: boolean
  /** When it was last written, in milliseconds. */
  readonly at: number
}

/** The digest of some bytes: how many they are, and their hash. */
export function digestOf(bytes: string | Uint8Array): string {
  return `${Buffer.byteLength(bytes)}-${createHash('sha256').update(bytes).digest('hex')}`
}

/** A record as one line with its digest. */
export function recordLine(record: Intent | readonly StagedFile[]): string {
  const json = JSON.stringify(record)
  return `${digestOf(json)} ${json}\n`
}

export function placeOf(stage: string): string {
  return join(dirname(dirname(stage)), basename(stage))
}

type Fields = Readonly<Record<string, unknown>>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

/** Whether a path is one that only a write makes. */
function isStageFolder(path: string): boolean {
  return basename(path).startsWith(STAGE_PREFIX)
}

function isIntent(value: unknown): value is Intent {
  if (!isFields(value) || !isFields(value['owner'])) return false
  const { host, pid, started } = value['owner']
  const isOwner = areTexts([host, started]) && Number.isSafeInteger(pid)
  const { targets, folders, stages } = value
  const areLists = areTexts(targets) && areTexts(folders) && areTexts(stages)
  return isOwner && areLists && stages.every(isStageFolder)
}

function isStagedFile(value: unknown): value is StagedFile {
  if (!isFields(value)) return false
  const { stage, method, before, after, changed } = value
  const isMethod = method === 'rename' || method === 'copy' || method === 'remove'
  const isText = typeof stage === 'string' && areTexts([changed])
  const areDigests = [before, after].every((one) => one === null || typeof one === 'string')
  const isSound = areDigests && (after === null) === (method === 'remove')
  return isText && isMethod && isSound && isStageFolder(dirname(stage))
}

function areStagedFiles(value: unknown): value is readonly StagedFile[] {
  return Array.isArray(value) && value.length > 0 && value.every(isStagedFile)
}

/** The record of a line as a file may hold it that somebody else has written; undefined for any other. */
function recordOf<R>(line: string | undefined, isRecord: (value: unknown) => value is R) {
  const [sum = '', json = ''] = (line ?? '').split(/ (.*)/s)
  if (json === '' || sum !== digestOf(json)) return undefined
  try {
    const record: unknown = JSON.parse(json)
    return isRecord(record) ? record : undefined
  } catch {
    return undefined
  }
}

/** Whether a file with that owner is one of the user who runs this; everything is, on a system without owners. */
export function isOwn(uid: number | bigint): boolean {
  return process.getuid === undefined || BigInt(uid) === BigInt(process.getuid())
}

function readJournal(path: string): Journal | undefined {
  try {
    const stat = lstatSync(path)
    if (!stat.isFile()) return undefined
    const [first, second] = readFileSync(path, 'utf8').split('\n')
    const intent = recordOf(first, isIntent)
    const files = intent === undefined ? undefined : recordOf(second, areStagedFiles)
    return { path, intent, files, isOurs: isOwn(stat.uid), at: stat.mtimeMs }
  } catch {
    // Taken away meanwhile, or nothing that this user may read.
    return undefined
  }
}

/** The journals of a folder by name; none where the folder is not there. */
export function readJournals(folder: string): Journal[] {
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch {
    return []
  }
  return names
    .filter((name) => name.startsWith(JOURNAL_PREFIX))
    .sort()
    .flatMap((name) => readJournal(join(folder, name)) ?? [])
}
