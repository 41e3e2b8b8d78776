/** Finds departments that give one rank to several of their open needs. */

import { formatNumber } from '../lang/numbers.ts'
import { counted, type Noun } from '../lang/plurals.ts'
import { within } from '../plan/entity.ts'
import { entityById } from '../plan/find-entity.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { openNeeds } from './facts/open-needs.ts'
import { collectively, nameOf } from './words/naming.ts'

type Need = Entry<'needs'>

const NEED: Noun = { fr: ['besoin', 'besoins'], en: ['need', 'needs'] }

/** The open needs with a rank, by department without regard to case. */
function rankedNeeds(plan: Plan): Map<string, Need[]> {
  const found = new Map<string, Need[]>()
  for (const need of openNeeds(plan)) {
    if (need.rank === undefined) continue
    const key = need.department.toLowerCase()
    found.set(key, [...(found.get(key) ?? []), need])
  }
  return found
}

/** The first need of each rank that comes again, with its rank and how many needs have it. */
function repeated(needs: readonly Need[]): { first: Need; rank: number; count: number }[] {
  const byRank = new Map<number, Need[]>()
  for (const need of needs) {
    byRank.set(need.rank ?? 0, [...(byRank.get(need.rank ?? 0) ?? []), need])
  }
  return [...byRank]
    .sort(([left], [right]) => left - right)
    .flatMap(([rank, [first, ...others]]) =>
      first === undefined || others.length === 0 ? [] : [{ first, rank, count: others.length + 1 }],
    )
}

/** `1 (3 needs), 4 (2 needs)`. */
function ranksText(ranks: ReturnType<typeof repeated>): Bilingual {
  return bilingual((lang) =>
    ranks.map(({ rank, count }) => `${formatNumber(rank, lang)} (${counted(count, NEED, lang)})`).join(', '),
  )
}

/** Finds departments of which several open needs have the same rank. */
export const needRankRepeated = defineRule({
  id: 'need-rank-repeated',
  subject: 'needs',
  severity: 'warning',
  parts: ['department'],
  summary: {
    fr: 'Une direction donne à chacun de ses besoins ouverts un rang différent',
    en: 'A department gives each of its open needs a rank of its own',
  },
  why: {
    fr: 'Si tout est premier, la direction n’a rien choisi et d’autres choisiront à sa place',
    en: 'Where all is first the department has chosen nothing, and others will choose for it',
  },
  fix: {
    fr: 'demandez à la direction de classer ses besoins de 1 à n, sans ex aequo (rank)',
    en: 'ask the department to rank its needs from 1 to n without ties (rank)',
  },
  example: 'rank: 2',
  collective: {
    population: (plan) => rankedNeeds(plan).size,
    message: collectively(
      (count, of) => `${count} des ${of} directions donnent le même rang à plusieurs besoins`,
      (count, of) => `${count} of ${of} departments give several needs the same rank`,
    ),
  },
  *run(plan) {
    for (const needs of rankedNeeds(plan).values()) {
      const ranks = repeated(needs)
      const [{ first } = {}] = ranks
      if (first === undefined) continue
      const department = entityById(plan.departments, first.department) ?? { id: first.department }
      const told = ranksText(ranks)
      yield {
        at: within(first, 'rank'),
        entity: first.id,
        facts: { department: first.department, ranks: ranks.map(({ rank }) => String(rank)) },
        message: {
          fr: `Rangs que ${nameOf(department, 'fr')} donne à plusieurs de ses besoins\u00a0: ${told.fr}`,
          en: `Ranks that ${nameOf(department, 'en')} gives to several of its needs: ${told.en}`,
        },
      }
    }
  },
})
