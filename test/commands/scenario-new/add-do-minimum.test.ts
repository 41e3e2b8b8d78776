/** A do-minimum scenario goes where the plan keeps its scenarios, in the plan's language. */

import { describe, expect, it } from 'vitest'
import { addDoMinimum } from '../../../src/commands/scenario-new/add-do-minimum.ts'
import { draftFrom, newLines, refusalOf, textIn } from '../../support/draft-of.ts'
import { HEADER } from '../../support/in-folder.ts'

const MODELINE = '# yaml-language-server: $schema=./plan.schema.json\n'
const PROJECTS = `projects:
  - { id: A, title: A, status: planned }
  - { id: B, title: B, status: candidate, mandatory: { kind: law, reference: NIS2 }, requires: [C] }
  - { id: C, title: C, status: candidate }
`
const OWN = `scenarios:
  - { id: S, title: S, kind: custom }
`

function linesIn(files: Readonly<Record<string, string>>, path: string): string[] {
  const before = draftFrom(files)
  return newLines(before, addDoMinimum(before, 'SC-MIN').draft, path)
}

describe('addDoMinimum', () => {
  it('makes a file in a plan without scenarios, with the schema of its editor', () => {
    const before = draftFrom({ 'plan.yaml': `${MODELINE}${HEADER}  lang: fr\n`, 'projects.yaml': PROJECTS })
    const { draft, kept, leftOut } = addDoMinimum(before, 'SC/1')
    expect([kept, leftOut]).toEqual([['B', 'C'], ['A']])
    expect(textIn(draft, 'scenarios/SC-1.yaml')).toBe(`# yaml-language-server: $schema=../plan.schema.json
scenarios:
  - id: SC/1
    title: { fr: "Socle\u00a0: obligations et travaux engagés", en: "Do minimum: obligations and work in hand" }
    kind: do_minimum
    status: draft
    assumptions: [Aucun projet nouveau hors obligation, Établi d’après le plan tel qu’il était au 30/06/2024]
    choices:
      A: { out: true, reason: "ni obligatoire, ni engagé, ni repris du plan précédent" }
      B: { keep: true, reason: "obligatoire\u00a0: NIS2" }
      C: { keep: true, reason: nécessaire à B }
`)
  })

  it('goes into the file that holds the others, in English too', () => {
    const files = { 'plan.yaml': HEADER, 'projects.yaml': PROJECTS, 'scenarios.yaml': OWN }
    const lines = linesIn(files, 'scenarios.yaml').join('\n')
    expect(lines).toContain('id: SC-MIN')
    expect(lines).toContain('reason: needed by B')
    expect(lines).toContain('Drawn from the plan as it stood on 30 June 2024')
  })

  it('makes a file of its own where each scenario has one', () => {
    const files = { 'plan.yaml': HEADER, 'projects.yaml': PROJECTS, 'scenarios/S.yaml': OWN }
    expect(linesIn(files, 'scenarios/SC-MIN.yaml')).toContain('- id: SC-MIN')
  })

  it('never makes a file that is not read', () => {
    const before = draftFrom({ 'plan.yaml': HEADER })
    const { draft } = addDoMinimum(before, 'x.map')
    expect(draft.input.files.map(({ path }) => path)).toContain('p/scenarios/x-map.yaml')
  })

  it('goes into a file of its name that is there already', () => {
    const files = { 'plan.yaml': HEADER, 'scenarios/SC-MIN.yaml': 'axes: []\n' }
    expect(linesIn(files, 'scenarios/SC-MIN.yaml').slice(0, 2)).toEqual(['scenarios:', '- id: SC-MIN'])
  })

  it('refuses an id that is taken, whatever its case, and one that is none', () => {
    const draft = draftFrom({ 'plan.yaml': HEADER, 'scenarios.yaml': OWN })
    expect(refusalOf(() => addDoMinimum(draft, 's'))).toBe('scenario-taken s')
    const other = draftFrom({ 'plan.yaml': HEADER, 'projects.yaml': PROJECTS })
    expect(refusalOf(() => addDoMinimum(other, 'a'))).toBe('id-taken a')
    expect(refusalOf(() => addDoMinimum(draft, 'two words'))).toMatch(/^edit-breaks /)
  })
})
