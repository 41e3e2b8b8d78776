/** What the parts of one page share: its language and currency, the ids that are taken, the remarks that its foot tells. */
import { PAGE_WORDS, WORKBOOK_WORDS } from '../../lang/catalogue/output.ts'
import type { Cell, Report, Section, Tone } from '../../reports/document/document.ts'
import type { LiveFrame } from '../../reports/document/navigation.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import { ownLanguage } from '../text/own-language.ts'
import { unbroken } from '../text/unbroken.ts'
import { type Html, html, joined, lines, NOTHING } from './markup.ts'

/** A page while it is made. */
export interface HtmlPage {
  readonly lang: Lang
  /** The language of the plan's own texts; undefined where no plan says one. */
  readonly planLang: Lang | undefined
  readonly currency: string
  /** The ids of its elements. */
  readonly anchors: Set<string>
  /** The names of its tables, as they are told to whoever hears the page. */
  readonly names: Set<string>
  /** Remarks in the order of their numbers, each once, with the id of the mark that first leads there. */
  readonly remarks: Map<string, string>
  /** The tones whose signs a table of the page has explained. */
  readonly explained: Set<Tone>
  /** The classes of tables that are cards on a phone, by the rules that name their cells. */
  readonly cards: Map<string, string>
  /** Whether it has few enough pictures to draw each a second time for a phone. */
  readonly drawsTwice: boolean
  /** The ids of the definitions at its end, by figure. */
  readonly definitions: ReadonlyMap<string, string>
  /** The way to what an id names, in a program that stays open. */
  readonly wayOf: NonNullable<LiveFrame['wayOf']>
}

/** Most pictures of a page that has each twice: a page must stay light. */
const FEW_PICTURES = 12

function picturesOf(sections: readonly Section[]): number {
  const blocks = sections.flatMap((section) => section.blocks)
  return blocks.filter((block) => block.kind === 'table' && block.chart !== undefined).length
}

/** A page without anything on it, for a report. */
export function newPage(lang: Lang, report: Report | undefined, live?: LiveFrame): HtmlPage {
  const { definitions = [], sections = [], provenance } = report ?? {}
  const anchors = new Set<string>()
  return {
    lang,
    anchors,
    names: new Set(),
    remarks: new Map(),
    explained: new Set(),
    planLang: provenance?.plan.lang,
    cards: new Map(),
    wayOf: live?.wayOf ?? (() => undefined),
    currency: provenance?.currency ?? 'EUR',
    drawsTwice: picturesOf(sections) <= FEW_PICTURES,
    definitions: new Map(definitions.map(({ id }) => [id, anchor(anchors, 'd', id)])),
  }
}

/**
 * An id for an element that no other has, from the id of what it shows: letters, digits and dashes, whatever that is.
 *
 * @param kind - what opens the id, so that a section and a table of one name differ.
 */
export function anchor(taken: Set<string>, kind: string, id: string): string {
  const stem = `${kind}-${id.replace(/[^a-z0-9_-]+/giu, '-')}`
  let free = stem
  for (let count = 2; taken.has(free); count += 1) free = `${stem}-${count}`
  taken.add(free)
  return free
}

/** Words that lead to what an id names; the words alone where no way does. */
export function linkedHtml(words: Html, id: string | undefined, { wayOf }: HtmlPage): Html {
  const address = id === undefined ? undefined : wayOf(id)
  return address === undefined ? words : html`<a href="${address}">${words}</a>`
}

/** A text in the language of the page; one that the plan has in its own alone is declared to be of that. */
export function textHtml(text: Bilingual, { lang, planLang }: HtmlPage): Html {
  const words = wordsHtml(text[lang])
  const own = ownLanguage(text, lang, planLang)
  return own === undefined ? words : html`<span lang="${own}">${words}</span>`
}

/** Where the path of a file may go on in the next line: behind a folder, and before the line that is meant. */
const IN_PATHS = /(?<=\p{L}\/)(?=\p{L})|(?=:\d+:\d)/u

/** A text whose lines end between its words, and beside figures. */
export function wordsHtml(text: string): Html {
  return joined(
    unbroken(text)
      .split(IN_PATHS)
      .map((part) => html`${part}`),
    '<wbr/>',
  )
}

/** A name that no other table of the page has: a number follows where one has it. */
export function ownName({ names }: HtmlPage, name: string): string {
  let own = name
  for (let count = 2; names.has(own); count += 1) own = `${name} (${count})`
  names.add(own)
  return own
}

/** The mark that leads from a cell to its remark; nothing for a cell without one. */
export function remarkMark(cell: Cell, page: HtmlPage): Html {
  const remark = cell.kind === 'figure' ? cell.remark?.[page.lang] : undefined
  if (remark === undefined) return NOTHING
  const isFirst = !page.remarks.has(remark)
  if (isFirst) page.remarks.set(remark, anchor(page.anchors, 'r', String(page.remarks.size + 1)))
  const number = [...page.remarks.keys()].indexOf(remark) + 1
  const name = `${WORKBOOK_WORDS.remark[page.lang]} ${number}`
  const id = isFirst ? html` id="${page.remarks.get(remark) ?? ''}"` : NOTHING
  return html`<sup><a${id} href="#n${number}" aria-label="${name}">${number}</a></sup>`
}

/** The remarks in their order, each with the way back to the first mark. */
export function remarkList({ remarks, lang }: HtmlPage): Html {
  if (remarks.size === 0) return NOTHING
  const back = PAGE_WORDS.back[lang]
  const items = [...remarks].map(
    ([remark, mark], index) =>
      html`<li id="n${index + 1}">${remark} <a class="back" href="#${mark}" aria-label="${back} (${index + 1})">↩</a></li>`,
  )
  return lines([html`<ol class="remarks">`, ...items, html`</ol>`])
}

/** A name that leads to the definition of a figure; the name alone where the page has none. */
export function definedName(name: Bilingual, id: string | undefined, page: HtmlPage): Html {
  const to = id === undefined ? undefined : page.definitions.get(id)
  const text = name[page.lang]
  return to === undefined ? textHtml(name, page) : html`<a class="defined" href="#${to}">${text}</a>`
}
