/** Projects that depend on others, or exclude them. */

import { dateWords, onDate } from '../lang/dates.ts'
import { formatNumber } from '../lang/numbers.ts'
import { formOf } from '../lang/plurals.ts'
import { quote } from '../lang/punctuation.ts'
import { within } from '../plan/entity.ts'
import { projectById, successorOf } from '../plan/find-entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isLive, isOpen, isRetained, isToldRetained } from '../plan/project-status.ts'
import { statusLabel } from '../plan/vocabulary.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import { addToList } from '../values/multimap.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { placedIn, recordRule } from './define.ts'
import { cyclesIn } from './facts/cycles.ts'
import { datePlace, dateText, shiftDay } from './facts/project-dates.ts'
import { nameOf } from './words/naming.ts'

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

export const dependencyCycle = recordRule({
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
  over: (plan) => cyclesIn(graphOf(plan)),
  find(keys, plan) {
    const [first, second = first] = keys
    const project = projectById(plan, first ?? '')
    if (project === undefined) return undefined
    const position = (project.written.depends_on ?? []).findIndex(
      (dependency) => dependency.project.toLowerCase() === second,
    )
    const ids = [...keys, ...keys.slice(0, 1)].map((key) => projectById(plan, key)?.id ?? key)
    return {
      ...placedIn(project, 'depends_on', position, 'project'),
      facts: { cycle: ids },
      message: bilingual((lang) => {
        const circle = ids.map((id) => quote(id, lang)).join(' → ')
        return { fr: `Cycle de dépendances\u00a0: ${circle}`, en: `Dependency cycle: ${circle}` }[lang]
      }),
    }
  },
})

const MANY = 3

const idsOf = (ids: readonly string[]): ReadonlySet<string> => new Set(ids.map((id) => id.toLowerCase()))

/** Finds unfinished projects for which three or more unfinished ones wait, where no risk of the plan names the project or all of them. */
export const projectDependedOnByMany = recordRule({
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
  exceptClosed: true,
  given: (plan) => plan.risks.map(({ projects = [] }) => idsOf(projects)),
  /** The open projects that wait for each open project, by depends_on or requires, each once. */
  over: (plan) => {
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
  },
  find([project, others], _plan, told) {
    if (others.length < MANY) return undefined
    const waits = others.map(({ id }) => id.toLowerCase())
    const isTold = told.some((named) => named.has(project.id.toLowerCase()) || waits.every((id) => named.has(id)))
    if (isTold) return undefined
    return {
      ...placedIn(project, 'id'),
      facts: { projects: others.map(({ id }) => id) },
      related: others.slice(0, MANY).map((other) => ({ at: within(other, 'id'), label: other.title })),
      message: {
        fr: `${formatNumber(others.length, 'fr')} projets retenus attendent le projet ${nameOf(project, 'fr')}, sans risque du plan qui le nomme ou les nomme tous`,
        en: `${formatNumber(others.length, 'en')} retained projects wait for ${nameOf(project, 'en')}, and no risk of the plan names it or all of them`,
      },
    }
  },
})

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

export const projectPrerequisiteNotRetained = recordRule({
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
  most: {
    fr: '{count} des {of} préalables de projets retenus ne sont pas retenus',
    en: '{count} of {of} prerequisites of retained projects are not retained',
  },
  over: (plan) =>
    plan.projects
      .filter(isOpen)
      .flatMap((project) => prerequisitesOf(plan, project).map(({ project: needed, at }) => ({ project, needed, at }))),
  find({ project, needed, at }, plan) {
    if (isRetained(successorOf(plan, needed))) return undefined
    const status = statusLabel(plan, needed.status)
    return {
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
  },
})

interface Dependency {
  readonly project: Project
  readonly position: number
  readonly before: Project
  readonly lag: number
  readonly isBroken: boolean
}

/** The dependencies of a project of which both dates are known. */
function dependenciesOf(plan: Plan, project: Project): Dependency[] {
  const { span, written } = project
  return (written.depends_on ?? []).flatMap(({ project: id, lag = 0 }, position) => {
    const before = projectById(plan, id)
    if (before === undefined || !isLive(before)) return []
    const { end } = before.span
    if (end === undefined || span.start === undefined) return []
    return [{ project, position, before, lag, isBroken: span.start <= shiftDay(end, lag) }]
  })
}

/** How the start lies to the end of the predecessor. */
function distance(lag: number): Bilingual {
  if (lag === 0) return { fr: 'avant', en: 'before' }
  const months = Math.abs(lag)
  const count = bilingual((lang) => {
    const many = formatNumber(months, lang)
    return formOf(months, { fr: ['d’un mois', `de ${many}\u00a0mois`], en: ['a month', `${many}\u00a0months`] }, lang)
  })
  return lag > 0
    ? { fr: `moins ${count.fr} après`, en: `less than ${count.en} after` }
    : { fr: `plus ${count.fr} avant`, en: `more than ${count.en} before` }
}

function startMessage({ project, before, lag }: Dependency): Bilingual {
  const [start, end] = [dateText(project, 'start'), dateText(before, 'end')]
  return {
    fr: `Le projet ${nameOf(project, 'fr')} commence ${onDate(start, 'fr')}, ${distance(lag).fr} la fin de ${nameOf(before, 'fr')} (${dateWords(end, 'fr')})`,
    en: `${nameOf(project, 'en')} starts ${onDate(start, 'en')}, ${distance(lag).en} the end of ${nameOf(before, 'en')} (${dateWords(end, 'en')})`,
  }
}

export const projectStartBeforePredecessor = recordRule({
  id: 'project-start-before-predecessor',
  subject: 'projects',
  severity: 'warning',
  parts: ['predecessor'],
  summary: {
    fr: 'Un projet commence après la fin de ceux dont il dépend, délai compris',
    en: 'A project starts after the end of those it depends on, lag included',
  },
  why: {
    fr: 'Le conflit de calendrier reste caché jusqu’au jour du démarrage',
    en: 'The conflict in the schedule stays hidden until the day of the start',
  },
  fix: {
    fr: 'décalez le projet, ou réduisez le délai «\u00a0lag\u00a0» si les deux peuvent se chevaucher',
    en: 'move the project, or lower "lag" if the two may overlap',
  },
  breach: {
    fr: ['dépendance non respectée', 'dépendances non respectées'],
    en: ['broken dependency', 'broken dependencies'],
  },
  most: {
    fr: '{count} des {of} dépendances datées ne sont pas respectées',
    en: '{count} of {of} dated dependencies are broken',
  },
  follows: ['date-outside-plan'],
  /** The dated dependencies of all projects to be done. */
  over: (plan) =>
    plan.projects
      .filter((project) => isLive(project) && project.status !== 'completed')
      .flatMap((project) => dependenciesOf(plan, project)),
  find(dependency) {
    const { project, position, before, lag, isBroken } = dependency
    if (!isBroken) return undefined
    return {
      ...placedIn(project, 'depends_on', position, 'project'),
      facts: {
        start: dateText(project, 'start'),
        predecessor: before.id,
        predecessor_end: dateText(before, 'end'),
        lag_months: lag,
      },
      related: [
        { at: datePlace(project, 'start'), label: { fr: 'début du projet', en: 'start of the project' } },
        {
          at: datePlace(before, 'end'),
          label: { fr: 'fin du projet dont il dépend', en: 'end of the project it depends on' },
        },
      ],
      message: startMessage(dependency),
    }
  },
})

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

function conflictMessage({ project, other, group }: Conflict): Bilingual {
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

export const projectsExclusiveRetained = recordRule({
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
  over: (plan) => {
    const retained = plan.projects.filter(isToldRetained)
    return [...variantConflicts(retained), ...exclusionConflicts(plan, retained)]
  },
  find(conflict) {
    const { project, other, at, group } = conflict
    return {
      at,
      entity: project.id,
      facts: { other: other.id, ...(group === undefined ? {} : { group }) },
      related: [
        { at: within(other, 'status'), label: { fr: 'l’autre projet retenu', en: 'the other retained project' } },
      ],
      message: conflictMessage(conflict),
    }
  },
})
