/** One pass of edits over a document: what is made side by side, and what has to wait for the next pass. */
import { isMap, type YAMLMap } from 'yaml'
import type { Edit } from './edit-data.ts'
import type { Patch } from './edit-place.ts'
import type { Target } from './edit-target.ts'

/** A replacement, and the map that it gives a new key. */
interface Taken {
  readonly patch: Patch
  readonly owner: YAMLMap | undefined
}

function isInsertion({ start, end }: Patch): boolean {
  return start === end
}

/** The place of the new member that an edit makes; undefined where it replaces a value. */
function memberKey({ path }: Edit, target: Target): string | undefined {
  if (target.kind !== 'member') return undefined
  return JSON.stringify(path.slice(0, path.length - target.rest.length + 1))
}

/** What one pass over a document takes in, and what has to wait for the next one. */
export class Round {
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
  take(patches: readonly Patch[], edit: Edit, target: Target): boolean {
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
export function applied(text: string, patches: readonly Patch[]): string {
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
