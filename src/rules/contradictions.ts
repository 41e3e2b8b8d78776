/** Names and words of different records that contradict each other, each by a relation that the format declares. */

import { listed } from '../lang/lists.ts'
import { isSameId } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { DIFFERENCES, MEMBERS } from '../schema/relations/names.ts'
import type { DifferRelation, MemberRelation } from '../schema/relations/relation.ts'
import { type Bilingual, bilingual, capitalised } from '../values/language.ts'
import { recordRule } from './define.ts'
import { contradictionAt, type FactConflict } from './facts/fact-conflict.ts'
import { asked, sided } from './facts/related-values.ts'
import { isBelow, type PlacedValue, recordOf } from './facts/ways.ts'
import { nameAt, recordName } from './words/values.ts'

/** The sentence of a relation of names. */
function namesSentence(plan: Plan, { relation, one, among, record }: NameConflict): Bilingual {
  const holder = recordOf(one)
  const via = holder.over === undefined ? undefined : holder
  return bilingual((lang) =>
    capitalised(
      relation[lang]
        .replace('{record}', () => recordName(plan, record, lang))
        .replace('{via}', () => (via === undefined ? '' : recordName(plan, via, lang)))
        .replace('{one}', () => nameAt(plan, one, lang))
        .replace('{among}', () => listed([...new Set(among.map((other) => nameAt(plan, other, lang)))], lang)),
    ),
  )
}

interface NameConflict extends FactConflict {
  readonly relation: MemberRelation | DifferRelation
  readonly one: PlacedValue
  readonly among: readonly PlacedValue[]
}

function isSame(left: unknown, right: unknown): boolean {
  return left === right || isSameId(String(left), String(right))
}

/** Where a sentence about a value of another record stands: at the reference over which it was reached. */
function ownPlace(record: PlacedValue, value: PlacedValue): PlacedValue | undefined {
  if (isBelow(record, value)) return value
  const { over } = recordOf(value)
  return over === undefined ? undefined : ownPlace(record, over)
}

function conflict(
  relation: NameConflict['relation'],
  record: PlacedValue,
  one: PlacedValue,
  among: readonly PlacedValue[],
) {
  const [first = one] = among
  const [own, other] = [ownPlace(record, one) ?? one, ownPlace(record, first) ?? first]
  // A literal has no place of its own, and an id is not what is wrong of its record.
  const isId = own.from === record && own.steps?.length === 1 && own.steps[0] === 'id'
  return isId ? { relation, record, one, among, own: other, other: own } : { relation, record, one, among, own, other }
}

/** The ways of a relation, the values that stand for themselves, and those that may not be. */
const MEMBER_SIDES = MEMBERS.map((relation) => {
  const marked = (mark: string) => relation.among.filter((way) => way.startsWith(mark)).map((way) => way.slice(1))
  const ways = relation.among.filter((way) => !/^[=!]/.test(way))
  const sides = [[relation.one], ...ways.map((way) => [way])]
  return {
    ...sided(relation, sides, { needed: 1, isTogether: relation.isAny }),
    words: marked('='),
    unfit: marked('!'),
  }
})

const DIFFER_SIDES = DIFFERENCES.map((relation) => sided(relation, [[relation.one], [relation.other]]))

type MemberSides = (typeof MEMBER_SIDES)[number]

/** Those values of a relation that are not among those that they should be among. */
function oddOnes<V>(
  { relation, words, unfit }: MemberSides,
  ones: readonly V[],
  among: readonly unknown[],
  bare: (one: V) => unknown,
): readonly V[] {
  if (words.length + unfit.length + among.length === 0) return []
  const isFit = (value: unknown): boolean => {
    if (unfit.length > 0) return !unfit.includes(String(value))
    return words.includes(String(value)) || among.some((other) => isSame(value, other))
  }
  const odd = ones.filter((one) => !isFit(bare(one)))
  return relation.isAny && odd.length < ones.length ? [] : odd
}

function* outsiders(plan: Plan): Generator<NameConflict> {
  for (const member of MEMBER_SIDES) {
    const isSuspect = ([ones = [], ...others]: readonly (readonly unknown[])[]) =>
      oddOnes(member, ones, others.length === 1 ? (others[0] ?? []) : others.flat(), (one) => one).length > 0
    for (const { record, values } of asked(plan, member, isSuspect)) {
      const [ones = [], ...others] = values
      const among = others.flat()
      const bare = among.map(({ value }) => value)
      for (const one of oddOnes(member, ones, bare, ({ value }) => value)) {
        yield conflict(member.relation, record, one, among)
      }
    }
  }
}

/** Whether a value of the one side stands on the other too. */
function haveSame([ones = [], others = []]: readonly (readonly unknown[])[]): boolean {
  return ones.some((one) => others.some((other) => isSame(one, other)))
}

function* equals(plan: Plan): Generator<NameConflict> {
  for (const difference of DIFFER_SIDES) {
    for (const { record, values } of asked(plan, difference, haveSame)) {
      const [ones = [], others = []] = values
      for (const one of ones) {
        const same = others.filter(({ value }) => isSame(value, one.value))
        if (same.length > 0) yield conflict(difference.relation, record, one, same)
      }
    }
  }
}

export const factsContradictory = recordRule({
  id: 'facts-contradictory',
  subject: 'files',
  severity: 'warning',
  parts: ['key', 'value', 'other'],
  summary: {
    fr: 'Ce que deux enregistrements disent d’une même chose s’accorde\u00a0: axe, décision, instance, rôles, cible',
    en: 'What two records say of one thing agrees: axis, decision, body, roles, target',
  },
  why: {
    fr: 'De deux faits qui se contredisent un rapport en montre un, et personne ne voit l’autre',
    en: 'Of two facts that contradict each other a report shows one, and nobody sees the other',
  },
  fix: { fr: 'corrigez celui des deux faits qui est faux', en: 'correct the one of the two facts that is wrong' },
  over: (plan) => [...outsiders(plan), ...equals(plan)],
  find: (found, plan) => ({ ...contradictionAt(found), message: namesSentence(plan, found) }),
})
