/** Finds retained projects that may not be retained together: variants of one thing, or such that exclude each other. */

import { quote } from '../lang/punctuation.ts'
import { within } from '../plan/entity.ts'
import { projectById } from '../plan/find-entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isToldRetained } from '../plan/project-status.ts'
import type { Bilingual } from '../values/language.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { defineRule } from './define.ts'
import { nameOf } from './words/naming.ts'

interface Conflict {
  readonly project: Project
  /** The retained project that it may not stand beside. */
  readonly other: Project
  readonly at: PathOrigin
  /** The group of variants that both are of; missing where one excludes the other. */
  readonly group?: string
}

/** Each retained project of a group of variants but the first. */
function variantConflicts(retained: readonly Project[]): Conflict[] {
  const first = new Map<string, Project>()
  return retained.flatMap((project) => {
    const { variants: group } = project.written
    if (group === undefined) return []
    const other = first.get(group.toLowerCase())
    if (other !== undefined) return [{ project, other, at: within(project, 'variants'), group }]
    first.set(group.toLowerCase(), project)
    return []
  })
}

/** Each exclusion of a retained project by another, the first of the two where both write it. */
function exclusionConflicts(plan: Plan, retained: readonly Project[]): Conflict[] {
  const seen = new Map<Project, Set<Project>>()
  return retained.flatMap((project) =>
    (project.written.excludes ?? []).flatMap((id, index) => {
      const other = projectById(plan, id)
      if (other === undefined || other === project || !isToldRetained(other)) return []
      if (seen.get(other)?.has(project) || seen.get(project)?.has(other)) return []
      seen.set(project, (seen.get(project) ?? new Set()).add(other))
      return [{ project, other, at: within(project, 'excludes', index) }]
    }),
  )
}

function message({ project, other, group }: Conflict): Bilingual {
  if (group === undefined) {
    return {
      fr: `Projets ${nameOf(project, 'fr')} et ${nameOf(other, 'fr')} retenus ensemble alors que l’un exclut l’autre`,
      en: `${nameOf(project, 'en')} and ${nameOf(other, 'en')} are both retained although one excludes the other`,
    }
  }
  return {
    fr: `Variantes ${nameOf(other, 'fr')} et ${nameOf(project, 'fr')} du groupe ${quote(group, 'fr')} retenues ensemble`,
    en: `${nameOf(other, 'en')} and ${nameOf(project, 'en')}, variants of ${quote(group, 'en')}, are both retained`,
  }
}

/** Finds two retained variants of one group, and retained projects of which one excludes the other. */
export const projectsExclusiveRetained = defineRule({
  id: 'projects-exclusive-retained',
  subject: 'projects',
  severity: { draft: 'warning', approved: 'error' },
  parts: ['other'],
  summary: {
    fr: 'Deux variantes, ou deux projets qui s’excluent, ne sont pas retenus ensemble',
    en: 'Two variants, or two projects that exclude each other, are not retained together',
  },
  why: {
    fr: 'Le plan paierait deux fois la même réponse, ou deux réponses qui se contredisent',
    en: 'The plan would pay twice for one answer, or for two that contradict each other',
  },
  fix: {
    fr: 'n’en retenez qu’un, ou retirez «\u00a0variants\u00a0» ou «\u00a0excludes\u00a0» si les deux peuvent coexister',
    en: 'retain only one, or remove "variants" or "excludes" if both may stand together',
  },
  breach: {
    fr: ['paire de projets qui s’excluent', 'paires de projets qui s’excluent'],
    en: ['pair of exclusive projects', 'pairs of exclusive projects'],
  },
  *run(plan) {
    const retained = plan.projects.filter(isToldRetained)
    const conflicts = [...variantConflicts(retained), ...exclusionConflicts(plan, retained)]
    for (const conflict of conflicts) {
      const { project, other, at, group } = conflict
      yield {
        at,
        entity: project.id,
        facts: { other: other.id, ...(group === undefined ? {} : { group }) },
        related: [
          { at: within(other, 'status'), label: { fr: 'l’autre projet retenu', en: 'the other retained project' } },
        ],
        message: message(conflict),
      }
    }
  },
})
