/** The word for a figure that has no value. */
import type { Lang } from '../../values/language.ts'

/** « s.o. » (sans objet) or "n/a". */
export const NOT_AVAILABLE: Readonly<Record<Lang, string>> = { fr: 's.o.', en: 'n/a' }
