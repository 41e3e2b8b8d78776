/** The rows of scenarios that the past of the plan tells: the chance to keep envelopes and deadlines, and what ends by the end of the plan. */
import { type Forecast, forecastByPast } from '../../forecast/forecast.ts'
import { deadlineByProject } from '../../plan/due-dates.ts'
import type { Plan } from '../../plan/plan.ts'
import { printed } from '../../values/language.ts'
import { EMPTY, money, shareCell } from '../document/cell.ts'
import type { Cell, Row } from '../document/document.ts'
import type { ScenarioContext } from './context.ts'
import { stateRow } from './state-table.ts'

const TEXTS = printed('scenario-chances', {
  envelopes: { fr: 'Chance de tenir toutes les enveloppes', en: 'Chance to keep all envelopes' },
  deadlines: { fr: 'Échéances que le P80 tient', en: 'Deadlines that P80 keeps' },
  ends: { fr: 'Projets finis d’ici la fin du plan, P80', en: 'Projects finished by the end of the plan, P80' },
  spending: { fr: 'Dépense des exercices non clos, P80', en: 'Spending of the years not closed, P80' },
})

/** How many of the projects that have a deadline end by it at P80. */
function deadlinesKept(plan: Plan, { projects }: Forecast): Cell {
  const deadlineOf = deadlineByProject(plan)
  const due = projects.flatMap(({ project, end }) => {
    const deadline = deadlineOf(project)
    return deadline === undefined || end === undefined ? [] : [end.p80 <= deadline.day]
  })
  return shareCell(due.filter(Boolean).length, due.length, 'count')
}

/** What a state comes to by the forecast, by the id of the row. */
const CHANCES = {
  envelopes: (_: Plan, { portfolio: { allKept, draws } }: Forecast): Cell =>
    allKept === undefined ? EMPTY : shareCell(allKept, draws, 'count'),
  deadlines: deadlinesKept,
  ends: (_: Plan, { portfolio: { ends } }: Forecast): Cell => shareCell(ends.p80, ends.of, 'count'),
  spending: (_: Plan, { portfolio: { total } }: Forecast): Cell => money(total.p80),
} as const satisfies Partial<Record<keyof typeof TEXTS, (plan: Plan, forecast: Forecast) => Cell>>

/** A row for each chance, by what the plan as it is has learned; none where its past is not fit to forecast with. */
export function chanceRows(context: ScenarioContext): Row[] {
  if (forecastByPast(context.plan) === undefined) return []
  return (Object.keys(CHANCES) as (keyof typeof CHANCES)[]).map((id) =>
    stateRow(context, `forecast_${id}`, TEXTS[id], ({ plan }) => {
      const forecast = forecastByPast(context.plan, plan)
      return forecast === undefined ? EMPTY : CHANCES[id](plan, forecast)
    }),
  )
}
