/** The findings that are new and those that are solved, the most serious first. */
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { SEVERITIES } from '../../plan/finding.ts'
import { type Bilingual, printed } from '../../values/language.ts'
import { text } from '../document/cell.ts'
import { placeText, type ShownFinding } from '../document/command-result.ts'
import { findingData } from '../document/data-values.ts'
import type { Cell, Table } from '../document/document.ts'
import { column, listTable } from '../document/table.ts'

const TEXTS = printed('findings', {
  fresh: { fr: 'Constats nouveaux', en: 'New findings' },
  solved: { fr: 'Constats levés', en: 'Solved findings' },
  waived: ({ fr, en }: Bilingual) => ({ fr: `${fr} (dérogation)`, en: `${en} (waived)` }),
})

export interface FindingChanges {
  /** Found after, not before. */
  readonly fresh: readonly ShownFinding[]
  /** Found before, not after; their places are those of the state before. */
  readonly solved: readonly ShownFinding[]
}

function severityCell({ severity, waiver }: ShownFinding): Cell {
  const label = valueLabel(severity)
  return waiver === undefined ? text(label) : text(TEXTS.waived(label), 'quiet')
}

function bySeverity(left: ShownFinding, right: ShownFinding): number {
  return SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity)
}

function findingTable(id: string, title: Bilingual, findings: readonly ShownFinding[]): Table {
  return listTable({ id, title }, findings.toSorted(bySeverity), [
    column('severity', LABELS.severity, 'text', severityCell),
    column('finding', LABELS.finding, 'text', ({ message }) => message),
    column('place', LABELS.place, 'text', placeText),
    column('rule', LABELS.rule, 'text', ({ rule }) => rule),
  ])
}

export function findingTables({ fresh, solved }: FindingChanges): Table[] {
  return [findingTable('findings_new', TEXTS.fresh, fresh), findingTable('findings_solved', TEXTS.solved, solved)]
}

export function findingChangesData({ fresh, solved }: FindingChanges): object {
  const data = (finding: ShownFinding): object => ({ ...findingData(finding), waived: finding.waiver ?? null })
  return { findings_new: fresh.map(data), findings_solved: solved.map(data) }
}
