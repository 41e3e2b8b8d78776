/** A thousand candidates in months: the largest model that is asked for. */
import { choiceTable } from '../choice-table.ts'
import { greatest } from '../statistics.ts'
import { atMost } from '../table.ts'

/** 1,000 x 60 x 10. */
export const thousandMonths = choiceTable({
  name: 'thousand-months',
  shape: { projects: 1000, periods: 60, teams: 10, perYear: 12 },
  tightnesses: [0.6],
  ...{ seeds: 3, seconds: 50 },
  quick: { instances: 1, seconds: 5 },
  lines: (solved) => [atMost('greatest gap', greatest(solved.map(({ gap }) => gap)), 8, '%')],
})
