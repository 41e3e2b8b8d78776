/** The fund that gives public bodies back the VAT of what they invest (in France the FCTVA): what it refunds, and its rates. */
import { z } from 'zod'
import { distinct } from './expected.ts'
import { calendarYear, oneOf, share } from './field.ts'
import { VAT_FUND_KINDS } from './values.ts'

/** What the VAT fund refunds: equipment and works, or cloud infrastructure. */
export function vatFundKind() {
  return oneOf(VAT_FUND_KINDS, {
    fr: 'Ce que le fonds compense',
    en: 'What the fund refunds',
    meanings: {
      none: { fr: 'rien', en: 'nothing' },
      equipment: { fr: 'équipement', en: 'equipment' },
      iaas: { fr: 'infrastructure en nuage (IaaS)', en: 'cloud infrastructure (IaaS)' },
    },
  })
}

/** The rates at which the State refunds the VAT of eligible spending: the table in force, or rates of the plan's own. */
export const vatFund = z.union([
  oneOf(['FR'], {
    fr: 'Taux du fonds de compensation de la TVA (FCTVA)',
    en: 'Rates of the French VAT compensation fund (FCTVA)',
    meanings: { FR: 'taux en vigueur en France' },
  }),
  distinct(
    z.array(
      z.strictObject({
        year: calendarYear({
          fr: 'Premier exercice du taux',
          en: 'First year of the rate',
          example: 2021,
          near: [30, 0],
        }),
        kind: vatFundKind(),
        rate: share({ fr: 'Part de la dépense TTC', en: 'Share of the cost with VAT', example: 0.16404 }),
      }),
    ),
    'year',
    'kind',
  ),
])
