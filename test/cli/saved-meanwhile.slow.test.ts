/** An editor that saves while commands write: what it saved is kept, no file is half old and half new, and who loses is told what to do. */
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shareOf } from '../support/cases.ts'
import { type Files, HEADER, inFolder } from '../support/in-folder.ts'
import { type Ended, runMeanwhile, type Save } from '../support/meanwhile.ts'
import { runPlan } from '../support/run-plan.ts'
import { filesOfScenario } from '../support/scenario.ts'

const COMMUNE = filesOfScenario('scenario-approve.slow')
const APPROVE = 'scenario approve S --decision D-1 --body CODIR --date 2025-01-14 --as-of 2025-01-14 -p p'.split(' ')
const RENAME = 'scenario edit T -p p --title Other'.split(' ')

/** What an approval changes, each file with words that it has then. */
const APPROVED = {
  'p/decisions/D-1.yaml': 'appraisals:',
  'p/plan.yaml': 'status: approved',
  'p/projects.yaml': 'D-1',
  'p/scenarios.yaml': 'decision: D-1',
} as const

/** What is said to whoever loses, and what to do. */
const TOLD =
  /has changed in the meantime; nothing was written, try again|another plan command is writing in "p"; try again|has changed since a write was interrupted; move it aside/

const isThere = (cwd: string, path: string, words: string): boolean =>
  existsSync(join(cwd, path)) && readFileSync(join(cwd, path), 'utf8').includes(words)

/** How many files of the approval have their places. */
const placed = (cwd: string): number =>
  Object.entries(APPROVED).filter(([path, words]) => isThere(cwd, path, words)).length

/** Does what the refusal of a half-placed write says: the edited file aside, the old one as git restores it. */
async function settle(cwd: string, { file, line }: Save): Promise<void> {
  expect((await runPlan(cwd, ['validate', 'p'])).stderr).toContain('has changed since a write was interrupted')
  renameSync(join(cwd, file), join(cwd, 'aside'))
  writeFileSync(join(cwd, file), readFileSync(join(cwd, 'aside'), 'utf8').replace(line, ''))
  expect((await runPlan(cwd, ['validate', 'p'])).stderr).toContain('it is finished')
}

function expectTold({ exit, stderr }: Ended): void {
  expect([0, 2]).toContain(exit)
  if (exit === 2) expect(stderr).toMatch(TOLD)
}

/** The approval has changed all of its files, or none. */
async function expectWhole(cwd: string, approved: Ended, save: Save): Promise<void> {
  expectTold(approved)
  const isHalf = approved.stderr.includes('interrupted')
  if (isHalf) await settle(cwd, save)
  expect(placed(cwd)).toBe(approved.exit === 0 || isHalf ? 4 : 0)
}

/** Of two hundred rounds: which file is saved when, and how. */
const ROUNDS = [...new Array(200).keys()].map((round): Save => {
  const files = ['p/projects.yaml', 'p/scenarios.yaml', 'p/plan.yaml']
  const at = 1 + (Math.floor((round * 97) / 3) % 230)
  return { file: files[round % 3] ?? '', at, line: `# saved ${round}\n`, isRenamed: round % 2 === 0 }
})

describe('two commands that write, and an editor that saves meanwhile', () => {
  it.each(shareOf(ROUNDS))('lose nothing: $file, before call $at', async (save) => {
    await inFolder(COMMUNE, async (cwd) => {
      const [approved, renamed] = await Promise.all([runMeanwhile(cwd, APPROVE, save), runMeanwhile(cwd, RENAME)])
      expect(isThere(cwd, save.file, save.line)).toBe(true)
      await expectWhole(cwd, approved, save)
      // A choice that the approval has ended is not renamed any more.
      if (!renamed.stderr.includes('rejected')) expectTold(renamed)
      if (renamed.exit === 0) expect(isThere(cwd, 'p/scenarios.yaml', 'title: Other')).toBe(true)
      expect(readdirSync(join(cwd, 'p')).filter((name) => name.startsWith('.plan-'))).toEqual([])
    })
  })
})

describe('a file that somebody puts where a command found none', () => {
  const CASES: Readonly<Record<string, { readonly argv: string; readonly file: string; readonly files: Files }>> = {
    'export xlsx': { argv: 'export xlsx p -o plan.xlsx', file: 'plan.xlsx', files: COMMUNE },
    ask: { argv: 'ask p -o missing.xlsx', file: 'missing.xlsx', files: COMMUNE },
    'template xlsx': { argv: 'template xlsx -o t.xlsx', file: 't.xlsx', files: {} },
    init: { argv: 'init p', file: 'p/plan.yaml', files: {} },
    'init --ci': { argv: 'init p --ci gitlab', file: '.gitlab-ci.yml', files: { 'p/plan.yaml': HEADER } },
    import: { argv: 'import data.csv --map data.map.yaml -o p', file: 'p/plan.yaml', files: filesOfScenario('import') },
  }

  it.each(Object.entries(CASES))('is not written over: %s', async (_, { argv, file, files }) => {
    await inFolder(files, async (cwd) => {
      const save = { file, at: 6, line: 'mine\n', isRenamed: false }
      const { exit, stderr } = await runMeanwhile(cwd, argv.split(' '), save)
      expect([exit, stderr]).toEqual([2, expect.stringMatching(TOLD)])
      expect(readFileSync(join(cwd, file), 'utf8')).toBe('mine\n')
    })
  })
})
