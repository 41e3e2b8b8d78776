/** JUnit XML of the sample, read by a strict parser. */
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { renderJunit } from '../../src/render/junit.ts'
import { EMPTY, HOSTILE, sampleOutcome } from '../support/sample-outcome.ts'

interface Parser {
  on(event: 'opentag', handler: (tag: { name: string; attributes: Attributes }) => void): void
  on(event: 'error', handler: (error: Error) => void): void
  write(text: string): Parser
  close(): void
}

type Attributes = Readonly<Record<string, string>>

// The strict parser that exceljs reads workbooks with.
const besideExceljs = createRequire(createRequire(import.meta.url).resolve('exceljs'))
const { SaxesParser } = besideExceljs('saxes') as { SaxesParser: new () => Parser }

/** The tags in order; throws at the first fault. */
function tags(text: string): readonly { name: string; attributes: Attributes }[] {
  const found: { name: string; attributes: Attributes }[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => found.push({ name, attributes }))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(text).close()
  return found
}

describe('renderJunit', () => {
  it('writes the sample', async () => {
    const text = await renderJunit(sampleOutcome())
    await expect(text).toMatchFileSnapshot('../golden/sample.junit.xml')
  })

  it('has a suite for each file and a case for each rule, failing by errors alone', async () => {
    const found = tags(await renderJunit(sampleOutcome()))
    expect(found.map(({ name, attributes }) => `${name} ${attributes['name'] ?? ''}`)).toEqual([
      'testsuites plan',
      'testsuite plan audit',
      'testcase team-capacity-missing',
      'testsuite plans/été/projets 1.yaml',
      'testcase project-without-budget',
      'system-out ',
      'testsuite plans/projects.yaml',
      'testcase project-end-before-start',
      'failure ',
      'system-out ',
      'testcase review-stale',
      'system-out ',
    ])
  })

  it('counts what it holds', async () => {
    const found = tags(await renderJunit(sampleOutcome()))
    const [root] = found
    const count = (name: string): string => String(found.filter((tag) => tag.name === name).length)
    expect(root?.attributes).toMatchObject({ tests: count('testcase'), failures: count('failure') })
  })

  it('does not fail by an error that is waived', async () => {
    const outcome = sampleOutcome()
    const findings = outcome.findings.filter(({ waiver }) => waiver !== undefined)
    const text = await renderJunit({ ...outcome, findings })
    expect(findings).toHaveLength(1)
    expect(tags(text).map(({ name }) => name)).not.toContain('failure')
    expect(text).toContain('error, waived until 2025-01-31')
  })

  it('stays well-formed whatever a title holds, and where there is nothing', async () => {
    expect(() => tags('<a>&nope;</a>')).toThrow()
    const hostile = tags(await renderJunit(sampleOutcome(`${HOSTILE}\uffff\ud800`)))
    expect(hostile).toHaveLength(tags(await renderJunit(sampleOutcome())).length)
    expect(tags(await renderJunit(EMPTY))).toHaveLength(2)
  })
})
