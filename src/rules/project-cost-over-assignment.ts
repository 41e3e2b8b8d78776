/** Finds projects whose lines under an authorisation cost more than is assigned to them. */

import { quote } from '../lang/punctuation.ts'
import { type ProjectUnder, projectsUnder } from '../metrics/base/authorisation-projects.ts'
import type { Authorisation } from '../metrics/base/authorisations.ts'
import { linesUnder } from '../metrics/base/authorisations.ts'
import { isSameId, within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { bilingual } from '../values/language.ts'
import { minus, NO_CENTS, plain } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { collectively, comparedMoneyWords, moneyWords, nameWords } from './words/naming.ts'

interface Demand extends ProjectUnder {
  readonly authorisation: Authorisation
}

/** The projects with lines under an authorisation that assigns its amount to projects. */
function demands(plan: Plan): Demand[] {
  return plan.authorisations
    .filter(({ assignments = [] }) => assignments.length > 0)
    .flatMap((authorisation) =>
      projectsUnder(plan, authorisation)
        .filter(({ expected }) => expected !== undefined)
        .map((one) => ({ ...one, authorisation })),
    )
}

/** The last assignment to the project, else the authorisation that its first line names. */
function placeOf({ authorisation, project }: Demand) {
  const index = (authorisation.assignments ?? []).findLastIndex((one) => isSameId(one.project, project.id))
  const line = linesUnder(project, authorisation)[0]
  return index < 0 && line !== undefined
    ? within(line, 'authorisation')
    : within(authorisation, 'assignments', index, 'amount')
}

/** Finds projects expected to cost more under an authorisation than it assigns to them; without assignment they have 0. */
export const projectCostOverAssignment = defineRule({
  id: 'project-cost-over-assignment',
  subject: 'authorisations',
  severity: 'warning',
  parts: ['authorisation'],
  summary: {
    fr: 'Les lignes d’un projet sous une autorisation tiennent dans ce qui lui est affecté',
    en: 'The lines of a project under an authorisation fit what is assigned to it',
  },
  why: {
    fr: 'Un engagement au-delà de l’affectation sera refusé, ou prendra la part d’un autre projet',
    en: 'A commitment beyond the assignment will be refused, or takes the share of another project',
  },
  fix: {
    fr: 'augmentez l’affectation (assignments) dans la limite de l’autorisation, ou réduisez le coût prévu',
    en: 'raise the assignment within the authorisation, or reduce the expected cost',
  },
  collective: {
    population: (plan) => demands(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets sous autorisation coûtent plus que leur affectation`,
      (count, of) => `${count} of ${of} projects under an authorisation cost more than their assignment`,
    ),
  },
  *run(plan) {
    for (const demand of demands(plan)) {
      const { authorisation, project, assigned = NO_CENTS, expected = NO_CENTS } = demand
      if (expected <= assigned) continue
      const [name, id] = [nameWords(project), bilingual((lang) => quote(authorisation.id, lang))]
      const [cost, limit] = comparedMoneyWords(plan, expected, assigned)
      const over = moneyWords(plan, minus(expected, assigned))
      yield {
        at: placeOf(demand),
        entity: project.id,
        facts: { authorisation: authorisation.id, expected: plain(expected), assigned: plain(assigned) },
        message: {
          fr: `Lignes de ${name.fr} sous l’autorisation ${id.fr} à ${cost.fr}, soit ${over.fr} de plus que ce qui lui est affecté (${limit.fr})`,
          en: `The lines of ${name.en} under authorisation ${id.en} come to ${cost.en}, ${over.en} more than is assigned to it (${limit.en})`,
        },
      }
    }
  },
})
