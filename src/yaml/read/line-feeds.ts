/** Line ends as git keeps them: a checkout on Windows writes CRLF where the repository holds a line feed. */

const CARRIAGE_RETURN = 13
const LINE_FEED = 10

/**
 * The bytes with a line feed in the place of each CRLF. A carriage return by itself, a byte order mark and all else
 * stay: no checkout makes or takes them.
 */
export function withLineFeeds(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(CARRIAGE_RETURN)) return bytes
  return bytes.filter((byte, at) => byte !== CARRIAGE_RETURN || bytes[at + 1] !== LINE_FEED)
}
