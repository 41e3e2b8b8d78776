/** The files inside an office document by their names: read from an archive, and packed so that the same document is the same bytes. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { FIRST_MOMENT } from './zip-moment.ts'

/** The text of every part by its name, and the bytes of those that are no text. */
export interface Parts {
  readonly texts: Map<string, string>
  readonly binaries: Map<string, Uint8Array>
}

/** What stands first in an archive, so that programs know at once what it is. */
const CONTENT_TYPES = '[Content_Types].xml'
const isText = (name: string): boolean => /\.(xml|rels)$/.test(name)

/** The parts of an archive; folders are no parts. */
export function unpacked(archive: Uint8Array): Parts {
  const files = Object.entries(unzipSync(archive)).filter(([name]) => !name.endsWith('/'))
  return {
    texts: new Map(files.flatMap(([name, bytes]) => (isText(name) ? [[name, strFromU8(bytes)] as const] : []))),
    binaries: new Map(files.filter(([name]) => !isText(name))),
  }
}

/** The archive of the parts, in the order of their names and without a clock. */
export function packed({ texts, binaries }: Parts): Uint8Array {
  const all = [...[...texts].map(([name, text]) => [name, strToU8(text)] as const), ...binaries]
  const rank = (name: string): string => (name === CONTENT_TYPES ? '' : name)
  const sorted = all.sort(([one], [other]) => (rank(one) < rank(other) ? -1 : 1))
  return zipSync(Object.fromEntries(sorted), { mtime: FIRST_MOMENT, level: 6 })
}
