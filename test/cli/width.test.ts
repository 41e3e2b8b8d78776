/** What is printed on a terminal fits it: no line is wider, no word is broken, and a line to paste is whole. */
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { brokenWords, printedOn, tooWide, WIDE } from '../support/printed-width.ts'
import { runPlan } from '../support/run-plan.ts'
import { REPOSITORY } from '../support/scenario.ts'

/** Command lines that read a small plan, and refusals. */
const LINES = [
  '',
  '--help',
  '--help --all',
  'arbitrate --help',
  'audit plans/minimal',
  'validate plans/draft',
  'scenario plans/draft',
  'audti',
  'audit plans/nowhere',
  'audit plans/minimal -o a.pdf',
  'audit plans/minimal --section nothing',
  'audit plans/minimal --filter theme',
  'arbitrate plans/centre-val-de-loire-2022-2027 --replan',
]

describe.each(['fr', 'en'])('on a terminal, in %s', (lang) => {
  it.each(LINES)('plan %s fits 80 columns and breaks no word', async (line) => {
    const narrow = await printedOn(80, line, lang)
    expect(tooWide(narrow, 80)).toEqual([])
    expect(brokenWords(narrow, await printedOn(WIDE, line, lang))).toEqual([])
  })

  it('the line to paste of a refusal is whole however narrow it is', async () => {
    const line = 'arbitrate plans/centre-val-de-loire-2022-2027 --replan'
    const lines = (await printedOn(40, line, lang)).split('\n')
    expect(lines.some((one) => one.startsWith(`  plan ${line} --lang ${lang} --add `))).toBe(true)
    const [wide] = (await printedOn(WIDE, line, lang)).split('\n')
    expect(stringWidth(wide ?? '')).toBeGreaterThan(10)
  })
})

it('a word in parts and a line that is too wide are seen', () => {
  expect(brokenWords('Dématérialisatio\nn de', 'Dématérialisation de')).toEqual(['Dématérialisatio', 'n'])
  expect(brokenWords('plans/\na-\nb', 'plans/a-b')).toEqual([])
  expect(tooWide('one two\n  plan audit\nthree-four', 5)).toEqual(['one two'])
})

describe('where no terminal reads', () => {
  it('lines are as long as they are, whatever the columns', async () => {
    const argv = ['validate', 'plans/draft']
    const run = await runPlan(REPOSITORY, argv, { columns: 40 })
    expect(run).toEqual(await runPlan(REPOSITORY, argv, { columns: 200 }))
    expect(run.stdout.split('\n').some((line) => stringWidth(line) > 120)).toBe(true)
  })

  it('and data on a terminal is what it is in a file', async () => {
    for (const argv of [['audit', 'plans/minimal', '--json'], ['schema'], ['completion', 'bash']]) {
      const shown = await runPlan(REPOSITORY, argv, { isTerminal: true, columns: 40 })
      expect(shown.stdout).toBe((await runPlan(REPOSITORY, argv)).stdout)
    }
  })
})
