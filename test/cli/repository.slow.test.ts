/** A git repository of three plans, one of them broken, is cloned and its CI job run twice: the same bytes each time. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PATIENCE } from '../support/patience.ts'
import { BUILT } from '../support/run-plan.ts'
import { REPOSITORY, temporaryFolder } from '../support/scenario.ts'

const { path: folder, remove } = temporaryFolder()
const clone = join(folder, 'clone')

const ENV = {
  PATH: process.env['PATH'],
  HOME: folder,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'planner',
  GIT_AUTHOR_EMAIL: 'planner@example.org',
  GIT_AUTHOR_DATE: '2024-06-30T12:00:00Z',
  GIT_COMMITTER_NAME: 'planner',
  GIT_COMMITTER_EMAIL: 'planner@example.org',
  GIT_COMMITTER_DATE: '2024-06-30T12:00:00Z',
}

function run(cwd: string, command: string, ...words: string[]) {
  return spawnSync(command, words, { cwd, env: ENV, encoding: 'utf8' })
}

function git(cwd: string, ...words: string[]): void {
  const { status, stderr } = run(cwd, 'git', ...words)
  if (status !== 0) throw new Error(stderr)
}

/** Runs the line that the jobs of a forge run. */
function reports(site: string, severity: string) {
  const words = ['report', '--all', 'plans', '-o', site, '--format', 'html,md,xlsx,json']
  return run(clone, ...BUILT, ...words, '--fail-on', severity)
}

function contentsBelow(site: string): Map<string, string> {
  const top = join(clone, site)
  const files = readdirSync(top, { recursive: true }).map(String).sort()
  return new Map(
    files
      .filter((file) => statSync(join(top, file)).isFile())
      .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(top, file)).toString('base64')]),
  )
}

function read(site: string, file: string): string {
  return readFileSync(join(clone, site, file), 'utf8')
}

let first: ReturnType<typeof reports>
let second: ReturnType<typeof reports>

beforeAll(() => {
  const origin = join(folder, 'origin')
  for (const name of ['draft', 'minimal'])
    cpSync(join(REPOSITORY, 'plans', name), join(origin, 'plans', name), { recursive: true })
  mkdirSync(join(origin, 'plans/broken'))
  writeFileSync(join(origin, 'plans/broken/plan.yaml'), 'plan:\n  id: B\n  title: [\n')
  git(origin, 'init', '--quiet')
  git(origin, 'add', '.')
  git(origin, 'commit', '--quiet', '--message', 'Plans')
  git(folder, 'clone', '--quiet', origin, clone)
  first = reports('one', 'error')
  second = reports('two', 'never')
}, PATIENCE)

afterAll(remove)

describe('the job over a repository of plans', () => {
  it('writes every report of every readable plan in every format', () => {
    const files = [...contentsBelow('one').keys()]
    for (const plan of ['draft', 'minimal'])
      for (const report of ['audit', 'dashboard', 'portfolio', 'budget', 'load', 'needs', 'attention'])
        for (const format of ['md', 'xlsx', 'json']) expect(files).toContain(`${plan}/${report}.${format}`)
    expect(files.filter((file) => file.startsWith('broken/'))).toEqual([
      'broken/audit.html',
      'broken/audit.json',
      'broken/audit.md',
      'broken/audit.xlsx',
      'broken/index.html',
      'broken/index.md',
    ])
  })

  it('gives the same bytes twice', () => {
    expect(contentsBelow('two')).toEqual(contentsBelow('one'))
    expect(contentsBelow('one').size).toBeGreaterThan(50)
  })

  it('fails by the severity that it was given, after writing all', () => {
    expect([first.status, second.status]).toEqual([1, 0])
    expect([first.stderr, second.stderr]).toEqual(['', ''])
    expect(first.stdout.split('\n').filter((line) => line !== '')).toHaveLength(contentsBelow('one').size)
  })

  it('says of the broken plan what is wrong with it', () => {
    expect(read('one', 'broken/audit.md')).toMatch(/plans\/broken\/plan\.yaml:3:10/)
  })

  it('has an index with key rates and finding counts', () => {
    const [section] = JSON.parse(read('one', 'index.json')).data.sections
    const [table] = section.tables
    const rows = new Map(table.rows.map((row: { path: string }) => [row.path, row]))
    expect([...rows.keys()]).toEqual(['broken', 'draft', 'minimal'])
    expect(rows.get('broken')).toMatchObject({ plan: 'unreadable', errors: 1, completion_gross: null })
    expect(rows.get('minimal')).toMatchObject({
      completion_gross: { value: 0.5, numerator: 1, denominator: 2 },
      errors: 0,
      warnings: 0,
    })
    const { data, findings } = JSON.parse(read('one', 'draft/audit.json'))
    expect(rows.get('draft')).toMatchObject({ errors: 0, warnings: data.counts.warning })
    expect(findings.length).toBeGreaterThan(0)
  })

  it('changes nothing in the repository but the site', () => {
    const { stdout } = run(clone, 'git', 'status', '--porcelain')
    expect(stdout).toBe('?? one/\n?? two/\n')
  })
})
