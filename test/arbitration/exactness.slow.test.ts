import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { VALUE_SCALE } from '../../src/arbitration/formulate/formulation.ts'
import type { Formulation, FormulationMap } from '../../src/arbitration/formulate/formulation-map.ts'
import { applyChoices, choicesOf } from '../../src/arbitration/proposal.ts'
import { goLivesOf, takesPart } from '../../src/limits/go-lives.ts'
import type { Limit } from '../../src/limits/index.ts'
import { slicesBy } from '../../src/metrics/base/slices.ts'
import { spendingIn } from '../../src/metrics/base/spending.ts'
import { teamLoads } from '../../src/metrics/base/team-load.ts'
import { projectValue } from '../../src/metrics/base/value.ts'
import { investmentShare } from '../../src/metrics/portfolio-balance.ts'
import { chosenMode, resourceLoads, type Solution, totalValue } from '../../src/optimize/model/problem.ts'
import { monthsOfSpan } from '../../src/overlay/retiming.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { isRetained } from '../../src/plan/project-status.ts'
import { type CommitteeOption, committeeOption } from '../../src/scenarios/committee-option.ts'
import { draws, plans, posedBy, samplePlan, selectionBy } from '../support/arbitrary-choice.ts'
import { runsOf } from '../support/cases.ts'
import { scenarioOf } from '../support/scenario-of.ts'

/** What reports and rules say is taken of a limit in a plan. */
function figureIn(plan: Plan, limit: Limit): number | undefined {
  switch (limit.kind) {
    case 'money':
      return spendingIn(plan, limit.year, limit.section)
    case 'work':
      return teamLoads(plan).find(
        ({ team, period }) => team.id === limit.team.id && period.first === limit.period.first,
      )?.demand
    case 'axis': {
      const slice = slicesBy(plan, 'axis').find(({ key }) => key === limit.axis)
      const figure = slice && investmentShare.compute(plan, slice.scope)
      return ((figure?.numerator ?? 0) - limit.limit * (figure?.denominator ?? 0)) * 100
    }
    case 'golives':
      return plan.projects
        .filter((project) => isRetained(project) && takesPart(project, limit.department))
        .flatMap(goLivesOf)
        .filter(({ quarter }) => quarter.first === limit.quarter.first).length
  }
}

/** The tasks are in the plan where the solution says, on the months of their options. */
function expectPlaced({ problem, map: meaning }: Formulation, solution: Solution, laid: Plan): void {
  for (const [task, { project }] of meaning.activities.entries()) {
    const option = chosenMode(problem, solution, task)
    const found = laid.projects.find(({ id }) => id === project.id)
    expect(found && isRetained(found)).toBe(option !== undefined)
    const span = found && monthsOfSpan(found)
    if (option !== undefined && span !== undefined) expect(span).toEqual({ first: option.start, last: option.end })
  }
}

/** What the plan takes beyond plannable days costs, at the price of a day; what is taken before any choice aside. */
function marginCost({ rows }: FormulationMap, laid: Plan, price: number): number {
  return rows.reduce((total, limit) => {
    if (limit.kind !== 'work') return total
    const beyond = (figureIn(laid, limit) ?? 0) - limit.limit - (limit.exceeded ?? 0)
    return total + (Math.max(0, beyond) * price) / 100
  }, 0)
}

/** What the solution is worth is what the plan of it retains of the tasks, by size and delay as by scores, less what margins cost. */
function expectWorth({ problem, map: meaning }: Formulation, solution: Solution, laid: Plan, price = 0): void {
  const worth = meaning.activities.reduce((total, { project: { id } }) => {
    const found = laid.projects.find((one) => one.id === id)
    const isIn = found !== undefined && isRetained(found)
    return total + (isIn ? Math.max(0, projectValue(laid, found, 'weighted')?.value ?? 0) : 0)
  }, 0)
  const paid = marginCost(meaning, laid, price)
  expect(totalValue(problem, solution) / VALUE_SCALE).toBeCloseTo(worth - paid, 4)
}

function expectWorthIn(
  plan: Plan,
  { entry, scenario }: CommitteeOption,
  choice: Formulation | undefined,
  drawn: readonly number[],
): void {
  if (choice === undefined) return
  const solution = selectionBy(choice, drawn)
  if (solution === undefined) return
  const laid = applyChoices(plan, entry, choicesOf(choice.map, solution))
  expectWorth(choice, solution, laid, scenario.frame.marginPrice)
}

function expectExact(plan: Plan, { entry }: CommitteeOption, formulation: Formulation, drawn: readonly number[]): void {
  const solution = selectionBy(formulation, drawn)
  if (solution === undefined) return
  const laid = applyChoices(plan, entry, choicesOf(formulation.map, solution))
  const taken = resourceLoads(formulation.problem, solution)
  for (const [row, limit] of formulation.map.rows.entries()) {
    const figure = figureIn(laid, limit)
    if (limit.kind === 'axis') expect(taken[row]).toBeCloseTo(figure ?? Number.NaN, 3)
    else expect(taken[row]).toBe(figure)
  }
  expectPlaced(formulation, solution, laid)
}

describe('what a problem says is taken', () => {
  const sample = samplePlan()

  it.each(sample.scenarios.map(({ id }) => id))('is what reports say of the sample under %s', (id) => {
    const option = committeeOption(sample, scenarioOf(sample, id))
    const formulation = posedBy(sample, option)
    fc.assert(
      fc.property(draws, (drawn) => {
        for (const one of formulation) expectExact(sample, option, one, drawn)
      }),
      { numRuns: 20 },
    )
  })

  it('is what reports say of any plan under any scenario', () => {
    fc.assert(
      fc.property(plans, draws, (plan, drawn) => {
        const option = committeeOption(plan, scenarioOf(plan, 'C'))
        const formulation = posedBy(plan, option)
        for (const one of formulation) expectExact(plan, option, one, drawn)
        // A smoothing measures by the plan's own measure, the choice by weighted scores.
        expectWorthIn(plan, option, formulation[0], drawn)
      }),
      { numRuns: runsOf(500, 25) },
    )
  })
})
