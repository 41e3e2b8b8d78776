/** Inflates the parts of an archive piece by piece, ending at the limit; size and CRC-32 must be those declared. */
import { Inflate } from 'fflate'
import { checkLimit, type SourceLimits } from '../limits.ts'
import { refuse } from '../refused.ts'
import { type ArchivePart, packedBytes } from './archive.ts'

/** Packed bytes that are inflated at once: at the most a thousand times as many come out. */
const PIECE = 8192

/** Below this size a part may be packed however well. */
const RATIO_COUNTS_FROM = 2 ** 20

/** The remainders of CRC-32 (ISO 3309) by byte. */
const REMAINDERS = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function crcOf(bytes: Uint8Array, before: number): number {
  let value = before
  for (let at = 0; at < bytes.length; at += 1)
    value = (value >>> 8) ^ (REMAINDERS[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0)
  return value
}

/** An archive whose parts are inflated one after the other, all of them together within the limits. */
export class Inflater {
  private readonly bytes: Uint8Array
  private readonly limits: SourceLimits
  private total = 0

  constructor(bytes: Uint8Array, limits: SourceLimits) {
    this.bytes = bytes
    this.limits = limits
  }

  /** Hands the bytes of a part on, piece by piece. */
  inflate(part: ArchivePart, take: (piece: Uint8Array) => void): void {
    if (part.isEncrypted) refuse('archive-encrypted', part.name)
    const packed = packedBytes(this.bytes, part)
    this.check(part.size, part.size, packed.length)
    let size = 0
    let crc = -1
    const counted = (piece: Uint8Array): void => {
      size += piece.length
      this.check(size, piece.length, packed.length)
      this.total += piece.length
      crc = crcOf(piece, crc)
      take(piece)
    }
    if (part.method === 0) counted(packed)
    else inflateInPieces(part, packed, counted)
    if (size !== part.size || ~crc >>> 0 !== part.crc) refuse('archive-damaged', part.name)
  }

  /** What swells as no workbook does is told first: no larger limit is meant for it. */
  private check(size: number, more: number, packed: number): void {
    const total = this.total + more
    if (size > RATIO_COUNTS_FROM) checkLimit(this.limits, 'ratio', Math.ceil(size / packed))
    if (total > RATIO_COUNTS_FROM) checkLimit(this.limits, 'ratio', Math.ceil(total / this.bytes.length))
    checkLimit(this.limits, 'inflated', total)
  }
}

function inflateInPieces({ name, method }: ArchivePart, packed: Uint8Array, take: (piece: Uint8Array) => void): void {
  if (method !== 8) refuse('archive-damaged', name)
  const stream = new Inflate()
  // What takes the bytes may refuse them: that is no fault of the packing.
  let pieces: Uint8Array[] = []
  stream.ondata = (piece) => pieces.push(piece)
  for (let at = 0; at < packed.length || at === 0; at += PIECE) {
    try {
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length)
    } catch {
      refuse('archive-damaged', name)
    }
    for (const piece of pieces) take(piece)
    pieces = []
  }
}
