/** Finds plans whose mandatory and must projects leave no room to arbitrate. */

import { comparedDays, comparedNumbers } from '../lang/compared.ts'
import { formatPercent } from '../lang/numbers.ts'
import { daysText } from '../lang/plurals.ts'
import type { Metric } from '../metrics/base/define.ts'
import { wholeScope } from '../metrics/base/scope.ts'
import { candidateDemand, workloadDemand } from '../metrics/workload.ts'
import { within } from '../plan/entity.ts'
import { projectById } from '../plan/find-entity.ts'
import type { Related } from '../plan/finding.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { nameOf } from './words/naming.ts'

/** How many projects the finding names. */
const MOST = 3

function isBound({ written }: Project): boolean {
  const { mandatory, priority } = written
  return mandatory !== undefined || priority?.class === 'mandatory' || priority?.class === 'must'
}

/** The figures that hold the effort: the work of retained projects, and of candidates until the plan is approved. */
function measures({ isApproved }: Plan): readonly Metric[] {
  return isApproved ? [workloadDemand] : [workloadDemand, candidateDemand]
}

function effort(plan: Plan, projects: readonly Project[]): number {
  const scope = wholeScope({ projects })
  return measures(plan).reduce((total, metric) => total + (metric.compute(plan, scope).value ?? 0), 0)
}

/** The projects that take most of the effort, the heaviest first. */
function heaviest(plan: Plan, projects: readonly Project[]): Related[] {
  const scope = wholeScope({ projects })
  return measures(plan)
    .flatMap((metric) => [...(metric.terms?.(plan, scope) ?? [])])
    .sort((left, right) => right.amount - left.amount)
    .slice(0, MOST)
    .map(({ entity, amount }) => ({
      at: within(entity, 'id'),
      label: bilingual((lang) => {
        const name = nameOf(projectById(plan, entity.id) ?? entity, lang)
        return `${name} ${daysText(amount, lang)}`
      }),
    }))
}

function place({ header }: Plan) {
  return header.thresholds?.mandatory_share === undefined
    ? within(header, 'id')
    : within(header, 'thresholds', 'mandatory_share')
}

/** Finds a plan in which mandatory and must projects take more of the work than the threshold. */
export const mandatoryShareExcess = defineRule({
  id: 'mandatory-share-excess',
  subject: 'strategy',
  severity: 'warning',
  summary: {
    fr: 'Les projets obligatoires et indispensables laissent une part de la charge à arbitrer',
    en: 'Mandatory and must projects leave a share of the work to arbitrate',
  },
  why: {
    fr: 'Si presque tout est indispensable, le premier aléa décale ce qui ne peut pas l’être',
    en: 'If nearly all is a must, the first surprise moves what cannot be moved',
  },
  fix: {
    fr: 'reclassez ce qui peut attendre, ou acceptez un seuil plus haut (thresholds.mandatory_share)',
    en: 'reclassify what can wait, or accept a higher limit (thresholds.mandatory_share)',
  },
  *run(plan) {
    if (plan.status === 'closed') return
    const bound = plan.projects.filter(isBound)
    const [days, whole] = [effort(plan, bound), effort(plan, plan.projects)]
    const limit = plan.thresholds.mandatoryShare
    if (whole === 0 || days / whole <= limit) return
    const share = days / whole
    yield {
      at: place(plan),
      facts: { share, limit, days, total_days: whole },
      related: heaviest(plan, bound),
      message: bilingual((lang) => {
        const [own, most] = [formatPercent(share, lang), formatPercent(limit, lang)]
        const [part] = comparedNumbers([days, whole], lang)
        const [, all] = comparedDays([days, whole], lang)
        return {
          fr: `Projets obligatoires et indispensables à ${own} de la charge (${part} sur ${all}), pour un maximum de ${most}`,
          en: `Mandatory and must projects take ${own} of the work (${part} of ${all}), more than the limit of ${most}`,
        }[lang]
      }),
    }
  },
})
