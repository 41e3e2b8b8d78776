/** The program's own money figures in the shape of the second implementation's, read from what it tells machines and readers. */

import type { PlanInput } from '../../../src/index.ts'
import { lazyFigures } from '../../../src/metrics/figures.ts'
import { metricOf } from '../../../src/metrics/index.ts'
import { loadPlan } from '../../../src/plan/load/load-plan.ts'
import type { Section } from '../../../src/reports/document/document.ts'
import { computeFigures, metricsData } from '../../../src/reports/document/figures.ts'
import { budget } from '../../../src/reports/sections/budget.ts'
import { sectionOf } from '../../support/section-of.ts'
import { projectLedBy } from './arbitrary-money-plan.ts'
import { type Figure, type Figures, keyOf } from './figure.ts'
import { RATES, TOTALS } from './stage-rates.ts'

interface JsonFigure {
  readonly value: number | null
  readonly numerator?: number
  readonly denominator?: number
  readonly by?: Readonly<Record<string, Readonly<Record<string, JsonFigure>>>>
}

/** The metrics that tell an amount. */
const AMOUNTS = ['spending', 'envelope', 'headroom', 'overspend', ...TOTALS.map((stage) => `budget_${stage}`)]
/** Rates of money, whose parts are amounts. */
const MONEY_RATES = [...Object.keys(RATES), 'cost_overrun_aggregate']

const METRICS = [...AMOUNTS, ...MONEY_RATES, 'cost_overrun_mean', 'within_budget_rate']

/** Whole cents of an amount in plain units; throws where it lies between two. */
function cents(value: number): bigint {
  const whole = Math.round(value * 100)
  if (Math.abs(whole - value * 100) > 1e-6 * Math.max(1, Math.abs(whole))) throw new Error(`not whole cents: ${value}`)
  return BigInt(whole)
}

function rateOf({ value, numerator = Number.NaN, denominator = 0 }: JsonFigure): Figure {
  if (Math.abs((value ?? Number.NaN) * denominator - numerator) > 1e-6 * Math.abs(denominator))
    throw new Error(`${value} is not ${numerator}/${denominator}`)
  return { kind: 'rate', numerator: cents(numerator), denominator: cents(denominator) }
}

function figureOf(metric: string, json: JsonFigure): Figure | undefined {
  const { value, numerator = 0, denominator = 0 } = json
  if (value === null) return undefined
  if (AMOUNTS.includes(metric)) return { kind: 'amount', cents: cents(value) }
  if (MONEY_RATES.includes(metric)) return rateOf(json)
  if (metric === 'cost_overrun_mean') return { kind: 'mean', value, of: denominator }
  return { kind: 'rate', numerator: BigInt(numerator), denominator: BigInt(denominator) }
}

function fromMetrics(metrics: Readonly<Record<string, JsonFigure>>): [string, Figure][] {
  return METRICS.flatMap((metric) => {
    const json = metrics[metric]
    if (json === undefined) return []
    const slices = (['year', 'section'] as const).flatMap((by) =>
      Object.entries(json.by?.[by] ?? {}).map(([key, slice]) => [`${by} ${key}`, slice] as const),
    )
    const projects = Object.entries(json.by?.['department'] ?? {}).flatMap(([key, slice]) => {
      const project = metric === 'spending' ? projectLedBy(key) : undefined
      return project === undefined ? [] : [[`project ${project}`, slice] as const]
    })
    return [['whole', json] as const, ...slices, ...projects].flatMap(([scope, one]): [string, Figure][] => {
      const figure = figureOf(metric, one)
      return figure === undefined ? [] : [[keyOf(metric, scope), figure]]
    })
  })
}

/** The metric that a column of a printed table tells. */
const COLUMNS: Readonly<Record<string, string>> = {
  envelope: 'envelope',
  spending: 'spending',
  headroom: 'headroom',
  opened: 'budget_opened',
  committed: 'budget_committed',
  paid: 'budget_paid',
  execution_rate: 'execution_rate',
  commitment_rate: 'commitment_rate',
}

/** The metric that a column tells in the row of the running year. */
const RUNNING: Readonly<Record<string, string>> = {
  execution_rate: 'execution_rate_running',
  commitment_rate: 'commitment_rate_running',
}

/** The metric that a cell of a column tells, in the row of the running year or another. */
function metricIn(column: string, isRunning: boolean): string | undefined {
  const metric = COLUMNS[column]
  return isRunning && metric !== undefined ? (RUNNING[metric] ?? metric) : metric
}

/** The figures of a printed table by year of one section. */
function fromTable(blocks: Section['blocks'], section: string): [string, Figure][] {
  const found = blocks.find((block) => block.kind === 'table' && block.id === `budget_${section}`)
  if (found?.kind !== 'table') return []
  return found.rows.flatMap((row) => {
    // The running year says how much of it has passed, and has rates of its own.
    const [first] = row.cells
    const isRunning = first?.kind === 'text' && first.text.en.endsWith('passed)')
    return row.cells.flatMap((cell, index): [string, Figure][] => {
      const metric = metricIn(found.columns[index]?.id ?? '', isRunning)
      if (metric === undefined || cell.kind !== 'figure') return []
      const figure = figureOf(metric, { value: cell.value, ...cell.parts })
      return figure === undefined ? [] : [[keyOf(metric, `${row.id} ${section}`), figure]]
    })
  })
}

/** A plan of one file as the program takes it. */
export function inputOf(text: string): PlanInput {
  const files = [{ path: 'p/plan.yaml', bytes: new TextEncoder().encode(text) }]
  return { root: 'p', files, strays: [] }
}

/** Whether the program tells the figure at all: some by year and section, expected spending by project. */
export function isTold(key: string, hasProjects: boolean): boolean {
  const [metric = '', scope = ''] = key.split(' of ')
  if (scope.startsWith('project ')) return hasProjects
  return !/^(\d{4}|later) /.test(scope) || [...Object.values(COLUMNS), ...Object.values(RUNNING)].includes(metric)
}

/**
 * What the program tells of the plan's money: the figures as JSON has them, and the tables by year and section. Only
 * these are computed, for random plans are many.
 */
export function moneyByTheProgram(input: PlanInput): Figures {
  const { plan } = loadPlan(input, {})
  if (plan === undefined) throw new Error('not a plan')
  const lazy = lazyFigures(plan)
  const all = METRICS.map((id) => {
    const metric = metricOf(id)
    const by = new Map(metric.breakdowns.map((name) => [name, lazy.slices(metric, name)] as const))
    return { metric, figure: lazy.whole(metric), by }
  })
  const metrics = metricsData({ all }) as Record<string, JsonFigure>
  const context = { plan, figures: computeFigures(plan), previous: undefined, findings: [], standing: [] }
  const { blocks } = sectionOf(budget, context)
  const tables = ['investment', 'operating'].flatMap((section) => fromTable(blocks, section))
  return new Map([...fromMetrics(metrics), ...tables])
}
