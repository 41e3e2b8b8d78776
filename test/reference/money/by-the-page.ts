/**
 * The money figures of a plan by their definitions alone: a second implementation, from the files' own data, that
 * shares no code with the program and is held against it.
 */
import { pairFigures } from './baseline-pairs.ts'
import { total, totalIfAny } from './exact-cents.ts'
import { type Expected, expectedAmounts, sumOf } from './expected-amounts.ts'
import { type Figure, type Figures, keyOf } from './figure.ts'
import { type Ceiling, type MoneyPlan, readMoneyPlan } from './raw-plan.ts'
import { type Scope, scopesOf, within } from './scopes.ts'
import { RATES, rateOf, stageTotal, TOTALS } from './stage-rates.ts'

function amount(cents: bigint | undefined): Figure | undefined {
  return cents === undefined ? undefined : { kind: 'amount', cents }
}

/** What a year and section with a ceiling keeps free; negative where it is exceeded. */
function roomUnder(ceiling: Ceiling, expected: readonly Expected[]): bigint {
  const { year, section, cents } = ceiling
  return cents - (sumOf(within({ name: '', year, section }, expected)) ?? 0n)
}

function figuresIn(plan: MoneyPlan, expected: readonly Expected[], scope: Scope): Record<string, Figure | undefined> {
  const cells = within(scope, plan.cells)
  const ceilings = within(scope, plan.ceilings)
  // A section of which no project writes anything tells no cost to hold against its ceilings.
  const told = ceilings.filter(({ section }) => plan.cells.some((cell) => cell.section === section))
  const rooms = told.map((ceiling) => roomUnder(ceiling, expected))
  const hasCeiling = told.length > 0
  const over = total(rooms.filter((room) => room < 0n).map((room) => -room))
  const totals = TOTALS.map((stage) => [`budget_${stage}`, amount(stageTotal(plan, cells, stage))])
  const rates = Object.entries(RATES).map(([id, rule]) => [id, rateOf(plan, cells, rule)])
  return {
    spending: amount(sumOf(within(scope, expected))),
    envelope: amount(totalIfAny(ceilings.map(({ cents }) => cents))),
    headroom: amount(totalIfAny(rooms)),
    overspend: hasCeiling ? amount(over) : undefined,
    ...Object.fromEntries([...totals, ...rates]),
  }
}

/** Every money figure of the plan in the texts of its files, by metric and scope. */
export function moneyByThePage(texts: readonly string[]): Figures {
  const plan = readMoneyPlan(texts)
  const expected = expectedAmounts(plan)
  const figures = new Map<string, Figure>()
  const put = (metric: string, scope: string, figure: Figure | undefined): void => {
    if (figure !== undefined) figures.set(keyOf(metric, scope), figure)
  }
  const years = expected.map(({ year }) => year)
  for (const scope of scopesOf(plan, years)) {
    const all = figuresIn(plan, expected, scope)
    for (const [metric, figure] of Object.entries(all)) put(metric, scope.name, figure)
  }
  for (const { id } of plan.projects) {
    const own = expected.filter(({ project }) => project.id === id)
    put('spending', `project ${id}`, amount(sumOf(own)))
  }
  for (const [metric, figure] of pairFigures(plan, expected)) put(metric, 'whole', figure)
  return figures
}
