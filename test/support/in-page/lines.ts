/** Figures and words that the end of a line breaks, as the page is laid out now. */
import { isHeard, isShown, shown } from './elements.ts'

/** A number, a date or an amount, with the unit behind it or the currency before it. */
const FIGURE =
  /(?<![\p{L}\p{N}])[+−-]?(?:€\s?)?(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+)(?:[.,/:]\d+)*(?:[ \u00a0\u202f]?(?:[kM]?€|[kMm]|%|ETP|FTE|j|d|jours?|days?|pts?|points?)(?![\p{L}\p{N}]))?(?![\p{L}\p{N}])/gu
/** A word that fits into the narrowest column. */
const WORD = /\p{L}{2,24}/gu

/** A text that flows as one, with the place of each of its letters. */
interface Flow {
  readonly element: Element
  readonly text: string
  readonly nodes: readonly (readonly [node: Text, from: number])[]
}

function blockOf(node: Node): Element {
  let element = node.parentElement ?? document.body
  while (getComputedStyle(element).display === 'inline' && element.parentElement !== null)
    element = element.parentElement
  return element
}

/** The texts of the page outside of pictures. */
function flows(): readonly Flow[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found = new Map<Element, { text: string; nodes: (readonly [Text, number])[] }>()
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement
    if (parent === null || parent.closest('svg, script, style, .skip') !== null) continue
    if (isHeard(parent) || !isShown(parent)) continue
    const block = blockOf(node)
    const flow = found.get(block) ?? { text: '', nodes: [] }
    flow.nodes.push([node as Text, flow.text.length])
    flow.text += (node as Text).data
    found.set(block, flow)
  }
  return [...found].map(([element, flow]) => ({ element, ...flow }))
}

/** Whether a part of a text stands on more than one line. */
function isBroken({ nodes }: Flow, from: number, to: number): boolean {
  const range = document.createRange()
  const at = (index: number) => nodes.findLast(([, start]) => start <= index) ?? nodes[0]
  const [first, last] = [at(from), at(to - 1)]
  if (first === undefined || last === undefined) return false
  range.setStart(first[0], from - first[1])
  range.setEnd(last[0], to - last[1])
  const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
  return boxes.some(({ top }) => top > (boxes[0]?.bottom ?? 0) - 1)
}

/** What the end of a line breaks, each with where it stands. */
export function brokenByLines(): readonly string[] {
  return flows().flatMap((flow) =>
    [FIGURE, WORD].flatMap((kind) =>
      [...flow.text.matchAll(kind)].flatMap(({ 0: token, index }) =>
        isBroken(flow, index, index + token.length) ? `${token} in ${shown(flow.element)}` : [],
      ),
    ),
  )
}
