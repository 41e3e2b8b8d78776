/**
 * Renders the report and the findings for a terminal: colour beside words, one screen first; findings by rule with a
 * count, the first with its excerpt, places folded.
 */

import { Chalk } from 'chalk'
import { valueLabel } from '../lang/catalogue/labels.ts'
import { filesText, moreText, OUTPUT_WORDS, waitingText, waivedUntil } from '../lang/catalogue/output.ts'
import { dateInText } from '../lang/dates.ts'
import { colon } from '../lang/punctuation.ts'
import type { CommandResult, ShownFinding } from '../reports/document/command-result.ts'
import type { Report } from '../reports/document/document.ts'
import { dayText } from '../values/calendar.ts'
import type { RenderOptions } from './renderer.ts'
import { excerptLines, gutterOf } from './terminal/excerpt-lines.ts'
import { type TerminalStyle, TONES } from './terminal/style.ts'

import {
  type FindingGroup,
  type FindingPart,
  findingCounts,
  findingParts,
  inOrder,
  placeText,
  SEVERITY_TONES,
} from './text/findings.ts'
import { type SafeText, safePage, safeText } from './text/safe-text.ts'

/** How many places are shown before the rest is folded; one more than that is not worth folding. */
const SHOWN = 3

function waiverText({ waiver }: ShownFinding, { chalk, options: { lang } }: TerminalStyle): string {
  if (waiver === undefined) return ''
  return chalk.dim(` (${waivedUntil(waiver.until)[lang]})`)
}

function where({ place }: Pick<ShownFinding, 'place'>): string {
  return safeText(placeText(place))
}

/** The first line of a finding, complete alone: `file:line:column severity sentence  rule`. */
function findingLine(finding: ShownFinding, style: TerminalStyle): string {
  const { severity, message, rule } = finding
  const { chalk, options } = style
  const word = TONES[SEVERITY_TONES[severity]](chalk)(valueLabel(severity)[options.lang])
  return `${where(finding)} ${word} ${safeText(message[options.lang])}${waiverText(finding, style)}  ${chalk.dim(rule)}`
}

/** The lines that are shown, and how many are not. */
function folded<T>(
  items: readonly T[],
  line: (item: T) => string,
  { chalk, options }: TerminalStyle,
  indent: string,
): string[] {
  if (options.isWhole === true || items.length <= SHOWN + 1) return items.map(line)
  const count = items.length - SHOWN
  const more = `… ${moreText(count, options.lang)} (--each)`
  return [...items.slice(0, SHOWN).map(line), indent + chalk.dim(more)]
}

function relatedLines(finding: ShownFinding, style: TerminalStyle): string[] {
  const indent = ' '.repeat(gutterOf(finding) - 2)
  const { lang } = style.options
  const line = (related: ShownFinding['related'][number]) =>
    `${indent}${where(related)} ${safeText(related.label[lang])}`
  return folded(finding.related, line, style, indent)
}

function helpLine(finding: ShownFinding, { chalk, options: { lang } }: TerminalStyle): string {
  const word = `${OUTPUT_WORDS.help[lang]}${colon(lang)}`
  return `${' '.repeat(gutterOf(finding) - 2)}${chalk.dim(word)} ${safeText(finding.help[lang])}`
}

/** One finding with its excerpt and the places that explain it. */
function bodyText(finding: ShownFinding, style: TerminalStyle): string {
  const lines = [findingLine(finding, style), ...excerptLines(finding, style)]
  return [...lines, ...relatedLines(finding, style)].join('\n')
}

function findingText(finding: ShownFinding, style: TerminalStyle): string {
  return `${bodyText(finding, style)}\n${helpLine(finding, style)}`
}

/** What to do about a finding where that is not what is told of the first one of its rule. */
function adviceOf(finding: ShownFinding, first: ShownFinding, style: TerminalStyle): string {
  return finding.help.en === first.help.en ? '' : `\n${helpLine(finding, style)}`
}

/** One more finding of a rule: with its excerpt where it could not be read, else its line, with its own advice if it has one. */
function otherText(finding: ShownFinding, first: ShownFinding, style: TerminalStyle): string {
  if (finding.isUnread === true) return bodyText(finding, style) + adviceOf(finding, first, style)
  return findingLine(finding, style) + adviceOf(finding, first, style)
}

/** Several findings of a rule: how many, the first with its excerpt, then the others, then what to do. */
function groupText([first, ...others]: FindingGroup, style: TerminalStyle): string {
  if (others.length === 0) return findingText(first, style)
  const { chalk, options } = style
  const counts = findingCounts([first, ...others], options.lang)
  const line = (finding: ShownFinding) => otherText(finding, first, style)
  const isOneAdvice = others.every(({ help }) => help.en === first.help.en)
  return [
    chalk.bold(`${first.rule}${colon(options.lang)} ${counts}`),
    isOneAdvice ? bodyText(first, style) : findingText(first, style),
    ...folded(others, line, style, '  '),
    ...(isOneAdvice ? [helpLine(first, style)] : []),
  ].join('\n')
}

/** Findings that nobody has to act on, a line each. */
function waivedText(groups: readonly FindingGroup[], style: TerminalStyle): string {
  return groups
    .flat()
    .map((finding) => findingLine(finding, style))
    .join('\n')
}

function partTexts({ id, title, groups }: FindingPart, style: TerminalStyle, hasTitle: boolean): string[] {
  const words = hasTitle ? title?.[style.options.lang] : undefined
  const head = words === undefined ? [] : [style.chalk.bold.underline(words)]
  if (id === 'waived') return [[...head, waivedText(groups, style)].join('\n')]
  return [...head, ...groups.map((group) => groupText(group, style))]
}

/**
 * All findings: what could not be read with what waits for it, then the other parts, with a heading each where there are
 * several of them.
 */
export function findingTexts(
  findings: readonly ShownFinding[],
  waits: readonly string[],
  style: TerminalStyle,
): string[] {
  const parts = findingParts(findings)
  const unread = parts.filter(({ id }) => id === 'unread')
  const others = parts.filter(({ id }) => id !== 'unread')
  return [
    ...unread.flatMap((part) => partTexts(part, style, false)),
    ...waits.map((text) => style.chalk.bold(text)),
    ...others.flatMap((part) => partTexts(part, style, others.length > 1)),
  ]
}

/** Every finding on one line, in the same order. */
export function findingLines(findings: readonly ShownFinding[], style: TerminalStyle): string[] {
  return inOrder(findings).map((finding) => findingLine(finding, style))
}

function headerText({ title, provenance }: Report, { chalk, options: { lang } }: TerminalStyle): string {
  const { plan, asOf, hash, files, moneyBasis } = provenance
  const about = [
    safeText(title[lang]),
    ...(asOf === undefined ? [] : [`${OUTPUT_WORDS.as_of[lang]} ${dateInText(dayText(asOf), lang)}`]),
    filesText(files, lang),
    `${OUTPUT_WORDS.hash[lang]} ${hash.slice(0, 12)}`,
  ]
  const name = `${safeText(plan.title[lang])} (${safeText(plan.organisation[lang])})`
  const basis = moneyBasis === undefined ? '' : `\n${chalk.dim(safeText(moneyBasis[lang]))}`
  return `${chalk.bold(name)}\n${chalk.dim(about.join(' · '))}${basis}`
}

/** What a report ends with: how many findings there are, and where they are told. */
function findingsHint(findings: readonly ShownFinding[], { chalk, options: { lang } }: TerminalStyle): string {
  const counts = chalk.bold(findingCounts(findings, lang))
  if (findings.length === 0) return counts
  return `${counts}\n${chalk.dim(OUTPUT_WORDS.validate_shows_all[lang])}`
}

/** The findings alone, with what waits for those that could not be read right after them. */
function findingsPage({ findings, waiting, scope }: CommandResult, style: TerminalStyle): string {
  const { lang, isQuiet } = style.options
  const words = waiting === undefined ? [] : [waitingText(waiting)[lang]]
  if (isQuiet === true) {
    const lines = [...findingLines(findings, style), ...words.map((text) => `plan${colon(lang)} ${text}`)]
    return lines.length === 0 ? '' : `${lines.join('\n')}\n`
  }
  const parts = [
    ...(scope === undefined ? [] : [safeText(scope[lang])]),
    ...findingTexts(findings, words, style),
    findingCounts(findings, lang),
  ]
  return `${parts.join('\n\n')}\n`
}

/** Renders for a terminal; a report ends with the count of findings, a validation shows them all with excerpts. */
export async function renderTerminal(outcome: CommandResult, options: RenderOptions): Promise<SafeText> {
  const style: TerminalStyle = {
    chalk: new Chalk({ level: options.colour }),
    options,
    currency: outcome.report?.provenance.currency ?? 'EUR',
  }
  const { report, findings, waiting } = outcome
  if (report === undefined) return safePage(findingsPage(outcome, style), options.colour > 0)
  const { isShown, sectionText } = await import('./terminal/sections.ts')
  const isOnly = report.sections.length === 1
  const parts = [
    headerText(report, style),
    ...(waiting === undefined ? [] : [style.chalk.bold(waitingText(waiting)[options.lang])]),
    ...report.sections
      .filter((section) => isOnly || isShown(section))
      .map((section) => sectionText(section, style, isOnly)),
    // Where no rule was run, nothing found would be a promise.
    ...(findings.length === 0 && outcome.rules.length === 0 ? [] : [findingsHint(findings, style)]),
  ]
  return safePage(`${parts.join('\n\n')}\n`, options.colour > 0)
}
