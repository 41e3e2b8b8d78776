/** A year of an office from draft to closing: no command writes what `plan validate` then blames. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { within } from '../../src/plan/entity.ts'
import { entityById } from '../../src/plan/find-entity.ts'
import { type Office, officeDay, openOffice, payments, urgentDemand } from '../support/office-year.ts'

let office: Office
beforeAll(() => {
  office = openOffice()
})
afterAll(() => office.remove())

const approval = (scenario: string, decision: string, date: string): string[] => [
  'scenario',
  'approve',
  scenario,
  '--decision',
  decision,
  '--body',
  'CODIR',
  '--date',
  date,
]

/** Ids of projects by a test of their records. */
const idsOf = (status: string): string[] =>
  office
    .plan()
    .projects.filter((project) => project.status === status)
    .map(({ id }) => id)

// One step needs the one before it: they share a repository and run in their order.
it('draft: scenarios by command and by hand, and a proposal', async () => {
  expect(await office.findings()).toEqual(['info scenario-do-minimum-missing'])
  await office.run(0, 'scenario', 'new', 'do-minimum')
  expect(await office.findings('HEAD')).toEqual([])
  office.commit('2024-12-01', 'Do minimum')
  await office.run(0, 'arbitrate', '--section', 'answer', '--write', 'SC-ARB')
  expect(await office.findings('HEAD')).toEqual([])
  office.commit('2024-12-02', 'Proposal')
})

let options = ''

it('approval: asked for at once, written whole, and nothing to blame', async () => {
  const asked = await office.run(2, 'scenario', 'approve', 'SC-ARB')
  expect(asked.stderr).toContain(
    'plan scenario approve SC-ARB -p plan --decision DÉCISION --body INSTANCE --date AAAA-MM-JJ',
  )
  await office.run(0, ...approval('SC-ARB', 'D-1', '2024-11-29'))
  expect(await office.findings('HEAD')).toEqual([])
  const { scenarios, header, appraisals } = office.plan()
  expect(scenarios.map(({ id, status }) => [id, status])).toEqual([
    ['SC-ALL', 'rejected'],
    ['SC-REF', 'rejected'],
    ['SC-MIN', 'rejected'],
    ['SC-ARB', 'approved'],
  ])
  expect([header.status, header.decision, appraisals.length]).toEqual(['approved', 'D-1', 1])
  expect(idsOf('approved')).toEqual(expect.arrayContaining(['P01', 'P02']))
  expect(idsOf('rejected').length).toBeGreaterThan(0)
  office.commit('2024-12-10', 'Approval')
  options = (await office.run(0, 'scenario', '--as-decided', 'D-1', '--format', 'json')).stdout
})

it.each([
  ['2025-01-10', []],
  ['2025-01-17', []],
  ['2025-06-13', []],
])('meeting of %s: reviews of what runs, and nothing to blame', async (day, findings) => {
  office.edit(officeDay(day))
  expect(await office.findings('HEAD')).toEqual(findings)
  const { stdout } = await office.run(
    0,
    ...['report', 'meeting', '--body', 'BP', '--since', 'HEAD', '--format', 'md', '--lang', 'en'],
  )
  expect(stdout).toContain('progress')
  expect(stdout).not.toContain('To decide')
  office.commit(day, `Meeting of ${day}`)
})

it('urgent demand: a candidate that is better than something retained', async () => {
  office.write('urgent.yaml', urgentDemand())
  expect(await office.findings('HEAD')).toEqual(['warning project-retained-over-better U01'])
  office.commit('2025-06-21', 'Demand')
})

it('replanning: what gives way is written with the demand, by proposal and approval', async () => {
  await office.run(0, 'arbitrate', '--replan', '--add', 'U01', '--write', 'SC-URG')
  expect(await office.findings('HEAD')).toEqual([])
  office.commit('2025-06-22', 'Replanning')
  await office.run(0, ...approval('SC-URG', 'D-2', '2025-06-13'))
  expect(await office.findings('HEAD')).toEqual([])
  const plan = office.plan()
  const urgent = entityById(plan.projects, 'U01')?.written
  expect(urgent).toMatchObject({ status: 'approved', origin: 'added', addition: { decision: 'D-2' } })
  const refused = plan.projects.filter(({ status, baseline }) => status === 'rejected' && baseline !== undefined)
  expect(urgent?.displaces).toEqual(refused.map(({ id }) => id))
  expect(refused.map(({ written }) => written.disposition?.decision)).toEqual(['D-2'])
  const { stdout } = await office.run(
    0,
    ...['report', 'meeting', '--body', 'BP', '--since', 'HEAD', '--format', 'md', '--lang', 'en'],
  )
  expect(stdout).toContain('Reprise du portail')
  expect(stdout).not.toContain('To decide')
  office.commit('2025-06-24', 'Second approval')
})

it('year that ends: payments, a revision, and the status date moved on', async () => {
  office.edit(officeDay('2025-12-31'))
  office.edit(payments(2025))
  office.edit(({ header }) => [
    {
      at: within(header, 'revisions'),
      value: [{ year: 2025, date: '2025-12-31', decision: 'D-2', notes: 'Une demande urgente' }],
    },
  ])
  expect(await office.findings('HEAD')).toEqual([])
  office.commit('2025-12-31', 'Year closed')
})

it('plan that ends: a project that a replanning refused has a final fate, and the counts add up', async () => {
  office.edit(officeDay('2026-12-31'))
  office.edit(payments(2026))
  office.edit(({ header }) => [{ at: within(header, 'status'), value: 'closed' }])
  expect(await office.findings('HEAD')).toEqual([])
  const { stdout } = await office.run(0, 'audit', '--format', 'json')
  const { metrics } = JSON.parse(stdout).data
  const initial = metrics.completion_gross.denominator
  expect(metrics.completion_gross.numerator).toBe(initial - 1)
  expect(metrics.completion_net).toMatchObject({ value: 1, denominator: initial - 1 })
  const shares = Object.values<{ numerator: number }>(metrics.status_share.by.status)
  expect(shares.reduce((total, { numerator }) => total + numerator, 0)).toBe(initial)
  office.commit('2026-12-31', 'Closed')
})

it('options of the first approval: for ever as the body saw them', async () => {
  const now = await office.run(0, 'scenario', '--as-decided', 'D-1', '--format', 'json')
  const frozen = (text: string) => {
    const { report: _, provenance: __, ...data } = JSON.parse(text).data
    return data
  }
  expect(frozen(now.stdout)).toEqual(frozen(options))
  expect(frozen(options)).toMatchObject({ intact: true, chosen: 'SC-ARB', as_of: '2024-11-30' })
  const named = await office.run(2, 'scenario', 'show', 'SC-ALL')
  expect(named.stderr).toContain('plan scenario --as-decided D-1')
})
