/** Puts the parts of a document into one package: each has a type, and a relationship leads to it; none leads out. */
import type { Presentation } from '../../reports/document/document.ts'
import type { Lang } from '../../values/language.ts'
import { chartPart } from '../office/chart-part.ts'
import { chartWorkbook } from '../office/chart-workbook.ts'
import { type Parts, packed } from '../office/parts.ts'
import { appProperties, type CoreProperties, coreProperties, LANGUAGE_CODES } from '../office/properties.ts'
import { RELATIONSHIPS } from './document.ts'
import type { DocumentChart } from './pictures.ts'
import type { Orientation } from './sheet.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The names that the elements of a document have before them. */
const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${OFFICE}/relationships"`,
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ')

export interface DocumentContents {
  readonly properties: CoreProperties
  readonly lang: Lang
  readonly body: string
  readonly styles: string
  /** The foot of the sheets that lie so. */
  readonly footers: ReadonlyMap<Orientation, string>
  readonly charts: readonly DocumentChart[]
  readonly logo: Presentation['logo']
}

/** A part that is XML, its type and, where something leads to it, by what. */
interface TypedPart {
  readonly name: string
  readonly type: string
  readonly text: string
}

interface Relationship {
  readonly id: string
  readonly type: string
  readonly target: string
}

function relationshipsPart(relationships: readonly Relationship[]): string {
  const entries = relationships.map(
    ({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`
}

/** What programs do with the document: as a current one, with the signs of the language in its numbers. */
function settingsPart(lang: Lang): string {
  const [decimal, list] = { fr: [',', ';'], en: ['.', ','] }[lang]
  const mode =
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
  return `${HEAD}<w:settings ${NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/><w:characterSpacingControl w:val="doNotCompress"/>${mode}<w:themeFontLang w:val="${LANGUAGE_CODES[lang]}"/><w:decimalSymbol w:val="${decimal}"/><w:listSeparator w:val="${list}"/></w:settings>`
}

function footerName(orientation: Orientation): string {
  return `footer-${orientation}.xml`
}

function wordParts({ body, styles, footers, lang }: DocumentContents): TypedPart[] {
  return [
    {
      name: 'document.xml',
      type: `${WORD}.document.main+xml`,
      text: `${HEAD}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    },
    { name: 'styles.xml', type: `${WORD}.styles+xml`, text: styles },
    { name: 'settings.xml', type: `${WORD}.settings+xml`, text: settingsPart(lang) },
    ...[...footers].map(([orientation, content]) => ({
      name: footerName(orientation),
      type: `${WORD}.footer+xml`,
      text: `${HEAD}<w:ftr ${NAMESPACES}>${content}</w:ftr>`,
    })),
  ]
}

function documentRelationships({ footers, charts, logo }: DocumentContents): Relationship[] {
  const to = (id: string, type: string, target: string): Relationship => ({
    id,
    target,
    type: `${OFFICE}/relationships/${type}`,
  })
  return [
    to('rIdStyles', 'styles', 'styles.xml'),
    to('rIdSettings', 'settings', 'settings.xml'),
    ...[...footers.keys()].map((orientation) => to(RELATIONSHIPS[orientation], 'footer', footerName(orientation))),
    ...(logo === undefined ? [] : [to(RELATIONSHIPS.logo, 'image', `media/logo.${logo.type}`)]),
    ...charts.map(({ relationship }, at) => to(relationship, 'chart', `charts/chart${at + 1}.xml`)),
  ]
}

/** The parts of the charts with the workbooks behind them. */
function addCharts({ texts, binaries }: Parts, { charts, lang }: DocumentContents): void {
  for (const [index, { chart }] of charts.entries()) {
    const number = index + 1
    texts.set(
      `word/charts/chart${number}.xml`,
      chartPart(chart).replaceAll('lang="en-US"', `lang="${LANGUAGE_CODES[lang]}"`),
    )
    texts.set(
      `word/charts/_rels/chart${number}.xml.rels`,
      relationshipsPart([
        { id: 'rId1', type: `${OFFICE}/relationships/package`, target: `../embeddings/chart${number}.xlsx` },
      ]),
    )
    binaries.set(`word/embeddings/chart${number}.xlsx`, chartWorkbook(chart))
  }
}

function contentTypes(
  overrides: readonly (readonly [name: string, type: string])[],
  endings: readonly (readonly [ending: string, type: string])[],
): string {
  const defaults = endings.map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`)
  const parts = overrides.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`)
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types">${defaults.join('')}${parts.join('')}</Types>`
}

/** The bytes of the document; the same contents give the same bytes. */
export function documentPackage(contents: DocumentContents): Uint8Array {
  const { properties, lang, charts, logo } = contents
  const own = wordParts(contents)
  const texts = new Map(own.map(({ name, text }) => [`word/${name}`, text]))
  const binaries = new Map<string, Uint8Array>()
  texts.set('docProps/core.xml', coreProperties(properties, LANGUAGE_CODES[lang]))
  texts.set('docProps/app.xml', appProperties(properties.tool))
  texts.set('word/_rels/document.xml.rels', relationshipsPart(documentRelationships(contents)))
  texts.set(
    '_rels/.rels',
    relationshipsPart([
      { id: 'rId1', type: `${OFFICE}/relationships/officeDocument`, target: 'word/document.xml' },
      { id: 'rId2', target: 'docProps/core.xml', type: `${PACKAGE}/relationships/metadata/core-properties` },
      { id: 'rId3', type: `${OFFICE}/relationships/extended-properties`, target: 'docProps/app.xml' },
    ]),
  )
  addCharts({ texts, binaries }, contents)
  if (logo !== undefined) binaries.set(`word/media/logo.${logo.type}`, logo.bytes)
  texts.set(
    '[Content_Types].xml',
    contentTypes(
      [
        ...own.map(({ name, type }) => [`word/${name}`, type] as const),
        ...charts.map(
          (_, at) =>
            [
              `word/charts/chart${at + 1}.xml`,
              'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
            ] as const,
        ),
        ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
        ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
      ],
      [
        ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
        ['xml', 'application/xml'],
        ...(charts.length === 0
          ? []
          : [['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] as const]),
        ...(logo === undefined ? [] : [[logo.type, `image/${logo.type}`] as const]),
      ],
    ),
  )
  return packed({ texts, binaries })
}
