/** Theme 10 of RGAA 4.1: what a page looks like when its reader changes type, distances or the size of the screen. */
import { all, faultsIn, isHeard, isShown, nameOf, plain, shown, stops, styleRules, told } from './elements.ts'

/** The cells before which a style sheet writes the name of their column. */
const LABELLED = '[data-label], .cards td'

/** What it writes: an attribute of the cell, or a property with its signs by their numbers. */
function labelOf(cell: HTMLElement): string {
  const property = getComputedStyle(cell).getPropertyValue('--label').trim().slice(1, -1)
  const words = property.replace(/\\([\da-f]+) ?/giu, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  )
  return plain(cell.dataset['label'] ?? words)
}

/** Test 10.2.1: what style sheets write stands in the page too, or is a sign for the eye. */
export function contentOfStyles(): readonly string[] {
  const written = styleRules().flatMap(({ style, selectorText }) => {
    const { content } = style
    const isSign = ['', 'none', 'normal'].includes(content) || /^"[^\p{L}\p{N}]*"$/u.test(content)
    return isSign || /^(attr\(data-label\)|var\(--label\))/.test(content) ? [] : [`${selectorText} ${content}`]
  })
  const labels = faultsIn(all<HTMLTableCellElement>(LABELLED), (cell) => {
    const heads = [...(cell.closest('table')?.tHead?.rows[0]?.cells ?? [])]
    const label = labelOf(cell)
    return label !== '' && !heads.some((head) => plain(head.textContent).startsWith(label))
  })
  const images = all('body *').filter((one) => getComputedStyle(one).backgroundImage !== 'none')
  return [...written, ...labels, ...images.map(shown)]
}

/** Test 10.3.1: what is read in an order is written in it. */
export function orderOfStyles(): readonly string[] {
  return faultsIn(all('body *'), (one) => {
    const { order, flexDirection, float } = getComputedStyle(one)
    return order !== '0' || flexDirection.endsWith('reverse') || (float !== 'none' && !one.matches('.logo'))
  })
}

/** Tests 10.5.1 and 10.5.2: a colour of type has its ground, and a ground its colour of type. */
export function colourWithoutGround(): readonly string[] {
  const [body, root] = [getComputedStyle(document.body), getComputedStyle(document.documentElement)]
  const transparent = 'rgba(0, 0, 0, 0)'
  const hasGround = body.backgroundColor !== transparent || root.backgroundColor !== transparent
  return hasGround && body.color !== '' ? [] : ['body without ground']
}

/** Test 10.6.1: a link in words looks like one without its colour. */
export function linkLikeText(): readonly string[] {
  return faultsIn(all('main a[href], header a[href], nav a[href]'), (link) => {
    const { textDecorationLine, borderBottomStyle } = getComputedStyle(link)
    return isShown(link) && !textDecorationLine.includes('underline') && borderBottomStyle === 'none'
  })
}

/** Test 10.8.1: what is kept from the ear is a sign, and nothing in it is operated. */
export function hiddenFromTheEar(): readonly string[] {
  const silent = all<Element>('[aria-hidden="true"]')
  return faultsIn(silent, (one) => {
    const isOperated = one instanceof HTMLElement && (one.tabIndex >= 0 || stops(one).length > 0)
    return isOperated || /[\p{L}\p{N}]/u.test(plain(one.textContent))
  })
}

/** Tests 10.9.1 and 10.9.2: no words send a reader to a form, a size or a place alone. */
export function placeAlone(): readonly string[] {
  const places =
    /(?<!\p{L})(à gauche|à droite|on the left|on the right|en gras|in bold|le cercle|the circle)(?!\p{L})/iu
  return faultsIn(all('.note, .signs, figcaption, footer dd'), (one) => places.test(told(one)))
}

/** Tests 10.13.1, 10.14.1 and 10.14.2: nothing comes up when a pointer or the keyboard gets somewhere, the way past apart. */
export function shownInPassing(): readonly string[] {
  const shows = ['display', 'visibility', 'opacity', 'content', 'clip-path', 'position', 'left']
  return styleRules()
    .filter(({ selectorText }) => /:(hover|focus|focus-within|active)\b/.test(selectorText))
    .filter(
      ({ selectorText, style }) =>
        selectorText !== '.skip:focus' && shows.some((name) => style.getPropertyValue(name) !== ''),
    )
    .map(({ selectorText }) => selectorText)
}

/** Test 13.9.1: no style asks how the screen is held. */
export function boundToOrientation(): readonly string[] {
  const conditions = (rules: CSSRuleList): string[] =>
    [...rules].flatMap((rule) => [
      ...(rule instanceof CSSMediaRule ? [rule.conditionText] : []),
      ...('cssRules' in rule ? conditions(rule.cssRules as CSSRuleList) : []),
    ])
  const all = [...document.styleSheets].flatMap(({ cssRules }) => conditions(cssRules))
  return all.filter((condition) => condition.includes('orientation'))
}

/** The elements whose own text is seen, outside of pictures, which are drawn. */
function withText(): readonly HTMLElement[] {
  return all('body *').filter(
    (one) =>
      one.closest('svg, script, .skip') === null &&
      !isHeard(one) &&
      isShown(one) &&
      [...one.childNodes].some((child) => child.nodeType === 3 && plain(child.textContent) !== ''),
  )
}

const SCROLLS = ['auto', 'scroll']

/** Whether something that does not scroll cuts what is in it. */
function cuts(element: HTMLElement): boolean {
  const { overflowX, overflowY } = getComputedStyle(element)
  const isOver = (style: string, inside: number, own: number): boolean =>
    style !== 'visible' && !SCROLLS.includes(style) && inside > own + 1
  return (
    isOver(overflowX, element.scrollWidth, element.clientWidth) ||
    isOver(overflowY, element.scrollHeight, element.clientHeight)
  )
}

interface Line {
  readonly element: Element
  readonly box: DOMRect
}

/** The part of a box that is seen through whatever scrolls around it. */
function seenPart(box: DOMRect, element: Element): DOMRect {
  const window = element.closest('.wide, nav')?.getBoundingClientRect()
  if (window === undefined) return box
  const [left, right] = [Math.max(box.left, window.left), Math.min(box.right, window.right)]
  const [top, bottom] = [Math.max(box.top, window.top), Math.min(box.bottom, window.bottom)]
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top))
}

/** The lines of text with their boxes, less what letters leave free above and below. */
function lines(): Line[] {
  const range = document.createRange()
  return withText().flatMap((element) =>
    [...element.childNodes]
      .filter((child) => child.nodeType === 3 && plain(child.textContent) !== '')
      .flatMap((child) => {
        range.selectNodeContents(child)
        return [...range.getClientRects()].map(({ x, y, width, height }) => {
          const box = new DOMRect(x + 1, y + height * 0.25, Math.max(0, width - 2), height * 0.5)
          return { element, box: seenPart(box, element) }
        })
      }),
  )
}

/** Whether something is laid over the page where it scrolls: it comes between only when it must. */
function isLaidOver(element: Element): boolean {
  return element.closest('thead, nav') !== null
}

/** Texts that lie on each other: a sweep down the page. */
function overlapping(): readonly string[] {
  const sorted = lines()
    .filter(({ box, element }) => box.width > 1 && box.height > 1 && !isLaidOver(element))
    .sort((one, two) => one.box.top - two.box.top)
  return sorted.flatMap(({ box, element }, index) => {
    const found: string[] = []
    for (const other of sorted.slice(index + 1)) {
      if (other.box.top >= box.bottom) break
      const isApart = other.box.left >= box.right || other.box.right <= box.left
      if (!isApart) found.push(`${shown(element)} on ${shown(other.element)}`)
    }
    return found
  })
}

/** Labels that style sheets write before values, and that do not keep to their column. */
function labelsOnOneLine(): readonly string[] {
  return faultsIn(all(LABELLED), (cell) => {
    const { content, whiteSpace } = getComputedStyle(cell, '::before')
    return isShown(cell) && /\p{L}/u.test(content) && content !== 'none' && whiteSpace === 'nowrap'
  })
}

/** What is cut, or lies on something else, as the page is laid out now. */
export function cutOrOverlapping(): readonly string[] {
  const inside = all('body *').filter(
    (one) => one.closest('svg') === null && !isHeard(one) && isShown(one) && cuts(one),
  )
  return [
    ...inside.map((one) => `cut: ${shown(one)}`),
    ...labelsOnOneLine().map((label) => `over its value: ${label}`),
    ...overlapping(),
  ]
}

/** The sizes of type in the page, each as often as an element has it. */
export function sizesOfType(): readonly number[] {
  return withText().map((one) => Number.parseFloat(getComputedStyle(one).fontSize))
}

/** What makes a page wider than its screen or, outside of tables, scrolls to the side. */
export function widerThanScreen(): readonly string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  const scrolling = all('body *').filter(
    (one) =>
      one.closest('svg') === null &&
      one.scrollWidth > one.clientWidth + 1 &&
      SCROLLS.includes(getComputedStyle(one).overflowX),
  )
  return [
    ...(scrollWidth > clientWidth ? [`${scrollWidth} wide on ${clientWidth}`] : []),
    ...faultsIn(scrolling, (one) => one.querySelector('table') === null),
  ]
}

/** What can be read and done on the page: its words without those for one width, and its buttons and fields. */
export function contentOf(): readonly string[] {
  const parts = all('h1, h2, h3, td, tbody th, input, button, a[href]').filter(isShown)
  return parts.map((one) => `${one.tagName} ${nameOf(one)}`).filter((name) => / ./.test(name))
}
