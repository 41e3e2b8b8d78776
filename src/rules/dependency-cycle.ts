/** Finds projects that wait for each other in a circle. */

import { quote } from '../lang/punctuation.ts'
import { within } from '../plan/entity.ts'
import { projectById } from '../plan/find-entity.ts'
import type { Plan } from '../plan/plan.ts'
import { bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { cyclesIn } from './facts/cycles.ts'

function graphOf(plan: Plan): Map<string, string[]> {
  return new Map(
    plan.projects.map(({ id, written }) => [
      id.toLowerCase(),
      (written.depends_on ?? [])
        .map(({ project }) => project.toLowerCase())
        .filter((key) => projectById(plan, key) !== undefined),
    ]),
  )
}

/** Finds circles of projects that depend on each other. */
export const dependencyCycle = defineRule({
  id: 'dependency-cycle',
  subject: 'projects',
  severity: 'error',
  parts: ['cycle'],
  summary: {
    fr: 'Les dépendances entre projets ne forment pas de cycle',
    en: 'Dependencies between projects form no cycle',
  },
  why: {
    fr: 'Des projets qui s’attendent en cercle ne peuvent pas être planifiés',
    en: 'Projects that wait for each other in a circle cannot be scheduled',
  },
  fix: { fr: 'retirez la dépendance qui est de trop', en: 'remove the dependency that should not be there' },
  *run(plan) {
    const graph = graphOf(plan)
    for (const keys of cyclesIn(graph)) {
      const [first, second = first] = keys
      const project = projectById(plan, first ?? '')
      if (project === undefined) continue
      const position = (project.written.depends_on ?? []).findIndex(
        (dependency) => dependency.project.toLowerCase() === second,
      )
      const ids = [...keys, ...keys.slice(0, 1)].map((key) => projectById(plan, key)?.id ?? key)
      yield {
        at: within(project, 'depends_on', position, 'project'),
        entity: project.id,
        facts: { cycle: ids },
        message: bilingual((lang) => {
          const circle = ids.map((id) => quote(id, lang)).join(' → ')
          return { fr: `Cycle de dépendances\u00a0: ${circle}`, en: `Dependency cycle: ${circle}` }[lang]
        }),
      }
    }
  },
})
