/** Writes the ways from a page of a site to its other pages; a page by itself has none. */
import { PAGE_WORDS } from '../../lang/catalogue/output.ts'
import type { Navigation } from '../../reports/document/navigation.ts'
import { linkHtml } from './cell.ts'
import { type Html, html, joined, lines, NOTHING } from './markup.ts'
import type { HtmlPage } from './page.ts'
import { folded } from './section.ts'

type List = Navigation['lists'][number]

/** A list that opens by its title, in groups where it has some; where the page itself stands in it, it is no link. */
function listHtml({ title, groups }: List, page: HtmlPage): Html {
  const { lang } = page
  const written = groups.map(({ title: name, links }) => {
    const items = links.map((link) =>
      link.files.length === 0
        ? html`<li><span aria-current="page">${link.text[lang]}</span></li>`
        : html`<li>${linkHtml(link, page)}</li>`,
    )
    const heading = name === undefined ? NOTHING : html`<p class="of">${name[lang]}</p>`
    return html`<div>${heading}<ul role="list">${items}</ul></div>`
  })
  return folded(html`${title[lang]}`, [html`<div class="ways">`, ...written, html`</div>`], 'way')
}

/** The navigation; nothing for a page without. */
export function navigationHtml(navigation: Navigation | undefined, page: HtmlPage): Html {
  if (navigation === undefined) return NOTHING
  const { path, lists } = navigation
  const steps = path.map((link) => linkHtml(link, page))
  return lines([
    html`<nav class="site" aria-label="${PAGE_WORDS.site[page.lang]}">`,
    html`<p>${joined(steps, ' <span aria-hidden="true">›</span> ')}</p>`,
    ...lists.map((list) => listHtml(list, page)),
    html`</nav>`,
  ])
}
