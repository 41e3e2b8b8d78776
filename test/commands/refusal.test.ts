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
