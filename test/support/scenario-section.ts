/** One section of a comparison of the scenarios of a small plan, as the texts that a reader sees. */

import type { ResultUse } from '../../src/commands/command-result.ts'
import { type ScenarioRequest, viewScenarios } from '../../src/commands/scenario/view-scenarios.ts'
import { ALL_READ } from '../../src/plan/load/unread.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { Cell, Section } from '../../src/reports/document/document.ts'

/** A section of the report of a plan's scenarios. */
export function scenarioSection(
  plan: Plan,
  id: string,
  { use = 'page', ...request }: ScenarioRequest & { readonly use?: ResultUse } = {},
): Section {
  const view = viewScenarios({ plan, findings: [], sources: new Map(), unread: ALL_READ, isUndated: false }, request)
  const section = view?.result([id], use).report?.sections[0]
  if (section === undefined) throw new Error(`no section ${id}`)
  return section
}

function shown(cell: Cell): string | number | null {
  if (cell.kind === 'text') return cell.text.en
  return cell.kind === 'figure' ? cell.value : null
}

/** The rows of a table of the section; empty where it has no such table. */
export function rowsIn({ blocks }: Section, table: string): (string | number | null)[][] {
  return blocks.flatMap((block) =>
    block.kind === 'table' && block.id === table ? block.rows.map(({ cells }) => cells.map(shown)) : [],
  )
}

/** The notes of the section, in English. */
export function notesIn({ blocks }: Section): string[] {
  return blocks.flatMap((block) => (block.kind === 'note' ? [block.text.en] : []))
}
