/** The use case of a meeting's page: whose, since when, and the older state that changes are told against. */

import type { Loaded, ReadablePlan } from '../../plan/load/load-plan.ts'
import type { CommandResult } from '../../reports/document/command-result.ts'
import { metricsData } from '../../reports/document/figures.ts'
import { type MeetingChoice, usualSince } from '../../reports/meeting/meeting.ts'
import { meetingReport } from '../../reports/meeting/report.ts'
import {
  choiceData,
  choiceWords,
  chosenPlan,
  contextOfPart,
  type NamedChoice,
  type ProjectChoice,
} from '../../reports/project-choice.ts'
import { comparePlans } from '../../scenarios/compare/states.ts'
import { type Day, dayText } from '../../values/calendar.ts'
import { contextOf } from '../command-result.ts'
import { report } from './report.ts'

export interface MeetingWish extends ProjectChoice {
  readonly since?: Day | undefined
  /** The plan as it was at `since`; undefined where no such state is known. */
  readonly older?: Loaded | undefined
  /** The projects and the words that asked for them. */
  readonly choice?: NamedChoice | undefined
}

/** The result of `plan report meeting`; its figures are those of the projects of the page. */
export function meeting(
  loaded: ReadablePlan,
  { body, since, filter, older, choice: asked }: MeetingWish,
): CommandResult {
  const { plan } = loaded
  const day = since ?? usualSince(plan, body)
  const choice: MeetingChoice = {
    body,
    since: day,
    filter,
    ...(asked === undefined ? {} : { words: choiceWords(plan, asked) }),
    comparison: older?.plan === undefined ? undefined : comparePlans(older.plan, plan),
  }
  const page = chosenPlan(plan, choice)
  const ids = page === plan ? undefined : page.projects.map(({ id }) => id)
  const result = report(loaded, meetingReport(choice, ids))
  const context = contextOf(loaded, [])
  return {
    ...result,
    data: {
      since: dayText(day),
      ...(asked === undefined ? {} : { projects: choiceData(plan, page, asked) }),
      counts: result.data?.['counts'],
      get metrics() {
        return context && metricsData(contextOfPart(context, page).figures)
      },
    },
  }
}
