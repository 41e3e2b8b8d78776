/**
 * Finds the records of a source that another one of it is meant to be: by id, or by title where the one or the other has no id
 * but its title; in titles of other tables small words, endings and slips of the hand do not count.
 */
import { fold } from '../../lang/nearest.ts'
import { isSameTitle } from '../../lang/title-likeness.ts'

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

/** The records of some tables by their names. */
export class TitledRecords<T> {
  private readonly ids = new Map<string, Known<T>>()
  private readonly titles = new Map<string, Known<T>[]>()
  private readonly all: Known<T>[] = []

  /** Takes in a record of a table. */
  add(names: RecordNames, value: T, table: number): void {
    const known = { ...names, value, table }
    this.all.push(known)
    const id = names.id?.toLowerCase()
    if (id !== undefined && !this.ids.has(id)) this.ids.set(id, known)
    const key = fold(names.title ?? '')
    if (key !== '') this.titles.set(key, [...(this.titles.get(key) ?? []), known])
  }

  /** The records whose id a title is, however its parts are parted; undefined for a title that is no code. */
  private coded(title: string): readonly Known<T>[] | undefined {
    const code = codeOf(title)
    const known = code === undefined ? [] : this.all.filter(({ id = '' }) => codeOf(id) === code)
    return known.length === 0 ? undefined : known
  }

  /** The one record that is meant; undefined where none is, or several may be. */
  find({ id, title }: RecordNames, table: number): SameRecord<T> | undefined {
    const own = id === undefined ? undefined : this.ids.get(id.toLowerCase())
    if (own !== undefined) return { value: own.value, alike: undefined }
    if (title === undefined) return undefined
    // A list that has no names but codes writes these in its own way: `MUS 1` is MUS-01.
    const coded = id === undefined ? this.coded(title) : undefined
    if (coded !== undefined) return only(coded, undefined)
    // Two ids of their own are two records, whatever they are called.
    const isOpen = (one: Known<T>): boolean => id === undefined || one.id === undefined
    const same = (this.titles.get(fold(title)) ?? []).filter(isOpen)
    if (same.length > 0) return only(same, undefined)
    const alike = this.all.filter(
      (one) =>
        one.table !== table &&
        isOpen(one) &&
        one.title !== undefined &&
        isSameTitle(one.title, title),
    )
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
