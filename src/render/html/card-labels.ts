/**
 * Names the cells of cards by their columns: in a style, once for all tables with the same columns, for on a page of
 * hundreds of tables the names at each cell weigh as much as what the cells say.
 */
import type { Column } from '../../reports/document/document.ts'
import { cssString } from './css-string.ts'
import type { HtmlPage } from './page.ts'

/** The class of tables with these columns; the style of the page has its rules (see {@link cardStyle}). */
export function cardClass(columns: readonly Column[], { lang, cards }: HtmlPage): string {
  const rules = columns.flatMap(({ title }, index) =>
    title[lang] === '' ? [] : `td:nth-child(${index + 1}){--label:${cssString(title[lang])}}`,
  )
  const key = rules.join('\n')
  const name = cards.get(key) ?? `k${cards.size + 1}`
  cards.set(key, name)
  return name
}

/** The names of the columns of all cards of a page, as custom properties of their cells. */
export function cardStyle({ cards }: HtmlPage): string {
  const rules = [...cards].flatMap(([key, name]) => key.split('\n').map((rule) => `.${name} ${rule}`))
  return rules.join('\n')
}
