/** Finds staff figures that count a hire before it has arrived and is fully at work. */
import { within } from '../model/entity.ts'
import { type Hire, hiresOf } from '../model/hires.ts'
import type { Team } from '../model/plan.ts'
import { writtenSteps } from '../model/staff-steps.ts'
import { formatPlain } from '../text/format.ts'
import { type Month, monthText } from '../units/calendar.ts'
import { defineCheck } from './define.ts'
import { ftePlace } from './util/fte-place.ts'
import { nameOf } from './util/name-of.ts'

/** The hires that a rise of the written staff counts too early, each with the month of the rise. */
function earlyHires({ written }: Team): { hire: Hire; from: Month }[] {
  return hiresOf(written.hires, writtenSteps(written.fte)).flatMap((hire) => {
    const { rise, ready } = hire
    return rise !== undefined && rise < ready ? [{ hire, from: rise }] : []
  })
}

/** Finds hires that count in the staff before they have arrived and are fully at work. */
export const hireCountedTooEarly = defineCheck({
  id: 'hire-counted-too-early',
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
