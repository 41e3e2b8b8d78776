/** A file that can't be read never makes a rule say something that it does not say of the whole plan. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checked } from '../../src/commands/findings.ts'
import { SLIPS } from '../../src/lang/slips/index.ts'
import { type Loaded, loadPlan } from '../../src/plan/load/load-plan.ts'
import type { InputFile } from '../../src/plan/load/plan-input.ts'
import { RULE_DEFINITIONS } from '../../src/rules/check.ts'
import { compareFindings } from '../../src/scenarios/compare/findings.ts'
import { IS_EVERYTHING } from '../support/cases.ts'
import { REPOSITORY } from '../support/scenario.ts'

/** How many files of a plan are spoilt where time is short. */
const MOST = 8

const PLANS = join(REPOSITORY, 'plans')

function filesBelow(folder: string): InputFile[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => path.endsWith('.yaml') && statSync(path).isFile())
    .sort()
    .map((path) => ({ path: relative(PLANS, path), bytes: readFileSync(path) }))
}

/** The base of the rules' fixtures, a file for each of its keys. */
function baseFiles(): InputFile[] {
  const text = readFileSync(join(REPOSITORY, 'test/support/base.yaml'), 'utf8')
  return text.split(/^(?=[a-z_]+:)/m).flatMap((part) => {
    const key = /^([a-z_]+):/.exec(part)?.[1]
    if (key === undefined) return []
    return [{ path: `base/${key}.yaml`, bytes: new TextEncoder().encode(part) }]
  })
}

function load(files: readonly InputFile[], root: string): Loaded {
  return loadPlan({ root, files, strays: [] }, { readPrevious: () => undefined })
}

const PLANS_OF: readonly (readonly [string, readonly InputFile[]])[] = [
  ['base', baseFiles()],
  ...readdirSync(PLANS).map((name) => [name, filesBelow(join(PLANS, name))] as const),
]

/** Ways in which a file stops being readable, as a whole or in one place. */
const FAULTS: readonly (readonly [string, (text: string) => string])[] = [
  ['a bracket that is not closed', (text) => `${text}\nneeds: [\n`],
  ['a key of a record that does not exist', (text) => text.replace(/^( +)(title|date):/m, '$1titel:')],
  ['a status that does not exist', (text) => text.replace(/\bstatus: [a-z_]+/, 'status: nearly')],
  ['a date that is none', (text) => text.replace(/\b(start|end|date): [0-9-]+/, '$1: T4 2026')],
]

describe.each(PLANS_OF)('%s', (root, files) => {
  const whole = checked(load(files, root)).findings

  it.each(FAULTS)(
    '%s in any of its files gives no other finding',
    (_, spoil) => {
      let spoilt = 0
      for (const [index, { path, bytes }] of files.entries()) {
        const text = new TextDecoder().decode(bytes)
        const changed = spoil(text)
        if (changed === text || (!IS_EVERYTHING && spoilt >= MOST)) continue
        const file = { path, bytes: new TextEncoder().encode(changed) }
        const loaded = load(files.with(index, file), root)
        const { findings, waiting } = checked(loaded)
        const { fresh } = compareFindings(whole, findings)
        const others = fresh.filter(({ rule }) => !Object.hasOwn(SLIPS, rule))
        expect(others.map(({ rule, message }) => [path, rule, message.en])).toEqual([])
        expect(fresh.length, path).toBeGreaterThan(0)
        if (loaded.plan === undefined) expect(waiting).toEqual(RULE_DEFINITIONS.map(({ id }) => id))
        else expect(waiting.length, path).toBeGreaterThan(0)
        spoilt += 1
      }
      expect(spoilt).toBeGreaterThan(0)
    },
    60_000,
  )
})
