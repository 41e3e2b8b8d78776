/**
 * What several formats say of findings: their order in parts and by rule, how many there are, the words of severities
 * and places, what waits for unread files, and all of it as a table.
 */

import { dateWords } from '../../lang/dates.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { semicolon } from '../../lang/punctuation.ts'
import type {
  CommandResult,
  ShownFinding,
  ShownPlace,
} from '../../reports/document/command-result.ts'
import type { Cell, Column, Table, Tone } from '../../reports/document/document.ts'
import type { Bilingual, Lang } from '../../values/language.ts'

/** One finding or more. */
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

/** A part of the list. */
export interface FindingPart {
  readonly id: 'unread' | 'error' | 'open' | 'past' | 'waived'
  /** Missing for the part that always comes first and needs none. */
  readonly title?: Bilingual
  readonly groups: readonly FindingGroup[]
}

const PARTS: readonly Omit<FindingPart, 'groups'>[] = [
  { id: 'unread' },
  { id: 'error', title: { fr: 'Erreurs', en: 'Errors' } },
  { id: 'open', title: { fr: 'À traiter', en: 'To be dealt with' } },
  { id: 'past', title: { fr: 'Sur le passé', en: 'About the past' } },
  { id: 'waived', title: { fr: 'Sous dérogation', en: 'Waived' } },
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
  return [...groups.values()].sort(
    ([left], [right]) => RANKS[left.severity] - RANKS[right.severity],
  )
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

const SEVERITY_WORDS: Readonly<Record<ShownFinding['severity'], Readonly<Record<Lang, string>>>> = {
  error: { fr: 'erreur', en: 'error' },
  warning: { fr: 'avertissement', en: 'warning' },
  info: { fr: 'information', en: 'info' },
}

/** The severity in lower case, singular. */
export function severityWord(severity: ShownFinding['severity'], lang: Lang): string {
  return SEVERITY_WORDS[severity][lang]
}

const SEVERITIES = ['error', 'warning', 'info'] as const

const NONE: Readonly<Record<Lang, string>> = { fr: 'aucun constat', en: 'no findings' }

/** `2 erreurs, 1 avertissement ; 1 constat sous dérogation`: waived findings count apart; lower case, no period. */
export function findingCounts(findings: readonly ShownFinding[], lang: Lang): string {
  const open = findings.filter(({ waiver }) => waiver === undefined)
  const counts = SEVERITIES.flatMap((severity) => {
    const count = open.filter((finding) => finding.severity === severity).length
    return count === 0 ? [] : [countedWord(count, severityWord(severity, lang), lang)]
  })
  const phrase = counts.length === 0 ? NONE[lang] : counts.join(', ')
  return findings.length === open.length
    ? phrase
    : phrase + waivedPhrase(findings.length - open.length, lang)
}

function waivedPhrase(count: number, lang: Lang): string {
  const phrase =
    lang === 'fr' ? `${countedWord(count, 'constat', lang)} sous dérogation` : `${count} waived`
  return `${semicolon(lang)}${phrase}`
}

/** "Info" takes no plural in English. */
function countedWord(count: number, word: string, lang: Lang): string {
  const isPlural = count > 1 && !(lang === 'en' && word === 'info')
  return `${formatNumber(count, lang)} ${word}${isPlural ? 's' : ''}`
}

/** `projects.yaml:42:13`; the path as it is, not made safe. */
export function placeText({ file, line, column }: ShownPlace): string {
  return `${file}:${line}:${column}`
}

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
      textCell(severityText(finding)),
      textCell(same(finding.rule)),
      textCell(same(placeText(finding.place))),
      textCell(finding.message),
    ],
  }))
  return { kind: 'table', id: 'findings', columns: COLUMNS, rows }
}

function severityText({ severity: of, waiver }: ShownFinding): Bilingual {
  if (waiver === undefined) return { fr: severityWord(of, 'fr'), en: severityWord(of, 'en') }
  return {
    fr: `${severityWord(of, 'fr')} (dérogation jusqu’au ${dateWords(waiver.until, 'fr')})`,
    en: `${severityWord(of, 'en')} (waived until ${dateWords(waiver.until, 'en')})`,
  }
}

function same(value: string): Bilingual {
  return { fr: value, en: value }
}

function textCell(value: Bilingual): Cell {
  return { kind: 'text', text: value }
}

/** The tone of each severity. */
export const SEVERITY_TONES: Readonly<Record<ShownFinding['severity'], Tone>> = {
  error: 'bad',
  warning: 'watch',
  info: 'quiet',
}

/** `1 file could not be read whole; 18 checks wait for it`: a sentence without a final period. */
export function waitingText(
  { files, rules }: NonNullable<CommandResult['waiting']>,
  lang: Lang,
): string {
  const [many, checks] = [files > 1, rules.length]
  const [count, waiting] = [formatNumber(files, lang), formatNumber(checks, lang)]
  if (lang === 'en') {
    const unread = `${count} file${many ? 's' : ''} could not be read whole`
    return `${unread}; ${waiting} check${checks === 1 ? ' waits' : 's wait'} for ${many ? 'them' : 'it'}`
  }
  const unread = many
    ? `${count} fichiers n’ont pas pu être lus en entier`
    : `${count} fichier n’a pas pu être lu en entier`
  const wait = checks > 1 ? `${waiting} contrôles attendent` : `${waiting} contrôle attend`
  return `${unread}\u00a0; ${wait} qu’${many ? 'ils le soient' : 'il le soit'}`
}
