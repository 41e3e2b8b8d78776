/** Finds retained projects that deliver something to run and foresee no cost of running it. */
import { isRetained } from '../metrics/portfolio.ts'
import { within } from '../model/entity.ts'
import { quote } from '../text/format.ts'
import { defineCheck } from './define.ts'
import { nameOf } from './util/name-of.ts'

const TO_RUN: readonly string[] = ['hardware', 'software', 'subscription']

/** Finds retained projects with hardware, software or a subscription and no recurring cost. */
export const projectWithoutRunCost = defineCheck({
  id: 'project-without-run-cost',
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
    fr: 'ajoutez une ligne de fonctionnement avec recurring_from, l’année de la première échéance',
    en: 'add an operating line with recurring_from, the first year in which it is due',
  },
  *run(plan) {
    for (const project of plan.projects) {
      if (!isRetained(project)) continue
      if (project.budget.some(({ recurringFrom }) => recurringFrom !== undefined)) continue
      const line = project.budget.find(({ kind }) => TO_RUN.includes(kind))
      if (line === undefined) continue
      yield {
        at: within(line, 'kind'),
        entity: project.id,
        facts: { kind: line.kind },
        message: {
          fr: `Projet ${nameOf(project, 'fr')} avec une ligne ${quote(line.kind, 'fr')} mais aucun coût récurrent`,
          en: `Missing recurring cost of ${nameOf(project, 'en')}, which has a ${quote(line.kind, 'en')} line`,
        },
      }
    }
  },
})
