/** All reports of many plans: the same bytes by any number of processes, and plans that are done stay whole. */
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prepareReports } from '../../../src/commands/report-all/plan-task.ts'
import { IS_EVERYTHING } from '../../support/cases.ts'
import { HEADER, inFolder } from '../../support/in-folder.ts'
import { BUILT, runBuilt, runPlan } from '../../support/run-plan.ts'
import { REPOSITORY, temporaryFolder } from '../../support/scenario.ts'

const top = temporaryFolder()
const [node, program] = BUILT
const FORMATS = 'html,md,xlsx,json'

/** Lays a plan of a header alone. */
function layPlan(folder: string, header = HEADER): void {
  mkdirSync(join(top.path, folder), { recursive: true })
  writeFileSync(join(top.path, folder, 'plan.yaml'), header)
}

function copyMinimal(to: string): void {
  cpSync(join(REPOSITORY, 'plans/minimal'), join(top.path, to), { recursive: true })
}

/** A plan with every report that a plan may have, one of its own and the comparison of its scenarios among them. */
function fullPlan(): string {
  const minimal = readFileSync(join(REPOSITORY, 'plans/minimal/plan.yaml'), 'utf8')
  const own = '  reports: [{ id: own, title: Own, sections: [{ show: portfolio }] }]\n'
  const scenarios = `scenarios:
  - { id: SC-REF, title: Reference, kind: baseline, status: draft, choices: { P-2: { keep: true } } }
  - { id: SC-MIN, title: Least, kind: do_minimum, status: draft, choices: { P-2: { keep: false } } }
`
  return `${minimal.replace(/^plan:\n/m, `plan:\n${own}`)}${scenarios}`
}

beforeAll(() => {
  // The first takes longest: by several processes, others end before it.
  layPlan('many', fullPlan())
  layPlan('many/plan', `${HEADER}  lang: fr\n`)
  layPlan('many/Region', HEADER.replace('Essai', 'Other'))
  layPlan('many/region')
  layPlan('many/undated', HEADER.replace(/^ *as_of.*\n/m, ''))
  layPlan('own-plan', `${HEADER}  lang: fr\n`)
  for (let number = 10; number < 60; number += 1) copyMinimal(`fifty/plan-${number}`)
})
afterAll(() => top.remove())

function contentsBelow(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true }).map(String).sort()
  return Object.fromEntries(
    files
      .filter((file) => statSync(join(folder, file)).isFile())
      .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(folder, file), 'base64')]),
  )
}

function reportMany(jobs: number) {
  const words = ['report', '--all', 'many', '-o', `site-${jobs}`, '--format', FORMATS]
  const { exit, stdout, stderr } = runBuilt(top.path, [...words, '--jobs', String(jobs)])
  const files = contentsBelow(join(top.path, `site-${jobs}`))
  return { exit, stdout: stdout.replaceAll(`site-${jobs}/`, ''), stderr, files }
}

describe('by any number of processes', () => {
  it('the same bytes are written and the same words said', () => {
    const alone = reportMany(1)
    expect(alone).toMatchObject({ exit: 0, stderr: expect.stringMatching(/^plan: undated: .*\n$/) })
    expect(alone.stdout.trim().split('\n').sort()).toEqual(Object.keys(alone.files).sort())
    expect(Object.keys(alone.files)).toEqual(
      expect.arrayContaining(['plan/own.md', 'plan/scenarios.xlsx', 'region-2/audit.json']),
    )
    for (const jobs of IS_EVERYTHING ? [2, 3] : [2]) expect(reportMany(jobs)).toEqual(alone)
  })

  it('plans that are called alike have a folder each', () => {
    const names = readdirSync(join(top.path, 'site-1'))
    expect(names).toEqual(expect.arrayContaining(['plan', 'plan-2', 'Region', 'region-2']))
  })
})

describe('a plan that cannot be made', () => {
  it('for want of memory takes no other, and is named in the index', async () => {
    // Many small records and no long text, of which some versions of Node end only after minutes of tidying up.
    const axes = Array.from({ length: 20_000 }, (_, at) => `  - { id: A${at}, title: Axe ${at} }\n`)
    const huge = `${HEADER}axes:\n${axes.join('')}`
    const town = HEADER.replace('Essai', 'Digital plan of the town')
    await inFolder({ 'r/huge/plan.yaml': huge, 'r/town/plan.yaml': town }, (cwd) => {
      const words = ['report', '--all', 'r', '--format', 'md,json']
      const { status, stdout, stderr } = spawnSync(node, ['--max-old-space-size=36', program, ...words], {
        cwd,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] },
      })
      expect(stderr).toMatch(/^plan: huge: not enough memory [^\n]*--max-old-space-size=\d+\n$/)
      expect(status).toBe(3)
      expect(readdirSync(join(cwd, 'site/huge'))).toEqual(['index.html', 'index.md'])
      expect(stdout).toContain('site/town/audit.json\n')
      const index = readFileSync(join(cwd, 'site/index.md'), 'utf8')
      expect(index).toMatch(/\| \[huge\]\(huge\/index\.md\) \| reports not made \|(?: {2}\|)+\n/)
      expect(index).toContain('| [Digital plan of the town](town/index.md) |')
      expect(readFileSync(join(cwd, 'site/huge/index.md'), 'utf8')).toContain('Reports not made.')
    })
  })

  it('because its process was killed is told in both languages', async () => {
    await inFolder({ 'r/a/plan.yaml': HEADER }, async (cwd) => {
      const killed = join(cwd, 'kill.cjs')
      writeFileSync(killed, "if (process.argv[1].endsWith('report-worker.js')) process.kill(process.pid, 'SIGKILL')")
      const env = { NODE_OPTIONS: `--require ${killed}` }
      const words = ['report', '--all', 'r', '--lang']
      expect(runBuilt(cwd, [...words, 'en'], { env })).toMatchObject({
        exit: 3,
        stderr: expect.stringMatching(/^plan: a: the process [^\n]* \(SIGKILL\); [^\n]*\n$/),
      })
      expect(runBuilt(cwd, [...words, 'fr'], { env }).stderr).toMatch(/^plan: a: le processus /)
      expect(readFileSync(join(cwd, 'site/index.md'), 'utf8')).toContain('Rapports non produits.')
    })
  })

  it('for a fault of ours is told with where it happened', async () => {
    await inFolder({ 'r/a/plan.yaml': HEADER }, async (cwd) => {
      const fault = join(cwd, 'fault.cjs')
      writeFileSync(
        fault,
        "if (process.argv[1].endsWith('report-worker.js')) JSON.stringify = () => { throw new Error('odd') }",
      )
      const run = runBuilt(cwd, ['report', '--all', 'r', '--format', 'json'], {
        env: { NODE_OPTIONS: `--require ${fault}` },
      })
      expect(run).toMatchObject({ exit: 3, stdout: 'site/index.json\nsite/index.html\n' })
      expect(run.stderr).toMatch(/^plan: a: internal fault, [^\n]*\nError: odd\n {4}at /)
    })
  })
})

describe('an interrupted run', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('leaves whole plans after %s', async (signal) => {
    const site = join(top.path, signal)
    mkdirSync(site)
    const formats = 'md,xlsx'
    const words = ['report', '--all', 'fifty', '-o', signal, '--format', formats, '--jobs', '2']
    const child = spawn(node, [program, ...words], { cwd: top.path })
    let [said, told] = ['', '']
    child.stdout.on('data', (part) => (said += part))
    child.stderr.on('data', (part) => (told += part))
    // Once: another signal, a while later, would end what commits.
    const watcher = watch(site, () => {
      watcher.close()
      child.kill(signal)
    })
    const code = await new Promise((done) => child.on('close', done))
    expect([code, said]).toEqual([130, ''])
    const [, done] = /^plan: interrupted; written are the reports of (\d+) plans? out of 50,.*\n$/.exec(told) ?? []
    const plans = readdirSync(site)
    expect(plans.length).toBe(Number(done))
    expect(plans.length).toBeLessThan(50)
    const whole = Object.keys(contentsBelow(join(site, plans[0] ?? '')))
    // Pages of Markdown have their pictures beside them.
    const pages = whole.filter((name) => !name.endsWith('.svg'))
    expect(pages.length % formats.split(',').length).toBe(0)
    expect(whole).toContain('meeting.xlsx')
    for (const plan of plans) expect(Object.keys(contentsBelow(join(site, plan)))).toEqual(whole)
  })
})

describe('what is asked', () => {
  it.each([
    [['--all', 'many', '--jobs', '0'], /^plan: "--jobs 0": a whole number above 0/],
    [['--list', '-p', 'many', '--jobs', '2'], /^plan: to be given together: --all, --jobs\n$/],
    [['--all', 'many', '--as-of', 'soon'], /^plan: date "soon" cannot be read; [^\n]*\n$/],
  ])('is refused before anything is made: %j', async (words, line) => {
    const run = await runPlan(top.path, ['report', ...words])
    expect(run).toMatchObject({ exit: 2, stdout: '', stderr: expect.stringMatching(line) })
    expect(existsSync(join(top.path, 'site'))).toBe(false)
  })
})

describe('the reports of a plan', () => {
  const run = {
    ...({ cwd: top.path, env: {}, options: {}, formats: ['md', 'json'], out: 'own' } as const),
    ...({ lang: 'en', limit: 'warning' } as const),
  }

  it('are told as refused where a file cannot be read', async () => {
    await inFolder({ 'r/plan.yaml/no-file': '' }, async (cwd) => {
      const write = await prepareReports({ run: { ...run, cwd }, folder: 'r', path: 'r', others: [] }, () => undefined)
      expect(await write()).toMatchObject({ files: [], refusal: 'no .yaml file in "r"' })
    })
  })

  it('are given up where their place is taken by a file', async () => {
    await inFolder({ 'r/plan.yaml': HEADER, own: '' }, async (cwd) => {
      const write = await prepareReports({ run: { ...run, cwd }, folder: 'r', path: 'r', others: [] }, () => undefined)
      const unwritten = { code: 'file-unwritable', path: 'own/r/audit.md' }
      expect(await write()).toMatchObject({ files: [], unwritten })
    })
  })

  it('are not written before they are all made', async () => {
    const folder = join(top.path, 'own-plan')
    const told: unknown[] = []
    const write = await prepareReports({ run, folder, path: 'draft', others: [] }, (made) => told.push(made))
    expect(existsSync(join(top.path, 'own'))).toBe(false)
    const { files, entry } = await write()
    expect(files).toEqual(expect.arrayContaining(['own/draft/audit.md', 'own/draft/audit.json']))
    expect(Object.keys(entry.cells)).toHaveLength(17)
    expect(told).toEqual(told.map((_, done) => ({ done, of: told.length })))
    expect(entry.reports[0]).toEqual({
      text: { fr: 'Audit du plan', en: 'Audit of the plan' },
      files: ['draft/audit.md', 'draft/audit.json'],
      lang: 'fr',
    })
    expect(structuredClone(entry)).toEqual(entry)
  })
})

it('plans whose folders come to one name have a folder of reports each', async () => {
  await inFolder({ 'r/a:b/plan.yaml': HEADER, 'r/a_b/plan.yaml': HEADER }, (cwd) => {
    runBuilt(cwd, ['report', '--all', 'r', '--format', 'json'])
    expect(readdirSync(join(cwd, 'site')).sort()).toEqual(['a_b', 'a_b-2', 'index.html', 'index.json'])
  })
})
