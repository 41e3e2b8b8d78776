/** Twelve months of commits: diff, meeting and history tell what happened. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeRepository } from '../support/git-repository.ts'
import { HEADER, inFolder } from '../support/in-folder.ts'
import { runPlan } from '../support/run-plan.ts'
import { yearOfCommits } from '../support/year-of-commits.ts'

let repository: ReturnType<typeof yearOfCommits>
beforeAll(() => {
  repository = yearOfCommits()
})
afterAll(() => repository.remove())

async function data(...argv: string[]) {
  const run = await runPlan(repository.path, [...argv, '-p', 'plan', '--format', 'json'])
  expect(run.stderr).toBe('')
  return JSON.parse(run.stdout).data
}

/** The commit of a month, as git names it. */
const commit = (month: number): string => (month === 12 ? 'HEAD' : `HEAD~${12 - month}`)

async function changes(before: number, after: number): Promise<Record<string, readonly string[]>> {
  const { projects } = await data('diff', commit(before), commit(after))
  return Object.fromEntries(projects.map(({ id, kinds }: { id: string; kinds: string[] }) => [id, kinds]))
}

it.each([
  [2, 3, { PAYROLL: ['moved'] }],
  [3, 4, { NETWORK: ['repriced'] }],
  [4, 5, { URGENT: ['new'] }],
  [5, 6, { PORTAL: ['status', 'rescoped'] }],
  [6, 7, { PAYROLL: ['rerated'] }],
])('diff of months %i and %i', async (before, after, expected) => {
  const told = await changes(before, after)
  for (const [id, kinds] of Object.entries(expected)) {
    expect(told[id]).toEqual(expect.arrayContaining(kinds.slice(0, 1)))
  }
  expect(Object.keys(told)).toEqual(Object.keys(expected))
})

it('diff of the whole year: one new, one done, one dearer, one refused', async () => {
  const told = await changes(1, 12)
  expect(Object.keys(told).sort()).toEqual(['NETWORK', 'PAYROLL', 'PORTAL', 'URGENT'])
  expect(told['PAYROLL']).toEqual(expect.arrayContaining(['done', 'moved']))
  expect(told['URGENT']).toContain('new')
  const { figures, money } = await data('diff', commit(1), commit(12))
  expect(figures.completion_gross).toMatchObject({
    before: { numerator: 0, denominator: 2 },
    after: { numerator: 1, denominator: 2 },
  })
  expect(money).toEqual([expect.objectContaining({ year: 2024, before: 180_000, after: 290_000, change: 110_000 })])
})

it('diff of a state with itself says nothing and ends with 0', async () => {
  const run = await runPlan(repository.path, ['diff', 'HEAD', 'HEAD', '-p', 'plan', '--exit-code', '--format', 'md'])
  expect(run.exit).toBe(0)
})

it('history follows completion, spending and the broken month', async () => {
  const { states } = await data('history')
  expect(states.map(({ date }: { date: string }) => date.slice(0, 7))).toEqual(
    Array.from({ length: 12 }, (_, index) => `2024-${String(index + 1).padStart(2, '0')}`),
  )
  const completed = states.map(
    ({ metrics }: { metrics: Record<string, { numerator?: number }> }) => metrics['completion_gross']?.numerator,
  )
  expect(completed).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1])
  const spending = states.map(
    ({ metrics }: { metrics: Record<string, { value: number }> }) => metrics['spending']?.value,
  )
  expect(spending.slice(0, 6)).toEqual([180_000, 180_000, 180_000, 230_000, 290_000, 290_000])
  expect(states[10].reading).toBe('part')
  expect(spending[10]).toBe(230_000)
})

it('the office’s page of May shows the demand and what it displaced', async () => {
  repository.git('checkout', '--quiet', commit(5))
  const page = await runPlan(repository.path, [
    'report',
    'meeting',
    '-p',
    'plan',
    '--body',
    'BP',
    '--since',
    '2024-04-30',
    '--format',
    'md',
  ])
  repository.git('checkout', '--quiet', 'main')
  expect(page.stderr).toBe('')
  expect(page.stdout).toContain('From 30 April 2024 to 28 May 2024, 4 projects (BP).')
  expect(page.stdout).toMatch(/Urgent grant .*D-2.*PORTAL Portal/)
  expect(page.stdout).toMatch(/16 May 2024 \| CODIR \| Urgent grant in, portal out/)
  expect(page.stdout).toMatch(/Payroll.*20 Feb 2024/)
})

it('the board’s page of the year since a tag, for infrastructure only', async () => {
  const page = await runPlan(repository.path, [
    'report',
    'meeting',
    '-p',
    'plan',
    '--body',
    'CODIR',
    '--since',
    'codir-march',
    '--filter',
    'theme=infrastructure',
    '--format',
    'md',
    '--lang',
    'fr',
  ])
  expect(page.stderr).toBe('')
  expect(page.stdout).toContain('Du 28/03/2024 au 28/12/2024, 1 projet sur 4 (CODIR, theme=infrastructure).')
  expect(page.stdout).toMatch(/Network .*planifié → en cours/)
  expect(page.stdout).not.toContain('Payroll')
})

it('meeting refuses a revision whose plan cannot be read, and knows no state for such a day', async () => {
  await inFolder({ 'p/plan.yaml': HEADER }, async (cwd) => {
    makeRepository(cwd, [
      { at: '2024-01-10T12:00:00+0000', files: { 'p/plan.yaml': 'plan: [\n' } },
      { at: '2024-05-10T12:00:00+0000', files: { 'p/plan.yaml': HEADER } },
    ])
    const since = (moment: string) => runPlan(cwd, ['report', 'meeting', '-p', 'p', '--since', moment])
    expect(await since('main~1')).toMatchObject({
      exit: 2,
      stdout: '',
      stderr: 'plan: the plan "main~1:p" cannot be read; plan validate shows what to mend\n',
    })
    const { exit, stdout } = await since('2024-02-01')
    expect([exit, stdout]).toEqual([0, expect.stringContaining('No state of the plan is known')])
  })
})
