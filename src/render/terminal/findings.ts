/** The findings for a terminal: by rule with a count, the first with its excerpt, places folded. */

import { dateWords } from '../../lang/dates.ts'
import { colon } from '../../lang/numbers.ts'
import type { ShownFinding } from '../../report/outcome.ts'
import { findingCounts } from '../util/finding-counts.ts'
import { type FindingPart, findingParts, inOrder } from '../util/finding-groups.ts'
import type { FindingGroup } from '../util/grouped.ts'
import { placeText } from '../util/place-text.ts'
import { safeText } from '../util/safe-text.ts'
import { SEVERITY_TONES } from '../util/severity-tone.ts'
import { severityWord } from '../util/severity-word.ts'
import { type Pen, TONES } from './pen.ts'

/** How many places are shown before the rest is folded; one more than that is not worth folding. */
const SHOWN = 3

function waiverText({ waiver }: ShownFinding, { chalk, options: { lang } }: Pen): string {
  if (waiver === undefined) return ''
  const until = dateWords(waiver.until, lang)
  return chalk.dim(lang === 'fr' ? ` (dérogation jusqu’au ${until})` : ` (waived until ${until})`)
}

function where({ place }: Pick<ShownFinding, 'place'>): string {
  return safeText(placeText(place))
}

/** The first line of a finding, complete alone: `file:line:column severity sentence  rule`. */
function findingLine(finding: ShownFinding, pen: Pen): string {
  const { severity, message, rule } = finding
  const { chalk, options } = pen
  const word = TONES[SEVERITY_TONES[severity]](chalk)(severityWord(severity, options.lang))
  return `${where(finding)} ${word} ${safeText(message[options.lang])}${waiverText(finding, pen)}  ${chalk.dim(rule)}`
}

/** The lines that are shown, and how many are not. */
function folded<T>(
  items: readonly T[],
  line: (item: T) => string,
  { chalk, options }: Pen,
  indent: string,
): string[] {
  if (options.isWhole === true || items.length <= SHOWN + 1) return items.map(line)
  const count = items.length - SHOWN
  const more = options.lang === 'fr' ? `${count} autres` : `${count} more`
  return [...items.slice(0, SHOWN).map(line), `${indent}${chalk.dim(`… ${more} (--all)`)}`]
}

function gutterOf({ excerpt }: ShownFinding): number {
  return Math.max(4, ...excerpt.map(({ number }) => String(number).length + 2))
}

function excerptLines(finding: ShownFinding, { chalk }: Pen): string[] {
  const gutter = gutterOf(finding)
  return finding.excerpt.flatMap(({ number, text, mark }) => [
    `${chalk.dim(`${String(number).padStart(gutter)} |`)} ${text}`,
    ...(mark === undefined
      ? []
      : [
          `${chalk.dim(`${' '.repeat(gutter)} |`)} ${' '.repeat(mark.start)}${chalk.red('^'.repeat(mark.length))}`,
        ]),
  ])
}

function relatedLines(finding: ShownFinding, pen: Pen): string[] {
  const indent = ' '.repeat(gutterOf(finding) - 2)
  const { lang } = pen.options
  const line = (related: ShownFinding['related'][number]) =>
    `${indent}${where(related)} ${safeText(related.label[lang])}`
  return folded(finding.related, line, pen, indent)
}

function helpLine(finding: ShownFinding, { chalk, options: { lang } }: Pen): string {
  const word = lang === 'fr' ? 'que faire\u00a0:' : 'help:'
  return `${' '.repeat(gutterOf(finding) - 2)}${chalk.dim(word)} ${safeText(finding.help[lang])}`
}

/** One finding with its excerpt and the places that explain it. */
function bodyText(finding: ShownFinding, pen: Pen): string {
  const lines = [findingLine(finding, pen), ...excerptLines(finding, pen)]
  return [...lines, ...relatedLines(finding, pen)].join('\n')
}

/** One finding with all that is told of it. */
function findingText(finding: ShownFinding, pen: Pen): string {
  return `${bodyText(finding, pen)}\n${helpLine(finding, pen)}`
}

/** What to do about a finding where that is not what is told of the first one of its rule. */
function adviceOf(finding: ShownFinding, first: ShownFinding, pen: Pen): string {
  return finding.help.en === first.help.en ? '' : `\n${helpLine(finding, pen)}`
}

/** One more finding of a rule: with its excerpt where it could not be read, else its line, with its own advice if it has one. */
function otherText(finding: ShownFinding, first: ShownFinding, pen: Pen): string {
  if (finding.isUnread === true) return bodyText(finding, pen) + adviceOf(finding, first, pen)
  return findingLine(finding, pen) + adviceOf(finding, first, pen)
}

/** Several findings of a rule: how many, the first with its excerpt, then the others, then what to do. */
function groupText([first, ...others]: FindingGroup, pen: Pen): string {
  if (others.length === 0) return findingText(first, pen)
  const { chalk, options } = pen
  const counts = findingCounts([first, ...others], options.lang)
  const line = (finding: ShownFinding) => otherText(finding, first, pen)
  const isOneAdvice = others.every(({ help }) => help.en === first.help.en)
  return [
    chalk.bold(`${first.rule}${colon(options.lang)} ${counts}`),
    isOneAdvice ? bodyText(first, pen) : findingText(first, pen),
    ...folded(others, line, pen, '  '),
    ...(isOneAdvice ? [helpLine(first, pen)] : []),
  ].join('\n')
}

/** Findings that nobody has to act on, a line each. */
function waivedText(groups: readonly FindingGroup[], pen: Pen): string {
  return groups
    .flat()
    .map((finding) => findingLine(finding, pen))
    .join('\n')
}

function partTexts({ id, title, groups }: FindingPart, pen: Pen, hasTitle: boolean): string[] {
  const words = hasTitle ? title?.[pen.options.lang] : undefined
  const head = words === undefined ? [] : [pen.chalk.bold.underline(words)]
  if (id === 'waived') return [[...head, waivedText(groups, pen)].join('\n')]
  return [...head, ...groups.map((group) => groupText(group, pen))]
}

/**
 * All findings: what could not be read with what waits for it, then the other parts, with a heading each where there are
 * several of them.
 */
export function findingTexts(
  findings: readonly ShownFinding[],
  waits: readonly string[],
  pen: Pen,
): string[] {
  const parts = findingParts(findings)
  const unread = parts.filter(({ id }) => id === 'unread')
  const others = parts.filter(({ id }) => id !== 'unread')
  return [
    ...unread.flatMap((part) => partTexts(part, pen, false)),
    ...waits.map((text) => pen.chalk.bold(text)),
    ...others.flatMap((part) => partTexts(part, pen, others.length > 1)),
  ]
}

/** Every finding on one line, in the same order. */
export function findingLines(findings: readonly ShownFinding[], pen: Pen): string[] {
  return inOrder(findings).map((finding) => findingLine(finding, pen))
}
