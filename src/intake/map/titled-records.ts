/** Finds the record that another one means: by id or title; small words, endings and slips of the hand do not count. */
import { fold } from '../../lang/nearest.ts'
import { SameTitles } from '../../lang/title-likeness.ts'
import { addToList } from '../../values/multimap.ts'

/** How a record is known: by its own id, where it has one, and by its title. */
export interface RecordNames {
  /** Undefined where the id is only made of the title. */
  readonly id: string | undefined
  readonly title: string | undefined
}

/** A record that another one is meant to be. */
export interface SameRecord<T> {
  readonly value: T
  /** Its title, where only slips tell it from the one that was asked for. */
  readonly alike: string | undefined
}

interface Known<T> extends RecordNames {
  readonly value: T
  readonly table: number
}

export class TitledRecords<T> {
  private readonly ids = new Map<string, Known<T>>()
  /** A list that has no names but codes writes these in its own way: `MUS 1` is MUS-01. */
  private readonly codes = new Map<string, Known<T>[]>()
  private readonly titles = new Map<string, Known<T>[]>()
  private readonly alike = new SameTitles<Known<T>>()
  private readonly tables = new Set<number>()
  private hasNameless = false

  add(names: RecordNames, value: T, table: number): void {
    const known = { ...names, value, table }
    this.tables.add(table)
    this.hasNameless ||= names.id === undefined
    const id = names.id?.toLowerCase()
    if (id !== undefined && !this.ids.has(id)) this.ids.set(id, known)
    const code = codeOf(names.id ?? '')
    if (code !== undefined) addToList(this.codes, code, known)
    const key = fold(names.title ?? '')
    if (key !== '') addToList(this.titles, key, known)
    if (names.title !== undefined) this.alike.add(names.title, known)
  }

  /** The records of an id, or of a title that is a code. */
  private known(id: string | undefined, title = ''): readonly Known<T>[] | undefined {
    if (id === undefined) return this.codes.get(codeOf(title) ?? '')
    const own = this.ids.get(id.toLowerCase())
    return own && [own]
  }

  /** The one record that is meant; undefined where none is, or several may be. */
  find({ id, title }: RecordNames, table: number): SameRecord<T> | undefined {
    const known = this.known(id, title)
    if (known !== undefined) return only(known, undefined)
    // Two ids of their own are two records, whatever they are called.
    if (title === undefined || (id !== undefined && !this.hasNameless)) return undefined
    const isOpen = (one: Known<T>): boolean => id === undefined || one.id === undefined
    const same = (this.titles.get(fold(title)) ?? []).filter(isOpen)
    if (same.length > 0) return only(same, undefined)
    if (this.tables.size === 1 && this.tables.has(table)) return undefined
    const alike = this.alike.find(title).filter((one) => one.table !== table && isOpen(one))
    return only(alike, alike[0]?.title)
  }
}

/** A code of letters and a number without what parts them and without zeros in front; undefined for any other text. */
function codeOf(text: string): string | undefined {
  const [, letters = '', number] = /^(\p{L}{1,6})[\s._/-]*0*(\d{1,6})$/u.exec(text.trim()) ?? []
  return number === undefined ? undefined : `${letters.toUpperCase()}${number}`
}

/** The value that all have. */
function only<T>(known: readonly Known<T>[], alike: string | undefined): SameRecord<T> | undefined {
  const [first] = known
  const isOne = first !== undefined && known.every(({ value }) => value === first.value)
  return isOne ? { value: first.value, alike } : undefined
}
