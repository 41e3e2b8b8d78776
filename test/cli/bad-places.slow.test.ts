/** Folders, links and files that cannot be read or written: one line, exit 2, and nothing is lost or half written. */
import { spawnSync } from 'node:child_process'
import fileSystem, {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { HEADER, inFolder } from '../support/in-folder.ts'
import { BUILT, runPlan } from '../support/run-plan.ts'

const NAMES = ['mkdirSync', 'openSync', 'readdirSync', 'readFileSync', 'renameSync', 'writeFileSync'] as const

/** What the file system is made to answer, by the end of a path: the tests may run with every right. */
const faults = new Map<string, [on: (typeof NAMES)[number], code: string]>()

/** The calls of the file system as modules import them. */
const calls = fileSystem as unknown as Record<string, (...given: unknown[]) => unknown>
const real = Object.fromEntries(NAMES.map((name) => [name, calls[name]]))

/** A call that fails where it is made to. */
function guarded(name: (typeof NAMES)[number]) {
  return (...given: unknown[]): unknown => {
    for (const [end, [on, code]] of faults) {
      if (on === name && given.some((path) => typeof path === 'string' && path.endsWith(end)))
        throw Object.assign(new Error(`${code}: ${end}`), { code })
    }
    return real[name]?.(...given)
  }
}

function putInPlace(functions: object): void {
  Object.assign(calls, functions)
  syncBuiltinESMExports()
}

beforeAll(() => putInPlace(Object.fromEntries(NAMES.map((name) => [name, guarded(name)]))))
afterEach(() => faults.clear())
afterAll(() => putInPlace(real))

const AXES = 'axes: [{ id: A, title: Axe }]\n'

const WITH_MONEY = `${HEADER}projects:
  - id: P-1
    title: Portal
    status: planned
    budget:
      - section: investment
        kind: services
        amounts: { 2024: { forecast: 1000 } }
`

function namesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true }).map(String).sort()
}

async function expectRefusal(cwd: string, argv: readonly string[], line: RegExp): Promise<void> {
  const before = namesBelow(cwd)
  const run = await runPlan(cwd, argv)
  expect(run).toMatchObject({ exit: 2, stdout: '' })
  expect(run.stderr).toMatch(/^plan: [^\n]+\n(?: {2}plan [^\n]+\n)*$/)
  expect(run.stderr).toMatch(line)
  expect(namesBelow(cwd)).toEqual(before)
}

describe('a link', () => {
  it('that leads to itself, nowhere or out of the plan is told, not followed', async () => {
    await inFolder({ 'sd/plan.yaml': HEADER, 'out/axes.yaml': 'axes: [' }, async (cwd) => {
      symlinkSync('self.yaml', join(cwd, 'sd/self.yaml'))
      symlinkSync('gone.yaml', join(cwd, 'sd/dangling.yaml'))
      symlinkSync('../out/axes.yaml', join(cwd, 'sd/outside.yaml'))
      symlinkSync('../out', join(cwd, 'sd/outside'))
      symlinkSync('.', join(cwd, 'sd/loop'))
      symlinkSync('..', join(cwd, 'sd/up'))
      const run = await runPlan(cwd, ['validate', 'sd', '--quiet', '--fail-on', 'warning'])
      expect(run).toMatchObject({ exit: 1, stderr: '' })
      expect(run.stdout).toMatch(/^sd\/outside\.yaml:1:1 .* {2}file-link-outside\n/m)
      const dead = [...run.stdout.matchAll(/^sd\/(\w+)\.yaml:1:1 .* {2}file-not-regular$/gm)]
      expect(dead.map(([, name]) => name)).toEqual(['dangling', 'self'])
    })
  })

  it('to a file of the plan reads it once', async () => {
    await inFolder({ 'plan.yaml': HEADER, 'b/axes.yaml': AXES }, async (cwd) => {
      symlinkSync('b', join(cwd, 'a'))
      symlinkSync('b/axes.yaml', join(cwd, 'a.yaml'))
      const { stdout } = await runPlan(cwd, ['audit', '--format', 'json'])
      const { data, findings } = JSON.parse(stdout)
      expect(data.provenance.files).toBe(2)
      expect(findings.map(({ rule }: { rule: string }) => rule)).not.toContain('id-duplicate')
    })
  })

  it('to the plan folder leads to the plan', async () => {
    await inFolder({ 'sd/plan.yaml': HEADER }, async (cwd) => {
      symlinkSync('sd', join(cwd, 'here'))
      expect(await runPlan(cwd, ['validate', 'here', '--quiet'])).toMatchObject({ exit: 0 })
    })
  })

  it('of links without end finds each plan of a repository once', async () => {
    await inFolder({ 'r/a/plan.yaml': HEADER, 'r/b/plan.yaml': HEADER }, async (cwd) => {
      for (const from of ['a', 'b'])
        for (const to of ['a', 'b']) symlinkSync(`../${to}`, join(cwd, `r/${from}/to-${to}`))
      symlinkSync('/', join(cwd, 'r/root'))
      const run = await runPlan(cwd, ['report', '--all', 'r', '-o', 'site'])
      expect(run.exit).toBe(0)
      expect(readdirSync(join(cwd, 'site')).sort()).toEqual(['a', 'b', 'index.html', 'index.md'])
    })
  })

  it('that leads out of the plan takes no write with it, not even of what is only kept beside', async () => {
    const csv = (title: string): string => `Code;Nom;Statut\nP-1;${title};En cours\n`
    const files = { 'sd/plan.yaml': HEADER, 'out/kept.txt': 'kept', 's.csv': csv('Un') }
    await inFolder(files, async (cwd) => {
      const told = async (...argv: string[]): Promise<string> => {
        const { exit, stderr } = await runPlan(cwd, argv)
        return `${exit} ${stderr.split('\n')[0]}`
      }
      symlinkSync('../out', join(cwd, 'sd/scenarios'))
      expect(await told('scenario', 'new', 'do-minimum', '-p', 'sd', '--force')).toMatch(
        /^2 plan: "sd\/scenarios\/[^"]+" leads out of the plan folder by a link; nothing is written/,
      )
      const line = ['import', 's.csv', '-o', 'imported', '--yes']
      const first = [...line, '--answer', 'horizon=2026-2028']
      expect(await runPlan(cwd, first)).toMatchObject({ exit: 0 })
      const head = join(cwd, 'imported/plan.yaml')
      const dated = readFileSync(head, 'utf8').replace(/as_of: \S+/, 'as_of: 2026-01-31')
      writeFileSync(head, dated)
      const base = join(cwd, 'imported/s.imported.json')
      rmSync(base)
      symlinkSync('../out/kept.txt', base)
      writeFileSync(join(cwd, 's.csv'), csv('Deux'))
      expect(await told(...line, '--take', 'file', '--force')).toMatch(
        /^2 plan: "imported\/s\.imported\.json" leads out of the plan folder/,
      )
      expect(readFileSync(join(cwd, 'out/kept.txt'), 'utf8')).toBe('kept')
      expect(readdirSync(join(cwd, 'out'))).toEqual(['kept.txt'])
    })
  })

  it('that is the plan argument and leads to itself is refused', async () => {
    await inFolder({}, async (cwd) => {
      symlinkSync('loop', join(cwd, 'loop'))
      await expectRefusal(cwd, ['audit', 'loop'], /no file or folder "loop"/)
    })
  })
})

describe('what cannot be read', () => {
  it('is named: a file, a folder, the plan itself', async () => {
    await inFolder({ 'plan.yaml': HEADER, 'é/axes 1.yaml': AXES }, async (cwd) => {
      faults.set('axes 1.yaml', ['openSync', 'EACCES'])
      await expectRefusal(cwd, ['validate'], /"é\/axes 1\.yaml" cannot be read/)
      await expectRefusal(cwd, ['audit', '--lang', 'fr'], /«\u00a0é\/axes 1\.yaml\u00a0» ne peut pas être lu/)
      faults.clear()
      faults.set('é', ['readdirSync', 'EACCES'])
      await expectRefusal(cwd, ['audit'], /"é" cannot be read/)
      faults.clear()
      faults.set('plan.yaml', ['openSync', 'EIO'])
      await expectRefusal(cwd, ['audit', 'plan.yaml'], /"plan\.yaml" cannot be read/)
    })
  })

  it('leaves the other plans of a repository their reports', async () => {
    const undated = HEADER.replace(/^ *as_of.*\n/m, '')
    await inFolder({ 'a/plan.yaml': undated, 'b/plan.yaml': HEADER }, async (cwd) => {
      const words = ['report', '--all', '.', '-o', 'site', '--format', 'md']
      const run = await runPlan(cwd, [...words, '--fail-on', 'error'])
      expect(run).toMatchObject({
        exit: 1,
        stderr: 'plan: a: no status date; add plan.as_of or give --as-of YYYY-MM-DD\n',
      })
      expect(readFileSync(join(cwd, 'site/index.md'), 'utf8')).toMatch(/\| \[a\]\(a\/index\.md\) \| unreadable \|/)
      expect(existsSync(join(cwd, 'site/b/audit.md'))).toBe(true)
    })
  })

  it('is no plan: a device, an empty folder, a folder called plan.yaml', async () => {
    await inFolder({ 'sd/plan.yaml/notes.txt': '' }, async (cwd) => {
      mkdirSync(join(cwd, 'empty'))
      await expectRefusal(cwd, ['audit', '/dev/zero'], /zero" is a device/)
      await expectRefusal(cwd, ['audit', 'empty'], /no \.yaml file in "empty"/)
      await expectRefusal(cwd, ['audit', 'sd'], /no \.yaml file in "sd"/)
    })
  })
})

describe('what cannot be written', () => {
  const audit = (...more: string[]): string[] => ['audit', 'plan.yaml', '--lang', 'en', ...more]

  it('is told without changing the old file: a workbook that is open elsewhere', async () => {
    await inFolder({ 'plan.yaml': HEADER, 'audit.xlsx': 'old', 'audit.md': 'old' }, async (cwd) => {
      const both = audit('-o', 'audit.md', '-o', 'audit.xlsx')
      faults.set('audit.xlsx', ['openSync', 'EBUSY'])
      await expectRefusal(cwd, both, /"audit\.xlsx" is open in another program/)
      faults.clear()
      expect(readFileSync(join(cwd, 'audit.xlsx'), 'utf8')).toBe('old')
      expect(readFileSync(join(cwd, 'audit.md'), 'utf8')).toBe('old')
      expect(await runPlan(cwd, both)).toMatchObject({ exit: 0 })
      expect(readFileSync(join(cwd, 'audit.xlsx'), 'utf8')).toMatch(/^PK/)
    })
  })

  it('leaves nothing behind: a folder without rights, a full disk, a rename that fails', async () => {
    await inFolder({ 'plan.yaml': HEADER }, async (cwd) => {
      for (const [end, on, code] of [
        ['deep/er', 'mkdirSync', 'EACCES'],
        ['/a.md', 'openSync', 'ENOSPC'],
        ['/a.md', 'renameSync', 'EROFS'],
      ] as const) {
        faults.set(end, [on, code])
        await expectRefusal(cwd, audit('-f', 'md', '-o', 'deep/er/a.md'), /"deep\/er\/a\.md" cannot be written/)
        faults.clear()
      }
    })
  })

  it('is told: a path below a file', async () => {
    await inFolder({ 'plan.yaml': HEADER, file: '' }, async (cwd) => {
      await expectRefusal(cwd, audit('-f', 'md', '-o', 'file/a.md'), /"file\/a\.md" cannot be written/)
      await expectRefusal(cwd, ['report', '--all', '.', '-o', 'file'], /"file\/plan\/audit\.html" cannot be written/)
    })
  })

  it('may be a folder, which takes the report by its name and its pictures beside it', async () => {
    await inFolder({ 'plan.yaml': WITH_MONEY, 'here/x': '' }, async (cwd) => {
      const asked = ['report', 'budget', '-o', 'here']
      expect(await runPlan(cwd, asked)).toMatchObject({ exit: 0 })
      const page = readFileSync(join(cwd, 'here/budget.md'), 'utf8')
      expect(page).toContain('](budget-pictures/budget_years.svg)')
      expect(readFileSync(join(cwd, 'here/budget-pictures/budget_years.svg'), 'utf8')).toMatch(/^<svg /)
      expect(await runPlan(cwd, ['audit', '-o', 'new/', '-f', 'md,json'])).toMatchObject({ exit: 0 })
      expect(namesBelow(join(cwd, 'new'))).toEqual(
        expect.arrayContaining(['audit.json', 'audit.md', 'audit-pictures/budget_years.svg']),
      )
    })
  })

  it('makes the folders of a file that has none yet', async () => {
    await inFolder({ 'plan.yaml': HEADER }, async (cwd) => {
      expect(await runPlan(cwd, audit('-f', 'md', '-o', 'à faire/n° 1/a.md'))).toMatchObject({ exit: 0 })
      expect(readFileSync(join(cwd, 'à faire/n° 1/a.md'), 'utf8')).toMatch(/^# Audit/)
      expect(namesBelow(cwd).filter((name) => name.includes('.plan-'))).toEqual([])
    })
  })

  it('replaces no device by a file', async () => {
    await inFolder({ 'plan.yaml': HEADER }, async (cwd) => {
      symlinkSync('/dev/null', join(cwd, 'nothing'))
      expect(await runPlan(cwd, audit('-f', 'md', '-o', 'nothing'))).toMatchObject({ exit: 0 })
      expect(lstatSync(join(cwd, 'nothing')).isSymbolicLink()).toBe(true)
    })
  })

  it('keeps a neighbour that is called like a stage', async () => {
    await inFolder({ 'plan.yaml': HEADER, 'a.md.part': 'mine' }, async (cwd) => {
      await runPlan(cwd, audit('-f', 'md', '-o', 'a.md'))
      expect(readFileSync(join(cwd, 'a.md.part'), 'utf8')).toBe('mine')
    })
  })
})

describe('reports called alike', () => {
  it('get names of their own inside the site', async () => {
    const own = (id: string): string => `    - { id: ${id}, title: R, sections: [{ show: budget }] }\n`
    const reports = `  reports:\n${own('budget')}${own('Audit')}${own('a/../../../b')}`
    await inFolder(
      { 'r/x/plan.yaml': HEADER + reports, 'r/plan.yaml': HEADER, 'r/plan/plan.yaml': HEADER },
      async (cwd) => {
        writeFileSync(join(cwd, 'keep'), '')
        const run = await runPlan(cwd, ['report', '--all', 'r', '-o', 'site', '--format', 'md'])
        expect(run).toMatchObject({ exit: 0, stderr: '' })
        expect(readdirSync(cwd).sort()).toEqual(['keep', 'r', 'site'])
        expect(readdirSync(join(cwd, 'site/x'))).toEqual(
          expect.arrayContaining(['Audit-2.md', 'a-..-..-..-b.md', 'audit.md', 'budget.md']),
        )
        expect(readdirSync(join(cwd, 'site/plan-2'))).toContain('audit.md')
      },
    )
  })
})

describe('the process', () => {
  const [node, program] = BUILT

  it('ends quietly when its reader stops early', async () => {
    await inFolder({ 'plan.yaml': HEADER + AXES }, (cwd) => {
      const { stdout, stderr } = spawnSync(
        'bash',
        ['-c', `"${node}" "${program}" schema | true; echo "\${PIPESTATUS[0]}"`],
        { cwd, encoding: 'utf8' },
      )
      expect({ stdout, stderr }).toEqual({ stdout: '0\n', stderr: '' })
    })
  })

  it.runIf(existsSync('/dev/full'))('gives no stack trace where the disk is full', async () => {
    await inFolder({ 'plan.yaml': HEADER + AXES }, (cwd) => {
      const { status, stderr } = spawnSync('bash', ['-c', `"${node}" "${program}" schema > /dev/full`], {
        cwd,
        encoding: 'utf8',
      })
      expect(stderr).not.toMatch(/^\s+at /m)
      expect(status).toBe(2)
    })
  })
})
