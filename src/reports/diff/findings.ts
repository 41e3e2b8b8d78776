/** The findings that are new and those that are solved, the most serious first. */

import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { SEVERITIES } from '../../plan/finding.ts'
import type { Bilingual } from '../../values/language.ts'
import { text } from '../document/cell.ts'
import type { ShownFinding } from '../document/command-result.ts'
import type { Cell, Table } from '../document/document.ts'

/** The findings that only one of the states has. */
export interface FindingChanges {
  /** Found after, not before. */
  readonly fresh: readonly ShownFinding[]
  /** Found before, not after; their places are those of the state before. */
  readonly solved: readonly ShownFinding[]
}

function severityCell({ severity, waiver }: ShownFinding): Cell {
  const { fr, en } = valueLabel(severity)
  if (waiver === undefined) return text({ fr, en })
  return text({ fr: `${fr} (dérogation)`, en: `${en} (waived)` }, 'quiet')
}

function bySeverity(left: ShownFinding, right: ShownFinding): number {
  return SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity)
}

function findingTable(id: string, title: Bilingual, findings: readonly ShownFinding[]): Table {
  return {
    kind: 'table',
    id,
    title,
    columns: [
      { id: 'severity', title: LABELS.severity, unit: 'text' },
      { id: 'finding', title: LABELS.finding, unit: 'text' },
      { id: 'place', title: LABELS.place, unit: 'text' },
      { id: 'rule', title: LABELS.rule, unit: 'text' },
    ],
    rows: findings.toSorted(bySeverity).map((finding) => ({
      cells: [
        severityCell(finding),
        text(finding.message),
        text(`${finding.place.file}:${finding.place.line}:${finding.place.column}`),
        text(finding.rule),
      ],
    })),
  }
}

/** A table of the new findings and one of the solved, each left out where it is empty. */
export function findingTables({ fresh, solved }: FindingChanges): Table[] {
  return [
    findingTable('findings_new', { fr: 'Constats nouveaux', en: 'New findings' }, fresh),
    findingTable('findings_solved', { fr: 'Constats levés', en: 'Solved findings' }, solved),
  ].filter(({ rows }) => rows.length > 0)
}
