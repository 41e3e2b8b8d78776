/** The report and the findings for a terminal: colour beside words, one screen first. */
import { Chalk } from 'chalk'
import { colon } from '../lang/numbers.ts'
import type { Report } from '../report/document.ts'
import type { Outcome, ShownFinding } from '../report/outcome.ts'
import type { Lang } from '../values/language.ts'
import type { RenderOptions } from './renderer.ts'
import { findingLines, findingTexts } from './terminal/findings.ts'
import type { Pen } from './terminal/pen.ts'
import { dayLabel } from './util/day-label.ts'
import { findingCounts } from './util/finding-counts.ts'
import { type SafeText, safePage, safeText } from './util/safe-text.ts'
import { waitingText } from './util/waiting-text.ts'

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
  const basis = moneyBasis === undefined ? '' : `\n${chalk.dim(safeText(moneyBasis[options.lang]))}`
  return `${chalk.bold(name)}\n${chalk.dim(`${safeText(title[options.lang])} · ${words[options.lang]}`)}${basis}`
}

/** What a report ends with: how many findings there are, and where they are told. */
function findingsHint(
  findings: readonly ShownFinding[],
  { chalk, options: { lang } }: Pen,
): string {
  const counts = chalk.bold(findingCounts(findings, lang))
  if (findings.length === 0) return counts
  const hint =
    lang === 'fr' ? 'plan validate montre tous les constats' : 'plan validate shows every finding'
  return `${counts}\n${chalk.dim(hint)}`
}

/** The findings alone, with what waits for those that could not be read right after them. */
function findingsPage({ findings, waiting }: Outcome, pen: Pen): string {
  const { lang, isQuiet } = pen.options
  const words = waiting === undefined ? [] : [waitingText(waiting, lang)]
  if (isQuiet === true) {
    const lines = [
      ...findingLines(findings, pen),
      ...words.map((text) => `plan${colon(lang)} ${text}`),
    ]
    return lines.length === 0 ? '' : `${lines.join('\n')}\n`
  }
  return `${[...findingTexts(findings, words, pen), findingCounts(findings, lang)].join('\n\n')}\n`
}

/** Renders for a terminal; a report ends with the count of findings, a validation shows them all with excerpts. */
export async function renderTerminal(outcome: Outcome, options: RenderOptions): Promise<SafeText> {
  const pen: Pen = {
    chalk: new Chalk({ level: options.colour }),
    options,
    currency: outcome.report?.provenance.currency ?? 'EUR',
  }
  const { report, findings, waiting } = outcome
  if (report === undefined) return safePage(findingsPage(outcome, pen), options.colour > 0)
  const { sectionText } = await import('./terminal/sections.ts')
  const isOnly = report.sections.length === 1
  const parts = [
    headerText(report, pen),
    ...(waiting === undefined ? [] : [pen.chalk.bold(waitingText(waiting, options.lang))]),
    ...report.sections.map((section) => sectionText(section, pen, isOnly)),
    // Where no rule was run, nothing found would be a promise.
    ...(findings.length === 0 && outcome.rules.length === 0 ? [] : [findingsHint(findings, pen)]),
  ]
  return safePage(`${parts.join('\n\n')}\n`, options.colour > 0)
}
