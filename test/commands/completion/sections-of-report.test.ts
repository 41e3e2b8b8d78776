/** The sections that `plan report NAME --section` is offered are those of the report that is named. */
import { expect, it } from 'vitest'
import { namesOfTool } from '../../../src/commands/completion/names-of-tool.ts'
import { unfinishedLine } from '../../../src/commands/completion/unfinished-line.ts'
import { COMMANDS } from '../../../src/commands/index.ts'
import { AUDIT } from '../../../src/reports/catalogue.ts'

function sections(...line: readonly string[]): readonly string[] {
  const declarations = COMMANDS.map(({ declaration }) => declaration)
  const typed = unfinishedLine([...line, '--section', ''], declarations, [])
  return namesOfTool('section', typed, '').map(({ word }) => word)
}

it.each([
  ['dashboard', ['pictures', 'key-figures', 'resources', 'attention']],
  ['audit', AUDIT.sectionIds],
  ['project', []],
  ['diff', []],
])('of %s', (name, expected) => {
  expect(sections('report', name)).toEqual(expected)
})

it('are those of the command elsewhere, and none where no report is named', () => {
  expect(sections('audit')).toEqual(AUDIT.sectionIds)
  expect(sections('report')).toEqual([])
})
