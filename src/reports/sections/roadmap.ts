/** The roadmap: a bar a project by axis, with its baseline, its milestones and its weather. */
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { projectsOf } from '../../lang/catalogue/reports.ts'
import { monthsText, SMOOTHING_LABELS } from '../../lang/catalogue/smoothing.ts'
import { counted, formOf, NOUNS, type Noun } from '../../lang/plurals.ts'
import { semicolon } from '../../lang/punctuation.ts'
import { leadAxis, NONE } from '../../metrics/base/scope.ts'
import { daysLate, weatherInForce } from '../../metrics/base/weather.ts'
import { daysPastEnd } from '../../plan/due-dates.ts'
import { milestonesOf } from '../../plan/milestones.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { hasStarted, isCandidate, isOpen, isRetained, isUndecided } from '../../plan/project-status.ts'
import { formerEnd, referenceInForce } from '../../plan/reference-in-force.ts'
import { statusLabel } from '../../plan/vocabulary.ts'
import { type Day, monthOfDay } from '../../values/calendar.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { EMPTY, text } from '../document/cell.ts'
import type { RoadmapChart } from '../document/chart.ts'
import type { Cell, ChartTable } from '../document/document.ts'
import { column, type ItemColumn, listTable, note } from '../document/table.ts'
import { defineSection, type ReportContext } from '../report-kind.ts'
import { entityTitle } from '../words/names.ts'
import { WEATHER_TONES } from './portfolio.ts'

const TEXTS = printed('roadmap', {
  title: { fr: 'Feuille de route', en: 'Roadmap' },
  formerStart: ({ fr, en }: Bilingual) => ({ fr: `Début (${fr.toLowerCase()})`, en: `Start (${en.toLowerCase()})` }),
  formerEnd: ({ fr, en }: Bilingual) => ({ fr: `Fin (${fr.toLowerCase()})`, en: `End (${en.toLowerCase()})` }),
  state: { fr: 'Statut ou météo', en: 'Status or weather' },
  milestones: { fr: 'Jalons', en: 'Milestones' },
  pastEnd: { fr: 'Fin dépassée (jours)', en: 'Past its end (days)' },
  computed: ({ fr, en }: Bilingual) => ({ fr: `${fr} (calculée)`, en: `${en} (computed)` }),
  late: (projects: Bilingual, end: Bilingual) => ({
    fr: `${projects.fr} ${end.fr} après la date de référence`,
    en: `${projects.en} ${end.en} after the baseline date`,
  }),
  lateShown: (late: number, shown: number, { fr, en }: Bilingual) => ({
    fr: `${fr}, dont ${late} des ${shown} montrés ici`,
    en: `${en}, ${late} of the ${shown} shown here among them`,
  }),
  unmeasured: (projects: Bilingual) => ({
    fr: `${projects.fr} sans date de référence`,
    en: `${projects.en} without a baseline date`,
  }),
  change: { fr: 'Changement', en: 'Change' },
  comesIn: { fr: 'entre', en: 'comes in' },
  stays: { fr: 'sans changement', en: 'no change' },
  lasts: { fr: 'durée modifiée', en: 'other length' },
  moves: (all: number, projects: Bilingual, entering: number, moving: number) => ({
    fr: `${all} ${projects.fr}, dont entrants\u00a0: ${entering}, déplacés parmi les autres\u00a0: ${moving}.`,
    en: `${all} ${projects.en}, of which coming in: ${entering}, moved among the others: ${moving}.`,
  }),
  moved: (all: number, projects: Bilingual, moving: number) => ({
    fr: `${all} ${projects.fr}, dont déplacés\u00a0: ${moving}.`,
    en: `${all} ${projects.en}, of which moved: ${moving}.`,
  }),
  without: (projects: Bilingual) => ({
    fr: `${projects.fr} sans début ou sans fin, hors de l’image`,
    en: `${projects.en} without a start or an end, not in the picture`,
  }),
  undated: {
    fr: 'Aucun projet de la feuille de route n’a de date de début et de fin\u00a0: elle est vide.',
    en: 'No project of this roadmap has a start and an end date: the roadmap is empty.',
  },
})

const ENDS: Noun = { fr: ['finit', 'finissent'], en: ['ends', 'end'] }

/** What a bar is compared with. */
interface Former {
  readonly title: Bilingual
  /** The days of a project as they were; undefined where it had none. */
  readonly spanOf: (project: Project) => { readonly start: Day | undefined; readonly end: Day | undefined } | undefined
  /** An end before that one, where there was another. */
  readonly first?: { readonly title: Bilingual; readonly endOf: (project: Project) => Day | undefined }
}

interface RoadmapLook {
  readonly id: string
  readonly title: Bilingual
  readonly former: Former
  readonly stateTitle: Bilingual
  readonly stateOf: (project: Project) => Cell
  readonly sentence?: Bilingual
}

/** The place of each lead axis in the order of the plan; projects without one come last. */
function axisOrder({ axes }: Plan): (project: Project) => number {
  const places = new Map(axes.map(({ id }, place) => [id.toLowerCase(), place]))
  return (project) => places.get(leadAxis(project)?.toLowerCase() ?? '') ?? axes.length
}

function axisTitle(plan: Plan, project: Project): Bilingual {
  const id = leadAxis(project)
  return id === undefined ? NONE : entityTitle(plan, 'axis', id)
}

/** A project's milestones that have a day, in the order of their days. */
function milestonesCell(project: Project): Cell {
  const milestones = milestonesOf(project).flatMap(({ title, day, actual }) =>
    day === undefined ? [] : [{ title, day, isReached: actual !== undefined }],
  )
  return milestones.length === 0
    ? EMPTY
    : { kind: 'milestones', milestones: milestones.sort((left, right) => left.day - right.day) }
}

/** Projects by axis in the order of the plan, then by start; those without a start come last in their axis. */
function inOrder(plan: Plan, projects: readonly Project[]): Project[] {
  const placeOf = axisOrder(plan)
  const startOf = ({ span: { start } }: Project): number => start ?? Number.POSITIVE_INFINITY
  return [...projects].sort((left, right) => {
    const places = placeOf(left) - placeOf(right)
    if (places !== 0) return places
    return startOf(left) === startOf(right) ? 0 : startOf(left) - startOf(right)
  })
}

/** The column of ends that have passed with what is drawn of it; nothing where none has. */
function pastEnd(
  plan: Plan,
  projects: readonly Project[],
): { readonly columns: readonly ItemColumn<Project>[]; readonly encoding: Pick<RoadmapChart, 'pastEnd'> } {
  const daysOf = (project: Project): number | undefined => daysPastEnd(plan, project)
  if (projects.every((one) => daysOf(one) === undefined)) return { columns: [], encoding: {} }
  const shown = column('days_past_end', TEXTS.pastEnd, 'count', daysOf, { tone: () => 'bad' })
  return { columns: [shown], encoding: { pastEnd: shown.id } }
}

/**
 * Projects as a roadmap, in the order of {@link inOrder}.
 * Axes, ends that have passed, former dates and milestones are left out where no project has any.
 */
function roadmapTable(
  plan: Plan,
  projects: readonly Project[],
  { id, title, former, stateTitle, stateOf, sentence }: RoadmapLook,
): ChartTable {
  const ordered = inOrder(plan, projects)
  const hasAxes = ordered.some((project) => leadAxis(project) !== undefined)
  const hasFormer = ordered.some((project) => former.spanOf(project) !== undefined)
  const first = ordered.some((one) => former.first?.endOf(one)) ? former.first : undefined
  const passed = pastEnd(plan, ordered)
  const hasMilestones = ordered.some((project) => milestonesCell(project).kind !== 'empty')
  const table = listTable({ id, title, rowId: (project) => project.id }, ordered, [
    ...(hasAxes ? [column('axis', LABELS.axis, 'text', (one: Project) => axisTitle(plan, one))] : []),
    column('project', LABELS.project, 'text', (one) => one.title),
    column('start', LABELS.start, 'day', ({ span }) => span.start),
    column('end', LABELS.end, 'day', ({ span }) => span.end),
    ...passed.columns,
    ...(hasFormer
      ? [
          column('former_start', TEXTS.formerStart(former.title), 'day', (one: Project) => former.spanOf(one)?.start),
          column('former_end', TEXTS.formerEnd(former.title), 'day', (one: Project) => former.spanOf(one)?.end),
        ]
      : []),
    ...(first === undefined ? [] : [column('first_end', TEXTS.formerEnd(first.title), 'day', first.endOf)]),
    column('state', stateTitle, 'text', stateOf),
    ...(hasMilestones ? [column('milestones', TEXTS.milestones, 'text', milestonesCell)] : []),
  ])
  return {
    ...table,
    isFolded: true,
    chart: {
      type: 'roadmap',
      label: 'project',
      start: 'start',
      end: 'end',
      state: 'state',
      ...(hasAxes ? { group: 'axis' } : {}),
      ...passed.encoding,
      ...(hasFormer
        ? {
            former: {
              start: 'former_start',
              end: 'former_end',
              title: former.title,
              ...(first === undefined ? {} : { first: { end: 'first_end', title: first.title } }),
            },
          }
        : {}),
      ...(hasMilestones ? { milestones: 'milestones' } : {}),
      asOf: plan.asOf,
      ...(sentence === undefined ? {} : { sentence }),
    },
  }
}

/** Weather of what goes on, as recently declared, else as computed; the status of all else, also of what is on hold. */
function weatherOrStatus(plan: Plan, project: Project): Cell {
  const status = statusLabel(plan, project.status)
  const isAhead = project.status !== 'on_hold' && (isOpen(project) || isCandidate(project))
  if (!isAhead || !isOpen(project) || !hasStarted(project)) return text(status, isAhead ? undefined : 'quiet')
  const shown = weatherInForce(plan, project)
  if (shown === undefined) return text(status)
  const { weather, isDeclared } = shown
  const name = valueLabel(weather)
  return text(isDeclared ? name : TEXTS.computed(name), WEATHER_TONES[weather])
}

function delays(plan: Plan, projects: readonly Project[]): number[] {
  return projects.flatMap((project) => daysLate(plan, project) ?? [])
}

function countLate(plan: Plan, projects: readonly Project[]): number {
  return delays(plan, projects).filter((days) => days > 0).length
}

/** How many projects end after their baselines in force, of all, how many of those shown, and how many cannot be told; undefined where none can. */
function lateText(plan: Plan, shown: readonly Project[], all: readonly Project[]): Bilingual | undefined {
  const measured = delays(plan, all).length
  if (measured === 0) return undefined
  const late = countLate(plan, all)
  const projects = bilingual((lang) => projectsOf({ count: late, of: measured }, lang))
  const verb = bilingual((lang) => formOf(late, ENDS, lang))
  const whole = TEXTS.late(projects, verb)
  const isPart = shown.length < all.length
  const told = isPart ? TEXTS.lateShown(countLate(plan, shown), shown.length, whole) : whole
  if (measured === all.length) return told
  const open = bilingual((lang) => counted(all.length - measured, NOUNS.project, lang))
  const unmeasured = TEXTS.unmeasured(open)
  return bilingual((lang) => `${told[lang]}${semicolon(lang)}${unmeasured[lang]}`)
}

/** How many projects have no bar; undefined where all have one. */
function undatedText(projects: readonly Project[]): Bilingual | undefined {
  const count = projects.filter((one) => !isDated([one])).length
  if (count === 0) return undefined
  return TEXTS.without(bilingual((lang) => counted(count, NOUNS.project, lang)))
}

/** What the picture says of all that it is about; nothing of a single project. */
function roadmapSentence(plan: Plan, shown: readonly Project[], all: readonly Project[]): Bilingual | undefined {
  if (shown.length === 1) return undefined
  const told = [lateText(plan, shown, all) ?? [], undatedText(all) ?? []].flat()
  if (told.length === 0) return undefined
  return bilingual((lang) => told.map((one) => `${one[lang]}.`).join(' '))
}

/** What bars are compared with: the baselines in force, and the first ones where a decision moved some. */
function references(plan: Plan, projects: readonly Project[]): Former {
  const endOf = (project: Project): Day | undefined => formerEnd(plan, project)
  const isMoved = projects.some((project) => endOf(project) !== undefined)
  return {
    title: isMoved ? LABELS.baseline_in_force : LABELS.baseline,
    spanOf: (project) => referenceInForce(plan, project),
    first: { title: LABELS.first_baseline, endOf },
  }
}

/**
 * The roadmap of some projects of a plan beside their baselines.
 *
 * @param all - what its sentence speaks of, where only some of them are shown.
 */
export function baselineRoadmap(
  plan: Plan,
  projects: readonly Project[],
  { id = 'roadmap', all = projects }: { readonly id?: string; readonly all?: readonly Project[] } = {},
): ChartTable {
  const sentence = roadmapSentence(plan, projects, all)
  return roadmapTable(plan, projects, {
    id,
    title: TEXTS.title,
    former: references(plan, projects),
    stateTitle: TEXTS.state,
    stateOf: (project) => weatherOrStatus(plan, project),
    ...(sentence === undefined ? {} : { sentence }),
  })
}

/** The roadmap of one project on its own sheet, which tells its axis and its days in other tables. */
export function sheetRoadmap(plan: Plan, project: Project, id: string): ChartTable {
  const table = baselineRoadmap(plan, [project], { id })
  if (table.chart.type !== 'roadmap') return table
  const { group: _, ...chart } = table.chart
  return { ...table, chart, isRepeated: true }
}

/** A project that may have moved: as it is proposed, and as it was. */
export interface MovedProject {
  readonly project: Project
  /** Undefined where it was not in. */
  readonly before: Project | undefined
}

/** Whole months between the starts of a project. */
function shiftOf({ project, before }: MovedProject): number {
  const [start, was] = [project.span.start, before?.span.start]
  return start === undefined || was === undefined ? 0 : monthOfDay(start) - monthOfDay(was)
}

function isOtherwise({ project, before }: MovedProject): boolean {
  return before?.span.start !== project.span.start || before?.span.end !== project.span.end
}

function moveCell(moved: MovedProject): Cell {
  if (moved.before === undefined) return text(TEXTS.comesIn, 'good')
  if (!isOtherwise(moved)) return text(TEXTS.stays, 'quiet')
  const shift = shiftOf(moved)
  const words = shift === 0 ? TEXTS.lasts : bilingual((lang) => monthsText(shift, lang))
  return text(words, 'watch')
}

/** The roadmap of a proposal: each project at its proposed days beside those that it had. */
export function proposalRoadmap(plan: Plan, moved: readonly MovedProject[]): ChartTable {
  const byId = new Map(moved.map((one) => [one.project.id, one]))
  const moves = moved.filter((one) => one.before !== undefined && isOtherwise(one)).length
  const entering = moved.filter(({ before }) => before === undefined).length
  const projects = bilingual((lang) => formOf(moved.length, NOUNS.project, lang))
  return roadmapTable(
    plan,
    moved.map(({ project }) => project),
    {
      id: 'roadmap',
      title: TEXTS.title,
      former: { title: SMOOTHING_LABELS.before, spanOf: ({ id }) => byId.get(id)?.before?.span },
      stateTitle: TEXTS.change,
      stateOf: ({ id }) => {
        const one = byId.get(id)
        return one === undefined ? EMPTY : moveCell(one)
      },
      sentence:
        entering === 0
          ? TEXTS.moved(moved.length, projects, moves)
          : TEXTS.moves(moved.length, projects, entering, moves),
    },
  )
}

/** The projects that a roadmap is about: those that are retained; the candidates where none is yet. */
export function roadmapProjects(plan: Plan): readonly Project[] {
  return plan.projects.filter(isUndecided(plan) ? isCandidate : isRetained)
}

/** Whether some project has both days, so that there is something to draw. */
export function isDated(projects: readonly Project[]): boolean {
  return projects.some(({ span }) => span.start !== undefined && span.end !== undefined)
}

export const ROADMAP_TITLE = TEXTS.title

export const roadmap = defineSection('roadmap', TEXTS.title, ({ plan }: Pick<ReportContext, 'plan'>) => {
  const projects = roadmapProjects(plan)
  if (projects.length === 0) return undefined
  return isDated(projects) ? [baselineRoadmap(plan, projects)] : [note(TEXTS.undated)]
})
