/** A quarter of a plan is steered by commands alone: no error comes in, every comment stays, and what was told to be mended is. */
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runPlan } from '../support/run-plan.ts'
import { REPOSITORY, temporaryFolder } from '../support/scenario.ts'

const LINES = [
  ['date', '2025-07-31', 'p'],
  [
    'meet',
    'CODIR',
    'p',
    '--date',
    '2025-07-10',
    '--decide',
    'P-006=approuvé,P-017=ajourné',
    '--notes',
    'Point d’étape',
  ],
  ['meet', 'COPIL', 'p', '--date', '2025-07-17', '--decide', 'DEC-2024-06=rejected,P-004=noted'],
  [
    'rebaseline',
    'P-006',
    'P-019',
    'p',
    '--decision',
    'DEC-2025-90',
    '--body',
    'CODIR',
    '--date',
    '2025-07-10',
    '--reason',
    'x',
  ],
  ['revise', '--year', '2024', 'p', '--decision', 'DEC-2025-91', '--body', 'CODIR', '--date', '2025-07-10'],
] as const

let folder: ReturnType<typeof temporaryFolder>
beforeAll(() => {
  folder = temporaryFolder()
  const copy = (from: string, to: string) =>
    cpSync(join(REPOSITORY, 'plans', from), join(folder.path, to), { recursive: true })
  copy('centre-val-de-loire-2022-2027', 'p')
  copy('centre-val-de-loire-2017-2021', 'centre-val-de-loire-2017-2021')
})
afterAll(() => folder.remove())

function comments(): number {
  const files = readdirSync(join(folder.path, 'p'), { recursive: true, encoding: 'utf8' })
  const texts = files
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => readFileSync(join(folder.path, 'p', file), 'utf8'))
  return texts.join('\n').match(/(^|\s)# /gm)?.length ?? 0
}

async function findings(): Promise<{ rule: string; severity: string; entity?: string }[]> {
  const { stdout } = await runPlan(folder.path, ['validate', 'p', '--each', '--format', 'json'])
  return JSON.parse(stdout).findings
}

it('writes a date, two meetings, two baselines and a revision', async () => {
  const before = comments()
  const [date, ...steps] = LINES
  expect((await runPlan(folder.path, date)).exit).toBe(0)
  const late = await findings()
  const told = (all: typeof late, rule: string) => all.filter((one) => one.rule === rule).map(({ entity }) => entity)
  expect(told(late, 'annual-revision-missing')).toHaveLength(1)
  expect(told(late, 'body-not-meeting')).toEqual(expect.arrayContaining(['CODIR', 'COPIL']))
  for (const line of steps) expect((await runPlan(folder.path, line)).exit, line.join(' ')).toBe(0)
  const now = await findings()
  expect(now.filter(({ severity }) => severity === 'error').length).toBeLessThanOrEqual(
    late.filter(({ severity }) => severity === 'error').length,
  )
  expect(told(now, 'annual-revision-missing')).toEqual([])
  expect(told(now, 'body-not-meeting')).not.toEqual(expect.arrayContaining(['CODIR']))
  expect(told(now, 'body-not-meeting')).not.toEqual(expect.arrayContaining(['COPIL']))
  expect(told(now, 'decision-overdue')).not.toContain('DEC-2024-06')
  expect(told(now, 'decision-overdue')).not.toContain('P-006')
  expect(comments()).toBe(before)
})
