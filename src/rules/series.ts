/** Figures of a series that lie far from all others of it: a digit too many or too few. */

import { formatPlain } from '../lang/numbers.ts'
import type { Plan } from '../plan/plan.ts'
import { SERIES } from '../schema/relations/sizes.ts'
import { bilingual, capitalised } from '../values/language.ts'
import { addToList } from '../values/multimap.ts'
import { recordRule } from './define.ts'
import { asked, idOf, sided } from './facts/related-values.ts'
import { type PlacedValue, placeOf } from './facts/ways.ts'
import { keyWay, placeWords, valueWords } from './words/places.ts'

/** How many times the greatest of the others, or less than the least, a figure is told; and how far these may lie apart. */
const TIMES = 5
const SPREAD = 3
const FEWEST_OTHERS = 2

const SIDES = SERIES.map(([scope, way]) => sided({ scope }, [[way]], { isTogether: true }))

interface Outlier {
  readonly record: PlacedValue
  readonly own: PlacedValue
  readonly least: number
  readonly greatest: number
}

/** The positive numbers of a series by how exact their periods are: a quarter is not held against a year. */
function byPeriod(values: readonly PlacedValue[]): PlacedValue[][] {
  const groups = new Map<number, PlacedValue[]>()
  for (const one of values) {
    const period = String(one.steps?.at(-1) ?? '')
    if (typeof one.value === 'number' && one.value > 0) addToList(groups, period.length, one)
  }
  return [...groups.values()]
}

/** Those of a group that are many times all others of it, or a small part, where the others lie close together. */
function outliersIn(group: readonly PlacedValue[]): Omit<Outlier, 'record'>[] {
  return group.flatMap((own) => {
    const others = group.filter((one) => one !== own).map(({ value }) => Number(value))
    const [least, greatest, value] = [Math.min(...others), Math.max(...others), Number(own.value)]
    if (others.length < FEWEST_OTHERS || greatest > SPREAD * least) return []
    return value > TIMES * greatest || value * TIMES < least ? [{ own, least, greatest }] : []
  })
}

function outliersOf(plan: Plan): Outlier[] {
  return SIDES.flatMap((side) => [...asked(plan, side)]).flatMap(({ record, values: [series = []] }) =>
    byPeriod(series)
      .flatMap(outliersIn)
      .map((outlier) => ({ record, ...outlier })),
  )
}

export const seriesOutlier = recordRule({
  id: 'series-outlier',
  subject: 'files',
  severity: 'warning',
  parts: ['key'],
  summary: {
    fr: 'Un effectif, une charge ou un indicateur suit l’ordre de grandeur de ses autres périodes',
    en: 'A staff, a workload or an indicator stays in the order of its other periods',
  },
  why: {
    fr: 'Un chiffre de trop ou de moins dans une période change la capacité ou la tendance de toutes',
    en: 'A digit too many or too few in one period changes the capacity or the trend of all',
  },
  fix: {
    fr: 'vérifiez la valeur et son unité\u00a0; si elle est juste, déclarez-la par une dérogation (plan.waivers)',
    en: 'check the value and its unit; where it is right, say so by a waiver (plan.waivers)',
  },
  follows: ['number-over-bound', 'percentage-off-scale'],
  over: outliersOf,
  find({ record, own, least, greatest }, plan) {
    const at = placeOf(own)
    const entity = idOf(record)
    return {
      at,
      ...(entity === undefined ? {} : { entity }),
      facts: { key: keyWay(at), value: Number(own.value), least, greatest },
      message: bilingual((lang) => {
        const place = capitalised(placeWords(plan, at, lang))
        const value = valueWords(plan, at, Number(own.value), lang)
        const [from, to] = [formatPlain(least, lang), formatPlain(greatest, lang)]
        return {
          fr: `${place} (${value}) est loin des autres périodes (de ${from} à ${to})`,
          en: `${place} (${value}) is far from the other periods (${from} to ${to})`,
        }[lang]
      }),
    }
  },
})
