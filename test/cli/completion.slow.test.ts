/**
 * Completion as shells do it: what `plan complete` answers, silent on whatever plan, and the scripts in the shells
 * themselves, where no text of a plan, a folder or a line is ever run.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BUILT, type Run, runBuilt, runPlan } from '../support/run-plan.ts'
import { REPOSITORY, temporaryFolder } from '../support/scenario.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())
const at = (...names: string[]) => join(folder.path, ...names)

const PLAN = `schema_version: 1
plan:
  id: SD-1
  title: Petit plan
  organisation: Commune (exemple)
  status: draft
  horizon: { start: 2024-01, end: 2025-12 }
axes:
  - { id: AX1, title: Services }
bodies:
  - { id: CODIR, title: Comité de direction, level: executive }
projects:
  - { id: P-1, title: { fr: Annuaire, en: Directory }, status: candidate, axis: AX1 }
  - { id: P-2, title: "$(touch PWNED)", status: candidate, axis: AX1 }
  - { id: "P-$(touch PWNED)", title: Hostile, status: candidate, axis: AX1 }
  - { id: "P-\`touch PWNED\`", title: Hostile, status: candidate, axis: AX1 }
  - { id: "P 3'\\n:6", title: "a\\tb\\n:0", status: candidate, axis: AX1 }
decisions:
  - { id: DEC-1, date: 2024-01-31, body: CODIR, kind: approve, subject: Lancement }
scenarios:
  - { id: SC-1, title: Référence, kind: baseline, status: draft }
`

beforeAll(() => {
  mkdirSync(at('sd'))
  writeFileSync(at('sd', 'plan.yaml'), PLAN)
  mkdirSync(at('broken'))
  writeFileSync(at('broken', 'plan.yaml'), 'plan: [\n')
  for (const name of ['$(touch PWNED)', '`touch PWNED`', 'two words', "it's"]) mkdirSync(at(name))
  for (const name of ['plan', 'master-plan-toolkit']) {
    const [node, program] = BUILT
    mkdirSync(at('bin'), { recursive: true })
    writeFileSync(at('bin', name), `#!/bin/sh\nexec '${node}' '${program}' "$@"\n`)
    chmodSync(at('bin', name), 0o755)
  }
})

/** What is offered for the last of some words, without what it means. */
async function offered(...words: readonly string[]): Promise<string[]> {
  const { exit, stdout, stderr } = await runPlan(folder.path, ['complete', '--', ...words])
  expect([exit, stderr]).toEqual([0, ''])
  const lines = stdout.split('\n').slice(0, -2)
  return lines.map((line) => line.split('\t')[0] ?? '')
}

describe('plan complete', () => {
  it('gives the ids of the plan that the line names, or of the one around the folder', async () => {
    expect(await offered('explain', '-p', 'sd', 'P')).toEqual(
      expect.arrayContaining(['P-1', 'P-2', 'project-without-budget']),
    )
    expect(await offered('scenario', 'show', '--plan=sd', 'SC')).toEqual(['SC-1'])
    expect(await offered('report', 'meeting', 'sd', '--body', '')).toEqual(['CODIR'])
    expect(await offered('scenario', '-p', 'sd', '--as-decided', '')).toEqual(['DEC-1'])
    expect(await offered('report', 'project', 'sd', '--project', 'P-1,')).toEqual(['P-1,P-2'])
    const { stdout } = await runPlan(at('sd'), ['complete', '--', 'scenario', 'show', ''])
    expect(stdout.split('\n')[0]).toBe('SC-1\tRéférence')
  })

  it('says what a word means, in one line of the language', async () => {
    const french = await runPlan(folder.path, ['complete', '--', '--lang', 'fr', 'explain', '-p', 'sd', 'P-'])
    expect(french.stdout).toBe('P-1\tAnnuaire\nP-2\t$(touch PWNED)\n:4\n')
  })

  it('gives rules, sections and reports without a plan', async () => {
    expect(await offered('validate', '--rule', 'project-end-b')).toEqual(['project-end-before-start'])
    expect(await offered('audit', '--section', 'key')).toEqual(['key-figures'])
    expect(await offered('smooth', '--section', '')).not.toEqual([])
    expect(await offered('report', 'dash')).toEqual(['dashboard'])
  })

  it('gives folders, and files where a file is wanted, but none with a name that a shell would read', async () => {
    expect(await offered('validate', '')).toEqual(['bin/', 'broken/', 'sd/'])
    expect(await offered('validate', 'sd/')).toEqual([])
    expect(await offered('validate', '-o', 'sd/')).toEqual(['sd/plan.yaml'])
    expect(await offered('validate', 'nowhere/')).toEqual([])
  })

  const expectSilence = ({ exit, stdout, stderr }: Run): void => {
    expect([exit, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/(^|\n):[46]\n$/)
  }

  it.each([
    [['explain', '-p', 'broken', '']],
    [['scenario', 'show', '-p', 'broken', '']],
    [['scenario', 'show', '-p', 'nowhere', '']],
    [['scenario', 'show', '-p', '', '']],
    [['report', 'meeting', '--body', '']],
    [['nonsense', '--more', '']],
    [['--']],
    [['\u0000', '\ud800', '=', '-', '--=', '"', "'"]],
    [[]],
  ])('is silent and ends well for %j', async (words) => {
    expectSilence(await runPlan(folder.path, ['complete', '--', ...words]))
  })

  it.each([
    [['explain', '-p', 'broken', '']],
    // A word of a process holds no NUL.
    [['\ud800', '=', '-', '--=', '"', "'"]],
    [[]],
  ])('is silent and ends well as a process too for %j', (words) => {
    expectSilence(runBuilt(folder.path, ['complete', '--', ...words]))
  })
})

/** What stands between what one question prints and what the next does. */
const NEXT = '----'

/**
 * Asks questions in one shell beside the two commands, each in a shell below it, and gives the lines that each prints;
 * nothing of it may have made the file of the hostile names.
 *
 * @param once - what the shell does before them.
 */
function inShell(shell: readonly string[], once: string, questions: readonly string[]): string[][] {
  const [command = '', ...options] = shell
  const asked = questions.flatMap((question) => [question, `echo '${NEXT}'`])
  const { stdout, stderr, status } = spawnSync(command, [...options, [once, ...asked].join('\n')], {
    cwd: folder.path,
    env: { PATH: `${at('bin')}:${process.env['PATH'] ?? ''}`, HOME: folder.path, LC_ALL: 'C.UTF-8' },
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
  expect(readdirSync(folder.path, { recursive: true }).map(String)).not.toContainEqual(
    expect.stringMatching(/(^|\/)PWNED$/),
  )
  const answers = stdout.split(`${NEXT}\n`).slice(0, -1)
  return answers.map((answer) => answer.trim().split('\n'))
}

const isHere = (shell: string): boolean => spawnSync(shell, ['-c', 'exit']).status === 0

describe('the script of bash', () => {
  type Line = readonly [words: readonly string[], command?: string]

  /** The words that bash completes the last of some words to, which it takes apart at = as bash does. */
  const replies = (...lines: readonly Line[]): string[][] =>
    inShell(
      ['bash', '--norc', '-c'],
      'source <(plan completion bash); source <(plan completion bash)',
      lines.map(([words, command = 'plan']) => {
        const all = [command, ...words].map((word) => `'${word.replaceAll("'", "'\\''")}'`)
        return `( COMP_WORDS=(${all.join(' ')}); COMP_CWORD=${words.length}
          _plan_completion '${command}'; printf '%s\\n' "\${COMPREPLY[@]}" )`
      }),
    )

  it('completes commands, options, values and ids, for both names', () => {
    expect(
      replies(
        [['sce']],
        [['hist'], 'master-plan-toolkit'],
        [['audit', '--section', 'budget,lo']],
        [['audit', '--format', '=', 'xl']],
        [['audit', '--format', '=']],
        [['explain', '-p', '"sd"', 'P-']],
      ),
    ).toEqual([['scenario'], ['history'], ['budget,load'], ['xlsx'], expect.arrayContaining(['xlsx']), ['P-1', 'P-2']])
  })

  it('runs nothing of a plan, a folder or the line', () => {
    expect(
      replies(
        [['validate', '']],
        [['explain', '-p', 'sd', '']],
        [['validate', '$(touch PWNED)']],
        [['explain', '$(touch PWNED)', '`touch PWNED`', '']],
      ),
    ).toEqual([['bin/', 'broken/', 'sd/'], expect.arrayContaining(['P-1', 'P-2']), [''], ['']])
  })

  it('is the same in any language and folder, and registers both names', () => {
    const { stdout } = runBuilt(REPOSITORY, ['completion', 'bash'])
    expect(stdout).toBe(runBuilt(folder.path, ['completion', 'bash', '--lang', 'fr']).stdout)
    expect(stdout).toMatch(/^complete -F _plan_completion plan master-plan-toolkit$/m)
    expect(stdout).not.toMatch(/\beval\b|compgen/)
  })
})

/** Build servers install the shells; elsewhere those that are there are tried. */
const isServer = (process.env['CI'] ?? '') !== ''

describe.skipIf(!isHere('zsh') && !isServer)('the script of zsh', () => {
  /** What is handed to `_describe`: each word, and what it means behind a colon. */
  const described = (...lines: readonly string[]): string[][] =>
    inShell(
      ['zsh', '-f', '-c'],
      `compdef() { }; source <(plan completion zsh)
       _describe() { print -rl -- $completions }`,
      lines.map((line) => `( words=(${line}); CURRENT=$#words; _${line.split(' ')[0]}; true )`),
    )

  it('completes commands, options, values and ids, for both names', () => {
    const [scenario = [], history = [], ...others] = described(
      ...['plan sce', 'master-plan-toolkit hist', 'plan audit --section budget,lo'],
      ...['plan audit --format=xl', 'plan explain -p sd P-'],
    )
    expect(scenario[0]).toMatch(/^scenario:/)
    expect(history[0]).toMatch(/^history:/)
    expect(others).toEqual([['budget,load'], ['xlsx'], ['P-1:Directory', 'P-2:$(touch PWNED)']])
  })

  it('runs nothing of a plan or a folder', () => {
    expect(described("plan validate ''")).toEqual([['bin/', 'broken/', 'sd/']])
  })
})

describe.skipIf(!isHere('fish') && !isServer)('the script of fish', () => {
  const completed = (...lines: readonly string[]): string[][] =>
    inShell(
      ['fish', '--no-config', '-c'],
      'plan completion fish | source',
      lines.map((line) => `complete -C '${line}'`),
    ).map((answer) => answer.map((one) => one.split('\t')[0] ?? ''))

  it('completes commands, options, values and ids, for both names', () => {
    expect(
      completed(
        'plan sce',
        'master-plan-toolkit hist',
        'plan audit --format=xl',
        'plan explain -p sd P-',
        'plan validate ',
      ),
    ).toEqual([['scenario'], ['history'], ['--format=xlsx'], ['P-1', 'P-2'], ['bin/', 'broken/', 'sd/']])
  })
})

describe('plan completion', () => {
  it.each(['bash', 'zsh', 'fish', 'powershell'])('prints the script of %s, for both names', (shell) => {
    const { exit, stdout, stderr } = runBuilt(folder.path, ['completion', shell])
    expect([exit, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/master-plan-toolkit/)
    expect(stdout).not.toContain('\ufffd')
    expect(stdout.length).toBeGreaterThan(500)
  })

  it('refuses another shell by the names of those that there are', async () => {
    const { exit, stdout, stderr } = await runPlan(folder.path, ['completion', 'csh'])
    expect([exit, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/bash.*zsh.*fish.*powershell/)
  })
})
