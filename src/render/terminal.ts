/** The report and the findings for a terminal: colour beside words, one screen first. */
import { Chalk } from 'chalk'
import type { Report } from '../report/document.ts'
import type { Outcome, ShownFinding } from '../report/outcome.ts'
import { dateWords } from '../text/date-words.ts'
import type { Lang } from '../units/language.ts'
import type { RenderOptions } from './renderer.ts'
import { type Pen, TONES } from './terminal/pen.ts'
import { bySeverity } from './util/by-severity.ts'
import { dayLabel } from './util/day-label.ts'
import { findingCounts } from './util/finding-counts.ts'
import { safeText } from './util/safe-text.ts'
import { SEVERITY_TONES } from './util/severity-tone.ts'
import { severityWord } from './util/severity-word.ts'

function headerText({ title, provenance }: Report, { chalk, options }: Pen): string {
  const { plan, asOf, hash, files, moneyBasis } = provenance
  const ofDay: Record<Lang, string> =
    asOf === undefined
      ? { fr: '', en: '' }
      : { fr: `situation au ${dayLabel(asOf, 'fr')} · `, en: `as of ${dayLabel(asOf, 'en')} · ` }
  const words: Record<Lang, string> = {
    fr: `${ofDay.fr}${files} fichier${files === 1 ? '' : 's'} · empreinte ${hash.slice(0, 12)}`,
    en: `${ofDay.en}${files} file${files === 1 ? '' : 's'} · content hash ${hash.slice(0, 12)}`,
  }
  const name = `${safeText(plan.title[options.lang])} (${safeText(plan.organisation)})`
  const basis = moneyBasis === undefined ? '' : `\n${chalk.dim(moneyBasis[options.lang])}`
  return `${chalk.bold(name)}\n${chalk.dim(`${title[options.lang]} · ${words[options.lang]}`)}${basis}`
}

/** The first line of a finding, complete alone: `file:line:column severity sentence  rule`. */
function findingLine(
  { place, severity, message, rule, waiver }: ShownFinding,
  { chalk, options }: Pen,
): string {
  const { lang } = options
  const where = `${safeText(place.file)}:${place.line}:${place.column}`
  const word = TONES[SEVERITY_TONES[severity]](chalk)(severityWord(severity, lang))
  const waived =
    waiver === undefined
      ? ''
      : chalk.dim(
          lang === 'fr'
            ? ` (dérogation jusqu’au ${dateWords(waiver.until, 'fr')})`
            : ` (waived until ${dateWords(waiver.until, 'en')})`,
        )
  return `${where} ${word} ${safeText(message[lang])}${waived}  ${chalk.dim(rule)}`
}

function findingText(finding: ShownFinding, pen: Pen): string {
  const { chalk, options } = pen
  if (options.isQuiet === true) return findingLine(finding, pen)
  const gutter = Math.max(4, ...finding.excerpt.map(({ number }) => String(number).length + 2))
  const excerpt = finding.excerpt.flatMap(({ number, text, mark }) => [
    `${chalk.dim(`${String(number).padStart(gutter)} |`)} ${text}`,
    ...(mark === undefined
      ? []
      : [
          `${chalk.dim(`${' '.repeat(gutter)} |`)} ${' '.repeat(mark.start)}${chalk.red('^'.repeat(mark.length))}`,
        ]),
  ])
  const related = finding.related.map(
    ({ place, label }) =>
      `${' '.repeat(gutter - 2)}${safeText(place.file)}:${place.line}:${place.column} ${safeText(label[options.lang])}`,
  )
  const help = `${' '.repeat(gutter - 2)}${chalk.dim(options.lang === 'fr' ? 'que faire\u00a0:' : 'help:')} ${safeText(finding.help[options.lang])}`
  return [findingLine(finding, pen), ...excerpt, ...related, help].join('\n')
}

/** The first findings of a screen, most serious first, in one line each. */
function topFindings(findings: readonly ShownFinding[], pen: Pen): string {
  const live = findings.filter(({ waiver }) => waiver === undefined)
  const top = bySeverity(live).slice(0, 6)
  const hint =
    pen.options.lang === 'fr'
      ? 'plan validate montre tous les constats'
      : 'plan validate shows every finding'
  const more = live.length > top.length ? [pen.chalk.dim(`… ${hint}`)] : []
  return [
    pen.chalk.bold(findingCounts(findings, pen.options.lang)),
    ...top.map((finding) => findingLine(finding, pen)),
    ...more,
  ].join('\n')
}

/** Renders for a terminal; a report ends with its most serious findings, a validation shows them all with excerpts. */
export async function renderTerminal(outcome: Outcome, options: RenderOptions): Promise<string> {
  const pen: Pen = {
    chalk: new Chalk({ level: options.colour }),
    options,
    currency: outcome.report?.provenance.currency ?? 'EUR',
  }
  const { report, findings } = outcome
  if (report === undefined) {
    if (options.isQuiet === true && findings.length === 0) return ''
    const separator = options.isQuiet === true ? '\n' : '\n\n'
    const all = findings.map((finding) => findingText(finding, pen))
    return `${[...all, ...(options.isQuiet === true ? [] : [findingCounts(findings, pen.options.lang)])].join(separator)}\n`
  }
  const { sectionText } = await import('./terminal/sections.ts')
  const isOnly = report.sections.length === 1
  const parts = [
    headerText(report, pen),
    ...report.sections.map((section) => sectionText(section, pen, isOnly)),
    // Where no rule was run, nothing found would be a promise.
    ...(findings.length === 0 && outcome.rules.length === 0 ? [] : [topFindings(findings, pen)]),
  ]
  return `${parts.join('\n\n')}\n`
}
