/** A thousand candidates, as in a whole ministry: how near the bound half a minute gets. */
import { choiceTable } from '../choice-table.ts'
import { greatest } from '../statistics.ts'
import { atMost } from '../table.ts'

/** 1,000 x 20 x 10. */
export const thousand = choiceTable({
  name: 'thousand',
  shape: { projects: 1000, periods: 20, teams: 10, perYear: 4 },
  tightnesses: [0.6],
  ...{ seeds: 3, seconds: 30 },
  quick: { instances: 1, seconds: 5 },
  lines: (solved) => [atMost('greatest gap', greatest(solved.map(({ gap }) => gap)), 4, '%')],
})
