/** Finds milestones that were put off since the earlier state though they were late already, or by too much in all. */

import { dateWords, spanWords } from '../../lang/dates.ts'
import { daysText } from '../../lang/plurals.ts'
import { quote } from '../../lang/punctuation.ts'
import { titleOf, within } from '../../plan/entity.ts'
import type { Project } from '../../plan/plan.ts'
import { isOpen } from '../../plan/project-status.ts'
import { bilingual } from '../../values/language.ts'
import { defineStateRule, type RuleHit } from '../define.ts'
import {
  type AwaitedMilestone,
  awaitedMilestones,
  type MilestoneSlip,
  milestoneSlips,
  undeclaredSlip,
  worstSlip,
} from '../facts/milestones.ts'
import { changedProjects, type ProjectPair } from '../facts/project-pairs.ts'
import { nameOf } from '../words/naming.ts'

function isSame(one: AwaitedMilestone, other: AwaitedMilestone): boolean {
  return one.milestone.id.toLowerCase() === other.milestone.id.toLowerCase()
}

/** A slip that grew, and the date that the earlier state foresaw. */
interface Growth extends MilestoneSlip {
  readonly from: string
}

/** The slips that grew since the earlier state: late by then already, or now beyond the limit. */
function grown({ older, newer }: ProjectPair, limit: number): Growth[] {
  const then = awaitedMilestones(older)
  return milestoneSlips(newer).flatMap((slip) => {
    const was = then.find((awaited) => isSame(awaited, slip.awaited))
    if (was === undefined || was.day >= slip.awaited.day) return []
    const moved = slip.awaited.day - was.day
    const wasLate = slip.days - moved > 0
    return wasLate || slip.days > limit ? [{ ...slip, from: was.date }] : []
  })
}

function discovery(project: Project, { awaited, baseline, days, from }: Growth): RuleHit {
  const { milestone, index, key, date } = awaited
  return {
    at: within(project, 'milestones', index, key),
    entity: project.id,
    facts: { milestone: milestone.id, baseline, from, date, days },
    message: bilingual((lang) => {
      const title = quote(titleOf(milestone.title, milestone.id)[lang], lang)
      const [late, of] = [daysText(days, lang), nameOf(project, lang)]
      return {
        fr: `Jalon ${title} du projet ${of} encore repoussé (${spanWords(from, date, lang)}), à ${late} de sa référence (${dateWords(baseline, lang)}), sans nouvelle référence`,
        en: `Milestone ${title} of ${of} was put off again (${spanWords(from, date, lang)}), ${late} after its baseline (${dateWords(baseline, lang)}), without a new baseline`,
      }[lang]
    }),
  }
}

/** Finds, of each project to be done, the milestone that was put off and is the farthest from its baseline. */
export const milestoneSlippedAgain = defineStateRule({
  id: 'milestone-slipped-again',
  subject: 'projects',
  severity: 'warning',
  parts: ['milestone'],
  summary: {
    fr: 'Un jalon n’est repoussé ni une seconde fois, ni au-delà du seuil (late_red_days), sans nouvelle référence',
    en: 'A milestone is put off neither a second time nor beyond the threshold (late_red_days) without a new baseline',
  },
  why: {
    fr: 'Un jalon qui recule à chaque réunion n’est plus une date : autant faire décider la nouvelle',
    en: 'A milestone that moves at every meeting is no date any more: better have the new one decided',
  },
  fix: {
    fr: 'faites acter la nouvelle date (rebaselines), ou revenez à celle qui fut annoncée',
    en: 'have the new date decided (rebaselines), or go back to the one that was told',
  },
  *run(before, after) {
    for (const pair of changedProjects(before, after)) {
      const { newer } = pair
      if (!isOpen(newer)) continue
      const growth = worstSlip(grown(pair, after.thresholds.lateRedDays))
      const told = undeclaredSlip(after, newer)?.awaited
      // The rule on one state tells of its milestone by itself.
      if (growth === undefined || (told !== undefined && isSame(told, growth.awaited))) continue
      yield discovery(newer, growth)
    }
  },
})
