/** Themes 2, 4, 7, 8, 9, 12 and 13 of RGAA 4.1: what a page is made of, in which language, and what may act in it. */
import { all, faultsIn, isShown, nameOf, plain, repeated, shown, stops, told } from './elements.ts'

/** Tests 2.1.1, 4.1.1 to 4.13.2, 13.1.1, 13.2.1, 13.7.1 and 13.8.1: nothing of these kinds is on a page. */
export function partWithoutPlace(): readonly string[] {
  const kinds = 'iframe, frame, video, audio, object, embed, canvas, marquee, blink'
  const acts = 'meta[http-equiv="refresh" i], [target], [autoplay], [accesskey], [onclick]'
  const moving = all('body *').filter((one) => getComputedStyle(one).animationName !== 'none')
  return [...all(`${kinds}, ${acts}`), ...moving].map(shown)
}

/** Tests 7.1.1 and 7.1.3: what is folded is so for everybody, and a region or a group that can be entered has a name. */
export function stateNotTold(): readonly string[] {
  const folded = all<HTMLDetailsElement>('details:not([open])')
  return [
    ...faultsIn(folded, (one) => all(':scope > :not(summary)', one).some(isShown)),
    ...faultsIn(all('[role="region"], [role="group"], nav'), (one) => nameOf(one) === ''),
    ...faultsIn(all('[aria-sort]'), (one) => one.tagName !== 'TH'),
  ]
}

/** Test 7.5.1: a message that comes of a filter or of an order is told as a status. */
export function statusNotTold(): readonly string[] {
  const filters = all('.filter')
  const [sorters, statuses] = [all('.sort'), all('[role="status"]')]
  return [
    ...faultsIn(filters, (one) => one.querySelector('[role="status"]') === null),
    ...(sorters.length > 0 && statuses.every((one) => one.closest('.filter') !== null) ? ['no status for orders'] : []),
  ]
}

/** Tests 8.1.1, 8.3.1, 8.5.1 and 8.6.1: a type of document, a language, and a title that holds the heading. */
export function documentNotDeclared(): readonly string[] {
  const { doctype, documentElement, title } = document
  const heading = plain(document.querySelector('h1')?.textContent)
  return [
    ...(doctype?.name === 'html' && document.compatMode === 'CSS1Compat' ? [] : ['no doctype']),
    ...(['fr', 'en'].includes(documentElement.lang) ? [] : [`lang ${documentElement.lang}`]),
    ...(heading !== '' && plain(title).includes(heading) ? [] : [`title ${title}`]),
  ]
}

/** Test 8.2.1, as far as the page is what its script made of it: each id once. */
export function idsTwice(): readonly string[] {
  return repeated(all('[id]').map(({ id }) => id))
}

/** Small words that are frequent in one language and no words of the other. */
const SMALL_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: new Set('le la les des du de et une dans pour avec est sont sur par aux qui que'.split(' ')),
  en: new Set('the of and for with is are from by to not which that this into at'.split(' ')),
}

/** The language of an element as it is declared. */
function langOf(element: Element | null): string {
  return element?.closest('[lang]')?.getAttribute('lang') ?? ''
}

/** What a sentence or a list is put together with. */
const MIXED = /[\d;:"«»,]/u

/** The least small words that tell a language. */
const ENOUGH = 2

/** Test 8.7.1, as far as small words tell it: a text in the other language is declared to be so. */
export function languageNotDeclared(): readonly string[] {
  return all('th, td, p, li, dd, dt, h1, h2, h3').flatMap((element) => {
    const own = [...element.querySelectorAll('[lang]')].map((inside) => plain(inside.textContent))
    const text = own.reduce((rest, part) => rest.replace(part, ' '), told(element))
    // A list or a sentence of the program may hold texts of a plan: that part is left to who reads it.
    if (MIXED.test(text)) return []
    const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
    const lang = langOf(element)
    const other = lang === 'fr' ? 'en' : 'fr'
    const count = (one: string): number => words.filter((word) => SMALL_WORDS[one]?.has(word) === true).length
    return count(other) >= ENOUGH && count(lang) === 0 ? [shown(element)] : []
  })
}

/** Test 8.8.1: a change of language names one of the two. */
export function languageUnknown(): readonly string[] {
  return faultsIn(all('[lang], [hreflang]'), (one) =>
    ['lang', 'hreflang'].some((name) => !['fr', 'en', null].includes(one.getAttribute(name))),
  )
}

/** Tests 8.9.1 and 10.1.1: no element and no attribute is there for looks alone. */
export function looksInMarkUp(): readonly string[] {
  const elements = 'font, center, big, tt, strike, u, i, basefont, br + br, p:empty, blockquote'
  const attributes = ['style', 'align', 'bgcolor', 'border', 'cellpadding', 'valign', 'color']
  return all(`${elements}, ${attributes.map((name) => `[${name}]`).join(', ')}`).map(shown)
}

/** Tests 9.1.1 and 9.1.2: headings with words, one of the first level, without a gap in their levels. */
export function headingsNotInOrder(): readonly string[] {
  const headings = all('h1, h2, h3, h4, h5, h6')
  const levels = headings.map(({ tagName }) => Number(tagName.slice(1)))
  return [
    ...faultsIn(headings, (one) => told(one) === ''),
    ...headings.filter((_, index) => (levels[index] ?? 0) > (levels[index - 1] ?? 0) + 1).map(shown),
    ...(levels.filter((level) => level === 1).length === 1 ? [] : ['not one h1']),
  ]
}

/** Tests 9.2.1 and 12.6.1: one main part that is seen, and nothing that is seen outside of a landmark. */
export function landmarksNotWhole(): readonly string[] {
  const outside = [...document.body.children].filter(
    (one) =>
      isShown(one) &&
      !one.matches('header, nav, main, footer, .columns, .skip, .heard, script') &&
      plain(one.textContent) !== '',
  )
  const columns = all('.columns > :not(nav, main)')
  const [mains, navs] = [all('main').filter(isShown), all('nav')]
  return [
    ...[...outside, ...columns].map(shown),
    ...(mains.length === 1 ? [] : [`${mains.length} main`]),
    ...faultsIn(navs, (one) => one.querySelector('a[href]') === null),
    ...repeated(
      all('header, footer')
        .filter((one) => one.parentElement === document.body)
        .map(({ tagName }) => tagName),
    ),
  ]
}

/** Whether a paragraph begins like an item. */
function isItem(element: Element | null): boolean {
  return element?.tagName === 'P' && /^\s*([-•–*]|\d+[.)])\s+\S/.test(element.textContent ?? '')
}

/** Tests 9.3.1 to 9.3.3: what reads as a list is one, and a list has its items. */
export function listNotDeclared(): readonly string[] {
  return [
    ...faultsIn(all('p + p'), (one) => isItem(one) && isItem(one.previousElementSibling)),
    ...faultsIn(all('ul, ol'), (list) => [...list.children].some(({ tagName }) => tagName !== 'LI')),
    ...faultsIn(all('dl'), (list) => list.querySelector('dt') === null),
  ]
}

/** Test 12.7.1: the first stop of the keyboard leads past everything that comes before the content. */
export function contentNotReached(): readonly string[] {
  const main = document.querySelector('main')
  const [first] = stops()
  if (main === null) return ['no main']
  if (first === undefined || main.contains(first)) return []
  const leads = first.getAttribute('href') === `#${main.id}` && main.tabIndex === -1
  return leads ? [] : [shown(first)]
}

/** Test 12.8.1: the keyboard goes by the order of the page. */
export function orderOfItsOwn(): readonly string[] {
  return faultsIn(all('[tabindex]'), ({ tabIndex }) => tabIndex > 0)
}
