/** Random plans that fit the format, for properties of figures; links may lead nowhere, as in real files. */
import fc from 'fast-check'
import type { Raw } from '../../src/schema/document.ts'
import {
  LINE_KINDS,
  NEED_SOURCES,
  NEED_STATUSES,
  PRIORITY_CLASSES,
  PROJECT_ORIGINS,
  PROJECT_STATUSES,
  SECTIONS,
  SIDES,
  STAGES,
  THEMES,
  VALUE_MEASURES,
  VALUE_SIZES,
} from '../../src/schema/values.ts'
import type { PlanFacts } from './plan-builder.ts'

const axisIds = ['A', 'b', 'GONE']
const departmentIds = ['HR', 'it', 'GONE']
const cents = fc.integer({ min: 0, max: 9_999_999 }).map((value) => value / 100)
const budgetKinds = LINE_KINDS.filter((kind) => !['revenue', 'saving', 'correction'].includes(kind))

const amounts = fc.dictionary(
  fc.constantFrom('2022', '2023', '2024', '2025', '2026', 'later'),
  fc.record(Object.fromEntries(STAGES.map((stage) => [stage, cents])), { requiredKeys: [] }),
  { maxKeys: 4 },
)

const line = fc.record(
  {
    section: fc.constantFrom(...SECTIONS),
    kind: fc.constantFrom(...budgetKinds),
    recurring_from: fc.constantFrom(2024, 2025),
    amounts,
  },
  { requiredKeys: ['section', 'kind', 'amounts'] },
)

const work = fc.record({
  team: fc.constantFrom('t1', 'T2', 'GONE'),
  side: fc.constantFrom(...SIDES),
  days: fc.dictionary(
    fc.constantFrom('2023', '2024-S1', '2024-Q4', '2025-03', '2027'),
    fc.integer({ min: 0, max: 20_000 }).map((value) => value / 100),
    { maxKeys: 3 },
  ),
  actual: fc.dictionary(
    fc.constantFrom('2023-Q1', '2024-Q2', '2024-06'),
    fc.integer({ min: 0, max: 9_000 }).map((value) => value / 100),
    { maxKeys: 2 },
  ),
})

const day = fc
  .integer({ min: 0, max: 1500 })
  .map((days) => new Date(Date.UTC(2022, 0, 1 + days)).toISOString().slice(0, 10))

const baseline = fc.record(
  { start: day, end: day, investment: cents, operating: cents, days: cents },
  { requiredKeys: [] },
)

const axes = fc
  .subarray(axisIds, { minLength: 1 })
  .chain((ids) =>
    fc
      .array(fc.integer({ min: 0, max: 10 }), { minLength: ids.length, maxLength: ids.length })
      .map((shares) => ids.map((id, index) => ({ id, share: (shares[index] ?? 0) / 10 }))),
  )

const departmentShares = fc.dictionary(
  fc.constantFrom(...departmentIds),
  fc.integer({ min: 0, max: 10 }).map((share) => share / 10),
)

const score = fc.integer({ min: 0, max: 4 })

const priority = fc.record(
  {
    class: fc.constantFrom(...PRIORITY_CLASSES),
    scores: fc.record({ one: score, TWO: score, gone: score }, { requiredKeys: [] }),
    wsjf: fc.record({ business_value: score, time_criticality: score, risk_reduction: score, job_size: score }),
  },
  { requiredKeys: [] },
)

const risk = fc.record(
  {
    id: fc.constant('R1'),
    title: fc.constant('Risk'),
    probability: fc.integer({ min: 1, max: 5 }),
    impact: fc.integer({ min: 1, max: 5 }),
    status: fc.constantFrom('open', 'closed', 'occurred'),
  },
  { requiredKeys: ['id', 'title', 'probability', 'impact'] },
)

const project: fc.Arbitrary<Partial<Raw<'projects'>>> = fc.record(
  {
    status: fc.constantFrom(...PROJECT_STATUSES),
    origin: fc.constantFrom(...PROJECT_ORIGINS),
    theme: fc.constantFrom(...THEMES),
    axes,
    departments: fc.record(
      { lead: fc.constantFrom(...departmentIds), shares: departmentShares },
      { requiredKeys: ['lead'] },
    ),
    objectives: fc.subarray(['OB-1', 'ob-2']),
    needs: fc.subarray(['N-1', 'n-2']),
    mandatory: fc.constant({ kind: 'law' as const }),
    priority,
    risks: fc.array(risk, { maxLength: 2 }),
    baseline,
    start: day,
    end: day,
    actual: fc.record({ end: day }, { requiredKeys: [] }),
    disposition: fc.record({ decision: fc.constant('D-1') }, { requiredKeys: [] }),
    progress: fc.record({ value: fc.integer({ min: 0, max: 100 }).map((value) => value / 100) }),
    budget: fc.array(line, { maxLength: 3 }),
    workload: fc.array(work, { maxLength: 3 }),
  },
  { requiredKeys: ['status'] },
)

const post = fc.record(
  {
    title: fc.constant('Post'),
    category: fc.constantFrom('A', 'B'),
    fte: fc.constantFrom(0.5, 1),
    opened: day,
    filled: day,
    closed: day,
  },
  { requiredKeys: ['title', 'opened'] },
)

const team = (id: string) =>
  fc.record(
    {
      id: fc.constant(id),
      title: fc.constant(id),
      fte: fc.constantFrom<Raw<'teams'>['fte'][]>(2, 0, { '2023': 3, '2024-Q2': 4.5 }),
      posts: fc.array(post, { maxLength: 3 }),
      run_days: fc.dictionary(
        fc.constantFrom('2023', '2024-Q2', '2024-05'),
        fc.integer({ min: 0, max: 20_000 }).map((value) => value / 100),
      ),
      capacity: fc.constantFrom({ working_days: 228, run: 0.5 }, { working_days: 200, margin: 0.1 }),
    },
    { requiredKeys: ['id', 'title'] },
  )

/** Facts of a random plan of up to eight projects, with ids of their own. */
export const planFacts: fc.Arbitrary<PlanFacts> = fc
  .record({
    projects: fc.array(project, { maxLength: 8 }),
    teams: fc.tuple(team('T1'), team('T2')),
    needs: fc.array(
      fc.record({
        status: fc.constantFrom(...NEED_STATUSES),
        source: fc.option(fc.constantFrom(...NEED_SOURCES), { nil: undefined }),
        department: fc.constantFrom(...departmentIds),
      }),
      { maxLength: 4 },
    ),
    envelopes: fc.array(
      fc.record({ year: fc.constantFrom(2023, 2024, 2030), section: fc.constantFrom(...SECTIONS), max: cents }),
      { maxLength: 3 },
    ),
    startMonth: fc.constantFrom(1, 4, 8),
    value: fc.record(
      {
        measure: fc.constantFrom(...VALUE_MEASURES),
        size: fc.constantFrom(...VALUE_SIZES),
        delay_loss: fc.constantFrom(0, 0.1, 0.4),
      },
      { requiredKeys: ['measure'] },
    ),
  })
  .map(({ projects, teams, needs, envelopes, startMonth, value }) => ({
    header: {
      unit: 'k',
      envelopes,
      value,
      criteria: [
        { id: 'one', title: 'One', weight: 0.6 },
        { id: 'two', title: 'Two', weight: 0.4, max: 5 },
      ],
      pairwise: {
        criteria: ['two', 'one'],
        matrix: [
          [1, 3],
          [1 / 3, 1],
        ],
      },
      fiscal_year: { start_month: startMonth, named_after: 'start' },
    },
    axes: [
      { id: 'A', title: 'A' },
      { id: 'B', title: 'B' },
    ],
    departments: [
      { id: 'HR', title: 'HR' },
      { id: 'IT', title: 'IT' },
    ],
    objectives: [
      { id: 'OB-1', axis: 'A', title: 'One' },
      { id: 'OB-2', axis: 'GONE', title: 'Two' },
    ],
    teams,
    needs,
    projects: projects.map((facts, index) => ({ id: `P-${index + 1}`, ...facts })),
  }))
