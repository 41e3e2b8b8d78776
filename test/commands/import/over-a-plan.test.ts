/** A file that goes into the folder of a plan which no import of it has made: `--force` adds what is new, and erases nothing. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inFolder } from '../../support/in-folder.ts'
import { type Run, runPlan } from '../../support/run-plan.ts'

/** A plan in euros that somebody wrote by hand. */
const PLAN = `# ours
plan:
  id: P
  title: Plan
  organisation: Town
  status: draft
  horizon: { start: 2025-01, end: 2027-12 }
  as_of: 2025-06-30
projects:
  - { id: A1, title: Portal, status: planned, lead: agent } # promised
`

/** The file of somebody else, in thousands. */
const FILE = 'Code,Project,Status,Voted 2025\nA1,Gate,planned,65\nA2,Wifi,in progress,12\n'

interface Desk {
  readonly importFile: (...argv: readonly string[]) => Promise<Run>
  readonly read: (path: string) => string
  readonly cwd: string
}

async function atDesk(work: (desk: Desk) => Promise<void>): Promise<void> {
  await inFolder({ 'f.csv': FILE, 'p/plan.yaml': PLAN }, async (cwd) => {
    const options = ['-o', 'p', '--yes', '--answer', 'unit=k', '--lang', 'en']
    await work({
      importFile: (...argv) => runPlan(cwd, ['import', 'f.csv', ...options, ...argv]),
      read: (path) => readFileSync(join(cwd, path), 'utf8'),
      cwd,
    })
  })
}

describe('A file over a plan', () => {
  it('is refused, and nothing is written', async () => {
    await atDesk(async ({ importFile, read }) => {
      const { exit, stderr } = await importFile()
      expect([exit, read('p/plan.yaml')]).toEqual([2, PLAN])
      expect(stderr).toContain('"p" exists already')
    })
  })

  it('goes in by --force: the plan keeps what it says, and what differs is told with both values', async () => {
    await atDesk(async ({ importFile, read }) => {
      const { exit, stdout } = await importFile('--force')
      expect(exit).toBe(1)
      expect(stdout).toContain('title: file "Gate", plan "Portal"')
      expect(stdout).toContain('status date: file')
      const text = read('p/plan.yaml')
      expect(text).toContain(PLAN.slice(0, PLAN.indexOf('projects:')))
      expect(text).toContain('# promised')
      expect(text).toContain('title: Portal, status: planned, lead: agent')
      expect(text).toMatch(/id: A2, title: Wifi[\s\S]*12000/)
      // What the file says more of a project that is there goes in too, in the unit of the plan.
      expect(text).toContain('voted: 65000')
    })
  })

  it('is only shown by --dry-run', async () => {
    await atDesk(async ({ importFile, read }) => {
      const { stdout } = await importFile('--force', '--dry-run')
      expect(stdout).toContain('Project "Wifi" (A2)')
      expect(read('p/plan.yaml')).toBe(PLAN)
    })
  })

  it('leaves its mapping, by which the newer file of next month goes in', async () => {
    await atDesk(async ({ importFile, read, cwd }) => {
      await importFile('--force')
      expect(read('p/f.map.yaml')).toContain('unit: k')
      writeFileSync(join(cwd, 'f.csv'), FILE.replace(',12', ',13'))
      const { stdout } = await importFile()
      expect(stdout).toContain('€12,000 → €13,000')
    })
  })

  it('goes in again where its mapping is lost, with what was written since', async () => {
    await atDesk(async ({ importFile, read, cwd }) => {
      await importFile('--force')
      writeFileSync(join(cwd, 'p/plan.yaml'), read('p/plan.yaml').replace('Wifi', 'Wireless'))
      for (const file of ['f.map.yaml', 'f.imported.json']) rmSync(join(cwd, 'p', file))
      const { exit, stdout } = await importFile('--force')
      expect([exit, read('p/plan.yaml')]).toEqual([1, expect.stringContaining('Wireless')])
      expect(stdout).toContain('title: file "Wifi", plan "Wireless"')
    })
  })
})
