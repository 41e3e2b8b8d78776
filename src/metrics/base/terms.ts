/** The usual terms of figures: a count, a share of a count, and the parts of quantities that fall into a scope. */
import type { Project } from '../../plan/plan.ts'
import { plain, type Quantity } from '../../values/quantity.ts'
import type { Scope, Term } from './define.ts'

export function counted(entities: readonly Term['entity'][]): Term[] {
  return entities.map((entity) => ({ entity, amount: 1 }))
}

/** One of the denominator for each entity, and of the numerator where it counts. */
export function shareOf<E extends Term['entity']>(entities: readonly E[], counts: (entity: E) => boolean): Term[] {
  return entities.map((entity) => ({ entity, amount: counts(entity) ? 1 : 0, of: 1 }))
}

/** The part that falls into the scope of each project's quantity; a project of which it is not known has no term. */
export function partsIn(scope: Scope, quantityOf: (project: Project) => Quantity | undefined): Term[] {
  return scope.touching.flatMap((entity) => {
    const quantity = quantityOf(entity)
    return quantity === undefined ? [] : [{ entity, amount: plain(scope.part(entity, quantity)) }]
  })
}
