/** Finds an entity of a list by an id that something else writes. */

/** The first entity of an id without regard to case; undefined where the list has none. */
export function entityById<T extends { readonly id: string }>(
  entities: readonly T[],
  id: string,
): T | undefined {
  const key = id.toLowerCase()
  return entities.find((entity) => entity.id.toLowerCase() === key)
}
