/**
 * Renders a report as a document of text, to be annexed to a vote and restyled by an office: headings, tables and charts
 * that Word and LibreOffice edit, on sheets of A4 with the plan and the number of the page at their foot.
 */
import { WORKBOOK_WORDS } from '../lang/catalogue/output.ts'
import type { CommandResult } from '../reports/document/command-result.ts'
import { documentBody } from './docx/document.ts'
import type { DocumentContext } from './docx/document-context.ts'
import { documentPackage } from './docx/package.ts'
import { Pictures } from './docx/pictures.ts'
import { footerContent } from './docx/sheet.ts'
import { SIZES, stylesPart } from './docx/styles.ts'
import { lookOf } from './office/look.ts'
import type { RenderOptions } from './renderer.ts'
import { headWords } from './text/around.ts'
import { legalText } from './text/xml-text.ts'

/** The bytes of the document; the same outcome and options give the same bytes. */
export async function renderDocx(outcome: CommandResult, { lang, version }: RenderOptions): Promise<Uint8Array> {
  const provenance = outcome.report?.provenance
  const presentation = provenance?.presentation ?? {}
  const look = lookOf(presentation)
  const context: DocumentContext = {
    lang,
    look,
    currency: provenance?.currency ?? 'EUR',
    across: 2,
    type: { heading: SIZES.table, label: SIZES.small },
    planLang: provenance?.plan.lang,
    explained: new Set(),
    pictures: new Pictures(),
  }
  const { title, names, asOf, day } = headWords(outcome, lang)
  const { xml, orientations } = documentBody(outcome, version, context)
  const foot = [names[0] ?? '', day].filter((part) => part !== '').join(' · ')
  const page = WORKBOOK_WORDS.page[lang]
  const tool = `plan ${version}`
  const about = [title, names[0] ?? ''].filter((part) => part !== '').join(' – ')
  return documentPackage({
    lang,
    body: xml,
    styles: stylesPart(look, lang),
    charts: context.pictures.charts,
    properties: { title: legalText(about), creator: legalText(names[1] ?? '') || tool, tool, day: asOf },
    footers: new Map([...orientations].map((one) => [one, footerContent(foot, page, one)] as const)),
    logo: presentation.logo,
  })
}
