/** What the plan after a plan begins with: how the office is organised, its existing system, and everything that was left open. */

import { completionGross } from '../../metrics/completion.ts'
import { lazyFigures } from '../../metrics/figures.ts'
import {
  awaitsPayment,
  isOpenAuthorisation,
  isOpenDecision,
  isOpenGrant,
  isOpenNeed,
  isUnfinished,
  type NextFrame,
} from '../../metrics/roll-over.ts'
import { isReplaced, replacementBy, supportEnd } from '../../plan/component-support.ts'
import { isSameId } from '../../plan/entity.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isOpenRisk, risksOf } from '../../plan/risks.ts'
import { carriedOverProjectLost, openRecordLost } from '../../rules/previous-plan.ts'
import type { ListKey, RawDocument } from '../../schema/document.ts'
import { addMonths, dayText, firstDay, type Month, monthText, parseDay, yearOf } from '../../values/calendar.ts'
import { parsePeriod } from '../../values/period.ts'
import { isTree, type Tree } from '../../values/plain-data.ts'
import { carriedProject } from './carried-project.ts'
import { knowsReport, type NextRecords, withKnownReferences } from './known-references.ts'

/** Keys of the header that say how an office plans, whatever it plans. */
const KEPT_KEYS = [
  'organisation',
  'lang',
  'currency',
  'unit',
  'tax_basis',
  'price_basis',
  'internal_labour',
  'vat_fund',
  'fiscal_year',
  'period',
  'criteria',
  'pairwise',
  'value',
  'thresholds',
  'max_shift',
  'vocabularies',
] as const

/** The years that a text names: `2022-2027`. */
const YEARS = /\b\d{4}(\s*[-\u2013]\s*)\d{4}\b/g

type Years = readonly [first: number, last: number]

/** A text with the years of the next plan in the place of those of the plan, or of its only year; with them behind where it names none. */
function named(text: string, [from, until]: Years, [first, last]: Years, glue: string): string {
  const years = (dash: string): string => (first === last ? `${first}` : `${first}${dash}${last}`)
  const next = text.replace(YEARS, (_, dash: string) => years(dash))
  if (next !== text) return next
  const ofOne = from === until ? text.replace(new RegExp(`\\b${from}\\b`, 'g'), years('-')) : text
  return ofOne === text ? `${text}${glue}${years('-')}` : ofOne
}

/** The first and the last month of the plan after a plan: it follows at once, and lasts as long unless its last month is said. */
export function nextHorizon({ horizon: { first, last } }: Pick<Plan, 'horizon'>, until?: Month): Plan['horizon'] {
  const begin = addMonths(last, 1)
  return { first: begin, last: until ?? addMonths(last, last - first + 1) }
}

/** Older plans by their figures: those that the plan knows, and the one before it. */
function historyOf({ header, previous }: Plan): readonly object[] {
  const known = header.history ?? []
  const { numerator, denominator } = previous === undefined ? {} : lazyFigures(previous).whole(completionGross)
  if (previous === undefined || numerator === undefined || denominator === undefined) return known
  const { horizon, title } = previous.header
  if (known.some((one) => one.horizon.start.slice(0, 4) === horizon.start.slice(0, 4))) return known
  return [...known, { horizon, title, planned: denominator, completed: numerator, source: previous.id }]
}

/** The calendars without the periods that are over. */
function calendarsOf({ header }: Plan, { horizon: { first } }: NextFrame): object | undefined {
  const { blackouts, leave, ...rest } = header.calendars ?? {}
  const ahead = Object.entries(leave ?? {}).filter(([text]) => (parsePeriod(text)?.last ?? first) >= first)
  const left = (blackouts ?? []).filter(({ to }) => (parseDay(to, 'end') ?? firstDay(first)) >= firstDay(first))
  const calendars = {
    ...rest,
    ...(left.length === 0 ? {} : { blackouts: left }),
    ...(ahead.length === 0 ? {} : { leave: Object.fromEntries(ahead) }),
  }
  return Object.keys(calendars).length === 0 ? undefined : calendars
}

/** The objectives to be confirmed: what was measured last is what the next plan starts from, and a due date that is over is none. */
function objectivesOf(plan: Plan, { horizon }: NextFrame): object[] {
  return written(plan, 'objectives').map((record) => {
    const { indicator } = record
    if (indicator === undefined) return record
    const { actual = {}, due, ...kept } = indicator
    const last = Object.keys(actual).sort().at(-1)
    const isAhead = due !== undefined && (parseDay(due, 'end') ?? 0) >= firstDay(horizon.first)
    const baseline = last === undefined ? indicator.baseline : actual[last]
    const start = baseline === undefined ? {} : { baseline }
    return { ...record, indicator: { ...kept, ...start, ...(isAhead ? { due } : {}) } }
  })
}

/** The ids in lower case of the needs that go on: those that are open, and those that a project which goes on answers. */
function needsOf(plan: Plan): ReadonlySet<string> {
  const open = plan.needs.filter((need) => isOpenNeed(plan, need)).map(({ id }) => id)
  const going = plan.projects.filter(isUnfinished)
  const named = going.flatMap(({ written: { needs = [] } }) => needs)
  const naming = plan.needs.filter(({ projects = [] }) =>
    projects.some((id) => going.some((project) => isSameId(project.id, id))),
  )
  return new Set([...open, ...named, ...naming.map(({ id }) => id)].map((id) => id.toLowerCase()))
}

function headerOf(plan: Plan, frame: NextFrame, previousPath: string, records: NextRecords): object {
  const { header } = plan
  const { horizon } = frame
  const yearsOf = ({ first, last }: Plan['horizon']): Years => [yearOf(first), yearOf(last)]
  const nextName = (text: string, glue: string): string => named(text, yearsOf(plan.horizon), yearsOf(horizon), glue)
  const title = typeof header.title === 'string' ? nextName(header.title, ' ') : undefined
  const titles = isTree(header.title)
    ? Object.fromEntries(Object.entries(header.title).map(([lang, text]) => [lang, nextName(String(text), ' ')]))
    : undefined
  const history = historyOf(plan)
  const calendars = calendarsOf(plan, frame)
  const reports = (header.reports ?? []).filter((report) => knowsReport(records, plan.index, report))
  // The picture lies in the folder of the plan.
  const { logo: _, ...presentation } = header.presentation ?? {}
  return {
    id: nextName(plan.id, '-'),
    title: title ?? titles,
    status: 'draft',
    horizon: { start: monthText(horizon.first), end: monthText(horizon.last) },
    as_of: dayText(plan.asOf),
    previous_plan: previousPath,
    ...Object.fromEntries(KEPT_KEYS.flatMap((key) => (header[key] === undefined ? [] : [[key, header[key]]]))),
    // A plan that is made to lose nothing is refused where it does.
    rules: { ...header.rules, [carriedOverProjectLost.id]: 'error', [openRecordLost.id]: 'error' },
    ...(calendars === undefined ? {} : { calendars }),
    ...(Object.keys(presentation).length === 0 ? {} : { presentation }),
    ...(reports.length === 0 ? {} : { reports }),
    ...(history.length === 0 ? {} : { history }),
  }
}

/** The records of a list as the files write them. */
function written<K extends ListKey>(plan: Plan, list: K): NonNullable<RawDocument[K]>[number][] {
  return plan.contents.flatMap(({ data }) => (data[list] ?? []) as NonNullable<RawDocument[K]>[number][])
}

function without(record: object, ...keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)))
}

/** The staff of a team from the next plan's first month on. */
function teamFrom(plan: Plan, first: Month): (record: Tree & { readonly id: string }) => object {
  return (record) => {
    const team = plan.teams.find(({ id }) => isSameId(id, record.id))
    const steps = team?.fte ?? []
    const fte = steps.filter(({ from }) => from <= first).at(-1)?.fte ?? steps[0]?.fte
    const kept = without(record, 'hires', 'run_days', 'fte')
    return fte === undefined ? kept : { ...kept, fte }
  }
}

/** Whether a component is there no more: a project that is completed has replaced it. */
function isGone(plan: Plan, id: string): boolean {
  const component = plan.components.find((one) => isSameId(one.id, id))
  if (component === undefined) return false
  const end = supportEnd(component) ?? plan.asOf
  return isReplaced(plan, replacementBy(plan, { component, end }))
}

/** What is said of a plan that goes for the next one: what was hard, what threatens, what was learned. */
const TEACHING: readonly string[] = ['difficulty', 'threat', 'lesson']

/** Whether a project goes on in the next plan, with work or with money. */
function goesOn(plan: Plan, project: Project): boolean {
  return isUnfinished(project) || awaitsPayment(plan, project)
}

function recordsOf(plan: Plan, frame: NextFrame): NextRecords {
  const openRisk = new Set(
    risksOf(plan)
      .filter((risk) => isOpenRisk(plan, risk))
      .map(({ id }) => id),
  )
  const needs = needsOf(plan)
  const lists: Partial<Record<ListKey, readonly object[]>> = {
    axes: written(plan, 'axes'),
    objectives: objectivesOf(plan, frame),
    assessments: written(plan, 'assessments')
      .filter(({ kind }) => TEACHING.includes(kind))
      .map((record) => without(record, 'answered_by')),
    risks: written(plan, 'risks').filter(({ id }) => openRisk.has(id)),
    regimes: written(plan, 'regimes'),
    departments: written(plan, 'departments'),
    bodies: written(plan, 'bodies').map((record) => without(record, 'meetings')),
    teams: written(plan, 'teams').map(teamFrom(plan, frame.horizon.first) as (record: object) => object),
    needs: written(plan, 'needs').filter(({ id }) => needs.has(id.toLowerCase())),
    programmes: written(plan, 'programmes'),
    projects: plan.projects.filter((one) => goesOn(plan, one)).map((one) => carriedProject(frame, plan, one)),
    authorisations: written(plan, 'authorisations').filter(isOpenAuthorisation as (record: object) => boolean),
    subsidies: written(plan, 'subsidies').filter(isOpenGrant as (record: object) => boolean),
    components: written(plan, 'components').filter(({ id }) => !isGone(plan, id)),
    decisions: written(plan, 'decisions').filter(isOpenDecision as (record: object) => boolean),
  }
  return new Map(Object.entries(lists) as [ListKey, readonly object[]][])
}

/** The header and the records of the plan that follows. */
export interface NextPlan {
  readonly header: object
  readonly records: NextRecords
}

/**
 * The plan that follows a plan.
 *
 * @param previousPath - where the plan lies, seen from the next one's folder.
 * @param until - the last month of the next one; as long a plan where nothing is said.
 */
export function nextPlan(plan: Plan, previousPath: string, until?: Month): NextPlan {
  const frame: NextFrame = { header: plan.header, horizon: nextHorizon(plan, until) }
  const records = withKnownReferences(recordsOf(plan, frame), plan.index)
  return { header: headerOf(plan, frame, previousPath, records), records }
}
