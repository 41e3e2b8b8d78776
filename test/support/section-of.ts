/** A section as a context gives it, for tests that look at one alone. */
import type { Section } from '../../src/reports/document/document.ts'
import { buildSection, type SectionKind } from '../../src/reports/report-kind.ts'

/** The section; it must have a place in the report. */
export function sectionOf<C>(kind: SectionKind<C>, context: C): Section {
  const [section] = buildSection(kind, context)
  if (section === undefined) throw new Error(`${kind.id} has no place in this report`)
  return section
}
