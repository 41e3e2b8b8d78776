/** That no limit is passed, said of people and of money each only where the plan has a limit of that kind to come. */
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

/** What is said where limits of both kinds are kept, where the plan has those of one kind alone, and where it has none. */
export type KeptWords = Readonly<Record<'both' | 'people' | 'money' | 'none', Bilingual>>

/** The kinds of limit that the plan has to come. */
function checkedKinds(plan: Plan): keyof KeptWords {
  const kinds = new Set(limitsToCome(plan).map(({ kind }) => kind))
  if (kinds.has('work')) return kinds.has('money') ? 'both' : 'people'
  return kinds.has('money') ? 'money' : 'none'
}

/** That people are not checked; nothing where a capacity to come is known. */
export function uncheckedPeople(plan: Plan): readonly Bilingual[] {
  const checked = checkedKinds(plan)
  const { unchecked } = teamCapacity
  return unchecked === undefined || checked === 'both' || checked === 'people' ? [] : [unchecked]
}

/** The words for the limits that the plan has, and behind them what is not checked for lack of a limit. */
export function keptText(plan: Plan, words: KeptWords): Bilingual {
  const checked = checkedKinds(plan)
  const money = checked === 'people' || checked === 'none' ? [TEXTS.moneyUnchecked] : []
  const sentences = [words[checked], ...uncheckedPeople(plan), ...money]
  return bilingual((lang) =>
    sentences
      .map((one) => one[lang])
      .filter((one) => one !== '')
      .join(' '),
  )
}
