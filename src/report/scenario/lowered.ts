/** Writes a label in the middle of a phrase. */

/** The label with a small first letter; a word in capitals stays as it is. */
export function lowered(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}
