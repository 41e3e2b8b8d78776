/** Finds projects whose lines hold own staff where the plan says otherwise, or the other way. */

import { daysText } from '../lang/plurals.ts'
import { plannedDays } from '../metrics/base/demand.ts'
import { keyWithin, within } from '../plan/entity.ts'
import type { BudgetLine, Plan, Project } from '../plan/plan.ts'
import { isToldRetained } from '../plan/project-status.ts'
import { type Days, plain } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

function labourLine({ budget }: Project): BudgetLine | undefined {
  return budget.find(({ kind }) => kind === 'internal_labour')
}

/** The retained projects with budget lines and planned days of IT. */
function worked({ projects }: Plan): { project: Project; days: Days }[] {
  return projects.filter(isToldRetained).flatMap((project) => {
    const days = plannedDays(project)
    return days === undefined || days === 0 || project.budget.length === 0 ? [] : [{ project, days }]
  })
}

/** Finds projects whose lines hold own staff where the plan says otherwise, or the other way. */
export const internalLabourUneven = defineRule({
  id: 'internal-labour-uneven',
  subject: 'budget',
  severity: 'warning',
  summary: {
    fr: 'Le personnel interne est dans le coût de tous les projets, ou d’aucun',
    en: 'Own staff is in the cost of all projects, or of none',
  },
  why: {
    fr: 'Des coûts complets ne se comparent que si tous comprennent le personnel interne, ou aucun',
    en: 'Full costs can only be compared where all hold own staff, or none does',
  },
  fix: {
    fr: 'ajoutez ou retirez les lignes de nature internal_labour, ou corrigez plan.internal_labour.included',
    en: 'add or remove the lines of kind: internal_labour, or correct plan.internal_labour.included',
  },
  collective: {
    population: (plan) => worked(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets retenus ne traitent pas le personnel interne comme le plan l’indique`,
      (count, of) => `${count} of ${of} retained projects do not treat own labour as the plan says`,
    ),
  },
  *run(plan) {
    const included = plan.header.internal_labour?.included
    const isAnyTold = plan.projects.some((project) => labourLine(project) !== undefined)
    if (included === undefined || !isAnyTold) return
    for (const { project, days } of worked(plan)) {
      const line = labourLine(project)
      if ((line !== undefined) === included) continue
      const work = plain(days)
      yield {
        at: line === undefined ? keyWithin(project, 'budget') : within(line, 'kind'),
        entity: project.id,
        facts: { days: work },
        message: included
          ? {
              fr: `Projet ${nameOf(project, 'fr')} sans ligne de personnel interne pour ${daysText(work, 'fr')} prévus, alors que le plan l’inclut dans les montants`,
              en: `${nameOf(project, 'en')} has no line of own labour for ${daysText(work, 'en')} planned, but the plan says that amounts hold it`,
            }
          : {
              fr: `Projet ${nameOf(project, 'fr')} avec une ligne de personnel interne, alors que le plan l’exclut des montants`,
              en: `${nameOf(project, 'en')} has a line of own labour, but the plan says that amounts do not hold it`,
            },
      }
    }
  },
})
