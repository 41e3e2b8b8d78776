/**
 * Writes what is around the content of every page: one file that loads nothing, whose policy lets only its own styles
 * and its own script act, known by their hashes.
 */
import { createHash } from 'node:crypto'
import type { Lang } from '../../values/language.ts'
import { chartCss } from '../chart/palette.ts'
import { type SafeText, safePage } from '../text/safe-text.ts'
import commonStyle from './common.css?raw'
import { asMarkup, type Html, html, lines, NOTHING } from './markup.ts'

/** A text as a policy names it: https://www.w3.org/TR/CSP3/#grammardef-hash-source */
function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** The colours and the rules that all pages share. */
const SHARED_STYLE = `${chartCss()}\n${commonStyle}`

interface Frame {
  readonly lang: Lang
  readonly title: string
  /** Styles of this kind of page, and those of this page alone. */
  readonly styles: readonly string[]
  readonly script?: string
  /** Whether pictures stand in the page; it loads none in any case. */
  readonly hasPictures?: boolean
  /** Whether a program that stays open serves it: it may ask that program, and no other. */
  readonly isLive?: boolean
  readonly attributes?: Html
  readonly body: readonly Html[]
}

/** The page, in the order of its parts. */
export function framed({ lang, title, styles, script, hasPictures, isLive, attributes, body }: Frame): SafeText {
  const sheets = [[SHARED_STYLE, ...styles.slice(0, 1)].join('\n'), ...styles.slice(1)].map((text) => `\n${text}\n`)
  const run = script === undefined ? undefined : `\n${script}\n`
  const policy = [
    "default-src 'none'",
    `style-src ${sheets.map(hashSource).join(' ')}`,
    ...(run === undefined ? [] : [`script-src ${hashSource(run)}`]),
    ...(hasPictures === true ? ['img-src data:'] : []),
    "base-uri 'none'",
    ...(isLive === true ? ["connect-src 'self'", "form-action 'self'"] : ["form-action 'none'"]),
  ].join('; ')
  const page = lines([
    html`<!DOCTYPE html>`,
    html`<html lang="${lang}">`,
    html`<head>`,
    html`<meta charset="utf-8"/>`,
    html`<meta name="viewport" content="width=device-width, initial-scale=1"/>`,
    html`<meta http-equiv="Content-Security-Policy" content="${asMarkup(policy)}"/>`,
    html`<meta name="color-scheme" content="light dark"/>`,
    html`<title>${title}</title>`,
    ...sheets.map((text) => html`<style>${asMarkup(text)}</style>`),
    html`</head>`,
    html`<body${attributes ?? NOTHING}>`,
    ...body,
    run === undefined ? NOTHING : asMarkup(`<script>${run}</script>`),
    html`</body>`,
    html`</html>`,
  ])
  return safePage(`${page.text}\n`)
}
