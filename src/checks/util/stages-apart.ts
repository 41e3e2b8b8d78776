/** Finds the natures of a budget cell that look like one amount written twice: old stages here, new ones there. */

import {
  type BudgetCell,
  type NatureAmounts,
  STAGE_ORDER,
  type StageAmounts,
  stageRank,
} from '../../plan/budget-cell.ts'
import { mayBeNegative } from '../../plan/build/build-project.ts'
import type { Stage } from '../../plan/plan.ts'
import type { Cents } from '../../values/quantity.ts'

/** Two natures of one cell, every stage of the one before every stage of the other. */
export interface StagesApart {
  readonly older: NatureAmounts
  readonly newer: NatureAmounts
}

/** The amounts that are written, in the order of the stages. */
export function amountsOf(stages: StageAmounts): [Stage, Cents][] {
  return STAGE_ORDER.flatMap((stage) => {
    const amount = stages[stage]
    return amount === undefined ? [] : [[stage, amount]]
  })
}

function isMoney({ stages }: NatureAmounts): boolean {
  return Object.values(stages).some((amount) => amount !== 0)
}

/** Revenue, savings and corrections stand beside an expense; they are never the expense itself. */
function mayBeSame(left: NatureAmounts, right: NatureAmounts): boolean {
  return left.kind === right.kind || !(mayBeNegative(left) || mayBeNegative(right))
}

function ranksOf({ stages }: NatureAmounts): number[] {
  return amountsOf(stages).map(([stage]) => stageRank(stage))
}

function isApart({ older, newer }: StagesApart): boolean {
  return Math.max(...ranksOf(older)) < Math.min(...ranksOf(newer)) && mayBeSame(older, newer)
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
