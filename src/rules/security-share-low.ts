/** Finds plans that spend less on security than they set out to. */

import { shareText } from '../lang/numbers.ts'
import { lazyFigures } from '../metrics/figures.ts'
import { securitySpendingShare } from '../metrics/security-spending.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { knownRegime } from '../plan/regimes/known.ts'
import type { Cents } from '../values/quantity.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { defineRule } from './define.ts'
import { comparedMoneyWords } from './words/naming.ts'

/** Where the plan takes security upon itself: a threshold of its own, or a regime of security; undefined where it does not. */
function duty({ header, regimes }: Plan): PathOrigin | undefined {
  if (header.thresholds?.security_share !== undefined) {
    return within(header, 'thresholds', 'security_share')
  }
  const regime = regimes.find(({ id }) => knownRegime(id)?.about === 'security')
  return regime === undefined ? undefined : within(regime, 'id')
}

/** Finds a share of security projects in expected spending below thresholds.security_share. */
export const securityShareLow = defineRule({
  id: 'security-share-low',
  subject: 'security',
  severity: { draft: 'info', approved: 'warning' },
  summary: {
    fr: 'La part de la sécurité dans la dépense atteint le seuil du plan',
    en: 'The share of security in spending reaches the threshold of the plan',
  },
  why: {
    fr: 'Un plan qui dit devoir se protéger et n’y met pas l’argent ne tiendra pas ses mesures',
    en: 'A plan that must protect itself and does not pay for it will not keep its measures',
  },
  fix: {
    fr: 'retenez les projets de sécurité qui manquent, nommez leurs mesures (security.measures), ou fixez le seuil dans thresholds.security_share',
    en: 'retain the security projects that are missing, name their measures (security.measures), or set the threshold in thresholds.security_share',
  },
  example: 'thresholds: { security_share: 0.05 }',
  *run(plan) {
    const at = duty(plan)
    if (at === undefined) return
    const { value, numerator = 0, denominator = 0 } = lazyFigures(plan).whole(securitySpendingShare)
    const least = plan.thresholds.securityShare
    if (value === null || value >= least) return
    const money = (amount: number) => Math.round(amount * 100) as Cents
    const [partWords, wholeWords] = comparedMoneyWords(plan, money(numerator), money(denominator))
    yield {
      at,
      facts: { share: value, spending: numerator, total: denominator, threshold: least },
      message: {
        fr: `La sécurité reçoit ${partWords.fr} des ${wholeWords.fr} prévus, soit ${shareText(value, 'fr')} pour un seuil de ${shareText(least, 'fr')}`,
        en: `Security gets ${partWords.en} of ${wholeWords.en} expected: ${shareText(value, 'en')}, below the threshold of ${shareText(least, 'en')}`,
      },
    }
  },
})
