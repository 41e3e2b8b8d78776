/** Writes one project file of a generated plan, as long and as varied as those of a real office. */
import type { Draw } from '../../test/support/seeded.ts'

/** How many entities of each kind a plan of so many projects has; they grow with it, as in a real office. */
export interface Scale {
  readonly projects: number
  readonly axes: number
  readonly objectives: number
  readonly departments: number
  readonly teams: number
  readonly decisions: number
}

/** The scale of a plan of so many projects. */
export function scaleOf(projects: number): Scale {
  const per = (size: number): number => Math.ceil(projects / size)
  return {
    projects,
    axes: 4,
    objectives: 8 + per(50),
    departments: 6 + per(100),
    teams: 2 + per(200),
    decisions: 4 + per(20),
  }
}

/** The id of an entity by its number from 1. */
export function idOf(prefix: string, number: number): string {
  return `${prefix}-${String(number).padStart(5, '0')}`
}

/** The axis of an objective, and the department in the lead of a project, by their numbers. */
export function axisOf({ axes }: Scale, objective: number): number {
  return ((objective - 1) % axes) + 1
}

export function leadOf({ departments }: Scale, project: number): number {
  return ((project * 7) % departments) + 1
}

const STATUSES = ['planned', 'in_progress', 'in_progress', 'completed'] as const
const THEMES = ['infrastructure', 'digital', 'application', 'organisation'] as const
const SUBJECTS = ['Messagerie', "Parapheur d'agents", 'Réseau des lycées', 'Paie', 'SIG'] as const
const VERBS = ['Refonte', 'Remplacement', 'Mise en conformité', 'Extension'] as const
const MONTHS_PER_QUARTER = 3

interface Facts {
  readonly number: number
  readonly status: (typeof STATUSES)[number]
  /** Quarters since the first of 2022. */
  readonly first: number
  readonly quarters: number
}

/** The status date of the plan, 2024-06-30, ends the tenth quarter. */
const NOW = 10

function factsOf(draw: Draw, number: number): Facts {
  const status = draw.pick(STATUSES)
  const quarters = draw.between(3, 6)
  const latest = { planned: 12, in_progress: NOW - 2, completed: NOW - quarters }[status]
  const earliest = { planned: NOW, in_progress: NOW - quarters + 1, completed: 0 }[status]
  return { number, status, quarters, first: draw.between(Math.min(earliest, latest), latest) }
}

function quarterText(quarter: number): string {
  return `${2022 + Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`
}

function monthText(quarter: number, month: number): string {
  const inYear = (quarter % 4) * MONTHS_PER_QUARTER + month
  return `${2022 + Math.floor(quarter / 4)}-${String(inYear).padStart(2, '0')}`
}

function quartersOf({ first, quarters }: Facts): number[] {
  return Array.from({ length: quarters }, (_, index) => first + index)
}

function links(draw: Draw, scale: Scale, { number }: Facts): string[] {
  const axis = draw.between(1, scale.axes)
  const serving = Array.from({ length: scale.objectives }, (_, index) => index + 1).filter(
    (objective) => axisOf(scale, objective) === axis,
  )
  const objectives = new Set([...[1, 2].map(() => serving[draw.between(0, serving.length - 1)] ?? axis)])
  const lead = leadOf(scale, number)
  const other = (lead % scale.departments) + 1
  const needs = [number * 2 - 1, number * 2].map((need) => idOf('N', need))
  return [
    `    theme: ${draw.pick(THEMES)}`,
    `    axis: ${idOf('AX', axis)}`,
    `    objectives: [${[...objectives].map((objective) => idOf('OB', objective)).join(', ')}]`,
    `    needs: [${needs.join(', ')}]`,
    `    departments: { lead: ${idOf('D', lead)}, contributors: [${idOf('D', other)}] }`,
    '    sponsor: direction-generale',
    ...(draw.chance(95) ? ['    lead: responsable-applications'] : []),
    '    steering_body: COPIL',
    '    priority:',
    `      class: ${['must', 'should', 'could'][number % 3]}`,
    `      scores: { alignment: ${draw.between(0, 4)}, user_value: ${draw.between(0, 4)}, sobriety: ${draw.between(0, 4)} }`,
  ]
}

function dates(draw: Draw, scale: Scale, { status, first, quarters, number }: Facts): string[] {
  const [start, end] = [monthText(first, 1), monthText(first + quarters - 1, 3)]
  const isStarted = status !== 'planned'
  const isDone = status === 'completed'
  const real = `{ start: ${start}-06${isDone ? `, end: ${end}-20` : ''} }`
  return [
    `    baseline: { start: ${start}, end: ${end}, investment: 80, operating: 40, days: 80, decision: ${idOf('DEC', draw.between(1, scale.decisions))} }`,
    `    start: ${start}`,
    `    end: ${end}`,
    ...(isStarted ? [`    actual: ${real}`] : []),
    ...(number > 3 && !isStarted && draw.chance(30)
      ? ['    depends_on:', `      - { project: ${idOf('P', draw.between(number - 3, number - 1))}, lag: 0 }`]
      : []),
    ...(isStarted
      ? [
          `    progress: { value: ${isDone ? 1 : `0.${draw.between(10, 89)}`}, method: milestones, as_of: ${isDone ? `${end}-20` : '2024-06-28'} }`,
        ]
      : []),
  ]
}

function amountsOf(draw: Draw, status: Facts['status'], year: number): string {
  const voted = draw.between(20, 90)
  const paid = Math.round(voted * 8.3) / 10
  if (year > 2024 || status === 'planned') return `{ baseline: ${voted}, forecast: ${voted} }`
  const spent = year < 2024 ? `committed: ${voted}, paid: ${paid}` : `committed: ${paid}, paid: ${paid / 2}`
  return `{ baseline: ${voted}, opened: ${voted}, ${spent}, forecast: ${voted} }`
}

function budget(draw: Draw, { status, first, quarters }: Facts): string[] {
  const years = [...new Set([first, first + quarters - 1].map((quarter) => 2022 + Math.floor(quarter / 4)))]
  const last = years.at(-1) ?? 2022
  const line = (kind: string, section: string, of: readonly number[]): string[] => [
    `      - section: ${section}`,
    `        kind: ${kind}`,
    ...(kind === 'maintenance' ? [`        recurring_from: ${last}`] : []),
    '        amounts:',
    ...of.map((year) => `          ${year}: ${amountsOf(draw, status, year)}`),
  ]
  const running = Array.from({ length: 2027 - last + 1 }, (_, index) => last + index)
  return [
    '    budget:',
    ...line('software', 'investment', years),
    ...line('services', 'investment', years),
    ...line('maintenance', 'operating', running),
  ]
}

function workload(draw: Draw, scale: Scale, facts: Facts): string[] {
  const teams = [...new Set([draw.between(1, scale.teams), draw.between(1, scale.teams)])]
  const days = (quarters: readonly number[], low: number): string =>
    quarters.map((quarter) => `${quarterText(quarter)}: ${draw.between(low, 30)}`).join(', ')
  const all = quartersOf(facts)
  const past = all.filter((quarter) => quarter < NOW)
  const isStarted = facts.status !== 'planned'
  return [
    '    workload:',
    ...teams.flatMap((team) => [
      `      - team: ${idOf('T', team)}`,
      `        days: { ${days(all, 5)} }`,
      ...(isStarted ? [`        actual: { ${days(past, 4)} }`] : []),
    ]),
    `      - { side: business, days: { ${days(all, 1)} } }`,
  ]
}

function events(draw: Draw, { status, first, quarters, number }: Facts): string[] {
  const isDone = status === 'completed'
  const [middle, end] = [monthText(first + 1, 2), monthText(first + quarters - 1, 3)]
  const reached = (day: string): string => (isDone ? `, actual: ${day}` : '')
  return [
    '    milestones:',
    `      - { id: M1, title: Pilote de ${draw.between(20, 90)} agents, kind: golive, baseline: ${middle}-15, current: ${middle}-20${reached(`${middle}-20`)} }`,
    `      - { id: M2, title: Mise en service, kind: golive, baseline: ${end}-10, current: ${end}-15${reached(`${end}-15`)} }`,
    '    risks:',
    '      - id: R1',
    '        title: Disponibilité de la direction métier',
    `        probability: ${draw.between(1, 5)}`,
    `        impact: ${draw.between(1, 5)}`,
    '        response: reduce',
    '        owner: responsable-applications',
    '        due: 2024-09-30',
    "        mitigation: calendrier arrêté avec la direction dès l'ouverture",
    '    security:',
    '      measures: [nis2/i, nis2/j]',
    '      ciso_opinion: { date: 2021-11-15, outcome: favourable }',
    ...(isDone && number % 20 !== 0 ? ['    closure: { date: 2024-06-20, accepted_by: direction-generale }'] : []),
    "    narrative: Licences achetées en plus grand nombre que prévu à l'origine.",
  ]
}

/** A generated project: its file's text, and whether it is in progress and so wants a review. */
export interface GeneratedProject {
  readonly text: string
  readonly isInProgress: boolean
}

/** The project of a number from 1, about 80 lines long. */
export function generateProject(draw: Draw, scale: Scale, number: number): GeneratedProject {
  const facts = factsOf(draw, number)
  const subject = `${draw.pick(VERBS)} : ${draw.pick(SUBJECTS)} ${number}`
  const lines = [
    '# yaml-language-server: $schema=../../../schemas/plan.schema.json',
    'projects:',
    `  - id: ${idOf('P', number)}`,
    `    title: { fr: "${subject}", en: "Project ${number}" }`,
    '    description: >-',
    '      Un seul outil pour toutes les directions, avec reprise des données, formation des agents',
    "      et arrêt de l'ancienne application six mois après la mise en service.",
    `    status: ${facts.status}`,
    '    origin: initial',
    ...links(draw, scale, facts),
    ...dates(draw, scale, facts),
    ...budget(draw, facts),
    ...workload(draw, scale, facts),
    ...events(draw, facts),
  ]
  return { text: `${lines.join('\n')}\n`, isInProgress: facts.status === 'in_progress' }
}
