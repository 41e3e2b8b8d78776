/** Finds the natures of a budget cell that look like one amount written twice: old stages here, new ones there. */

import type { BudgetCell, NatureAmounts, StageAmounts } from '../../model/budget-cell.ts'
import { mayBeNegative } from '../../model/build-project.ts'
import type { Stage } from '../../model/plan.ts'
import type { Cents } from '../../units/quantity.ts'

/** The order in which an amount comes to its stages; the last three are alike, for each may come without the others. */
const ORDER: Record<Stage, number> = {
  requested: 0,
  baseline: 1,
  voted: 2,
  opened: 3,
  committed: 4,
  paid: 5,
  carry_over: 5,
  forecast: 5,
}

/** Two natures of one cell, every stage of the one before every stage of the other. */
export interface StagesApart {
  readonly older: NatureAmounts
  readonly newer: NatureAmounts
}

/** The amounts that are written, in the order of the stages. */
export function amountsOf(stages: StageAmounts): [Stage, Cents][] {
  const written = Object.entries(stages) as [Stage, Cents][]
  return written.sort(([left], [right]) => ORDER[left] - ORDER[right])
}

function isMoney({ stages }: NatureAmounts): boolean {
  return Object.values(stages).some((amount) => amount !== 0)
}

/** Revenue, savings and corrections stand beside an expense; they are never the expense itself. */
function mayBeSame(left: NatureAmounts, right: NatureAmounts): boolean {
  return left.kind === right.kind || !(mayBeNegative(left) || mayBeNegative(right))
}

function isApart({ older, newer }: StagesApart): boolean {
  const last = Math.max(...amountsOf(older.stages).map(([stage]) => ORDER[stage]))
  const first = Math.min(...amountsOf(newer.stages).map(([stage]) => ORDER[stage]))
  return last < first && mayBeSame(older, newer)
}

/** How far the last amount of the older is from the first of the newer. */
function distance({ older, newer }: StagesApart): number {
  const [, last = 0] = amountsOf(older.stages).at(-1) ?? []
  const [, first = 0] = amountsOf(newer.stages)[0] ?? []
  return Math.abs(last - first)
}

/**
 * The two natures of a cell that are most likely the same money: of all that stand apart those whose amounts are
 * nearest, the first of equal ones. Undefined where none do; an amount of nothing is a stage, but not money.
 */
export function stagesApart({ natures }: Pick<BudgetCell, 'natures'>): StagesApart | undefined {
  const told = natures.filter(isMoney)
  const pairs = told.flatMap((older) => told.map((newer) => ({ older, newer }))).filter(isApart)
  return pairs.sort((left, right) => distance(left) - distance(right))[0]
}
