/** A picture of a few kinds that every program shows and none runs: known by its bytes, never by its name. */

export interface Picture {
  readonly type: 'png' | 'jpeg'
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** The most pixels of a side: a small file may hold an endless picture. */
const LONGEST_SIDE = 4000
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** The last chunk of a PNG, which is empty and always the same: https://www.w3.org/TR/png-3/#11IEND */
const PNG_END = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]
/** The marker of a frame, which says its size, is one of these that are no tables: ITU-T T.81, table B.1. */
const JPEG_TABLES = new Set([0xc4, 0xc8, 0xcc])

function standsAt(bytes: Uint8Array, start: number, wanted: readonly number[]): boolean {
  return start >= 0 && wanted.every((byte, at) => bytes[start + at] === byte)
}

function pngSize(bytes: Uint8Array): readonly [number, number] | undefined {
  const isWhole = standsAt(bytes, 0, PNG) && standsAt(bytes, bytes.length - PNG_END.length, PNG_END)
  if (!isWhole) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return [view.getUint32(16), view.getUint32(20)]
}

function jpegSize(bytes: Uint8Array): readonly [number, number] | undefined {
  if (!standsAt(bytes, 0, [0xff, 0xd8, 0xff])) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 9 <= bytes.length; ) {
    const marker = view.getUint8(at + 1)
    if (view.getUint8(at) !== 0xff) return undefined
    if (marker >= 0xc0 && marker <= 0xcf && !JPEG_TABLES.has(marker))
      return [view.getUint16(at + 7), view.getUint16(at + 5)]
    at += 2 + Math.max(2, view.getUint16(at + 2))
  }
  return undefined
}

/** The picture that a file holds; undefined for anything else, a broken picture and one that is too long or too high. */
export function pictureOf(bytes: Uint8Array): Picture | undefined {
  const png = pngSize(bytes)
  const [width = 0, height = 0] = png ?? jpegSize(bytes) ?? []
  const isUsual = Math.min(width, height) > 0 && Math.max(width, height) <= LONGEST_SIDE
  return isUsual ? { type: png === undefined ? 'jpeg' : 'png', bytes, width, height } : undefined
}
