/**
 * Keys of texts for maps: V8 hashes a text of more than 16,383 signs by its length alone, so that long ones of one length are
 * all compared; they are known by the numbers of their parts instead (hash consing, Ershov 1958).
 */

/** How many signs a part has. */
const PART = 8192

export class TextKeys {
  private readonly parts = new Map<string, number>()

  /** A short text that is the same for the same text alone; of a short one that text itself. */
  of(text: string): string {
    if (text.length <= PART) return text
    let key = `\u0000${text.length}`
    for (let at = 0; at < text.length; at += PART) key += ` ${this.numberOf(text.slice(at, at + PART))}`
    return key
  }

  private numberOf(part: string): number {
    const known = this.parts.get(part)
    if (known !== undefined) return known
    this.parts.set(part, this.parts.size)
    return this.parts.size - 1
  }
}
