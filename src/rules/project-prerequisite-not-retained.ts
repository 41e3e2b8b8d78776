/** Finds retained projects that need another one which the plan does not keep. */

import { within } from '../plan/entity.ts'
import { projectById, successorOf } from '../plan/find-entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isOpen, isRetained } from '../plan/project-status.ts'
import { statusLabel } from '../plan/vocabulary.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

interface Prerequisite {
  readonly project: Project
  readonly at: PathOrigin
}

/** The projects that a project requires or depends on, each once, where it first names them. */
function prerequisitesOf(plan: Plan, project: Project): Prerequisite[] {
  const { requires = [], depends_on: dependencies = [] } = project.written
  const named = [
    ...requires.map((id, index) => ({ id, at: within(project, 'requires', index) })),
    ...dependencies.map(({ project: id }, index) => ({ id, at: within(project, 'depends_on', index, 'project') })),
  ]
  const found = new Map<Project, Prerequisite>()
  for (const { id, at } of named) {
    const other = projectById(plan, id)
    if (other !== undefined && !found.has(other)) found.set(other, { project: other, at })
  }
  return [...found.values()]
}

function prerequisites(plan: Plan): { project: Project; needed: Project; at: PathOrigin }[] {
  return plan.projects
    .filter(isOpen)
    .flatMap((project) => prerequisitesOf(plan, project).map(({ project: needed, at }) => ({ project, needed, at })))
}

/** Finds unfinished retained projects with a prerequisite that is not retained. */
export const projectPrerequisiteNotRetained = defineRule({
  id: 'project-prerequisite-not-retained',
  subject: 'projects',
  severity: { draft: 'warning', approved: 'error' },
  parts: ['prerequisite'],
  summary: {
    fr: 'Les projets dont un projet retenu a besoin sont retenus aussi',
    en: 'The projects that a retained project needs are retained too',
  },
  why: {
    fr: 'Sans son préalable, le projet retenu ne peut pas aboutir\u00a0: le plan promet ce qu’il ne peut pas tenir',
    en: 'Without its prerequisite the retained project cannot succeed: the plan promises what it cannot keep',
  },
  fix: {
    fr: 'retenez le préalable, écartez les deux, ou retirez le lien s’il n’est plus vrai',
    en: 'retain the prerequisite, leave both out, or remove the link if it no longer holds',
  },
  breach: {
    fr: ['préalable non retenu', 'préalables non retenus'],
    en: ['prerequisite not retained', 'prerequisites not retained'],
  },
  collective: {
    population: (plan) => prerequisites(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} préalables de projets retenus ne sont pas retenus`,
      (count, of) => `${count} of ${of} prerequisites of retained projects are not retained`,
    ),
  },
  *run(plan) {
    for (const { project, needed, at } of prerequisites(plan)) {
      if (isRetained(successorOf(plan, needed))) continue
      const status = statusLabel(plan, needed.status)
      yield {
        at,
        entity: project.id,
        facts: { prerequisite: needed.id, status: needed.status },
        related: [
          { at: within(needed, 'status'), label: { fr: 'statut du préalable', en: 'status of the prerequisite' } },
        ],
        message: {
          fr: `Projet ${nameOf(project, 'fr')} retenu alors que ${nameOf(needed, 'fr')}, dont il a besoin, ne l’est pas (statut\u00a0: ${status.fr})`,
          en: `${nameOf(project, 'en')} is retained but ${nameOf(needed, 'en')}, which it needs, is not (status: ${status.en})`,
        },
      }
    }
  },
})
