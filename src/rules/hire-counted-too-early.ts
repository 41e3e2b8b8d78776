/** Finds staff figures that count a hire before it has arrived and is fully at work. */

import { dateWords, ofDate } from '../lang/dates.ts'
import { formatPlain } from '../lang/numbers.ts'
import { within } from '../plan/entity.ts'
import type { Plan, Team } from '../plan/plan.ts'
import { type Hire, hiresOf, writtenSteps } from '../plan/staff.ts'
import { type Month, monthText } from '../values/calendar.ts'
import { defineRule } from './define.ts'
import { ftePlace } from './facts/team-load.ts'
import { collectively, nameOf } from './words/naming.ts'

/** The hires that a rise of the written staff counts, each with the month of the rise. */
function countedHires({ teams }: Plan): { team: Team; hire: Hire; from: Month }[] {
  return teams.flatMap((team) =>
    hiresOf(team.written.hires, writtenSteps(team.written.fte)).flatMap((hire) =>
      hire.rise === undefined ? [] : [{ team, hire, from: hire.rise }],
    ),
  )
}

/** Finds hires that count in the staff before they have arrived and are fully at work. */
export const hireCountedTooEarly = defineRule({
  id: 'hire-counted-too-early',
  subject: 'load',
  severity: 'warning',
  summary: {
    fr: 'Un recrutement compte dans l’effectif une fois arrivé et formé, pas avant',
    en: 'A hire counts in the staff once it has arrived and is fully at work, not before',
  },
  why: { fr: 'Compter trop tôt un agent cache une surcharge', en: 'Counting somebody too early hides an overload' },
  fix: {
    fr: 'reportez la hausse de «\u00a0fte\u00a0» au mois où l’agent est opérationnel',
    en: 'move the rise of "fte" to the month in which the hire is fully at work',
  },
  collective: {
    population: (plan) => countedHires(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} recrutements sont comptés avant d’être opérationnels`,
      (count, of) => `${count} of ${of} hires count before they are fully at work`,
    ),
  },
  *run(plan) {
    for (const { team, hire, from } of countedHires(plan)) {
      if (from >= hire.ready) continue
      yield {
        at: ftePlace(team, from),
        entity: team.id,
        facts: { hire: hire.date, fte: hire.fte, counted_from: monthText(from), ready: monthText(hire.ready) },
        related: [{ at: within(team, 'hires', hire.index, 'date'), label: { fr: 'le recrutement', en: 'the hire' } }],
        message: {
          fr: `Recrutement ${ofDate(hire.date, 'fr')} (${formatPlain(hire.fte, 'fr')}\u00a0ETP) compté dans l’équipe ${nameOf(team, 'fr')} dès ${dateWords(monthText(from), 'fr')}, alors qu’il n’est opérationnel qu’en ${dateWords(monthText(hire.ready), 'fr')}`,
          en: `Team ${nameOf(team, 'en')} counts its hire ${ofDate(hire.date, 'en')} (${formatPlain(hire.fte, 'en')}\u00a0FTE) from ${dateWords(monthText(from), 'en')}, before it is fully at work in ${dateWords(monthText(hire.ready), 'en')}`,
        },
      }
    }
  },
})
