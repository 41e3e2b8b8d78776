/**
 * Each report of the smallest sample plan in each text format, as a user gets it: in French Markdown by a page to read,
 * in any other by its hash. What comes of a change is written by
 * `npx vitest run --project slow test/reports/goldens.slow.test.ts -u`, its pages to be read before they are kept.
 */

import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PlanMemory } from '../../src/commands/plan-memory.ts'
import { expectHashed, expectLines, expectPage, PLAN, pageFile, REPORTS } from '../support/goldens.ts'
import { runPlan } from '../support/run-plan.ts'
import { REPOSITORY } from '../support/scenario.ts'
import { zipParts } from '../support/zip-parts.ts'

const HASHES = 'hashes.json'
const TABLE = `reports/${HASHES}`

/** The pages that are no report by name: their command lines. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  audit: ['audit', PLAN],
  arbitration: ['arbitrate', '-p', PLAN],
  smoothing: ['smooth', PLAN],
}

/** Names of the reports of the plan, as the program lists them. */
async function reportNames(): Promise<string[]> {
  const { stdout } = await runPlan(REPOSITORY, ['report', '--list', '-p', PLAN, '--lang', 'en'])
  return [...stdout.matchAll(/^(\S+) {2,}/gm)].map(([, name = '']) => name)
}

/** The formats in both languages, with the endings of their names. JSON is the same in both; of a document its words and marks. */
const FORMS = (['fr', 'en'] as const).flatMap(
  (lang) =>
    [
      ['pretty', lang, `${lang}.txt`],
      ['md', lang, `${lang}.md`],
      ['csv', lang, `${lang}.csv`],
      ['json', lang, 'json'],
      ['docx', lang, `${lang}.docx`],
    ] as const,
)

/** Of JSON what the report is made of: its other keys hold every figure and finding of the plan, in each report alike. */
function sectionsOf(json: string): string {
  const { data } = JSON.parse(json) as { data: { report: unknown; sections: unknown } }
  return `${JSON.stringify({ report: data.report, sections: data.sections }, undefined, 2)}\n`
}

const memory = new PlanMemory()

async function printed(argv: readonly string[]): Promise<string> {
  const { stdout, bytes, stderr } = await runPlan(REPOSITORY, argv, { memory })
  expect(stderr).toBe('')
  if (argv.includes('docx')) return zipParts(bytes).get('word/document.xml') ?? ''
  return argv.includes('json') ? sectionsOf(stdout) : stdout
}

const NAMES = await reportNames()
const PAGES = [...Object.entries(COMMANDS), ...NAMES.map((name) => [name, ['report', name, '-p', PLAN]] as const)]

describe.each(PAGES)('%s', (name, argv) => {
  it.each(FORMS)('as %s in %s', async (format, lang, ending) => {
    const text = await printed([...argv, '--format', format, '--lang', lang])
    const output = `${name}.${ending}`
    if (output === pageFile(name)) await expectPage(name, text)
    else expectHashed(TABLE, output, text)
  })
})

describe('the plan', () => {
  it('has its reports', () => {
    expect(NAMES.length).toBeGreaterThan(8)
  })

  it('has nothing kept that is no output of its reports', () => {
    const outputs = PAGES.flatMap(([name]) => FORMS.map(([, , ending]) => `${name}.${ending}`))
    const pages = PAGES.map(([name]) => pageFile(name))
    expectLines(
      TABLE,
      outputs.filter((output) => !pages.includes(output)),
    )
    const files = readdirSync(REPORTS)
    expect(files.filter((file) => ![...pages, HASHES].includes(file))).toEqual([])
  })
})
