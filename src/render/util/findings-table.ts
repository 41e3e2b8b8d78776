/** Lays findings out as a table of a report, for formats that hold nothing but tables. */

import { dateWords } from '../../lang/dates.ts'
import type { Cell, Column, Table } from '../../report/document.ts'
import type { ShownFinding } from '../../report/outcome.ts'
import type { Bilingual } from '../../values/language.ts'
import { placeText } from './place-text.ts'
import { severityWord } from './severity-word.ts'

const COLUMNS: readonly Column[] = [
  { id: 'severity', title: { fr: 'Gravité', en: 'Severity' }, unit: 'text' },
  { id: 'rule', title: { fr: 'Règle', en: 'Rule' }, unit: 'text' },
  { id: 'place', title: { fr: 'Emplacement', en: 'Location' }, unit: 'text' },
  { id: 'message', title: { fr: 'Constat', en: 'Finding' }, unit: 'text' },
]

/** One row for each finding, in their order; a waived one says so beside its severity, with its end. */
export function findingsTable(findings: readonly ShownFinding[]): Table {
  const rows = findings.map((finding) => ({
    cells: [
      text(severity(finding)),
      text(same(finding.rule)),
      text(same(placeText(finding.place))),
      text(finding.message),
    ],
  }))
  return { kind: 'table', id: 'findings', columns: COLUMNS, rows }
}

function severity({ severity: of, waiver }: ShownFinding): Bilingual {
  if (waiver === undefined) return { fr: severityWord(of, 'fr'), en: severityWord(of, 'en') }
  return {
    fr: `${severityWord(of, 'fr')} (dérogation jusqu’au ${dateWords(waiver.until, 'fr')})`,
    en: `${severityWord(of, 'en')} (waived until ${dateWords(waiver.until, 'en')})`,
  }
}

function same(value: string): Bilingual {
  return { fr: value, en: value }
}

function text(value: Bilingual): Cell {
  return { kind: 'text', text: value }
}
