/** SARIF of the sample against its schema. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { beforeAll, describe, expect, it } from 'vitest'
import { renderSarif } from '../../src/render/sarif.ts'
import { renderOptions } from '../support/render-options.ts'
import { EMPTY, HOSTILE, sampleOutcome } from '../support/sample-outcome.ts'

const schemaFile = join(import.meta.dirname, '../support/sarif-schema.json')
const ajv = new Ajv({ allErrors: true })
formats.default(ajv)
const isValid = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')))

describe('renderSarif', () => {
  let text = ''
  beforeAll(async () => {
    text = await renderSarif(sampleOutcome(), renderOptions('fr'))
  })

  it('writes the sample in English whatever the language', async () => {
    await expect(text).toMatchFileSnapshot('../golden/sample.sarif')
    expect(await renderSarif(sampleOutcome(), renderOptions('en'))).toBe(text)
  })

  it.each([
    ['the sample', sampleOutcome()],
    ['a hostile title', sampleOutcome(HOSTILE)],
    ['nothing', EMPTY],
  ])('fits its schema for %s', async (_, outcome) => {
    isValid(JSON.parse(await renderSarif(outcome, renderOptions('en'))))
    expect(isValid.errors).toBeNull()
  })

  it('is held to a schema that refuses unknown levels, keys and lines', () => {
    const spoilt = [
      text.replace('"level": "warning"', '"level": "grave"'),
      text.replace('"startLine": 12', '"startLine": 0'),
      text.replace('"ruleId"', '"rule"'),
    ]
    expect(spoilt.map((one) => isValid(JSON.parse(one)))).toEqual([false, false, false])
  })

  it('points each result to its rule, encodes paths and suppresses what is waived', () => {
    const [run] = JSON.parse(text).runs
    for (const { ruleId, ruleIndex } of run.results) {
      expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId)
    }
    const [first, , waived] = run.results
    expect(first.locations[0].physicalLocation.artifactLocation.uri).toBe('plans/%C3%A9t%C3%A9/projets%201.yaml')
    expect(first.suppressions).toBeUndefined()
    expect(waived.suppressions[0].status).toBe('accepted')
  })

  it('lets a title make no link', async () => {
    const hostile = JSON.parse(await renderSarif(sampleOutcome(HOSTILE), renderOptions('en')))
    const [first] = hostile.runs[0].results
    expect(first.message.text).toContain('\\[l\\](http://evil)')
    expect(first.message.text).not.toMatch(/(?<!\\)[[\]]|[\p{Cc}\u202e]/u)
  })

  it('has no index for a rule that it was not told of', async () => {
    const outcome = { ...sampleOutcome(), rules: [] }
    const parsed = JSON.parse(await renderSarif(outcome, renderOptions('en')))
    expect(parsed.runs[0].results[0]).not.toHaveProperty('ruleIndex')
  })
})
