/** Says what a change of a choice does to the aims that come before value. */

import { AIM_CHANGE_TEXTS } from '../../lang/catalogue/arbitration.ts'
import { bilingual } from '../../lang/numbers.ts'
import { AIMS } from '../../scenario/arbitration/posed.ts'
import type { Bilingual } from '../../values/language.ts'

/** What a change does to the aims before value: `1 must fewer`; empty where it changes none. */
export function aimChangeText(aims: readonly number[]): Bilingual {
  return bilingual((lang) =>
    AIMS.flatMap((aim, position) => {
      const change = aims[position] ?? 0
      return change === 0 ? [] : AIM_CHANGE_TEXTS[aim](change)[lang]
    }).join(', '),
  )
}
