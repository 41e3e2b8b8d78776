/** Says whether an id names anything in a plan already. */
import type { Plan } from './plan.ts'

/** Whether an entity of any kind has the id, case apart; criteria have ids of their own. */
export function isIdTaken({ index }: Pick<Plan, 'index'>, id: string): boolean {
  const key = id.toLowerCase()
  return [...index].some(([kind, entities]) => kind !== 'criterion' && entities.has(key))
}
