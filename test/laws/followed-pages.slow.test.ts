/** The pages that lead somebody from step to step keep their word: what they say to type is typed, each line is run in order. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shareOf } from '../support/cases.ts'
import { docSteps, runOf, takeStep } from '../support/doc-steps.ts'
import { inFolder } from '../support/in-folder.ts'
import { layExports } from '../support/microsoft-exports.ts'
import { runPlan } from '../support/run-plan.ts'
import { laySampleMonths } from '../support/sample-months.ts'
import { REPOSITORY } from '../support/scenario.ts'

const stepsOf = (page: string) => docSteps(readFileSync(join(REPOSITORY, page), 'utf8'))

/** Nothing is told but what was written, and after an audit how to ask for what is missing. */
const WRITTEN_ALONE: unknown = expect.stringMatching(
  /^(?:plan\s?: .*(?:written|écrits?)\b.*\n)?(?:plan\s?: .*plan apply.*\n {2}plan ask .*\n)?$/u,
)

/** What a workbook brings to mend, and no error. */
const NEW_FINDINGS: unknown = expect.stringMatching(
  /^(?:plan\s?: (?:with this change|avec ce changement,) .*\n(?:\S+:\d+:\d+ (?!error|erreur).*\n)+)?$/u,
)

/** Follows a page in a folder: what each command printed, by the first words of its line. */
async function follow(page: string, cwd: string): Promise<Map<string, string>> {
  const printed = new Map<string, string>()
  for (const step of stepsOf(page)) {
    const run = await takeStep(cwd, step, runPlan)
    if (run === undefined) continue
    const words = runOf(step)
    const [command = ''] = words
    const stderr = command === 'apply' ? NEW_FINDINGS : WRITTEN_ALONE
    expect(run, words.join(' ')).toMatchObject({ exit: 0, stderr })
    printed.set(command, (printed.get(command) ?? '') + run.stdout)
  }
  return printed
}

describe.each([
  ['docs/first-hour.md', '€160k expected, ceiling €150k', 'Fibre for the schools'],
  ['docs/fr/premiere-heure.md', '160 k€ prévus pour un plafond de 150 k€', 'Fibre des écoles'],
])('%s', (page, finding, moved) => {
  it('leads from nothing to a plan, its page, its answers and the next month', async () => {
    await inFolder({}, async (cwd) => {
      const printed = await follow(page, cwd)
      expect(printed.get('validate')?.replaceAll('\u00a0', ' ')).toContain(finding)
      expect(printed.get('diff')).toContain(moved)
    })
  })

  it('asks for more than ten lines and types into seven sheets', () => {
    const kinds = stepsOf(page).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'run').length).toBeGreaterThan(10)
    expect(kinds.filter((kind) => kind === 'type').length).toBeGreaterThan(7)
  })
})

describe.each([
  ['docs/a-month.md', 'plans/our-plan', 'en', 'proven'],
  ['docs/fr/un-mois.md', 'plans/notre-plan', 'fr', 'prouvé'],
] as const)('%s', (page, plan, lang, proof) => {
  it('leads through a month, back again, and from the tools of others', async () => {
    await inFolder({}, async (cwd) => {
      laySampleMonths(cwd, plan, lang)
      await layExports(cwd, lang)
      const printed = await follow(page, cwd)
      expect(printed.get('arbitrate')).toContain(proof)
      expect(printed.get('history')?.match(/2024-0\d-\d\d/g)?.length).toBeGreaterThanOrEqual(3)
      expect(printed.get('import')).toMatch(/project|projet/)
    })
  })
})

describe.each(['docs/gallery.md', 'docs/fr/galerie.md'])('%s', (page) => {
  it('names commands that make their page', async () => {
    await inFolder({}, async (cwd) => {
      laySampleMonths(cwd)
      for (const step of shareOf(stepsOf(page))) {
        const { exit, stderr } = await runPlan(cwd, runOf(step))
        expect([exit, stderr], runOf(step).join(' ')).toEqual([0, WRITTEN_ALONE])
        const made = readFileSync(join(cwd, runOf(step).at(-1) ?? ''), 'utf8')
        expect(made).toContain('<h1')
      }
    })
  })
})
