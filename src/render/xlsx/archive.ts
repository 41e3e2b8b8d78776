/**
 * Changes and adds parts of a zip archive; all others are copied as they are packed, so that a large sheet is
 * neither inflated nor packed a second time.
 */

import { inflateSync, strFromU8, strToU8, Zip, ZipDeflate, type ZipInputFile } from 'fflate'
import { expectHeader } from './zip-times.ts'

const END = 0x06054b50
const CENTRAL = 0x02014b50
const END_LENGTH = 22
const CENTRAL_LENGTH = 46
const LOCAL_LENGTH = 30
/** The level of compression of the library's own parts. */
const LEVEL = 6

interface PackedPart {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly crc: number
  readonly size: number
  readonly packed: Uint8Array<ArrayBuffer>
}

/** The parts of an archive, and what becomes of them. */
export class Archive {
  readonly #parts: Map<string, PackedPart>
  readonly #texts = new Map<string, string>()

  /** @param bytes - a whole zip without a comment and without zip64; anything else throws, being a fault of the caller. */
  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.#parts = new Map(packedParts(bytes).map((part) => [part.name, part]))
  }

  /** The text of a part; undefined where there is none of that name. */
  read(name: string): string | undefined {
    const written = this.#texts.get(name)
    const part = this.#parts.get(name)
    if (written !== undefined || part === undefined) return written
    return strFromU8(part.method === 0 ? part.packed : inflateSync(part.packed))
  }

  /** Replaces a part, or adds it behind the others. */
  write(name: string, text: string): void {
    this.#texts.set(name, text)
  }

  /** How many parts there are whose names begin so. */
  count(start: string): number {
    const names = new Set([...this.#parts.keys(), ...this.#texts.keys()])
    return [...names].filter((name) => name.startsWith(start)).length
  }

  /** The archive: the parts in the order in which they were, then those added, all dated 1980-01-01. */
  bytes(): Uint8Array<ArrayBuffer> {
    const chunks: Uint8Array[] = []
    const zip = new Zip((error, chunk) => {
      if (error) throw error
      chunks.push(chunk)
    })
    for (const part of this.#parts.values()) {
      const text = this.#texts.get(part.name)
      if (text === undefined) addPacked(zip, part)
      else addText(zip, part.name, text)
    }
    for (const [name, text] of this.#texts) if (!this.#parts.has(name)) addText(zip, name, text)
    zip.end()
    return new Uint8Array(Buffer.concat(chunks))
  }
}

/** Midnight of 1980-01-01 in whatever zone, for the package writes the local time. */
const mtime = (): Date => new Date(1980, 0, 1)

function addText(zip: Zip, name: string, text: string): void {
  const file = new ZipDeflate(name, { level: LEVEL })
  file.mtime = mtime()
  zip.add(file)
  file.push(strToU8(text), true)
}

function addPacked(zip: Zip, { name, method, crc, size, packed }: PackedPart): void {
  const file: ZipInputFile = { filename: name, compression: method, crc, size, mtime: mtime() }
  zip.add(file)
  // By now the archive has put its own end of the pipe here.
  file.ondata?.(null, packed, true)
}

function packedParts(bytes: Uint8Array<ArrayBuffer>): PackedPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.byteLength - END_LENGTH
  expectHeader(view, end, END)
  const parts: PackedPart[] = []
  let entry = view.getUint32(end + 16, true)
  for (let index = view.getUint16(end + 10, true); index > 0; index -= 1) {
    expectHeader(view, entry, CENTRAL)
    const short = (at: number): number => view.getUint16(entry + at, true)
    const long = (at: number): number => view.getUint32(entry + at, true)
    const [nameLength, extra, comment] = [short(28), short(30), short(32)] as const
    const from = entry + CENTRAL_LENGTH
    const name = strFromU8(bytes.subarray(from, from + nameLength))
    const local = long(42)
    const data = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const packed = bytes.subarray(data, data + long(20))
    if (!name.endsWith('/')) {
      parts.push({ name, method: short(10), crc: long(16), size: long(24), packed })
    }
    entry = from + nameLength + extra + comment
  }
  return parts
}
