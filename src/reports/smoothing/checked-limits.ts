/** Of which limits a smoothing can say that nothing passes them: people, and money, each where the plan has a limit to come. */
import { limitsToCome } from '../../limits/index.ts'
import { teamCapacity } from '../../limits/team-capacity.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'

const TEXTS = printed('checked_limits', {
  moneyUnchecked: {
    fr: 'L’argent n’est pas contrôlé\u00a0: le plan n’a aucune enveloppe à venir.',
    en: 'Money is not checked: the plan has no envelope to come.',
  },
})

/** Whose limits the plan has to come. */
export function checkedLimits(plan: Plan): 'both' | 'people' | 'money' | 'none' {
  const kinds = new Set(limitsToCome(plan).map(({ kind }) => kind))
  if (kinds.has('work')) return kinds.has('money') ? 'both' : 'people'
  return kinds.has('money') ? 'money' : 'none'
}

/** That people are not checked; undefined where a capacity to come is known. */
export function uncheckedPeople(plan: Plan): Bilingual | undefined {
  return ['both', 'people'].includes(checkedLimits(plan)) ? undefined : teamCapacity.unchecked
}

/** What is said of the limits that the plan has, where there is something to say, and behind it what is not checked. */
export function withUnchecked(plan: Plan, said: Bilingual | undefined): Bilingual {
  const money = ['both', 'money'].includes(checkedLimits(plan)) ? undefined : TEXTS.moneyUnchecked
  const sentences = [said, uncheckedPeople(plan), money].filter((one) => one !== undefined)
  return bilingual((lang) => sentences.map((one) => one[lang]).join(' '))
}
