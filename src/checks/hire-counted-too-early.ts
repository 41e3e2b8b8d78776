/** Finds staff figures that count a hire before it has arrived and is fully at work. */
import { within } from '../model/entity.ts'
import type { Team } from '../model/plan.ts'
import { formatPlain } from '../text/format.ts'
import { addMonths, type Month, monthOfDay, monthText, parseDay } from '../units/calendar.ts'
import { defineCheck } from './define.ts'
import { ftePlace } from './util/fte-place.ts'
import { nameOf } from './util/name-of.ts'

/** How many months before its day a hire may stand behind a step; an older step is somebody else. */
const REACH = 12

interface Hire {
  readonly index: number
  readonly fte: number
  readonly date: string
  readonly arrival: Month
  /** The month from which it counts in full. */
  readonly ready: Month
}

function hiresOf({ written }: Team): Hire[] {
  return (written.hires ?? [])
    .flatMap(({ date, fte, ramp_months = 0 }, index) => {
      const day = parseDay(date, 'start')
      if (day === undefined) return []
      const arrival = monthOfDay(day)
      return [{ index, fte, date, arrival, ready: addMonths(arrival, ramp_months) }]
    })
    .sort((left, right) => right.ready - left.ready)
}

/** The months in which the staff grows, with what of the growth no hire explains yet. */
function risesOf({ fte }: Team): { from: Month; left: number }[] {
  return fte.flatMap(({ from, fte: now }, index) => {
    const before = fte[index - 1]?.fte
    return before === undefined || now <= before ? [] : [{ from, left: now - before }]
  })
}

/** The hires that a rise counts too early, each with the month of the rise. A rise at the right time is preferred. */
function earlyHires(team: Team): { hire: Hire; from: Month }[] {
  const rises = risesOf(team)
  return hiresOf(team).flatMap((hire) => {
    const open = rises.filter(({ from, left }) => left >= hire.fte && from >= hire.arrival - REACH)
    const rise =
      open.find(({ from }) => from >= hire.ready) ?? open.findLast(({ from }) => from < hire.ready)
    if (rise === undefined) return []
    rise.left -= hire.fte
    return rise.from < hire.ready ? [{ hire, from: rise.from }] : []
  })
}

/** Finds hires that count in the staff before they have arrived and are fully at work. */
export const hireCountedTooEarly = defineCheck({
  id: 'hire-counted-too-early',
  code: 'CAP-007',
  severity: 'warning',
  summary: {
    fr: 'Un recrutement compte dans l’effectif une fois arrivé et formé, pas avant',
    en: 'A hire counts in the staff once it has arrived and is fully at work, not before',
  },
  why: {
    fr: 'Compter trop tôt un agent cache une surcharge',
    en: 'Counting somebody too early hides an overload',
  },
  fix: {
    fr: 'reportez la hausse de «\u00a0fte\u00a0» au mois où l’agent est opérationnel',
    en: 'move the rise of "fte" to the month in which the hire is fully at work',
  },
  *run(plan) {
    for (const team of plan.teams) {
      for (const { hire, from } of earlyHires(team)) {
        yield {
          at: ftePlace(team, from),
          entity: team.id,
          facts: {
            hire: hire.date,
            fte: hire.fte,
            counted_from: monthText(from),
            ready: monthText(hire.ready),
          },
          related: [
            {
              at: within(team, 'hires', hire.index, 'date'),
              label: { fr: 'le recrutement', en: 'the hire' },
            },
          ],
          message: {
            fr: `Recrutement du ${hire.date} compté trop tôt dans l’équipe ${nameOf(team, 'fr')}\u00a0: ${formatPlain(hire.fte, 'fr')}\u00a0ETP dès ${monthText(from)}, opérationnel en ${monthText(hire.ready)}`,
            en: `Expected team ${nameOf(team, 'en')} to count the ${formatPlain(hire.fte, 'en')}\u00a0FTE hired on ${hire.date} from ${monthText(hire.ready)} on, got ${monthText(from)}`,
          },
        }
      }
    }
  },
})
