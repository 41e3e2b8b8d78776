/** Entities that cells name, by id or title; axes, departments, teams, programmes, bodies are made by name. */
import { fold } from '../../lang/nearest.ts'
import { repairId } from '../../lang/repair/values.ts'
import type { Plan } from '../../plan/plan.ts'
import type { ListKey } from '../../schema/document.ts'
import { KIND_OF_LIST } from '../../schema/references.ts'
import { memoize } from '../../values/memoize.ts'
import { isTree } from '../../values/plain-data.ts'

export interface GivenId {
  readonly id: string
  readonly isDuplicate: boolean
}

/** The id that a text makes; undefined where nothing of it is left. */
export function safeId(wanted: string): string | undefined {
  const normal = wanted.normalize('NFC')
  const safe = repairId(normal) ?? normal
  return /^[\p{L}\p{N}]/u.test(safe) ? safe : undefined
}

class Ids {
  private readonly taken = new Set<string>()

  keep(id: string): void {
    this.taken.add(id.toLowerCase())
  }

  /** Takes an id: made safe, `-2` behind it where taken; `isOwn` is whether a taken one is that of the same entity. */
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

/** Kinds of which one that is only named is made. */
const MADE_BY_NAME: Readonly<Partial<Record<string, ListKey>>> = {
  axis: 'axes',
  department: 'departments',
  team: 'teams',
  programme: 'programmes',
  body: 'bodies',
}

export function isMadeByName(kind: string): boolean {
  return Object.hasOwn(MADE_BY_NAME, kind)
}

/** The lists of which one that is only named is made: a title makes a better id for them than a row. */
export const NAMED_LISTS: readonly unknown[] = Object.values(MADE_BY_NAME)

/** The level of a body of which the source says only that it steers. */
const USUAL_LEVEL = 'steering'

export interface NamedEntity {
  readonly list: ListKey
  readonly record: Readonly<Record<string, unknown>>
}

export interface FoundReference {
  readonly id: string
  /** Whether it was made just now. */
  readonly isMade: boolean
}

interface Names {
  readonly ids: Map<string, string>
  /** By folded title; undefined where several have it. */
  readonly titles: Map<string, string | undefined>
  /** By the row of the source, as project tools name predecessors. */
  readonly rows: Map<string, string>
}

function titlesOf(title: unknown): string[] {
  const texts: unknown[] = isTree(title) ? Object.values(title) : [title]
  return texts.filter((text) => typeof text === 'string')
}

export class References {
  readonly ids = new Ids()
  private readonly namesOf = memoize((_kind: string): Names => ({ ids: new Map(), titles: new Map(), rows: new Map() }))
  private readonly named: NamedEntity[] = []

  addPlan({ index }: Pick<Plan, 'index'>): void {
    for (const [kind, entities] of index) {
      for (const entity of entities.values()) {
        const { id, title } = entity as { id: string; title?: unknown }
        this.ids.keep(id)
        this.add(kind, id, titlesOf(title))
      }
    }
  }

  add(kind: string, id: string, titles: readonly string[], row?: number): void {
    const { ids, titles: names, rows } = this.namesOf(kind)
    ids.set(id.toLowerCase(), id)
    for (const title of titles) {
      const key = fold(title)
      if (key !== '') names.set(key, names.has(key) && names.get(key) !== id ? undefined : id)
    }
    if (row !== undefined && !rows.has(String(row))) rows.set(String(row), id)
  }

  /** The id of the entity of some kinds that a text names: its id, its title, or for projects its row. */
  find(to: readonly string[], text: string): string | undefined {
    const names = to.map((kind) => this.namesOf(kind))
    const lower = text.normalize('NFC').toLowerCase()
    const own = names.map(({ ids }) => ids.get(lower)).find((id) => id !== undefined)
    if (own !== undefined) return own
    const safe = safeId(text)?.toLowerCase() ?? ''
    const key = fold(text)
    return (
      names.map(({ titles }) => titles.get(key)).find((id) => id !== undefined) ??
      names.map(({ ids }) => ids.get(safe)).find((id) => id !== undefined) ??
      names.map(({ rows }) => rows.get(text)).find((id) => id !== undefined)
    )
  }

  /** The entity that a text names; made where it can be and is not there. */
  findOrMake(to: readonly string[], text: string, title: string): FoundReference | undefined {
    const id = this.find(to, text)
    if (id !== undefined) return { id, isMade: false }
    const list = to.map((kind) => MADE_BY_NAME[kind]).find((made) => made !== undefined)
    const given = list === undefined ? undefined : this.ids.take(text)
    if (list === undefined || given === undefined) return undefined
    const level = list === 'bodies' ? { level: USUAL_LEVEL } : {}
    this.named.push({ list, record: { id: given.id, title, ...level } })
    this.add(KIND_OF_LIST[list], given.id, [text, title])
    return { id: given.id, isMade: true }
  }

  /** Every entity of a list that was only named, in the order in which records named them. */
  madeByName(list: ListKey): readonly NamedEntity[] {
    return this.named.filter((one) => one.list === list)
  }
}
