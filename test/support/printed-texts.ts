/** What judges of outputs share: the marks of texts and whether they read as typed, controls, and commands of build servers. */
import type { HostileText } from './hostile-texts.ts'

/** The texts that may stand in an output, by their marks. */
export type Texts = ReadonlyMap<string, HostileText>

/** What an output does that it must not do, each in a few words; empty where it is harmless. */
export type Judge = (output: Uint8Array, texts: Texts, seen: Set<string>) => string[] | Promise<string[]>

const MARK = /q\d{3}q/g
const CONTROLS =
  /(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/u

export const textOf = (output: Uint8Array): string => Buffer.from(output).toString('utf8')
export const around = (text: string, at: number): string => JSON.stringify(text.slice(Math.max(0, at - 30), at + 50))

/** The marks that a text holds. */
export function marksIn(text: string): Set<string> {
  return new Set(text.match(MARK))
}

/** Where a text does not stand as it should be read, whole or cut with an ellipsis. */
export function misread(line: string, texts: Texts, original: 'shown' | 'text' = 'shown'): string[] {
  // Whether a command is one is for another judge: a text may be cut in it, or stand behind other words.
  const plain = (words: string): string => (original === 'shown' ? words.replaceAll('#\ufffd', '##') : words)
  // A name that heads a column has a capital.
  const text = plain(line).replace(/Q(?=\d{3}q)/g, 'q')
  return [...marksIn(text)].flatMap((mark) => {
    const known = texts.get(mark)
    if (known === undefined) return [`unknown mark ${mark}`]
    const whole = plain(known[original])
    // In the middle of a line it is no command.
    const wanted = (text.includes(`::add-mask::${mark}`) ? whole.replace(/^\ufffd/, ':') : whole).trim()
    const head = wanted.slice(0, wanted.indexOf(mark) + mark.length)
    const at = text.indexOf(head)
    if (at < 0) return [`${mark} is not read as typed: ${around(text, text.indexOf(mark))}`]
    let end = head.length
    while (end < wanted.length && text[at + end] === wanted[end]) end += 1
    const isWhole = end === wanted.length || text[at + end] === '…'
    return isWhole ? [] : [`${mark} is not read as typed: ${around(text, at + end)}`]
  })
}

export function controls(text: string): string[] {
  const found = CONTROLS.exec(text)
  return found === null ? [] : [`a control: ${around(text, found.index)}`]
}

/** The name of the command that GitHub's runner takes a line for, in its present and in its old form. */
function commandOf(line: string): string | undefined {
  const trimmed = line.replace(/^[\p{White_Space}]+/u, '')
  if (trimmed.startsWith('::')) return /^::([^ ]*?)(?: .*?)?::/.exec(trimmed)?.[1] ?? ''
  const old = line.indexOf('##[')
  if (old >= 0) return line.slice(old)
  return /##(vso|teamcity)\[/i.exec(line)?.[0]
}

export function commands(text: string, allowed: readonly string[] = []): string[] {
  return text.split('\n').flatMap((line) => {
    const name = commandOf(line)
    const isPlanned = name === undefined || allowed.includes(name)
    return isPlanned ? [] : [`a command of a build server: ${JSON.stringify(line.slice(0, 90))}`]
  })
}

/** An address that leads to a file of a report beside the page, or to the list of plans above it, and nowhere else. */
export const BESIDE = /^(?:\.\.\/)?[\w%-][\w.%-]*(?:\/[\w%-][\w.%-]*)*\.(?:md|html|json|csv|xlsx)$/

/** A picture in the folder beside its page. */
export const PICTURE = /^[\w%-][\w.%-]*-pictures\/\w+\.svg$/
