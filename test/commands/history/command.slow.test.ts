/** `plan history` on a repository, in every format and both languages. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { git, makeRepository } from '../../support/git-repository.ts'
import { HEADER } from '../../support/in-folder.ts'
import { runPlan } from '../../support/run-plan.ts'
import { temporaryFolder } from '../../support/scenario.ts'

const { path: top, remove } = temporaryFolder()

/** A plan of one project, and one before it. */
const plan = (asOf: string, more = ''): string =>
  `${HEADER.replace('2024-06-30', asOf).replace('draft', 'running')}  previous_plan: ../old\n${more}`
const project = (status: string): string =>
  `projects:\n  - id: P-1\n    title: Projet\n    status: ${status}\n    baseline: { start: 2024-01, end: 2024-03 }\n`

beforeAll(() => {
  makeRepository(top, [
    { at: '2024-01-31T12:00:00+0000', message: 'Ailleurs', files: { 'readme.txt': 'x' } },
    {
      at: '2024-02-10T12:00:00+0000',
      message: 'Adoption',
      annotated: ['v1'],
      files: {
        'sd/plan.yaml': plan('2024-02-29'),
        'sd/p.yaml': project('planned'),
        'old/plan.yaml': HEADER.replace('SD', 'ANCIEN'),
      },
    },
    { at: '2024-02-20T12:00:00+0000', message: '=Oups', files: { 'sd/plan.yaml': 'plan: [' } },
    {
      at: '2024-03-05T12:00:00+0000',
      message: 'Réparé',
      files: { 'sd/plan.yaml': plan('2024-02-29'), 'sd/p.yaml': project('in_progress') },
    },
    {
      at: '2024-04-02T12:00:00+0000',
      message: 'Fin',
      files: { 'sd/plan.yaml': plan('2024-03-31'), 'sd/p.yaml': project('completed') },
    },
    { at: '2024-11-02T12:00:00+0000', message: 'Ailleurs', files: { 'readme.txt': 'y' } },
  ])
})
afterAll(remove)

const run = (...words: string[]) => runPlan(top, ['history', '-p', 'sd', ...words])

/** The date, the tag or subject, and gross completion of each line. */
async function lines(...words: string[]): Promise<(string | undefined)[][]> {
  const { stdout } = await run('--format', 'csv', '--lang', 'en', ...words)
  return stdout
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .map(([date, , label, , completion]) => [date, label, completion])
}

const ALL = [
  ['2024-02-10', 'v1', '0'],
  ['2024-02-20', 'unreadable: =Oups', ''],
  ['2024-03-05', 'Réparé', '0'],
  ['2024-04-02', 'Fin', '1'],
]

describe('plan history', () => {
  it('goes by month, commit or tag', async () => {
    expect(await lines()).toEqual(ALL.slice(1))
    expect(await lines('--by', 'commit')).toEqual(ALL)
    expect(await lines('--by', 'tag')).toEqual([ALL[0], ALL[3]])
  })

  it('begins with the state in force on a day or in a revision', async () => {
    expect(await lines('--by', 'commit', '--since', '2024-03-01')).toEqual(ALL.slice(1))
    expect(await lines('--by', 'commit', '--since', '2024-03-05')).toEqual(ALL.slice(2))
    expect(await lines('--by', 'commit', '--since', '2024-03')).toEqual(ALL.slice(1))
    expect(await lines('--since', 'v1')).toEqual(ALL)
    expect(await lines('--since', '2023-01-01')).toEqual(ALL.slice(1))
  })

  it('says what the lines are, in the language of the reader', async () => {
    const french = await run('--lang', 'fr', '--since', 'v1')
    expect([french.exit, french.stderr]).toEqual([0, ''])
    expect(french.stdout).toContain('Évolution du plan · situation au 31/03/2024')
    expect(french.stdout).toContain('La première ligne est l’état en vigueur au départ (commit du 10/02/2024).')
    expect(french.stdout).toMatch(/^05\/03\/2024 {2}[0-9a-f]{10} {2}Réparé +1 +0,0\s% /m)
    expect(french.stdout).toMatch(/qui tombe un autre mois pour 2 états\ssur 3\./)
    const before = await run('--lang', 'en', '--since', '2024-01-31')
    expect(before.stdout).not.toContain('in force at the start')
    const english = await run('--lang', 'en', '--by', 'tag')
    expect(english.stdout).toMatch(/^10 Feb 2024 {2}[0-9a-f]{10} {2}v1 +1 +0\.0% /m)
    expect(english.stdout).toMatch(/lies in another month for 1 of 2\sstates\./)
    expect(english.stdout).not.toContain('no findings')
  })

  it('draws curves in Markdown, and fills a workbook', async () => {
    const { stdout } = await run('--lang', 'fr', '--format', 'md')
    expect(stdout).toContain('# Évolution du plan\n')
    expect(stdout).toContain('## À la fin de chaque mois')
    expect(stdout).toContain('x-axis ["03/2024", "04/2024"]')
    expect(stdout).toContain('- **Constats**\u00a0: erreurs et avertissements')
    const workbook = await run('--format', 'xlsx')
    expect([workbook.exit, workbook.bytes.length > 5000]).toEqual([0, true])
  })

  it('gives the same bytes each time, with the full ids for machines and the previous plan as it was at each commit', async () => {
    const first = await run('--format', 'json', '--by', 'commit')
    expect(await run('--format', 'json', '--by', 'commit')).toEqual(first)
    const { data, as_of } = JSON.parse(first.stdout)
    const ids = git(top, ['rev-list', '--reverse', 'main', '--', 'sd']).split('\n')
    expect(data.states.map(({ commit }: { commit: string }) => commit)).toEqual(ids)
    expect([data.by, data.shallow, as_of]).toEqual(['commit', false, '2024-03-31'])
    const readings = data.states.map(({ reading }: { reading: string }) => reading)
    expect(readings).toEqual(['whole', 'none', 'whole', 'whole'])
  })

  it('says that a clone is shallow', async () => {
    const clone = join(top, 'clone')
    git(top, ['clone', '--quiet', '--depth=3', `file://${top}`, clone])
    const { stdout } = await runPlan(clone, ['history', '-p', 'sd', '--lang', 'en'])
    expect(stdout).toContain('This clone is incomplete (shallow)')
    expect(stdout).toContain('5 Mar 2024')
    expect(stdout).not.toContain('10 Feb 2024')
  })

  it.each([
    [['--by', 'week'], '"week" is no value of --by; write month, commit or tag'],
    [
      ['--by', 'tags'],
      '"tags" is no value of --by; write month, commit or tag; did you mean "tag"?\n  plan history -p sd --by tag',
    ],
    [['--since', '2024-02-30'], 'date "2024-02-30" cannot be read; write YYYY-MM-DD'],
    [['--since', 'never'], '"never" is neither a folder nor a revision that git knows'],
    [['--since=--all'], '"--all" is neither a folder nor a revision that git knows'],
    [['--as-of', 'x'], 'date "x" cannot be read; write YYYY-MM-DD'],
    [['--format', 'sarif'], '"sarif" is no value of --format; write pretty, md, html, json, xlsx, docx, pptx or csv'],
  ])('refuses %j', async (words, sentence) => {
    const { exit, stdout, stderr } = await run(...words)
    expect([exit, stdout, stderr]).toEqual([2, '', `plan: ${sentence}\n`])
  })

  it('refuses a plan outside git, one that was never committed, and one that is nowhere', async () => {
    const outside = temporaryFolder()
    const said = async (cwd: string, path: string) => (await runPlan(cwd, ['history', '-p', path])).stderr.trim()
    expect(await said(outside.path, '.')).toBe('plan: "." is not in a git repository, or git is not installed')
    mkdirSync(join(top, 'new'))
    expect(await said(top, 'new')).toBe('plan: the plan was not there in the revision "HEAD"')
    expect(await said(top, 'readme.txt')).toContain('the plan "readme.txt" cannot be read')
    expect(await said(top, 'nowhere')).toBe('plan: no file or folder "nowhere"')
    outside.remove()
  })
})
