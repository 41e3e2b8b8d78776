/** Twelve months of a small plan in git: a slip, a dearer project, an urgent demand, a storm, an end, a broken file. */
import { writeYaml } from '../../src/yaml/edit/write.ts'
import { git, makeRepository } from './git-repository.ts'
import { temporaryFolder } from './scenario.ts'

type Fields = Readonly<Record<string, unknown>>

const BODIES = [
  { id: 'BP', title: 'Project office', level: 'office', cadence_days: 7 },
  { id: 'CODIR', title: 'Board', level: 'executive' },
]

function header(month: string): string {
  return writeYaml({
    schema_version: 1,
    plan: {
      id: 'YEAR',
      title: 'A year',
      organisation: 'Example',
      status: 'running',
      horizon: { start: '2023-07', end: '2025-12' },
      as_of: `${month}-28`,
      unit: 'k',
      envelopes: [{ year: 2024, section: 'investment', max: 500 }],
    },
    bodies: BODIES,
    axes: [{ id: 'AX1', title: 'Services' }],
    departments: [{ id: 'DRH', title: 'Staff' }],
    teams: [{ id: 'DEV', title: 'Developers', fte: 5, capacity: { working_days: 220 } }],
  })
}

function projectFile(id: string, fields: Fields): Readonly<Record<string, string>> {
  const text = writeYaml({ projects: [{ id, axis: 'AX1', departments: { lead: 'DRH' }, ...fields }] })
  return { [`plan/projects/${id}.yaml`]: text }
}

function budget(forecast: number): Fields {
  return { budget: [{ section: 'investment', kind: 'services', amounts: { 2024: { forecast } } }] }
}

const PAYROLL: Fields = {
  title: 'Payroll',
  theme: 'application',
  status: 'in_progress',
  baseline: { start: '2023-09', end: '2024-06', investment: 100 },
  start: '2023-09',
  end: '2024-06',
  actual: { start: '2023-09-04' },
  ...budget(100),
  workload: [{ team: 'DEV', total: 60 }],
}
const NETWORK: Fields = {
  title: 'Network',
  theme: 'infrastructure',
  status: 'planned',
  baseline: { start: '2024-08', end: '2025-03', investment: 80 },
  start: '2024-08',
  end: '2025-03',
  ...budget(80),
}
const PORTAL: Fields = { title: 'Portal', status: 'candidate', ...budget(60) }
const URGENT: Fields = {
  title: 'Urgent grant',
  theme: 'digital',
  status: 'approved',
  origin: 'added',
  addition: { date: '2024-05-16', decision: 'D-2', funding: 'Portal' },
  displaces: ['PORTAL'],
  start: '2024-06',
  end: '2024-12',
  ...budget(60),
}
const DROPPED: Fields = {
  ...PORTAL,
  status: 'rejected',
  disposition: { date: '2024-06-13', decision: 'D-2', reason: 'priority_change' },
}
const DECISIONS = writeYaml({
  decisions: [
    {
      id: 'D-2',
      date: '2024-05-16',
      body: 'CODIR',
      kind: 'add',
      subject: 'Urgent grant in, portal out',
      outcome: 'approved',
      owner: 'head',
      due: '2024-06-30',
      status: 'open',
      projects: ['URGENT', 'PORTAL'],
    },
  ],
})

function review(month: string, overall: string, progress: number): Readonly<Record<string, string>> {
  const reviews = [{ project: 'PAYROLL', as_of: `${month}-20`, author: 'lead', weather: { overall }, progress }]
  return { [`plan/reviews/${month}.yaml`]: writeYaml({ reviews }) }
}

const STORY: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  [
    '2024-01',
    'The plan begins',
    { ...projectFile('PAYROLL', PAYROLL), ...projectFile('NETWORK', NETWORK), ...projectFile('PORTAL', PORTAL) },
  ],
  ['2024-02', 'Payroll is reviewed', review('2024-02', 'sun', 0.3)],
  ['2024-03', 'Payroll slips', projectFile('PAYROLL', { ...PAYROLL, end: '2024-09' })],
  ['2024-04', 'The network costs more', projectFile('NETWORK', { ...NETWORK, ...budget(130) })],
  ['2024-05', 'An urgent demand', { ...projectFile('URGENT', URGENT), 'plan/decisions.yaml': DECISIONS }],
  ['2024-06', 'The portal gives way', projectFile('PORTAL', DROPPED)],
  ['2024-07', 'A storm over payroll', review('2024-07', 'storm', 0.6)],
  [
    '2024-08',
    'The network starts',
    projectFile('NETWORK', { ...NETWORK, ...budget(130), status: 'in_progress', actual: { start: '2024-08-26' } }),
  ],
  ['2024-09', 'Payroll is reviewed again', review('2024-09', 'cloud', 0.9)],
  [
    '2024-10',
    'Payroll is done',
    projectFile('PAYROLL', {
      ...PAYROLL,
      status: 'completed',
      end: '2024-10',
      actual: { start: '2023-09-04', end: '2024-10-11' },
    }),
  ],
  ['2024-11', 'A file breaks', { 'plan/projects/URGENT.yaml': 'projects: [\n' }],
  ['2024-12', 'It is mended', projectFile('URGENT', { ...URGENT, status: 'in_progress' })],
]

/** The repository of the year with its last state laid out; the plan lies in `plan`, March has the tag `codir-march`. */
export function yearOfCommits(): {
  readonly path: string
  readonly remove: () => void
  readonly git: (...words: string[]) => string
} {
  const folder = temporaryFolder()
  makeRepository(
    folder.path,
    STORY.map(([month, message, files]) => ({
      at: `${month}-28T12:00:00+0000`,
      message,
      files: { 'plan/plan.yaml': header(month), ...files },
      ...(month === '2024-03' ? { tags: ['codir-march'] } : {}),
    })),
  )
  const run = (...words: string[]): string => git(folder.path, words)
  run('reset', '--quiet', '--hard')
  return { ...folder, git: run }
}
