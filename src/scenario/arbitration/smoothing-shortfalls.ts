/** Finds where more is asked in all than there is, so that no dates can help. */
import type { Quantity } from '../../values/quantity.ts'
import type { Shortfall } from './smoothing.ts'
import type { SmoothingLoad } from './smoothing-loads.ts'

function keyOf({ limit }: SmoothingLoad): string {
  return limit.kind === 'work' ? `work ${limit.team.id}` : `money ${limit.section}`
}

/** The teams and sections of which some limit is passed and all together are too little, in the order of the rows. */
export function shortfallsOf(loads: readonly SmoothingLoad[]): Shortfall[] {
  const groups = new Map<string, SmoothingLoad[]>()
  for (const load of loads) groups.set(keyOf(load), [...(groups.get(keyOf(load)) ?? []), load])
  return [...groups.values()].flatMap((group): Shortfall[] => {
    const [first] = group
    const asked = group.reduce((total, { taken }) => total + taken, 0)
    const held = group.reduce((total, { upper }) => total + upper, 0)
    if (first === undefined || asked <= held) return []
    const [by, count] = [(asked - held) as Quantity, group.length]
    return [{ limit: first.limit, asked: asked as Quantity, held: held as Quantity, by, count }]
  })
}
