/**
 * The start page of a plan's reports: how the plan stands, three figures, one picture, what changed, and the reports in
 * groups, each with the question that it answers.
 */
import { withheldText } from '../lang/catalogue/audience.ts'
import { planStatusLabel } from '../lang/catalogue/governance-names.ts'
import { LABELS } from '../lang/catalogue/labels.ts'
import { findingCountsText } from '../lang/catalogue/output.ts'
import { dateInText } from '../lang/dates.ts'
import { titleOf } from '../plan/entity.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import { CHANGE_KINDS, type Comparison } from '../scenarios/compare/comparison.ts'
import { type Day, dayText } from '../values/calendar.ts'
import { type Bilingual, bilingual, capitalised, printed } from '../values/language.ts'
import { headline } from './diff/headline.ts'
import { changeWords } from './diff/projects.ts'
import { NOTHING_COMPARED } from './direction/changes.ts'
import type { DirectionContext } from './direction/context.ts'
import { money } from './direction/curves.ts'
import { keyProjects } from './direction/projects.ts'
import { situationTitle, stateOf } from './direction/situation.ts'
import { tilesOf, tileTable } from './direction/tiles.ts'
import type { Link, Note, Report, Section, Table } from './document/document.ts'
import { byId, column, fittedTable, listTable, note } from './document/table.ts'
import type { GuidedReports } from './guide.ts'
import { lastMeeting, usualSince } from './meeting/meeting.ts'
import { buildReport, buildSection, type ReportKind } from './report-kind.ts'

/** So many figures are read at a glance. */
const FIGURES = 3

/** The columns of a page, and how many groups are beside each other. */
const COLUMNS = 12
const IN_ROW = 3

/** So many changed projects leave room for the picture beside them, each in so many characters. */
const CHANGED_ROOM = { rows: 6, text: 110 } as const

const TEXTS = printed('start-page', {
  situation: { fr: 'Situation', en: 'Where the plan stands' },
  about: (status: Bilingual, counts: Bilingual) => ({
    fr: `Plan ${status.fr}. Audit des données\u00a0: ${counts.fr}.`,
    en: `Plan ${status.en}. Audit of the data: ${counts.en}.`,
  }),
  since: (day: Bilingual) => ({ fr: `Ce qui a changé depuis le ${day.fr}`, en: `What changed since ${day.en}` }),
  ofMeeting: (body: Bilingual) => ({ fr: `Dernière réunion\u00a0: ${body.fr}.`, en: `Last meeting: ${body.en}.` }),
  instead: (day: Bilingual) => ({
    fr: `Aucun état du plan n’est enregistré au ${day.fr}\u00a0: il est comparé à son dernier état différent.`,
    en: `No state of the plan is recorded for ${day.en}: it is compared with its last other state.`,
  }),
  changed: { fr: 'Projets concernés', en: 'Projects concerned' },
  what: { fr: 'Ce qui a changé', en: 'What changed' },
  report: { fr: 'Rapport', en: 'Report' },
  answer: { fr: 'Question', en: 'Question' },
})

/** The bodies that a start page is shown to, the first that has met before the others. */
const COMMITTEES = ['executive', 'strategy', 'steering']

export interface StartSince {
  readonly day: Day
  /** The committee whose last meeting it is the day of. */
  readonly body?: Entry<'bodies'>
  /** The day of which no state is known, where that of another state stands for it. */
  readonly sought?: Day
}

/** The last meeting of the committee of the highest level that has met, else a month before the status date. */
export function startSince(plan: Plan): StartSince {
  const met = COMMITTEES.flatMap((level) =>
    plan.bodies
      .filter((body) => body.level === level)
      .flatMap((body) => {
        const day = lastMeeting(plan, body)
        return day === undefined ? [] : [{ day, body }]
      })
      .toSorted((left, right) => right.day - left.day),
  )
  return met[0] ?? { day: usualSince(plan) }
}

export interface StartLink {
  readonly id: string
  readonly link: Link
}

export interface StartContext extends DirectionContext {
  readonly told: StartSince
  readonly counts: Readonly<Record<'error' | 'warning' | 'info', number>>
  readonly groups: readonly GuidedReports<StartLink>[]
}

function withheldNotes({ withholding }: Plan): Note[] {
  const told = withholding && withheldText(withholding.audience, withholding.counts)
  return told === undefined ? [] : [note(told, 'quiet')]
}

function situation(context: StartContext): Section {
  const { plan, counts } = context
  const found = bilingual((lang) => findingCountsText({ ...counts, waived: 0 }, lang))
  return {
    id: 'situation',
    title: situationTitle(context),
    blocks: [
      stateOf(context),
      tileTable(tilesOf(context).shown.slice(0, FIGURES)),
      note(TEXTS.about(planStatusLabel(plan.status), found), 'quiet'),
      ...withheldNotes(plan),
    ],
  }
}

/** The projects that changed, those first that came, went or changed their status. */
function changedProjects({ projects, after }: Comparison): (Table | Note)[] {
  if (projects.length === 0) return []
  const rank = ({ kinds }: Comparison['projects'][number]): number =>
    Math.min(...kinds.map((kind) => CHANGE_KINDS.indexOf(kind)))
  const sorted = projects.toSorted((left, right) => rank(left) - rank(right))
  const table = listTable({ id: 'changed_projects', title: TEXTS.changed, rowId: byId }, sorted, [
    column('project', LABELS.project, 'text', (one) => (one.after ?? one.before)?.title ?? one.id),
    column('what', TEXTS.what, 'text', (one) => changeWords(after, one)),
  ])
  return fittedTable(table, CHANGED_ROOM)
}

function dayWords(day: Day): Bilingual {
  return bilingual((lang) => dateInText(dayText(day), lang))
}

function dayNotes({ body, sought }: StartSince): Note[] {
  if (sought !== undefined) return [note(TEXTS.instead(dayWords(sought)), 'quiet')]
  return body === undefined ? [] : [note(TEXTS.ofMeeting(titleOf(body.title, body.id)), 'quiet')]
}

function changes({ told, comparison }: StartContext): Section {
  return {
    id: 'changes',
    title: comparison === undefined ? TEXTS.what : TEXTS.since(dayWords(told.day)),
    blocks:
      comparison === undefined
        ? [...dayNotes(told), note(NOTHING_COMPARED, 'quiet')]
        : [note(headline(comparison)), ...dayNotes(told), ...changedProjects(comparison)],
  }
}

function groupSection({ title, reports }: GuidedReports<StartLink>, at: number, span: number): Section {
  const table = listTable({ id: `reports_${at + 1}`, rowId: byId }, reports, [
    column('report', TEXTS.report, 'text', ({ link }) => ({ kind: 'links', links: [link] })),
    column('answer', TEXTS.answer, 'text', ({ answer }) => answer),
  ])
  return { id: `reports-${at + 1}`, title, span, blocks: [{ ...table, isDirectory: true }] }
}

/** The groups in rows, each as wide as the others of its row; the plan's own reports have a row to themselves. */
function groupSections(groups: readonly GuidedReports<StartLink>[]): Section[] {
  const shared = groups.filter(({ isOwn }) => !isOwn).length
  return groups.map((group, at) => {
    const inRow = Math.min(IN_ROW, shared - at + (at % IN_ROW))
    return groupSection(group, at, COLUMNS / (group.isOwn ? 1 : inRow))
  })
}

/** Money by year against the envelopes; the roadmap of a plan without money. */
function pictured(context: StartContext): Section[] {
  const [first] = [money, keyProjects].flatMap((kind) => buildSection(kind, context))
  return first === undefined ? [] : [first]
}

function sectionsOf(context: StartContext): Section[] {
  const [picture] = pictured(context)
  const since = changes(context)
  const beside =
    picture === undefined
      ? [{ ...since, span: COLUMNS }]
      : [
          { ...picture, span: 7 },
          { ...since, span: 5 },
        ]
  return [{ ...situation(context), span: COLUMNS }, ...beside, ...groupSections(context.groups)]
}

export function startPage(context: StartContext): Report {
  const { withholding: _, ...plan } = context.plan
  const kind: ReportKind<StartContext> = {
    id: 'index',
    title: plan.title,
    readers: 'committee',
    sectionIds: [],
    sections: sectionsOf,
  }
  // What is withheld is told by the page itself.
  return buildReport(kind, context, plan)
}

/** What a start page says of a plan that has no figures to show, with the way to what was made of it. */
export function startWithoutPlan(words: Bilingual, groups: readonly GuidedReports<StartLink>[]): readonly Section[] {
  const sentence = bilingual((lang) => `${capitalised(words[lang])}.`)
  const blocks = [note(sentence, 'bad')]
  return [{ id: 'situation', title: TEXTS.situation, blocks, span: COLUMNS }, ...groupSections(groups)]
}
