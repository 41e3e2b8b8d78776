/** What one pass over a document takes in of its edits: those that can be made side by side; the others wait for the next. */
import { isMap, isSeq, type YAMLMap, type YAMLSeq } from 'yaml'
import type { PathStep } from '../read/origin.ts'
import { type Edit, isRemoval } from './data.ts'
import { type Page, patchesForItems } from './patch.ts'
import type { Patch } from './place.ts'
import type { EditTarget, MemberTarget } from './target.ts'

interface Taken {
  readonly patch: Patch
  readonly owner: YAMLMap | undefined
  readonly growth: ListGrowth | undefined
}

/** The items that are added to one list, the first of them at its target. */
interface ListGrowth {
  readonly target: MemberTarget
  readonly values: unknown[]
}

/** The items that begin with one behind the last of a list; undefined for an edit that is none of a whole item. */
function growthOf({ value }: Edit, target: EditTarget): ListGrowth | undefined {
  const isItem = target.kind === 'member' && isSeq(target.collection) && target.rest.length === 1
  return isItem ? { target, values: [value] } : undefined
}

function isInsertion({ start, end }: Patch): boolean {
  return start === end
}

/** The place of the new member that an edit makes; undefined where it replaces a value. */
function memberKey({ path }: Edit, target: EditTarget): string | undefined {
  if (target.kind !== 'member') return undefined
  return JSON.stringify(path.slice(0, path.length - target.rest.length + 1))
}

/** Whether one of some paths is a path or leads to it. */
function isBelow(path: readonly PathStep[], tops: ReadonlySet<string>): boolean {
  return path.some((_, depth) => tops.has(JSON.stringify(path.slice(0, depth + 1))))
}

/** The map or list that an edit gives a new member or takes one from; undefined where it replaces a value. */
function changedBy(edit: Edit, target: EditTarget): YAMLMap | YAMLSeq | undefined {
  if (target.kind === 'member') return target.collection
  return target.kind === 'value' && isRemoval(edit) ? target.holder.collection : undefined
}

/** What one pass over a document takes in, and what has to wait for the next one. */
export class EditPass {
  readonly waiting: Edit[] = []
  readonly #taken: Taken[] = []
  /** The paths that are taken away, and those above every edit taken in. */
  readonly #removed = new Set<string>()
  readonly #above = new Set<string>()
  /** What loses a member: one at a time, and none beside a new one, for which is the last depends on the others. */
  readonly #losing = new Set<YAMLMap | YAMLSeq>()
  readonly #growing = new Set<YAMLMap | YAMLSeq>()
  /** Whether positions of a list change, so that all that follows has to wait. */
  #isClosed = false
  readonly #paths = new Set<string>()
  readonly #parents = new Set<string>()
  readonly #members = new Set<string>()
  /** What lists gain, by the path of the item that would come next. */
  readonly #growths = new Map<string, ListGrowth>()

  /** Puts an edit off; what lies above or below it has to wait too. */
  wait(edit: Edit): undefined {
    this.waiting.push(edit)
    this.#paths.add(JSON.stringify(edit.path))
    for (let depth = 0; depth < edit.path.length; depth += 1) {
      this.#parents.add(JSON.stringify(edit.path.slice(0, depth)))
    }
  }

  /** Whether an edit has to wait because another one above or below it does, or changes what it meets. */
  mustWait(edit: Edit): boolean {
    const { path } = edit
    if (this.#isClosed || (this.#removed.size > 0 && isBelow(path, this.#removed))) return true
    if (isRemoval(edit) && this.#meetsRemoval(edit)) return true
    if (this.waiting.length === 0) return false
    return this.#parents.has(JSON.stringify(path)) || isBelow(path, this.#paths)
  }

  /** Whether a removal has to wait: one of an item is made alone, one of a key after what was set inside it. */
  #meetsRemoval({ path }: Edit): boolean {
    const isItem = typeof path.at(-1) === 'number'
    if (!isItem || (this.#taken.length === 0 && this.waiting.length === 0)) return this.#above.has(JSON.stringify(path))
    this.#isClosed = true
    return true
  }

  /** Whether an edit makes or takes a member of what loses or gains one already. */
  #meetsMember(edit: Edit, target: EditTarget): boolean {
    const collection = changedBy(edit, target)
    if (collection === undefined) return false
    return isRemoval(edit)
      ? this.#losing.has(collection) || this.#growing.has(collection)
      : this.#losing.has(collection)
  }

  #note(edit: Edit, target: EditTarget): void {
    const { path } = edit
    for (const depth of path.keys()) this.#above.add(JSON.stringify(path.slice(0, depth)))
    this.#above.add(JSON.stringify(path))
    const collection = changedBy(edit, target)
    if (collection !== undefined) (isRemoval(edit) ? this.#losing : this.#growing).add(collection)
    if (!isRemoval(edit)) return
    this.#removed.add(JSON.stringify(path))
    this.#isClosed = typeof path.at(-1) === 'number'
  }

  /** Takes an edit in that adds a list's next item behind one taken in before; false for any other. */
  grow({ path, value }: Edit): boolean {
    const key = JSON.stringify(path)
    const growth = this.#growths.get(key)
    if (growth === undefined || value === undefined) return false
    growth.values.push(value)
    this.#growths.delete(key)
    this.#expect(path, growth)
    this.#above.add(key)
    return true
  }

  #expect(path: readonly PathStep[], growth: ListGrowth): void {
    const next = [...path.slice(0, -1), Number(path.at(-1)) + 1]
    this.#growths.set(JSON.stringify(next), growth)
  }

  /** Takes replacements in where they go beside those taken in: apart from them, or behind them for another new key. */
  take(patches: readonly Patch[], edit: Edit, target: EditTarget): boolean {
    const collection = target.kind === 'member' ? target.collection : undefined
    const owner = isMap(collection) && collection.items.length > 0 ? collection : undefined
    const member = memberKey(edit, target)
    if (member !== undefined && this.#members.has(member)) return false
    if (this.#meetsMember(edit, target)) return false
    const meets = (one: Patch): boolean =>
      this.#taken.some(({ patch, owner: other }) =>
        isInsertion(one) && isInsertion(patch)
          ? one.start === patch.start && (owner === undefined || owner !== other)
          : one.start < patch.end && patch.start < one.end,
      )
    if (patches.some(meets)) return false
    const growth = growthOf(edit, target)
    for (const patch of patches) this.#taken.push({ patch, owner, growth })
    if (growth !== undefined) this.#expect(edit.path, growth)
    this.#note(edit, target)
    if (member !== undefined) this.#members.add(member)
    return true
  }

  get isEmpty(): boolean {
    return this.#taken.length === 0
  }

  /** The replacements taken in, in the order of their edits. */
  patches(page: Page): Patch[] {
    return this.#taken.flatMap(({ patch, growth }) =>
      growth === undefined ? [patch] : patchesForItems(page, growth.target, growth.values),
    )
  }
}
