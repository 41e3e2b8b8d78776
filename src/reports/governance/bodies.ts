/** The bodies that steer: who sits there, what they decide, how often they meet, and what was said and decided there. */
import { bodyLevelName, weekdayName } from '../../lang/catalogue/governance-names.ts'
import { daysText } from '../../lang/plurals.ts'
import { titleOf } from '../../plan/entity.ts'
import { bodiesWithCadence, meetingBodies, meetingsHeld } from '../../plan/meetings.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import { themeLabel } from '../../plan/vocabulary.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { count, day, EMPTY, text } from '../document/cell.ts'
import type { Table } from '../document/document.ts'
import { byId, column, filled, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { defineWholeSection } from '../report-kind.ts'
import { decisionName } from '../words/decisions.ts'
import { HEADINGS, valuesText } from './words.ts'

const TEXTS = printed('bodies', {
  title: { fr: 'Instances', en: 'Bodies' },
  none: {
    fr: 'Aucune instance saisie\u00a0: inscrivez-les sous bodies (id, title, level, cadence_days, meetings).',
    en: 'No body is written: enter them under bodies (id, title, level, cadence_days, meetings).',
  },
  noMeeting: {
    fr: 'Aucune réunion saisie\u00a0: inscrivez-les sous bodies.meetings (date, decisions, notes).',
    en: 'No meeting is written: enter them under bodies.meetings (date, decisions, notes).',
  },
  members: { fr: 'Composition et mandat', en: 'Members and mandate' },
  level: { fr: 'Niveau', en: 'Level' },
  chair: { fr: 'Présidence', en: 'Chair' },
  membersOf: { fr: 'Membres', en: 'Members' },
  mandate: { fr: 'Mandat', en: 'Mandate' },
  themes: { fr: 'Thèmes suivis', en: 'Themes' },
  pace: { fr: 'Rythme des réunions', en: 'Pace of meetings' },
  weekday: { fr: 'Jour', en: 'Weekday' },
  cadence: { fr: 'Rythme', en: 'Cadence' },
  every: (days: Bilingual) => ({ fr: `tous les ${days.fr}`, en: `every ${days.en}` }),
  held: { fr: 'Réunions tenues', en: 'Meetings held' },
  next: { fr: 'Prochaine attendue', en: 'Next due' },
  late: { fr: 'Jours de retard', en: 'Days late' },
  // Not the figure of that name, which counts dated decisions whether or not a meeting names them.
  decided: { fr: 'Décisions inscrites', en: 'Decisions on record' },
  unknown: { fr: 'aucune saisie', en: 'none written' },
  said: { fr: 'Ce qui s’est dit et décidé en réunion', en: 'What was said and decided in meetings' },
})

type Body = Entry<'bodies'>

const nameOf = ({ title, id }: Body): Bilingual => titleOf(title, id)

function mandates(plan: Plan): Table {
  const { bodies } = plan
  const table = listTable({ id: 'bodies', title: TEXTS.members, rowId: byId }, bodies, [
    column('body', HEADINGS.body, 'text', nameOf),
    column('level', TEXTS.level, 'text', ({ level }) => bodyLevelName(level)),
    column('chair', TEXTS.chair, 'text', ({ chair = '' }) => chair),
    column('members', TEXTS.membersOf, 'text', ({ members = [] }) => members.join(', ')),
    column('mandate', TEXTS.mandate, 'text', ({ mandate = '' }) => mandate),
    column('themes', TEXTS.themes, 'text', ({ themes = [] }) =>
      valuesText(themes.map((theme) => themeLabel(plan, theme))),
    ),
  ])
  return withoutIdleColumns(table, ['chair', 'members', 'mandate', 'themes'])
}

function paces(plan: Plan): Table {
  const met = new Map(meetingBodies(plan).map((one) => [one.body, one]))
  const paced = new Set(bodiesWithCadence(plan))
  const shown = plan.bodies.filter((body) => paced.has(body) || meetingsHeld(plan, body).length > 0)
  const table = listTable({ id: 'body_meetings', title: TEXTS.pace, rowId: byId }, shown, [
    column('body', HEADINGS.body, 'text', nameOf),
    column('weekday', TEXTS.weekday, 'text', ({ weekday }) => (weekday === undefined ? '' : weekdayName(weekday))),
    column('cadence', TEXTS.cadence, 'text', ({ cadence_days: cadence }) =>
      cadence === undefined ? '' : TEXTS.every(bilingual((lang) => daysText(cadence, lang))),
    ),
    column('meetings', TEXTS.held, 'count', (body) => {
      const { length } = meetingsHeld(plan, body)
      return length === 0 ? text(TEXTS.unknown, 'quiet') : count(length)
    }),
    column('last', HEADINGS.last, 'day', (body) => meetingsHeld(plan, body).at(-1)?.day),
    column('next', TEXTS.next, 'day', (body) => {
      const next = met.get(body)?.nextDue
      return day(next, next !== undefined && next < plan.asOf ? 'bad' : undefined)
    }),
    column('late', TEXTS.late, 'count', (body) => {
      const next = met.get(body)?.nextDue
      return next === undefined || next >= plan.asOf ? EMPTY : count(plan.asOf - next, 'bad')
    }),
    column('decisions', TEXTS.decided, 'count', (body) => {
      const named = meetingsHeld(plan, body).flatMap(({ written }) => written.decisions ?? [])
      return named.length === 0 ? undefined : named.length
    }),
  ])
  return withoutIdleColumns(table, ['weekday', 'cadence', 'late'])
}

/** The meetings that left something on record, latest first. */
function minutes(plan: Plan): Table {
  const held = plan.bodies
    .flatMap((body) => meetingsHeld(plan, body).map((meeting) => ({ body, ...meeting })))
    .filter(({ written }) => written.notes !== undefined || (written.decisions ?? []).length > 0)
    .sort((left, right) => right.day - left.day)
  const table = listTable({ id: 'meeting_records', title: TEXTS.said }, held, [
    column('date', HEADINGS.date, 'day', (meeting) => meeting.day),
    column('body', HEADINGS.body, 'text', ({ body }) => nameOf(body)),
    column('decisions', TEXTS.decided, 'text', ({ written }) =>
      (written.decisions ?? []).map((id) => decisionName(plan, id)).join('\u00a0; '),
    ),
    column('notes', HEADINGS.notes, 'text', ({ written }) => written.notes ?? ''),
  ])
  return withoutIdleColumns(table, ['notes', 'decisions'])
}

export const bodies = defineWholeSection('bodies', TEXTS.title, ({ plan }) => {
  if (plan.bodies.length === 0) return [note(TEXTS.none)]
  const hasMet = plan.bodies.some((body) => meetingsHeld(plan, body).length > 0)
  return [...filled([mandates(plan), paces(plan), minutes(plan)]), ...(hasMet ? [] : [note(TEXTS.noMeeting, 'quiet')])]
})
