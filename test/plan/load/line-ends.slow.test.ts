/** A checkout with CRLF is the same plan: the same hash, findings, figures and seals, whatever the system that took it. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type OpenedPlan, openPlan } from '../../../src/commands/api.ts'
import { baselineHash } from '../../../src/plan/content-hash.ts'
import { loadPlan } from '../../../src/plan/load/load-plan.ts'
import type { PlanInput } from '../../../src/plan/load/plan-input.ts'
import { readPlanFolder } from '../../../src/workspace/plan-folder.ts'
import { HEADER } from '../../support/in-folder.ts'
import { REPOSITORY } from '../../support/scenario.ts'

const SAMPLES = readdirSync(join(REPOSITORY, 'plans'))

const folder = (path: string) => readPlanFolder(REPOSITORY, path)

/** The files as a checkout with `core.autocrlf` writes them. */
function onWindows(input: PlanInput): PlanInput {
  const files = input.files.map(({ path, bytes }) => {
    const text = Buffer.from(bytes).toString('utf8').replaceAll('\n', '\r\n')
    return { path, bytes: Buffer.from(text) }
  })
  return { ...input, files }
}

function opened(input: PlanInput, previous: (path: string) => PlanInput): OpenedPlan {
  return openPlan(input, { previous: previous('plans/centre-val-de-loire-2017-2021') })
}

/** The hash of a plan of one file. */
function hashOf(content: string): string | undefined {
  const files = [{ path: 'p/plan.yaml', bytes: Buffer.from(content) }]
  return loadPlan({ root: 'p', files, strays: [] }, {}).plan?.hash
}

describe.each(SAMPLES)('%s with CRLF', (name) => {
  const input = folder(`plans/${name}`)

  it('gives the report that it gives with line feeds, hash and findings included', () => {
    const own = opened(input, folder)
    const theirs = opened(onWindows(input), (path) => onWindows(folder(path)))
    expect(own.audit().report?.provenance.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(theirs.audit()).toEqual(own.audit())
    expect(theirs.findings).toEqual(own.findings)
  })

  it('has the seal of its baselines', () => {
    const [own, theirs] = [input, onWindows(input)].map((one) => loadPlan(one, {}).plan)
    expect(own && baselineHash(own)).toBe(theirs && baselineHash(theirs))
  })
})

describe('the hash of a plan', () => {
  it('is that of the bytes that git keeps', () => {
    expect(hashOf(HEADER.replaceAll('\n', '\r\n'))).toBe(hashOf(HEADER))
    // Half converted by an editor.
    expect(hashOf(HEADER.replace('\n', '\r\n'))).toBe(hashOf(HEADER))
  })

  it('changes with all else: a lone carriage return, a byte order mark, a blank line', () => {
    const notes = [`${HEADER}# a\n# b\n`, `${HEADER}# a\r# b\n`]
    const others = [`\uFEFF${HEADER}`, `${HEADER}\n`, ...notes]
    const hashes = new Set([HEADER, ...others].map(hashOf))
    expect(hashes).not.toContain(undefined)
    expect(hashes.size).toBe(5)
  })
})
