/** The sections that become sheets: the report's own, then its findings and its definitions, told as tables. */

import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { OUTPUT_WORDS, otherFindings, WORKBOOK_WORDS, waitingText } from '../../lang/catalogue/output.ts'
import { formatDate } from '../../lang/dates.ts'
import type { CommandResult, ShownFinding } from '../../reports/document/command-result.ts'
import type { FigureDefinition, Section, Table } from '../../reports/document/document.ts'
import { note, type SectionBlock } from '../../reports/document/table.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { inOrder, listedFindings, placeText, SEVERITY_TONES } from '../text/findings.ts'

/** All sections in the order of their sheets; charts are left out, for their table holds the same figures. */
export function workbookSections(result: CommandResult): Section[] {
  const { report, findings } = result
  return [
    ...(report?.sections ?? []),
    ...(findings.length > 0 || report === undefined ? [findingsSection(result)] : []),
    ...((report?.definitions.length ?? 0) > 0 ? [definitionsSection(report?.definitions ?? [])] : []),
  ]
}

/** Those that the report lists, and how many others there are. */
function findingsSection(result: CommandResult): Section {
  const { listed, others } = listedFindings(result)
  const { waiting } = result
  const blocks: SectionBlock[] = [
    ...(waiting === undefined ? [] : [note(waitingText(waiting))]),
    listed.length === 0 ? note(WORKBOOK_WORDS.no_findings) : findingsTable(inOrder(listed)),
    ...(others === 0 ? [] : [note(otherFindings(others))]),
  ]
  return { id: 'findings', title: OUTPUT_WORDS.findings, blocks }
}

function findingsTable(findings: readonly ShownFinding[]): Table {
  const hasWaiver = findings.some(({ waiver }) => waiver !== undefined)
  const text = (id: string, title: Bilingual): Table['columns'][number] => ({ id, title, unit: 'text' })
  return {
    kind: 'table',
    id: 'findings',
    columns: [
      { ...text('severity', LABELS.severity), look: 'status' },
      text('place', LABELS.place),
      text('finding', LABELS.finding),
      text('help', LABELS.what_to_do),
      text('rule', LABELS.rule),
      ...(hasWaiver ? [text('waiver', WORKBOOK_WORDS.waiver)] : []),
    ],
    rows: findings.map((finding) => ({
      cells: [
        {
          kind: 'text',
          text: valueLabel(finding.severity),
          tone: finding.waiver === undefined ? SEVERITY_TONES[finding.severity] : 'quiet',
        },
        { kind: 'text', text: same(placeText(finding.place)) },
        { kind: 'text', text: finding.message },
        { kind: 'text', text: finding.help },
        { kind: 'text', text: same(finding.rule) },
        ...(hasWaiver ? [{ kind: 'text' as const, text: waiverText(finding) }] : []),
      ],
    })),
  }
}

function definitionsSection(definitions: readonly FigureDefinition[]): Section {
  return {
    id: 'definitions',
    title: OUTPUT_WORDS.definitions,
    blocks: [
      {
        kind: 'table',
        id: 'definitions',
        columns: [
          { id: 'figure', title: LABELS.figure, unit: 'text' },
          { id: 'formula', title: WORKBOOK_WORDS.formula, unit: 'text' },
          { id: 'source', title: LABELS.source, unit: 'text' },
        ],
        rows: definitions.map(({ id, label, formula, source }) => ({
          id,
          cells: [
            { kind: 'text', text: label },
            { kind: 'text', text: formula },
            { kind: 'text', text: source ?? same('') },
          ],
        })),
      },
    ],
  }
}

function waiverText({ waiver }: ShownFinding): Bilingual {
  if (waiver === undefined) return same('')
  const { reason, owner, until } = waiver
  return bilingual((lang) => `${reason} (${owner}, ${formatDate(until, lang)})`)
}

function same(text: string): Bilingual {
  return { fr: text, en: text }
}
