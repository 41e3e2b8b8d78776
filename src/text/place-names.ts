/** What a sentence calls a date, a number or a list of the files, with its article: « la fin de la fenêtre », "the end of the window". */
import type { Bilingual } from '../values/language.ts'
import type { Measure } from './place-names/measure.ts'
import { MONEY_NAMES } from './place-names/money-names.ts'
import { PROJECT_NAMES } from './place-names/project-names.ts'
import { RECORD_NAMES } from './place-names/record-names.ts'

/** The words for a place; `{of}` is where the record is named (at the end where it is missing), `{}` the item of a list. */
export interface PlaceName extends Bilingual {
  readonly measure?: Measure
}

const TABLES: Readonly<Record<string, readonly [fr: string, en: string, measure?: Measure]>> = {
  ...RECORD_NAMES,
  ...PROJECT_NAMES,
  ...MONEY_NAMES,
}

/**
 * The words for a place.
 *
 * @param way - the list and the keys to the place, without positions and the keys of maps: `projects.window.earliest`;
 * with `#` behind it where the place is a key of a map.
 */
export function placeName(way: string): PlaceName | undefined {
  const [fr, en, measure] = TABLES[way] ?? []
  if (fr === undefined || en === undefined) return undefined
  return measure === undefined ? { fr, en } : { fr, en, measure }
}
