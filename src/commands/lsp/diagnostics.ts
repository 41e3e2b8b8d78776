/** The findings of a plan as diagnostics of the language server protocol, by file. */
import type { Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity } from 'vscode-languageserver-protocol'
import { dateInText } from '../../lang/dates.ts'
import type { Severity } from '../../plan/finding.ts'
import type { Loaded } from '../../plan/load/load-plan.ts'
import type { ShownFinding } from '../../reports/document/command-result.ts'
import { memoizeByObject } from '../../values/memoize.ts'
import { addToList } from '../../values/multimap.ts'
import { findingsOf } from '../findings.ts'
import { type Desk, rangeIn } from './desk.ts'

/** What the protocol calls them: 1 error, 2 warning, 3 information, 4 hint. */
const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, info: 3 }
const HINT = 4

export const SOURCE = 'plan'

/** How many other places of a finding an editor is told. */
const RELATED = 10

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }

/** That the office knows it and has said why. */
const WAIVED = (owner: string, until: string) => ({
  fr: `dérogation de ${owner} jusqu’au ${dateInText(until, 'fr')}`,
  en: `waived by ${owner} until ${dateInText(until, 'en')}`,
})

/** Every finding by itself, as a program reads them: each stands where it is to be mended. */
export const eachFinding = memoizeByObject((loaded: Loaded): ReadonlyMap<string, readonly ShownFinding[]> => {
  const byFile = new Map<string, ShownFinding[]>()
  for (const finding of findingsOf(loaded, { isWhole: true })) addToList(byFile, finding.place.file, finding)
  return byFile
})

export function messageOf({ message, waiver }: ShownFinding, { lang }: Pick<Desk, 'lang'>): string {
  if (waiver === undefined) return message[lang]
  return `${message[lang]} (${WAIVED(waiver.owner, waiver.until)[lang]})`
}

function relatedTo({ related }: ShownFinding, desk: Desk): DiagnosticRelatedInformation[] {
  return related.slice(0, RELATED).flatMap(({ place, label }) => {
    const range = rangeIn(desk, place)
    if (range === undefined) return []
    return [{ location: { uri: desk.addressOf(place.file), range }, message: label[desk.lang] }]
  })
}

/** One that is waived is a hint: it stays to be seen, and asks for nothing. */
export function diagnosticOf(finding: ShownFinding, desk: Desk): Diagnostic {
  const { rule, severity, place, waiver } = finding
  const related = relatedTo(finding, desk)
  return {
    range: rangeIn(desk, place) ?? START,
    severity: waiver === undefined ? SEVERITY[severity] : HINT,
    code: rule,
    source: SOURCE,
    message: messageOf(finding, desk),
    ...(related.length === 0 ? {} : { relatedInformation: related }),
  }
}

/** The diagnostics of every file that has some. */
export function diagnosticsOf(desk: Desk): ReadonlyMap<string, readonly Diagnostic[]> {
  return new Map(
    [...eachFinding(desk.loaded)].map(([file, found]) => [file, found.map((finding) => diagnosticOf(finding, desk))]),
  )
}
