/** Words for the closed values of one key, by the value: how they are kept and read. */

import type { Bilingual } from '../../values/language.ts'

/** Gives the words for a value; one that is unknown stands for itself. */
export function wordsByValue(names: Readonly<Record<string, Bilingual>>): (value: string) => Bilingual {
  return (value) => (Object.hasOwn(names, value) ? names[value] : undefined) ?? { fr: value, en: value }
}
