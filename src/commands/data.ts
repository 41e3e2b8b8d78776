/** What others read than people: files of a format, scripts, patches. */
import type { SafeText } from '../render/text/safe-text.ts'

/** The text as bytes, which no width of a terminal changes. */
export function asData(text: SafeText | Uint8Array): Uint8Array {
  return typeof text === 'string' ? new TextEncoder().encode(text) : text
}
