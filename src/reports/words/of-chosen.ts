/** Says of whom a page speaks that keeps some projects of its plan only: that none of them has something is not that none has. */
import { isPartOfPlan } from '../../plan/part-of-plan.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { inPhrase } from './names.ts'

const TEXTS = printed('of-chosen', {
  begin: { fr: 'Pour les projets de cette page\u00a0: ', en: 'Of the projects of this page: ' },
})

/** The sentence, said of the projects that are left where others are left out; as it is where all count. */
export function ofChosen(plan: Pick<Plan, 'projects'>, words: Bilingual): Bilingual {
  if (!isPartOfPlan(plan)) return words
  return bilingual((lang) => `${TEXTS.begin[lang]}${inPhrase(words[lang])}`)
}
