/**
 * Mends what the library writes so that presentation programs open the deck without an offer to repair it, and so that
 * the same deck is the same bytes: each fault has a function of its own, and test/render/pptx/parts.test.ts plants each.
 */
import type { Lang } from '../../values/language.ts'
import type { Parts } from '../office/parts.ts'
import { appProperties, type CoreProperties, coreProperties, LANGUAGE_CODES } from '../office/properties.ts'
import { relationshipsOf } from './place-charts.ts'

const CONTENT_TYPES = '[Content_Types].xml'
const PRESENTATION = 'ppt/presentation.xml'

export interface DeckProperties extends CoreProperties {
  readonly lang: Lang
  readonly slides: number
}

function edit({ texts }: Parts, names: RegExp, change: (text: string, name: string) => string): void {
  for (const [name, text] of texts) if (names.test(name)) texts.set(name, change(text, name))
}

/** The layout that the library adds to its own, and that no slide has: programs would offer it for new slides. */
export function withoutUnusedLayouts(parts: Parts): void {
  const { texts } = parts
  const used = new Set(
    [...texts].flatMap(([name, text]) =>
      name.startsWith('ppt/slides/_rels/') ? (text.match(/slideLayout\d+\.xml/g) ?? []) : [],
    ),
  )
  const layouts = [...texts.keys()].flatMap(
    (name) => /^ppt\/slideLayouts\/(slideLayout\d+\.xml)$/.exec(name)?.[1] ?? [],
  )
  const master = 'ppt/slideMasters/slideMaster1.xml'
  for (const layout of layouts.filter((one) => !used.has(one))) {
    texts.delete(`ppt/slideLayouts/${layout}`)
    texts.delete(`ppt/slideLayouts/_rels/${layout}.rels`)
    const relationships = texts.get(relationshipsOf(master)) ?? ''
    const entry = new RegExp(`<Relationship [^>]*${layout.replace('.', '\\.')}"[^>]*/>`)
    const id = /Id="([^"]+)"/.exec(entry.exec(relationships)?.[0] ?? '')?.[1]
    texts.set(relationshipsOf(master), relationships.replace(entry, ''))
    edit(parts, /^ppt\/slideMasters\/slideMaster1\.xml$/, (text) =>
      text.replace(new RegExp(`<p:sldLayoutId [^>]*r:id="${id}"/>`), ''),
    )
  }
}

/** Content types of parts that are not there, such as a slide master for each slide: the first thing that is repaired. */
export function withoutPhantomParts(parts: Parts): void {
  const has = (name: string): boolean => parts.texts.has(name) || parts.binaries.has(name)
  const told = new Set<string>()
  edit(parts, /^\[Content_Types\]\.xml$/, (text) =>
    text.replace(/\s*<Override PartName="\/([^"]+)"[^>]*\/>/g, (entry, name: string) => {
      if (!has(name) || told.has(name)) return ''
      told.add(name)
      return entry.trim()
    }),
  )
}

/** Defaults of kinds of files that the deck does not have: pictures, films, drawings of old. */
export function withoutUnusedDefaults({ texts, binaries }: Parts): void {
  const endings = new Set([...texts.keys(), ...binaries.keys()].map((name) => name.split('.').pop()))
  const types = texts.get(CONTENT_TYPES) ?? ''
  texts.set(
    CONTENT_TYPES,
    types.replace(/<Default Extension="([^"]+)"[^>]*\/>/g, (entry, ending: string) =>
      endings.has(ending) ? entry : '',
    ),
  )
}

/** A shape without a text body, which some programs take for a fault. */
export function withTextBodies(parts: Parts): void {
  const body = '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody>'
  edit(parts, /^ppt\/(slides|slideLayouts|slideMasters)\/[^/]+\.xml$/, (text) =>
    text.replace(/<p:sp>.*?<\/p:sp>/gs, (shape) =>
      shape.includes('<p:txBody>') ? shape : shape.replace('</p:sp>', `${body}</p:sp>`),
    ),
  )
}

/** Ids of shapes that stand twice on a slide, and ids of changes and creations, which say nothing. */
export function withOwnIds(parts: Parts): void {
  edit(parts, /^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+\.xml$/, (text) => {
    let id = 0
    return text.replace(/<p:extLst>.*?<\/p:extLst>/gs, '').replace(/<p:cNvPr id="\d+"/g, () => {
      id += 1
      return `<p:cNvPr id="${id}"`
    })
  })
}

/** Attributes that a line of no colour and paragraphs leave empty; an empty list of guides is none. */
export function withoutEmptyElements(parts: Parts): void {
  edit(parts, /^ppt\/(slides|slideLayouts)\/[^/]+\.xml$/, (text) =>
    text
      .replaceAll('<a:ln></a:ln>', '<a:ln><a:noFill/></a:ln>')
      .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>')
      .replace(/<a:srgbClr val="([0-9a-f]{6})"/g, (_, colour: string) => `<a:srgbClr val="${colour.toUpperCase()}"`),
  )
}

/** The notes master stands between the masters and the slides (ECMA-376, 19.2.1.26), and has a theme of its own. */
export function withNotesMasterInPlace({ texts }: Parts): void {
  const text = texts.get(PRESENTATION) ?? ''
  const list = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(text)?.[0]
  if (list === undefined) return
  texts.set(PRESENTATION, text.replace(list, '').replace('</p:sldMasterIdLst>', `</p:sldMasterIdLst>${list}`))
  const theme = texts.get('ppt/theme/theme1.xml')
  const relationships = relationshipsOf('ppt/notesMasters/notesMaster1.xml')
  if (theme === undefined) return
  texts.set('ppt/theme/theme2.xml', theme)
  texts.set(relationships, (texts.get(relationships) ?? '').replace('theme1.xml', 'theme2.xml'))
  const type = 'application/vnd.openxmlformats-officedocument.theme+xml'
  const entry = `<Override PartName="/ppt/theme/theme2.xml" ContentType="${type}"/>`
  texts.set(CONTENT_TYPES, (texts.get(CONTENT_TYPES) ?? '').replace('</Types>', `${entry}</Types>`))
}

/** Placeholders of the notes master that nothing fills: a head, a foot, and a date of 2019. */
export function withoutIdlePlaceholders(parts: Parts): void {
  edit(parts, /^ppt\/notesMasters\/[^/]+\.xml$/, (text) =>
    text.replace(/<p:sp>.*?<\/p:sp>/gs, (shape) => (/<p:ph type="(hdr|dt|ftr)"/.test(shape) ? '' : shape)),
  )
}

/** Notes of several lines: the library writes a line end, which is none in a paragraph. */
export function withParagraphsOfNotes(parts: Parts): void {
  edit(parts, /^ppt\/notesSlides\/[^/]+\.xml$/, (text) =>
    text.replace(
      /<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)<\/a:p>/,
      (_, look: string, words: string, end: string) =>
        words
          .split(/\r?\n/)
          .map((line) => (line === '' ? `<a:p>${end}</a:p>` : `<a:p><a:r>${look}<a:t>${line}</a:t></a:r></a:p>`))
          .join(''),
    ),
  )
}

/** The language by which a program checks the spelling. */
export function inLanguage(parts: Parts, lang: Lang): void {
  const code = LANGUAGE_CODES[lang]
  edit(parts, /^ppt\/.*\.xml$/, (text) => text.replaceAll('lang="en-US"', `lang="${code}"`))
}

/** The colours and the font of the theme, so that what somebody adds looks like the rest. */
export function withTheme(parts: Parts, font: string, colours: readonly string[]): void {
  edit(parts, /^ppt\/theme\/theme1\.xml$/, (text) =>
    colours
      .slice(0, 6)
      .reduce(
        (changed, colour, at) =>
          changed.replace(
            new RegExp(`<a:accent${at + 1}>.*?</a:accent${at + 1}>`, 's'),
            `<a:accent${at + 1}><a:srgbClr val="${colour}"/></a:accent${at + 1}>`,
          ),
        text,
      )
      .replace(/<a:latin typeface="[^"]*"[^>]*\/>/g, `<a:latin typeface="${font}"/>`),
  )
}

export function withProperties({ texts }: Parts, properties: DeckProperties): void {
  const { tool, slides } = properties
  texts.set('docProps/core.xml', coreProperties(properties))
  texts.set(
    'docProps/app.xml',
    appProperties(
      tool,
      `<PresentationFormat>16:9</PresentationFormat><Slides>${slides}</Slides><Notes>${slides}</Notes>`,
    ),
  )
}
