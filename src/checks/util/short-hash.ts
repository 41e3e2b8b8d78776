/** A hash as a sentence shows it. */

/** How much of a hash a sentence shows. */
const SHOWN = 12

/** The first characters of a hash; a short text whole. */
export function shortHash(hash: string): string {
  return hash.length > SHOWN ? `${hash.slice(0, SHOWN)}…` : hash
}
