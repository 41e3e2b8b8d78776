/** Finds axes that get clearly less of the investment than the share aimed at. */

import { comparedMoney } from '../lang/compared.ts'
import { formatPercent } from '../lang/numbers.ts'
import { slicesBy } from '../metrics/base/slices.ts'
import { investmentShare } from '../metrics/portfolio-balance.ts'
import { isSameId, within } from '../plan/entity.ts'
import { isUndecided } from '../plan/project-status.ts'
import { bilingual } from '../values/language.ts'
import type { Cents } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { nameOf } from './words/naming.ts'

/** Points of the investment that an axis may be short of before anybody would decide otherwise. */
const TOLERANCE = 0.05

/** Finds axes whose share of the expected investment is more than five points below target_budget_share. */
export const axisBelowTargetShare = defineRule({
  id: 'axis-below-target-share',
  subject: 'strategy',
  severity: 'warning',
  summary: {
    fr: 'Chaque axe reçoit, à cinq points près, la part d’investissement visée',
    en: 'Every axis gets the share of the investment aimed at, within five points',
  },
  why: {
    fr: 'Un axe affiché sans les moyens annoncés est une promesse\u00a0: l’argent dit la stratégie réelle',
    en: 'An axis announced without its means is a promise: the money tells the real strategy',
  },
  fix: {
    fr: 'retenez ou renforcez des projets de l’axe, ou révisez target_budget_share par une décision',
    en: 'retain or strengthen projects of the axis, or revise target_budget_share by a decision',
  },
  *run(plan) {
    if (isUndecided(plan)) return
    for (const axis of plan.axes) {
      const target = axis.target_budget_share
      const slice = slicesBy(plan, 'axis').find(({ key }) => isSameId(key, axis.id))
      if (target === undefined || slice === undefined) continue
      const { value, numerator = 0, denominator = 0 } = investmentShare.compute(plan, slice.scope)
      if (value === null || target - value <= TOLERANCE) continue
      const amounts = [numerator, denominator].map((plain) => Math.round(plain * 100) as Cents)
      yield {
        at: within(axis, 'target_budget_share'),
        entity: axis.id,
        facts: { share: value, target, part: numerator, of: denominator },
        message: bilingual((lang) => {
          const sums = comparedMoney(amounts, plan, lang)
          const [got, aim] = [formatPercent(value, lang), formatPercent(target, lang)]
          return {
            fr: `Axe ${nameOf(axis, 'fr')} à ${got} de l’investissement prévu (${sums.join(' sur ')}), pour ${aim} visés`,
            en: `Axis ${nameOf(axis, 'en')} gets ${got} of the expected investment (${sums.join(' of ')}), where ${aim} is aimed at`,
          }[lang]
        }),
      }
    }
  },
})
