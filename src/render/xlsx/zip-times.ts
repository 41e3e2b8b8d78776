/** Takes the clock out of a zip archive, so that the same workbook is the same bytes at any time. */

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50

/** Midnight of 1980-01-01, the first moment that a zip can name. */
const TIME = 0
const DATE = 0x0021

/**
 * The archive with every entry dated 1980-01-01, in both its headers; the bytes given are not touched.
 *
 * @param archive - a whole zip without a comment and without zip64; anything else is a fault of the caller and throws.
 */
export function withoutTimes(archive: Uint8Array): Uint8Array {
  const bytes = archive.slice()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.byteLength - 22
  expectHeader(view, end, END)
  const count = view.getUint16(end + 10, true)
  let entry = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    expectHeader(view, entry, CENTRAL)
    setTime(view, entry + 12)
    const local = view.getUint32(entry + 42, true)
    expectHeader(view, local, LOCAL)
    setTime(view, local + 10)
    entry += 46 + [28, 30, 32].reduce((sum, at) => sum + view.getUint16(entry + at, true), 0)
  }
  return bytes
}

function setTime(view: DataView, at: number): void {
  view.setUint16(at, TIME, true)
  view.setUint16(at + 2, DATE, true)
}

export function expectHeader(view: DataView, at: number, signature: number): void {
  if (at < 0 || view.getUint32(at, true) !== signature) {
    throw new Error(`Expected a zip header at byte ${at}`)
  }
}
