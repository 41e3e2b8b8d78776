/**
 * A plan's files while they are changed: each change is made on the texts and read again before the next; at the end,
 * what differs from the files as they were.
 */

import type { Finding } from '../plan/finding.ts'
import { isReadable, type Loaded, type ReadablePlan } from '../plan/load/load-plan.ts'
import { type InputFile, inOrderOfNames, type PlanInput } from '../plan/load/plan-input.ts'
import type { Plan } from '../plan/plan.ts'
import type { ShownFinding } from '../reports/document/command-result.ts'
import { showFindings } from '../reports/document/shown-findings.ts'
import { compareFindings } from '../scenarios/compare/findings.ts'
import { valuesOf } from '../schema/key-values.ts'
import { addToList } from '../values/multimap.ts'
import type { Edit } from '../yaml/edit/data.ts'
import { type EditFault, editSource } from '../yaml/edit/edit.ts'
import { type LineDiff, lineDiff } from '../yaml/edit/line-diff.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { allFindings } from './findings.ts'
import { Refusal } from './refusal.ts'

/** The files of a plan and what they say. */
export interface PlanDraft {
  readonly input: PlanInput
  readonly loaded: ReadablePlan
  readonly plan: Plan
  /** Loads other files in their place, with the previous plan and the status date of the command. */
  readonly reload: (input: PlanInput) => Loaded
}

/** A value to be set at a place of the plan's files; undefined takes it out. */
export interface PlaceEdit {
  readonly at: PathOrigin
  readonly value: unknown
}

function isError({ severity }: Pick<Finding, 'severity'>): boolean {
  return severity === 'error'
}

/**
 * The draft of a plan as it is.
 *
 * @throws Refusal where errors keep any part of it from being read: what is not seen must not be frozen.
 */
export function draftOf(input: PlanInput, loaded: Loaded, reload: PlanDraft['reload']): PlanDraft {
  if (!isReadable(loaded) || loaded.findings.some(isError)) throw new Refusal('plan-unreadable', input.root)
  return { input, loaded, plan: loaded.plan, reload }
}

function faultWord(file: string, { path }: Pick<EditFault, 'path'>): string {
  return path.length === 0 ? file : `${file}: ${path.join('/')}`
}

function byFile(edits: readonly PlaceEdit[]): Map<string, Edit[]> {
  const files = new Map<string, Edit[]>()
  for (const { at, value } of edits) addToList(files, at.file, { path: at.path, value })
  return files
}

function editFile(file: InputFile, sources: Loaded['sources'], edits: readonly Edit[]): InputFile {
  const known = sources.get(file.path)
  if (known === undefined) throw new Refusal('edit-breaks', file.path)
  const result = editSource(known, edits, valuesOf)
  if ('fault' in result) {
    const { fault } = result
    throw new Refusal(fault.kind === 'shared' ? 'edit-shared' : 'edit-breaks', faultWord(file.path, fault))
  }
  if (result.text === known.text) return file
  const text = (known.hasBom ? '\ufeff' : '') + result.text
  return { path: file.path, bytes: new TextEncoder().encode(text) }
}

/** The draft over other files; refused where a part of them can no longer be read. */
function reread({ reload }: PlanDraft, input: PlanInput): PlanDraft {
  const loaded = reload(input)
  const broken = loaded.findings.find(isError)
  if (broken === undefined) return draftOf(input, loaded, reload)
  const path = 'path' in broken.at ? broken.at.path : []
  throw new Refusal('edit-breaks', faultWord(broken.at.file, { path }), { finding: broken })
}

/** A file that a change adds, which none of the files may be. */
export interface AddedFile {
  readonly path: string
  /** Its text before the edits. */
  readonly head: string
  readonly edits: readonly Edit[]
}

function newFile({ path, head, edits }: AddedFile): InputFile {
  const result = editSource({ text: head, eol: '\n' }, edits, valuesOf)
  if ('fault' in result) throw new Refusal('edit-breaks', faultWord(path, result.fault))
  return { path, bytes: new TextEncoder().encode(result.text) }
}

/** The draft with values set or taken out, and with more files; only the lines that must change do. The draft itself for nothing. */
export function edited(draft: PlanDraft, edits: readonly PlaceEdit[], added: readonly AddedFile[] = []): PlanDraft {
  if (edits.length + added.length === 0) return draft
  const { input, loaded } = draft
  const wanted = byFile(edits)
  const changed = input.files.map((file) => {
    const own = wanted.get(file.path)
    return own === undefined ? file : editFile(file, loaded.sources, own)
  })
  const all = { ...input, files: [...changed, ...added.map(newFile)] }
  return reread(draft, added.length === 0 ? all : { ...all, files: inOrderOfNames(all) })
}

export function withoutFile(draft: PlanDraft, path: string): PlanDraft {
  const { input } = draft
  return reread(draft, { ...input, files: input.files.filter((file) => file.path !== path) })
}

export interface ChangedFile {
  readonly path: string
  /** Null for a file that goes. */
  readonly content: Uint8Array | null
  /** What it was read as; `absent` for a new one. */
  readonly before: Uint8Array | 'absent'
  readonly diff: LineDiff
}

/** The files that differ, in the order of their paths. */
export function changedFiles(before: PlanDraft, after: PlanDraft): ChangedFile[] {
  const decoder = new TextDecoder()
  const bytesOf = ({ input }: PlanDraft): Map<string, Uint8Array> =>
    new Map(input.files.map(({ path, bytes }) => [path, bytes]))
  const [old, now] = [bytesOf(before), bytesOf(after)]
  const textOf = (bytes: Uint8Array | undefined) => bytes && decoder.decode(bytes)
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((path) => {
    const [own, bytes] = [old.get(path), now.get(path)]
    if (own === bytes) return []
    const diff = lineDiff(path, textOf(own), textOf(bytes))
    return [{ path, content: bytes ?? null, before: own ?? 'absent', diff }]
  })
}

/** The findings that a change brings, and those that it puts an end to; one that only grew is not new, one that is waived not told. */
export function changedFindings(
  before: PlanDraft,
  after: PlanDraft,
): { readonly fresh: readonly ShownFinding[]; readonly solved: readonly ShownFinding[] } {
  const { fresh, solved } = compareFindings(allFindings(before.loaded), allFindings(after.loaded))
  const shown = (findings: typeof fresh, { loaded, plan }: PlanDraft): ShownFinding[] =>
    showFindings(findings, loaded.sources, plan).filter(({ waiver }) => waiver === undefined)
  return { fresh: shown(fresh, after), solved: shown(solved, before) }
}

export function newFindings(before: PlanDraft, after: PlanDraft): readonly ShownFinding[] {
  return changedFindings(before, after).fresh
}

export function newErrors(before: PlanDraft, after: PlanDraft): ShownFinding[] {
  return newFindings(before, after).filter(isError)
}
