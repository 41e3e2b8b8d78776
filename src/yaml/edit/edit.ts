/**
 * Sets values in the text of a YAML file and touches only the lines it must: comments, order, quotes, anchors and line
 * ends stay.
 * Edits are made in passes: what goes side by side at once, what meets another edit in the next pass.
 */
import { type Document, isMap, Parser, type YAMLMap } from 'yaml'
import { CONTROL_CHARACTERS } from '../read/decode.ts'
import { compose, tooDeepAt } from '../read/document.ts'
import type { PathStep } from '../read/origin.ts'
import { plain } from '../read/plain.ts'
import type { SourceFile } from '../read/source-file.ts'
import { type Edit, isSameData, memberOf, smallestEdits, withEdit } from './data.ts'
import { type Page, patchesFor } from './patch.ts'
import type { Patch } from './place.ts'
import { type EditTarget, findTarget } from './target.ts'

/** A replacement, and the map that it gives a new key. */
interface Taken {
  readonly patch: Patch
  readonly owner: YAMLMap | undefined
}

function isInsertion({ start, end }: Patch): boolean {
  return start === end
}

/** The place of the new member that an edit makes; undefined where it replaces a value. */
function memberKey({ path }: Edit, target: EditTarget): string | undefined {
  if (target.kind !== 'member') return undefined
  return JSON.stringify(path.slice(0, path.length - target.rest.length + 1))
}

/** What one pass over a document takes in, and what has to wait for the next one. */
class EditPass {
  readonly waiting: Edit[] = []
  readonly #taken: Taken[] = []
  readonly #paths = new Set<string>()
  readonly #parents = new Set<string>()
  readonly #members = new Set<string>()

  /** Puts an edit off; what lies above or below it has to wait too. */
  wait(edit: Edit): undefined {
    this.waiting.push(edit)
    this.#paths.add(JSON.stringify(edit.path))
    for (let depth = 0; depth < edit.path.length; depth += 1) {
      this.#parents.add(JSON.stringify(edit.path.slice(0, depth)))
    }
  }

  /** Whether an edit has to wait because another one above or below it does. */
  mustWait({ path }: Edit): boolean {
    if (this.waiting.length === 0) return false
    if (this.#parents.has(JSON.stringify(path))) return true
    return path.some((_, depth) => this.#paths.has(JSON.stringify(path.slice(0, depth + 1))))
  }

  /** Takes replacements in where they go beside those taken in: apart from them, or behind them for another new key. */
  take(patches: readonly Patch[], edit: Edit, target: EditTarget): boolean {
    const collection = target.kind === 'member' ? target.collection : undefined
    const owner = isMap(collection) && collection.items.length > 0 ? collection : undefined
    const member = memberKey(edit, target)
    if (member !== undefined && this.#members.has(member)) return false
    const meets = (one: Patch): boolean =>
      this.#taken.some(({ patch, owner: other }) =>
        isInsertion(one) && isInsertion(patch)
          ? one.start === patch.start && (owner === undefined || owner !== other)
          : one.start < patch.end && patch.start < one.end,
      )
    if (patches.some(meets)) return false
    for (const patch of patches) this.#taken.push({ patch, owner })
    if (member !== undefined) this.#members.add(member)
    return true
  }

  /** Whether nothing was taken in yet. */
  get isEmpty(): boolean {
    return this.#taken.length === 0
  }

  /** The replacements taken in, in the order of their edits. */
  get patches(): Patch[] {
    return this.#taken.map(({ patch }) => patch)
  }
}

/** The text with replacements made, none of which meets another. */
function applied(text: string, patches: readonly Patch[]): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end, text: piece } of patches.toSorted(
    (a, b) => a.start - b.start || a.end - b.end,
  )) {
    parts.push(text.slice(at, start), piece)
    at = end
  }
  return parts.join('') + text.slice(at)
}

/** Why a file cannot be edited, and where in it. */
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
function read(text: string, isTextKey: (key: string) => boolean): Reading | undefined {
  if (text.search(CONTROL_CHARACTERS) !== -1) return undefined
  const tokens = [...new Parser().parse(text)]
  if (tokens.some((token) => tooDeepAt(token) !== undefined)) return undefined
  const document = compose(tokens, text.length, true)
  if (!document?.contents || document.errors.length > 0) return undefined
  const { data, problems, targets } = plain(document, text, isTextKey)
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
function tryEdit(
  page: Page,
  { document, data }: Reading,
  round: EditPass,
  edit: Edit,
): EditFault['kind'] | undefined {
  if (round.mustWait(edit)) return round.wait(edit)
  const target = findTarget(document, data, edit.path)
  if (target.kind === 'shared') return 'shared'
  const patches = patchesFor(page, target, edit.value)
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
  return { text: applied(page.text, round.patches), waiting: round.waiting }
}

function valueAt(data: unknown, path: readonly PathStep[]): unknown {
  return path.reduce(memberOf, data)
}

/** The path of the first edit that a text does not hold; the last word where it holds them all. */
function unproven(data: unknown, edits: readonly Edit[]): readonly PathStep[] {
  return edits.find(({ path, value }) => !isSameData(valueAt(data, path), value))?.path ?? []
}

/**
 * The text of a file with some values set.
 *
 * The new text is read again and must hold the old data with the edits in it, and nothing else: a wrong text is never
 * given out.
 *
 * @param edits - in their order; one that asks for what is there already changes nothing.
 * @param isTextKey - says which keys hold text, as for reading.
 */
export function editSource(
  { text: before, eol }: Pick<SourceFile, 'text' | 'eol'>,
  edits: readonly Edit[],
  isTextKey: (key: string) => boolean,
): EditResult {
  const style = { eol, step: stepOf(before) }
  const first = read(before, isTextKey)
  if (first === undefined) return fault('unreadable')
  let reading: Reading | undefined = first
  let [text, wanted, waiting] = [before, first.data, [] as readonly Edit[]]
  const smallest: Edit[] = []
  for (const edit of edits) {
    smallest.push(...smallestEdits(edit, valueAt(wanted, edit.path)))
    wanted = withEdit(wanted, edit)
  }
  for (waiting = smallest; waiting.length > 0; ) {
    if (reading === undefined) return fault('unproven', waiting[0]?.path)
    const made = pass({ ...style, text }, reading, waiting)
    if ('fault' in made) return made
    ;({ text, waiting } = made)
    reading = read(text, isTextKey)
  }
  if (reading && isSameData(reading.data, wanted) && reading.problems <= first.problems)
    return { text }
  return fault(first.hasAliases ? 'shared' : 'unproven', unproven(reading?.data, smallest))
}
