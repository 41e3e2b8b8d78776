/** The page of a meeting: the office's weekly page by theme, a committee's by department, a steering committee's of one project. */

import { dateInText } from '../../lang/dates.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { formOf, NOUNS, type Noun } from '../../lang/plurals.ts'
import { titleOf } from '../../plan/entity.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Comparison, RecordChange } from '../../scenarios/compare/comparison.ts'
import { type Day, dayText } from '../../values/calendar.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { changeSections } from '../diff/changes.ts'
import type { Note, Section } from '../document/document.ts'
import { note } from '../document/table.ts'
import { chosenPlan } from '../project-choice.ts'
import { buildSection, type ReportContext, type ReportKind, type SectionKind } from '../report-kind.ts'
import { projectPage } from '../sections/project-page.ts'
import { actions } from './actions.ts'
import { meetingDecisions } from './decisions.ts'
import { demands } from './demands.ts'
import { isRecent, type Meeting, type MeetingChoice, usualSince } from './meeting.ts'
import { milestones } from './milestones.ts'
import { reviewsDue } from './reviews-due.ts'
import { openRoadmap } from './roadmap.ts'
import { weather } from './weather.ts'

const TEXTS = printed('meeting', {
  name: { fr: 'Page de réunion', en: 'Meeting page' },
  of: (page: Bilingual, body: Bilingual) => ({ fr: `${page.fr}\u00a0: ${body.fr}`, en: `${page.en}: ${body.en}` }),
  when: { fr: 'Période', en: 'Period' },
  period: (from: Bilingual, to: Bilingual, projects: Bilingual) => ({
    fr: `Du ${from.fr} au ${to.fr}, ${projects.fr}.`,
    en: `From ${from.en} to ${to.en}, ${projects.en}.`,
  }),
  part: (shown: Bilingual, unit: Bilingual, all: Bilingual) => ({
    fr: `${shown.fr} ${unit.fr} sur ${all.fr}`,
    en: `${shown.en} of ${all.en} ${unit.en}`,
  }),
  findings: (errors: Bilingual, warnings: Bilingual) => ({
    fr: `Constats\u00a0: ${errors.fr}, ${warnings.fr} (plan validate les montre).`,
    en: `Findings: ${errors.en}, ${warnings.en} (plan validate shows them).`,
  }),
  unknownState: (day: Bilingual) => ({
    fr: `Aucun état du plan n’est connu au ${day.fr}\u00a0: la page montre ce que le plan date lui-même.`,
    en: `No state of the plan is known for ${day.en}: the page shows what the plan itself dates.`,
  }),
})

/** Whether a new record stands in a section of its own: a review behind the weather, a need, a decision taken. */
function isToldElsewhere(meeting: Meeting, { kind, id, change }: RecordChange): boolean {
  if (change !== 'new') return false
  if (kind === 'review') return true
  if (kind === 'need') return isRecent(meeting, entityById(meeting.whole.needs, id)?.date)
  if (kind !== 'decision') return false
  const decision = entityById(meeting.whole.decisions, id)
  return decision?.outcome !== 'pending' && isRecent(meeting, decision?.date)
}

/** The changed records that no section of the page tells of; the plan's header without its status date, which the first line says. */
export function recordsToTell(meeting: Meeting, { records }: Comparison): RecordChange[] {
  return records.flatMap((record) => {
    if (isToldElsewhere(meeting, record)) return []
    if (record.kind !== 'plan') return [record]
    const fields = record.fields.filter((field) => field !== 'as_of')
    return fields.length === 0 ? [] : [{ ...record, fields }]
  })
}

/** What changed since the meeting before; none where no older state is known, which the first lines say. */
function changed({ comparison, plan, whole, ...meeting }: Meeting): readonly Section[] {
  if (comparison === undefined) return []
  const ids = new Set(plan.projects.map(({ id }) => id.toLowerCase()))
  return changeSections(
    { ...comparison, records: recordsToTell({ ...meeting, plan, whole }, comparison) },
    { ...(plan === whole ? {} : { isShown: ({ id }) => ids.has(id.toLowerCase()) }) },
  )
}

/** How many of the plan's projects the page is about; English counts all of them, French those that are shown. */
function countText({ whole, plan, words }: Meeting): Bilingual {
  const [shown, all] = [plan.projects.length, whole.projects.length]
  const number = (count: number) => bilingual((lang) => formatNumber(count, lang))
  const unit = { fr: formOf(shown, NOUNS.project, 'fr'), en: formOf(all, NOUNS.project, 'en') }
  const told =
    shown < all
      ? TEXTS.part(number(shown), unit, number(all))
      : bilingual((lang) => `${number(shown)[lang]} ${unit[lang]}`)
  return words === undefined ? told : bilingual((lang) => `${told[lang]} (${words[lang]})`)
}

/** How many findings there are: a page has no room for them, and tells by itself what a meeting deals with. */
function findingNote(findings: ReportContext['findings']): Note[] {
  const count = (severity: 'error' | 'warning'): number =>
    findings.filter((one) => one.waiver === undefined && one.severity === severity).length
  const [errors, warnings] = [count('error'), count('warning')]
  if (errors + warnings === 0) return []
  const told = (number: number, noun: Noun) => bilingual((lang) => `${number} ${formOf(number, noun, lang)}`)
  const words = TEXTS.findings(told(errors, NOUNS.error), told(warnings, NOUNS.warning))
  return [note(words, errors === 0 ? undefined : 'bad')]
}

function bodyName({ body }: Partial<MeetingChoice>): Bilingual | undefined {
  return body === undefined ? undefined : titleOf(body.title, body.id)
}

function opening(meeting: Meeting, findings: ReportContext['findings']): Section {
  const { since, whole, comparison } = meeting
  const named = (day: Day) => bilingual((lang) => dateInText(dayText(day), lang))
  return {
    id: 'meeting',
    title: TEXTS.when,
    blocks: [
      note(TEXTS.period(named(since), named(whole.asOf), countText(meeting))),
      ...(comparison === undefined ? [note(TEXTS.unknownState(named(since)), 'quiet')] : []),
      ...findingNote(findings),
    ],
  }
}

const LISTS: readonly SectionKind<Meeting>[] = [
  meetingDecisions,
  demands,
  actions,
  reviewsDue,
  milestones,
  weather,
  openRoadmap,
]

/**
 * The report `meeting`; without choice, what any meeting would see of the last month.
 *
 * @param projects - ids of the page's projects where it leaves some out: only their findings are listed.
 */
export function meetingReport(choice?: MeetingChoice, projects?: readonly string[]): ReportKind {
  const name = bodyName(choice ?? {})
  return {
    id: 'meeting',
    readers: 'committee',
    title: name === undefined ? TEXTS.name : TEXTS.of(TEXTS.name, name),
    ...(projects === undefined ? {} : { projects }),
    sectionIds: [],
    sections: ({ plan: whole, findings, findingsAbout }) => {
      const asked = choice ?? { since: usualSince(whole) }
      const meeting: Meeting = { ...asked, whole, plan: chosenPlan(whole, asked) }
      const [only, ...others] = meeting.plan.projects
      return [
        opening(meeting, findings),
        ...changed(meeting),
        ...LISTS.flatMap((kind) => buildSection(kind, meeting)),
        ...(only === undefined || others.length > 0 ? [] : [projectPage(whole, only, findingsAbout?.(only.id))]),
      ]
    },
  }
}
