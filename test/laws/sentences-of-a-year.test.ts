/** What the annual report tells the public of all of a year: of each sentence a plan in which one thing is otherwise, or not told. */
import type { Plan } from '../../src/plan/plan.ts'
import { sectionText } from '../support/annual-section.ts'
import { type Claim, type Facts, itSaysOnlyWhatHolds, spending } from '../support/claims.ts'

const inYear =
  (id: string, year: number) =>
  (plan: Plan): string =>
    sectionText(plan, id, year)

const HORIZON = { horizon: { start: '2022-01', end: '2024-12' } }

/** A plan whose first year was quiet. */
const QUIET = { facts: { header: HORIZON } }

const CEILINGS = [
  { year: 2023, section: 'investment' as const, max: 1000 },
  { year: 2023, section: 'operating' as const, max: 100 },
  { year: 2024, section: 'investment' as const, max: 1000 },
  { year: 2024, section: 'operating' as const, max: 100 },
]
const voted = (envelopes: typeof CEILINGS) => ({ facts: { header: { ...HORIZON, envelopes } } })

const ENDED: Facts = { status: 'completed', actual: { start: '2022-01-08', end: '2022-11-30' } }
const gain = (more: object = {}) => ({ title: 'Calls', unit: 'nb', ...more })

const GAINS: readonly Claim[] = [
  {
    says: 'No gain in figures: neither a benefit of a project completed in the year, nor a measure dated in it.',
    told: inYear('gains', 2022),
    sound: QUIET,
    otherwise: {
      'one project was completed with a benefit': { ...QUIET, project: { ...ENDED, benefits: [gain()] } },
      'one benefit was measured': { ...QUIET, project: { benefits: [gain({ actual: 3, measured: '2022-06-30' })] } },
      'one of a programme was measured': {
        facts: {
          header: HORIZON,
          programmes: [{ id: 'PG', title: 'P', benefits: [gain({ actual: 3, measured: '2022-06-30' })] }],
        },
      },
      'one was measured on no day': { ...QUIET, project: { benefits: [gain({ actual: 3 })] } },
      'its project is over without a day': {
        ...QUIET,
        project: { status: 'completed', actual: {}, benefits: [gain()] },
      },
      'the status of its project is not known': {
        ...QUIET,
        project: { status: 'unknown', actual: {}, benefits: [gain()] },
      },
      'its project is confidential': { ...QUIET, project: { ...ENDED, confidential: true, benefits: [gain()] } },
    },
  },
  {
    says: 'No objective has an indicator in figures.',
    told: inYear('objectives', 2023),
    sound: { facts: { objectives: [{ id: 'O', axis: 'A', title: 'O' }] } },
    otherwise: {
      'one has': {
        facts: {
          objectives: [
            { id: 'O', axis: 'A', title: 'O' },
            { id: 'Q', axis: 'A', title: 'Q', indicator: { name: 'N', baseline: 1, target: 2 } },
          ],
        },
      },
    },
  },
]

const BODIES = [
  { id: 'CODIR', title: 'Board', level: 'executive' as const },
  { id: 'COPIL', title: 'Steering', level: 'steering' as const },
]
const decided = (more: object) => ({
  facts: { bodies: BODIES, decisions: [{ id: 'D', outcome: 'approved' as const, subject: 'S', ...more }] },
})

const DECISIONS: readonly Claim[] = [
  {
    says: 'The register holds no public decision of the assembly or the executive dated in the year.',
    told: inYear('decided', 2023),
    sound: decided({ body: 'CODIR', date: '2024-02-01' }),
    otherwise: {
      'one was taken': decided({ body: 'CODIR', date: '2023-02-01' }),
      'one was taken on no day': decided({ body: 'CODIR' }),
      'one names no body': decided({ date: '2023-02-01' }),
      'one is confidential': decided({ body: 'CODIR', date: '2023-02-01', confidential: true }),
    },
  },
]

const paid = (section: 'investment' | 'operating' = 'investment') => ({
  ...spending(0, '2022', section),
  amounts: { 2022: { paid: 3 } },
})

const MONEY: readonly Claim[] = [
  {
    says: 'The plan tells neither what was voted nor what was paid for this year.',
    told: inYear('spent', 2022),
    sound: QUIET,
    otherwise: {
      'one ceiling was voted': {
        facts: { header: { ...HORIZON, envelopes: [{ year: 2022, section: 'operating', max: 3 }] } },
      },
      'one project was paid': { ...QUIET, project: { budget: [paid()] } },
      'one that is confidential was': { ...QUIET, project: { confidential: true, budget: [paid()] } },
    },
  },
  {
    says: 'The plan does not tell what was paid in the year',
    told: inYear('year', 2022),
    sound: QUIET,
    otherwise: {
      'one project was paid': { ...QUIET, project: { budget: [paid()] } },
      'one that is confidential was': { ...QUIET, project: { confidential: true, budget: [paid()] } },
    },
  },
  {
    says: 'the ceiling that was voted was',
    told: inYear('year', 2023),
    sound: voted(CEILINGS),
    otherwise: {
      'one section has no ceiling': voted(CEILINGS.filter(({ section }) => section !== 'operating')),
      'none has': voted([]),
    },
  },
  {
    says: 'the ceiling of spending set to date is',
    told: inYear('next', 2023),
    sound: voted(CEILINGS),
    otherwise: {
      'one section has no ceiling': voted(CEILINGS.filter(({ section }) => section !== 'investment')),
      'the year has none': voted(CEILINGS.filter(({ year }) => year !== 2024)),
    },
  },
  {
    says: 'the plan sets no ceiling of spending for that year.',
    told: inYear('next', 2023),
    sound: voted(CEILINGS.filter(({ year }) => year !== 2024)),
    otherwise: { 'it sets one': voted(CEILINGS) },
  },
]

itSaysOnlyWhatHolds([...GAINS, ...DECISIONS, ...MONEY])
