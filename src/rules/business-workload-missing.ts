/** Finds projects that a business department leads without giving any days of its own. */

import { within } from '../plan/entity.ts'
import { itDepartments } from '../plan/it-departments.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isOpen } from '../plan/project-status.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

function hasBusinessDays({ workload }: Project): boolean {
  return workload.some(({ side, total, actual }) => side === 'business' && (total > 0 || actual.size > 0))
}

/** The projects to be done that a department outside IT leads; none while the plan tells no IT department. */
function businessLed(plan: Plan): { project: Project; lead: string }[] {
  const it = itDepartments(plan)
  if (it.size === 0) return []
  return plan.projects.filter(isOpen).flatMap((project) => {
    const lead = project.written.departments?.lead
    return lead === undefined || it.has(lead.toLowerCase()) ? [] : [{ project, lead }]
  })
}

/** Finds projects led by a business department that plan no days of it. */
export const businessWorkloadMissing = defineRule({
  id: 'business-workload-missing',
  subject: 'load',
  severity: 'warning',
  parts: ['department'],
  summary: {
    fr: 'Un projet mené par une direction métier prévoit les jours de cette direction',
    en: 'A project led by a business department plans days of that department',
  },
  why: {
    fr: 'Le manque de disponibilité du métier est la première cause de glissement hors informatique',
    en: 'Departments without time are the first cause of slippage outside IT',
  },
  fix: {
    fr: 'ajoutez une charge «\u00a0side: business\u00a0» avec ses jours',
    en: 'add a workload with "side: business" and its days',
  },
  example: 'workload: [{ side: business, total: 15 }]',
  collective: {
    population: (plan) => businessLed(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets menés par une direction métier n’ont pas de charge côté métier`,
      (count, of) => `${count} of ${of} projects led by a business department plan no days of the business`,
    ),
  },
  follows: ['project-without-workload'],
  *run(plan) {
    for (const { project, lead } of businessLed(plan)) {
      if (hasBusinessDays(project)) continue
      const department = plan.index.get('department')?.get(lead.toLowerCase()) ?? { id: lead }
      yield {
        at: within(project, 'departments', 'lead'),
        entity: project.id,
        facts: { department: lead },
        message: {
          fr: `Projet ${nameOf(project, 'fr')} mené par ${nameOf(department, 'fr')} sans charge côté métier`,
          en: `${nameOf(department, 'en')} leads ${nameOf(project, 'en')}, which plans no days of the business`,
        },
      }
    }
  },
})
