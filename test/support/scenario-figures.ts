/** What each figure of a comparison of scenarios must be: the audit's own metric on the plan with the scenario laid over it. */

import { fteIn } from '../../src/metrics/base/capacity.ts'
import type { Breakdown } from '../../src/metrics/base/define.ts'
import { wholeScope } from '../../src/metrics/base/scope.ts'
import { slicesBy } from '../../src/metrics/base/slices.ts'
import { candidateCostOf, spendingOf } from '../../src/metrics/base/spending.ts'
import { teamLoads } from '../../src/metrics/base/team-load.ts'
import { projectValue } from '../../src/metrics/base/value.ts'
import { envelopeOf } from '../../src/metrics/envelopes.ts'
import { applyScenario } from '../../src/overlay/apply-scenario.ts'
import { titleOf } from '../../src/plan/entity.ts'
import type { Plan, Project } from '../../src/plan/plan.ts'
import { isCandidate, isRetained } from '../../src/plan/project-status.ts'
import { tableId } from '../../src/reports/document/assemble.ts'
import type { Cell, Report, Row, Table } from '../../src/reports/document/document.ts'
import { breachesOf } from '../../src/rules/breaches.ts'
import { monthOf, monthOfDay } from '../../src/values/calendar.ts'
import { periodText } from '../../src/values/period.ts'
import { minus, plain, sum } from '../../src/values/quantity.ts'
import { metricOf } from './figure-of.ts'

/** A figure of a report and what it must be; `undefined` where nothing says what it must be. */
export interface Walked {
  readonly place: string
  readonly shown: number | null
  readonly expected: number | null | undefined
}

const BREAKDOWNS: Readonly<Record<string, Breakdown>> = {
  scenario_overview: 'section',
  scenario_key_figures: 'section',
  load_differences: 'team',
  value_by_criterion: 'criterion',
  projects_by_axis: 'axis',
  investment_by_axis: 'axis',
  needs_by_department: 'department',
  projects_by_department: 'department',
  people_by_team: 'team',
}

type Expected = number | null | undefined

/** Tables for a committee, whose days are whole. */
const WHOLE_DAYS: readonly string[] = ['scenario_key_figures', 'refusal_costs']

/** The plan as it is, or with the scenario of an id or a title laid over it. */
function planOf(plan: Plan, name: string): Plan {
  const entry = plan.scenarios.find(({ id, title }) => id === name || titleOf(title, id).en === name)
  return entry === undefined ? plan : applyScenario(plan, entry)
}

function inSlice(plan: Plan, metric: string, breakdown: Breakdown, key: string): Expected {
  const slice = slicesBy(plan, breakdown).find((one) => one.key === key)
  return slice === undefined ? undefined : metricOf(metric).compute(plan, slice.scope).value
}

function counted(plan: Plan, after: Plan, what: string): Expected {
  const pairs = plan.projects.map((before, index) => [before, after.projects[index]] as const)
  const count = (isCounted: (before: Project, then: Project) => boolean): number =>
    pairs.filter(([before, then]) => then !== undefined && isCounted(before, then)).length
  const isLive = (project: Project): boolean => isCandidate(project) || isRetained(project)
  if (what === 'breaches') return breachesOf(after).length
  if (what === 'candidates_kept') return count((before, then) => isCandidate(before) && isRetained(then))
  if (what === 'left_out') return count((before, then) => isLive(before) && !isRetained(then))
  if (what !== 'moved') return undefined
  return count(
    (before, then) => isRetained(then) && (before.span.start !== then.span.start || before.span.end !== then.span.end),
  )
}

const COUNTED = ['breaches', 'candidates_kept', 'left_out', 'moved']

/** A figure of a table of states: the row names the metric, and a slice of it. */
function ofState(plan: Plan, table: string, row: string, column: string): Expected {
  const [metric = '', ...rest] = row.split(' ')
  const after = planOf(plan, column)
  if (COUNTED.includes(metric)) return counted(plan, after, metric)
  const key = rest.join(' ')
  if (key === '') return metricOf(metric).compute(after, wholeScope(after)).value
  return inSlice(after, metric, BREAKDOWNS[table] ?? 'section', key)
}

/** Money of a section: the row names the figure and the state, the column the year. */
function ofMoney(plan: Plan, section: string, row: string, column: string): Expected {
  const [metric = '', state = ''] = row.split(' ')
  const after = planOf(plan, state)
  const year = column === 'total' ? {} : { year: column === 'later' ? column : Number(column) }
  const scope = { ...wholeScope(after), section: section as 'investment', ...year }
  return metricOf(metric).compute(after, scope as never).value
}

function ofStaff(plan: Plan, row: string, column: string): Expected {
  const [metric = '', state = '', team = ''] = row.split(' ')
  const after = planOf(plan, state)
  return metricOf(metric).compute(after, { ...wholeScope(after), team, year: Number(column) }).value
}

function loadOf(plan: Plan, team: string, period: string) {
  return teamLoads(plan).find((load) => load.team.id === team && periodText(load.period) === period)
}

function ofLoad(plan: Plan, row: string, column: string): Expected {
  const [, team = '', period = ''] = row.split(' ')
  const load = loadOf(planOf(plan, column), team, period)
  return load === undefined ? undefined : load.demand / load.net
}

function ofOverload(plan: Plan, row: string, column: string): Expected {
  const [state = '', team = '', period = ''] = row.split(' ')
  const load = loadOf(planOf(plan, state), team, period)
  if (load === undefined) return undefined
  const { demand, net, overload } = load
  return { demand: plain(demand), net_capacity: plain(net), overload: plain(overload) }[column]
}

/** What a scenario has more of than the one that the row names beside it. */
function ofDifference(plan: Plan, { id = '', cells }: Row, column: string): Expected {
  const larger = cells[1]?.kind === 'text' ? cells[1].text.en : ''
  const metric = metricOf(column.replace('lost_', ''))
  const [own, other] = [id, larger].map((state) => {
    const after = planOf(plan, state)
    const { value, numerator } = metric.compute(after, wholeScope(after))
    return metric.unit === 'rate' ? numerator : value
  })
  return (own ?? 0) - (other ?? 0)
}

function projectOf(plan: Plan, id: string | undefined): Project | undefined {
  return plan.projects.find((project) => project.id === id)
}

/** What a project that is left out would have brought and cost. */
function ofRefusal(plan: Plan, after: Plan, id: string | undefined, column: string): Expected {
  const [before, then] = [projectOf(plan, id), projectOf(after, id)]
  if (before === undefined || then === undefined) return undefined
  const cost = spendingOf(plan, before, {}) + candidateCostOf(plan, before, {})
  const works = before.workload.filter(({ team, side }) => team !== undefined && side === 'it')
  const isStarted = ['in_progress', 'on_hold'].includes(before.status)
  const today = monthOfDay(plan.asOf)
  const past = works.flatMap(({ planned }) =>
    [...planned].filter(([month]) => isStarted && month <= today).map(([, days]) => days),
  )
  return {
    value: projectValue(plan, before)?.value,
    spared: (cost - spendingOf(after, then, {})) / 100,
    days: plain(minus(sum(works.map(({ total }) => total)), sum(past))),
  }[column]
}

/** Value and cost of a project at its rank: what it costs if the scenario keeps it. */
function ofRank(plan: Plan, after: Plan, row: Row, column: string): Expected {
  const project = projectOf(after, row.id)
  if (project === undefined) return undefined
  const [rank] = row.cells
  if (column === 'rank') return rank?.kind === 'figure' ? rank.value : undefined
  const kept: Project = { ...project, status: 'planned' }
  return { value: projectValue(plan, project)?.value, cost: plain(spendingOf(after, kept, {})) }[column]
}

function floorOf({ envelopes }: Plan, of: string, named: string): Expected {
  const floor = envelopes.find(
    ({ year, section, min }) => String(year) === of && section === named && min !== undefined,
  )?.min
  return floor === undefined ? undefined : plain(floor)
}

/** A limit of the plan as it is, and in the scenario. */
function ofFrame(plan: Plan, { id = '' }: Row, column: string): Expected {
  const [state = '', what = '', first = '', second = ''] = id.split(' ')
  const of = column === 'before' ? plan : planOf(plan, state)
  if (what === 'max') {
    const max = envelopeOf(of, Number(first), second as 'investment')
    return max === undefined ? undefined : plain(max)
  }
  if (what === 'min') return floorOf(of, first, second)
  const team = of.teams.find((one) => one.id === first)
  const [year = 0, month = 1] = second.split('-').map(Number)
  if (what === 'fte') return team === undefined ? undefined : fteIn(team, monthOf(year, month))
  const entry = plan.scenarios.find((one) => one.id === state)?.frame
  if (what === 'minimum') return column === 'before' ? undefined : entry?.axis_minima?.[first]
  return what === 'margin' ? entry?.margin : entry?.golive_limits?.[first]
}

/** The scenario that a table of refusals is about. */
function refusedBy(plan: Plan, table: Table): Plan {
  return planOf(plan, plan.scenarios.find(({ id }) => tableId('refusals', id) === table.id)?.id ?? '')
}

/** Needs that a project which is left out would answer and that no retained one answers. */
function unansweredNeeds(plan: Plan, after: Plan, left: readonly string[]): number {
  const answers = (project: Project, need: Plan['needs'][number]): boolean =>
    (need.projects ?? []).includes(project.id) || (project.written.needs ?? []).includes(need.id)
  return plan.needs.filter(
    (need) =>
      !['duplicate', 'rejected'].includes(need.status) &&
      plan.projects.some((project) => left.includes(project.id) && answers(project, need)) &&
      !after.projects.some((project) => isRetained(project) && answers(project, need)),
  ).length
}

/** What all projects that a scenario leaves out would have brought and cost together. */
function ofRefusals(plan: Plan, id: string, column: string): Expected {
  const after = planOf(plan, id)
  const left = plan.projects.filter((before, index) => {
    const then = after.projects[index]
    return (isCandidate(before) || isRetained(before)) && then !== undefined && !isRetained(then)
  })
  const ids = left.map((project) => project.id)
  if (column === 'left_out') return left.length
  if (column === 'unmet') return left.filter(({ written }) => written.mandatory !== undefined).length
  if (column === 'needs') return unansweredNeeds(plan, after, ids)
  return ids.reduce((total, one) => total + (ofRefusal(plan, after, one, column) ?? 0), 0)
}

/** Value and cost of a project as the plan has it. */
function ofProject(plan: Plan, id: string, column: string): Expected {
  const project = projectOf(plan, id)
  if (project === undefined) return undefined
  const cost = spendingOf(plan, project, {}) + candidateCostOf(plan, project, {})
  return { value: projectValue(plan, project)?.value, cost: cost / 100 }[column]
}

function expectedIn(plan: Plan, reference: string, table: Table, row: Row, column: string): Expected {
  const { id = '' } = row
  if (table.id in BREAKDOWNS) return ofState(plan, table.id, id, column)
  if (table.id.startsWith('refusals_')) return ofRefusal(plan, refusedBy(plan, table), id, column)
  if (table.id.startsWith('load_')) return ofLoad(plan, id, column)
  switch (table.id) {
    case 'scenario_investment':
    case 'scenario_operating':
      return ofMoney(plan, table.id.replace('scenario_', ''), id, column)
    case 'investment_differences':
    case 'operating_differences':
      return ofMoney(plan, table.id.replace('_differences', ''), id, column)
    case 'refusal_costs':
      return ofRefusals(plan, id, column)
    case 'project_differences':
      return ofProject(plan, id, column)
    case 'scenario_measures':
      return metricOf(column).compute(planOf(plan, id), wholeScope(planOf(plan, id))).value
    case 'staff_by_year':
      return ofStaff(plan, id, column)
    case 'overloads':
      return ofOverload(plan, id, column)
    case 'lost_against_larger':
      return ofDifference(plan, row, column)
    case 'scenario_frames':
      return ofFrame(plan, row, column)
    case 'just_below':
    case 'ranking':
      return ofRank(plan, planOf(plan, reference), row, column)
    default:
      return undefined
  }
}

function figuresIn({ columns }: Table, { cells }: Row): [string, Extract<Cell, { kind: 'figure' }>][] {
  return columns.flatMap(({ id }, index) => {
    const cell = cells[index]
    return cell?.kind === 'figure' ? [[id, cell] as [string, typeof cell]] : []
  })
}

/** Every figure of the rows of a report, with what it must be. */
export function walkFigures(plan: Plan, report: Report, reference: string): Walked[] {
  return report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((table) => {
      if (table.kind !== 'table') return []
      return table.rows.flatMap((row) =>
        figuresIn(table, row).map(([column, { value, unit }]): Walked => {
          const expected = expectedIn(plan, reference, table, row, column)
          const isWhole = unit === 'days' && WHOLE_DAYS.includes(table.id)
          return {
            place: `${table.id} / ${row.id} / ${column}`,
            shown: value,
            expected: isWhole && typeof expected === 'number' ? Math.round(expected) : expected,
          }
        }),
      )
    }),
  )
}
