/** Finds projects on which several others wait: one delay moves them all. */

import { formatNumber } from '../lang/numbers.ts'
import { within } from '../plan/entity.ts'
import { projectById } from '../plan/find-entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isOpen } from '../plan/project-status.ts'
import { addToList } from '../values/multimap.ts'
import { defineRule } from './define.ts'
import { nameOf } from './words/naming.ts'

const MANY = 3

/** The open projects that wait for each open project, by depends_on or requires, each once. */
function waiting(plan: Plan): Map<Project, Project[]> {
  const map = new Map<Project, Project[]>()
  for (const project of plan.projects.filter(isOpen)) {
    const { depends_on: before = [], requires = [] } = project.written
    const named = [...before.map((one) => one.project), ...requires]
    const others = new Set(named.map((id) => projectById(plan, id)))
    for (const other of others) {
      if (other !== undefined && other !== project && isOpen(other)) addToList(map, other, project)
    }
  }
  return map
}

const idsOf = (ids: readonly string[]): ReadonlySet<string> => new Set(ids.map((id) => id.toLowerCase()))

/** Finds unfinished projects for which three or more unfinished ones wait, where no risk of the plan names the project or all of them. */
export const projectDependedOnByMany = defineRule({
  id: 'project-depended-on-by-many',
  subject: 'projects',
  severity: 'info',
  summary: {
    fr: 'Un projet dont dépendent trois projets ou plus est suivi comme un risque commun',
    en: 'A project that three or more projects depend on is watched as a shared risk',
  },
  why: {
    fr: 'Un seul retard décale tous les projets qui l’attendent\u00a0: le risque est celui du plan',
    en: 'One delay moves every project that waits for it: the risk is that of the plan',
  },
  fix: {
    fr: 'inscrivez un risque du plan (risks) dont projects nomme ce projet, ou tous ceux qui l’attendent, avec son responsable et sa réponse',
    en: 'write a risk of the plan (risks) whose projects name this project, or all that wait for it, with its owner and its answer',
  },
  example: 'risks: [{ id: RP-1, title: Retard du socle commun, probability: 3, impact: 4, projects: [P-009, P-017] }]',
  named: { 'P-009': 'project', 'P-017': 'project' },
  *run(plan) {
    // What a closed plan leaves open goes on in the next one.
    if (plan.status === 'closed') return
    const told = plan.risks.map(({ projects = [] }) => idsOf(projects))
    for (const [project, others] of waiting(plan)) {
      if (others.length < MANY) continue
      const waits = others.map(({ id }) => id.toLowerCase())
      const isTold = told.some((named) => named.has(project.id.toLowerCase()) || waits.every((id) => named.has(id)))
      if (isTold) continue
      yield {
        at: within(project, 'id'),
        entity: project.id,
        facts: { projects: others.map(({ id }) => id) },
        related: others.slice(0, MANY).map((other) => ({ at: within(other, 'id'), label: other.title })),
        message: {
          fr: `${formatNumber(others.length, 'fr')} projets retenus attendent le projet ${nameOf(project, 'fr')}, sans risque du plan qui le nomme ou les nomme tous`,
          en: `${formatNumber(others.length, 'en')} retained projects wait for ${nameOf(project, 'en')}, and no risk of the plan names it or all of them`,
        },
      }
    }
  },
})
