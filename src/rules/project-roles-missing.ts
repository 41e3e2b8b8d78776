/** Finds retained projects without a sponsor or a lead, or with one role for both. */

import { quote } from '../lang/punctuation.ts'
import { within } from '../plan/entity.ts'
import type { Project } from '../plan/plan.ts'
import { isOpen } from '../plan/project-status.ts'
import type { Bilingual } from '../values/language.ts'
import { defineRule, type RuleHit } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

const ROLES = {
  sponsor: { fr: 'commanditaire', en: 'sponsor' },
  lead: { fr: 'chef de projet', en: 'project lead' },
} as const satisfies Record<string, Bilingual>

const KEYS = Object.keys(ROLES) as (keyof typeof ROLES)[]

function missing(project: Project): RuleHit | undefined {
  const roles = KEYS.filter((key) => project.written[key] === undefined)
  if (roles.length === 0) return undefined
  return {
    at: within(project, 'status'),
    entity: project.id,
    facts: { missing: roles },
    message: {
      fr: `Projet ${nameOf(project, 'fr')} retenu sans ${roles.map((key) => ROLES[key].fr).join(' ni ')}`,
      en: `${nameOf(project, 'en')} has ${roles.map((key) => `no ${ROLES[key].en}`).join(' and ')}`,
    },
  }
}

function shared(project: Project): RuleHit | undefined {
  const { sponsor, lead } = project.written
  if (sponsor === undefined || lead === undefined) return undefined
  if (sponsor.trim().toLowerCase() !== lead.trim().toLowerCase()) return undefined
  return {
    at: within(project, 'lead'),
    entity: project.id,
    facts: { role: lead },
    related: [{ at: within(project, 'sponsor'), label: { fr: 'commanditaire', en: 'sponsor is here' } }],
    message: {
      fr: `Même rôle ${quote(lead, 'fr')} pour commander et conduire le projet ${nameOf(project, 'fr')}`,
      en: `${quote(lead, 'en')} is both sponsor and project lead of ${nameOf(project, 'en')}`,
    },
  }
}

/** Finds retained projects, not completed, without sponsor or lead, or with the same role as both. */
export const projectRolesMissing = defineRule({
  id: 'project-roles-missing',
  subject: 'projects',
  severity: 'warning',
  parts: ['role'],
  summary: {
    fr: 'Un projet retenu et non terminé a un commanditaire et un chef de projet, distincts',
    en: 'A retained project that is not completed has a sponsor and a project lead, two different roles',
  },
  why: {
    fr: 'Celui qui demande et celui qui fait ne peuvent se contrôler l’un l’autre que s’ils sont deux',
    en: 'Who asks and who delivers can only check each other when they are two',
  },
  fix: {
    fr: 'renseignez sponsor (rôle métier) et lead (rôle de conduite)\u00a0; des rôles, jamais des noms de personnes',
    en: 'fill in sponsor (a business role) and lead (a delivery role); roles, never names of persons',
  },
  example: 'sponsor: direction-finances, lead: responsable-applications',
  collective: {
    population: ({ projects }) => projects.filter(isOpen).length,
    message: collectively(
      (count, of) =>
        `${count} des ${of} projets en cours ou à venir n’ont pas de commanditaire et de chef de projet distincts`,
      (count, of) => `${count} of ${of} open projects lack a sponsor or a project lead, or have one role for both`,
    ),
  },
  *run(plan) {
    for (const project of plan.projects.filter(isOpen)) {
      const found = missing(project) ?? shared(project)
      if (found !== undefined) yield found
    }
  },
})
