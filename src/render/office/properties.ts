/** What an office document says of itself: no name of a library, and the status date in the place of the clock. */
import type { Lang } from '../../values/language.ts'
import { escapedXml } from '../text/xml-text.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** By which a program checks the spelling and a voice reads. */
export const LANGUAGE_CODES: Readonly<Record<Lang, string>> = { fr: 'fr-FR', en: 'en-GB' }

/** The title, the author and the time of a document. */
export interface CoreProperties {
  readonly title: string
  readonly creator: string
  /** The program and its version. */
  readonly tool: string
  /** The status date as `2024-06-30`; undefined where the plan says none. */
  readonly day: string | undefined
}

/** The part `docProps/core.xml`; texts are legal already. */
export function coreProperties({ title, creator, tool, day }: CoreProperties, language?: string): string {
  const moment = `${day ?? '1980-01-01'}T00:00:00Z`
  const time = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`
  const spoken = language === undefined ? '' : `<dc:language>${language}</dc:language>`
  return `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapedXml(title)}</dc:title><dc:creator>${escapedXml(creator)}</dc:creator>${spoken}<cp:lastModifiedBy>${escapedXml(tool)}</cp:lastModifiedBy>${time('created')}${time('modified')}</cp:coreProperties>`
}

/** The part `docProps/app.xml`, with the elements that this kind of document has. */
export function appProperties(tool: string, more = ''): string {
  return `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${escapedXml(tool)}</Application>${more}</Properties>`
}
