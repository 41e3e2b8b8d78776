/** What somebody meant by a class that another office gives as a rank: `P1`, `2`, `haute`. */
import { fold } from './nearest.ts'

const RANKS: Readonly<Record<string, readonly string[]>> = {
  must: ['1', 'p1', 'prio1', 'priorite1', 'priority1', 'haute', 'eleve', 'elevee', 'forte', 'high'],
  should: ['2', 'p2', 'prio2', 'priorite2', 'priority2', 'moyen', 'moyenne', 'medium', 'normal'],
  could: ['3', 'p3', 'prio3', 'priorite3', 'priority3', 'basse', 'faible', 'low'],
}

/** The priority class that a rank means; undefined for a lower rank and for any other word. */
export function repairRank(text: string): string | undefined {
  const word = fold(text)
  return Object.keys(RANKS).find((rank) => RANKS[rank]?.includes(word))
}
