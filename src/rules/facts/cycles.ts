/** Finds cycles in a graph of named nodes. */

type Graph = ReadonlyMap<string, readonly string[]>

/** The nodes that are left when all that lead nowhere are taken away again and again: those of cycles, and what leads to them. */
function core(graph: Graph): ReadonlySet<string> {
  const left = new Map([...graph].map(([node, next]) => [node, new Set(next).size]))
  const before = new Map<string, string[]>()
  for (const node of graph.keys()) before.set(node, [])
  for (const [node, next] of graph) {
    for (const other of new Set(next)) before.get(other)?.push(node)
  }
  const ends = [...left].filter(([, count]) => count === 0).map(([node]) => node)
  for (let node = ends.pop(); node !== undefined; node = ends.pop()) {
    left.delete(node)
    for (const other of before.get(node) ?? []) {
      const count = (left.get(other) ?? 0) - 1
      left.set(other, count)
      if (count === 0) ends.push(other)
    }
  }
  return new Set(left.keys())
}

/** The shortest way from a node back to itself. */
function shortest(graph: Graph, from: string, inside: ReadonlySet<string>): string[] | undefined {
  const cameFrom = new Map<string, string>()
  const queue = [from]
  for (const node of queue) {
    for (const next of graph.get(node) ?? []) {
      if (!inside.has(next) || cameFrom.has(next)) continue
      cameFrom.set(next, node)
      if (next === from) return trace(cameFrom, from)
      queue.push(next)
    }
  }
  return undefined
}

function trace(cameFrom: ReadonlyMap<string, string>, from: string): string[] {
  const nodes = [from]
  for (let node = cameFrom.get(from); node !== from && node !== undefined; ) {
    nodes.unshift(node)
    node = cameFrom.get(node)
  }
  return [from, ...nodes.slice(0, -1)]
}

/**
 * Cycles such that every node of any cycle is in at least one.
 *
 * @param graph - the nodes each node leads to; all of them are keys too.
 * @returns each as its nodes in order, from the first that no earlier cycle holds; none are found in linear time.
 */
export function cyclesIn(graph: Graph): string[][] {
  const inside = core(graph)
  const seen = new Set<string>()
  const cycles: string[][] = []
  for (const node of graph.keys()) {
    if (!inside.has(node) || seen.has(node)) continue
    const cycle = shortest(graph, node, inside)
    if (cycle === undefined) continue
    for (const member of cycle) seen.add(member)
    cycles.push(cycle)
  }
  return cycles
}
