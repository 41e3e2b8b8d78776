/** The plan after a plan: whatever was left open is in it, to the cent, and what is taken out of it is found. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextPlan } from '../../../src/commands/next/next-plan.ts'
import { OPEN_KINDS, openRecords, type RollOverEntry, rollOver, totalBalance } from '../../../src/metrics/roll-over.ts'
import { loadPlan } from '../../../src/plan/load/load-plan.ts'
import type { Plan } from '../../../src/plan/plan.ts'
import type { ListKey } from '../../../src/schema/document.ts'
import { writeYaml } from '../../../src/yaml/edit/write.ts'
import { planFacts } from '../../support/arbitrary-plan.ts'
import { runsOf, seeds } from '../../support/cases.ts'
import { planWith } from '../../support/plan-builder.ts'
import { SAMPLES, samplePlan } from '../../support/sample-plan.ts'
import { seeded } from '../../support/seeded.ts'

type Lists = Record<string, readonly Record<string, unknown>[]>

/** The next plan as its file says it. */
function madeOf(plan: Plan): { header: Record<string, unknown>; lists: Lists } {
  const { header, records } = nextPlan(plan, '../old')
  const lists = Object.fromEntries([...records].filter(([, own]) => own.length > 0)) as Lists
  return { header: header as Record<string, unknown>, lists }
}

/** The next plan read from a file, with the plan before it; refused where it does not fit the format. */
function loaded(previous: Plan, { header, lists }: ReturnType<typeof madeOf>): Plan {
  const { previous_plan: _, ...own } = header
  const text = writeYaml({ schema_version: 1, plan: own, ...lists })
  const file = { path: 'plan.yaml', bytes: new TextEncoder().encode(text) }
  const { plan, findings } = loadPlan({ root: 'plan.yaml', files: [file], strays: [] }, {})
  // Thirds that a property draws are no number that a file can hold.
  const told = findings.filter(({ severity, rule }) => severity === 'error' && rule !== 'number-too-precise')
  const errors = told.map(({ rule, at, message }) => [rule, at, message.en])
  if (plan === undefined || errors.length > 0) throw new Error(`${JSON.stringify(errors)}\n${text}`)
  return { ...plan, previous }
}

function expectWhole(entries: readonly RollOverEntry[]): void {
  expect(entries.filter(({ outcome }) => outcome !== 'continued').map(({ open }) => [open.kind, open.id])).toEqual([])
  const { left, before, carried, revised } = totalBalance(entries)
  expect(revised).toEqual({ money: 0, days: 0 })
  expect([left.money, left.days]).toEqual([before.money + carried.money, before.days + carried.days])
}

const closed = (plan: Plan): Plan => ({ ...plan, status: 'closed' })

describe.each(SAMPLES)('after %s', (sample) => {
  it.each([
    ['as it is', (plan: Plan) => plan],
    ['closed', closed],
  ])('%s: everything that is open is there', (_, as) => {
    const plan = as(samplePlan(`plans/${sample}`))
    const next = loaded(plan, madeOf(plan))
    expect(openRecords(plan, next.horizon.last)).toHaveLength(rollOver(next).length)
    expectWhole(rollOver(next))
  })
})

it('holds of any plan, closed or not', () => {
  fc.assert(
    fc.property(planFacts, fc.boolean(), (facts, isClosed) => {
      const plan = planWith(facts)
      const previous = isClosed ? closed(plan) : plan
      expectWhole(rollOver(loaded(previous, madeOf(previous))))
    }),
    { numRuns: runsOf(1000, 30) },
  )
})

/** The list that an open record lies in. */
const LIST_OF: Readonly<Record<(typeof OPEN_KINDS)[number], ListKey>> = {
  project: 'projects',
  payment: 'projects',
  need: 'needs',
  recommendation: 'needs',
  risk: 'risks',
  component: 'components',
  decision: 'decisions',
  subsidy: 'subsidies',
  authorisation: 'authorisations',
}

/** The lists without an open record; without a risk in the project that holds it. */
function without(lists: Lists, { open }: RollOverEntry): Lists {
  const [holder, risk] = open.id.split(' ')
  if (open.kind === 'risk' && risk !== undefined)
    return {
      ...lists,
      projects: (lists['projects'] ?? []).map((project) => {
        if (project['id'] !== holder) return project
        const risks = (project['risks'] as { id: string }[]).filter(({ id }) => id !== risk)
        return { ...project, risks }
      }),
    }
  const list = LIST_OF[open.kind]
  return { ...lists, [list]: (lists[list] ?? []).filter(({ id }) => id !== open.id) }
}

describe('one thing taken out of the next plan by hand', () => {
  const SAMPLE = 'plans/centre-val-de-loire-2022-2027'
  const plan = closed(samplePlan(SAMPLE))
  const made = madeOf(plan)
  const entries = rollOver(loaded(plan, made))

  it('is of every kind', () => {
    expect([...new Set(entries.map(({ open }) => open.kind))]).toEqual([...OPEN_KINDS])
  })

  it('is found, whatever it is', () => {
    for (const seed of seeds(200, 20)) {
      const gone = entries[seeded(seed).between(0, entries.length - 1)]
      if (gone === undefined) throw new Error('nothing is open')
      const { previous: _, ...next } = loadedLoosely(without(made.lists, gone), made.header)
      const lost = rollOver({ ...next, previous: plan }).filter(({ outcome }) => outcome === 'lost')
      const ids = lost.map(({ open }) => `${open.kind} ${open.id}`)
      expect(ids, `seed ${seed}`).toContain(`${gone.open.kind} ${gone.open.id}`)
      // With a project its risks are gone; nothing else is.
      const others = lost.filter(({ open }) => open.project?.id !== gone.open.project?.id && open.id !== gone.open.id)
      expect(others, `seed ${seed}`).toEqual([])
    }
  })
})

/** What was taken out may be named by what is left: such references are told of elsewhere. */
function loadedLoosely(lists: Lists, { previous_plan: _, ...header }: Record<string, unknown>): Plan {
  const text = writeYaml({ schema_version: 1, plan: header, ...lists })
  const file = { path: 'plan.yaml', bytes: new TextEncoder().encode(text) }
  const { plan } = loadPlan({ root: 'plan.yaml', files: [file], strays: [] }, {})
  if (plan === undefined) throw new Error('no plan')
  return plan
}
