/** The roles of projects and programmes. */

import { onDate } from '../lang/dates.ts'
import { formatNumber } from '../lang/numbers.ts'
import { quote } from '../lang/punctuation.ts'
import { isSameId, within } from '../plan/entity.ts'
import { entityById } from '../plan/find-entity.ts'
import { isCrossFunctional } from '../plan/it-departments.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isLive, isOpen } from '../plan/project-status.ts'
import { type Month, monthOfDay, monthsBetween, monthText } from '../values/calendar.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import { addToList } from '../values/multimap.ts'
import { placedAtKey, placedIn, type RuleHit, recordRule } from './define.ts'
import { nameOf } from './words/naming.ts'

/** The roles that speak for the IT department: its contact, and its id. */
function rolesOfIt({ departments }: Plan): ReadonlySet<string> {
  return new Set(
    departments
      .filter(({ is_it: isIt }) => isIt === true)
      .flatMap(({ id, contact }) => [id, contact ?? id])
      .map((role) => role.trim().toLowerCase()),
  )
}

export const businessProjectSponsoredByIt = recordRule({
  id: 'business-project-sponsored-by-it',
  subject: 'projects',
  severity: 'warning',
  summary: {
    fr: 'Le projet d’une direction métier est commandité par le métier',
    en: 'A project of a business department is sponsored by the business',
  },
  why: {
    fr: 'Un projet métier que la DSI commandite n’a personne pour en attendre le bénéfice',
    en: 'A business project that IT sponsors has nobody who waits for its benefit',
  },
  fix: {
    fr: 'désignez comme sponsor une fonction de la direction pilote, ou la DSI comme direction pilote (departments.lead)',
    en: 'name a role of the lead department as sponsor, or IT as the lead department (departments.lead)',
  },
  most: {
    fr: '{count} des {of} projets de directions métier sont commandités par la DSI',
    en: '{count} of {of} projects of business departments are sponsored by IT',
  },
  given: rolesOfIt,
  /** The projects, retained and not completed, that a business department leads and somebody sponsors. */
  over: (plan) => {
    if (rolesOfIt(plan).size === 0) return []
    return plan.projects.filter(isOpen).flatMap((project) => {
      const { leadDepartment: lead = '' } = project
      const { sponsor } = project.written
      const department = entityById(plan.departments, lead)
      const isBusiness = department !== undefined && department.is_it !== true
      return isBusiness && sponsor !== undefined ? [{ project, sponsor }] : []
    })
  },
  find({ project, sponsor }, plan, roles) {
    if (!roles.has(sponsor.trim().toLowerCase())) return undefined
    const lead = plan.departments.find(({ id }) => isSameId(id, project.leadDepartment ?? ''))
    const department = lead ?? { id: project.leadDepartment ?? '' }
    return {
      ...placedIn(project, 'sponsor'),
      facts: { sponsor, department: department.id },
      message: {
        fr: `Projet ${nameOf(project, 'fr')} conduit par ${nameOf(department, 'fr')}, mais commandité par la DSI (${quote(sponsor, 'fr')})`,
        en: `${nameOf(project, 'en')} is led by ${nameOf(department, 'en')} but sponsored by IT (${quote(sponsor, 'en')})`,
      },
    }
  },
})

/** What a project does not tell; a steering body is asked for where the plan has bodies. */
function missingOf({ bodies }: Plan, { written }: Project): Bilingual | undefined {
  const hasLead = written.departments?.lead !== undefined
  const hasBody = written.steering_body !== undefined || bodies.length === 0
  if (hasLead && hasBody) return undefined
  if (hasLead) return { fr: 'instance de pilotage', en: 'steering body' }
  if (hasBody) return { fr: 'direction pilote', en: 'lead department' }
  return { fr: 'direction pilote ni instance de pilotage', en: 'lead department and steering body' }
}

export const crossFunctionalProjectWithoutLead = recordRule({
  id: 'cross-functional-project-without-lead',
  subject: 'projects',
  severity: 'warning',
  summary: {
    fr: 'Un projet transversal a une direction pilote et une instance de pilotage',
    en: 'A cross-functional project has a lead department and a steering body',
  },
  why: {
    fr: 'Un projet de toutes les directions sans pilote n’est arbitré par aucune',
    en: 'A project of all departments that none leads is arbitrated by none',
  },
  fix: { fr: 'désignez departments.lead et steering_body', en: 'name departments.lead and steering_body' },
  example: 'departments: { lead: DRH, contributors: [DEJ, DSI] }, steering_body: COPIL',
  named: { DRH: 'department', DEJ: 'department', DSI: 'department', COPIL: 'body' },
  most: {
    fr: '{count} des {of} projets transversaux n’ont pas de direction pilote ou d’instance de pilotage',
    en: '{count} of {of} cross-functional projects lack a lead department or a steering body',
  },
  /** The projects, retained and not completed, that concern more than IT and one other department. */
  over: (plan) => plan.projects.filter((project) => isOpen(project) && isCrossFunctional(plan, project)),
  find(project, plan) {
    const count = project.departments.length
    const missing = missingOf(plan, project)
    if (missing === undefined) return undefined
    return {
      ...placedAtKey(project, 'departments'),
      facts: { departments: count, missing: missing.en },
      message: {
        fr: `Projet ${nameOf(project, 'fr')}, commun à ${formatNumber(count, 'fr')} directions, sans ${missing.fr}`,
        en: `${nameOf(project, 'en')} concerns ${formatNumber(count, 'en')} departments but lacks a ${missing.en}`,
      },
    }
  },
})

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

export const leadOnManyProjects = recordRule({
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
  exceptClosed: true,
  over: (plan) => byLead(plan).values(),
  find(projects, plan) {
    const most = plan.thresholds.projectsPerLead
    const peak = projects.length > most ? peakOf(plan, projects) : undefined
    const [first] = peak?.together ?? []
    if (peak === undefined || first === undefined || peak.together.length <= most) return undefined
    const lead = first.written.lead?.trim() ?? ''
    const when = monthText(peak.month)
    const count = peak.together.length
    return {
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
  },
})

const PROGRAMME_ROLES = {
  sponsor: { fr: 'commanditaire', en: 'sponsor' },
  lead: { fr: 'responsable', en: 'lead' },
} as const satisfies Record<string, Bilingual>

const PROGRAMME_ROLE_KEYS = Object.keys(PROGRAMME_ROLES) as (keyof typeof PROGRAMME_ROLES)[]

export const programmeRolesMissing = recordRule({
  id: 'programme-roles-missing',
  subject: 'projects',
  severity: 'info',
  summary: { fr: 'Un programme a un commanditaire et un responsable', en: 'A programme has a sponsor and a lead' },
  why: {
    fr: 'Les bénéfices d’un programme se constatent après ses projets\u00a0: il faut quelqu’un qui en réponde encore',
    en: 'The benefits of a programme show after its projects: somebody must still answer for them then',
  },
  fix: {
    fr: 'renseignez sponsor et lead du programme\u00a0; des rôles, jamais des noms de personnes',
    en: 'fill in sponsor and lead of the programme; roles, never names of persons',
  },
  example: 'sponsor: direction-generale, lead: rssi',
  most: {
    fr: '{count} des {of} programmes n’ont pas leurs deux rôles',
    en: '{count} of {of} programmes lack one of their two roles',
  },
  over: ({ programmes }) => programmes,
  find(programme) {
    const missing = PROGRAMME_ROLE_KEYS.filter((key) => programme[key] === undefined)
    if (missing.length === 0) return undefined
    return {
      ...placedIn(programme, 'id'),
      facts: { missing },
      message: {
        fr: `Programme ${nameOf(programme, 'fr')} sans ${missing.map((key) => PROGRAMME_ROLES[key].fr).join(' ni ')}`,
        en: `The programme ${nameOf(programme, 'en')} has ${missing.map((key) => `no ${PROGRAMME_ROLES[key].en}`).join(' and ')}`,
      },
    }
  },
})

export const programmeWithoutProject = recordRule({
  id: 'programme-without-project',
  subject: 'projects',
  severity: 'warning',
  summary: {
    fr: 'Tout programme réunit des projets retenus ou candidats',
    en: 'Every programme has retained projects or candidates',
  },
  why: {
    fr: 'Un programme conduit ensemble des projets\u00a0; sans eux, il promet des bénéfices que rien ne produit',
    en: 'A programme runs projects together; without them it promises benefits that nothing brings about',
  },
  fix: {
    fr: 'rattachez des projets au programme (clé programme du projet), ou retirez le programme',
    en: 'link projects to the programme (key programme of the project), or remove the programme',
  },
  most: {
    fr: 'Aucun projet n’appartient à {count} des {of} programmes',
    en: 'No project belongs to {count} of {of} programmes',
  },
  follows: ['reference-unknown'],
  given: ({ projects }) =>
    new Set(projects.filter(isLive).flatMap(({ written }) => written.programme?.toLowerCase() ?? [])),
  over: ({ programmes }) => programmes,
  find(programme, _plan, named) {
    if (named.has(programme.id.toLowerCase())) return undefined
    return {
      ...placedIn(programme, 'id'),
      message: {
        fr: `Aucun projet retenu ni candidat n’appartient au programme ${nameOf(programme, 'fr')}`,
        en: `No retained project and no candidate belongs to the programme ${nameOf(programme, 'en')}`,
      },
    }
  },
})

const PROJECT_ROLES = {
  sponsor: { fr: 'commanditaire', en: 'sponsor' },
  lead: { fr: 'chef de projet', en: 'project lead' },
} as const satisfies Record<string, Bilingual>

const PROJECT_ROLE_KEYS = Object.keys(PROJECT_ROLES) as (keyof typeof PROJECT_ROLES)[]

function missingRoles(project: Project): RuleHit | undefined {
  const roles = PROJECT_ROLE_KEYS.filter((key) => project.written[key] === undefined)
  if (roles.length === 0) return undefined
  return {
    ...placedIn(project, 'status'),
    facts: { missing: roles },
    message: {
      fr: `Projet ${nameOf(project, 'fr')} retenu sans ${roles.map((key) => PROJECT_ROLES[key].fr).join(' ni ')}`,
      en: `${nameOf(project, 'en')} has ${roles.map((key) => `no ${PROJECT_ROLES[key].en}`).join(' and ')}`,
    },
  }
}

function sharedRole(project: Project): RuleHit | undefined {
  const { sponsor, lead } = project.written
  if (sponsor === undefined || lead === undefined) return undefined
  if (sponsor.trim().toLowerCase() !== lead.trim().toLowerCase()) return undefined
  return {
    ...placedIn(project, 'lead'),
    facts: { role: lead },
    related: [{ at: within(project, 'sponsor'), label: { fr: 'commanditaire', en: 'sponsor is here' } }],
    message: {
      fr: `Même rôle ${quote(lead, 'fr')} pour commander et conduire le projet ${nameOf(project, 'fr')}`,
      en: `${quote(lead, 'en')} is both sponsor and project lead of ${nameOf(project, 'en')}`,
    },
  }
}

export const projectRolesMissing = recordRule({
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
  most: {
    fr: '{count} des {of} projets en cours ou à venir n’ont pas de commanditaire et de chef de projet distincts',
    en: '{count} of {of} open projects lack a sponsor or a project lead, or have one role for both',
  },
  over: (plan) => plan.projects.filter(isOpen),
  find(project) {
    return missingRoles(project) ?? sharedRole(project)
  },
})
