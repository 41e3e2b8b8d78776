/** Finds objectives whose day has passed and whose target is not reached. */

import { dateWords, onDate } from '../lang/dates.ts'
import { formatPlain } from '../lang/numbers.ts'
import { type ObjectiveResult, objectiveResults } from '../metrics/base/objective-results.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { dayText } from '../values/calendar.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** The measured objectives with a due day before the status date; none of a closed plan, which its assessment judges. */
function due(plan: Plan): ObjectiveResult[] {
  if (plan.status === 'closed') return []
  return objectiveResults(plan).filter(
    ({ due: day, last }) => day !== undefined && day < plan.asOf && last !== undefined,
  )
}

/** Finds objectives of plans that are not closed, past their due day and below their target. */
export const objectiveOverdue = defineRule({
  id: 'objective-overdue',
  subject: 'strategy',
  severity: 'warning',
  summary: { fr: 'Un objectif est atteint à son échéance', en: 'An objective is reached by its due date' },
  why: {
    fr: 'Une échéance passée sans que rien ne soit dit apprend à tous que les échéances ne comptent pas',
    en: 'A due date that passes without a word teaches everybody that due dates do not count',
  },
  fix: {
    fr: 'mesurez-le de nouveau (indicator.actual), ou faites décider une nouvelle échéance ou une nouvelle cible',
    en: 'measure it again (indicator.actual), or have a new due date or a new target decided',
  },
  collective: {
    population: (plan) => due(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} objectifs échus ne sont pas atteints`,
      (count, of) => `${count} of ${of} objectives that are due are not reached`,
    ),
  },
  *run(plan) {
    for (const { objective, last, verdict } of due(plan)) {
      const { indicator } = objective
      if (verdict !== 'missed' || indicator === undefined || last === undefined) continue
      const { due: written = '', target } = indicator
      const measured = dayText(last.day)
      yield {
        at: within(objective, 'indicator', 'due'),
        entity: objective.id,
        facts: { due: written, target, value: last.value, measured },
        message: {
          fr: `Objectif ${nameOf(objective, 'fr')} échu le ${dateWords(written, 'fr')} et non atteint\u00a0: ${formatPlain(last.value, 'fr')} au ${dateWords(measured, 'fr')} pour une cible de ${formatPlain(target, 'fr')}`,
          en: `The objective ${nameOf(objective, 'en')} was due ${onDate(written, 'en')} and is not reached: ${formatPlain(last.value, 'en')} ${onDate(measured, 'en')} for a target of ${formatPlain(target, 'en')}`,
        },
      }
    }
  },
})
