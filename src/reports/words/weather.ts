/** What tables say of the weather of projects: its dimensions, a value in its colour, and what was compared for the computed one. */
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { formatPercent } from '../../lang/numbers.ts'
import { daysText } from '../../lang/plurals.ts'
import { costPair } from '../../metrics/base/overrun.ts'
import { costOverrun, daysLate } from '../../metrics/base/weather.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { againstReferenceInForce, datesInForce } from '../../plan/reference-in-force.ts'
import type { Day } from '../../values/calendar.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { signed } from '../diff/headline.ts'
import { day, EMPTY, money, text } from '../document/cell.ts'
import type { Cell } from '../document/document.ts'

const TEXTS = printed('weather', {
  schedule: { fr: 'Délais', en: 'Schedule' },
  cost: { fr: 'Coûts', en: 'Cost' },
  scope: { fr: 'Périmètre', en: 'Scope' },
  risk: { fr: 'Risques', en: 'Risk' },
  team: { fr: 'Équipe', en: 'Team' },
  oneCost: { fr: 'Coût', en: 'Cost' },
})

/** The dimensions that a review may rate, with their names. */
export const WEATHER_DIMENSIONS = [
  ['schedule', TEXTS.schedule],
  ['cost', TEXTS.cost],
  ['scope', TEXTS.scope],
  ['risk', TEXTS.risk],
  ['team', TEXTS.team],
] as const

/** A weather by its name, in a tone where it is no good one; empty for undefined. */
export function weatherCell(weather: string | undefined): Cell {
  if (weather === undefined) return EMPTY
  const tone = weather === 'storm' ? 'bad' : weather === 'cloud' ? 'watch' : undefined
  return text(valueLabel(weather), tone)
}

/** One comparison behind the computed weather. */
export interface WeatherReason {
  readonly id: 'schedule' | 'cost'
  readonly title: Bilingual
  readonly baseline: Cell
  readonly now: Cell
  readonly difference: Bilingual
  readonly amber: Bilingual
  readonly red: Bilingual
}

function inDays(days: number): Bilingual {
  return bilingual((lang) => daysText(days, lang))
}

function asShare(share: number): Bilingual {
  return bilingual((lang) => formatPercent(share, lang))
}

/** The end and the cost of a project beside those of the reference in force, with what makes them cloud and storm; none without a reference for it. */
export function weatherReasons(plan: Plan, project: Project): WeatherReason[] {
  const { lateAmberDays, lateRedDays, costAmber, costRed } = plan.thresholds
  const late = daysLate(plan, project)
  const { end } = datesInForce(plan, project)
  const pair = costPair(plan, againstReferenceInForce(plan, project))
  const overrun = costOverrun(plan, project)
  const reasons: WeatherReason[] = []
  if (late !== undefined && end !== undefined)
    reasons.push({
      id: 'schedule',
      title: LABELS.end,
      baseline: day(end),
      now: day((end + late) as Day),
      difference: bilingual((lang) => signed(late, daysText(late, lang))),
      amber: inDays(lateAmberDays),
      red: inDays(lateRedDays),
    })
  if (pair !== undefined && overrun !== undefined)
    reasons.push({
      id: 'cost',
      title: TEXTS.oneCost,
      baseline: money(pair.initial),
      now: money(pair.updated),
      difference: bilingual((lang) => signed(overrun, formatPercent(overrun, lang))),
      amber: asShare(costAmber),
      red: asShare(costRed),
    })
  return reasons
}
