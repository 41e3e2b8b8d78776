/** Finds numbers that the format allows and that are hardly meant. */

import { formatPlain } from '../lang/numbers.ts'
import { countOf, inspected } from '../plan/inspect/inspect.ts'
import type { Plan } from '../plan/plan.ts'
import { capitalised, type Lang } from '../values/language.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { defineRule } from './define.ts'
import { collectively } from './words/naming.ts'
import { isMoneyPlace, keyWay, placeWords, valueWords } from './words/places.ts'

/** A range with the unit of its upper end: `0 to 1,000`. */
function rangeWords(plan: Plan, at: PathOrigin, [min, max]: readonly [number, number], lang: Lang) {
  const isMoney = isMoneyPlace(at)
  const ends = [min, max].map((end) => (isMoney ? valueWords(plan, at, end, lang) : formatPlain(end, lang)))
  return ends.join({ fr: ' à ', en: ' to ' }[lang])
}

/** Finds numbers outside the range that the format calls likely. */
export const numberImplausible = defineRule({
  id: 'number-implausible',
  subject: 'files',
  severity: 'warning',
  parts: ['key'],
  summary: {
    fr: 'Un nombre reste dans la plage usuelle de sa clé, ou sur son échelle',
    en: 'A number lies in the usual range of its key, or on its scale',
  },
  why: {
    fr: 'Un zéro de trop ou une autre unité change tous les chiffres qui en dépendent, sans rien qui l’annonce',
    en: 'A zero too many or another unit changes every figure that depends on it, and nothing else tells',
  },
  fix: {
    fr: 'vérifiez la valeur et son unité\u00a0; si elle est juste, déclarez-la par une dérogation (plan.waivers)',
    en: 'check the value and its unit; where it is right, say so by a waiver (plan.waivers)',
  },
  collective: {
    population: ({ contents }) => countOf(contents, 'numbers'),
    message: collectively(
      (count, of) => `${count} des ${of} nombres sont peu vraisemblables`,
      (count, of) => `${count} of ${of} numbers are implausible`,
    ),
  },
  *run(plan) {
    for (const { at, by, value, range } of inspected(plan.contents, 'numbers')) {
      const [min, max] = range
      const words = (lang: Lang) => capitalised(placeWords(plan, at, lang))
      yield {
        at,
        facts: { key: keyWay(at), value, min, max },
        message: {
          fr: `${words('fr')} est de ${valueWords(plan, at, value, 'fr')}, ce qui est peu vraisemblable (attendu\u00a0: ${rangeWords(plan, at, range, 'fr')})`,
          en: `${words('en')} is ${valueWords(plan, at, value, 'en')}, which is implausible (${rangeWords(plan, at, range, 'en')} expected)`,
        },
        ...(by === '' ? {} : { entity: by }),
      }
    }
  },
})
