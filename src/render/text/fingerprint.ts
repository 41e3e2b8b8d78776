/** Names findings so that a platform knows them again when lines move. */
import type { ShownFinding } from '../../reports/document/command-result.ts'

/** Parameters of FNV-1a with 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
const OFFSET = 0xcbf29ce484222325n
const PRIME = 0x100000001b3n

/**
 * One fingerprint for each finding, in their order: 16 hexadecimal digits of rule, path, entity and English message,
 * never the line. Equal findings are told apart by their order.
 */
export function fingerprints(findings: readonly ShownFinding[]): readonly string[] {
  const seen = new Map<string, number>()
  return findings.map(({ rule, place, entity, message }) => {
    const name = [rule, place.file, entity ?? '', message.en].join('\0')
    const before = seen.get(name) ?? 0
    seen.set(name, before + 1)
    return hash(before === 0 ? name : `${name}\0${before}`)
  })
}

function hash(text: string): string {
  let value = OFFSET
  for (const byte of new TextEncoder().encode(text)) {
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * PRIME)
  }
  return value.toString(16).padStart(16, '0')
}
