/** A place in a plan's files, kept as a path into the document and resolved to line and column only when shown. */

/** One step into a document: a key, or an index from 0. */
export type PathStep = string | number

/** Whether a path leads to a place or below it. */
export function beginsWith(path: readonly PathStep[], place: readonly PathStep[]): boolean {
  return place.every((step, index) => step === path[index])
}

/** A place by path into the document: the key itself or its value. */
export interface PathOrigin {
  /** The file's path as the workspace gave it, with `/`. */
  readonly file: string
  readonly path: readonly PathStep[]
  readonly part: 'key' | 'value'
}

/** A place by offset in characters, for a text that could not be read as a document. */
interface OffsetOrigin {
  readonly file: string
  readonly offset: number
  readonly length: number
}

export type Origin = PathOrigin | OffsetOrigin

/** One line of an excerpt. */
export interface ExcerptLine {
  /** From 1. */
  readonly number: number
  readonly text: string
  /** Where to underline, in characters as they are shown; only on the line of the place. */
  readonly mark?: { readonly start: number; readonly length: number }
}
