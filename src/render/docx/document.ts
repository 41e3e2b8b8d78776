/** Writes the content of a document: its head, the contents where it is long, its sections, findings and definitions, and where it comes from. */
import { OUTPUT_WORDS, PAGE_WORDS, WORKBOOK_WORDS, waitingText } from '../../lang/catalogue/output.ts'
import { colon } from '../../lang/punctuation.ts'
import type { CommandResult } from '../../reports/document/command-result.ts'
import type { FigureDefinition, Section } from '../../reports/document/document.ts'
import { aboutRows, headWords } from '../text/around.ts'
import { findingBlocks } from '../text/findings.ts'
import { type DocumentContext, textRun } from './document-context.ts'
import { paragraph, run } from './markup.ts'
import { headingXml, sectionPart, type WrittenPart } from './section.ts'
import { type Orientation, sheetProperties } from './sheet.ts'

/** From how many parts and how many rows of tables on a document has contents: about four sheets. */
const LONG = { parts: 5, rows: 90 } as const

/** The logo at the head, which is no larger than this, in inches. */
const LOGO = { w: 2.2, h: 0.7 } as const

/** The relationships of the document to what is beside it. */
export const RELATIONSHIPS = {
  logo: 'rIdLogo',
  portrait: 'rIdFooterPortrait',
  landscape: 'rIdFooterLandscape',
} as const

function logoXml({ report }: CommandResult, { pictures, lang }: DocumentContext): string {
  const logo = report?.provenance.presentation?.logo
  if (logo === undefined) return ''
  const scale = Math.min(LOGO.w / logo.width, LOGO.h / logo.height)
  const size = { w: logo.width * scale, h: logo.height * scale }
  const organisation = report?.provenance.plan.organisation[lang] ?? ''
  const picture = pictures.logo({ logo }, RELATIONSHIPS.logo, size, organisation)
  return paragraph('Normal', picture, { align: 'right' })
}

/** The title, and below it the plan, the organisation, the status date and what amounts are. */
function headXml(outcome: CommandResult, context: DocumentContext): string {
  const { report, scope, waiting } = outcome
  const { lang } = context
  const { title, names, day } = headWords(outcome, lang)
  const basis = report?.provenance.moneyBasis?.[lang] ?? ''
  const about = [...names, day, basis].filter((part) => part !== '').join(' · ')
  return [
    logoXml(outcome, context),
    paragraph('Title', run(title)),
    paragraph('Subtitle', run(about)),
    scope === undefined ? '' : paragraph('Normal', textRun(scope, context)),
    waiting === undefined ? '' : paragraph('Normal', run(`${waitingText(waiting)[lang]}.`, { isBold: true })),
  ].join('')
}

/**
 * The contents as a field that a program updates with the numbers of pages; until then each entry leads to its part and
 * says no number, for only a program that lays the pages out knows one.
 */
function contentsXml(parts: readonly WrittenPart[], context: DocumentContext): string {
  const rows = parts.reduce((sum, { size }) => sum + size, 0)
  if (parts.length < LONG.parts || rows < LONG.rows) return ''
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const code = '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\h \\z \\u </w:instrText></w:r>'
  const opening = `${mark('begin')}${code}${mark('separate')}`
  const entries = parts.map(({ title, bookmark }, at) => {
    const link = `<w:hyperlink w:anchor="${bookmark}" w:history="1">${textRun(title, context)}</w:hyperlink>`
    const end = at === parts.length - 1 ? mark('end') : ''
    return paragraph('TOC1', `${at === 0 ? opening : ''}${link}${end}`)
  })
  const heading = paragraph('TOCHeading', run(WORKBOOK_WORDS.contents[context.lang]))
  return `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${heading}${entries.join('')}</w:sdtContent></w:sdt>`
}

function definitionsXml(definitions: readonly FigureDefinition[], context: DocumentContext): string {
  const { lang } = context
  return definitions
    .map(({ label, formula, source }) => {
      const origin = source === undefined ? '' : ` (${source[lang]})`
      const name = run(`${label[lang]}${colon(lang)} `, { isBold: true })
      return paragraph('Normal', name + run(`${formula[lang]}${origin}`))
    })
    .join('')
}

/** The bookmark of a part, as Word calls those that contents lead to. */
function bookmarkOf(at: number): string {
  return `_Toc${String(at + 1).padStart(9, '0')}`
}

/** What is read as sections: those of the report and, below them, the findings; a committee reads nothing that a screen folds. */
function shownSections(outcome: CommandResult): readonly Pick<Section, 'title' | 'blocks' | 'isSheet'>[] {
  const { report, findings } = outcome
  const isForCommittee = report?.readers === 'committee'
  const own = (report?.sections ?? []).filter(({ isFolded }) => !(isForCommittee && isFolded === true))
  const hasFindings = report === undefined || findings.length > 0
  return hasFindings ? [...own, { title: OUTPUT_WORDS.findings, blocks: findingBlocks(outcome) }] : own
}

/** The definitions of a report, which a committee does not read, and where the figures come from. */
function closingParts(
  outcome: CommandResult,
  version: string,
  { before, orientation }: { readonly before: number; readonly orientation: Orientation },
  context: DocumentContext,
): WrittenPart[] {
  const { report } = outcome
  const { lang } = context
  const definitions = report?.readers === 'committee' ? [] : (report?.definitions ?? [])
  const about = aboutRows(outcome, { lang, version }).map(([name, value]) =>
    paragraph('TableNote', run(`${name}${colon(lang)} `, { isBold: true }) + run(value)),
  )
  const parts = [
    { title: OUTPUT_WORDS.definitions, size: definitions.length, xml: definitionsXml(definitions, context) },
    { title: PAGE_WORDS.about, size: about.length, xml: about.join('') },
  ].filter(({ xml }) => xml !== '')
  return parts.map(({ xml, ...part }, at) => {
    const bookmark = bookmarkOf(before + at)
    const heading = headingXml(part.title, bookmark, context)
    return { ...part, bookmark, orientation, xml: heading + xml }
  })
}

/** The parts in their order, with the end of each run of sheets that lie the same way. */
function bodyXml(head: string, parts: readonly WrittenPart[]): string {
  const properties = (orientation: Orientation): string => sheetProperties(orientation, RELATIONSHIPS[orientation])
  const [first] = parts
  let orientation: Orientation = first?.orientation ?? 'portrait'
  let written = head
  for (const part of parts) {
    if (part.orientation !== orientation) {
      const section = properties(orientation)
      written += paragraph('TableNote', '', { section })
      orientation = part.orientation
    }
    written += part.xml
  }
  return written + properties(orientation)
}

/** The content of the part `word/document.xml`, without its root. */
export function documentBody(
  outcome: CommandResult,
  version: string,
  context: DocumentContext,
): { readonly xml: string; readonly orientations: ReadonlySet<Orientation> } {
  const { report } = outcome
  const head = headXml(outcome, context)
  const sections = shownSections(outcome).map((section, at) =>
    sectionPart(
      section,
      { isForCommittee: report?.readers === 'committee', bookmark: bookmarkOf(at), follows: at > 0 },
      context,
    ),
  )
  const orientation = sections.at(-1)?.orientation ?? 'portrait'
  const closing = closingParts(outcome, version, { before: sections.length, orientation }, context)
  const parts = [...sections, ...closing]
  return {
    xml: bodyXml(head + contentsXml(parts, context), parts),
    orientations: new Set(parts.map((part) => part.orientation)),
  }
}
