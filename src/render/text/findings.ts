/** What several formats say of findings: their order in parts and by rule, their counts, places and tones, and a table. */
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import {
  FINDING_PARTS,
  findingCountsText,
  findingsLeftOut,
  findingWithOthers,
  otherFindings,
  waivedUntil,
} from '../../lang/catalogue/output.ts'
import type { CommandResult, ShownFinding, ShownPlace } from '../../reports/document/command-result.ts'
import type { Cell, Column, Note, Table, Tone } from '../../reports/document/document.ts'
import { type Bilingual, bilingual, capitalised, type Lang } from '../../values/language.ts'

export type FindingGroup = readonly [ShownFinding, ...ShownFinding[]]

/** The findings by a key, keys in the order of their first finding. */
export function grouped(
  findings: readonly ShownFinding[],
  keyOf: (finding: ShownFinding) => string,
): ReadonlyMap<string, FindingGroup> {
  const groups = new Map<string, [ShownFinding, ...ShownFinding[]]>()
  for (const finding of findings) {
    const group = groups.get(keyOf(finding))
    if (group === undefined) groups.set(keyOf(finding), [finding])
    else group.push(finding)
  }
  return groups
}

export interface FindingPart {
  readonly id: 'unread' | 'error' | 'open' | 'past' | 'waived'
  /** Missing for the part that always comes first and needs none. */
  readonly title?: Bilingual
  readonly groups: readonly FindingGroup[]
}

const PARTS: readonly Omit<FindingPart, 'groups'>[] = [
  { id: 'unread' },
  { id: 'error', title: FINDING_PARTS.error },
  { id: 'open', title: FINDING_PARTS.open },
  { id: 'past', title: FINDING_PARTS.past },
  { id: 'waived', title: FINDING_PARTS.waived },
]

const RANKS: Readonly<Record<ShownFinding['severity'], number>> = { error: 0, warning: 1, info: 2 }

function partOf({ isUnread, isPast, severity, waiver }: ShownFinding): FindingPart['id'] {
  if (waiver !== undefined) return 'waived'
  if (isUnread === true) return 'unread'
  if (severity === 'error') return 'error'
  return isPast === true ? 'past' : 'open'
}

/** Findings by rule and severity, the most severe first; else in the order of the first of each. */
function byRule(findings: readonly ShownFinding[]): FindingGroup[] {
  const groups = grouped(findings, ({ rule, severity }) => `${rule} ${severity}`)
  return [...groups.values()].sort(([left], [right]) => RANKS[left.severity] - RANKS[right.severity])
}

/**
 * The findings in parts: what could not be read, errors, what can still be dealt with, what is about the past, and what
 * is waived; empty parts are left out.
 */
export function findingParts(findings: readonly ShownFinding[]): readonly FindingPart[] {
  return PARTS.map((part) => ({
    ...part,
    groups: byRule(findings.filter((finding) => partOf(finding) === part.id)),
  })).filter(({ groups }) => groups.length > 0)
}

/** The findings one after the other, in the order of their parts. */
export function inOrder(findings: readonly ShownFinding[]): readonly ShownFinding[] {
  return findingParts(findings).flatMap(({ groups }) => groups.flat())
}

/** `2 erreurs, 1 avertissement ; 1 constat sous dérogation`: waived findings count apart; lower case, no period. */
export function findingCounts(findings: readonly ShownFinding[], lang: Lang): string {
  const count = (wanted: ShownFinding['severity'] | 'waived'): number =>
    findings.filter(({ severity, waiver }) => (waiver === undefined ? severity : 'waived') === wanted).length
  const counts = { error: count('error'), warning: count('warning'), info: count('info'), waived: count('waived') }
  return findingCountsText(counts, lang)
}

/** `projects.yaml:42:13`; the path as it is, not made safe. */
export function placeText({ file, line, column }: ShownPlace): string {
  return `${file}:${line}:${column}`
}

export interface ListedFindings {
  readonly listed: readonly ShownFinding[]
  /** How many others there are. */
  readonly others: number
}

/**
 * The findings that the report of a result lists: all of them, or those about its subjects. Errors and what could not be
 * read are always among them, as any figure may depend on them.
 */
export function listedFindings({ report, findings, rules }: CommandResult): ListedFindings {
  const subjects = report?.subjects
  if (subjects === undefined) return { listed: findings, others: 0 }
  const about = new Set(rules.filter(({ subject }) => subjects.includes(subject)).map(({ id }) => id))
  const listed = findings.filter(
    ({ rule, severity, isUnread, waiver }) =>
      about.has(rule) || isUnread === true || (severity === 'error' && waiver === undefined),
  )
  return { listed, others: findings.length - listed.length }
}

const COLUMNS: readonly Column[] = [
  { id: 'severity', title: LABELS.severity, unit: 'text' },
  { id: 'rule', title: LABELS.rule, unit: 'text' },
  { id: 'place', title: LABELS.place, unit: 'text' },
  { id: 'message', title: LABELS.finding, unit: 'text' },
]

/** One row for each finding, in their order; a waived one says so beside its severity, with its end. */
export function findingsTable(findings: readonly ShownFinding[]): Table {
  const rows = findings.map((finding) => ({
    cells: [
      textCell(severityText(finding)),
      textCell(same(finding.rule)),
      textCell(same(placeText(finding.place))),
      textCell(finding.message),
    ],
  }))
  return { kind: 'table', id: 'findings', columns: COLUMNS, rows }
}

/** Most kinds of findings on a page for committees. */
const MOST_KINDS = 6

export interface FindingDigest {
  /** A row for each rule that something open breaks: how severe it is, and its first finding. */
  readonly table: Table
  /** How many rules have no row. */
  readonly left: number
}

/**
 * What is open of the findings without rules and files, the most severe and the most frequent first; what is waived or
 * past is left out.
 */
export function findingDigest(findings: readonly ShownFinding[]): FindingDigest {
  const open = findingParts(findings)
    .filter(({ id }) => id !== 'waived' && id !== 'past')
    .flatMap(({ groups }) => groups)
    .sort((left, right) => {
      const bySeverity = RANKS[left[0].severity] - RANKS[right[0].severity]
      return bySeverity === 0 ? right.length - left.length : bySeverity
    })
  const rows = open
    .slice(0, MOST_KINDS)
    .map(([first, ...others]) => ({
      cells: [
        { ...textCell(valueLabel(first.severity)), tone: SEVERITY_TONES[first.severity] },
        textCell(findingWithOthers(first.message, others.length)),
      ],
    }))
  const columns = COLUMNS.filter(({ id }) => id === 'severity' || id === 'message')
  return { table: { kind: 'table', id: 'findings', columns, rows }, left: open.length - rows.length }
}

function counted(findings: readonly ShownFinding[]): Note {
  const text = bilingual((lang) => `${capitalised(findingCounts(findings, lang))}.`)
  return { kind: 'note', text }
}

/** Findings as people read them below a report: how many, a table, and what is not in it; a committee reads in short what is open. */
export function findingBlocks(result: CommandResult): readonly (Note | Table)[] {
  const { findings, report } = result
  const filled = (table: Table): readonly Table[] => (table.rows.length === 0 ? [] : [table])
  if (report?.readers !== undefined) {
    const { table, left } = findingDigest(findings)
    const text = findingsLeftOut(left)
    return [counted(findings), ...filled(table), { kind: 'note', text }]
  }
  const { listed, others } = listedFindings(result)
  const about: Note[] = others === 0 ? [] : [{ kind: 'note', text: otherFindings(others) }]
  return [counted(listed), ...filled(findingsTable(inOrder(listed))), ...about]
}

function severityText({ severity, waiver }: ShownFinding): Bilingual {
  const word = valueLabel(severity)
  if (waiver === undefined) return word
  const until = waivedUntil(waiver.until)
  return bilingual((lang) => `${word[lang]} (${until[lang]})`)
}

function same(value: string): Bilingual {
  return { fr: value, en: value }
}

function textCell(value: Bilingual): Extract<Cell, { kind: 'text' }> {
  return { kind: 'text', text: value }
}

export const SEVERITY_TONES: Readonly<Record<ShownFinding['severity'], Tone>> = {
  error: 'bad',
  warning: 'watch',
  info: 'quiet',
}
