/** An explanation as every topic gives it: sections for people, data for machines; and the list of facts that most begin with. */

import { text } from '../../reports/document/cell.ts'
import type { ShownFinding } from '../../reports/document/command-result.ts'
import type { Cell, Section } from '../../reports/document/document.ts'
import type { Bilingual } from '../../values/language.ts'

export interface TopicExplanation {
  readonly sections: readonly Section[]
  /** The same for machines, in English; `topic` says the kind, and so which other keys are there. */
  readonly data: Readonly<Record<string, unknown>> & { readonly topic: string }
  /** The findings of the plan that are told, for the envelope; none where the topic has none. */
  readonly findings?: readonly ShownFinding[]
}

/** A definition list: one line for each fact, those without a value left out. */
export function factsSection(
  id: string,
  title: Bilingual,
  entries: readonly (readonly [Bilingual, Cell | undefined])[],
): Section {
  const rows = entries.flatMap(([name, cell]) => (cell === undefined ? [] : [{ cells: [text(name), cell] }]))
  const blank = { fr: '', en: '' }
  const columns = ['column_1', 'column_2'].map((column) => ({ id: column, title: blank, unit: 'text' as const }))
  return { id, title, blocks: [{ kind: 'table', id: 'facts', columns, rows }] }
}
