/**
 * Reads outputs as those do who obey them: a terminal, the log of a build server, a platform that shows Markdown, a
 * spreadsheet, parsers. Nothing here shares code with what writes them.
 */
import { createRequire } from 'node:module'
import { parse } from 'csv-parse/sync'
import { deckFaults } from './deck-faults.ts'
import { markdownJudge } from './markdown-judge.ts'
import { BESIDE, commands, controls, type Judge, marksIn, misread, type Texts, textOf } from './printed-texts.ts'
import { readDeck } from './read-deck.ts'
import { documentFaults, readDocument } from './read-document.ts'
import { allCells, readWorkbook } from './read-workbook.ts'
import { zipParts } from './zip-parts.ts'

const besideExceljs = createRequire(createRequire(import.meta.url).resolve('exceljs'))

interface Parser {
  on(event: 'opentag', handler: (tag: { name: string; attributes: Readonly<Record<string, string>> }) => void): void
  on(event: 'text', handler: (text: string) => void): void
  on(event: 'closetag', handler: (tag: { name: string }) => void): void
  on(event: 'error', handler: (error: Error) => void): void
  write(text: string): Parser
  close(): void
}
const { SaxesParser } = besideExceljs('saxes') as { SaxesParser: new () => Parser }

/** What is printed for people without colour. */
const plainJudge: Judge = (output) => {
  const text = textOf(output)
  return [...controls(text), ...commands(text)]
}

/** What is printed for people on a line as long as it needs: each text is whole on its line. */
const wideJudge: Judge = (output, texts) => {
  const text = textOf(output)
  const lines = text.split('\n')
  return [...controls(text), ...commands(text), ...lines.flatMap((line) => misread(line, texts))]
}

/** What is printed for people in our own colours. */
const colourJudge: Judge = (output) => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours themselves are looked for
  const text = textOf(output).replace(/\u001b\[(?:0|1|2|4|22|24|31|32|33|39)m/g, '')
  return [...controls(text), ...commands(text)]
}

const jsonTexts = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => [key, ...jsonTexts(child)])
}

/** JSON that gives every text back as it was. */
const jsonJudge: Judge = (output, texts) => {
  const text = textOf(output)
  const values = jsonTexts(JSON.parse(text))
  return [...controls(text), ...commands(text), ...values.flatMap((value) => misread(value, texts, 'text'))]
}

/** JSON of platforms, whose texts are of one line. */
const lineJsonJudge: Judge = (output, texts) => {
  const text = textOf(output)
  const values = jsonTexts(JSON.parse(text)).map((value) => value.replace(/\\([\\[\]])/g, '$1'))
  const loose = values.filter((value) => misread(value, texts, 'text').length > 0)
  return [...controls(text), ...commands(text), ...loose.flatMap((value) => misread(value, texts))]
}

/** GitHub's annotations: three commands, each with the same properties, and nothing of a text among them. */
const githubJudge: Judge = (output, texts) => {
  const text = textOf(output)
  const shape = /^::(error|warning|notice) file=[^:,]+,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=[\w-]+::(.*)$/
  const faults = text.split('\n').flatMap((line) => {
    if (!line.startsWith('::')) return line.startsWith('plan: ') || line === '' ? [] : [line]
    const data = shape.exec(line)?.[2]
    if (data === undefined) return [`an annotation of another form: ${line.slice(0, 120)}`]
    const decoded = data.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%')
    return misread(decoded, texts)
  })
  return [...controls(text), ...commands(text, ['error', 'warning', 'notice']), ...faults]
}

/** Gathers the texts of a document into `values`, the lines of a text of a picture as the one that they are. */
function gatherTexts(parser: Parser, values: string[]): void {
  let lines = ''
  parser.on('text', (value) => values.push(...value.split('\n')))
  parser.on('closetag', ({ name }) => {
    if (name === 'tspan') lines += values.pop() ?? ''
    if (name !== 'text') return
    values.push(lines)
    lines = ''
  })
}

/** JUnit or a picture that a strict parser reads. */
const xmlJudge: Judge = (output, texts) => {
  const text = textOf(output)
  const values: string[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ attributes }) => values.push(...Object.values(attributes)))
  gatherTexts(parser, values)
  parser.on('error', (error) => {
    throw error
  })
  parser.write(text).close()
  const decoded = values.flatMap((value) => commands(value.replace(/^\s+/u, '')))
  return [...controls(text), ...commands(text), ...decoded, ...values.flatMap((value) => misread(value, texts))]
}

/** Our own elements of pages, and those of pictures. */
const HTML_TAGS = new Set([
  ...'html head meta title style script body header nav main section div footer h1 h2 h3 p'.split(' '),
  ...'table caption thead tbody tfoot tr th td ul ol li dl dt dd details summary figure'.split(' '),
  ...'figcaption a small span strong code i b sup wbr'.split(' '),
  ...'svg desc defs g text tspan rect path line circle polygon polyline ellipse'.split(' '),
  ...'pattern clipPath'.split(' '),
])

/** Attributes that people hear or read. */
const WORDS = ['aria-label', 'data-label']

/** What a style sheet may say of a text: letters, digits and spaces, all other signs by their numbers. */
const IN_STYLE =
  /^(?:@top-(?:left|right)\{content:|\.k\d+ td:nth-child\(\d+\)\{--label:)"(?:[\p{L}\p{N} ]|\\[\da-f]+ )*"(?:;color:[^"]*|\})$/u

/** Whether an attribute leads elsewhere, runs something, or holds a text of a user. */
function isActingAttribute(key: string, value: string): boolean {
  if (key === 'href') return !BESIDE.test(value) && !/^#[\w-]+$/.test(value)
  return /^(on|style|src)/.test(key) || marksIn(value).size > 0
}

/** A page of HTML that a strict parser reads: our own tags, and links to reports beside it or to a remark at its foot. */
const htmlJudge: Judge = (output, texts) => {
  const text = textOf(output)
  const values: string[] = []
  const faults: string[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    if (!HTML_TAGS.has(name)) faults.push(`an element ${name}`)
    for (const [key, value] of Object.entries(attributes)) {
      if (WORDS.includes(key)) values.push(value)
      else if (isActingAttribute(key, value)) faults.push(`${key} of ${name}: ${value}`)
    }
  })
  gatherTexts(parser, values)
  parser.on('error', (error) => faults.push(error.message))
  const styles = [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style = '']) => style)
  for (const line of styles.join('\n').split('\n'))
    if (marksIn(line).size > 0 && !IN_STYLE.test(line)) faults.push(`a style: ${line}`)
  // Where a line may end in a word, the word goes on.
  const whole = text.replaceAll('<wbr/>', '')
  parser.write(whole.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '<$1></$1>')).close()
  return [...controls(text), ...commands(text), ...faults, ...values.flatMap((value) => misread(value, texts))]
}

const FORMULA = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/u
/** The same behind the quote that opens a cell, or two that are one already. */
const QUOTED = /^"{0,2}[=+\-@\uff1d\uff0b\uff0d\uff20]/u
const NUMBER = /^"?[+-]?\d+([.,]\d+)?"?$/

/** Cells that no spreadsheet runs, also where it takes the other language's sign for the end of a cell. */
function csvJudge(delimiter: string): Judge {
  return (output, texts) => {
    const text = textOf(output).replace(/^\ufeff/, '')
    const rows = parse(text, { delimiter, relax_column_count: false }) as string[][]
    const bare = (value: string): string => value.replaceAll("'", '')
    const plain = new Map([...texts].map(([mark, one]) => [mark, { ...one, shown: bare(one.shown) }]))
    const runs = [
      ...rows.flat().filter((cell) => FORMULA.test(cell)),
      ...text.split(/[,;\t\n]/).filter((piece) => QUOTED.test(piece)),
    ]
    return [
      ...controls(text),
      ...commands(text),
      ...runs.filter((piece) => !NUMBER.test(piece)).map((piece) => `a formula: ${JSON.stringify(piece.slice(0, 60))}`),
      ...rows.flat().flatMap((cell) => misread(bare(cell), plain)),
    ]
  }
}

/** What is wrong with what a cell holds beside words: a link to another file, a formula with a text in it. */
function objectFaults(value: object, address: string): string[] {
  if ('hyperlink' in value) {
    return String(value.hyperlink).startsWith("#'") ? [] : [`a link at ${address}`]
  }
  const words = JSON.stringify(value)
  return marksIn(words).size > 0 ? [`a formula at ${address}: ${words}`] : []
}

/** A workbook whose formulas and links hold no text of a user. */
const workbookJudge: Judge = async (output, _texts, seen) => {
  const workbook = await readWorkbook(output)
  return allCells(workbook).flatMap(({ value, address }) => {
    if (typeof value === 'object' && value !== null) return objectFaults(value, address)
    for (const mark of marksIn(String(value))) seen.add(mark)
    return controls(String(value))
  })
}

/** Slides and notes that read as typed, in a deck that is whole. */
const deckJudge: Judge = (output, texts, seen) => {
  const lines = readDeck(output).flatMap(({ words, notes }) => [...words, ...notes])
  for (const line of lines) for (const mark of marksIn(line)) seen.add(mark)
  return [...deckFaults(zipParts(output)), ...lines.flatMap((line) => [...controls(line), ...misread(line, texts)])]
}

/** Words that read as typed, in a document that is whole. */
const documentJudge: Judge = (output, texts, seen) => {
  const { words } = readDocument(output)
  for (const line of words) for (const mark of marksIn(line)) seen.add(mark)
  return [...documentFaults(output), ...words.flatMap((line) => [...controls(line), ...misread(line, texts)])]
}

const JUDGES: Readonly<Record<string, (lang: 'fr' | 'en') => Judge>> = {
  pretty: () => plainJudge,
  wide: () => wideJudge,
  colour: () => colourJudge,
  md: () => markdownJudge,
  html: () => htmlJudge,
  json: () => jsonJudge,
  sarif: () => lineJsonJudge,
  gitlab: () => lineJsonJudge,
  github: () => githubJudge,
  junit: () => xmlJudge,
  svg: () => xmlJudge,
  csv: (lang) => csvJudge(lang === 'fr' ? ';' : ','),
  xlsx: () => workbookJudge,
  pptx: () => deckJudge,
  docx: () => documentJudge,
}

/** What a reader of the format finds, and the marks that it sees. */
export async function judged(
  output: Uint8Array,
  { format, lang, texts }: { readonly format: string; readonly lang: 'fr' | 'en'; readonly texts: Texts },
): Promise<{ readonly faults: readonly string[]; readonly seen: ReadonlySet<string> }> {
  const judge = JUDGES[format]
  if (judge === undefined) throw new Error(`nobody reads ${format}`)
  const seen = new Set(['xlsx', 'pptx', 'docx'].includes(format) ? [] : marksIn(textOf(output)))
  return { faults: await judge(lang)(output, texts, seen), seen }
}
