/** Finds stages of the preparation whose end has passed and that are not done. */

import { dateWords } from '../lang/dates.ts'
import { counted, NOUNS } from '../lang/plurals.ts'
import { within } from '../plan/entity.ts'
import { daysStageLate } from '../plan/preparation.ts'
import { defineRule } from './define.ts'
import { nameOf } from './words/naming.ts'

/** Finds stages that are planned or in progress after their last month; those without a status tell nothing. */
export const preparationStageLate = defineRule({
  id: 'preparation-stage-late',
  subject: 'governance',
  severity: 'warning',
  summary: {
    fr: 'Une étape de la préparation se termine à sa date',
    en: 'A stage of the preparation ends on its date',
  },
  why: {
    fr: 'Le calendrier de préparation porte la date d’adoption\u00a0: une étape en retard décale le vote du plan',
    en: 'The timetable of the preparation bears the date of adoption: a late stage moves the vote of the plan',
  },
  fix: {
    fr: 'passez l’étape à done, ou recalez sa fin et celles qui suivent',
    en: 'set the stage to done, or move its end and those that follow',
  },
  *run(plan) {
    for (const stage of plan.preparation) {
      const late = daysStageLate(plan, stage)
      if (late === undefined) continue
      yield {
        at: within(stage, 'end'),
        entity: stage.id,
        facts: { end: stage.end, days: late },
        message: {
          fr: `Étape ${nameOf(stage, 'fr')} non terminée ${counted(late, NOUNS.day, 'fr')} après son échéance (${dateWords(stage.end, 'fr')})`,
          en: `The stage ${nameOf(stage, 'en')} is not done ${counted(late, NOUNS.day, 'en')} after its end (${dateWords(stage.end, 'en')})`,
        },
      }
    }
  },
})
