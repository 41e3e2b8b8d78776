/** How relations of names are declared, and the sentences that many of them share. */
import type { MemberRelation, RelationScope } from './relation.ts'

/** A sentence in both languages. */
export type Said = readonly [fr: string, en: string]

export function member(
  scope: RelationScope,
  one: string,
  among: string | readonly string[],
  [fr, en]: Said,
  more: Partial<MemberRelation> = {},
): MemberRelation {
  return { scope, one, among: typeof among === 'string' ? [among] : among, fr, en, ...more }
}

/** Outcomes on which nothing can rest. */
export const NOT_REFUSED = ['!rejected', '!postponed', '!pending']

export const outcome = ([fr, en]: Said): Said => [
  `${fr} s’appuie sur la décision {via}, dont l’issue est «\u00a0{one}\u00a0»`,
  `${en} rests on decision {via}, of which the outcome is "{one}"`,
]
export const kind = ([fr, en]: Said): Said => [
  `${fr} s’appuie sur la décision {via}, qui est de nature «\u00a0{one}\u00a0»`,
  `${en} rests on decision {via}, which is of the kind "{one}"`,
]

export const otherStatus = ([fr, en]: Said): Said => [
  `${fr} {via}, dont le statut est «\u00a0{one}\u00a0»`,
  `${en} {via}, of which the status is "{one}"`,
]
