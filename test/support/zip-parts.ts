/** Unpacks a zip archive, so that a test can look at the parts of a workbook. */
import { inflateRawSync } from 'node:zlib'

const CENTRAL = 0x02014b50

/** The text of every file by its name, read by the central directory as any reader does. */
export function zipParts(archive: Uint8Array): Map<string, string> {
  const bytes = Buffer.from(archive)
  const end = bytes.length - 22
  const parts = new Map<string, string>()
  let entry = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < bytes.readUInt16LE(end + 10); index += 1) {
    if (bytes.readUInt32LE(entry) !== CENTRAL) throw new Error(`no entry at byte ${entry}`)
    const [nameLength, extra, comment] = [28, 30, 32].map((at) => bytes.readUInt16LE(entry + at))
    const name = bytes.toString('utf8', entry + 46, entry + 46 + (nameLength ?? 0))
    const local = bytes.readUInt32LE(entry + 42)
    const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(data, data + bytes.readUInt32LE(entry + 20))
    const isStored = bytes.readUInt16LE(entry + 10) === 0
    const text = (isStored ? packed : inflateRawSync(packed)).toString('utf8')
    if (!name.endsWith('/')) parts.set(name, text)
    entry += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return parts
}
