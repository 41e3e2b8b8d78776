/** What is asked about: a plan as it was read last, and the texts that an editor holds of its files. */
import type { Location, Range } from 'vscode-languageserver-protocol'
import type { Loaded } from '../../plan/load/load-plan.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Lang } from '../../values/language.ts'
import { locate } from '../../yaml/read/locate.ts'
import type { Origin } from '../../yaml/read/origin.ts'
import { type HeldText, rangeOf, sourcePage, spanOfPlace } from './positions.ts'

export interface Desk {
  readonly loaded: Loaded
  /** The plan when all of it could be read last: its ids are offered while a file is being typed. */
  readonly plan: Plan | undefined
  readonly lang: Lang
  /** What an editor holds of a file, by its path as the plan shows it. */
  readonly held: ReadonlyMap<string, HeldText>
  /** The address of a file, as the editor that holds it writes it. */
  readonly addressOf: (file: string) => string
}

/** A place in a file that an editor holds, by its offset in the text. */
export interface Asked extends Desk {
  readonly file: string
  readonly page: HeldText
  readonly offset: number
}

/** The range of a place that was resolved; undefined in a file that was not read. */
export function rangeIn(
  { loaded, held }: Pick<Desk, 'loaded' | 'held'>,
  place: { readonly file: string; readonly line: number; readonly column: number; readonly endColumn: number },
): Range | undefined {
  const source = loaded.sources.get(place.file)
  if (source === undefined) return undefined
  const { start, end } = spanOfPlace(source, place)
  return rangeOf(held.get(place.file) ?? sourcePage(source), start, end)
}

/** Where something is written; undefined where it is there no more. */
export function locationOf(desk: Desk, at: Origin): Location | undefined {
  const source = desk.loaded.sources.get(at.file)
  const place = source && locate(source, at)
  const range = place?.exact === true ? rangeIn(desk, { file: at.file, ...place }) : undefined
  return range && { uri: desk.addressOf(at.file), range }
}
