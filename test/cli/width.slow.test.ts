/** The pages of the sample plans and every help fit 60, 80 and 120 columns, and break no word. */
import { describe, expect, it } from 'vitest'
import { COMMAND_NAMES } from '../../src/commands/program.ts'
import { brokenWords, printedOn, tooWide, WIDE } from '../support/printed-width.ts'

const SAMPLE = 'plans/centre-val-de-loire-2022-2027'

const LINES = [
  ...[SAMPLE, 'plans/centre-val-de-loire-2017-2021'].flatMap((plan) => [
    `audit ${plan}`,
    `validate ${plan}`,
    `scenario ${plan}`,
    `report portfolio ${plan}`,
    `report budget ${plan}`,
  ]),
  'explain',
  'diff plans/draft plans/minimal',
  `scenario show SC-TOUT ${SAMPLE}`,
]

describe.each(['fr', 'en'])('on a terminal, in %s', (lang) => {
  it.each(LINES)('plan %s', async (line) => {
    const wide = await printedOn(WIDE, line, lang)
    for (const columns of [60, 80, 120]) {
      const narrow = await printedOn(columns, line, lang)
      expect(tooWide(narrow, columns)).toEqual([])
      expect(brokenWords(narrow, wide)).toEqual([])
    }
  })

  it.each(COMMAND_NAMES)('plan %s --help', async (name) => {
    for (const words of [`${name} --help`, `${name} --help --all`]) {
      const wide = await printedOn(WIDE, words, lang)
      for (const columns of [60, 80, 120]) {
        const narrow = await printedOn(columns, words, lang)
        expect(tooWide(narrow, columns)).toEqual([])
        expect(brokenWords(narrow, wide)).toEqual([])
      }
    }
  })
})
