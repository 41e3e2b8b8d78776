/** What `--answer` says of the table and its columns: the plan that comes of it, what is refused, what is told to change nothing. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inFolder } from '../../support/in-folder.ts'
import { type Run, runPlan } from '../../support/run-plan.ts'

const TRACKER = `Digital delivery tracker;;;;
Undertaking ref;Undertaking;Live by;Spend 24/25;Wished
S1;Patient portal;31/03/2026;120000;1
S2;Shared record;30/09/2026;80000;2
`

const PLAIN = 'Projet;2025;2026\nRéseau;100000;200000\nPortail;50000;7000\n'

interface Office {
  readonly plan: (...argv: readonly string[]) => Promise<Run>
  readonly text: (path: string) => string
}

async function office(files: Readonly<Record<string, string>>, test: (_: Office) => Promise<void>) {
  await inFolder(files, async (cwd) => {
    await test({
      plan: (...argv) => runPlan(cwd, ['import', ...argv]),
      text: (path) => readFileSync(join(cwd, path), 'utf8'),
    })
  })
}

const answers = (...all: readonly string[]) => all.flatMap((one) => ['--answer', one])

describe('answers about a table', () => {
  it('name titles and other columns, in a file where no list is known', async () => {
    await office({ 't.csv': TRACKER }, async ({ plan, text }) => {
      const said = answers(
        ...['title=Undertaking', 'column.Undertaking ref=id'],
        ...['column.Live by=end', 'column.Spend 24/25=paid.2024'],
      )
      const { exit } = await plan('t.csv', '-o', 'p', '--yes', ...said)
      expect(exit).toBe(0)
      expect(text('p/projects/S1.yaml')).toContain('title: Patient portal')
      expect(text('p/projects/S1.yaml')).toContain('end: 2026-03-31')
      expect(text('p/projects/S1.yaml')).toMatch(/2024:\s+paid: 120000/)
    })
  })

  it('stand in the refusal of such a file, filled in as a shell reads them', async () => {
    await office({ 'my file.csv': TRACKER }, async ({ plan }) => {
      const { exit, stderr } = await plan('my file.csv', '--yes')
      expect(exit).toBe(2)
      expect(stderr).toContain('row 2: "Undertaking ref", "Undertaking"')
      expect(stderr).toContain('plan import "my file.csv" --yes --answer title=Undertaking')
    })
  })

  it('are written into a mapping that gives the same plan again', async () => {
    await office({ 't.csv': TRACKER }, async ({ plan, text }) => {
      const said = answers('title=Undertaking', 'column.Undertaking ref=id', 'column.Wished=none')
      await plan('t.csv', '-o', 'p', '--yes', ...said)
      await plan('t.csv', '-o', 'q', '--map', 'p/t.map.yaml', '--force')
      expect(text('q/projects/S2.yaml')).toBe(text('p/projects/S2.yaml'))
      expect(text('p/projects/S2.yaml')).not.toContain('x-wished')
    })
  })

  it.each([
    ['column.Libelle=title', 'Projet'],
    ['column.Projet=begin', 'start, end'],
    ['sheet=Nothing', '--answer'],
    ['header=x', '--answer'],
  ])('%s is refused, with what would do', async (answer, known) => {
    await office({ 'p.csv': PLAIN }, async ({ plan }) => {
      const { exit, stderr } = await plan('p.csv', '--yes', ...answers(answer))
      expect([exit, stderr]).toEqual([2, expect.stringContaining(known)])
    })
  })

  it('that change nothing are told', async () => {
    await office({ 'p.csv': PLAIN }, async ({ plan }) => {
      const said = answers('column.2025=voted', 'stage=voted', 'dates=mdy')
      const { stdout, stderr } = await plan('p.csv', '-o', 'p', '--dry-run', '--lang', 'en', ...said)
      expect(stdout).toContain('amount voted 2026, investment')
      expect(stderr).toBe('plan: --answer dates=mdy --answer column.2025=voted: without effect on this file\n')
    })
  })
})

describe('what was assumed', () => {
  const BARE = 'Label;2025;2026\nHardware;1000;2000\nServices;500;700\n'

  it('is confirmed by the last of the lines, which says all that those above it do', async () => {
    await office({ 'b.csv': BARE }, async ({ plan }) => {
      const { exit, stdout } = await plan('b.csv', '-o', 'p', '--yes')
      const lines = stdout.split('\n').filter((line) => line.startsWith('    plan import'))
      const said = (lines.at(-1) ?? '').split(' --answer ').slice(1)
      expect([exit, said.sort()]).toEqual([1, ['currency=EUR', 'title=Label', 'unit=1']])
      const again = await plan('b.csv', '-o', 'q', '--yes', ...answers(...said))
      expect(again.stdout).not.toContain('to check')
    })
  })
})

describe('a file without a table', () => {
  it('is refused with what is needed, in the language that is spoken', async () => {
    await office({ 'l.csv': 'Projet\nRéseau\nPortail\n' }, async ({ plan }) => {
      const { exit, stderr } = await plan('l.csv', '--yes', '--lang', 'fr')
      expect([exit, stderr]).toEqual([2, expect.stringContaining('est-ce le bon fichier')])
      expect(stderr).not.toContain('la ligne qui nomme')
    })
  })
})

describe('an order of dates that nothing settles', () => {
  it('is asked about in the language that is spoken', async () => {
    const dates = 'Project;Status;Start\nNetwork;Planned;03/04/2025\nMail;Planned;05/06/2025\n'
    await office({ 'd.csv': dates }, async ({ plan }) => {
      const { stderr } = await plan('d.csv', '--yes', '--lang', 'fr')
      expect(stderr).toContain('Dans quel ordre')
      expect(stderr).not.toContain('In which order')
    })
  })
})

describe('answers after a first import', () => {
  it('read the file anew where nobody has touched the plan since', async () => {
    await office({ 'p.csv': PLAIN }, async ({ plan, text }) => {
      await plan('p.csv', '-o', 'p', '--yes')
      await plan('p.csv', '-o', 'p', '--yes', ...answers('stage=voted'))
      expect(text('p/projects/Portail.yaml')).toContain('voted: 50000')
    })
  })

  it('leave a plan alone that somebody has changed, and say the line that makes another', async () => {
    await inFolder({ 'p.csv': PLAIN }, async (cwd) => {
      const file = join(cwd, 'p/projects/Portail.yaml')
      await runPlan(cwd, ['import', 'p.csv', '-o', 'p', '--yes'])
      writeFileSync(file, `${readFileSync(file, 'utf8')}# relu\n`)
      const { stderr } = await runPlan(cwd, ['import', 'p.csv', '-o', 'p', ...answers('stage=voted')])
      expect(readFileSync(file, 'utf8')).toContain('requested: 50000')
      expect(stderr).toContain('plan import p.csv -o p-2 --answer stage=voted')
      expect(existsSync(join(cwd, 'p-2'))).toBe(false)
    })
  })
})

describe('a file without a date or a year', () => {
  it('is of the day on which it was last changed, and of three years each way', async () => {
    await inFolder({ 'p.csv': 'Projet;Statut\nRéseau;En cours\n' }, async (cwd) => {
      const { exit, stdout } = await runPlan(cwd, ['import', 'p.csv', '-o', 'p', '--lang', 'en'])
      const day = /status date (\d{4}-\d{2}-\d{2}): day on which the file was last changed/.exec(stdout)
      const year = Number(day?.[1]?.slice(0, 4))
      expect(exit).toBe(0)
      expect(stdout).toContain(`years ${year - 3}-${year + 3}: none in the file`)
      expect((await runPlan(cwd, ['audit', 'p'])).exit).toBe(0)
    })
  })
})
