/** Gives out ids that a plan can hold, each once over all its entities without regard to case. */
import { repairId } from '../../lang/repair/values.ts'

/** What became of a wanted id. */
export interface GivenId {
  readonly id: string
  /** Whether another entity had the id already. */
  readonly isDuplicate: boolean
}

/** The id that a text makes; undefined where nothing of it is left. */
export function safeId(wanted: string): string | undefined {
  const normal = wanted.normalize('NFC')
  const safe = repairId(normal) ?? normal
  return /^[\p{L}\p{N}]/u.test(safe) ? safe : undefined
}

/** The ids of one plan. */
export class Ids {
  private readonly taken = new Set<string>()

  /** Notes an id that is there already. */
  keep(id: string): void {
    this.taken.add(id.toLowerCase())
  }

  /**
   * Takes an id: made safe, with `-2`, `-3` … behind it where it is taken. Undefined where nothing of it is left.
   *
   * @param isOwn - whether an id that is taken is that of the very entity which asks, from an import before.
   */
  take(wanted: string, isOwn: (id: string) => boolean = () => false): GivenId | undefined {
    const safe = safeId(wanted)
    if (safe === undefined) return undefined
    let id = safe
    const isFree = (): boolean => !this.taken.has(id.toLowerCase()) || isOwn(id)
    for (let copy = 2; !isFree(); copy += 1) id = `${safe}-${copy}`
    this.keep(id)
    return { id, isDuplicate: id !== safe }
  }
}
