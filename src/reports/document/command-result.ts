/** What a command leaves behind for renderers: a report, findings with their resolved places, figures for machines. */
import type { Severity } from '../../plan/finding.ts'
import type { RuleSubject } from '../../rules/subjects.ts'
import type { Bilingual } from '../../values/language.ts'
import type { ExcerptLine } from '../../yaml/read/origin.ts'
import type { Report } from './document.ts'

/** A place as editors count it: path with `/`, line and column from 1. */
export interface ShownPlace {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endColumn: number
  /** Whether the place is in the document; false where only its nearest ancestor could be shown. */
  readonly isExact: boolean
}

/** A finding with its place resolved, ready to be shown. */
export interface ShownFinding {
  readonly rule: string
  readonly severity: Severity
  readonly message: Bilingual
  readonly help: Bilingual
  readonly place: ShownPlace
  readonly related: readonly { readonly place: ShownPlace; readonly label: Bilingual }[]
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>
  readonly entity?: string
  /** It tells of something that could not be read: rules may wait for it. */
  readonly isUnread?: true
  /** It is about a closed year or a period that has ended: nothing done now mends it. */
  readonly isPast?: true
  readonly excerpt: readonly ExcerptLine[]
  /** The waiver that covers it; a waived finding never fails a run. */
  readonly waiver?: { readonly reason: string; readonly owner: string; readonly until: string }
}

/** Where a finding is, in one word: `projects.yaml:42:13`. */
export function placeText({ place: { file, line, column } }: Pick<ShownFinding, 'place'>): string {
  return `${file}:${line}:${column}`
}

/** What machine formats say about a rule. */
export interface RuleInfo {
  readonly id: string
  readonly subject: RuleSubject
  readonly severity: Severity
  readonly summary: Bilingual
  readonly why: Bilingual
  readonly fix: Bilingual
}

/** What a command leaves behind; each renderer takes what its format can hold. */
export interface CommandResult {
  /** The command, for the JSON envelope. */
  readonly command: string
  readonly report?: Report
  readonly findings: readonly ShownFinding[]
  /** Which projects the findings are about, where there is no report to say so and some were chosen. */
  readonly scope?: Bilingual
  readonly rules: readonly RuleInfo[]
  /** Rules that could not be run because something of so many files could not be read; missing where all were run. */
  readonly waiting?: { readonly files: number; readonly rules: readonly string[] }
  /** Figures and lists for JSON, keys in a stable order. */
  readonly data?: Readonly<Record<string, unknown>>
  /** The plan's id and status date, where a plan could be read. */
  readonly plan?: string
  readonly asOf?: string
}
