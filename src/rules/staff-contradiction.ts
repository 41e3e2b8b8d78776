/** Finds staff figures that contradict each other: more posts filled than staff, and a headcount below that of the teams. */

import { dateWords } from '../lang/dates.ts'
import { formatPlain } from '../lang/numbers.ts'
import { fteIn } from '../metrics/base/capacity.ts'
import { wholeScope } from '../metrics/base/scope.ts'
import { postsFilled } from '../metrics/posts.ts'
import { keyWithin, within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { type Month, monthOfDay } from '../values/calendar.ts'
import { round } from '../values/decimal.ts'
import { parsePeriod } from '../values/period.ts'
import { defineRule, type RuleHit } from './define.ts'
import { nameOf } from './words/naming.ts'

/** Half a full-time equivalent: below it part-time work explains what differs. */
const TOLERANCE = 0.5

/** Teams whose posts filled on the status date are more than the staff that they tell. */
function* ofPosts(plan: Plan): Generator<RuleHit> {
  for (const team of plan.teams) {
    const fte = fteIn(team, monthOfDay(plan.asOf))
    const { value } = postsFilled.compute(plan, { ...wholeScope(plan), team: team.id })
    if (fte === undefined || value === null || value - fte <= TOLERANCE) continue
    yield {
      at: keyWithin(team, 'posts'),
      entity: team.id,
      facts: { period: '', filled: value, staff: fte },
      message: {
        fr: `${formatPlain(value, 'fr')} ETP de postes pourvus dans l’équipe ${nameOf(team, 'fr')}, dont l’effectif est de ${formatPlain(fte, 'fr')} ETP`,
        en: `The team ${nameOf(team, 'en')} has ${formatPlain(value, 'en')} full-time equivalents of posts filled and a staff of ${formatPlain(fte, 'en')}`,
      },
    }
  }
}

/** The staff that all teams tell for a month; undefined where one tells none. */
function staffOfTeams({ teams }: Plan, month: Month): number | undefined {
  const staff = teams.map((team) => fteIn(team, month))
  const known = staff.filter((fte): fte is number => fte !== undefined)
  return known.length === 0 || known.length < staff.length
    ? undefined
    : round(
        known.reduce((total, fte) => total + fte, 0),
        2,
      )
}

/** Periods of which the plan tells a headcount that is below the full-time equivalents of its teams. */
function* ofHeadcount(plan: Plan): Generator<RuleHit> {
  for (const [text, agents] of Object.entries(plan.header.staff ?? {})) {
    const period = parsePeriod(text)
    const staff = period === undefined ? undefined : staffOfTeams(plan, period.last)
    if (staff === undefined || staff - agents <= TOLERANCE) continue
    yield {
      at: within(plan.header, 'staff', text),
      facts: { period: text, agents, staff },
      message: {
        fr: `Effectif global de ${formatPlain(agents, 'fr')} agents pour ${dateWords(text, 'fr')}, alors que les équipes comptent ${formatPlain(staff, 'fr')} ETP`,
        en: `A headcount of ${formatPlain(agents, 'en')} is written for ${dateWords(text, 'en')}, while the teams add up to ${formatPlain(staff, 'en')} full-time equivalents`,
      },
    }
  }
}

/** Finds teams with more posts filled than staff, and headcounts below the staff of the teams. */
export const staffContradiction = defineRule({
  id: 'staff-contradiction',
  subject: 'load',
  severity: 'warning',
  parts: ['period'],
  summary: {
    fr: 'Effectifs, postes pourvus et effectif global se rejoignent',
    en: 'Staff, posts filled and the whole headcount agree',
  },
  why: {
    fr: 'Deux effectifs dans un plan donnent deux capacités\u00a0: personne ne sait laquelle le comité a approuvée',
    en: 'Two staff figures in a plan give two capacities: nobody knows which one the committee approved',
  },
  fix: {
    fr: 'corrigez teams.fte, teams.posts ou plan.staff\u00a0; un agent à temps partiel compte pour sa quotité dans fte et posts',
    en: 'correct teams.fte, teams.posts or plan.staff; a person who works part time counts as that part in fte and posts',
  },
  *run(plan) {
    yield* ofPosts(plan)
    yield* ofHeadcount(plan)
  },
})
