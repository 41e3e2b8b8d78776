/** The line that the pages on scenarios give to begin with runs on the sample plan, as it stands there. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runPlan } from '../../support/run-plan.ts'
import { REPOSITORY } from '../../support/scenario.ts'

/** The words of a line that ends behind each backslash, as a shell parts them. */
function wordsOf(line: string): string[] {
  const words = line.replace(/\\\n/g, ' ').match(/(?:[^\s"]|"[^"]*")+/g) ?? []
  return words.map((word) => word.replaceAll('"', ''))
}

describe.each(['docs/scenarios.md', 'docs/fr/scenarios.md'])('%s', (page) => {
  it('gives a line that writes a scenario', async () => {
    const text = readFileSync(join(REPOSITORY, page), 'utf8')
    const [, line = ''] = /^```\nplan (scenario new [^`]*)```$/m.exec(text) ?? []
    const words = wordsOf(line)
    const plan = 'plans/centre-val-de-loire-2022-2027'
    const run = await runPlan(REPOSITORY, [...words, '--plan', plan, '--dry-run', '--lang', 'en'])
    expect(run.exit, run.stderr).toBe(0)
    expect(words).toContain('--start')
    expect(run.stdout).toContain('Scenario "SC-B", which starts from "SC-REF"')
  })
})
