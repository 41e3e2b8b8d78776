/**
 * Tells the encoding of a text without a mark by what its bytes say: the zeros of UTF-16, else the table of one byte in which
 * its signs most often are letters of French and English words, at places where these have them.
 */
import type { EncodingName } from '../../values/encodings.ts'
import { decode, windowsText } from '../../yaml/read/decode.ts'
import { oddness } from './odd-signs.ts'

/** What a text without a mark was taken for. */
export interface SeenEncoding {
  /** The encodings with what they make of the same words, the one that was taken first. */
  readonly readings: readonly { readonly encoding: EncodingName; readonly words: readonly string[] }[]
  /** Whether nearly as much speaks for the second. */
  readonly isDoubtful: boolean
}

/** The signs of the bytes from 80 on in code page 850, of DOS: no decoder of the WHATWG has them. */
const DOS =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0'

function dosText(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return text.replace(/[\u0080-\u00ff]/g, (sign) => DOS.charAt(sign.charCodeAt(0) - 0x80))
}

/** Tables of one byte, in which any bytes are a text; the first where all say the same. */
const TABLES = {
  'windows-1252': windowsText,
  cp850: dosText,
  macintosh: (bytes: Uint8Array) => new TextDecoder('macintosh').decode(bytes),
} as const satisfies Partial<Record<EncodingName, (bytes: Uint8Array) => string>>

/** What a text without a mark may be: UTF-8 also where some of its bytes are none, which stand for what Windows means by them. */
const SEEN = { ...TABLES, 'utf-8': (bytes: Uint8Array) => decode(bytes).text } as const

/** A text in the encoding that was seen, with how many of its bytes are in another. */
export function seenText(
  bytes: Uint8Array,
  encoding: EncodingName,
): { readonly text: string; readonly strange: number } {
  const text = (SEEN[encoding as keyof typeof SEEN] ?? windowsText)(bytes)
  if (encoding !== 'utf-8') return { text, strange: 0 }
  const unknown = (one: string): number => one.split('\ufffd').length - 1
  return { text, strange: unknown(new TextDecoder().decode(bytes)) - unknown(text) }
}

/** A text in an encoding; undefined where its bytes are none. */
export function decodedAs(bytes: Uint8Array, encoding: EncodingName): string | undefined {
  if (encoding in TABLES) return TABLES[encoding as keyof typeof TABLES](bytes)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** How much of a text is looked at, and how much around each byte of it. */
const [SAMPLE, AROUND] = [65_536, 200]

/** The lines of a text that hold bytes beyond ASCII, which alone tell. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  let size = 0
  let at = 0
  while (size < SAMPLE) {
    while (at < bytes.length && (bytes[at] ?? 0) < 0x80) at += 1
    if (at >= bytes.length) break
    const end = bytes.indexOf(0x0a, at)
    const start = Math.max(bytes.lastIndexOf(0x0a, at) + 1, at - AROUND)
    const part = bytes.subarray(start, Math.min(end === -1 ? bytes.length : end + 1, at + AROUND))
    parts.push(part)
    size += part.length
    at = start + part.length
  }
  return Buffer.concat(parts)
}

/** UTF-16 by its zeros: in a text of the west nearly every other byte is one. */
export function wideEncoding(bytes: Uint8Array): EncodingName | undefined {
  const zeros = [0, 0]
  const pairs = Math.min(bytes.length, 4096) >> 1
  for (let at = 0; at < pairs * 2; at += 1) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1
  const [first = 0, second = 0] = zeros.map((count) => count / Math.max(1, pairs))
  if (second > 0.5 && first < 0.05) return 'utf-16le'
  return first > 0.5 && second < 0.05 ? 'utf-16be' : undefined
}

/** How much must speak for an encoding, and how much more than for the next, for nobody to be asked; by sign, of at the most 5. */
const [ENOUGH, CLEAR] = [1, 1.5]

/** No more words are shown. */
const MOST_WORDS = 3

/** Where the words with signs beyond ASCII stand in a text. */
function wordPlaces(text: string): (readonly [from: number, to: number])[] {
  const found = new Map<string, readonly [number, number]>()
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}’'-]*[^\p{ASCII}\s][^\s;,"\t|]*/gu)) {
    if (!found.has(word)) found.set(word, [index, index + Math.min(word.length, 30)])
    if (found.size === MOST_WORDS) break
  }
  return [...found.values()]
}

/** What a text without a mark that is no UTF-8 throughout is read as. */
export function seenEncoding(bytes: Uint8Array): SeenEncoding {
  const sample = sampleOf(bytes)
  const read = Object.entries(SEEN).map(([encoding, decode]) => {
    const text = decode(sample)
    return { encoding: encoding as EncodingName, text, plausibility: -oddness(text) }
  })
  // Where two make the same of it, the first alone is meant.
  const ranked = read
    .filter(({ text }, at) => read.findIndex((one) => one.text === text) === at)
    .sort((one, other) => other.plausibility - one.plausibility)
  const [best, next] = ranked
  const places = wordPlaces(best?.text ?? '')
  const [most = 0, second = Number.NEGATIVE_INFINITY] = [best?.plausibility, next?.plausibility]
  return {
    readings: ranked.map(({ encoding, text }) => ({
      encoding,
      words: places.map(([from, to]) => text.slice(from, to).trim()),
    })),
    isDoubtful: most < ENOUGH || most - second < CLEAR,
  }
}
