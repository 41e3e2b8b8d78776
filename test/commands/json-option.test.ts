/** `--json` is `--format json`, also of a verb whose group has the option too. */
import { describe, expect, it } from 'vitest'
import { runPlan } from '../support/run-plan.ts'
import { REPOSITORY } from '../support/scenario.ts'

describe('--json', () => {
  it.each([
    ['scenario'],
    ['scenario', 'list'],
    ['scenario', 'show', 'SC-SOCLE'],
    ['scenario', 'compare', 'SC-SOCLE', 'SC-AMBITION'],
  ])('gives the same as --format json: %j', async (...words) => {
    const [short, long] = [
      await runPlan(REPOSITORY, [...words, '-p', 'plans/draft', '--json']),
      await runPlan(REPOSITORY, [...words, '-p', 'plans/draft', '--format', 'json']),
    ]
    expect(short).toEqual(long)
    expect(JSON.parse(short.stdout)).toHaveProperty('schema_version')
  })
})
