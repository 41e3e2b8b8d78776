/** The text of a cell of an OpenDocument spreadsheet: its paragraphs, without what is only pinned to it. */
import type { Attributes } from '../xml/events.ts'

/** What stands in a cell and holds text of its own. */
const PARAGRAPHS = new Set(['p', 'h', 'list', 'list-item'])

/** What stands in a paragraph and is no part of it: comments, pictures, how it is read aloud. */
const BESIDE = new Set(['annotation', 'note', 'ruby-text', 'frame', 'custom-shape'])

/** The text of one cell after the other; depths count from the cell. */
export class CellText {
  private readonly check: (length: number) => void
  private paragraphs: string[] = []
  private current: string | undefined
  private besideAt: number | undefined

  constructor(check: (length: number) => void) {
    this.check = check
  }

  open(name: string, attributes: Attributes, depth: number): void {
    if (this.besideAt !== undefined) return
    if (this.current === undefined) {
      if (name === 'p' || name === 'h') this.current = ''
      else if (!PARAGRAPHS.has(name)) this.besideAt = depth
    } else if (BESIDE.has(name)) this.besideAt = depth
    else if (name === 's') this.spaces(Number(attributes['text:c'] ?? 1))
    else if (name === 'tab') this.current += '\t'
    else if (name === 'line-break') this.current += '\n'
  }

  text(text: string): void {
    if (this.current === undefined || this.besideAt !== undefined) return
    this.current += text
    this.check(this.current.length)
  }

  close(name: string, depth: number): void {
    if (this.besideAt !== undefined) {
      if (depth === this.besideAt) this.besideAt = undefined
    } else if (this.current !== undefined && (name === 'p' || name === 'h')) {
      this.paragraphs.push(this.current)
      this.current = undefined
    }
  }

  /** The text of the cell, a line for each paragraph; the next one begins. */
  take(): string {
    const text = this.paragraphs.length > 1 ? this.paragraphs.join('\n') : (this.paragraphs[0] ?? '')
    this.check(text.length)
    this.paragraphs = []
    return text
  }

  private spaces(count: number): void {
    if (!(count > 0)) return
    this.check((this.current?.length ?? 0) + count)
    this.current += ' '.repeat(count)
  }
}
