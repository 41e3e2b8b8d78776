/** What happens to files on their way: bytes changed or cut, parts of a workbook swapped, numbers and names beyond any sheet. */
import type { Parts } from '../made-workbook.ts'
import type { Drawn } from './draw.ts'

/** Some bytes changed, taken away or doubled. */
export function mutatedBytes(bytes: Uint8Array, draw: Drawn): Uint8Array {
  const list = [...bytes]
  for (let changes = 1 + draw.below(3); changes > 0; changes -= 1) {
    const at = draw.below(list.length)
    const kind = draw.below(4)
    if (kind === 0) list[at] = draw.below(256)
    else if (kind === 1) list.splice(at, 1 + draw.below(20))
    else if (kind === 2) list.splice(at, 0, ...list.slice(at, at + 1 + draw.below(20)))
    else list.length = Math.max(1, at)
  }
  return Uint8Array.from(list)
}

/** What stands in the place of a number. */
const NUMBERS = ['1e308', '-1', '99999999999', '1e999', '0', '', 'NaN', '1048577', '0x1F']
const ADDRESSES = ['XFE1', 'A0', 'A1048577', 'ZZZZZZZZ9', '', 'A', '1', 'A1:B2', '$A$1']
const ENTITIES = ['&x;', '&amp;', '&#0;', '&#x1F;', '&lt;', '&', '<!DOCTYPE a>', ']]>', '<!-- x -->']

const EDITS: readonly ((xml: string, draw: Drawn) => string)[] = [
  (xml, draw) => xml.slice(0, draw.below(xml.length)),
  (xml, draw) => replacedOne(xml, /(?<=<v>)[^<]*/g, draw.pick(NUMBERS), draw),
  (xml, draw) => replacedOne(xml, /(?<= r=")[^"]*/g, draw.pick(ADDRESSES), draw),
  (xml, draw) => replacedOne(xml, /(?<= ref=")[^"]*/g, draw.pick(ADDRESSES), draw),
  (xml, draw) => replacedOne(xml, /(?<= [a-zA-Z:]+=")[^"]*/g, draw.pick(NUMBERS), draw),
  (xml, draw) => replacedOne(xml, / [a-zA-Z:]+="[^"]*"/g, '', draw),
  (xml, draw) => replacedOne(xml, /<\/?[a-zA-Z]+/g, draw.pick(['<c', '</c', '<row', '<v', '<x:v']), draw),
  (xml, draw) => replacedOne(xml, /(?<=>)[^<]*(?=<)/g, draw.pick(ENTITIES), draw),
  (xml, draw) => {
    const tags = xml.match(/<(c|row|si|sheet|xf|numFmt|Relationship|Task|UID|Name)[ >].*?<\/\1>/g) ?? []
    const tag = tags[draw.below(tags.length)]
    return tag === undefined ? xml : xml.replace(tag, tag + tag)
  },
]

function replacedOne(text: string, pattern: RegExp, by: string, draw: Drawn): string {
  const places = [...text.matchAll(pattern)]
  const place = places[draw.below(places.length)]
  if (place === undefined) return text
  return text.slice(0, place.index) + by + text.slice(place.index + place[0].length)
}

/** An XML text with one or two edits. */
export function mutatedXml(xml: string, draw: Drawn): string {
  const once = draw.pick(EDITS)(xml, draw)
  return draw.chance(30) ? draw.pick(EDITS)(once, draw) : once
}

/** The parts of a workbook, one of which is edited, swapped with another, or gone. */
export function mutatedParts(parts: Parts, draw: Drawn): Parts {
  const names = Object.keys(parts)
  const [one, other] = [draw.pick(names), draw.pick(names)]
  const kind = draw.below(8)
  const [text, second] = [one, other].map((name) => String(parts[name])) as [string, string]
  if (kind === 0) return Object.fromEntries(Object.entries(parts).filter(([name]) => name !== one))
  if (kind === 1) return { ...parts, [one]: second, [other]: text }
  return { ...parts, [one]: mutatedXml(text, draw) }
}
