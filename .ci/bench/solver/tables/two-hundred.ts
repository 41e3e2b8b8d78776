/** Two hundred candidates: too many for a proof, so the value is held against native HiGHS, and against the bound. */
import { choiceTable } from '../choice-table.ts'
import { hardInstance, instancesOf } from '../instances.ts'
import { nativeHighs } from '../native-highs.ts'
import type { Solved } from '../solve-choice.ts'
import { greatest, median, smallest } from '../statistics.ts'
import { atLeast, atMost, type Line, plainly, type Setting } from '../table.ts'
import { leadsOver } from './lead-over.ts'

const NATIVE_SECONDS = 20
const SHAPE = { projects: 200, periods: 20, teams: 10, perYear: 4, tightness: 0.6 } as const
const INSTANCES = instancesOf(hardInstance, [SHAPE], 10)

function leadLines(solved: readonly Solved[], setting: Setting): Line[] {
  const leads = leadsOver(nativeHighs, solved, INSTANCES, NATIVE_SECONDS, setting)
  if (leads.length === 0) return [plainly('above native HiGHS', 'not asked, or not on the path')]
  return [
    atLeast('above native HiGHS at 20 s, median', median(leads), 5, '%'),
    atLeast('above native HiGHS, smallest', smallest(leads), 4, '%'),
  ]
}

const gapLine = (solved: readonly Solved[], limit: number): Line =>
  atMost('greatest gap', greatest(solved.map(({ gap }) => gap)), limit, '%')

/** 200 x 20 x 10. */
export const twoHundred = choiceTable({
  name: 'two-hundred',
  instances: INSTANCES,
  seconds: 10,
  quick: { instances: 1, seconds: 4 },
  lines: (solved, setting) => [
    ...leadLines(solved, setting),
    atMost('first answer', greatest(solved.map(({ firstSeconds }) => firstSeconds)), 1, 's'),
    gapLine(solved, 8),
  ],
})

/** The same with half a minute. */
export const twoHundredLong = choiceTable({
  name: 'two-hundred-30',
  instances: INSTANCES,
  seconds: 30,
  quick: { instances: 0, seconds: 0 },
  lines: (solved) => [gapLine(solved, 7.5)],
})
