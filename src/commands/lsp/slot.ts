/** A key or a value of a text that may be broken, with its way from the top of the file; and how far reading such a text has come. */
import type { PathOrigin, PathStep } from '../../yaml/read/origin.ts'

/** A key or a value that is written, or room for one; offsets are those of the text. */
export interface TextSlot extends Pick<PathOrigin, 'path' | 'part'> {
  /** Its signs, those of quotes among them. */
  readonly start: number
  readonly end: number
  /** Where it may be asked for: its signs and the space around them. */
  readonly from: number
  readonly to: number
}

/** A key or a dash whose value goes on. */
export interface Open {
  readonly indent: number
  readonly step: PathStep
  readonly isItem: boolean
  /** Whether a value stands behind a key on its own line. */
  hasValue: boolean
}

/** A bracket that is open. */
export interface Flow {
  readonly isList: boolean
  index: number
  /** The key whose value is next; undefined where a key is. */
  key: string | undefined
  /** Whether what stood behind the last comma or colon was brackets. */
  isFilled: boolean
}

export interface Scan {
  readonly text: string
  readonly slots: TextSlot[]
  open: Open[]
  /** The indentation of the key whose text runs over lines (`|`, `>`). */
  block: number | undefined
  /** Brackets that are open, the outer first, and the indentation of the key before them. */
  flow: Flow[]
  flowIndent: number
}

export function stepOf({ isList, index, key }: Flow): PathStep {
  return isList ? index : (key ?? '')
}

/** The text of a key or value without its quotes. */
export function unquoted(written: string): string {
  return /^(["']).*\1$/s.test(written) && written.length > 1 ? written.slice(1, -1) : written
}

export function wayTo({ open, flow }: Pick<Scan, 'open' | 'flow'>): PathStep[] {
  return [...open.map(({ step }) => step), ...flow.map(stepOf)]
}
