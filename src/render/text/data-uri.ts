/** Writes a picture into the page that shows it. */
import type { Presentation } from '../../reports/document/document.ts'

/** A picture as the address of itself, `data:image/png;base64,…`: letters and digits of base 64 only. */
export function dataUri({ type, bytes }: NonNullable<Presentation['logo']>): string {
  return `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`
}
