/** Fifty candidates over five years with ten teams: small enough to be proven every time. */
import { choiceTable } from '../choice-table.ts'
import { hardInstance, instancesOf } from '../instances.ts'
import { provenWithin } from './proven-within.ts'

const SHAPE = { projects: 50, periods: 20, teams: 10, perYear: 4, tightness: 0.6 } as const

/** 50 x 20 x 10. */
export const fifty = choiceTable({
  name: 'fifty',
  instances: instancesOf(hardInstance, [SHAPE], 10),
  seconds: 10,
  quick: { instances: 1, seconds: 3 },
  lines: (solved) => provenWithin(solved, 1, 3),
})
