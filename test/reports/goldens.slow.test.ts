/**
 * Each report of the smallest sample plan in each text format, as a user gets it. What comes of a change is written by
 * `npx vitest run test/reports/goldens.test.ts -u`, to be read before it is kept.
 */
import { describe, expect, it } from 'vitest'
import { runPlan } from '../support/run-plan.ts'
import { REPOSITORY } from '../support/scenario.ts'

const PLAN = 'plans/minimal'

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

/** The endings of the text formats. */
const FORMATS = { pretty: 'txt', md: 'md', csv: 'csv', json: 'json' } as const

/** Of JSON what the report is made of: its other keys hold every figure and finding of the plan, in each report alike. */
function sectionsOf(json: string): string {
  const { data } = JSON.parse(json) as { data: { report: unknown; sections: unknown } }
  return `${JSON.stringify({ report: data.report, sections: data.sections }, undefined, 2)}\n`
}

async function printed(argv: readonly string[]): Promise<string> {
  const { stdout, stderr } = await runPlan(REPOSITORY, argv)
  expect(stderr).toBe('')
  return argv.includes('json') ? sectionsOf(stdout) : stdout
}

const NAMES = await reportNames()
const PAGES = [
  ...Object.entries(COMMANDS),
  ...NAMES.map((name) => [name, ['report', name, '-p', PLAN]] as const),
]

it('the plan has its reports', () => {
  expect(NAMES.length).toBeGreaterThan(8)
})

describe.each(PAGES)('%s', (name, argv) => {
  it.each(
    Object.entries(FORMATS).flatMap(([format, ending]) =>
      (['fr', 'en'] as const).map((lang) => [format, lang, ending] as const),
    ),
  )('as %s in %s', async (format, lang, ending) => {
    const text = await printed([...argv, '--format', format, '--lang', lang])
    // JSON is the same in both languages.
    const file = format === 'json' ? `${name}.json` : `${name}.${lang}.${ending}`
    await expect(text).toMatchFileSnapshot(`../golden/reports/${file}`)
  })
})
