/**
 * Sets values in the text of a YAML file, or takes them out, and touches only the lines it must: comments, order, quotes,
 * anchors and line ends stay.
 * Edits are made in passes: what goes side by side at once, what meets another edit in the next pass.
 */

import { type Document, Parser } from 'yaml'
import type { KeyValues } from '../../values/key-kind.ts'
import { joinDecimals } from '../read/decimal-comma.ts'
import { CONTROL_CHARACTERS } from '../read/decode.ts'
import { compose, tooDeepAt } from '../read/document.ts'
import type { PathStep } from '../read/origin.ts'
import { plain } from '../read/plain.ts'
import type { SourceFile } from '../read/source-file.ts'
import { type Edit, isRemoval, isSameData, memberOf, removedPath, smallestEdits, withEdit } from './data.ts'
import { EditPass } from './pass.ts'
import { type Page, patchesFor } from './patch.ts'
import type { Patch } from './place.ts'
import { removalPatches } from './remove.ts'
import { findTarget } from './target.ts'

/** The text with replacements made, none of which meets another. */
function applied(text: string, patches: readonly Patch[]): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end, text: piece } of patches.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(text.slice(at, start), piece)
    at = end
  }
  return parts.join('') + text.slice(at)
}

export interface EditFault {
  /**
   * `unreadable` for a text with errors, `shared` for a value that an alias or a merge lets stand in several places,
   * `nowhere` for a path through a scalar or past the end of a list, `unproven` where the new text would not say what
   * was asked.
   */
  readonly kind: 'unreadable' | 'shared' | 'nowhere' | 'unproven'
  readonly path: readonly PathStep[]
}

/** The new text of a file (without its byte order mark), or why there is none. */
type EditResult = { readonly text: string } | { readonly fault: EditFault }

interface Reading {
  readonly document: Document.Parsed
  readonly data: unknown
  readonly problems: number
  readonly hasAliases: boolean
}

/** The text as a document with its tokens; undefined where it cannot be read as one. */
function read(text: string, valuesOf: KeyValues): Reading | undefined {
  if (text.search(CONTROL_CHARACTERS) !== -1) return undefined
  const tokens = [...new Parser().parse(text)]
  if (tokens.some((token) => tooDeepAt(token) !== undefined)) return undefined
  joinDecimals(tokens, text, valuesOf)
  const document = compose(tokens, text.length, true)
  if (!document?.contents || document.errors.length > 0) return undefined
  const { data, problems, targets } = plain(document, text, valuesOf)
  return { document, data, problems: problems.length, hasAliases: targets.size > 0 }
}

/** The spaces of one level: those before the first line that is indented. */
function stepOf(text: string): number {
  return /^( +)[^\s#]/m.exec(text)?.[1]?.length ?? 2
}

function fault(kind: EditFault['kind'], path: readonly PathStep[] = []): { fault: EditFault } {
  return { fault: { kind, path } }
}

/** Makes an edit in a pass or puts it off; the fault that keeps it from being made. */
function tryEdit(page: Page, { document, data }: Reading, round: EditPass, edit: Edit): EditFault['kind'] | undefined {
  if (round.mustWait(edit)) return round.wait(edit)
  if (round.grow(edit)) return undefined
  const target = findTarget(document, data, edit.path)
  if (target.kind === 'shared') return 'shared'
  const patches = isRemoval(edit) ? removalPatches(page, target) : patchesFor(page, target, edit.value)
  // What is not there yet may come with an edit of this very pass.
  if (patches.length === 0 && round.isEmpty) return 'nowhere'
  if (patches.length === 0 || !round.take(patches, edit, target)) round.wait(edit)
  return undefined
}

/** One pass: the text with as many of the edits as can be made side by side, and the others. */
function pass(
  page: Page,
  reading: Reading,
  edits: readonly Edit[],
): { readonly text: string; readonly waiting: readonly Edit[] } | { readonly fault: EditFault } {
  const round = new EditPass()
  for (const edit of edits) {
    const kind = tryEdit(page, reading, round, edit)
    if (kind !== undefined) return fault(kind, edit.path)
  }
  return { text: applied(page.text, round.patches(page)), waiting: round.waiting }
}

function valueAt(data: unknown, path: readonly PathStep[]): unknown {
  return path.reduce(memberOf, data)
}

/** The edits that one comes down to; a removal takes away what it would leave empty. */
function leastEdits(edit: Edit, data: unknown): Iterable<Edit> {
  if (!isRemoval(edit)) return smallestEdits(edit, valueAt(data, edit.path))
  const path = removedPath(data, edit.path)
  return path === undefined ? [] : [{ path, value: undefined }]
}

/** Whether an edit takes out what a map has from elsewhere, which would take that away with it. */
function takesShared({ document, data }: Reading, edit: Edit): boolean {
  return isRemoval(edit) && findTarget(document, data, edit.path).kind === 'shared'
}

/** The path of the first edit that a text does not hold; the last word where it holds them all. */
function unproven(data: unknown, edits: readonly Edit[]): readonly PathStep[] {
  return edits.find(({ path, value }) => !isSameData(valueAt(data, path), value))?.path ?? []
}

/** What some edits come down to, one after the other, and the data with all of them. */
function planned(
  data: unknown,
  edits: readonly Edit[],
): { readonly smallest: readonly Edit[]; readonly wanted: unknown } {
  let wanted = data
  const smallest: Edit[] = []
  for (const edit of edits) {
    for (const least of leastEdits(edit, wanted)) smallest.push(least)
    wanted = withEdit(wanted, edit)
  }
  return { smallest, wanted }
}

/**
 * The text of a file with some values set or taken out.
 *
 * The new text is read again and must hold the old data with the edits in it, and nothing else: a wrong text is never
 * given out.
 *
 * @param edits - in their order; one that asks for what is there already changes nothing.
 * @param valuesOf - says which keys hold text, as for reading.
 */
export function editSource(
  { text: before, eol }: Pick<SourceFile, 'text' | 'eol'>,
  edits: readonly Edit[],
  valuesOf: KeyValues,
): EditResult {
  const style = { eol, step: stepOf(before) }
  const first = read(before, valuesOf)
  if (first === undefined) return fault('unreadable')
  let reading: Reading | undefined = first
  let [text, waiting] = [before, [] as readonly Edit[]]
  const shared = edits.find((edit) => takesShared(first, edit))
  if (shared !== undefined) return fault('shared', shared.path)
  const { smallest, wanted } = planned(first.data, edits)
  for (waiting = smallest; waiting.length > 0; ) {
    if (reading === undefined) return fault('unproven', waiting[0]?.path)
    const made = pass({ ...style, text }, reading, waiting)
    if ('fault' in made) return made
    ;({ text, waiting } = made)
    reading = read(text, valuesOf)
  }
  if (reading && isSameData(reading.data, wanted) && reading.problems <= first.problems) return { text }
  return fault(first.hasAliases ? 'shared' : 'unproven', unproven(reading?.data, smallest))
}
