/** A plan full of irregularities: each is found at its line, in words that say what is wrong and what to do. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allFindings } from '../../src/commands/findings.ts'
import { loadPlan } from '../../src/plan/load/load-plan.ts'
import { locate } from '../../src/yaml/read/locate.ts'
import type { SourceFile } from '../../src/yaml/read/source-file.ts'

const FILE = join(import.meta.dirname, '../fixtures/irregularities/plan.yaml')
const TEXT = readFileSync(FILE, 'utf8')

/** Each mark: the rule and the line where it stands. */
const MARKS = TEXT.split('\n').flatMap((line, index) => {
  const rule = / # expect: ([a-z-]+)$/.exec(line)?.[1]
  return rule === undefined ? [] : [{ rule, line: index + 1 }]
})

const LOADED = loadPlan({ root: FILE, files: [{ path: FILE, bytes: new TextEncoder().encode(TEXT) }], strays: [] }, {})
const SOURCE = LOADED.sources.get(FILE) as SourceFile
const FOUND = allFindings(LOADED).map((finding) => ({ ...finding, line: locate(SOURCE, finding.at).line }))

describe('a plan with one irregularity a mark', () => {
  it('has enough of them', () => {
    expect(MARKS.length).toBeGreaterThanOrEqual(25)
  })

  it.each(MARKS)('has $rule at line $line, and what to do', ({ rule, line }) => {
    const found = FOUND.filter((one) => one.rule === rule && one.line === line)
    expect(found.length, `${rule} at line ${line}`).toBeGreaterThan(0)
    for (const lang of ['fr', 'en'] as const) {
      expect(found[0]?.message[lang]).toMatch(/\S+ \S+ \S+/)
      expect(found[0]?.help?.[lang]).toMatch(/\S+ \S+/)
    }
  })
})
