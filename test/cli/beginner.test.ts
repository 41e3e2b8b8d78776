/** What `plan validate` tells somebody who has never seen YAML: the cause of each slip, first and alone, in both languages. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BEGINNER, type BeginnerSlip, beginnerSlips } from '../support/beginner-slip.ts'
import { inFolder } from '../support/in-folder.ts'
import { type Run, runPlan } from '../support/run-plan.ts'

/** Validates the plan that a slip leaves, in a folder of its own. */
async function validated(slip: BeginnerSlip, argv: readonly string[]): Promise<Run> {
  let run: Run | undefined
  await inFolder({}, async (cwd) => {
    const plan = join(cwd, 'plan')
    mkdirSync(plan)
    for (const [name, bytes] of Object.entries(slip.files)) {
      const isLinked = name === slip.linked
      writeFileSync(join(isLinked ? cwd : plan, name), bytes)
      if (isLinked) symlinkSync(join('..', name), join(plan, name))
    }
    run = await runPlan(plan, ['validate', '.', ...argv])
  })
  if (run === undefined) throw new Error('the test did not run')
  return run
}

/** What is printed, without the number of checks that wait: it grows with every rule. */
function withoutCount({ stdout }: Run): string {
  return stdout.replace(/\d+ (checks wait|contrôles attendent)/, '… $1')
}

/** Each block as `file:line:column rule`, in the order of the output. */
function blocksOf({ stdout }: Run): string[] {
  return [...stdout.matchAll(/^(.+?:\d+:\d+) (?:error|warning|info) .* {2}([a-z0-9-]+)$/gm)].map(
    ([, place, rule]) => `${place} ${rule}`,
  )
}

const SLIPS = beginnerSlips()

describe.each(SLIPS.map((slip) => [slip.name, slip] as const))('%s', (name, slip) => {
  it.each(['fr', 'en'])('is told in %s, its cause first and nothing else', async (lang) => {
    const run = await validated(slip, ['--lang', lang])
    expect(run.stderr).toBe('')
    await expect(withoutCount(run)).toMatchFileSnapshot(join(BEGINNER, name, `${lang}.txt`))
    if (lang === 'en') expect(blocksOf(run)).toEqual(slip.cause === undefined ? [] : [slip.cause])
  })
})

it('the plan that the slips are made in is sound, and there are sixty of them', async () => {
  const [first] = SLIPS
  if (first === undefined) throw new Error('no slips')
  expect(SLIPS.length).toBeGreaterThanOrEqual(60)
  expect(new Set(SLIPS.map(({ about }) => about)).size).toBe(SLIPS.length)
  const run = await runPlan(join(BEGINNER, 'base'), ['validate', '--fail-on', 'info'])
  expect(run).toMatchObject({ exit: 0, stderr: '' })
})
