/** Finds numbers that the format allows and that are hardly meant. */
import { inspected } from '../model/inspect.ts'
import { formatPlain } from '../text/format.ts'
import { defineCheck } from './define.ts'
import { keyName, keyWay } from './util/key-name.ts'

/** Finds numbers outside the range that the format calls likely. */
export const numberImplausible = defineCheck({
  id: 'number-implausible',
  severity: 'warning',
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
  *run(plan) {
    for (const { at, by, value, range } of inspected(plan.contents, 'numbers')) {
      const [min, max] = range
      const way = keyWay(at)
      yield {
        at,
        facts: { key: way, value, min, max },
        message: {
          fr: `${keyName(way, by, 'fr')} vaut ${formatPlain(value, 'fr')}, hors de la plage de ${formatPlain(min, 'fr')} à ${formatPlain(max, 'fr')}`,
          en: `${keyName(way, by, 'en')} is ${formatPlain(value, 'en')}, outside the range from ${formatPlain(min, 'en')} to ${formatPlain(max, 'en')}`,
        },
        ...(by === '' ? {} : { entity: by }),
      }
    }
  },
})
