/** Finds axes that get less of the investment than the scenario in force, or the one laid over the plan, wants for them. */

import { comparedMoney } from '../lang/compared.ts'
import { formatPercent } from '../lang/numbers.ts'
import { quote } from '../lang/punctuation.ts'
import { limitsById } from '../limits/by-id.ts'
import { slicesBy } from '../metrics/base/slices.ts'
import { investmentShare } from '../metrics/portfolio-balance.ts'
import { isSameId } from '../plan/entity.ts'
import { bilingual } from '../values/language.ts'
import type { Cents } from '../values/quantity.ts'
import { defineRule } from './define.ts'

/** Finds axes whose share of the expected investment is below the least that the frame sets. */
export const axisBelowMinimum = defineRule({
  id: 'axis-below-minimum',
  subject: 'strategy',
  severity: 'warning',
  parts: ['axis'],
  summary: {
    fr: 'Chaque axe reçoit au moins la part d’investissement que fixe le cadre du scénario',
    en: 'Every axis gets at least the share of the investment that the frame of the scenario sets',
  },
  why: {
    fr: 'Un minimum par axe protège l’équilibre voulu par la direction contre la somme des demandes',
    en: 'A minimum by axis protects the balance that management wants against the sum of the demands',
  },
  fix: {
    fr: 'retenez ou renforcez un projet de l’axe, ou abaissez «\u00a0frame.axis_minima\u00a0»',
    en: 'retain or strengthen a project of the axis, or lower "frame.axis_minima"',
  },
  breach: {
    fr: ['axe sous son minimum', 'axes sous leur minimum'],
    en: ['axis below its minimum', 'axes below their minimum'],
  },
  *run(plan) {
    const minima = limitsById(plan, 'axis_minima')
    if (minima.length === 0) return
    const slices = slicesBy(plan, 'axis')
    for (const { id: axis, value: least, at } of minima) {
      const slice = slices.find(({ key }) => isSameId(key, axis))
      if (slice === undefined) continue
      const { value, numerator = 0, denominator = 0 } = investmentShare.compute(plan, slice.scope)
      // Without any investment there is no share to speak of.
      if (value === null || value >= least) continue
      const amounts = [numerator, denominator].map((plain) => Math.round(plain * 100) as Cents)
      yield {
        at,
        facts: { axis: slice.key, share: value, minimum: least, part: numerator, of: denominator },
        message: bilingual((lang) => {
          const got = formatPercent(value, lang)
          const sums = comparedMoney(amounts, plan, lang)
          const name = quote(slice.label[lang], lang)
          return {
            fr: `Axe ${name} à ${got} de l’investissement (${sums.join(' sur ')}), pour un minimum de ${formatPercent(least, lang)}`,
            en: `Axis ${name} gets ${got} of the investment (${sums.join(' of ')}), less than its minimum of ${formatPercent(least, lang)}`,
          }[lang]
        }),
      }
    }
  },
})
