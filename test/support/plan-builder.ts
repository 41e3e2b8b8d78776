/** Builds small plans for tests from the few facts that a test is about; what it gives must fit the format. */
import { buildPlan } from '../../src/plan/build/build-plan.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { documentSchema, type ListKey, type Raw, type RawHeader } from '../../src/schema/document.ts'
import { type Day, parseDay } from '../../src/values/calendar.ts'

type Lists = { readonly [K in Exclude<ListKey, 'projects' | 'needs'>]?: readonly Raw<K>[] }

/** What a test says of its plan; the rest is filled in. */
export interface PlanFacts extends Lists {
  readonly header?: Partial<RawHeader>
  /** 2024-06-30 where nothing is said. */
  readonly asOf?: string
  readonly previous?: Plan
  /** Ids P-1, P-2 … and status planned where nothing is said. */
  readonly projects?: readonly Partial<Raw<'projects'>>[]
  /** Ids N-1, N-2 …, department IT and status accepted where nothing is said. */
  readonly needs?: readonly Partial<Raw<'needs'>>[]
}

const HEADER: RawHeader = {
  id: 'PLAN',
  title: 'Plan',
  organisation: 'Organisation',
  status: 'running',
  horizon: { start: '2023-01', end: '2025-12' },
}

/** A project as files write it, with what the format demands. */
function rawProject(facts: Partial<Raw<'projects'>>, position = 0): Raw<'projects'> {
  return { id: `P-${position + 1}`, title: 'Project', status: 'planned', ...facts }
}

/** The day of an ISO text; throws where it is none. */
export function dayOf(text: string): Day {
  const day = parseDay(text, 'end')
  if (day === undefined) throw new Error(`no day: ${text}`)
  return day
}

/** A plan of one file; throws where the facts don't fit the format or an amount can't be held. */
export function planWith(facts: PlanFacts = {}): Plan {
  const { header, asOf = '2024-06-30', previous, projects = [], needs = [], ...lists } = facts
  const data = documentSchema.parse({
    ...lists,
    plan: { ...HEADER, ...header },
    projects: projects.map(rawProject),
    needs: needs.map((need, index) => ({
      id: `N-${index + 1}`,
      title: 'Need',
      department: 'IT',
      status: 'accepted',
      ...need,
    })),
  })
  const plan = buildPlan([{ file: 'plan.yaml', data }], {
    asOf: dayOf(asOf),
    hash: '',
    previous,
    fault: (at, value, fault) => {
      throw new Error(`${fault}: ${value} at ${at.path.join('/')}`)
    },
  })
  if (plan === undefined) throw new Error('no plan')
  return plan
}

/** Some projects alike, with ids of their own. */
export function projectsLike(
  count: number,
  prefix: string,
  facts: Partial<Raw<'projects'>>,
): Partial<Raw<'projects'>>[] {
  return Array.from({ length: count }, (_, index) => ({ id: `${prefix}-${index + 1}`, ...facts }))
}
