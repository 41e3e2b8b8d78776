/** The region with ten teams instead of three: as many candidates, packed less coarsely. */
import { choiceTable } from '../choice-table.ts'
import { provenWithin } from './proven-within.ts'

/** 60 x 24 x 10. */
export const region10 = choiceTable({
  name: 'region-10',
  shape: { projects: 60, periods: 24, teams: 10, perYear: 4 },
  tightnesses: [0.5, 0.65, 0.8],
  ...{ seeds: 10, seconds: 15 },
  quick: { instances: 1, seconds: 3 },
  lines: (solved) => provenWithin(solved, 3, 15),
})
