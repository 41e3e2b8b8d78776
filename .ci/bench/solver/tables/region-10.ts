/** The region with ten teams instead of three: as many candidates, packed less coarsely. */
import { choiceTable, provenLine } from '../choice-table.ts'
import { hardInstance, instancesOf } from '../instances.ts'
import { median } from '../statistics.ts'
import { plainly } from '../table.ts'

const SHAPES = [0.5, 0.65, 0.8].map(
  (tightness) => ({ projects: 60, periods: 24, teams: 10, perYear: 4, tightness }) as const,
)

/** 60 x 24 x 10. */
export const region10 = choiceTable({
  name: 'region-10',
  instances: instancesOf(hardInstance, SHAPES, 10),
  seconds: 10,
  thoroughSeconds: 60,
  quick: { instances: 1, seconds: 3 },
  lines: (solved, { isThorough }) => [
    provenLine(solved, isThorough ? 0.75 : 0.6),
    plainly('median time', `${median(solved.map(({ seconds }) => seconds)).toFixed(2)} s`),
    plainly('median gap', `${median(solved.map(({ gap }) => gap)).toFixed(2)} %`),
  ],
})
