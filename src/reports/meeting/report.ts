/**
 * The page of a meeting: the office's weekly page by theme, a committee's by department, a steering committee's of one project.
 */

import { formatDate } from '../../lang/dates.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { titleOf } from '../../plan/entity.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Comparison, RecordChange } from '../../scenarios/compare/comparison.ts'
import { dayText, parseDay } from '../../values/calendar.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { changeSections } from '../diff/changes.ts'
import type { Note, Section } from '../document/document.ts'
import type { ReportContext } from '../document/figures.ts'
import { narrowedPlan, type ReportKind } from '../report-kind.ts'
import { projectPage } from '../sections/project-page.ts'
import { actions } from './actions.ts'
import { meetingDecisions } from './decisions.ts'
import { demands } from './demands.ts'
import { type Meeting, type MeetingChoice, projectsOfBody, usualSince } from './meeting.ts'
import { milestones } from './milestones.ts'
import { reviewsDue } from './reviews-due.ts'
import { weather } from './weather.ts'

function isRecent({ since, whole }: Meeting, date = ''): boolean {
  const day = parseDay(date, 'end')
  return day !== undefined && day > since && day <= whole.asOf
}

/** Whether a new record stands in a section of its own: a review behind the weather, a need, a decision taken. */
function isToldElsewhere(meeting: Meeting, { kind, id, change }: RecordChange): boolean {
  if (change !== 'new') return false
  if (kind === 'review') return true
  if (kind === 'need') return isRecent(meeting, entityById(meeting.whole.needs, id)?.date)
  if (kind !== 'decision') return false
  const decision = entityById(meeting.whole.decisions, id)
  return decision?.outcome !== 'pending' && isRecent(meeting, decision?.date)
}

/** The records, the plan's header without its status date, which the page's first line says. */
export function recordsToTell(meeting: Meeting, { records }: Comparison): RecordChange[] {
  return records.flatMap((record) => {
    if (isToldElsewhere(meeting, record)) return []
    if (record.kind !== 'plan') return [record]
    const fields = record.fields.filter((field) => field !== 'as_of')
    return fields.length === 0 ? [] : [{ ...record, fields }]
  })
}

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
  return changeSections(
    { ...comparison, records: recordsToTell(meeting, comparison) },
    { ...(isWhole ? {} : { isShown: ({ id }) => ids.has(id.toLowerCase()) }) },
  )
}

/** How many of the plan's projects the page is about. */
function countText({ whole, plan }: Meeting, lang: Lang): string {
  const [shown, all] = [plan.projects.length, whole.projects.length]
  const part = formatNumber(shown, lang)
  const unit = { fr: shown < 2 ? 'projet' : 'projets', en: all === 1 ? 'project' : 'projects' }
  if (shown === all) return `${part} ${unit[lang]}`
  return lang === 'fr'
    ? `${part} ${unit.fr} sur ${formatNumber(all, lang)}`
    : `${part} of ${formatNumber(all, lang)} ${unit.en}`
}

function opening(meeting: Meeting, findings: ReportContext['findings']): Section {
  const { since, whole, body } = meeting
  const [from, to] = [dayText(since), dayText(whole.asOf)]
  const text = bilingual((lang) =>
    lang === 'fr'
      ? `Du ${formatDate(from, lang)} au ${formatDate(to, lang)}, ${countText(meeting, lang)}.`
      : `From ${from} to ${to}, ${countText(meeting, lang)}.`,
  )
  const title = body === undefined ? NAME : titleOf(body.title, body.id)
  return {
    id: 'meeting',
    title,
    blocks: [{ kind: 'note', text }, ...findingNote(findings)],
  }
}

/** How many findings there are: a page has no room for them, and tells by itself what a meeting deals with. */
function findingNote(findings: ReportContext['findings']): Note[] {
  const count = (severity: 'error' | 'warning'): number =>
    findings.filter((one) => one.waiver === undefined && one.severity === severity).length
  const [errors, warnings] = [count('error'), count('warning')]
  if (errors + warnings === 0) return []
  const [isOneError, isOneWarning] = [errors === 1, warnings === 1]
  const text = {
    fr: `Constats\u00a0: ${errors} erreur${errors < 2 ? '' : 's'}, ${warnings} avertissement${warnings < 2 ? '' : 's'} (plan validate les montre).`,
    en: `Findings: ${errors} error${isOneError ? '' : 's'}, ${warnings} warning${isOneWarning ? '' : 's'} (plan validate shows them).`,
  }
  return [{ kind: 'note', text, ...(errors === 0 ? {} : { tone: 'bad' }) }]
}

/**
 * The report `meeting`; without choice, what any meeting would see of the last month.
 *
 * @param projects - ids of the page's projects where it leaves some out: only their findings are listed.
 */
export function meetingReport(choice?: MeetingChoice, projects?: readonly string[]): ReportKind {
  const body = choice?.body
  const name = body === undefined ? undefined : titleOf(body.title, body.id)
  return {
    id: 'meeting',
    title:
      name === undefined
        ? NAME
        : { fr: `${NAME.fr}\u00a0: ${name.fr}`, en: `${NAME.en}: ${name.en}` },
    ...(projects === undefined ? {} : { projects }),
    sections: ({ plan: whole, findings }) => {
      const asked = choice ?? { since: usualSince(whole) }
      const meeting: Meeting = { ...asked, whole, plan: pagePlan(whole, asked) }
      const [only] = meeting.plan.projects
      const page =
        only === undefined || meeting.plan.projects.length > 1 ? [] : [projectPage(whole, only)]
      return [
        opening(meeting, findings),
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
