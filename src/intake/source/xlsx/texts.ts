/** The texts of a workbook: the list that its cells share, rich text joined, escapes of signs that XML lacks decoded. */
import { checkLimit, type SourceLimits } from '../limits.ts'
import type { Package } from './package.ts'

/** Signs that XML cannot hold, `_x000D_`; an underscore that only looks like one is itself escaped (ECMA-376 part 1, 22.9.2.19). */
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g

export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
}

/** Puts the text of an item together: of its runs, without how it is read aloud (`rPh`). */
export class ItemText {
  private parts = ''
  private isText = false
  private isPhonetic = false

  open(name: string): void {
    if (name === 'rPh') this.isPhonetic = true
    this.isText = name === 't' && !this.isPhonetic
  }

  text(text: string): void {
    if (this.isText) this.parts += text
  }

  close(name: string): void {
    if (name === 'rPh') this.isPhonetic = false
    this.isText = false
  }

  /** The text so far, which begins anew. */
  take(): string {
    const text = unescaped(this.parts)
    this.parts = ''
    return text
  }
}

export function readSharedStrings(workbook: Package, part: string, limits: SourceLimits): readonly string[] {
  const strings: string[] = []
  const item = new ItemText()
  workbook.read(part, {
    open: (name) => item.open(name),
    text: (text) => item.text(text),
    close: (name, depth) => {
      item.close(name)
      if (name !== 'si' || depth !== 2) return
      strings.push(item.take())
      checkLimit(limits, 'text', strings.at(-1)?.length ?? 0)
      checkLimit(limits, 'cells', strings.length)
    },
  })
  return strings
}
