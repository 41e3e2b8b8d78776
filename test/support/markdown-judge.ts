/** Reads pages of Markdown as a platform does that shows them and acts on what they name. */
import { createRequire } from 'node:module'
import {
  around,
  BESIDE,
  commands,
  controls,
  type Judge,
  misread,
  PICTURE,
  type Texts,
  textOf,
} from './printed-texts.ts'

const besideTypedoc = createRequire(createRequire(import.meta.url).resolve('typedoc'))

interface Token {
  readonly type: string
  readonly tag: string
  readonly content: string
  readonly markup: string
  readonly info: string
  readonly children: readonly Token[] | null
  readonly attrs: readonly (readonly [name: string, value: string])[] | null
}
interface MarkdownIt {
  parse(text: string, env: object): Token[]
}
const markdownIt = besideTypedoc('markdown-it') as (options: object) => MarkdownIt

const OWN_HTML =
  /^(<details>\n<summary>(?:[^<>]|<code>[^<>]*<\/code>)*<\/summary>\n?|<\/details>\n?|<!-- plan-diff:[\w-]+ -->\n?)$/
const ACTING = [
  'image',
  'html_inline',
  'code_block',
  'hr',
  'blockquote_open',
  'ordered_list_open',
  'softbreak',
  'hardbreak',
  'em_open',
  's_open',
]
/** A label of a diagram, which ends no string or statement. */
const LABEL = '[^:;"#{}<>`|[\\]\\\\]*'
const DAY = '\\d{4}-\\d\\d-\\d\\d'
const LINES = [
  'gantt',
  'xychart-beta',
  ` *(pie )?title ${LABEL}`,
  `  (title|y-axis) "${LABEL}"`,
  '  dateFormat YYYY-MM-DD',
  '  axisFormat %b %Y',
  '  axisFormat %m/%Y',
  '  inclusiveEndDates',
  `  section ${LABEL}`,
  `  x-axis \\[("${LABEL}"(, )?)*\\]`,
  '  (bar|line) \\[[-\\d., ]*\\]',
  `  "${LABEL}" : [\\d.]+`,
  `  (?!section|title|click|call|href|%|-)${LABEL}:${DAY}, ${DAY}`,
]
const DIAGRAM = new RegExp(`^(${LINES.join('|')})$`)

/** What a platform resolves in the text of a page. */
function resolved(text: string): string[] {
  const signs = [/(?:^|[^\p{L}\p{N}_])@[\p{L}\p{N}_]/u, /\w@\w/u, /[#!&]\d/u, /\bGH-\d/iu, /:\/\//u, /www\./iu]
  return signs.flatMap((sign) => {
    const found = sign.exec(text)
    return found === null ? [] : [`a mention or an address: ${around(text, found.index)}`]
  })
}

function inlineFaults(children: readonly Token[], texts: Texts): string[] {
  const read = children.map(({ content }) => content).join('')
  return [
    ...children.flatMap(({ type, content }) => {
      if (type === 'text') return resolved(content)
      if (type !== 'code_inline') return []
      return /^\S+$/.test(content) && /:\/\/|www\.|@/i.test(content) ? [] : [`code: ${content}`]
    }),
    ...misread(read.replaceAll('\u200b', ''), texts),
  ]
}

/** Whether a page does something by it; that the index of all reports leads to them is meant. */
function isActing({ type, attrs }: Token): boolean {
  if (type === 'link_open') return !BESIDE.test(attrs?.[0]?.[1] ?? '')
  if (type === 'image') return !PICTURE.test(attrs?.[0]?.[1] ?? '')
  return ACTING.includes(type)
}

function tokenFaults(token: Token, texts: Texts): string[] {
  const { type, content, markup, info, children } = token
  if (isActing(token)) return [`${type} ${JSON.stringify(content.slice(0, 60))}`]
  if (type === 'heading_open' && !markup.startsWith('#')) return ['a heading by its underline']
  if (type === 'html_block') {
    const words = content.replace(/<code>[^<>]*<\/code>|<[^<>]*>/g, '')
    return [...(OWN_HTML.test(content) ? [] : [`HTML: ${content.slice(0, 90)}`]), ...resolved(words)]
  }
  if (type === 'fence') {
    if (info !== 'mermaid') return [`a fence of ${info}`]
    const odd = content
      .trimEnd()
      .split('\n')
      .filter((line) => !DIAGRAM.test(line))
    return odd.map((line) => `a line of a diagram: ${line.slice(0, 90)}`)
  }
  if (type !== 'inline' || children === null) return []
  return [...children.flatMap((child) => tokenFaults(child, texts)), ...inlineFaults(children, texts)]
}

/** A page on which a CommonMark parser with tables finds no marks but ours, and a platform nothing to act on. */
export const markdownJudge: Judge = (output, texts) => {
  const text = textOf(output)
  // Footnotes are GFM's own; to the parser they are links.
  const page = text.replace(/^\[\^(\d+)\]: /gmu, '\nRemark $1: ').replace(/ \[\^\d+\]/gu, '')
  const tokens = markdownIt({ html: true }).parse(page, {})
  const fences = tokens.filter(({ type }) => type === 'fence').map(({ content }) => content)
  const outside = fences.reduce((rest, fence) => rest.replace(fence, ''), text)
  const lines = outside.split('\n').filter((line) => /^\s*\//u.test(line))
  return [
    ...controls(text),
    ...commands(text),
    ...lines.map((line) => `a command of a comment: ${line.slice(0, 60)}`),
    ...tokens.flatMap((token) => tokenFaults(token, texts)),
  ]
}
