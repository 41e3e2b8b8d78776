/** Finds measures whose yearly test is neither done nor planned, and tests that are overdue. */

import { dateWords, onDate } from '../lang/dates.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { measuresInUse, type RegimeMeasure } from '../plan/regimes/in-use.ts'
import { parseDay } from '../values/calendar.ts'
import type { Bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { nameOf } from './words/naming.ts'

const YEAR = 365

/** What is wrong with the tests of a measure that is in place; undefined where a test of the year is done or planned. */
function fault({ asOf }: Plan, { known, written }: RegimeMeasure): Bilingual | undefined {
  const { tested, next_test: next } = written ?? {}
  const last = parseDay(tested ?? '', 'end')
  const planned = parseDay(next ?? '', 'end')
  if (next !== undefined && planned !== undefined && planned < asOf && (last ?? 0) < planned) {
    return {
      fr: `essai prévu ${onDate(next, 'fr')} et non fait`,
      en: `the test planned ${onDate(next, 'en')} was not done`,
    }
  }
  if (known?.isTested !== true) return undefined
  const isDone = last !== undefined && asOf - last <= YEAR
  const isPlanned = planned !== undefined && planned >= asOf && planned - asOf <= YEAR
  if (isDone || isPlanned) return undefined
  return tested === undefined
    ? { fr: 'aucun essai fait ni prévu dans l’année', en: 'no test is done or planned within the year' }
    : {
        fr: `aucun essai prévu dans l’année (dernier\u00a0: ${dateWords(tested, 'fr')})`,
        en: `no test is planned within the year (last one: ${dateWords(tested, 'en')})`,
      }
}

/** Finds measures in place that must be tried out (continuity, restoring) without a test within a year, and tests overdue. */
export const regimeMeasureUntested = defineRule({
  id: 'regime-measure-untested',
  subject: 'security',
  severity: 'warning',
  parts: ['measure'],
  summary: {
    fr: 'Une continuité en place est essayée chaque année, et un essai prévu est fait',
    en: 'Continuity that is in place is tested every year, and a test that is planned is done',
  },
  why: {
    fr: 'Une sauvegarde jamais restaurée et un plan jamais joué ne tiennent pas le jour venu (NIS\u00a02, art. 21(2)(c))',
    en: 'A backup never restored and a plan never rehearsed fail on the day (NIS 2, art. 21(2)(c))',
  },
  fix: {
    fr: 'inscrivez le dernier essai (tested) et la date du prochain (next_test)',
    en: 'write the last test (tested) and the day of the next one (next_test)',
  },
  example:
    'regimes: [{ id: nis2, measures: [{ id: c, status: in_place, tested: 2024-03-15, next_test: 2025-03-15 }] }]',
  *run(plan) {
    // What a closed plan leaves open goes on in the next one.
    if (plan.status === 'closed') return
    for (const measure of measuresInUse(plan)) {
      const { written } = measure
      if (written?.status !== 'in_place') continue
      const wrong = fault(plan, measure)
      if (wrong === undefined) continue
      const key = (['next_test', 'tested'] as const).find((one) => written[one] !== undefined)
      const at = { ...measure.at, path: measure.at.path.slice(0, -1) }
      yield {
        at: within({ at }, key ?? 'id'),
        entity: measure.regime,
        facts: { measure: measure.letter },
        message: {
          fr: `Mesure ${measure.id} ${nameOf(measure, 'fr')}\u00a0: ${wrong.fr}`,
          en: `Measure ${measure.id} ${nameOf(measure, 'en')}: ${wrong.en}`,
        },
      }
    }
  },
})
