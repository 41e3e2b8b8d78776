/** Measured values that lie outside the way from their start to their target: worse than the start, or far past the target. */

import { formatPlain } from '../lang/numbers.ts'
import { benefitResults } from '../metrics/base/benefit-results.ts'
import { objectiveResults } from '../metrics/base/objective-results.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { dayText } from '../values/calendar.ts'
import { bilingual, capitalised } from '../values/language.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { recordRule } from './define.ts'
import { keyWay, placeWords } from './words/places.ts'

/** Shares of the way between which a value is plausible: at its start, and past its target by as much as the way. */
const PLAUSIBLE = [0, 2] as const

interface Measured {
  readonly at: PathOrigin
  readonly entity: string
  readonly value: number
  readonly baseline: number
  readonly target: number
  readonly share: number
}

/** The last measured values of objectives and benefits that have a start and a target. */
function* measuredValues(plan: Plan): Generator<Measured> {
  for (const { objective, last, share } of objectiveResults(plan)) {
    const { baseline, target } = objective.indicator ?? {}
    if (last === undefined || share === undefined || baseline === undefined || target === undefined) continue
    const at = within(objective, 'indicator', 'actual', dayText(last.day))
    yield { at, entity: objective.id, value: last.value, baseline, target, share }
  }
  for (const { benefit, holder, index, actual, share } of benefitResults(plan)) {
    const { baseline, target } = benefit
    if (actual === undefined || share === undefined || baseline === undefined || target === undefined) continue
    const at = within(holder.entity, 'benefits', index, 'actual')
    yield { at, entity: holder.entity.id, value: actual, baseline, target, share }
  }
}

export const measureOffWay = recordRule({
  id: 'measure-off-way',
  subject: 'strategy',
  severity: 'info',
  parts: ['key'],
  summary: {
    fr: 'Une valeur mesurée se situe entre son départ et sa cible, ou peu au-delà',
    en: 'A measured value lies between its start and its target, or not far beyond',
  },
  why: {
    fr: 'Pire que le départ, ou deux fois le chemin\u00a0: soit le plan a manqué son but, soit l’un des trois chiffres est faux',
    en: 'Worse than the start, or twice the way: either the plan missed its aim or one of the three figures is wrong',
  },
  fix: {
    fr: 'vérifiez la mesure, le départ, la cible et leur unité\u00a0; si tout est juste, dites à l’instance ce qui l’explique',
    en: 'check the measure, the start, the target and their unit; where all are right, tell the body what explains it',
  },
  follows: ['objective-regressing', 'percentage-off-scale', 'series-outlier', 'number-over-bound'],
  over: measuredValues,
  find({ at, entity, value, baseline, target, share }, plan) {
    const [least, most] = PLAUSIBLE
    if (share >= least && share < most) return undefined
    return {
      at,
      entity,
      facts: { key: keyWay(at), value, baseline, target },
      message: bilingual((lang) => {
        const place = capitalised(placeWords(plan, at, lang))
        const [one, from, to] = [value, baseline, target].map((number) => formatPlain(number, lang))
        const isWorse = share < least
        return {
          fr: `${place} (${one}) ${isWorse ? 'est moins bonne que son départ' : 'dépasse sa cible de plus que tout le chemin'} (de ${from} à ${to})`,
          en: `${place} (${one}) ${isWorse ? 'is worse than its start' : 'passes its target by more than the whole way'} (${from} to ${to})`,
        }[lang]
      }),
    }
  },
})
