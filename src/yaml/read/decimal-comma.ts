/** Joins again what a decimal comma cut in two inside braces: to YAML `{ value: 0,45 }` is a value and a key without value. */
import { type Document, isPair, isScalar, type Pair, type Scalar, visit, type YAMLMap } from 'yaml'
import type { KeyValues } from '../../values/key-kind.ts'
import { keyText } from './document.ts'

/** A number up to its last comma, as people write it: spaces, points or commas part thousands. */
const WHOLE = /^[-+]?\d[\d\s\u00a0\u202f.,]*$/
/** What follows the comma: figures, and a unit or a percent sign behind them. */
const FRACTION = /^\d+\s*[\p{L}%€$]*$/u

/**
 * Makes one value of each number that a comma cut, so that it is told as the number that was typed.
 *
 * @param text - the text that the document was parsed from.
 * @param valuesOf - says which keys hold text: their values are left as they are.
 */
export function joinDecimals(document: Document.Parsed, text: string, valuesOf: KeyValues): void {
  if (!/\d,\d/.test(text)) return
  visit(document, {
    Map: (_, map, path) => {
      const holder = path.at(-1)
      const isOwn = isPair(holder) && valuesOf(keyText(holder as Pair) ?? '') === 'numbers'
      if (map.flow === true) joinIn(map, text, isOwn ? () => 'any' : valuesOf)
    },
  })
}

function joinIn(map: YAMLMap, text: string, valuesOf: KeyValues): void {
  const kept: Pair[] = []
  for (const pair of map.items) {
    const before = kept.at(-1)
    const number = before && valuesOf(keyText(before) ?? '') !== 'text' ? plainScalar(before.value) : undefined
    const rest = pair.value === null ? plainScalar(pair.key) : undefined
    if (number === undefined || rest === undefined || !isCut(number, rest, text)) kept.push(pair)
    else join(number, rest, text)
  }
  map.items = kept
}

function plainScalar(node: unknown): Scalar | undefined {
  return isScalar(node) && node.type === 'PLAIN' && node.range ? node : undefined
}

/** Whether the two stand side by side with nothing but the comma between them. */
function isCut(number: Scalar, rest: Scalar, text: string): boolean {
  const [, end = 0] = number.range ?? []
  const [start = 0] = rest.range ?? []
  const isBare = WHOLE.test(number.source ?? '') && FRACTION.test(rest.source ?? '')
  return isBare && text.slice(end, start) === ','
}

function join(number: Scalar, rest: Scalar, text: string): void {
  const [start = 0] = number.range ?? []
  const [, end = start, after = end] = rest.range ?? []
  number.range = [start, end, after]
  number.source = text.slice(start, end)
  number.value = number.source
}
