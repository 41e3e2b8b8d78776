/** What bytes mean in windows-1252, by the table of the WHATWG: Node's own decoder gives other signs where it was built small. */

/** The signs of the bytes 80 to 9F; five of them are control characters there too. */
const LOWER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The sign of each byte from 80 to FF: behind the first 32 they are those of Unicode. */
const UPPER: readonly string[] = Array.from({ length: 128 }, (_, index) =>
  index < LOWER.length ? LOWER.charAt(index) : String.fromCharCode(0x80 + index),
)

/** The sign of a byte in windows-1252. */
export function windowsSign(byte: number): string {
  return byte < 0x80 ? String.fromCharCode(byte) : (UPPER[byte - 0x80] ?? '')
}

/** Bytes as windows-1252 text; every byte means something, so that this never fails. */
export function windowsText(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 4096)
    parts.push(Array.from(bytes.subarray(at, at + 4096), windowsSign).join(''))
  return parts.join('')
}
