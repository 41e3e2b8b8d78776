/** Writes plans of any size, the same in every run: one file per project, with needs, reviews and decisions around them. */

import { type Draw, seeded } from '../../test/support/seeded.ts'
import {
  axisOf,
  type GeneratedProject,
  generateProject,
  idOf,
  leadOf,
  type Scale,
  scaleOf,
} from './generate-project.ts'

/** A file of a generated plan; the path is relative to the plan's folder. */
export interface GeneratedFile {
  readonly path: string
  readonly text: string
}

/** How many records stand in one file of needs or reviews. */
const PER_FILE = 50
const YEARS = [2022, 2023, 2024, 2025, 2026, 2027]

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}

function header({ projects }: Scale): string[] {
  const ceilings = { investment: 70, operating: 90 }
  return [
    'schema_version: 1',
    'plan:',
    '  id: BENCH',
    `  title: { fr: Plan de ${projects} projets, en: Plan of ${projects} projects }`,
    '  organisation: Office',
    '  status: running',
    '  horizon: { start: 2022-01, end: 2027-12 }',
    '  as_of: 2024-06-30',
    '  lang: fr',
    '  unit: k',
    '  decision: DEC-00001',
    '  baseline: { date: 2022-06-30, decision: DEC-00001 }',
    '  envelopes:',
    ...YEARS.flatMap((year) =>
      Object.entries(ceilings).map(
        ([section, each]) =>
          `    - { year: ${year}, section: ${section}, max: ${each * projects}, decision: DEC-00001 }`,
      ),
    ),
    '  criteria:',
    '    - { id: alignment, title: Alignement, weight: 0.5, anchors: { "0": aucun, "4": fort } }',
    '    - { id: user_value, title: Valeur, weight: 0.3, anchors: { "0": aucune, "4": forte } }',
    '    - { id: sobriety, title: Sobriété, weight: 0.2, anchors: { "0": aucune, "4": forte } }',
  ]
}

function organisation({ departments, teams, projects }: Scale): string[] {
  const fte = Math.ceil((projects / teams) * 0.9)
  return [
    'departments:',
    ...numbers(departments).map(
      (number) => `  - { id: ${idOf('D', number)}, title: Direction ${number}${number === 1 ? ', is_it: true' : ''} }`,
    ),
    'bodies:',
    '  - { id: CODIR, title: Comité de direction, level: executive, cadence_days: 120 }',
    '  - { id: COPIL, title: Comité de pilotage, level: steering, cadence_days: 30 }',
    'teams:',
    ...numbers(teams).flatMap((number) => [
      `  - id: ${idOf('T', number)}`,
      `    title: Équipe ${number}`,
      '    department: D-00001',
      `    fte: { 2022: ${fte}, 2025: ${fte + 1} }`,
      '    capacity: { working_days: 228, absence: 0.05, other: 0.15, run: 0.5, margin: 0.2 }',
    ]),
  ]
}

function strategy(scale: Scale): string[] {
  const { axes, objectives } = scale
  return [
    'axes:',
    ...numbers(axes).flatMap((number) => [
      `  - id: ${idOf('AX', number)}`,
      `    title: { fr: Axe ${number}, en: Axis ${number} }`,
      `    weight: ${1 / axes}`,
    ]),
    'objectives:',
    ...numbers(objectives).flatMap((number) => [
      `  - id: ${idOf('OB', number)}`,
      `    axis: ${idOf('AX', axisOf(scale, number))}`,
      `    title: Objectif ${number}`,
      '    indicator: { name: démarches en ligne, unit: "%", baseline: 38, target: 95, due: 2026-12-31 }',
    ]),
  ]
}

function decisions({ decisions: count }: Scale): string[] {
  return [
    'decisions:',
    ...numbers(count).flatMap((number) => [
      `  - id: ${idOf('DEC', number)}`,
      '    date: 2022-06-20',
      '    body: CODIR',
      `    subject: Décision ${number}`,
      '    outcome: approved',
      '    owner: direction-si',
      '    status: done',
    ]),
  ]
}

function need(draw: Draw, scale: Scale, number: number): string[] {
  const project = Math.ceil(number / 2)
  return [
    `  - id: ${idOf('N', number)}`,
    `    title: Demande ${number} d'une direction`,
    `    department: ${idOf('D', leadOf(scale, project))}`,
    '    date: 2021-11-03',
    '    status: accepted',
    '    source: department',
    `    users: ${draw.between(10, 4000)}`,
    `    rank: ${draw.between(1, 20)}`,
    `    projects: [${idOf('P', project)}]`,
  ]
}

function review(draw: Draw, number: number): string[] {
  const sky = (): string => draw.pick(['sun', 'partly_cloudy', 'cloud'])
  return [
    `  - project: ${idOf('P', number)}`,
    `    as_of: ${draw.chance(90) ? '2024-06-27' : '2024-03-28'}`,
    '    author: chef-de-projet',
    `    weather: { schedule: ${sky()}, cost: ${sky()}, scope: ${sky()}, risk: ${sky()}, team: ${sky()}, overall: ${sky()} }`,
    '    trend: flat',
    `    progress: 0.${draw.between(10, 89)}`,
    '    done: Reprise des données essayée sur deux directions.',
  ]
}

/** Records joined into files of PER_FILE. */
function inFiles(key: string, records: readonly (readonly string[])[]): GeneratedFile[] {
  return numbers(Math.ceil(records.length / PER_FILE)).map((number) => ({
    path: `${key}/${String(number).padStart(5, '0')}.yaml`,
    text: textOf([key === '' ? '' : `${key}:`, ...records.slice((number - 1) * PER_FILE, number * PER_FILE).flat()]),
  }))
}

function textOf(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`
}

/** The files of a plan of so many projects, in the order of their paths. */
export function generatePlan(count: number, seed = 20240630): GeneratedFile[] {
  const [draw, scale] = [seeded(seed), scaleOf(count)]
  const projects: GeneratedProject[] = numbers(count).map((number) => generateProject(draw, scale, number))
  const reviewed = numbers(count).filter((number) => projects[number - 1]?.isInProgress)
  const files = [
    { path: 'plan.yaml', text: textOf(header(scale)) },
    { path: 'organisation.yaml', text: textOf(organisation(scale)) },
    { path: 'strategy.yaml', text: textOf(strategy(scale)) },
    { path: 'decisions.yaml', text: textOf(decisions(scale)) },
    ...inFiles(
      'needs',
      numbers(2 * count).map((number) => need(draw, scale, number)),
    ),
    ...inFiles(
      'reviews',
      reviewed.map((number) => review(draw, number)),
    ),
    ...projects.map(({ text }, index) => ({ path: `projects/${idOf('P', index + 1)}.yaml`, text })),
  ]
  return files.sort((left, right) => (left.path < right.path ? -1 : 1))
}
