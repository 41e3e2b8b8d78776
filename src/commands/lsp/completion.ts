/** What may be written at a place: ids of the plan's own records, words of closed lists, keys of the format. */

import type { CompletionItem, CompletionItemKind } from 'vscode-languageserver-protocol'
import { recordKindLabel } from '../../lang/catalogue/changes.ts'
import type { Plan } from '../../plan/plan.ts'
import { wordsOf } from '../../plan/vocabulary.ts'
import { documentSchema } from '../../schema/document.ts'
import { closedListAt, keysAt, shapesAt, valueMeaning } from '../../schema/lookup.ts'
import type { Lang } from '../../values/language.ts'
import { beginsWith } from '../../yaml/read/origin.ts'
import type { Asked } from './desk.ts'
import { metasAt, namedAt, recordsOf, siteAt, titleIn } from './format-at.ts'
import { rangeOf } from './positions.ts'
import type { TextSlot } from './slot.ts'
import { slotAt, slotsOf } from './slots.ts'

/** What the protocol calls them: 10 a property, 18 a reference, 20 a member of an enumeration. */
const KINDS = { key: 10, id: 18, word: 20 } as const satisfies Record<string, CompletionItemKind>

/** One thing that may be written. */
interface Offer {
  readonly kind: CompletionItemKind
  readonly label: string
  readonly detail?: string | undefined
  readonly about?: string | undefined
  /** What is written, where it is more than the label. */
  readonly text?: string
}

function ids(plan: Plan | undefined, kinds: readonly string[], lang: Lang): Offer[] {
  if (plan === undefined) return []
  return recordsOf(plan, kinds).map((known) => ({
    kind: KINDS.id,
    label: known.record.id,
    detail: titleIn(plan, known, lang) || recordKindLabel(known.kind)[lang],
  }))
}

/** The words of the plan's own vocabulary, else those that the format allows, with what they mean. */
function words(plan: Plan | undefined, path: TextSlot['path'], lang: Lang): Offer[] {
  const { vocabulary } = metasAt(path).find((meta) => meta.vocabulary !== undefined) ?? {}
  if (vocabulary !== undefined) {
    const known = wordsOf(plan?.header.vocabularies, vocabulary)
    return known.map(({ id, label }) => ({ kind: KINDS.word, label: id, detail: label?.[lang] }))
  }
  const closed = closedListAt(documentSchema, path)
  if (closed !== undefined)
    return closed.allowed.map((label) => ({
      kind: KINDS.word,
      label,
      detail: valueMeaning(label, closed.meanings)[lang],
    }))
  const isFlag = metasAt(path).some(({ kind }) => kind === 'flag')
  return isFlag ? ['true', 'false'].map((label) => ({ kind: KINDS.word, label })) : []
}

/** The keys that a group does not have yet, in the order of the format; what is a group or a list itself goes on below. */
function keys(slots: readonly TextSlot[], own: TextSlot, holder: TextSlot['path'], lang: Lang): Offer[] {
  const present = new Set(
    slots
      .filter((slot) => slot !== own && slot.part === 'key' && isInside(slot.path, holder))
      .map(({ path }) => path.at(-1)),
  )
  return keysAt(documentSchema, holder)
    .filter((key) => !present.has(key))
    .map((key) => {
      const path = [...holder, key]
      const { row } = siteAt(path) ?? {}
      const isLeaf = shapesAt(documentSchema, path).has('leaf')
      return {
        kind: KINDS.key,
        label: key,
        detail: (row?.unit ?? row?.kind)?.[lang],
        about: row?.about?.[lang],
        text: isLeaf ? `${key}: ` : `${key}:`,
      }
    })
}

/** Whether a key stands directly in a group. */
function isInside(path: TextSlot['path'], holder: TextSlot['path']): boolean {
  return path.length === holder.length + 1 && beginsWith(path, holder)
}

function offersAt(slots: readonly TextSlot[], slot: TextSlot, { plan, lang }: Asked): Offer[] {
  const { path, part } = slot
  const named = ids(plan, namedAt(slot), lang)
  if (part === 'key') return [...named, ...keys(slots, slot, path.slice(0, -1), lang)]
  const values = [...named, ...words(plan, path, lang)]
  // Behind a dash a record begins with one of its keys.
  const isItem = typeof path.at(-1) === 'number' && slot.start === slot.end
  return isItem ? [...values, ...keys(slots, slot, path, lang)] : values
}

/** Where an offer is written: over what is typed already, else where the cursor is, behind a space that a colon or a dash needs. */
function writing({ page, offset }: Asked, { start, end }: TextSlot): { readonly from: number; readonly lead: string } {
  const isOver = start < end && start <= offset && offset <= end
  const before = page.text.slice(Math.max(0, offset - 2), offset)
  return { from: isOver ? start : offset, lead: !isOver && /(?::|^-|\s-)$/.test(before) ? ' ' : '' }
}

export function completionsAt(asked: Asked): CompletionItem[] {
  const { page, offset } = asked
  const slots = slotsOf(page.text)
  const slot = slotAt(slots, offset)
  if (slot === undefined) return []
  const { from, lead } = writing(asked, slot)
  const range = rangeOf(page, from, from === offset ? offset : slot.end)
  return offersAt(slots, slot, asked).map(({ kind, label, detail, about, text = label }, at) => ({
    label,
    kind,
    ...(detail === undefined ? {} : { detail }),
    ...(about === undefined ? {} : { documentation: about }),
    // Editors sort by this: the order is that of the plan and of the format.
    sortText: String(at).padStart(5, '0'),
    filterText: lead + label,
    textEdit: { range, newText: lead + text },
  }))
}
