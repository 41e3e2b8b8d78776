/** Renders findings as workflow commands, which GitHub shows as annotations beside the lines, in the run's language. */
import { waitingText } from '../lang/catalogue/output.ts'
import type { CommandResult, ShownFinding } from '../reports/document/command-result.ts'
import type { Lang } from '../values/language.ts'
import type { RenderOptions } from './renderer.ts'
import { findingCounts, inOrder } from './text/findings.ts'
import { type SafeText, safe, safeLines, safeText } from './text/safe-text.ts'

const COMMANDS: Readonly<Record<ShownFinding['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
}

/**
 * One command a line, what could not be read and errors first, since GitHub shows only ten of each kind for a step; waived findings
 * are left out. The last line counts and is plain text in the log.
 */
export async function renderGithub({ findings, waiting }: CommandResult, { lang }: RenderOptions): Promise<SafeText> {
  const open = findings.filter(({ waiver }) => waiver === undefined)
  const commands = inOrder(open).map((finding) => annotation(finding, lang))
  const wait = waiting === undefined ? [] : [safe`plan: ${waitingText(waiting)[lang]}`]
  return safeLines([...commands, ...wait, safe`plan: ${findingCounts(findings, lang)}`])
}

function annotation({ rule, severity, message, help, place }: ShownFinding, lang: Lang): SafeText {
  const properties = [
    `file=${property(place.file)}`,
    `line=${place.line}`,
    `endLine=${place.line}`,
    `col=${place.column}`,
    `endColumn=${Math.max(place.endColumn, place.column)}`,
    `title=${property(rule)}`,
  ]
  const lines = [message[lang], help[lang]].map(safeText).filter((line) => line !== '')
  return safe`::${COMMANDS[severity]} ${properties.join(',')}::${data(lines.join('\n'))}`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(safeText(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
