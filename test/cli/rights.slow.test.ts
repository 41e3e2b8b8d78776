/** A user without rights, where tests run as an administrator: what can't be written is said, and nothing of the write stays. */
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { HEADER, inFolder } from '../support/in-folder.ts'
import { BUILT } from '../support/run-plan.ts'

/** A user who owns nothing but what a test gives, and another. */
const [USER, OTHER] = [65_534, 1234]
const FILE = 'p/scenarios/S.yaml'
const FILES = { 'p/plan.yaml': HEADER, [FILE]: 'scenarios:\n  - { id: S, title: Old, kind: custom }\n' }
const EDIT = ['scenario', 'edit', 'S', '-p', 'p', '--title', 'New']

/** Runs a command as that user; the words before it are a program that runs another. */
function runAsUser(cwd: string, argv: readonly string[], before: readonly string[] = []) {
  const user = ['setpriv', `--reuid=${USER}`, `--regid=${USER}`, '--clear-groups']
  const [program = '', ...words] = [...user, ...before, ...BUILT, ...argv]
  const env = { PATH: process.env['PATH'] ?? '' }
  const { status, stderr } = spawnSync(program, words, { cwd, env, encoding: 'utf8' })
  return { exit: status, stderr }
}

/** Whether there is such a user, who reaches the program. */
const CAN_TRY = process.getuid?.() === 0 && runAsUser('/', ['--version']).exit === 0

/** The folder of a plan that the user owns. */
async function owned(test: (cwd: string) => void): Promise<void> {
  await inFolder(FILES, (cwd) => {
    for (const path of ['', 'p', 'p/scenarios', ...Object.keys(FILES)]) chownSync(join(cwd, path), USER, USER)
    test(cwd)
  })
}

function expectRefused({ exit, stderr }: ReturnType<typeof runAsUser>, cwd: string): void {
  const said = `plan: "${FILE}" cannot be written (rights, disk or path)\n`
  expect([exit, stderr]).toEqual([2, said])
  expect(readFileSync(join(cwd, FILE), 'utf8')).toContain('title: Old')
  expect(readdirSync(join(cwd, 'p'), { recursive: true }).filter((path) => String(path).includes('.plan-'))).toEqual([])
}

describe.runIf(CAN_TRY)('a user without the rights', () => {
  it.each([
    ['a folder that is read-only', (cwd: string) => chmodSync(join(cwd, 'p/scenarios'), 0o555)],
    ['the folder of the plan, read-only', (cwd: string) => chmodSync(join(cwd, 'p'), 0o555)],
    ['a file that is read-only', (cwd: string) => chmodSync(join(cwd, FILE), 0o444)],
    ['the file of another', (cwd: string) => chownSync(join(cwd, FILE), OTHER, OTHER)],
    [
      'a folder of another',
      (cwd: string) => {
        for (const path of ['p/scenarios', FILE]) chownSync(join(cwd, path), OTHER, OTHER)
      },
    ],
  ])('writes nothing: %s', async (_, forbid) => {
    await owned((cwd) => {
      forbid(cwd)
      expectRefused(runAsUser(cwd, EDIT), cwd)
    })
  })

  it('writes into the file of another that all may write, whose it stays', async () => {
    await owned((cwd) => {
      chownSync(join(cwd, FILE), OTHER, OTHER)
      chmodSync(join(cwd, FILE), 0o666)
      expect(runAsUser(cwd, EDIT).exit).toBe(0)
      expect(readFileSync(join(cwd, FILE), 'utf8')).toContain('title: New')
      expect(statSync(join(cwd, FILE)).uid).toBe(OTHER)
    })
  })

  it('is told of an output that stands where it may not write', async () => {
    await owned((cwd) => {
      mkdirSync(join(cwd, 'out'))
      writeFileSync(join(cwd, 'out/audit.md'), 'kept\n')
      const { exit, stderr } = runAsUser(cwd, ['audit', 'p', '-o', 'out/audit.md'])
      expect([exit, stderr]).toEqual([2, 'plan: "out/audit.md" cannot be written (rights, disk or path)\n'])
      expect(readFileSync(join(cwd, 'out/audit.md'), 'utf8')).toBe('kept\n')
    })
  })
})
