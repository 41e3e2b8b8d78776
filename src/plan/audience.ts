/** Who reads what is made of a plan, and what of it is withheld from them. */
import type { WithheldKind } from '../lang/catalogue/audience.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'

/** The audiences, from the one that may see least. */
export const AUDIENCES = ['public', 'committee', 'internal'] as const

/** Who reads: the public, the members of a committee, or the office itself, which sees all. */
export type Audience = (typeof AUDIENCES)[number]

export interface Withholding {
  readonly audience: Exclude<Audience, 'internal'>
  /** The records that are not named: `kind:id`, in lower case as the files write them, in the order of their numbers. */
  readonly records: readonly string[]
  /** Where the records lie that have no name or no texts. */
  readonly places: readonly PathOrigin[]
  /** How many records of each kind are not named; a kind of none is left out. */
  readonly counts: ReadonlyMap<WithheldKind, number>
}
