/** A workbook of a plan that was closed and rolled over: its rows go to what continues in the plan after. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { editedWorkbook } from '../../support/edited-workbook.ts'
import { inFolder } from '../../support/in-folder.ts'
import { type Run, runPlan } from '../../support/run-plan.ts'

const HEAD = (id: string, first: number, more: string): string => `plan:
  id: ${id}
  title: ${id}
  organisation: Town
  horizon: { start: ${first}-01, end: ${first + 1}-12 }
  lang: en
  unit: k
  ${more}
`

const OLD = `${HEAD('OLD', 2024, 'status: running\n  as_of: 2025-12-31')}
teams: [{ id: T, title: Studies, fte: 3 }]
departments: [{ id: IT, title: IT }]
needs:
  - { id: N-1, title: Pay online, department: IT, status: accepted }
  - { id: N-2, title: An old need, department: IT, status: rejected }
projects:
  - id: P-1
    title: Reception
    status: in_progress
    start: 2025-01
    end: 2026-09
    budget:
      - { section: investment, kind: services, amounts: { 2025: { paid: 60 }, 2026: { forecast: 15.55 } } }
      - { section: operating, kind: services, amounts: { 2025: { paid: 4 } } }
    workload: [{ team: T, days: { 2025-Q4: 20, 2026-Q1: 12.5 } }]
    milestones:
      - { id: M1, title: Begun, current: 2025-02-01, actual: 2025-02-01 }
  - { id: P-2, title: Office, status: completed, start: 2024-01, end: 2024-06 }
  - { id: P-3, title: Archive, status: completed, start: 2024-01, end: 2024-06 }
`

/** As the roll-over writes it, but that one project has got another id, and another has the id of one that was finished. */
const NEW = `${HEAD('NEW', 2026, 'status: draft\n  as_of: 2026-03-31\n  previous_plan: ../old')}
teams: [{ id: T, title: Studies, fte: 3 }]
departments: [{ id: IT, title: IT }]
needs:
  - { id: N-1, title: Pay online, department: IT, status: accepted }
projects:
  - id: Q-1
    title: Reception
    status: in_progress
    origin: carried_over
    previous: P-1
    start: 2025-01
    end: 2026-09
    budget:
      - { section: investment, kind: services, amounts: { 2026: { requested: 15.55 } } }
    workload: [{ team: T, days: { 2026-Q1: 12.5 } }]
  - { id: P-3, title: Telephones, status: candidate }
`

type Cells = Readonly<Record<string, string | number | null>>

/** Exports the old plan, types into the workbook, and gives it to the new one. */
async function given(cells: Cells, test: (run: (...argv: string[]) => Promise<Run>, text: () => string) => unknown) {
  await inFolder(
    {
      'old/plan.yaml': OLD,
      'new/plan.yaml': NEW,
      'other/plan.yaml': HEAD('OTHER', 2026, 'status: draft\n  as_of: 2026-03-31'),
    },
    async (cwd) => {
      expect((await runPlan(cwd, ['export', 'xlsx', 'old', '-o', 'back.xlsx'])).exit).toBe(0)
      const file = join(cwd, 'back.xlsx')
      writeFileSync(file, await editedWorkbook(readFileSync(file), cells))
      await test(
        (...argv) => runPlan(cwd, argv),
        () => readFileSync(join(cwd, 'new/plan.yaml'), 'utf8'),
      )
    },
  )
}

const APPLY = ['apply', 'back.xlsx', 'new'] as const

describe('a workbook of the plan before', () => {
  it('changes the project that names its own as the one before it, and needs by their ids', async () => {
    await given({ 'Projects!Project lead!3': 'ada', 'Needs!Rank!3': 1 }, async (run, text) => {
      const { exit, stdout } = await run(...APPLY)
      expect(exit).toBe(0)
      expect(stdout).toContain('Workbook of the plan before, "OLD"')
      expect(stdout).toContain('Project "Reception" (Q-1)')
      expect(text()).toContain('lead: ada')
      expect(text()).toContain('rank: 1')
      expect((await run(...APPLY)).stdout).toContain('Nothing to write')
    })
  })

  it('names projects by the ids that they have now', async () => {
    await given({ 'Needs!Project that answers it!3': 'P-1 – Reception' }, async (run, text) => {
      expect((await run(...APPLY)).exit).toBe(0)
      expect(text()).toMatch(/id: N-1[^}]*projects: \[ ?Q-1 ?\]/)
    })
  })

  it('takes an estimate that the roll-over gave another stage as the edit of the file alone', async () => {
    await given({ 'Budget!Forecast 2026 (€k)!3': 20 }, async (run, text) => {
      expect((await run(...APPLY)).exit).toBe(0)
      expect(text()).toMatch(/2026: \{ requested: 15.55, forecast: 20 \}/)
    })
  })

  it('adds a line anew that was not handed on, with the years ahead alone', async () => {
    await given({ 'Budget!Forecast 2026 (€k)!4': 3, 'Budget!Paid 2025 (€k)!4': 5 }, async (run, text) => {
      const { exit, stdout } = await run(...APPLY)
      expect(exit).toBe(1)
      expect(stdout).toContain('"5" budget (operating, services) 2025')
      expect(text()).toMatch(
        /section: operating[\s\S]*2026: \{ forecast: 3 \}|section: operating, kind: services, amounts: \{ 2026: \{ forecast: 3/,
      )
      expect(text()).not.toContain('2025:')
    })
  })

  it('tells what was left behind by name and place, and takes the rest', async () => {
    const cells = {
      'Projects!Project lead!3': 'ada',
      'Projects!Notes!4': 'invoice late',
      'Projects!Notes!5': 'moved',
      'Needs!Rank!4': 2,
      'Budget!Paid 2025 (€k)!3': 62,
      'Workload!Planned Q4 2025 (days)!3': 22,
      'Milestones!Milestone!3': 'Kick-off',
    }
    await given(cells, async (run, text) => {
      const { exit, stdout } = await run(...APPLY)
      expect(exit).toBe(1)
      const [, left = ''] = stdout.split('Left in the plan before, and not taken over here:')
      for (const said of [
        'Project "Office" (P-2)',
        '"invoice late" notes',
        'Project "Archive" (P-3)',
        'Need "An old need" (N-2)',
        '"62" budget (investment, services) 2025',
        '"22" work (T) Q4 2025',
        '"Kick-off"',
      ])
        expect(left).toContain(said)
      expect(text()).toContain('lead: ada')
      expect(text()).toContain('{ id: P-3, title: Telephones, status: candidate }')
      expect(text()).not.toMatch(/2025-Q4|paid|Kick-off/)
    })
  })

  it('with nothing else tells that, and writes nothing', async () => {
    await given({ 'Projects!Notes!4': 'invoice late' }, async (run, text) => {
      const { exit, stdout } = await run(...APPLY, '--lang', 'fr')
      expect([exit, text()]).toEqual([1, NEW])
      expect(stdout).toContain('Projet «\u00a0Office\u00a0» (P-2)')
      expect(stdout).toContain('Rien à écrire\u00a0: ce qui a changé est resté dans le plan précédent')
    })
  })

  it('is silent of what the plan before has taken since', async () => {
    await given({ 'Projects!Notes!4': 'invoice late' }, async (run) => {
      expect((await run('apply', 'back.xlsx', 'old')).exit).toBe(0)
      const { exit, stdout } = await run(...APPLY)
      expect(exit).toBe(0)
      expect(stdout).not.toContain('Left in the plan before')
    })
  })

  it('asks where both sides have edited, with the three values', async () => {
    await given({ 'Projects!End!3': '2026-12' }, async (run, text) => {
      expect((await run('set', 'Q-1', 'end=2026-10', 'new')).exit).toBe(0)
      const { exit, stdout } = await run(...APPLY)
      expect(exit).toBe(1)
      expect(stdout).toContain('end: file December 2026, plan October 2026, before September 2026')
      expect(text()).toContain('end: 2026-10')
    })
  })

  it('gives an added row an id that neither plan has', async () => {
    await given(
      { 'Needs!Need!5': 'Book a room', 'Needs!Who asks!5': 'IT', 'Needs!Where the need stands!5': 'accepted' },
      async (run, text) => {
        expect((await run(...APPLY)).exit).toBe(0)
        expect(text()).toMatch(/id: N-3, title: Book a room/)
      },
    )
  })

  it('refuses a new row that names what was left behind', async () => {
    const row = { 'Needs!Need!5': 'Book a room', 'Needs!Who asks!5': 'IT', 'Needs!Where the need stands!5': 'accepted' }
    await given({ ...row, 'Needs!Project that answers it!5': 'P-2 – Office' }, async (run, text) => {
      const { exit, stdout } = await run(...APPLY)
      expect([exit, text()]).toEqual([1, NEW])
      expect(stdout).toContain('"P-2" is not in the plan')
    })
  })

  it('goes in by plan import too, and into no other plan', async () => {
    await given({ 'Projects!Project lead!3': 'ada' }, async (run, text) => {
      const other = await run('apply', 'back.xlsx', 'other')
      expect(other.exit).toBe(2)
      expect(other.stderr).toContain('another plan, "OLD", which is neither this one nor the one that it follows')
      expect((await run('import', 'back.xlsx', '-o', 'new')).exit).toBe(0)
      expect(text()).toContain('lead: ada')
    })
  })
})

it('a new record of a plan has an id that the plan before it did not have', async () => {
  await given({}, async (run, text) => {
    expect((await run('new', 'need', 'title=Book a room', 'department=IT', 'status=accepted', 'new')).exit).toBe(0)
    expect(text()).toContain('N-3')
  })
})
