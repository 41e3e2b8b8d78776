/** Finds milestones that slipped far while no review says so. */

import { spanWords } from '../lang/dates.ts'
import { daysText } from '../lang/plurals.ts'
import { quote } from '../lang/punctuation.ts'
import { titleOf, within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { bilingual } from '../values/language.ts'
import { defineRule, type RuleHit } from './define.ts'
import { type MilestoneSlip, milestoneSlips, undeclaredSlip } from './facts/milestones.ts'
import { collectively, nameOf } from './words/naming.ts'

function discovery(project: Project, { awaited, baseline, days }: MilestoneSlip, limit: number): RuleHit {
  const { milestone, index, key, date } = awaited
  return {
    at: within(project, 'milestones', index, key),
    entity: project.id,
    facts: { milestone: milestone.id, baseline, date, days, limit },
    message: bilingual((lang) => {
      const title = quote(titleOf(milestone.title, milestone.id)[lang], lang)
      const [late, most] = [daysText(days, lang), daysText(limit, lang)]
      return {
        fr: `Jalon ${title} de ${nameOf(project, lang)} repoussé de ${late} (${spanWords(baseline, date, lang)}), sans revue ni décision qui le dise, pour un maximum de ${most}`,
        en: `Milestone ${title} of ${nameOf(project, lang)} has slipped by ${late} (${spanWords(baseline, date, lang)}), more than the limit of ${most}, and no review or decision says so`,
      }[lang]
    }),
  }
}

/** The projects in progress with a milestone to come that has a baseline. */
function slippable({ projects }: Plan): Project[] {
  return projects.filter((project) => project.status === 'in_progress' && milestoneSlips(project).length > 0)
}

/** Finds the milestone to come that slipped most, beyond the red threshold, of projects in progress whose last review does not say so. */
export const milestoneSlipping = defineRule({
  id: 'milestone-slipping',
  subject: 'projects',
  severity: 'warning',
  parts: ['milestone'],
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
  collective: {
    population: (plan) => slippable(plan).length,
    message: collectively(
      (count, of) =>
        `${count} des ${of} projets en cours ont un jalon très repoussé sans revue ni décision qui le dise`,
      (count, of) =>
        `${count} of ${of} projects in progress have a milestone that slipped far while no review or decision says so`,
    ),
  },
  follows: ['date-outside-plan'],
  *run(plan) {
    const limit = plan.thresholds.lateRedDays
    for (const project of slippable(plan)) {
      const slip = undeclaredSlip(plan, project)
      if (slip !== undefined) yield discovery(project, slip, limit)
    }
  },
})
