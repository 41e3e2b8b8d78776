/** Cycles of dependencies: each found one is real, and no node of a cycle is forgotten. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cyclesIn } from '../../../src/rules/facts/cycles.ts'

const graphOf = (edges: Record<string, string[]>) => new Map(Object.entries(edges))

const graphs = fc.integer({ min: 1, max: 8 }).chain((size) => {
  const names = Array.from({ length: size }, (_, index) => `n${index}`)
  const next = fc.array(fc.constantFrom(...names), { maxLength: 3 })
  return fc
    .tuple(...names.map(() => next))
    .map((lists) => new Map(names.map((name, index) => [name, lists[index] ?? []])))
})

/** Whether a node leads back to itself, by following all ways. */
function isOnCycle(graph: ReadonlyMap<string, readonly string[]>, node: string): boolean {
  const reached = new Set(graph.get(node))
  for (const other of reached) for (const next of graph.get(other) ?? []) reached.add(next)
  return reached.has(node)
}

describe('cyclesIn', () => {
  it('finds none where all ways end', () => {
    expect(cyclesIn(graphOf({ a: ['b', 'c'], b: ['c'], c: [] }))).toEqual([])
  })

  it('finds a node that leads to itself, and the shortest of several ways', () => {
    expect(cyclesIn(graphOf({ a: ['a'], b: ['c', 'd'], c: ['d'], d: ['b'] }))).toEqual([
      ['a'],
      ['b', 'd'],
      ['c', 'd', 'b'],
    ])
  })

  it('gives real cycles that hold every node of any cycle', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const cycles = cyclesIn(graph)
        for (const cycle of cycles) {
          for (const [index, node] of cycle.entries())
            expect(graph.get(node)).toContain(cycle[(index + 1) % cycle.length])
        }
        const members = new Set(cycles.flat())
        expect([...graph.keys()].filter((node) => members.has(node))).toEqual(
          [...graph.keys()].filter((node) => isOnCycle(graph, node)),
        )
      }),
    )
  })
})
