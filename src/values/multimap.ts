/**
 * Adds a value to the list of a key, which is begun where there is none: grouping, as Map.groupBy does from Node 21 on.
 */

export function addToList<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
