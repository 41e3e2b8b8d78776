/**
 * Collects the axes or departments that records name, each once with its title, and gives out ids that a plan can
 * hold, each once over all its entities without regard to case.
 */

import { repairId } from '../lang/repair/values.ts'
import type { MappedGroup } from '../schema/mapping.ts'
import { type CellContext, cellText, columnText } from './cell.ts'

/** An axis or a department as the plan writes it. */
interface WrittenGroup {
  readonly id: string
  readonly title: string
}

/** The groups of one kind, in the order in which records name them. */
export class Groups {
  private readonly byName = new Map<string, WrittenGroup>()
  private readonly ids: Ids

  constructor(ids: Ids) {
    this.ids = ids
  }

  /** The id of the group that a record names; undefined where it names none. */
  idOf(group: MappedGroup | undefined, context: CellContext): string | undefined {
    const name = group === undefined ? undefined : cellText(group, context)
    if (name === undefined) return undefined
    const known = this.byName.get(name)
    if (known !== undefined) return known.id
    const id = this.ids.take(name)?.id
    if (id === undefined) return undefined
    this.byName.set(name, { id, title: titleOf(name, group, context) })
    return id
  }

  /** Every group that was named. */
  all(): WrittenGroup[] {
    return [...this.byName.values()]
  }
}

function titleOf(name: string, group: MappedGroup | undefined, context: CellContext): string {
  if (group === undefined || typeof group === 'string') return name
  const own = Object.hasOwn(group.titles ?? {}, name) ? group.titles?.[name] : undefined
  return own ?? (group.title === undefined ? undefined : columnText(group.title, context)) ?? name
}

/** What became of a wanted id. */
interface GivenId {
  readonly id: string
  /** Whether signs that an id cannot hold were replaced. */
  readonly isUnsafe: boolean
  /** Whether another entity had the id already. */
  readonly isDuplicate: boolean
}

/** The ids of one plan. */
export class Ids {
  private readonly taken = new Set<string>()

  /** Takes an id: made safe, with `-2`, `-3` … behind it where it is taken. Undefined where nothing of it is left. */
  take(wanted: string): GivenId | undefined {
    const normal = wanted.normalize('NFC')
    const safe = repairId(normal) ?? normal
    if (!/^[\p{L}\p{N}]/u.test(safe)) return undefined
    let id = safe
    for (let copy = 2; this.taken.has(id.toLowerCase()); copy += 1) id = `${safe}-${copy}`
    this.taken.add(id.toLowerCase())
    return { id, isUnsafe: safe !== wanted, isDuplicate: id !== safe }
  }
}
