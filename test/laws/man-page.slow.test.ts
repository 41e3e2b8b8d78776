/** The manual page as the formatter of manuals draws it, where there is one. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { REPOSITORY } from '../support/scenario.ts'

const groff = (...args: string[]) => spawnSync('groff', args, { cwd: REPOSITORY, encoding: 'utf8' })
const isThere = groff('--version').status === 0

describe.runIf(isThere)('groff', () => {
  it.each(['docs/man/plan.1', 'docs/man/fr/plan.1'])('draws %s without a warning, as it is typed', (page) => {
    const { stdout, stderr, status } = groff('-man', '-Tutf8', '-k', '-P-cbou', '-ww', join(REPOSITORY, page))
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('--write-model')
    expect(stdout).toContain('plan audit plans/minimal --format md --lang fr')
    expect(stdout).toContain('--reason "Mid-term review"')
  })
})
