/** Finds budget lines funded by a grant that is not secured. */

import { grantStatusName } from '../lang/catalogue/money-names.ts'
import { isAwarded } from '../metrics/base/grants.ts'
import { within } from '../plan/entity.ts'
import { entityById } from '../plan/find-entity.ts'
import type { Plan } from '../plan/plan.ts'
import { isRetained } from '../plan/project-status.ts'
import { lineKindLabel } from '../plan/vocabulary.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** The lines of retained projects that a grant of the plan funds, with it. */
function funded(plan: Plan) {
  return plan.projects.filter(isRetained).flatMap((project) =>
    project.budget.flatMap((line) => {
      const grant = line.funding === undefined ? undefined : entityById(plan.subsidies, line.funding)
      return grant === undefined ? [] : [{ project, line, grant }]
    }),
  )
}

/** Finds budget lines funded by a grant that is not secured. */
export const lineFundedByUnsecuredGrant = defineRule({
  id: 'line-funded-by-unsecured-grant',
  subject: 'funding',
  severity: 'warning',
  parts: ['grant', 'kind'],
  summary: {
    fr: 'Une ligne de budget ne repose pas sur une subvention qui n’est pas accordée',
    en: 'A budget line does not rest on a grant that is not awarded',
  },
  why: {
    fr: 'Une dépense financée par une subvention attendue reste à la charge de l’organisme si elle est refusée',
    en: 'An expense funded by a grant that is only hoped for stays with the organisation where it is refused',
  },
  fix: {
    fr: 'financez la ligne sur fonds propres (funding own) jusqu’à la notification, ou mettez à jour l’état de la subvention',
    en: 'fund the line by own means (funding: own) until the award, or update the status of the grant',
  },
  collective: {
    population: (plan) => funded(plan).length,
    message: collectively(
      (count, of) =>
        `${count} des ${of} lignes financées par une subvention reposent sur une subvention qui n’est pas accordée`,
      (count, of) => `${count} of ${of} lines funded by a grant rest on one that is not awarded`,
    ),
  },
  *run(plan) {
    for (const { project, line, grant } of funded(plan)) {
      if (isAwarded(grant)) continue
      const status = grantStatusName(grant.status)
      const kind = lineKindLabel(plan, line.word)
      yield {
        at: within(line, 'funding'),
        entity: project.id,
        facts: { grant: grant.id, status: grant.status, kind: line.kind },
        message: {
          fr: `Ligne de ${nameOf(project, 'fr')} (${kind.fr}) financée par la subvention ${nameOf(grant, 'fr')}, qui est ${grant.status === 'refused' ? '' : 'seulement '}${status.fr}`,
          en: `${nameOf(project, 'en')} has a ${kind.en} line funded by the grant ${nameOf(grant, 'en')}, which is ${status.en}`,
        },
      }
    }
  },
})
