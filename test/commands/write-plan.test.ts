/** Commands that write into a plan ask git first, and show a text without letting it command the terminal. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { git, makeRepository } from '../support/git-repository.ts'
import { HEADER, inFolder } from '../support/in-folder.ts'
import { runPlan } from '../support/run-plan.ts'

const NEW = ['scenario', 'new', 'do-minimum', '-p', 'p'] as const

describe('a plan in git', () => {
  it('is not written over changes that git does not have, unless forced', async () => {
    await inFolder({}, async (cwd) => {
      const files = { 'p/plan.yaml': HEADER }
      makeRepository(cwd, [{ at: '2024-01-10T12:00:00+0000', files }])
      git(cwd, ['reset', '--hard', '--quiet'])
      const changed = `${HEADER}  unit: k\n`
      writeFileSync(join(cwd, 'p/plan.yaml'), changed)
      const refused = await runPlan(cwd, NEW)
      expect([refused.exit, refused.stdout]).toEqual([2, ''])
      expect(refused.stderr).toBe(
        [
          'plan: changed by others than plan and not yet committed to git: p/plan.yaml; commit first, or add --force',
          '  git -C p add plan.yaml && git -C p commit -m "Changes to the plan" -- plan.yaml',
          '  plan scenario new do-minimum -p p --force',
          '',
        ].join('\n'),
      )
      expect((await runPlan(cwd, [...NEW, '--dry-run'])).exit).toBe(0)
      expect((await runPlan(cwd, [...NEW, '--force'])).exit).toBe(0)
      expect(readFileSync(join(cwd, 'p/plan.yaml'), 'utf8')).toBe(changed)
      expect(readFileSync(join(cwd, 'p/scenarios/SC-MIN.yaml'), 'utf8')).toContain('SC-MIN')
    })
  })

  it('is written where it is as it was committed', async () => {
    await inFolder({}, async (cwd) => {
      const files = { 'p/plan.yaml': HEADER }
      makeRepository(cwd, [{ at: '2024-01-10T12:00:00+0000', files }])
      git(cwd, ['reset', '--hard', '--quiet'])
      expect((await runPlan(cwd, NEW)).exit).toBe(0)
      // What it wrote itself it may write beside.
      expect((await runPlan(cwd, [...NEW, '--id', 'SC-2'])).exit).toBe(0)
    })
  })
})

describe('a plan with errors', () => {
  it('is not written to', async () => {
    await inFolder({ 'p/plan.yaml': `${HEADER}  typo: 1\n` }, async (cwd) => {
      const { exit, stderr } = await runPlan(cwd, NEW)
      expect([exit, stderr]).toEqual([2, 'plan: the plan "p" cannot be read; plan validate shows what to mend\n'])
    })
  })
})

describe('what would be written', () => {
  it('keeps its spaces and loses what would turn the terminal', async () => {
    const text = `${HEADER}axes:\n  - { id: AX,   title: "a\u202eb" }\n`
    await inFolder({ 'one.yaml': text }, async (cwd) => {
      const argv = ['scenario', 'new', 'do-minimum', '-p', 'one.yaml', '--dry-run']
      const { stdout } = await runPlan(cwd, argv)
      expect(stdout).toContain('\n   - { id: AX,   title: "a\ufffdb" }\n+scenarios:\n')
    })
  })
})
