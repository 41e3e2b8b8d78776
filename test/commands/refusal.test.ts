/** A refusal is one line that cannot command a terminal, whatever words it repeats. */
import { expect, it } from 'vitest'
import { refusalLine } from '../../src/commands/error-lines.ts'
import { Refusal } from '../../src/commands/refusal.ts'
import { WorkspaceFailure } from '../../src/workspace/failure.ts'
import { runPlan } from '../support/run-plan.ts'

it('is said without the controls of its word', () => {
  const failure = new WorkspaceFailure('path-missing', 'a\n\u001b[31mb')
  expect(refusalLine(failure, 'en')).toBe('no file or folder "a \ufffd[31mb"')
  const refusal = new Refusal('body-unknown', 'B\u0007P\r\n')
  expect(refusalLine(refusal, 'en')).toBe('unknown body "B\ufffdP" in this plan')
  expect(refusalLine(new Error('a'), 'en')).toBeUndefined()
})

it.each([
  ['au\n\u001b[31mdit', 'plan: unknown command "au \ufffd[31mdit"\n'],
  ['--a\u001b]0;title\u0007b', 'plan: unknown option "--a\ufffd]0;title\ufffdb"\n'],
])('of wrong use too: %j', async (word, stderr) => {
  expect(await runPlan('.', [word])).toMatchObject({ exit: 2, stdout: '', stderr })
})

it('says of a day that the plan was not there yet, of a revision that it does not hold it', () => {
  const said = (word: string, lang: 'fr' | 'en') =>
    refusalLine(new WorkspaceFailure('revision-without-plan', word), lang)
  expect(said('1999-01-01', 'en')).toBe('the plan was not there yet on 1999-01-01')
  expect(said('1999-01-01', 'fr')).toBe('le plan n’existait pas encore au 1999-01-01')
  expect(said('v1', 'en')).toBe('the plan was not there in the revision "v1"')
})

it('names what was typed, and the option that it is no value of', () => {
  const said = (word: string, lang: 'fr' | 'en') => refusalLine(new Refusal('choice-unknown', word), lang)
  expect(said('--format my excel', 'en')).toBe('"my excel" is no value of --format')
  expect(said('kind x', 'fr')).toBe('«\u00a0x\u00a0» n’est pas une valeur de [nature]')
})
