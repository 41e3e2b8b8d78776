/** What the program prints in a terminal as a page of HTML, its colours among it. */

/** The style of each code that the program prints; a code that is not here ends the style. */
const STYLES: Readonly<Record<string, string>> = {
  1: 'font-weight:bold',
  2: 'opacity:.6',
  31: 'color:#ff7b72',
  32: 'color:#7ee787',
  33: 'color:#f2cc60',
  34: 'color:#79c0ff',
  36: 'color:#76e3ea',
}

const SHELL =
  'body{margin:0;background:#0d1117;color:#e6edf3;font:16px/1.5 "Liberation Mono",monospace}' +
  'pre{margin:22px 26px;white-space:pre-wrap;font:inherit}b{color:#7ee787}'

/** A terminal gives every space a cell; the font here has no narrow one, and that of another is narrower. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\u202f', '\u00a0')

function coloured(text: string): string {
  const [plain = '', ...rest] = text.split('\u001b[')
  const parts = rest.map((part) => {
    const [, code = '', words = ''] = /^(\d+)m([\s\S]*)$/.exec(part) ?? []
    const style = STYLES[code]
    return style === undefined ? escaped(words) : `<span style="${style}">${escaped(words)}</span>`
  })
  return escaped(plain) + parts.join('')
}

/** A terminal in which a line was typed, with what it printed. */
export function terminalPage(line: string, printed: string): string {
  return `<!doctype html><meta charset="utf-8"><style>${SHELL}</style><pre><b>$</b> ${escaped(line)}\n\n${coloured(printed)}</pre>`
}
