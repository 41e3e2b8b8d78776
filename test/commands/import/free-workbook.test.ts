/** The workbook that asks for what is missing has a name that no file has, so that its line can be pasted. */
import { expect, it } from 'vitest'
import { missingWorkbook } from '../../../src/commands/ask-line.ts'
import { inFolder } from '../../support/in-folder.ts'
import { runPlan } from '../../support/run-plan.ts'

it('is the next one where that of the last time is there', () => {
  const taken = ['manquants.xlsx', 'manquants-2.xlsx']
  expect(missingWorkbook('fr', (name) => taken.includes(name))).toBe('manquants-3.xlsx')
  expect(missingWorkbook('en', (name) => taken.includes(name))).toBe('missing.xlsx')
})

it('and the line of an import has it', async () => {
  const list = 'Project,Status,% avanc.\nFibre,planned,0%\nPortal,in progress,40%\n'
  await inFolder({ 'list.csv': list, 'missing.xlsx': '' }, async (cwd) => {
    const answers = ['--answer', 'horizon=2026-2028', '--lang', 'en']
    const { stdout } = await runPlan(cwd, ['import', 'list.csv', '-o', 'p', ...answers])
    expect(stdout).toContain('plan ask p -o missing-2.xlsx\n')
    expect(stdout).not.toContain('x-avanc')
  })
})
