/** An office with a plan of twelve candidates in a repository of its own: it runs commands, edits records, commits. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { edited, type PlaceEdit } from '../../src/commands/plan-draft.ts'
import { within } from '../../src/plan/entity.ts'
import type { Plan, Project } from '../../src/plan/plan.ts'
import { dayText, parseDay } from '../../src/values/calendar.ts'
import { readPlanFolder } from '../../src/workspace/plan-folder.ts'
import { writeYaml } from '../../src/yaml/edit/write.ts'
import { draftOfInput } from './draft-of.ts'
import { git } from './git-repository.ts'
import { type Run, runPlan } from './run-plan.ts'
import { temporaryFolder } from './scenario.ts'

/** A candidate: what it costs by year, in thousands. */
interface Candidate {
  readonly id: string
  readonly title: string
  readonly start: string
  readonly end: string
  readonly cost: Readonly<Record<string, number>>
  readonly value: number
  readonly mandatory?: boolean
}

/** A milestone in the middle of every second month of a project. */
function milestonesOf(start: string, end: string): object[] {
  const [first, last] = [start, end].map((text) => {
    const [year = 0, month = 0] = text.split('-').map(Number)
    return year * 12 + month - 1
  })
  const count = Math.floor(((last ?? 0) - (first ?? 0)) / 2) + 1
  return Array.from({ length: count }, (_, index) => {
    const month = (last ?? 0) - 2 * (count - 1 - index)
    const text = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-15`
    return { id: `M${index + 1}`, title: `Étape ${index + 1}`, kind: 'delivery', current: text }
  })
}

/** Bounds that are the project's own dates: an arbitration lets it in as it is or leaves it out. */
function record({ id, title, start, end, cost, value, mandatory }: Candidate): object {
  const last = Number(end.slice(0, 4))
  return {
    id,
    title,
    status: 'candidate',
    theme: 'digital',
    axis: 'AX1',
    objectives: ['OB-1'],
    needs: ['N-1'],
    departments: { lead: 'DRH', contributors: ['DSI'] },
    sponsor: 'direction-generale',
    // Four projects at once are the most for one lead.
    lead: `chef-de-projet-${id.toLowerCase()}`,
    steering_body: 'COPIL',
    ...(mandatory === true ? { mandatory: { kind: 'law', reference: 'Loi 2024-1', deadline: '2026-12-31' } } : {}),
    priority: { class: mandatory === true ? 'must' : value > 3 ? 'should' : 'could', scores: { value } },
    start,
    end,
    window: { earliest: start, latest_end: end },
    budget: [
      {
        section: 'investment',
        kind: 'services',
        amounts: Object.fromEntries(Object.entries(cost).map(([year, amount]) => [year, { requested: amount }])),
      },
      { section: 'operating', kind: 'maintenance', recurring_from: last, amounts: { [last]: { requested: 2 } } },
    ],
    workload: [
      { team: 'APPS', total: 20 },
      { side: 'business', total: 10 },
    ],
    milestones: milestonesOf(start, end),
    risks: [{ id: 'R1', title: 'Retard', probability: 2, impact: 2, owner: 'cheffe-de-projet', response: 'reduce' }],
  }
}

const CANDIDATES: readonly Candidate[] = [
  { id: 'P01', title: 'Paie', start: '2025-01', end: '2025-06', cost: { 2025: 100 }, value: 2, mandatory: true },
  { id: 'P02', title: 'Archives', start: '2025-03', end: '2025-10', cost: { 2025: 100 }, value: 1, mandatory: true },
  { id: 'P03', title: 'Portail', start: '2025-01', end: '2025-09', cost: { 2025: 100 }, value: 4 },
  { id: 'P04', title: 'Congés', start: '2025-02', end: '2025-08', cost: { 2025: 100 }, value: 3 },
  { id: 'P05', title: 'Courrier', start: '2025-04', end: '2025-12', cost: { 2025: 100 }, value: 3 },
  { id: 'P06', title: 'Annuaire', start: '2025-06', end: '2026-03', cost: { 2025: 60, 2026: 40 }, value: 4 },
  { id: 'P07', title: 'Cartes', start: '2026-01', end: '2026-06', cost: { 2026: 100 }, value: 4 },
  { id: 'P08', title: 'Parc', start: '2026-02', end: '2026-09', cost: { 2026: 100 }, value: 3 },
  { id: 'P09', title: 'Marchés', start: '2026-03', end: '2026-10', cost: { 2026: 100 }, value: 3 },
  { id: 'P10', title: 'Voirie', start: '2026-04', end: '2026-11', cost: { 2026: 100 }, value: 2 },
  { id: 'P11', title: 'Musée', start: '2026-01', end: '2026-12', cost: { 2026: 100 }, value: 1 },
  { id: 'P12', title: 'Théâtre', start: '2025-05', end: '2025-11', cost: { 2025: 100 }, value: 1 },
]

/** What nobody had foreseen. */
const URGENT: Candidate = {
  id: 'U01',
  title: 'Reprise du portail',
  start: '2025-10',
  end: '2026-05',
  cost: { 2026: 60 },
  value: 4,
}

const HEADER = `schema_version: 1
plan:
  id: SD
  title: Plan de la commune
  organisation: Commune (exemple)
  status: submitted
  horizon: { start: 2025-01, end: 2026-12 }
  as_of: 2024-11-30
  lang: fr
  currency: EUR
  unit: k
  tax_basis: TTC
  price_basis: { kind: current }
  period: quarter
  envelopes: # votées avec le budget
    - { year: 2025, section: investment, max: 560, decision: D-0 }
    - { year: 2026, section: investment, max: 450, decision: D-0 }
    - { year: 2025, section: operating, max: 60, decision: D-0 }
    - { year: 2026, section: operating, max: 60, decision: D-0 }
  rules: { project-starts-late: off } # deux ans seulement
  criteria: [{ id: value, title: Valeur, weight: 1 }]
axes: [{ id: AX1, title: Services }]
objectives: [{ id: OB-1, axis: AX1, title: Démarches en ligne }]
assessments: [{ id: AS-1, kind: difficulty, title: Arbitrer, answered_by: [CODIR] }]
departments:
  - { id: DSI, title: Informatique, is_it: true }
  - { id: DRH, title: Ressources humaines }
bodies:
  - { id: CODIR, title: Direction, level: executive, chair: direction-generale }
  - { id: COPIL, title: Pilotage, level: steering, chair: dsi }
  - { id: BP, title: Bureau projets, level: office, chair: bureau-projets, cadence_days: 7 }
teams:
  - { id: APPS, title: Applications, department: DSI, fte: 4, capacity: { working_days: 220, run: 0.5, margin: 0.2 } }
needs: [{ id: N-1, title: Démarches, department: DRH, status: accepted }]
decisions:
  - { id: D-0, date: 2024-11-15, body: CODIR, kind: budget, subject: Budget 2025-2026, outcome: approved, owner: direction-generale, status: done }
`

const SCENARIOS = `scenarios:
  - id: SC-ALL
    title: Tout
    kind: ambitious
    status: proposed
    assumptions: [Une enveloppe relevée]
    frame: { envelopes: [{ year: 2025, section: investment, max: 700 }, { year: 2026, section: investment, max: 600 }] }
    choices: { ${CANDIDATES.map(({ id }) => `${id}: { keep: true }`).join(', ')} }
  - id: SC-REF
    title: Référence
    kind: baseline
    status: proposed
    assumptions: [Enveloppes votées]
    choices: { ${['P01', 'P02', 'P03', 'P04', 'P07', 'P08'].map((id) => `${id}: { keep: true }`).join(', ')} }
`

/** An office at work. */
export interface Office {
  readonly path: string
  readonly remove: () => void
  /** Runs a command on the plan; throws where it does not end with the exit code. */
  readonly run: (exit: number, ...argv: string[]) => Promise<Run>
  /** What `plan validate` finds, as `severity rule entity`; since a revision, the transitions with it. */
  readonly findings: (since?: string) => Promise<string[]>
  readonly commit: (day: string, message: string) => void
  readonly plan: () => Plan
  readonly edit: (make: (plan: Plan) => readonly PlaceEdit[]) => void
  readonly write: (file: string, text: string) => void
}

function readPlan(path: string) {
  return draftOfInput(readPlanFolder(path, 'plan'))
}

async function runIn(path: string, exit: number, argv: readonly string[]): Promise<Run> {
  const words = [...argv, '-p', 'plan']
  const run = await runPlan(path, words)
  if (run.exit !== exit) throw new Error(`plan ${argv.join(' ')}: ${run.exit} ${run.stderr}`)
  return run
}

/** The office on the day before its plan is arbitrated. */
export function openOffice(): Office {
  const { path, remove } = temporaryFolder()
  const write = (file: string, text: string): void => {
    const whole = join(path, 'plan', file)
    mkdirSync(dirname(whole), { recursive: true })
    writeFileSync(whole, text)
  }
  const commit = (day: string, message: string): void => {
    git(path, ['add', '-A'])
    const who = ['-c', 'user.name=planner', '-c', 'user.email=planner@example.org']
    git(path, [...who, 'commit', '--quiet', '--allow-empty', '-m', message, `--date=${day}T12:00:00+0000`])
  }
  git(path, ['init', '--quiet', '--initial-branch=main'])
  write('plan.yaml', HEADER)
  write('projects.yaml', writeYaml({ projects: CANDIDATES.map(record) }))
  write('scenarios.yaml', SCENARIOS)
  commit('2024-11-30', 'Draft')
  return {
    path,
    remove,
    write,
    commit,
    run: (exit, ...argv) => runIn(path, exit, argv),
    findings: async (since) => {
      const words = since === undefined ? [] : ['--since', since]
      const { stdout } = await runIn(path, 0, ['validate', '--format', 'json', '--fail-on', 'never', ...words])
      const { findings } = JSON.parse(stdout) as { findings: { severity: string; rule: string; entity?: string }[] }
      return findings.map(({ severity, rule, entity }) =>
        [severity, rule, ...(entity ?? '').split(' ')].join(' ').trim(),
      )
    },
    plan: () => readPlan(path).plan,
    edit: (make) => {
      const draft = readPlan(path)
      for (const { path: file, bytes } of edited(draft, make(draft.plan)).input.files)
        writeFileSync(join(path, file), bytes)
    },
  }
}

/** The demand that comes in mid-year, in a file of its own. */
export function urgentDemand(): string {
  return writeYaml({ projects: [record(URGENT)] })
}

const GOING = ['approved', 'planned', 'in_progress']

function progressOf({ span: { start, end } }: Project, day: number): number {
  if (start === undefined || end === undefined) return 0
  return Math.min(0.95, Math.round(((day - start) / (end - start)) * 100) / 100)
}

/** What the office writes into the record of a project as its day comes: it starts, advances, ends. */
function followed(plan: Plan, project: Project, today: number, text: string): PlaceEdit[] {
  const { start, end } = project.span
  if (!GOING.includes(project.status) || start === undefined || end === undefined) return []
  const at = (...steps: string[]) => within(project, ...steps)
  const actual = project.written.actual?.start ?? dayText(start)
  const reached = (project.written.milestones ?? []).flatMap(({ current = '' }, index) =>
    current > text ? [] : [{ at: within(project, 'milestones', index, 'actual'), value: current }],
  )
  if (end <= today) {
    return [
      { at: at('status'), value: 'completed' },
      { at: at('actual'), value: { start: actual, end: dayText(end) } },
      { at: at('progress'), value: { value: 1, method: 'milestones', as_of: text } },
      ...reached,
      { at: at('closure'), value: { date: text, accepted_by: 'direction-generale', lessons: ['Recetter plus tôt'] } },
      { at: within(project, 'risks', 0, 'status'), value: 'closed' },
    ]
  }
  if (start > today) return []
  const value = progressOf(project, today)
  return [
    { at: at('status'), value: 'in_progress' },
    { at: at('actual'), value: { start: actual } },
    ...reached,
    { at: at('progress'), value: { value, method: 'milestones', as_of: text } },
    { at: { file: plan.header.at.file, path: ['reviews', plan.reviews.length], part: 'value' }, value: undefined },
  ]
}

function review(project: Project, value: number, day: string): object {
  return {
    project: project.id,
    as_of: day,
    author: 'bureau-projets',
    weather: { schedule: 'sun', cost: 'sun', overall: 'sun' },
    trend: 'flat',
    progress: value,
  }
}

/** The office's edits of a day: the status date, every project as it stands, a review of each that runs. */
export function officeDay(day: string): (plan: Plan) => PlaceEdit[] {
  return (plan) => {
    const today = parseDay(day, 'end') ?? 0
    let next = plan.reviews.filter(({ at }) => at.file === plan.header.at.file).length
    const edits = plan.projects.flatMap((project) =>
      followed(plan, project, today, day).map((edit) =>
        edit.at.path[0] === 'reviews'
          ? { at: { ...edit.at, path: ['reviews', next++] }, value: review(project, progressOf(project, today), day) }
          : edit,
      ),
    )
    return [{ at: within(plan.header, 'as_of'), value: day }, ...edits]
  }
}

/** The payments of a year: all that is foreseen for it is opened, committed and paid. */
export function payments(year: number): (plan: Plan) => PlaceEdit[] {
  return (plan) =>
    plan.projects
      .filter(({ status }) => ['in_progress', 'completed'].includes(status))
      .flatMap(({ budget }) =>
        budget.flatMap((line) =>
          line.years
            .filter((amounts) => amounts.year === year)
            .flatMap(({ stages }) => {
              const amount = ((stages.forecast ?? stages.requested ?? 0) as number) / 100 / plan.scale
              return ['opened', 'committed', 'paid'].map((stage) => ({
                at: within(line, 'amounts', String(year), stage),
                value: amount,
              }))
            }),
        ),
      )
}
