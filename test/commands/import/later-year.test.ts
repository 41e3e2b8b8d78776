/** A newer file whose columns are those of the mapping some years on: read by them, and what its last columns gave stays in the plan. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { inFolder } from '../../support/in-folder.ts'
import { runPlan } from '../../support/run-plan.ts'

const FIRST = `Ref;Project;Status;Voted 2025;Paid 2025;Voted 2026
A-1;Archive;In progress;100000;40000;50000
A-2;Desk;In progress;30000;10000;20000
`
const IMPORT = ['import', 'list.csv', '-o', 'p', '--yes', '--lang', 'en'] as const
const ANSWERS = ['as_of=2025-12-31', 'horizon=2024-2027', 'currency=GBP'].flatMap((answer) => ['--answer', answer])

async function imported(next: string, test: (cwd: string) => Promise<void>): Promise<void> {
  await inFolder({ 'list.csv': FIRST }, async (cwd) => {
    expect((await runPlan(cwd, [...IMPORT, ...ANSWERS])).exit).toBe(0)
    writeFileSync(join(cwd, 'list.csv'), next)
    await test(cwd)
  })
}

const NEXT = FIRST.replace('Voted 2026', 'Voted 2027')
  .replace('Voted 2025;Paid 2025', 'Voted 2026;Paid 2026')
  .replace('100000;40000;50000', '55000;12000;60000')

it('is read by its own columns, in a plan that goes on', async () => {
  await imported(NEXT, async (cwd) => {
    const { exit, stdout } = await runPlan(cwd, [...IMPORT])
    expect(stdout).toContain('File 1 year newer: its columns are read as those before ("Voted 2026" as "Voted 2025")')
    expect(exit).toBe(0)
    const text = readFileSync(join(cwd, 'p/projects/A-1.yaml'), 'utf8').replace(/\s+/g, ' ')
    expect(text).toContain('2025: voted: 100000 paid: 40000')
    expect(text).toContain('2026: voted: 55000 paid: 12000')
    expect(text).toMatch(/2027: \{? ?voted: 60000/)
    const again = await runPlan(cwd, [...IMPORT])
    expect([again.exit, again.stdout]).toEqual([0, expect.stringContaining('0 values changed')])
    expect(again.stdout).not.toContain('newer')
  })
})

it('is refused with the columns that it lacks where they are those of no year', async () => {
  await imported(NEXT.replace('Status', 'Where it is'), async (cwd) => {
    const { exit, stdout } = await runPlan(cwd, [...IMPORT])
    expect(exit).toBe(2)
    expect(stdout).toContain('"Status"')
  })
})
