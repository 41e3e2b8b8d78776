/** Fifty candidates over five years with ten teams: small enough to be proven every time. */
import { choiceTable } from '../choice-table.ts'
import { provenWithin } from './proven-within.ts'

/** 50 x 20 x 10. */
export const fifty = choiceTable({
  name: 'fifty',
  shape: { projects: 50, periods: 20, teams: 10, perYear: 4 },
  tightnesses: [0.6],
  ...{ seeds: 10, seconds: 10 },
  quick: { instances: 1, seconds: 3 },
  lines: (solved) => provenWithin(solved, 2, 5),
})
