/** The report of a forecast for tests, from lessons that a test makes, and a small plan whose own past beats the plan. */
import { type CompletionForecast, completionForecast } from '../../src/forecast/completion.ts'
import type { Forecast } from '../../src/forecast/forecast.ts'
import type { Learned, Lesson } from '../../src/forecast/learned.ts'
import { portfolioForecast } from '../../src/forecast/portfolio.ts'
import { projectForecasts } from '../../src/forecast/project-forecast.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { Cell, Note, Section } from '../../src/reports/document/document.ts'
import { computeFigures } from '../../src/reports/document/figures.ts'
import { forecastReport } from '../../src/reports/forecast/report.ts'
import type { Raw } from '../../src/schema/document.ts'
import { monthText } from '../../src/values/calendar.ts'
import type { Lang } from '../../src/values/language.ts'
import { changing, lessonOf, range } from './forecast-cases.ts'
import { type PlanFacts, planWith } from './plan-builder.ts'

interface ForecastFacts extends Partial<Learned> {
  /** The trials of the plan’s own past; the lessons of that where nothing is said. */
  readonly own?: readonly Lesson[]
  readonly completion?: CompletionForecast
}

/** A forecast by lessons. */
export function forecastWith(plan: Plan, { end = [], cost = [], own, completion }: ForecastFacts = {}): Forecast {
  const learned = { end, cost }
  const projects = projectForecasts(plan, learned)
  return {
    learned,
    own: (quantity) =>
      (own ?? learned[quantity]).filter((one) => one.source === 'own' && one.trial.quantity === quantity),
    projects,
    portfolio: portfolioForecast(plan, projects, learned),
    completion: completion ?? completionForecast(plan),
  }
}

/** What a report is made of; no findings, nothing before. */
export function contextOf(plan: Plan) {
  return { plan, figures: computeFigures(plan), previous: undefined, findings: [], standing: [] }
}

/** A section of the report of a forecast. */
export function forecastSection(plan: Plan, id: string, forecast?: Forecast): Section {
  const [section] = forecastReport(forecast).sections(contextOf(plan), [id])
  if (section === undefined) throw new Error(`no section ${id}`)
  return section
}

/** The notes of a section. */
export function notesOf({ blocks }: Section): Note[] {
  return blocks.filter((block): block is Note => block.kind === 'note')
}

/** The texts of its notes in a language. */
export function textsOf(section: Section, lang: Lang = 'en'): string[] {
  return notesOf(section).map(({ text }) => text[lang].replaceAll('\u00a0', ' '))
}

function shown(cell: Cell): unknown {
  if (cell.kind === 'text') return cell.text.en
  if (cell.kind === 'figure') return cell.value
  return cell.kind === 'period' ? monthText(cell.period.first) : null
}

/** The rows of a table by their ids, and the cells of each. */
export function tableOf({ blocks }: Section, id: string): Record<string, readonly unknown[]> {
  const table = blocks.find((block) => block.kind === 'table' && block.id === id)
  return Object.fromEntries(table?.kind === 'table' ? table.rows.map((row) => [row.id, row.cells.map(shown)]) : [])
}

/** A lesson of six cases of a change each, and of a trial of 80 of 100. */
export function lessonWith(
  months: readonly number[],
  trial: Partial<Lesson['trial']> = {},
  source?: Lesson['source'],
): Lesson {
  const scored = (loss: number) => ({ p50: { covered: 50, loss }, p80: { covered: 80, loss } })
  const scores = { plan: scored(10), mean: scored(9), class: scored(8), neighbours: scored(9) }
  return lessonOf(changing(months), { judged: 100, editions: 4, scores, ...trial }, source)
}

/** By so many months more a year a project of each of five kinds slips. */
const SLIPS = [0, 0, 2, 6, 12]
const YEARS = range(2020, 2023)

/** A project whose end was moved every year, with what is still to be paid of it in 2025. */
function slipped(index: number): Partial<Raw<'projects'>> {
  const by = SLIPS[index % SLIPS.length] ?? 0
  const endAfter = (years: number): string => {
    const month = 5 + by * years
    return `${2025 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  }
  return {
    id: `H-${index + 1}`,
    status: 'in_progress',
    start: '2020-01',
    end: endAfter(YEARS.length),
    baseline: { investment: 1000, start: '2020-01', end: endAfter(0) },
    rebaselines: YEARS.map((year, at) => ({ date: `${year}-09-30`, decision: `D-${year}`, end: endAfter(at + 1) })),
    budget: [{ section: 'investment', kind: 'software', amounts: { '2025': { forecast: 1000 } } }],
    actual: { start: '2020-01-01' },
  }
}

/** A plan as of the end of 2024 of forty projects that slipped every year, of which its own past tells more than its dates. */
export function planThatSlipped(facts: PlanFacts = {}): Plan {
  return planWith({
    asOf: '2024-12-31',
    ...facts,
    header: { horizon: { start: '2020-01', end: '2030-12' }, ...facts.header },
    decisions: YEARS.map((year) => ({
      id: `D-${year}`,
      date: `${year}-09-30`,
      body: 'CODIR',
      kind: 'rebaseline' as const,
      outcome: 'approved' as const,
    })),
    projects: [...range(0, 39).map(slipped), ...(facts.projects ?? [])],
  })
}
