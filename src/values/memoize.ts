/** Memoisation of pure functions of one argument (Michie, “Memo” functions and machine learning, Nature 218, 1968). */

/** The function, computed once for each key; keys are kept as long as the function is. */
export function memoize<K, V>(compute: (key: K) => V): (key: K) => V {
  return remembering(new Map<K, { readonly value: V }>(), compute)
}

/** The function, computed once for each object; what was computed goes with the object. */
export function memoizeByObject<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  return remembering(new WeakMap<K, { readonly value: V }>(), compute)
}

/** Where values are kept, by key. */
interface Memory<K, V> {
  readonly get: (key: K) => { readonly value: V } | undefined
  readonly set: (key: K, kept: { readonly value: V }) => unknown
}

function remembering<K, V>(memory: Memory<K, V>, compute: (key: K) => V): (key: K) => V {
  return (key) => {
    const known = memory.get(key)
    if (known !== undefined) return known.value
    const value = compute(key)
    memory.set(key, { value })
    return value
  }
}
