/** Words for the closed values of one key, by the value: how they are kept and read. */

import type { Bilingual } from '../../values/language.ts'

/** The words for each value of a key. */
export type Names = Readonly<Record<string, Bilingual>>

/** The words for a value; one that is unknown stands for itself. */
export function nameIn(names: Names, value: string): Bilingual {
  return (Object.hasOwn(names, value) ? names[value] : undefined) ?? { fr: value, en: value }
}
