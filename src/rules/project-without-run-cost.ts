/** Finds retained projects that deliver something to run and foresee no cost of running it. */

import { quote } from '../lang/punctuation.ts'
import { within } from '../plan/entity.ts'
import type { BudgetLine, Plan, Project } from '../plan/plan.ts'
import { isToldRetained } from '../plan/project-status.ts'
import { lineKindLabel } from '../plan/vocabulary.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

const TO_RUN: readonly string[] = ['hardware', 'software', 'subscription']

/** The retained projects that deliver something to run, each with the first line that says so. */
function delivering({ projects }: Plan): { project: Project; line: BudgetLine }[] {
  return projects.filter(isToldRetained).flatMap((project) => {
    const line = project.budget.find(({ kind }) => TO_RUN.includes(kind))
    return line === undefined ? [] : [{ project, line }]
  })
}

/** Whether the project foresees the cost of running what it delivers: a line that comes back, or operating in several years. */
function foreseesRun({ budget }: Project): boolean {
  const operating = budget.filter(({ section }) => section === 'operating')
  const years = operating.flatMap(({ years }) =>
    years.filter(({ stages }) => Object.values(stages).some((amount) => amount > 0)).map(({ year }) => year),
  )
  return new Set(years).size > 1 || budget.some(({ recurringFrom }) => recurringFrom !== undefined)
}

/** Finds retained projects with hardware, software or a subscription, no recurring line, and no operating in more than one year. */
export const projectWithoutRunCost = defineRule({
  id: 'project-without-run-cost',
  subject: 'budget',
  severity: 'warning',
  summary: {
    fr: 'Un projet qui livre du matériel, un logiciel ou un service prévoit son coût d’exploitation',
    en: 'A project that delivers hardware, software or a service foresees its running cost',
  },
  why: {
    fr: 'Maintenance, hébergement et licences reviennent chaque année\u00a0: l’oubli fausse le coût complet',
    en: 'Maintenance, hosting and licences come back every year: without them the full cost is hidden',
  },
  fix: {
    fr: 'ajoutez les montants de fonctionnement de chaque exercice, ou une ligne avec recurring_from, l’année de la première échéance',
    en: 'add the operating amounts of each year, or a line with recurring_from, the first year in which it is due',
  },
  collective: {
    population: (plan) => delivering(plan).length,
    message: collectively(
      (count, of) =>
        `${count} des ${of} projets retenus qui livrent du matériel, un logiciel ou un service n’ont pas de coût récurrent`,
      (count, of) =>
        `${count} of ${of} retained projects that deliver hardware, software or a service have no recurring cost`,
    ),
  },
  follows: ['project-without-budget'],
  *run(plan) {
    for (const { project, line } of delivering(plan)) {
      if (foreseesRun(project)) continue
      const kind = lineKindLabel(plan, line.word)
      yield {
        at: within(line, 'kind'),
        entity: project.id,
        facts: { kind: line.kind },
        message: {
          fr: `Projet ${nameOf(project, 'fr')} avec une ligne de nature ${quote(kind.fr, 'fr')} mais sans coût d’exploitation qui revient`,
          en: `${nameOf(project, 'en')} has a ${kind.en} line but no running cost that comes back`,
        },
      }
    }
  },
})
