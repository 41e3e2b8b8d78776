/** Regions as offices plan them, with three teams: starts near the wished ones are to be proven, wider windows come near. */
import { choiceTable } from '../choice-table.ts'
import { instancesOf, regionInstance } from '../instances.ts'
import { median } from '../statistics.ts'
import { atMost } from '../table.ts'
import { provenWithin } from './proven-within.ts'

const SIZE = { projects: 60, periods: 24, teams: 3, perYear: 4 } as const
const REGION = { ...SIZE, running: 12, lossPercent: 0 }

const around = (earlier: number, later: number) =>
  [0.65, 0.8].map((tightness) => ({ ...REGION, tightness, window: { earlier, later } }))

/** Starts from two quarters before the wished one to four after it. */
export const realNear = choiceTable({
  name: 'real-near',
  instances: instancesOf(regionInstance, around(2, 4), 5),
  seconds: 20,
  quick: { instances: 1, seconds: 3 },
  lines: (solved) => provenWithin(solved, 6, 15),
})

/** Starts from four quarters before the wished one to eight after it. */
export const realWide = choiceTable({
  name: 'real-wide',
  instances: instancesOf(regionInstance, around(4, 8), 5),
  seconds: 60,
  quick: { instances: 1, seconds: 2 },
  lines: (solved) => [atMost('median gap', median(solved.map(({ gap }) => gap)), 6, '%')],
})
