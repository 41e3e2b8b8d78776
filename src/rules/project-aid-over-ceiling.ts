/** Finds projects whose grants pay more of their cost than the ceiling of public aid allows. */

import { shareText } from '../lang/numbers.ts'
import { shareOf } from '../metrics/base/cost-parts.ts'
import { grantsOf } from '../metrics/base/grants.ts'
import { costOf } from '../metrics/base/spending.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { isCandidate, isRetained } from '../plan/project-status.ts'
import { type Cents, minus, plain, sum } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { collectively, comparedMoneyWords, moneyWords, nameOf } from './words/naming.ts'

/** The projects of grants that tell their amount and were not refused, with these grants, where the project tells a cost. */
function aided(plan: Plan) {
  return plan.projects
    .filter((project) => isRetained(project) || isCandidate(project))
    .flatMap((project) => {
      const grants = grantsOf(plan).filter(
        ({ record, amount, funded }) =>
          record.status !== 'refused' &&
          amount !== undefined &&
          funded.length === 1 &&
          funded[0]?.project.id === project.id,
      )
      const cost = costOf(plan, project, {})
      const [first] = grants
      if (first === undefined || cost <= 0) return []
      return [{ project, first, cost, aid: sum(grants.map(({ amount }) => amount as Cents)) }]
    })
}

/** Finds projects whose grants pay more of their cost than the ceiling of public aid allows. */
export const projectAidOverCeiling = defineRule({
  id: 'project-aid-over-ceiling',
  subject: 'funding',
  severity: 'warning',
  summary: {
    fr: 'Les subventions d’un projet restent sous le plafond d’aides publiques',
    en: 'The grants of a project stay below the ceiling of public aid',
  },
  why: {
    fr: 'Au-delà du plafond, la participation minimale du maître d’ouvrage n’est plus respectée et une aide sera réduite',
    en: 'Beyond the ceiling the owner no longer pays its least share, and a grant will be cut',
  },
  fix: {
    fr: 'vérifiez les montants des subventions et le coût du projet, ou corrigez le seuil thresholds.aid_ceiling',
    en: 'check the amounts of the grants and the cost of the project, or correct the threshold thresholds.aid_ceiling',
  },
  collective: {
    population: (plan) => aided(plan).length,
    message: collectively(
      (count, of) => `Les subventions de ${count} des ${of} projets aidés dépassent le plafond d’aides`,
      (count, of) => `The grants of ${count} of ${of} projects with grants are beyond the aid ceiling`,
    ),
  },
  *run(plan) {
    const ceiling = plan.thresholds.aidCeiling
    for (const { project, first, cost, aid } of aided(plan)) {
      const most = shareOf(cost, ceiling)
      if (aid <= most) continue
      const over = moneyWords(plan, minus(aid, most))
      const place = first.record.amount === undefined ? 'id' : 'amount'
      const [granted, whole] = comparedMoneyWords(plan, aid, cost)
      yield {
        at: within(first.record, place),
        entity: project.id,
        facts: { aid: plain(aid), cost: plain(cost), ceiling },
        message: {
          fr: `Subventions du projet ${nameOf(project, 'fr')}\u00a0: ${granted.fr} pour un coût prévu de ${whole.fr}, soit ${over.fr} de plus que le plafond d’aides de ${shareText(ceiling, 'fr')}`,
          en: `Grants of the project ${nameOf(project, 'en')} come to ${granted.en} for an expected cost of ${whole.en}, ${over.en} more than the aid ceiling of ${shareText(ceiling, 'en')}`,
        },
      }
    }
  },
})
