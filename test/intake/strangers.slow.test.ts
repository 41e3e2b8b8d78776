/**
 * Files as strangers have them, imported as a newcomer would: how much of each is right, missing and wrong is written
 * beside them, and nothing may be wrong in silence. UPDATE_STRANGERS=1 writes what comes of them anew.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { REPOSITORY } from '../support/scenario.ts'
import { type Counts, countsOf } from '../support/strangers/count.ts'
import { scoresOf } from '../support/strangers/score.ts'
import { strangerFiles, strangersAt } from '../support/strangers/truth.ts'

/** Files of which something is wrong or lost and nothing says so. To be emptied. */
const SILENT: readonly string[] = []

const EXPECTED = join(strangersAt(REPOSITORY), 'expected.json')
const isUpdate = process.env['UPDATE_STRANGERS'] === '1'
const files = strangerFiles(REPOSITORY)
const counts = new Map<string, Counts>()

beforeAll(async () => {
  for (const score of await scoresOf(REPOSITORY, files)) counts.set(score.file, countsOf(score))
  const lines = files.map((file) => ` ${JSON.stringify(file)}: ${JSON.stringify(counts.get(file))}`)
  if (isUpdate) writeFileSync(EXPECTED, `{\n${lines.join(',\n')}\n}\n`)
})

const expected = (): Record<string, Counts> => JSON.parse(readFileSync(EXPECTED, 'utf8')) as Record<string, Counts>

describe('a file of a stranger', () => {
  it.each(files)('%s comes out as well as it did, and no better', (file) => {
    expect(counts.get(file)).toEqual(expected()[file])
  })

  it('is expected by its name', () => {
    expect(Object.keys(expected())).toEqual(files)
  })

  it('is never wrong in silence', () => {
    const silent = files.filter((file) => (counts.get(file)?.silent ?? 0) > 0)
    expect(silent.map((file) => file.split('_')[0])).toEqual(SILENT)
  })
})
