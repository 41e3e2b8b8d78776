/** How sentences of rules speak of a risk and of what holds it. */

import { formatPlain } from '../../lang/numbers.ts'
import { quote } from '../../lang/punctuation.ts'
import type { PlanRisk } from '../../plan/risks.ts'
import { weightOf } from '../../plan/risks.ts'
import type { Lang } from '../../values/language.ts'
import { nameOf } from './naming.ts'

/** `"Late delivery" of "Off-site backup"`; a risk of the plan or a programme by its title alone. */
export function riskName({ title, project }: PlanRisk, lang: Lang): string {
  const own = quote(title[lang], lang)
  if (project === undefined) return own
  return `${own} ${{ fr: 'du projet', en: 'of' }[lang]} ${nameOf(project, lang)}`
}

/** `4 × 4 = 16`; nothing for a risk without a weight. */
export function weightWords(risk: PlanRisk, lang: Lang): string {
  const { probability, impact } = risk.written
  const weight = weightOf(risk)
  if (weight === undefined || probability === undefined || impact === undefined) return ''
  const [left, right, all] = [probability, impact, weight].map((one) => formatPlain(one, lang))
  return `${left} × ${right} = ${all}`
}

/** The id of the record that a finding about the risk is about: its project's, or its own. */
export function holderId({ id, project }: PlanRisk): string {
  return project?.id ?? id
}
