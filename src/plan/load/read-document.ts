/**
 * Reads one plan file: its text, its data as far as it fits the format, and a finding for the rest; the same content
 * once for all states of a history.
 */
import { documentSchema } from '../../schema/document.ts'
import { fitDocument } from '../../schema/fit.ts'
import { holdsMisnamedList } from '../../schema/issues.ts'
import { valuesOf } from '../../schema/key-values.ts'
import { parseSource } from '../../yaml/read/parse.ts'
import type { SourceFile } from '../../yaml/read/source-file.ts'
import type { Finding } from '../finding.ts'
import type { PlanFile } from '../plan.ts'
import { fileFinding, issueFindings, problemFinding, strayFinding } from './format-findings.ts'
import type { InputFile } from './plan-input.ts'

/** What was read of one file: data that fits the format, and a finding for the rest. */
export interface ReadDocument {
  readonly file: string
  readonly source: SourceFile
  readonly data: PlanFile['data']
  readonly findings: readonly Finding[]
}

const KNOWN_KEYS: ReadonlySet<string> = new Set(Object.keys(documentSchema.shape))

function hasKnownKey(data: unknown): boolean {
  return typeof data === 'object' && data !== null && Object.keys(data).some((key) => KNOWN_KEYS.has(key))
}

/** Whether a file holds the keys of a header without the line `plan:` above them. */
function looksLikeHeader(data: unknown): boolean {
  return (
    typeof data === 'object' &&
    data !== null &&
    ['id', 'organisation', 'horizon'].every((key) => Object.hasOwn(data, key))
  )
}

/** Reads one file; never throws at a user's file. */
export function readDocument({ path, bytes }: InputFile): ReadDocument {
  const { source, data, problems } = parseSource(path, bytes, valuesOf)
  const findings = problems.map((problem) => problemFinding(path, problem, source))
  const nothing = { file: path, source, data: {} }
  if (data === undefined) {
    const empty = problems.length === 0 ? [fileFinding('file-empty', path)] : []
    return { ...nothing, findings: [...findings, ...empty] }
  }
  const isForeign = !hasKnownKey(data) && !looksLikeHeader(data) && !holdsMisnamedList(data)
  if (typeof data === 'object' && !Array.isArray(data) && isForeign) {
    return { ...nothing, findings: [...findings, fileFinding('file-without-plan-key', path)] }
  }
  const fitted = fitDocument(data)
  const issues = fitted.error === undefined ? [] : issueFindings(path, fitted.error, data)
  return { file: path, source, data: fitted.data, findings: [...findings, ...issues] }
}

/** A file that the plan does not hold because of its name; only what looks like a plan's is a finding. */
export function readStray({ path, bytes }: InputFile): ReadDocument[] {
  const { source, data } = parseSource(path, bytes, valuesOf)
  const isPlan = data === undefined ? seemsToHoldPlan(source.text) : hasKnownKey(data)
  return isPlan ? [{ file: path, source, data: {}, findings: [strayFinding(path)] }] : []
}

/** Whether a text that cannot be read has a line that starts a part of a plan. */
function seemsToHoldPlan(text: string): boolean {
  return [...text.matchAll(/^([a-z_]+):/gm)].some(([, key = '']) => KNOWN_KEYS.has(key))
}

/** Reads a file of a plan. */
export type DocumentReader = (file: InputFile) => ReadDocument

function holdSame(one: Uint8Array, other: Uint8Array): boolean {
  return one === other || (one.length === other.length && one.every((byte, at) => byte === other[at]))
}

/** A reader for the loading of states of a plan, one after another: a file that holds what it last held is not read again. */
export function rememberingReader(): DocumentReader {
  const last = new Map<string, { readonly bytes: Uint8Array; readonly read: ReadDocument }>()
  return (file) => {
    const { path, bytes } = file
    const known = last.get(path)
    if (known !== undefined && holdSame(known.bytes, bytes)) return known.read
    const read = readDocument(file)
    last.set(path, { bytes, read })
    return read
  }
}
