/** Says how far starts may move, and what starts without that bound would bring. */

import { worthText } from '../../lang/catalogue/arbitration.ts'
import { bilingual } from '../../lang/numbers.ts'
import type { FreeStarts } from '../../scenario/arbitration/free-starts.ts'
import type { Lang } from '../../values/language.ts'
import type { Note } from '../document.ts'
import { type ArbitrationContext, note } from './arbitration-context.ts'
import { maxShiftText } from './bound-words.ts'

/** Below this, a gain is noise of the last digits. */
const NOISE = 1e-6

function gainText({ atLeast, atMost }: FreeStarts, lang: Lang): string {
  const isFrench = lang === 'fr'
  const [least, most] = [worthText(atLeast, lang), worthText(atMost, lang)]
  if (atMost <= NOISE)
    return isFrench
      ? ' Des débuts libres n’apporteraient rien\u00a0: c’est prouvé.'
      : ' Free starts would bring nothing: this is proven.'
  if (atMost - atLeast <= NOISE)
    return isFrench
      ? ` Des débuts libres apporteraient ${most} de valeur\u00a0: c’est prouvé.`
      : ` Free starts would bring ${most} of value: this is proven.`
  if (!Number.isFinite(atMost))
    return isFrench
      ? ` Des débuts libres apporteraient au moins ${least} de valeur.`
      : ` Free starts would bring at least ${least} of value.`
  return isFrench
    ? ` Des débuts libres apporteraient au moins ${least} et au plus ${most} de valeur (estimé).`
    : ` Free starts would bring at least ${least} and at most ${most} of value (estimated).`
}

/** The bound on moves, in one paragraph. */
export function shiftNotes({ arbitration, freeStarts, figures }: ArbitrationContext): Note[] {
  const hasValue = figures !== undefined && figures.whole('retained_value').value !== null
  const { maxShift } = arbitration.frame.plan
  if (maxShift === 'free')
    return [
      note(
        {
          fr: 'Débuts libres (max_shift: free)\u00a0: un projet sans fenêtre commence à toute date du plan.',
          en: 'Free starts (max_shift: free): a project without a window starts at any date of the plan.',
        },
        'quiet',
      ),
    ]
  return [
    note(
      bilingual((lang) => {
        const bound = maxShiftText(maxShift, lang)
        const gain = freeStarts === undefined || !hasValue ? '' : gainText(freeStarts, lang)
        return lang === 'fr'
          ? `Un projet sans fenêtre commence ${bound} (max_shift).${gain}`
          : `A project without a window starts ${bound} (max_shift).${gain}`
      }),
      'quiet',
    ),
  ]
}
