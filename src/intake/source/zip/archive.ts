/**
 * The parts of a zip archive by its central directory (PKWARE APPNOTE 6.3, zip64 included), none of them inflated: the
 * package that inflates tells no offsets, and what is declared must be known before anything is inflated.
 */
import { checkLimit, type SourceLimits } from '../limits.ts'
import { refuse } from '../refused.ts'

/** A part of an archive, as its central directory declares it. */
export interface ArchivePart {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly isEncrypted: boolean
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  /** Where its own header begins. */
  readonly offset: number
}

const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const ENTRY = 0x02014b50
const END_LENGTH = 22
const ENTRY_LENGTH = 46
const LONGEST_COMMENT = 0xffff
const IN_ZIP64 = 0xffffffff

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** A number of eight bytes; one beyond what a double holds exactly lies outside of any file. */
function long(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true))
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT)
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at
  return refuse('archive-damaged')
}

/** Where the central directory begins and how many entries it has. */
function directoryOf(view: DataView): { readonly start: number; readonly count: number } {
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return { start, count }
  const large = long(view, locator + 8)
  if (large + 56 > view.byteLength || view.getUint32(large, true) !== END_64) return refuse('archive-damaged')
  return { start: long(view, large + 48), count: long(view, large + 32) }
}

/** The sizes and the offset that a zip64 field holds in the place of those that do not fit into four bytes. */
function widened(
  view: DataView,
  extra: { readonly from: number; readonly to: number },
  narrow: readonly number[],
): readonly number[] {
  if (narrow.every((value) => value !== IN_ZIP64)) return narrow
  let at = extra.from
  while (at + 4 <= extra.to && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true)
  at += 4
  return narrow.map((value) => {
    if (value !== IN_ZIP64) return value
    if (at + 8 > extra.to) return refuse('archive-damaged')
    at += 8
    return long(view, at - 8)
  })
}

/** The parts of an archive in the order of its directory, folders left out; refuses two of one name. */
export function archiveParts(bytes: Uint8Array, limits: SourceLimits): readonly ArchivePart[] {
  const view = viewOf(bytes)
  if (bytes.length < END_LENGTH) refuse('archive-damaged')
  const { start, count } = directoryOf(view)
  checkLimit(limits, 'parts', count)
  const parts = new Map<string, ArchivePart>()
  let at = start
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY) refuse('archive-damaged')
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((from) => view.getUint16(at + from, true)) as [
      number,
      number,
      number,
    ]
    const nameEnd = at + ENTRY_LENGTH + nameLength
    const end = nameEnd + extraLength + commentLength
    if (end > bytes.length) refuse('archive-damaged')
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, nameEnd))
    const narrow = [24, 20, 42].map((from) => view.getUint32(at + from, true))
    const wide = widened(view, { from: nameEnd, to: nameEnd + extraLength }, narrow)
    const [size = 0, packedSize = 0, offset = 0] = wide
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1
    const [method, crc] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)]
    const key = name.toLowerCase()
    if (parts.has(key)) refuse('archive-damaged', name)
    if (!name.endsWith('/')) parts.set(key, { name, method, isEncrypted, crc, packedSize, size, offset })
    at = end
  }
  return [...parts.values()]
}

/** The packed bytes of a part; refuses one that lies outside the file. */
export function packedBytes(bytes: Uint8Array, { name, offset, packedSize }: ArchivePart): Uint8Array {
  const view = viewOf(bytes)
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return refuse('archive-damaged', name)
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packedSize > bytes.length) return refuse('archive-damaged', name)
  return bytes.subarray(start, start + packedSize)
}
