/** Only plan validate speaks of old schemas: reports, differences and the history of a plan are about the plan. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadPlan } from '../../../src/plan/load/load-plan.ts'
import { git, makeRepository } from '../../support/git-repository.ts'
import { HEADER } from '../../support/in-folder.ts'
import { runPlan } from '../../support/run-plan.ts'
import { temporaryFolder } from '../../support/scenario.ts'

const OLD = '{ "title": "IT master plan" }'

it('an old copy, in git and at hand, is told by validate alone', async () => {
  const { path: cwd, remove } = temporaryFolder()
  try {
    const before = { 'p/plan.yaml': HEADER, 'p/plan.schema.json': OLD }
    makeRepository(cwd, [{ at: '2024-06-30T12:00:00+0200', files: before }])
    git(cwd, ['checkout', '-q', '-f', 'main'])
    writeFileSync(join(cwd, 'p/plan.yaml'), HEADER.replace('Essai', 'Essai 2'))
    for (const line of ['diff -p p', 'history -p p', 'audit p --format json', 'diff HEAD p']) {
      const { stdout, stderr } = await runPlan(cwd, line.split(' '))
      expect(stdout + stderr, line).not.toContain('schema-')
    }
    for (const line of ['validate p', 'validate p --since HEAD']) {
      const { stdout } = await runPlan(cwd, line.split(' '))
      expect(stdout.match(/^p\/plan\.schema\.json:1:1 .* {2}schema-outdated$/gm), line).toHaveLength(1)
    }
  } finally {
    remove()
  }
})

it('files alone, as the public API takes them, say nothing of schemas', () => {
  const bytes = new TextEncoder().encode(HEADER)
  const input = { root: 'p', files: [{ path: 'p/plan.yaml', bytes }], strays: [] }
  const rules = (more: object) => loadPlan({ ...input, ...more }, {}).findings.map(({ rule }) => rule)
  expect(rules({})).toEqual([])
  const schemas = [{ path: 'p/plan.schema.json', bytes: new TextEncoder().encode(OLD) }]
  expect(rules({ schemas })).toEqual(['schema-outdated'])
})
