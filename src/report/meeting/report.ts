/** The page of a meeting: the office's weekly page by theme, a committee's by department, a steering committee's of one project. */

import { titleOf, type WrittenTitle } from '../../model/entity.ts'
import type { Plan } from '../../model/plan.ts'
import { bilingual, formatDate } from '../../text/format.ts'
import { dayText } from '../../units/calendar.ts'
import type { Bilingual } from '../../units/language.ts'
import type { Note, Section } from '../document.ts'
import { narrowedPlan } from '../filter.ts'
import type { ReportKind } from '../kind.ts'
import { changeSections } from '../sections/changes.ts'
import { projectPage } from '../sections/project-page.ts'
import { actions } from './actions.ts'
import { meetingDecisions } from './decisions.ts'
import { demands } from './demands.ts'
import { type Meeting, type MeetingChoice, projectsOfBody, usualSince } from './meeting.ts'
import { milestones } from './milestones.ts'
import { reviewsDue } from './reviews-due.ts'
import { weather } from './weather.ts'

const NAME: Bilingual = { fr: 'Page de réunion', en: 'Meeting page' }

/** The page's projects: the body's, then those that pass the filter; the plan itself where all of them stay. */
export function pagePlan(plan: Plan, { body, filter }: Omit<MeetingChoice, 'since'>): Plan {
  const own = projectsOfBody(plan.projects, body)
  const ofBody = own.length === plan.projects.length ? plan : { ...plan, projects: own }
  return narrowedPlan(ofBody, filter)
}

function changed(meeting: Meeting): readonly Section[] {
  const { comparison, plan, whole, since } = meeting
  const title = { fr: 'Ce qui a changé', en: 'What changed' }
  if (comparison === undefined) {
    const date = dayText(since)
    const text = {
      fr: `Aucun état du plan n’est connu au ${formatDate(date, 'fr')}\u00a0: la page montre ce que le plan date lui-même.`,
      en: `No state of the plan is known for ${date}: the page shows what the plan itself dates.`,
    }
    return [{ id: 'changes', title, blocks: [{ kind: 'note', text, tone: 'quiet' }] }]
  }
  const ids = new Set(plan.projects.map(({ id }) => id.toLowerCase()))
  const isWhole = plan === whole
  return changeSections(comparison, {
    ...(isWhole ? {} : { isShown: ({ id }) => ids.has(id.toLowerCase()) }),
  })
}

function opening({ since, whole, plan, body }: Meeting): Section {
  const [from, to] = [dayText(since), dayText(whole.asOf)]
  const text = bilingual((lang) => {
    const shown = `${plan.projects.length}/${whole.projects.length}`
    return lang === 'fr'
      ? `Du ${formatDate(from, lang)} au ${formatDate(to, lang)}, ${shown} projets.`
      : `From ${from} to ${to}, ${shown} projects.`
  })
  const note: Note = { kind: 'note', text }
  const title = body === undefined ? NAME : titleOf(body.title as WrittenTitle, body.id)
  return { id: 'meeting', title, blocks: [note] }
}

/**
 * The report `meeting`; without choice, what any meeting would see of the last month.
 *
 * @param projects - ids of the page's projects where it leaves some out: only their findings are listed.
 */
export function meetingReport(choice?: MeetingChoice, projects?: readonly string[]): ReportKind {
  const body = choice?.body
  const name = body === undefined ? undefined : titleOf(body.title as WrittenTitle, body.id)
  return {
    id: 'meeting',
    title:
      name === undefined
        ? NAME
        : { fr: `${NAME.fr}\u00a0: ${name.fr}`, en: `${NAME.en}: ${name.en}` },
    ...(projects === undefined ? {} : { projects }),
    sections: ({ plan: whole }) => {
      const asked = choice ?? { since: usualSince(whole) }
      const meeting: Meeting = { ...asked, whole, plan: pagePlan(whole, asked) }
      const [only] = meeting.plan.projects
      const page =
        only === undefined || meeting.plan.projects.length > 1 ? [] : [projectPage(whole, only)]
      return [
        opening(meeting),
        ...changed(meeting),
        reviewsDue(meeting),
        milestones(meeting),
        weather(meeting),
        demands(meeting),
        meetingDecisions(meeting),
        actions(meeting),
        ...page,
      ]
    },
  }
}
