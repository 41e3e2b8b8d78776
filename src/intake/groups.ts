/** Collects the axes or departments that records name, each once, with its id and title. */
import type { MappedGroup } from '../schema/mapping.ts'
import { type CellContext, cellText, columnText } from './cell.ts'
import type { Ids } from './ids.ts'

/** An axis or a department as the plan writes it. */
export interface WrittenGroup {
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
