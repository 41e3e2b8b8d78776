/** Finds objectives whose last measured value is further from the target than the one before. */

import { dateWords, onDate } from '../lang/dates.ts'
import { formatPlain } from '../lang/numbers.ts'
import { type ObjectiveResult, objectiveResults } from '../metrics/base/objective-results.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { dayText } from '../values/calendar.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** The objectives measured twice or more that are not reached; none of a closed plan. */
function remeasured(plan: Plan): ObjectiveResult[] {
  if (plan.status === 'closed') return []
  return objectiveResults(plan).filter(({ values, verdict }) => values.length > 1 && verdict !== 'reached')
}

/** Finds indicators that go back from one measure to the next. */
export const objectiveRegressing = defineRule({
  id: 'objective-regressing',
  subject: 'strategy',
  severity: 'info',
  summary: {
    fr: 'Un indicateur se rapproche de sa cible d’une mesure à l’autre',
    en: 'An indicator comes nearer to its target from measure to measure',
  },
  why: {
    fr: 'Un recul se comprend et se corrige à la mesure où il apparaît, rarement à l’échéance',
    en: 'A step back is understood and mended when it shows, seldom when the objective is due',
  },
  fix: {
    fr: 'vérifiez la mesure, puis dites à l’instance ce qui explique le recul et ce qui est fait\u00a0; un recul admis jusqu’à la prochaine mesure s’inscrit par une dérogation (plan.waivers)',
    en: 'check the measure, then tell the body what explains the step back and what is done about it; record one that is accepted until the next measure as a waiver (plan.waivers)',
  },
  collective: {
    population: (plan) => remeasured(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} indicateurs mesurés plusieurs fois reculent`,
      (count, of) => `${count} of ${of} indicators measured more than once go back`,
    ),
  },
  *run(plan) {
    for (const { objective, values, trend } of remeasured(plan)) {
      const [before, last] = values.slice(-2)
      if (trend !== 'further' || before === undefined || last === undefined) continue
      const measured = dayText(last.day)
      yield {
        at: within(objective, 'indicator', 'actual', measured),
        entity: objective.id,
        facts: { before: before.value, value: last.value, measured },
        message: {
          fr: `Indicateur de l’objectif ${nameOf(objective, 'fr')} en recul\u00a0: ${formatPlain(before.value, 'fr')} puis ${formatPlain(last.value, 'fr')} au ${dateWords(measured, 'fr')}`,
          en: `The indicator of the objective ${nameOf(objective, 'en')} goes back: ${formatPlain(before.value, 'en')}, then ${formatPlain(last.value, 'en')} ${onDate(measured, 'en')}`,
        },
      }
    }
  },
})
