/** Finds project leads that have more projects at once than the plan allows. */

import { onDate } from '../lang/dates.ts'
import { formatNumber } from '../lang/numbers.ts'
import { quote } from '../lang/punctuation.ts'
import { within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isOpen } from '../plan/project-status.ts'
import { type Month, monthOfDay, monthsBetween, monthText } from '../values/calendar.ts'
import { bilingual } from '../values/language.ts'
import { addToList } from '../values/multimap.ts'
import { defineRule } from './define.ts'
import { nameOf } from './words/naming.ts'

/** How many projects a finding names. */
const SHOWN = 3

/** The projects to be done of each lead, by the role in lower case. */
function byLead({ projects }: Plan): ReadonlyMap<string, Project[]> {
  const leads = new Map<string, Project[]>()
  for (const project of projects.filter(isOpen)) {
    const lead = project.written.lead?.trim().toLowerCase()
    if (lead !== undefined && lead !== '') addToList(leads, lead, project)
  }
  return leads
}

/** The months of a project that are not over and lie inside the plan; none without both dates. */
function monthsOf({ asOf, horizon }: Plan, { span: { start, end } }: Project): Month[] {
  if (start === undefined || end === undefined) return []
  const first = Math.max(monthOfDay(start), monthOfDay(asOf)) as Month
  return monthsBetween(first, Math.min(monthOfDay(end), horizon.last) as Month)
}

/** The month with most projects at once, the first of equal ones. */
function peakOf(plan: Plan, projects: readonly Project[]) {
  const at = new Map<Month, Project[]>()
  for (const project of projects) {
    for (const month of monthsOf(plan, project)) addToList(at, month, project)
  }
  return [...at]
    .map(([month, together]) => ({ month, together }))
    .sort((left, right) => right.together.length - left.together.length || left.month - right.month)
    .at(0)
}

/** Finds roles that lead more projects in a month to come than thresholds.projects_per_lead. */
export const leadOnManyProjects = defineRule({
  id: 'lead-on-many-projects',
  subject: 'projects',
  severity: 'warning',
  parts: ['lead'],
  summary: {
    fr: 'Un chef de projet ne mène pas trop de projets à la fois',
    en: 'A project lead does not have too many projects at once',
  },
  why: {
    fr: 'L’attention d’un chef de projet se partage mal\u00a0: au-delà de quelques projets, aucun n’est tenu',
    en: 'The attention of a project lead is hard to share: beyond a few projects none is in hand',
  },
  fix: {
    fr: 'confiez des projets à d’autres, distinguez les postes qui portent la même fonction, ou relevez thresholds.projects_per_lead',
    en: 'give projects to others, tell posts of the same role apart, or raise thresholds.projects_per_lead',
  },
  *run(plan) {
    // What a closed plan leaves open goes on in the next one.
    if (plan.status === 'closed') return
    const most = plan.thresholds.projectsPerLead
    for (const projects of byLead(plan).values()) {
      const peak = projects.length > most ? peakOf(plan, projects) : undefined
      const [first] = peak?.together ?? []
      if (peak === undefined || first === undefined || peak.together.length <= most) continue
      const lead = first.written.lead?.trim() ?? ''
      const when = monthText(peak.month)
      const count = peak.together.length
      yield {
        at: within(first, 'lead'),
        facts: { lead, month: when, projects: count, limit: most },
        related: peak.together
          .slice(0, SHOWN)
          .map((project) => ({ at: within(project, 'lead'), label: bilingual((lang) => nameOf(project, lang)) })),
        message: {
          fr: `${quote(lead, 'fr')} mène ${formatNumber(count, 'fr')} projets à la fois ${onDate(when, 'fr')}, pour un maximum de ${formatNumber(most, 'fr')}`,
          en: `${quote(lead, 'en')} leads ${formatNumber(count, 'en')} projects at once ${onDate(when, 'en')}, more than the limit of ${formatNumber(most, 'en')}`,
        },
      }
    }
  },
})
