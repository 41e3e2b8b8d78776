/**
 * The journal of a write of several files: a redo log with two records, the intent and the commit.
 *
 * A write-ahead log as in Gray and Reuter, Transaction Processing (1993), chapter 9: nothing is changed before the
 * commit is on the disk, and what is to be done after it can be done again. A record whose sum does not fit was cut off
 * and counts as not written.
 */
import { createHash } from 'node:crypto'
import { lstatSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { ProcessOwner } from './process-owner.ts'

/** The journal's name, in the folder that the write is about. */
export const JOURNAL = '.plan-journal'

/** What the name of a stage folder begins with; it lies in the folder of the files that it holds. */
export const STAGE_PREFIX = '.plan-stage-'

/** What is said before anything is made. Paths are relative to the journal's folder. */
export interface Intent {
  readonly owner: ProcessOwner
  /** The folders that will be made for files, outermost first. */
  readonly folders: readonly string[]
  readonly stages: readonly string[]
}

/** A file that waits in a stage folder to take its place. Paths are relative to the journal's folder. */
export interface StagedFile {
  readonly target: string
  readonly stage: string
  /** `copy` writes into the file that is there, where a renamed one could not be the same: another hard link, an owner who can't be given. */
  readonly method: 'rename' | 'copy'
  /** The hash of what stood at the target, null where nothing did. */
  readonly before: string | null
  readonly after: string
  /** When the system last changed the staged file, in nanoseconds: no copy and no clone of the folder has the same. */
  readonly changed: string
}

/** A journal as it is found. */
export interface Journal {
  /** Undefined where not even the intent was written whole. */
  readonly intent: Intent | undefined
  /** Undefined where the write was not decided. */
  readonly files: readonly StagedFile[] | undefined
}

/** The sum of some bytes, in hexadecimal. */
export function hashOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A record as one line with its sum. */
export function recordLine(record: Intent | readonly StagedFile[]): string {
  const json = JSON.stringify(record)
  return `${hashOf(json)} ${json}\n`
}

type Fields = Readonly<Record<string, unknown>>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

function isIntent(value: unknown): value is Intent {
  if (!isFields(value) || !isFields(value['owner'])) return false
  const { host, pid, started } = value['owner']
  const isOwner = areTexts([host, started]) && Number.isSafeInteger(pid)
  return isOwner && areTexts(value['folders']) && areTexts(value['stages'])
}

/** Whether a path is one that only a write makes: a file in a stage folder. */
function isStagePath(path: string): boolean {
  return basename(dirname(path)).startsWith(STAGE_PREFIX)
}

function isStagedFile(value: unknown): value is StagedFile {
  if (!isFields(value)) return false
  const { target, stage, method, before, after, changed } = value
  const isMethod = method === 'rename' || method === 'copy'
  const isText = areTexts([target, stage, after, changed])
  return isText && isMethod && (before === null || typeof before === 'string')
}

/** The record of a line as a file may hold it that somebody else has written; undefined for any other. */
function recordOf<R>(line: string | undefined, isRecord: (value: unknown) => value is R) {
  const [sum = '', json = ''] = (line ?? '').split(/ (.*)/s)
  if (json === '' || sum !== hashOf(json)) return undefined
  try {
    const record: unknown = JSON.parse(json)
    return isRecord(record) ? record : undefined
  } catch {
    return undefined
  }
}

function areStagedFiles(value: unknown): value is readonly StagedFile[] {
  return Array.isArray(value) && value.every(isStagedFile)
}

/** The text of a file, and of nothing that a link leads to; undefined where there is none or it can't be read. */
function textAt(path: string): string | undefined {
  try {
    return lstatSync(path).isFile() ? readFileSync(path, 'utf8') : undefined
  } catch {
    return undefined
  }
}

/** The journal of a folder; undefined where there is none. */
export function readJournal(folder: string): Journal | undefined {
  const text = textAt(join(folder, JOURNAL))
  if (text === undefined) return undefined
  const [first, second] = text.split('\n')
  const intent = recordOf(first, isIntent)
  const files = intent === undefined ? undefined : recordOf(second, areStagedFiles)
  const isOwn = (intent?.stages ?? []).every((stage) => isStagePath(join(stage, '_')))
  const areOwn = (files ?? []).every(({ stage }) => isStagePath(stage))
  return isOwn && areOwn ? { intent, files } : { intent: undefined, files: undefined }
}
