/** Finds objectives whose indicator was not measured for a year. */

import { dateWords, onDate } from '../lang/dates.ts'
import { type ObjectiveResult, objectiveResults } from '../metrics/base/objective-results.ts'
import { keyWithin, within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { type Day, dayText, firstDay } from '../values/calendar.ts'
import { defineRule, type RuleHit } from './define.ts'
import { shiftDay } from './facts/project-dates.ts'
import { collectively, nameOf } from './words/naming.ts'

/** An indicator that is not looked at for so long steers nothing. */
const MONTHS = 12

/** The day before which a value is too old; undefined where the plan is not under way for that long. */
function limit({ asOf, horizon, isApproved, status }: Plan): Day | undefined {
  const day = shiftDay(asOf, -MONTHS)
  const isUnderWay = isApproved && status !== 'closed' && firstDay(horizon.first) <= day
  return isUnderWay ? day : undefined
}

/** The objectives with an indicator that is not reached yet. */
function followed(plan: Plan): ObjectiveResult[] {
  return objectiveResults(plan).filter(
    ({ objective, verdict }) => objective.indicator !== undefined && verdict !== 'reached',
  )
}

function hitOf({ objective, last }: ObjectiveResult): RuleHit {
  const name = { fr: nameOf(objective, 'fr'), en: nameOf(objective, 'en') }
  if (last === undefined) {
    return {
      at: within(objective, 'indicator', 'name'),
      entity: objective.id,
      facts: { months: MONTHS },
      message: {
        fr: `Indicateur de l’objectif ${name.fr} jamais mesuré, plus d’un an après le début du plan`,
        en: `The indicator of the objective ${name.en} was never measured, more than a year after the plan began`,
      },
    }
  }
  const measured = dayText(last.day)
  return {
    at: keyWithin(objective, 'indicator', 'actual', measured),
    entity: objective.id,
    facts: { months: MONTHS, measured },
    message: {
      fr: `Indicateur de l’objectif ${name.fr} mesuré pour la dernière fois le ${dateWords(measured, 'fr')}, il y a plus d’un an`,
      en: `The indicator of the objective ${name.en} was last measured ${onDate(measured, 'en')}, more than a year ago`,
    },
  }
}

/** Finds indicators of a plan under way for a year without a value in that year. */
export const objectiveUnmeasured = defineRule({
  id: 'objective-unmeasured',
  subject: 'strategy',
  severity: 'warning',
  summary: {
    fr: 'L’indicateur d’un objectif est mesuré au moins une fois par an',
    en: 'The indicator of an objective is measured once a year at least',
  },
  why: {
    fr: 'Un objectif qui n’est pas mesuré ne peut être dit ni atteint ni manqué, et rien ne se corrige à temps',
    en: 'An objective that is not measured can be called neither reached nor missed, and nothing is mended in time',
  },
  fix: { fr: 'ajoutez une valeur et sa date à indicator.actual', en: 'add a value and its day to indicator.actual' },
  collective: {
    population: (plan) => (limit(plan) === undefined ? 0 : followed(plan).length),
    message: collectively(
      (count, of) => `${count} des ${of} indicateurs d’objectif n’ont pas été mesurés depuis un an`,
      (count, of) => `${count} of ${of} indicators of objectives were not measured for a year`,
    ),
  },
  *run(plan) {
    const oldest = limit(plan)
    if (oldest === undefined) return
    for (const result of followed(plan)) {
      const { last } = result
      if (last !== undefined && last.day >= oldest) continue
      yield hitOf(result)
    }
  },
})
