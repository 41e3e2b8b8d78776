/** What checks inside of a page ask of its elements: their names, whether they are seen, where they are. */

/** All elements that a selector finds, in the order of the page. */
export function all<Kind extends Element = HTMLElement>(
  selector: string,
  root: ParentNode = document,
): readonly Kind[] {
  return [...root.querySelectorAll<Kind>(selector)]
}

/** The start of an element as it is written, to find it by. */
export function shown(element: Element): string {
  return element.outerHTML.replace(/\s+/g, ' ').slice(0, 160)
}

/** A fault for each element of which something holds that must not. */
export function faultsIn<Kind extends Element>(
  elements: readonly Kind[],
  isWrong: (element: Kind) => boolean,
): readonly string[] {
  return elements.filter(isWrong).map(shown)
}

/** A text with its white space made one space. */
export function plain(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim()
}

/** The texts that an attribute refers to by their ids. */
export function referred(element: Element, attribute: string): string {
  const ids = (element.getAttribute(attribute) ?? '').split(/\s+/).filter((id) => id !== '')
  return plain(ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' '))
}

/** Whether an element takes room on the screen: neither hidden nor in what is folded. */
export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
}

/** Whether an element is there for the ear alone: it, or what it is in, is clipped to nothing. */
export function isHeard(element: Element): boolean {
  const { clipPath } = getComputedStyle(element)
  if (clipPath !== 'none') return true
  return element.parentElement !== null && isHeard(element.parentElement)
}

/** The text of an element that assistive technology tells. */
export function told(element: Element): string {
  const copy = element.cloneNode(true) as Element
  for (const silent of copy.querySelectorAll('[aria-hidden="true"], svg')) silent.remove()
  return plain(copy.textContent)
}

function isField(element: Element): element is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  return element.matches('input, select, textarea')
}

/** What an element is called, by the parts of the computation of names that pages use: https://www.w3.org/TR/accname-1.2/ */
export function nameOf(element: Element): string {
  const named = [
    referred(element, 'aria-labelledby'),
    plain(element.getAttribute('aria-label')),
    element instanceof HTMLImageElement ? plain(element.alt) : '',
    isField(element) ? plain([...(element.labels ?? [])].map(told).join(' ')) : '',
    element instanceof HTMLTableElement ? plain(element.caption?.textContent) : '',
    element instanceof SVGElement ? plain(element.querySelector(':scope > title')?.textContent) : '',
  ].find((name) => name !== '')
  const isNamedByContent = !(element instanceof SVGElement || element instanceof HTMLTableElement)
  return named ?? (isNamedByContent ? told(element) : '')
}

/** Where the keyboard stops, in the order of the page. */
export function stops(root: ParentNode = document): readonly HTMLElement[] {
  const selector = 'a[href], button, input, select, textarea, summary, [tabindex]'
  return all(selector, root).filter((element) => element.tabIndex >= 0 && isShown(element))
}

/** Texts that occur more than once, each once. */
export function repeated(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))]
}

/** The rules of all style sheets, those inside of conditions too. */
export function styleRules(): readonly CSSStyleRule[] {
  const inside = (rules: CSSRuleList): CSSStyleRule[] =>
    [...rules].flatMap((rule) => {
      if (rule instanceof CSSStyleRule) return [rule]
      return 'cssRules' in rule ? inside(rule.cssRules as CSSRuleList) : []
    })
  return [...document.styleSheets].flatMap((sheet) => inside(sheet.cssRules))
}
