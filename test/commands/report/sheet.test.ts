/** The alerts of a project's sheet as the command gives them: each by itself, once, and of this project alone. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { runPlan } from '../../support/run-plan.ts'
import { temporaryFolder } from '../../support/scenario.ts'

const scratch = temporaryFolder()
afterAll(() => scratch.remove())

writeFileSync(
  join(scratch.path, 'plan.yaml'),
  `schema_version: 1
plan:
  { id: PLAN, title: Plan, organisation: City, status: running, as_of: 2024-06-30,
    horizon: { start: 2023-01, end: 2025-12 } }
projects:
  - { id: P-1, title: Phones, status: in_progress }
  - { id: P-2, title: Network, status: in_progress }
`,
)

async function printed(...options: string[]): Promise<string> {
  const line = ['report', 'project', '.', '--format', 'md', ...options]
  const { stdout, exit } = await runPlan(scratch.path, line)
  expect(exit).toBe(0)
  return stdout
}

const timesIn = (page: string, words: string): number => page.split(words).length - 1

it('on the sheet of one project are not listed again behind it', async () => {
  const page = await printed('--project', 'P-1')
  expect(timesIn(page, '"Phones" has no budget')).toBe(1)
  expect(page).toContain('### Alerts')
  expect(page).not.toContain('Network')
  expect(page).not.toContain('## Findings')
})

it('are counted where a screen counts findings', async () => {
  const line = ['report', 'project', '.', '--project', 'P-1']
  const { stdout } = await runPlan(scratch.path, line)
  expect(stdout).toContain('Alerts')
  expect(stdout).toMatch(/\d+ warnings/)
  expect(stdout).not.toContain('no findings')
})

it('stand on the sheet of each project where a list would gather them', async () => {
  const page = await printed()
  for (const title of ['Phones', 'Network'])
    expect(timesIn(page, `| warning | "${title}" has no budget`)).toBeGreaterThan(0)
})

it('are findings still for machines', async () => {
  const line = ['report', 'project', '.', '--project', 'P-1', '--format', 'json']
  const { findings } = JSON.parse((await runPlan(scratch.path, line)).stdout)
  expect(findings.map(({ rule }: { rule: string }) => rule)).toContain('project-without-budget')
})
