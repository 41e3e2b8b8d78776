/** Every word of ours that commands print beside the reports of a plan means something to `plan explain`, in both languages. */
import { describe, expect, it } from 'vitest'
import { labelTopic } from '../../../src/commands/explain/explain-label.ts'
import { type PrintedLabel, printedLabels } from '../../../src/commands/explain/printed-labels.ts'
import { LANGS } from '../../../src/values/language.ts'
import { commandReports, readableSample, solvedReports } from '../../support/command-reports.ts'
import type { NamedResults } from '../../support/page-reports.ts'
import { SAMPLES } from '../../support/sample-plan.ts'

/** What labels are that say nothing of ours: texts and numbers of a plan, by where they stand. */
const DATA: Readonly<Record<string, (label: PrintedLabel) => boolean>> = {
  'a text or a number of the plan': ({ kind, text }) => kind === 'row' && text.fr === text.en,
  'an option that the plan does not have any more': ({ table, kind }) =>
    kind === 'column' && table?.id.startsWith('options_') === true,
  'a month of a history': ({ table, kind }) => kind === 'row' && table?.id.startsWith('history_') === true,
  'means that were tried, with their amount': ({ table, kind }) => kind === 'row' && table?.id === 'reliefs',
  'a change of an envelope': ({ table, kind }) => kind === 'row' && table?.id === 'frontier',
}

function isData(label: PrintedLabel): boolean {
  return Object.values(DATA).some((is) => is(label))
}

/** The labels that explain does not know, or tells by their place alone. */
function unknownIn(path: string, results: NamedResults): { told: number; untold: string[] } {
  const loaded = readableSample(path)
  const [told, untold] = [new Set<string>(), new Set<string>()]
  const labels = results.flatMap(([, { report }]) =>
    report === undefined ? [] : printedLabels(report).filter((label) => !isData(label)),
  )
  for (const lang of LANGS) {
    for (const { text } of labels) {
      const word = text[lang]
      if (told.has(word) || untold.has(word)) continue
      const meanings = labelTopic(word, loaded)?.meanings ?? []
      const isTold = meanings.length > 0 && meanings.every(({ isByPlace }) => isByPlace !== true)
      ;(isTold ? told : untold).add(word)
    }
  }
  return { told: told.size, untold: [...untold] }
}

describe.each(SAMPLES)('what commands make of %s', (sample) => {
  const path = `plans/${sample}`

  it('has no label that is refused or told by its place alone', () => {
    const { told, untold } = unknownIn(path, commandReports(path))
    expect(untold).toEqual([])
    expect(told).toBeGreaterThan(50)
  })
})

describe.each([
  ['minimal', []],
  ['draft', []],
  ['centre-val-de-loire-2022-2027', ['SC-TOUT']],
] as const)('what is solved for %s', (sample, scenarios) => {
  it('has no label that is refused or told by its place alone', async () => {
    const path = `plans/${sample}`
    const { told, untold } = unknownIn(path, await solvedReports(path, scenarios))
    expect(untold).toEqual([])
    expect(told).toBeGreaterThan(20)
  })
})
