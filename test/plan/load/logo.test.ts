/** A logo that cannot be shown is told at the line that names it, and keeps nothing else from being read. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadPlan } from '../../../src/plan/load/load-plan.ts'
import type { ReadPicture } from '../../../src/plan/load/logo.ts'

const FOLDER = join(import.meta.dirname, '../../fixtures/every-key')
const files = ['plan.yaml', 'previous.yaml'].map((path) => ({
  path,
  bytes: new Uint8Array(readFileSync(join(FOLDER, path))),
}))

function loaded(readPicture?: ReadPicture) {
  return loadPlan({ root: '.', files: files.slice(0, 1), strays: [] }, { readPicture })
}

test.each([
  ['missing', 'No file "logo.png" in the folder of the plan'],
  ['outside', 'Logo "logo.png" lies outside of the folder of the plan: it is not read'],
  ['too-large', 'Logo "logo.png" is too large'],
  [new TextEncoder().encode('<svg onload="alert(1)"/>'), 'Logo "logo.png" is neither a PNG nor a JPEG picture'],
] as const)('%s', (read, said) => {
  const { plan, findings } = loaded(() => read)
  const found = findings.filter(({ rule }) => rule.startsWith('logo-'))
  expect(found.map(({ message, severity }) => [message.en, severity])).toEqual([[said, 'warning']])
  expect(found[0]?.at).toMatchObject({ path: ['plan', 'presentation', 'logo'], part: 'value' })
  expect(plan?.logo).toBeUndefined()
  expect(plan?.projects.length).toBeGreaterThan(0)
})

test('one that is a picture is the logo of the plan; where nobody reads it nothing is said', () => {
  const { plan, findings } = loaded((_, path) => readFileSync(join(FOLDER, path)))
  expect(plan?.logo).toMatchObject({ type: 'png', width: 240 })
  expect(findings.filter(({ rule }) => rule.startsWith('logo-'))).toEqual([])
  expect(loaded().findings.filter(({ rule }) => rule.startsWith('logo-'))).toEqual([])
})
