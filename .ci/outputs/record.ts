/** The record of one run: exit code, both outputs and each file that is new or not as before, workbooks part by part. */
import { createHash } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'

/** What a run left behind; `files` are those that it wrote, null where it took one away. */
export interface Outcome {
  readonly exit: number
  readonly stdout: Uint8Array
  readonly stderr: Uint8Array
  readonly files: Readonly<Record<string, Uint8Array | null>>
}

/** SHA-256 in hexadecimal digits. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

const CENTRAL = 0x02014b50
const ENTRY_LENGTH = 46

/** The parts of an archive by name, in the order of its directory. */
function partsOf(bytes: Buffer): [string, Buffer][] {
  const parts: [string, Buffer][] = []
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  let at = bytes.readUInt32LE(end + 16)
  while (at < end && bytes.readUInt32LE(at) === CENTRAL) {
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength)
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20))
    parts.push([name, bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)])
    at += ENTRY_LENGTH + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return parts
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

/** Bytes as the record shows them: those of an archive by their hash, then each part with one element a line. */
function shown(bytes: Uint8Array): Uint8Array {
  if (!isArchive(bytes)) return bytes
  const parts = partsOf(Buffer.from(bytes)).map(
    ([name, part]) => `part ${name}\n${part.toString('utf8').replaceAll('><', '>\n<')}\n`,
  )
  return Buffer.from(`archive ${sha256(bytes)}\n${parts.join('')}`)
}

/**
 * The record of a run, as bytes to hash and to show.
 *
 * @param folder - where it ran; its path is taken out of all that was said.
 */
export function recordOf({ exit, stdout, stderr, files }: Outcome, folder: string): Uint8Array {
  const sections: [string, Uint8Array][] = [
    ['stdout', shown(stdout)],
    ['stderr', stderr],
    ...Object.entries(files)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([path, bytes]): [string, Uint8Array] =>
        bytes === null ? [`gone ${path}`, Buffer.of()] : [`file ${path}`, shown(bytes)],
      ),
  ]
  const whole = Buffer.concat([
    Buffer.from(`exit ${exit}\n`),
    ...sections.flatMap(([head, bytes]) => [Buffer.from(`=== ${head}\n`), bytes, Buffer.from('\n')]),
  ])
  if (!whole.includes(folder)) return whole
  return Buffer.from(whole.toString('latin1').replaceAll(folder, '<folder>'), 'latin1')
}
