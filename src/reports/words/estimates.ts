/** Says what a project does not tell and who owns it. */

import { colon } from '../../lang/punctuation.ts'
import { titleOf } from '../../plan/entity.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Plan } from '../../plan/plan.ts'
import type { EstimateGap } from '../../scenarios/estimate-gaps.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'

const MISSING = {
  dates: { fr: 'les dates', en: 'dates' },
  workload: { fr: 'la charge des équipes', en: 'work of the teams' },
  cost: { fr: 'le coût par année', en: 'cost by year' },
} as const satisfies Record<EstimateGap, Bilingual>

/** What is missing, as a list. */
export function missingText(missing: readonly EstimateGap[]): Bilingual {
  return bilingual((lang) => missing.map((one) => MISSING[one][lang]).join(', '))
}

/** To be estimated, with what is missing. */
export function toEstimateText(missing: readonly EstimateGap[], lang: Lang): string {
  const what = { fr: 'à estimer, il manque', en: 'to be estimated, missing' }[lang]
  return `${what}${colon(lang)} ${missingText(missing)[lang]}`
}

/** Who owns it: a role, or a department by its title. */
export function ownerText(plan: Plan, owner: string | undefined): Bilingual {
  const department = owner === undefined ? undefined : entityById(plan.departments, owner)
  if (department !== undefined) return titleOf(department.title, department.id)
  return owner === undefined
    ? { fr: 'personne n’est désigné', en: 'nobody is named' }
    : { fr: owner, en: owner }
}
