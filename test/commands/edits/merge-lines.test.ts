/** What a merge says line by line: each item that is added by its own name, its values by the labels of the format. */
import { expect, it } from 'vitest'
import { mergeLines } from '../../../src/commands/edits/merge-lines.ts'
import { merge } from '../../../src/intake/merge/merge.ts'
import type { ProposedValue } from '../../../src/intake/merge/proposal.ts'
import { planOf } from '../../support/plan-of.ts'

const { plan } = planOf([
  {
    file: 'p/plan.yaml',
    text: `
plan:
  id: P
  title: Plan
  organisation: Commune (exemple)
  status: draft
  horizon: { start: 2025-01, end: 2026-12 }
  as_of: 2025-06-30
projects: [{ id: P-1, title: Portail, status: candidate }]
`,
  },
])

function added(path: ProposedValue['path'], value: object, row: number): ProposedValue {
  const origin = { sheet: 'Feuille', address: String(row), text: '' }
  return { list: 'projects', id: 'P-1', path, base: undefined, value, origin }
}

it('names each of several items that a record had none of', () => {
  const values = [
    added(['milestones', 'M1'], { id: 'M1', title: 'Recette' }, 3),
    added(['milestones', 'M2'], { id: 'M2', title: 'Mise en service' }, 4),
    added(['budget', 0], { section: 'investment', kind: 'services', title: 'Étude' }, 5),
  ]
  const merged = merge(plan, { values, records: [], gone: [], unreadable: [] })
  const lines = mergeLines(merged, { plan, lang: 'fr' }).map((line) => line.replaceAll('\u00a0', ' ').trim())
  expect(lines).toEqual([
    '',
    'Ce qui change :',
    'Projet « Portail » (P-1)',
    'jalons « Recette » : vide → identifiant M1, ce qui est atteint « Recette »  [Feuille, ligne 3]',
    'jalons « Mise en service » : vide → identifiant M2, ce qui est atteint « Mise en service »  [Feuille, ligne 4]',
    'budget « Étude » : vide → section du budget investissement, nature de la dépense prestations, intitulé « Étude »  [Feuille, ligne 5]',
  ])
})
