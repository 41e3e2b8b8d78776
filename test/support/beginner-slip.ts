/** Slips of people who have never seen YAML: each is one edit of a small sound plan, with the cause that must be told. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { REPOSITORY } from './scenario.ts'

/** The folder of the slips and of the sound plan. */
export const BEGINNER = join(REPOSITORY, 'test/fixtures/beginner')

/** A slip as its file writes it. */
interface WrittenSlip {
  readonly about: string
  /** The file of the plan that is edited. */
  readonly file: string
  /** What was typed, and what stood there; the file stays as it is where nothing is said. */
  readonly typed?: string
  readonly 'instead of'?: string
  /** What the whole file became. */
  readonly 'whole text'?: string
  readonly 'saved as'?: 'windows-1252' | 'utf-16le' | 'utf-8-bom'
  readonly renamed?: string
  readonly 'copied to'?: string
  /** Whether the file lies elsewhere and a link stands in its place. */
  readonly linked?: boolean
  readonly cause: 'none' | { readonly rule: string; readonly at: string }
}

/** A slip: the files that come of it, and what must be told. */
export interface BeginnerSlip {
  readonly name: string
  readonly about: string
  readonly files: Readonly<Record<string, Uint8Array>>
  /** The file that is a link to one outside of the plan. */
  readonly linked: string | undefined
  /** `file:line:column rule`; undefined where the slip does no harm. */
  readonly cause: string | undefined
}

/** The files of the sound plan as text. */
function soundPlan(): Record<string, string> {
  const base = join(BEGINNER, 'base')
  return Object.fromEntries(readdirSync(base).map((name) => [name, readFileSync(join(base, name), 'utf8')]))
}

function edited(text: string, slip: WrittenSlip, name: string): string {
  if (slip['whole text'] !== undefined) return slip['whole text']
  if (slip.typed === undefined) return text
  const parts = text.split(slip['instead of'] ?? '')
  if (parts.length !== 2) throw new Error(`${name}: "instead of" stands ${parts.length - 1} times`)
  return parts.join(slip.typed)
}

/** The bytes of a text as an office's editor saves it; of windows-1252 the letters that Latin 1 has too. */
function saved(text: string, encoding: WrittenSlip['saved as']): Uint8Array {
  switch (encoding) {
    case 'windows-1252':
      return Buffer.from(text, 'latin1')
    case 'utf-16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le')
    case 'utf-8-bom':
      return Buffer.from(`\ufeff${text}`, 'utf8')
    default:
      return Buffer.from(text, 'utf8')
  }
}

function readSlip(name: string): BeginnerSlip {
  const slip: WrittenSlip = parse(readFileSync(join(BEGINNER, name, 'slip.yaml'), 'utf8'))
  const plan = soundPlan()
  const text = plan[slip.file]
  if (text === undefined) throw new Error(`${name}: the plan has no ${slip.file}`)
  const bytes = saved(edited(text, slip, name), slip['saved as'])
  const copy = slip['copied to']
  const { [slip.file]: _, ...others } = plan
  const files = {
    ...Object.fromEntries(Object.entries(others).map(([path, own]) => [path, Buffer.from(own)])),
    [slip.renamed ?? slip.file]: bytes,
    ...(copy === undefined ? {} : { [copy]: bytes }),
  }
  return {
    name,
    about: slip.about,
    files,
    linked: slip.linked === true ? slip.file : undefined,
    cause: slip.cause === 'none' ? undefined : `${slip.cause.at} ${slip.cause.rule}`,
  }
}

/** Every slip, in the order of their folders. */
export function beginnerSlips(): BeginnerSlip[] {
  return readdirSync(BEGINNER)
    .filter((name) => name !== 'base')
    .sort()
    .map(readSlip)
}
