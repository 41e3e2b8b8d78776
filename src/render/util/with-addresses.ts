/** Finds the addresses in a text, of which platforms make links wherever they stand. */

/**
 * An address with a scheme or `www.`, up to the signs that usually follow one, or an address of mail; several without
 * anything between are one. Lengths are bounded so that a long word takes no longer than a short one for each sign.
 */
const ADDRESS =
  /((?:(?:[a-z][a-z\d+.-]{0,30}:\/\/|www\.)[^\s`|<>"]*[^\s`|<>"'.,;:!?()*_~[\]]|[\w.+-]{1,64}@[a-z\d-]+(?:\.[a-z\d-]+)+)+)/giu

/** The text with its addresses written one way and everything else another. */
export function withAddresses(
  text: string,
  address: (text: string) => string,
  other: (text: string) => string,
): string {
  const parts = text.split(ADDRESS)
  // Odd parts are what the parentheses of the pattern hold.
  return parts.map((part, at) => (at % 2 === 1 ? address(part) : other(part))).join('')
}
