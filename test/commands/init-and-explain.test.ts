/** `plan init` and `plan explain` as a user meets them: what is printed, what is written, what is refused. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inFolder } from '../support/in-folder.ts'
import { runPlan } from '../support/run-plan.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-cli-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function plan(words: readonly string[], cwd = folder) {
  const { exit: code, stdout, stderr } = await runPlan(cwd, words)
  return { code, stdout, stderr }
}

describe('plan init', () => {
  it('writes a plan and ends with the next commands, which then run', async () => {
    const made = await plan(['init', 'mon plan', '--lang', 'fr'])
    expect(made).toMatchObject({ code: 0, stderr: '' })
    expect(made.stdout).toMatch(/Pour continuer\n {2}plan validate "mon plan"\n {2}plan audit "mon plan"/)
    for (const command of ['validate', 'audit']) {
      expect(await plan([command, 'mon plan'])).toMatchObject({ code: 0, stderr: '' })
    }
    expect((await plan(['report', '--list', '-p', 'mon plan'])).code).toBe(0)
  })

  it('writes into the current folder where none is named', async () => {
    expect((await plan(['init'])).stdout).toContain('\n  plan validate\n')
    expect(existsSync(join(folder, 'projects/P-001.yaml'))).toBe(true)
  })

  it.each([
    ['that holds a file', { 'letter.docx': '' }, {}],
    ['that is a home', {}, { HOME: '' }],
  ])('names a folder instead of writing among what is in one %s', async (_, files, env) => {
    await inFolder(files, async (cwd) => {
      const own = Object.fromEntries(Object.keys(env).map((key) => [key, cwd]))
      const before = readdirSync(cwd)
      const { exit, stderr } = await runPlan(cwd, ['init', '--lang', 'fr'], { env: own })
      expect([exit, readdirSync(cwd)]).toEqual([2, before])
      expect(stderr).toMatch(/plan\.yaml, .*projects\/[\s\S]*\n {2}plan init mon-plan --lang fr\n$/)
      expect((await runPlan(cwd, ['init', '.'])).exit).toBe(0)
      expect(readdirSync(cwd)).toContain('plan.yaml')
    })
  })

  it('takes a folder that has but a repository for a new one', async () => {
    await inFolder({ '.gitignore': 'x' }, async (cwd) => {
      expect((await runPlan(cwd, ['init'])).exit).toBe(0)
    })
  })

  it('writes nothing for --dry-run, and lists what it would', async () => {
    const { code, stdout } = await plan(['init', 'new', '--dry-run'])
    expect(code).toBe(0)
    expect(stdout).toContain('  new/plan.yaml\n')
    expect(existsSync(join(folder, 'new'))).toBe(false)
  })

  it('overwrites nothing, unless told to', async () => {
    mkdirSync(join(folder, 'old'))
    writeFileSync(join(folder, 'old/teams.yaml'), '# mine\n')
    const refused = await plan(['init', 'old', '--lang', 'en'])
    expect(refused).toMatchObject({ code: 2, stdout: '' })
    expect(refused.stderr).toBe('plan: "old/teams.yaml" exists already; choose another folder or --force\n')
    expect(existsSync(join(folder, 'old/plan.yaml'))).toBe(false)
    expect((await plan(['init', 'old', '--force'])).code).toBe(0)
    expect(readFileSync(join(folder, 'old/teams.yaml'), 'utf8')).toContain('teams:')
  })
})

describe('plan explain', () => {
  it('proposes the nearest topic', async () => {
    const { code, stdout, stderr } = await plan(['explain', 'completion_gros', '--lang', 'fr'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('vouliez-vous dire «\u00a0completion_gross\u00a0»\u00a0?')
  })

  it('takes the plan around the current folder, in the language of the plan', async () => {
    await plan(['init', '--lang', 'fr'])
    const { code, stdout } = await plan(['explain', 'budget_requested'], join(folder, 'projects'))
    expect(code).toBe(0)
    expect(stdout).toMatch(/Valeur dans ce plan\s+93\u00a0k€/)
    expect(stdout).toMatch(/P-001\.yaml:\d+:\d+\s+P-001\s+93\u00a0k€/)
  })

  it('explains without a plan, and refuses one that is not there', async () => {
    expect((await plan(['explain', 'load_rate'])).stdout).toContain('Add -p PLAN')
    expect((await plan(['explain', 'load_rate', '-p', 'nowhere'])).code).toBe(2)
  })

  it('refuses a plan that cannot be read', async () => {
    writeFileSync(join(folder, 'plan.yaml'), 'plan: [\n')
    expect(await plan(['explain', 'load_rate'])).toMatchObject({ code: 2, stdout: '' })
  })

  it('gives JSON', async () => {
    const { stdout } = await plan(['explain', 'INVESTMENT-OVER-ENVELOPE', '--format', 'json'])
    const { data } = JSON.parse(stdout) as { data: { rules: { id: string }[] } }
    expect(data.rules.map(({ id }) => id)).toEqual(['investment-over-envelope'])
  })
})
