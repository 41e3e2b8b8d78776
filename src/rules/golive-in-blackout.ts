/** Finds go-lives planned on days on which the office said none may be. */

import { onDate, spanWords } from '../lang/dates.ts'
import { quote } from '../lang/punctuation.ts'
import { titleOf, within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { bilingual } from '../values/language.ts'
import { defineRule, type RuleHit } from './define.ts'
import { type Blackout, blockedGoLives } from './facts/go-lives.ts'
import { isLive } from './facts/looked-at.ts'
import { type AwaitedMilestone, awaitedMilestones } from './facts/milestones.ts'
import { collectively, nameOf } from './words/naming.ts'

function discovery(
  plan: Plan,
  project: Project,
  { milestone, index, key, date }: AwaitedMilestone,
  [position, { from, to, reason }]: readonly [position: number, blackout: Blackout],
): RuleHit {
  return {
    at: within(project, 'milestones', index, key),
    entity: project.id,
    facts: { milestone: milestone.id, date, from, to },
    related: [
      {
        at: within(plan.header, 'calendars', 'blackouts', position, 'from'),
        label: { fr: 'période sans mise en service', en: 'the blackout is here' },
      },
    ],
    message: bilingual((lang) => {
      const title = quote(titleOf(milestone.title, milestone.id)[lang], lang)
      return {
        fr: `Mise en service ${title} de ${nameOf(project, lang)} ${onDate(date, lang)}, dans la période ${quote(reason, lang)} (${spanWords(from, to, lang)})`,
        en: `Go-live ${title} of ${nameOf(project, lang)} ${onDate(date, lang)} falls in the blackout ${quote(reason, lang)} (${spanWords(from, to, lang)})`,
      }[lang]
    }),
  }
}

function goLives({ projects }: Plan): AwaitedMilestone[] {
  return projects
    .filter(isLive)
    .flatMap(awaitedMilestones)
    .filter(({ milestone }) => milestone.kind === 'golive')
}

/** Finds go-live milestones, not yet reached, inside a blackout of plan.calendars that concerns their project. */
export const goliveInBlackout = defineRule({
  id: 'golive-in-blackout',
  subject: 'projects',
  severity: 'warning',
  parts: ['milestone'],
  summary: {
    fr: 'Aucune mise en service ne tombe dans une période que le calendrier exclut',
    en: 'No go-live falls in a period that the calendar rules out',
  },
  why: {
    fr: 'Une mise en service en pleine clôture ou en pleine rentrée trouve un métier absent et un incident de plus',
    en: 'A go-live during closing or back-to-school meets an absent business and adds an incident',
  },
  fix: {
    fr: 'déplacez le jalon hors de la période, ou corrigez plan.calendars.blackouts',
    en: 'move the milestone out of the period, or correct plan.calendars.blackouts',
  },
  collective: {
    population: (plan) => goLives(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} mises en service à venir tombent dans une période exclue`,
      (count, of) => `${count} of ${of} go-lives to come fall in a blackout`,
    ),
  },
  follows: ['date-outside-plan'],
  *run(plan) {
    for (const project of plan.projects.filter(isLive)) {
      for (const { goLive, found } of blockedGoLives(plan, project)) {
        yield discovery(plan, project, goLive, found)
      }
    }
  },
})
