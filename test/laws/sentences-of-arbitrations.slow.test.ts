/** What the page of an arbitration says of all projects and limits, each held against a plan in which one is otherwise. */
import type { ArbitrationMode } from '../../src/commands/arbitrate/arbitrate.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { arbitratedIn } from '../support/arbitration-of.ts'
import { type Claim, type Facts, itSaysOnlyWhatHolds, spending, UNMEASURED_TEAM } from '../support/claims.ts'
import { notesOf } from '../support/page.ts'

const CHOICE: ArbitrationMode = { kind: 'choice' }
const REPAIR: ArbitrationMode = { kind: 'replan', add: [], changes: undefined }

const inSection =
  (section: string, mode: ArbitrationMode = CHOICE) =>
  async (plan: Plan): Promise<string> => {
    const result = await arbitratedIn(plan, mode)
    const page = result([section], 'page').report?.sections[0]
    return page === undefined ? '' : notesOf(page).join(' ')
  }

const HEADER = {
  horizon: { start: '2023-01', end: '2024-12' },
  envelopes: [
    { year: 2023, section: 'investment' as const, max: 1000 },
    { year: 2024, section: 'investment' as const, max: 1000 },
  ],
}

const DATED = { actual: {}, start: '2024-08', end: '2024-12' }
const ASKED: Facts = { ...DATED, status: 'candidate', priority: { class: 'must' } as never }

const CLAIMS: readonly Claim[] = [
  {
    says: 'No project is left out.',
    told: inSection('refusals'),
    otherwise: {
      'one costs too much': { project: { ...ASKED, budget: [spending(5000)] } },
      'one is to be estimated': { project: { ...ASKED, budget: [] } },
    },
  },
  {
    says: 'The plan keeps within its limits: there is nothing to repair.',
    told: inSection('replan', REPAIR),
    otherwise: {
      'one year is over its envelope': { project: { ...DATED, status: 'planned', budget: [spending(5000)] } },
      'one year has no envelope': { facts: { header: { ...HEADER, envelopes: HEADER.envelopes.slice(0, 1) } } },
      'the capacity of one team is not known': UNMEASURED_TEAM,
      'one project tells no cost': { project: { budget: [] } },
    },
  },
  {
    says: 'Money keeps no project out: this frame has no envelope to come.',
    told: inSection('refusals'),
    sound: { facts: { header: { horizon: HEADER.horizon } } },
    otherwise: { 'one year has one': {} },
  },
  {
    says: 'People are not checked: the plan has no team whose capacity to come is known.',
    told: inSection('refusals'),
    sound: { facts: { teams: [{ id: 'T', title: 'Team' }] } },
    otherwise: { 'one team has one': {} },
  },
  { says: 'Nothing changes.', told: inSection('choices'), otherwise: { 'one project comes in': { project: ASKED } } },
]

itSaysOnlyWhatHolds(CLAIMS)
