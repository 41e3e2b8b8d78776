/** Random plans as strangers write their money: any stage on any line, years of all kinds, halves and ceilings missing. */
import fc from 'fast-check'
import { stringify } from 'yaml'
import {
  LINE_KINDS,
  NEGATIVE_KINDS,
  PROJECT_ORIGINS,
  PROJECT_STATUSES,
  SECTIONS,
  STAGES,
  THEMES,
} from '../../../src/schema/values.ts'

/** Whole cents that one unit of the plan is worth. */
const UNITS = { 1: 100, k: 100_000, M: 100_000_000 } as const
type Unit = keyof typeof UNITS

/** A year's amounts by stage. */
export type Stages = Readonly<Record<string, number>>

/** A budget line; amounts in whole cents until a plan is written. */
export interface Line {
  readonly section: string
  readonly kind: string
  readonly amounts?: Readonly<Record<string, Stages>>
  readonly [key: string]: unknown
}

/** A project with its lines. */
export interface Project {
  readonly id: string
  readonly budget?: readonly Line[]
  readonly [key: string]: unknown
}

/** A plan as data, its amounts in whole cents. */
export interface PlanData {
  readonly unit: Unit
  readonly header: Readonly<Record<string, unknown>>
  readonly projects: readonly Project[]
}

const YEARS = ['2021', '2022', '2023', '2024', '2025', '2026', '2028', 'later'] as const

/** Nothing, whole hundreds, or any cents. */
const cents = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 40 }).map((value) => value * 10_000) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 99_999_999 }) },
)
const anyCents = fc.tuple(cents, fc.boolean()).map(([value, isLess]) => (isLess ? -value || 0 : value))

function stages(amount: fc.Arbitrary<number>): fc.Arbitrary<Stages> {
  return fc
    .subarray([...STAGES])
    .chain((names) =>
      fc
        .tuple(...names.map(() => amount))
        .map((values) => Object.fromEntries(names.map((name, index) => [name, values[index] ?? 0]))),
    )
}

function line(recurring: number): fc.Arbitrary<Line> {
  return fc
    .constantFrom(...LINE_KINDS)
    .chain((kind) =>
      fc.record(
        {
          section: fc.constantFrom(...SECTIONS),
          kind: fc.constant(kind),
          authorisation: fc.constant('AP-1'),
          funding: fc.constantFrom('SUB-1', 'SUB-2'),
          side: fc.constantFrom('business', 'external', 'internal'),
          recurring_from: fc.constant(recurring),
          amounts: fc.dictionary(fc.constantFrom(...YEARS), stages(NEGATIVE_KINDS.includes(kind) ? anyCents : cents), {
            maxKeys: 4,
          }),
        },
        { requiredKeys: ['section', 'kind'] },
      ),
    )
}

/** One to four natures, each on one to three lines. */
const budget: fc.Arbitrary<Line[]> = fc.constantFrom(2023, 2025).chain((recurring) =>
  fc
    .array(
      fc.tuple(line(recurring), fc.array(line(recurring), { maxLength: 2 })).map(([first, others]) => {
        const { amounts: _, ...nature } = first
        const isNegative = NEGATIVE_KINDS.includes(first.kind)
        const alike = others.filter(({ kind }) => isNegative || !NEGATIVE_KINDS.includes(kind))
        return [first, ...alike.map(({ amounts }) => ({ ...nature, ...(amounts && { amounts }) }))]
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((natures) => natures.flat()),
)

/** Halves of a baseline that do not add up to 0, with which nothing can be compared. */
const halves = fc
  .record({ investment: cents, operating: cents }, { requiredKeys: [] })
  .filter(({ investment, operating }) => {
    const written = [investment, operating].filter((value) => value !== undefined)
    return written.length === 0 || written.some((value) => value > 0)
  })

/** A new reference is never 0 here, for the same reason. */
const newHalf = fc.integer({ min: 1, max: 400 }).map((value) => value * 1000)
const rebaselines = fc
  .array(fc.record({ investment: newHalf, operating: newHalf }, { requiredKeys: [] }), { minLength: 1, maxLength: 2 })
  .map((list) => list.map((one, index) => ({ date: `2022-0${index + 1}-15`, ...one })))

/** None, one, or one with later references. */
const reference = fc.oneof(
  fc.record({ baseline: halves }, { requiredKeys: [] }),
  fc.record({ baseline: halves, rebaselines }),
)

const project: fc.Arbitrary<Omit<Project, 'id'>> = fc
  .record({
    reference,
    facts: fc.record(
      {
        status: fc.constantFrom(...PROJECT_STATUSES),
        origin: fc.constantFrom(...PROJECT_ORIGINS),
        theme: fc.constantFrom(...THEMES),
        axes: fc.constantFrom(
          [{ id: 'A', share: 1 }],
          [
            { id: 'A', share: 0.3 },
            { id: 'B', share: 0.7 },
          ],
        ),
        budget,
      },
      { requiredKeys: ['status'] },
    ),
  })
  .map(({ reference, facts }) => ({ ...facts, ...reference }))

const envelopes = fc.uniqueArray(
  fc.record(
    {
      year: fc.constantFrom(2022, 2023, 2024, 2025, 2028),
      section: fc.constantFrom(...SECTIONS),
      max: cents,
      min: cents,
    },
    { requiredKeys: ['year', 'section'] },
  ),
  { selector: ({ year, section }) => `${year} ${section}`, maxLength: 6 },
)

const header = fc.record(
  {
    as_of: fc
      .integer({ min: 0, max: 4 * 365 })
      .map((days) => new Date(Date.UTC(2022, 11, 31 + days)).toISOString().slice(0, 10)),
    status: fc.constantFrom('draft', 'approved', 'running', 'closed'),
    fiscal_year: fc.record({ start_month: fc.constantFrom(1, 4, 9, 12), named_after: fc.constantFrom('start', 'end') }),
    thresholds: fc.record({ tolerance_cost: fc.constantFrom(0, 0.05, 0.25) }),
    envelopes,
  },
  { requiredKeys: ['as_of', 'status'] },
)

const OWN_DEPARTMENT = 'LEADS-'

/** The department that leads this project alone, so that its breakdown tells figures by project. */
function ownDepartment(project: string): string {
  return `${OWN_DEPARTMENT}${project}`
}

/** The project that a department leads alone; undefined for any other department. */
export function projectLedBy(department: string): string | undefined {
  return department.startsWith(OWN_DEPARTMENT) ? department.slice(OWN_DEPARTMENT.length) : undefined
}

/** A random plan of one to twelve projects. */
export const moneyPlan: fc.Arbitrary<PlanData> = fc
  .record({
    unit: fc.constantFrom<Unit>(1, 'k', 'M'),
    header,
    projects: fc.array(project, { minLength: 1, maxLength: 12 }),
  })
  .map(({ projects, ...plan }) => ({
    ...plan,
    projects: projects.map((one, index) => {
      const id = `P-${index + 1}`
      return { ...one, id, departments: { lead: ownDepartment(id) } }
    }),
  }))

const AMOUNT_KEYS = [...STAGES, 'max', 'min', 'investment', 'operating'] as const

/** The plan as its file writes it: amounts in its unit, with decimals. */
export function fileOf({ unit, header, projects }: PlanData): string {
  const isAmount = (key: string): boolean => (AMOUNT_KEYS as readonly string[]).includes(key)
  const data = {
    plan: {
      id: 'PLAN',
      title: 'Plan',
      organisation: 'Town',
      unit,
      horizon: { start: '2023-01', end: '2025-12' },
      ...header,
    },
    axes: ['A', 'B'].map((id) => ({ id, title: id })),
    departments: projects.map(({ id }) => ({ id: ownDepartment(id), title: id })),
    authorisations: [{ id: 'AP-1', type: 'AP', title: 'AP' }],
    subsidies: ['SUB-1', 'SUB-2'].map((id) => ({ id, funder: 'F', status: 'awarded' })),
    projects: projects.map((one) => ({ title: 'Project', ...one })),
  }
  const written = JSON.parse(
    JSON.stringify(data, (key, value) => (typeof value === 'number' && isAmount(key) ? value / UNITS[unit] : value)),
  )
  return stringify(written, { lineWidth: 0 }).replace(/^( *)"(\d{4})":/gm, '$1$2:')
}
