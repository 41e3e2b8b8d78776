/** A thousand candidates, as in a whole ministry: how near the bound half a minute gets, beside CBC with the same time. */
import { choiceTable, secondsFor } from '../choice-table.ts'
import { hardInstance, instancesOf } from '../instances.ts'
import { nativeCbc } from '../native-cbc.ts'
import type { Solved } from '../solve-choice.ts'
import { greatest, smallest } from '../statistics.ts'
import { atLeast, atMost, type Line, type Setting } from '../table.ts'
import { leadsOver } from './lead-over.ts'

const SHAPE = { projects: 1000, periods: 20, teams: 10, perYear: 4, tightness: 0.6 } as const
const INSTANCES = instancesOf(hardInstance, [SHAPE], 3)
const TIME = { seconds: 30, quick: { instances: 1, seconds: 5 } } as const

/** What CBC 2.10.12 has of the first instance after 30 seconds, where it is not installed. */
const CBC_VALUE = 15_754

function leadLines(solved: readonly Solved[], setting: Setting): Line[] {
  if (setting.isQuick) return []
  const seconds = secondsFor(TIME, setting)
  const leads = leadsOver(nativeCbc, solved, INSTANCES, seconds, setting)
  if (leads.length > 0) return [atLeast('above CBC in the same time, smallest', smallest(leads), 0, '%')]
  const first = solved.find(({ key }) => key === INSTANCES[0]?.key)?.answer.value ?? Number.NaN
  return [atLeast('value of the first, CBC had', first, CBC_VALUE, '')]
}

/** 1,000 x 20 x 10. */
export const thousand = choiceTable({
  name: 'thousand',
  instances: INSTANCES,
  ...TIME,
  lines: (solved, setting) => [
    atMost('greatest gap', greatest(solved.map(({ gap }) => gap)), 4, '%'),
    ...leadLines(solved, setting),
  ],
})
