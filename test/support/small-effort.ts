/** The work that a tiny problem gets in tests. */
import type { SearchBudget } from '../../src/optimize/budget.ts'

/** Few rounds, so that the exact engine has something left to do; more nodes and steps than a tiny problem needs. */
export const SMALL_EFFORT: SearchBudget = { seed: 1, iterations: 60, nodes: 100_000, lpIterations: 100_000 }
