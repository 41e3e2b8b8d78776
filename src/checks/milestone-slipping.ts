/** Finds milestones that slipped far while no review says so. */
import { lastReview } from '../metrics/reviews.ts'
import { titleOf, within } from '../model/entity.ts'
import type { Plan, Project } from '../model/plan.ts'
import { bilingual, quote } from '../text/format.ts'
import { type Day, parseDay } from '../units/calendar.ts'
import { type Discovery, defineCheck } from './define.ts'
import { type AwaitedMilestone, awaitedMilestones } from './util/awaited-milestones.ts'
import { daysText } from './util/days-text.ts'
import { nameOf } from './util/name-of.ts'

const DECLARED: readonly string[] = ['cloud', 'storm']

/** Whether the last review admits that the dates are in trouble. */
function isDeclared(plan: Plan, project: Project): boolean {
  const weather = lastReview(plan, project)?.review.weather
  return DECLARED.includes(weather?.schedule ?? weather?.overall ?? '')
}

/** The end of the newest baseline that was decided after the first one. */
function decidedEnd({ written }: Project): Day | undefined {
  const ends = (written.rebaselines ?? []).flatMap(({ end }) => end ?? [])
  return parseDay(ends.at(-1) ?? '', 'end')
}

interface Slip {
  readonly awaited: AwaitedMilestone
  readonly baseline: string
  readonly days: number
}

/** What slipped most of the milestones to come, except those that a new baseline covers. */
function worstSlip(project: Project): Slip | undefined {
  const covered = decidedEnd(project)
  return awaitedMilestones(project)
    .flatMap((awaited) => {
      const { baseline } = awaited.milestone
      const first = parseDay(baseline ?? '', 'end')
      if (baseline === undefined || first === undefined) return []
      if (covered !== undefined && awaited.day <= covered) return []
      return [{ awaited, baseline, days: awaited.day - first }]
    })
    .reduce<Slip | undefined>(
      (worst, slip) => (worst === undefined || slip.days > worst.days ? slip : worst),
      undefined,
    )
}

function discovery(project: Project, { awaited, baseline, days }: Slip, limit: number): Discovery {
  const { milestone, index, key, date } = awaited
  return {
    at: within(project, 'milestones', index, key),
    entity: project.id,
    facts: { milestone: milestone.id, baseline, date, days, limit },
    message: bilingual((lang) => {
      const title = quote(titleOf(milestone.title, milestone.id)[lang], lang)
      const [late, most] = [daysText(days, lang), daysText(limit, lang)]
      return lang === 'fr'
        ? `Jalon ${title} de ${nameOf(project, lang)} repoussé de ${late} (du ${baseline} au ${date}), sans revue ni décision qui le dise, pour un maximum de ${most}`
        : `Expected milestone ${title} of ${nameOf(project, lang)} to slip by at most ${most} unless a review or decision says so, got ${late} (${baseline} to ${date})`
    }),
  }
}

/** Finds the milestone to come that slipped most, beyond the red threshold, of projects in progress whose last review does not say so. */
export const milestoneSlipping = defineCheck({
  id: 'milestone-slipping',
  code: 'DAT-013',
  severity: 'warning',
  summary: {
    fr: 'Un jalon très repoussé est annoncé par la revue, ou acté par une nouvelle référence',
    en: 'A milestone that slips far is announced by a review or decided by a new baseline',
  },
  why: {
    fr: 'Un jalon glisse par petits pas\u00a0: le retard s’installe avant que la météo ne le montre',
    en: 'A milestone slips in small steps: the delay settles before the weather shows it',
  },
  fix: {
    fr: 'dites-le à la prochaine revue (weather.schedule), ou faites acter la nouvelle date (rebaselines)',
    en: 'say so in the next review (weather.schedule), or have the new date decided (rebaselines)',
  },
  *run(plan) {
    const limit = plan.thresholds.lateRedDays
    for (const project of plan.projects) {
      if (project.status !== 'in_progress' || isDeclared(plan, project)) continue
      const slip = worstSlip(project)
      if (slip !== undefined && slip.days > limit) yield discovery(project, slip, limit)
    }
  },
})
