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
function addStages(amounts: Iterable<StageAmounts>): StageAmounts {
  const total: Partial<Record<Stage, Cents>> = {}
  for (const stages of amounts) {
    for (const [stage, cents] of Object.entries(stages) as [Stage, Cents][]) {
      const before = total[stage]
      total[stage] = before === undefined ? cents : sum([before, cents])
    }
  }
  return total
}

interface Gathered extends Omit<NatureAmounts, 'stages'> {
  readonly amounts: StageAmounts[]
}

interface UnfinishedCell extends Pick<BudgetCell, 'section' | 'year'> {
  readonly natures: Map<string, Gathered>
}

function gather(unfinished: Map<string, UnfinishedCell>, line: BudgetLine, nature: string): void {
  const { section, kind, recurringFrom, funding, side, vatFund } = line
  for (const { year, stages } of line.years) {
    if (Object.keys(stages).length === 0) continue
    const key = `${section} ${year}`
    const cell = unfinished.get(key) ?? { section, year, natures: new Map() }
    unfinished.set(key, cell)
    const own = cell.natures.get(nature) ?? { nature, kind, recurringFrom, funding, side, vatFund, amounts: [] }
    cell.natures.set(nature, own)
    own.amounts.push(stages)
  }
}

function cellOf({ section, year, natures: gathered }: UnfinishedCell): BudgetCell {
  const natures = [...gathered.values()].map(({ amounts, ...nature }) => ({ ...nature, stages: addStages(amounts) }))
  return { section, year, natures, stages: addStages(natures.map(({ stages }) => stages)) }
}

const cells = memoizeByObject((budget: Project['budget']): ReadonlyMap<string, BudgetCell> => {
  const unfinished = new Map<string, UnfinishedCell>()
  for (const line of budget) gather(unfinished, line, natureOf(line))
  return new Map([...unfinished].map(([key, cell]) => [key, cellOf(cell)]))
})

/** The cells of a project, one a section and year that any line writes an amount for, in the order of the lines. */
export function cellsOf({ budget }: Pick<Project, 'budget'>): BudgetCell[] {
  return [...cells(budget).values()]
}

export function cellAt(
  { budget }: Pick<Project, 'budget'>,
  section: BudgetSection,
  year: YearAmounts['year'],
): BudgetCell | undefined {
  return cells(budget).get(`${section} ${year}`)
}

export function mayBeNegative(line: Pick<BudgetLine, 'kind'>): boolean {
  return NEGATIVE_KINDS.includes(line.kind)
}

const NO_EXPENDITURE: readonly string[] = ['revenue', 'saving']

/** Whether a line is held against credits: revenue and savings raise no ceiling and use none, for they are not set off. */
export function usesCredits({ kind }: Pick<BudgetLine, 'kind'>): boolean {
  return !NO_EXPENDITURE.includes(kind)
}
