/** The benefits that rules about them look at, each with its place. */

import { quote } from '../../lang/punctuation.ts'
import { type BenefitResult, benefitResults } from '../../metrics/base/benefit-results.ts'
import { titleOf, within } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Lang } from '../../values/language.ts'
import type { PathOrigin } from '../../yaml/read/origin.ts'

/** The benefits of programmes and of retained projects. */
export function lookedAt(plan: Plan): BenefitResult[] {
  return benefitResults(plan)
}

/** The place of a benefit, or of one of its keys. */
export function benefitPlace({ holder, index }: BenefitResult, key: string): PathOrigin {
  return within(holder.entity, 'benefits', index, key)
}

/** « le bénéfice « … » du programme « … » », without an article in English: `"…" of the programme "…"`. */
export function benefitName({ benefit, holder }: BenefitResult, lang: Lang): string {
  const { entity } = holder
  const own = quote(titleOf(entity.title, entity.id)[lang], lang)
  const of = {
    fr: holder.kind === 'programme' ? 'du programme' : 'du projet',
    en: holder.kind === 'programme' ? 'of the programme' : 'of the project',
  }
  return `${quote(benefit.title, lang)} ${of[lang]} ${own}`
}
