/**
 * Budget cells: the amounts of a project in one section and budget year, line by line of one nature.
 *
 * A finance office holds requested, voted, opened, committed, paid and forecast as columns of one row, or as rows of
 * their own. Lines of one nature are therefore one: their stages add up stage by stage, so that no figure depends on
 * how lines are split.
 */
import { NEGATIVE_KINDS, STAGES } from '../schema/values.ts'
import { memoizeByObject } from '../values/memoize.ts'
import { type Cents, sum } from '../values/quantity.ts'
import type { BudgetLine, BudgetSection, Project, Stage, YearAmounts } from './plan.ts'

/** How far along a stage is, from 0; those from `paid` on are alike, for each may come without the others. */
export function stageRank(stage: Stage): number {
  return Math.min(STAGES.indexOf(stage), STAGES.indexOf('paid'))
}

export const STAGE_ORDER: readonly Stage[] = STAGES

/** Amounts by stage; a stage that no line writes is missing. */
export type StageAmounts = YearAmounts['stages']

type NatureFacts = Pick<BudgetLine, 'kind' | 'recurringFrom' | 'funding' | 'side' | 'vatFund'>

export interface NatureAmounts extends NatureFacts {
  /** See {@link natureOf}. */
  readonly nature: string
  readonly stages: StageAmounts
}

export interface BudgetCell {
  readonly section: BudgetSection
  readonly year: YearAmounts['year']
  /** In the order of the lines; those that write any stage of the year. */
  readonly natures: readonly NatureAmounts[]
  /** The stages of all natures together. */
  readonly stages: StageAmounts
}

/** The nature of a line: its section, kind, authorisation, funding, side, VAT fund and recurrence. Equal for lines that are one. */
export function natureOf(line: Omit<BudgetLine, 'years' | 'total' | 'at'>): string {
  const { section, kind, authorisation, funding, side, vatFund, recurringFrom } = line
  const parts = [section, kind, authorisation?.toLowerCase(), funding?.toLowerCase(), side, vatFund]
  return [...parts, recurringFrom].join('\u0000')
}

/** Amounts added up stage by stage; a stage is missing where none writes it. */
function addStages(amounts: readonly StageAmounts[]): StageAmounts {
  const [only, ...others] = amounts
  if (only !== undefined && others.length === 0) return only
  const total: Partial<Record<Stage, Cents>> = {}
  for (const stages of amounts) {
    for (const [stage, cents] of Object.entries(stages) as [Stage, Cents][]) {
      const before = total[stage]
      total[stage] = before === undefined ? cents : sum([before, cents])
    }
  }
  return total
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** A cell whose natures are still gathered. */
interface OpenCell extends Pick<BudgetCell, 'section' | 'year'> {
  readonly natures: Writable<NatureAmounts>[]
}

function isEmpty(stages: StageAmounts): boolean {
  for (const _ in stages) return false
  return true
}

// Lists are looked through, as a project has ten cells and a cell few natures: maps of them took three times as long.
function gather(cells: OpenCell[], line: BudgetLine): void {
  const nature = natureOf(line)
  const { section, kind, recurringFrom, funding, side, vatFund } = line
  for (const { year, stages } of line.years) {
    if (isEmpty(stages)) continue
    let cell = cells.find((own) => own.year === year && own.section === section)
    if (cell === undefined) {
      cell = { section, year, natures: [] }
      cells.push(cell)
    }
    const own = cell.natures.find((one) => one.nature === nature)
    if (own === undefined) cell.natures.push({ nature, kind, recurringFrom, funding, side, vatFund, stages })
    else own.stages = addStages([own.stages, stages])
  }
}

const cells = memoizeByObject((budget: Project['budget']): readonly BudgetCell[] => {
  const open: OpenCell[] = []
  for (const line of budget) gather(open, line)
  return open.map(({ section, year, natures }) => {
    return { section, year, natures, stages: addStages(natures.map(({ stages }) => stages)) }
  })
})

/** The cells of a project, one a section and year that any line writes an amount for, in the order of the lines. */
export function cellsOf({ budget }: Pick<Project, 'budget'>): readonly BudgetCell[] {
  return cells(budget)
}

export function cellAt(
  { budget }: Pick<Project, 'budget'>,
  section: BudgetSection,
  year: YearAmounts['year'],
): BudgetCell | undefined {
  return cells(budget).find((cell) => cell.year === year && cell.section === section)
}

export function mayBeNegative(line: Pick<BudgetLine, 'kind'>): boolean {
  return NEGATIVE_KINDS.includes(line.kind)
}

const NO_EXPENDITURE: readonly string[] = ['revenue', 'saving']

/** Whether a line is held against credits: revenue and savings raise no ceiling and use none, for they are not set off. */
export function usesCredits({ kind }: Pick<BudgetLine, 'kind'>): boolean {
  return !NO_EXPENDITURE.includes(kind)
}

/** The lines of a budget that {@link usesCredits}; the budget itself where all do, so that its cells are made once. */
export const creditLines = memoizeByObject((budget: Project['budget']): Project['budget'] =>
  budget.every(usesCredits) ? budget : budget.filter(usesCredits),
)
