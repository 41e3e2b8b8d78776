/**
 * Joins again what a decimal comma cut in two inside braces: to YAML `{ value: 0,45 }` is a value and a key without value.
 * Done in the tokens, before a document is made of them, so that who reads a file and who edits it see one value.
 */
import { CST } from 'yaml'
import type { KeyValues } from '../../values/key-kind.ts'

/** A number up to its last comma, as people write it: spaces, points or commas part thousands. */
const WHOLE = /^[-+]?\d[\d\s\u00a0\u202f.,]*$/
/** What follows the comma: figures, and a unit or a percent sign behind them. */
const FRACTION = /^\d+\s*[\p{L}%€$]*$/u

/**
 * Makes one value of each number that a comma cut, so that it is told as the number that was typed.
 *
 * @param tokens - of a text whose nesting is not too deep; they are changed in place.
 * @param text - the text that the tokens were made from.
 * @param valuesOf - says which keys hold text: their values are left as they are.
 */
export function joinDecimals(tokens: readonly CST.Token[], text: string, valuesOf: KeyValues): void {
  if (!/\d,\d/.test(text)) return
  for (const token of tokens) {
    if (token.type === 'document' && token.value) joinWithin(token.value, valuesOf)
  }
}

/** @param ownKeys - what the keys of this collection hold; `valuesOf` is for what lies deeper. */
function joinWithin(token: CST.Token, valuesOf: KeyValues, ownKeys = valuesOf): void {
  if (!('items' in token)) return
  for (const { key, value } of token.items as CST.CollectionItem[]) {
    if (key) joinWithin(key, valuesOf)
    if (value) joinWithin(value, valuesOf, valuesOf(nameOf(key)) === 'numbers' ? () => 'any' : valuesOf)
  }
  if (token.type === 'flow-collection' && token.start.source === '{') joinIn(token, ownKeys)
}

/** Faults of a key are told where the document is made. */
const pass = (): void => {}

/** The text of a key; empty for one that is no scalar. */
function nameOf(key: CST.Token | null | undefined): string {
  return (key && CST.resolveAsScalar(key, false, pass)?.value) ?? ''
}

function joinIn(braces: CST.FlowCollection, kinds: KeyValues): void {
  const kept: CST.FlowCollection['items'] = []
  for (const item of braces.items) {
    const before = kept.at(-1)
    const number = before && kinds(nameOf(before.key)) !== 'text' ? plainScalar(before.value) : undefined
    const rest = isCutOff(item) ? plainScalar(item.key) : undefined
    if (number !== undefined && rest !== undefined && WHOLE.test(number.source) && FRACTION.test(rest.source)) {
      number.source += `,${rest.source}`
    } else kept.push(item)
  }
  braces.items = kept
}

function plainScalar(token: CST.Token | null | undefined): CST.FlowScalar | undefined {
  return token?.type === 'scalar' ? token : undefined
}

/** Whether an item is a key without a value that stands right behind the comma. */
function isCutOff({ start, sep, value }: CST.CollectionItem): boolean {
  const hasColon = sep?.some(({ type }) => type === 'map-value-ind')
  return value === undefined && !hasColon && start.length === 1 && start[0]?.type === 'comma'
}
