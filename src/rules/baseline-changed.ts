/** Finds baselines that are no longer those that were frozen. */

import { onDate } from '../lang/dates.ts'
import { quote, shortHash } from '../lang/punctuation.ts'
import { baselineHash } from '../plan/content-hash.ts'
import { within } from '../plan/entity.ts'
import { defineRule } from './define.ts'

/** Finds a plan.baseline.hash that is not the one of the baselines as they now are. */
export const baselineChanged = defineRule({
  id: 'baseline-changed',
  subject: 'projects',
  severity: 'error',
  summary: {
    fr: 'Les références des projets sont celles qui ont été figées',
    en: 'The baselines of projects are those that were frozen',
  },
  why: {
    fr: 'Une référence retouchée fait disparaître les écarts sans que personne ne l’ait décidé',
    en: 'A retouched baseline makes overruns vanish without anyone having decided it',
  },
  fix: {
    fr: 'rétablissez les valeurs figées de baseline et rebaselines, ou faites acter la nouvelle référence\u00a0: plan baseline freeze --decision …',
    en: 'restore the frozen values of baseline and rebaselines, or have the new baseline decided: plan baseline freeze --decision …',
  },
  *run(plan) {
    const { date, hash } = plan.header.baseline ?? {}
    // The seal is of the plan as it is written, not of what an audience may see of it.
    if (date === undefined || hash === undefined || plan.withholding !== undefined) return
    const now = baselineHash(plan)
    if (hash.toLowerCase() === now) return
    yield {
      at: within(plan.header, 'baseline', 'hash'),
      facts: { date, hash, computed: now },
      message: {
        fr: `Références modifiées depuis qu’elles ont été figées ${onDate(date, 'fr')}\u00a0: empreinte ${quote(shortHash(hash), 'fr')} inscrite, ${quote(shortHash(now), 'fr')} calculée`,
        en: `The baselines have changed since they were frozen ${onDate(date, 'en')}: hash ${quote(shortHash(hash), 'en')} is written, ${quote(shortHash(now), 'en')} computed`,
      },
    }
  },
})
