/** A thousand candidates in months: the largest model that is asked for. */
import { choiceTable } from '../choice-table.ts'
import { hardInstance, instancesOf } from '../instances.ts'
import { greatest } from '../statistics.ts'
import { atMost } from '../table.ts'

const SHAPE = { projects: 1000, periods: 60, teams: 10, perYear: 12, tightness: 0.6 } as const

/** 1,000 x 60 x 10. */
export const thousandMonths = choiceTable({
  name: 'thousand-months',
  instances: instancesOf(hardInstance, [SHAPE], 3),
  seconds: 50,
  quick: { instances: 1, seconds: 5 },
  lines: (solved) => [atMost('greatest gap', greatest(solved.map(({ gap }) => gap)), 8, '%')],
})
