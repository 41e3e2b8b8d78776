/** The founding case: a region with 60 candidates, six years in quarters and three teams, packed coarsely. */
import { choiceTable, provenLine } from '../choice-table.ts'
import { hardInstance, instancesOf } from '../instances.ts'
import type { Solved } from '../solve-choice.ts'
import { mean, median, smallest } from '../statistics.ts'
import { atLeast, atMost, type Line, plainly } from '../table.ts'

const SHAPES = [0.5, 0.65, 0.8].map(
  (tightness) => ({ projects: 60, periods: 24, teams: 3, perYear: 4, tightness }) as const,
)

const gaps = (solved: readonly Solved[], part = ''): number =>
  median(solved.filter(({ key }) => key.includes(part)).map(({ gap }) => gap))

/** Shares of the values that are kept; no verdict where none of them is. */
function shareLines(solved: readonly Solved[]): Line[] {
  const shares = solved.map(({ share }) => share).filter((share) => !Number.isNaN(share))
  const among = `${shares.length} of ${solved.length} instances`
  if (shares.length === 0) return [plainly('share of best known', 'none is kept')]
  return [
    atLeast(`smallest share of best known, ${among}`, smallest(shares), 99, '%'),
    plainly('mean share of best known', `${mean(shares).toFixed(2)} %`),
  ]
}

/** 60 x 24 x 3. */
export const region3 = choiceTable({
  name: 'region-3',
  instances: instancesOf(hardInstance, SHAPES, 10),
  seconds: 30,
  thoroughSeconds: 300,
  quick: { instances: 1, seconds: 4 },
  lines: (solved, { isThorough }) => {
    const usual = shareLines(solved)
    if (!isThorough) return [...usual, atMost('median gap', gaps(solved), 6, '%')]
    return [...usual, provenLine(solved, 0.5), atMost('median gap at 0.5', gaps(solved, '-0.50-'), 3, '%')]
  },
})
