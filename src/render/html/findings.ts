/** Writes findings as a person goes through them: in parts, those of a rule together, each with its place and what to do. */

import { valueLabel } from '../../lang/catalogue/labels.ts'
import { findingsLeftOut, OUTPUT_WORDS, otherFindings, waivedUntil } from '../../lang/catalogue/output.ts'
import { RECORD_PAGE } from '../../lang/catalogue/record-page.ts'
import { colon } from '../../lang/punctuation.ts'
import type { CommandResult, ShownFinding } from '../../reports/document/command-result.ts'
import { capitalised } from '../../values/language.ts'
import {
  type FindingGroup,
  type FindingPart,
  findingCounts,
  findingDigest,
  findingParts,
  listedFindings,
  placeText,
  SEVERITY_TONES,
} from '../text/findings.ts'
import { tonedWords } from './cell.ts'
import { type Html, html, lines, NOTHING } from './markup.ts'
import { type HtmlPage, wordsHtml } from './page.ts'
import { folded } from './section.ts'
import { tableHtml } from './table.ts'

interface List {
  readonly page: HtmlPage
  readonly rules: CommandResult['rules']
  /** Whether the findings are all of the page, and not a section of a report. */
  readonly isPage: boolean
}

function place(finding: ShownFinding): Html {
  return html`<code class="place">${wordsHtml(placeText(finding.place))}</code>`
}

function waiver({ waiver: own }: ShownFinding, { lang }: HtmlPage): Html {
  return own === undefined ? NOTHING : html` <span class="of">(${waivedUntil(own.until)[lang]})</span>`
}

function helpLine({ help }: ShownFinding, { lang }: HtmlPage): Html {
  if (help[lang] === '') return NOTHING
  const word = `${capitalised(OUTPUT_WORDS.help[lang])}${colon(lang)}`
  return html`<p class="help"><span class="of">${word}</span> ${help[lang]}</p>`
}

/** The way to the form of what a finding is about. */
function wayToForm({ entity = '' }: ShownFinding, page: HtmlPage): Html {
  const address = page.wayOf(entity)
  return address === undefined ? NOTHING : html` <a href="${address}">${RECORD_PAGE.title[page.lang]} ${entity}</a>`
}

function ownLine(finding: ShownFinding, page: HtmlPage): Html {
  return html`${finding.message[page.lang]}${waiver(finding, page)} ${place(finding)}${wayToForm(finding, page)}`
}

function oneHtml(finding: ShownFinding, page: HtmlPage): Html {
  const word = tonedWords(html`${valueLabel(finding.severity)[page.lang]}`, SEVERITY_TONES[finding.severity])
  return lines([html`<p>${word} · ${ownLine(finding, page)}</p>`, helpLine(finding, page)])
}

/** Several findings of a rule: how many and of what, then each, then what to do. */
function groupHtml([first, ...others]: FindingGroup, { page, rules }: List): Html {
  if (others.length === 0) return html`<li>\n${oneHtml(first, page)}\n</li>`
  const { lang } = page
  const all = [first, ...others]
  const summary = rules.find(({ id }) => id === first.rule)?.summary[lang] ?? first.rule
  const counts = tonedWords(html`${findingCounts(all, lang)}`, SEVERITY_TONES[first.severity])
  const isOneAdvice = others.every(({ help }) => help.en === first.help.en)
  const items = all.map((finding) => {
    const help = isOneAdvice ? NOTHING : helpLine(finding, page)
    return html`<li>${ownLine(finding, page)}${help}</li>`
  })
  return lines([
    html`<li>`,
    folded(html`${counts} · ${summary}`, [html`<ul>`, ...items, html`</ul>`], 'group'),
    isOneAdvice ? helpLine(first, page) : NOTHING,
    html`</li>`,
  ])
}

function partHtml({ title, groups }: FindingPart, list: List, hasTitle: boolean): Html {
  const words = hasTitle ? title?.[list.page.lang] : undefined
  const heading = list.isPage ? html`<h2>${words ?? ''}</h2>` : html`<h3>${words ?? ''}</h3>`
  return lines([
    words === undefined ? NOTHING : heading,
    html`<ul class="findings" role="list">`,
    ...groups.map((group) => groupHtml(group, list)),
    html`</ul>`,
  ])
}

/** The findings as a committee reads them: their counts, the open ones in short, and where the others are. */
export function findingDigestHtml({ findings }: CommandResult, page: HtmlPage, heading: string): Html {
  const { lang } = page
  const { table, left } = findingDigest(findings)
  const name = OUTPUT_WORDS.findings[lang]
  return lines([
    html`<p>${capitalised(findingCounts(findings, lang))}.</p>`,
    table.rows.length === 0 ? NOTHING : tableHtml(table, page, { name, heading }),
    html`<p class="note">${findingsLeftOut(left)[lang]}</p>`,
  ])
}

/**
 * The counts of the findings that the report lists, then these, with a heading for each part where there are several, and
 * how many others there are.
 */
export function findingsHtml(result: CommandResult, page: HtmlPage): Html {
  const { rules, report } = result
  const { listed, others } = listedFindings(result)
  const parts = findingParts(listed)
  const list: List = { page, rules, isPage: report === undefined }
  return lines([
    html`<p>${capitalised(findingCounts(listed, page.lang))}.</p>`,
    ...parts.map((part) => partHtml(part, list, parts.length > 1)),
    others === 0 ? NOTHING : html`<p class="note">${otherFindings(others)[page.lang]}</p>`,
  ])
}
