/** Refuses to take more posts out of a team than it has. */
import { applyFrameTeams } from '../../overlay/apply-frame.ts'
import type { FlatScenario } from '../../overlay/flat-scenario.ts'
import { isSameId } from '../../plan/entity.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Month } from '../../values/calendar.ts'
import { parsePeriod } from '../../values/period.ts'
import type { AskedHire } from '../edits/scenario.ts'
import { partsOfPair, withValues } from '../pairs.ts'
import { Refusal } from '../refusal.ts'
import { typedPeriod } from './typed-quantities.ts'

/** The fewest posts that a team has from a month on, without what the scenario adds in that very month; undefined where none are told. */
function fewestPosts(plan: Plan, { frame }: FlatScenario, id: string, month: Month) {
  const teams = frame.teams.map((one) =>
    one.from === month && isSameId(one.team, id) ? { ...one, hires: undefined } : one,
  )
  const { fte = [] } = entityById(applyFrameTeams(plan, { ...frame, teams }), id) ?? {}
  const inForce = fte.findLast(({ from }) => from <= month) ?? fte[0]
  if (inForce === undefined) return undefined
  const later = fte.filter(({ from }) => from > month)
  return Math.min(...[inForce, ...later].map((step) => step.fte))
}

/** Refuses posts fewer than a team has, with the line that takes all of them, or none where there are none. */
export function refuseTooFew(
  plan: Plan,
  flat: FlatScenario,
  { team, from, hires }: AskedHire,
  argv: readonly string[],
): void {
  const month = parsePeriod(from)?.first
  const posts = month === undefined ? undefined : fewestPosts(plan, flat, team, month)
  if (posts === undefined || hires >= 0 || posts + hires >= 0) return
  const line = withValues(argv, '--hire', true, (pair) => {
    const [name = '', value = ''] = partsOfPair(pair) ?? []
    const [, period = ''] = value.split('@')
    if (!isSameId(name, team) || typedPeriod(period) !== from) return pair
    return posts === 0 ? undefined : `${team}=-${posts}@${from}`
  })
  throw new Refusal('hires-too-few', `${posts} ${team}=${hires}@${from}`, { line })
}
