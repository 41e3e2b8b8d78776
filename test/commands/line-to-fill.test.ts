/** The line that asks for what only the user knows keeps every word that was typed. */
import { describe, expect, it } from 'vitest'
import { lineToFill, wordsToFill } from '../../src/commands/line-to-fill.ts'
import { runPlan } from '../support/run-plan.ts'
import { REPOSITORY } from '../support/scenario.ts'

const BODY = { flag: '--body', value: { fill: 'body' } } as const
const DAY = { flag: '--date', value: { fill: 'day' } } as const

describe('a line to fill in', () => {
  it('has what is missing behind what was typed, in the words of the reader', () => {
    expect(lineToFill(['x', '--dry-run'], [BODY, DAY], 'fr')).toEqual(
      'x --dry-run --body INSTANCE --date AAAA-MM-JJ'.split(' '),
    )
    expect(wordsToFill([BODY, { flag: '--owner', value: 'CIO' }, DAY], 'en')).toEqual(['BODY', 'YYYY-MM-DD'])
  })

  it('has it in the place of a value that was no good', () => {
    expect(lineToFill(['--body', 'X', 'p'], [BODY], 'en')).toEqual(['--body', 'BODY', 'p'])
    expect(lineToFill(['--body=X', 'p'], [BODY], 'en')).toEqual(['--body=BODY', 'p'])
  })

  it('leaves words behind -- what they are', () => {
    expect(lineToFill(['x', '--', '--body'], [BODY], 'en')).toEqual(['x', '--body', 'BODY', '--', '--body'])
  })
})

describe('an approval that lacks something', () => {
  const approve = (...words: readonly string[]) => runPlan(REPOSITORY, ['scenario', 'approve', ...words])
  const PLAN = 'plans/centre-val-de-loire-2022-2027'

  it('is asked for with the plan, the dry run, the language and the reason as they were typed', async () => {
    const typed = ['SC-MIN', PLAN, '--decision', 'DEC-X', '--dry-run', '--lang', 'en']
    const { exit, stderr } = await approve(...typed, '--force', '--reason', "the year's budget")
    expect(exit).toBe(2)
    expect(stderr).toContain('--body: the body that decided (')
    expect(stderr).toContain('all at once (fill in BODY and YYYY-MM-DD):\n')
    expect(stderr.trim().split('\n').at(-1)).toBe(
      `  plan scenario approve SC-MIN ${PLAN} --decision DEC-X --dry-run --force --reason "the year's budget" --lang en --body BODY --date YYYY-MM-DD`,
    )
  })

  it('has French words to fill in for a French reader', async () => {
    const { stderr } = await approve('SC-MIN', '-p', PLAN, '--lang', 'fr')
    expect(stderr).toContain('(complétez DÉCISION, INSTANCE et AAAA-MM-JJ)')
    expect(stderr.trim().split('\n').at(-1)).toBe(
      `  plan scenario approve SC-MIN -p ${PLAN} --lang fr --decision DÉCISION --body INSTANCE --date AAAA-MM-JJ`,
    )
  })

  it('of no scenario is told those of the plan', async () => {
    const { exit, stderr } = await approve(PLAN, '--dry-run', '--lang', 'en')
    expect(exit).toBe(2)
    expect(stderr).toMatch(
      /^plan: "scenario" is missing; write SC-\S+, .*\n {2}plan scenario approve SC-\S+ plans\/centre-val-de-loire-2022-2027 --dry-run --lang en\n$/,
    )
  })
})
