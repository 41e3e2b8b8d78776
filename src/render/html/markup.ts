/** Makes mark-up in which a text can never be a tag: whatever is put into a template is escaped, unless it is mark-up already. */
import { escapedText } from '../text/xml-text.ts'

/** A piece of HTML that only {@link html} and {@link asMarkup} make. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

export const NOTHING = new Html('')

/** What may stand in a template: words are escaped, lists of pieces follow each other without anything between. */
type Part = string | number | Html | readonly Html[]

function written(part: Part): string {
  if (part instanceof Html) return part.text
  if (typeof part === 'object') return part.map(({ text }) => text).join('')
  return escapedText(String(part))
}

/** A template whose words are ours, while whatever is put into it is escaped and has no spaces at
 * its ends: `` html`<p>${title}</p>` ``. */
export function html(words: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const [first = '', ...rest] = words
  return new Html(rest.reduce((done, word, at) => done + written(parts[at] ?? '') + word, first))
}

/** Mark-up that was made elsewhere: a picture, the text of a style sheet or a script. */
export function asMarkup(text: string): Html {
  return new Html(text)
}

/** Pieces with mark-up of our own between them; empty ones are left out. */
export function joined(pieces: readonly Html[], between: string): Html {
  const told = pieces.filter(({ text }) => text !== '')
  return new Html(told.map(({ text }) => text).join(between))
}

/** Pieces below each other, a line each; empty ones are left out. */
export function lines(pieces: readonly Html[]): Html {
  return joined(pieces, '\n')
}

/** The words that a script and a style sheet know an element by, as its attribute; nothing for none. */
export function classes(names: readonly (string | false)[]): Html {
  const told = names.filter((name) => name !== false)
  return told.length === 0 ? NOTHING : html` class="${told.join(' ')}"`
}
