/** The ways of a site on a page of HTML, and lists of links: named, in order, and no text of a plan acts in them. */
import { describe, expect, it } from 'vitest'
import { renderHtml } from '../../../src/render/html.ts'
import { relativeAddress } from '../../../src/render/text/relative-address.ts'
import { text, verbatim } from '../../../src/reports/document/cell.ts'
import type { CommandResult } from '../../../src/reports/document/command-result.ts'
import type { Link } from '../../../src/reports/document/document.ts'
import type { Navigation } from '../../../src/reports/document/navigation.ts'
import { all, readHtml } from '../../support/html-page.ts'
import { renderOptions } from '../../support/render-options.ts'

const NAMES = { fr: 'Rapports', en: 'Reports' }

/** A page with a list of one link. */
function page(link: Link, title = verbatim('Town plan')): CommandResult {
  const columns = [
    { id: 'report', title: NAMES, unit: 'text' },
    { id: 'answer', title: NAMES, unit: 'text' },
  ] as const
  const rows = [{ cells: [{ kind: 'links' as const, links: [link] }, text('Where do we stand?')] }]
  return {
    command: 'report',
    findings: [],
    rules: [],
    report: {
      id: 'index',
      title,
      definitions: [],
      provenance: {
        plan: { id: 'P', title, organisation: verbatim('Town') },
        status: '',
        currency: 'EUR',
        hash: '',
        files: 1,
      },
      sections: [
        {
          id: 'reports',
          title: NAMES,
          span: 4,
          blocks: [{ kind: 'table', id: 'reports', title: NAMES, columns, rows, isDirectory: true }],
        },
      ],
    },
  }
}

const LINK: Link = { text: verbatim('Audit'), files: ['audit.html', 'audit.xlsx'], lang: 'fr' }

function navigation(name: string, file: string): Navigation {
  const link: Link = { text: verbatim(name), files: [file] }
  return {
    path: [{ text: { fr: 'Tous', en: 'All' }, files: ['../index.html'] }, link],
    lists: [
      { title: NAMES, groups: [{ title: verbatim(name), links: [link, { text: verbatim('Here'), files: [] }] }] },
    ],
  }
}

const made = (result: CommandResult, ways?: Navigation): Promise<string> =>
  renderHtml(result, { ...renderOptions('en'), ...(ways && { navigation: ways }) })

describe('a list of links', () => {
  it('has each title, the other formats by name, and the words below', async () => {
    const html = await made(page(LINK))
    expect(html).toContain(
      '<li><a href="audit.html" hreflang="fr"><span lang="fr">Audit</span></a> <span class="f">(<a href="audit.xlsx" hreflang="fr" aria-label="Audit, xlsx">xlsx</a>)</span><span class="of">Where do we stand?</span></li>',
    )
    expect(all(readHtml(html), 'table')).toEqual([])
    expect(readHtml(html).faults).toEqual([])
  })

  it('declares no language of a title that both languages have', async () => {
    const html = await made(page({ ...LINK, text: { fr: 'Budget annuel', en: 'Yearly budget' } }))
    expect(html).toContain('hreflang="fr">Yearly budget</a>')
  })
})

describe('the ways of a site', () => {
  it('stand before the page, behind the way past them, with the page itself named', async () => {
    const html = await made(page(LINK), navigation('Town', 'index.html'))
    const read = readHtml(html)
    expect(read.faults).toEqual([])
    const [skip, first] = all(read, 'a')
    expect([skip?.attributes['href'], first?.attributes['href']]).toEqual(['#main', '../index.html'])
    expect(all(read, 'nav', { class: 'site' })[0]?.attributes['aria-label']).toBe('Pages of the site')
    expect(all(read, 'span', { 'aria-current': 'page' }).map((one) => one.text)).toEqual(['Here'])
    expect(html.indexOf('<nav class="site"')).toBeLessThan(html.indexOf('<header>'))
  })

  it('are not on a page by itself', async () => {
    expect(await made(page(LINK))).not.toContain('<nav')
  })

  it('name the plan in the title of a page that does not know it', async () => {
    const findings: CommandResult = { command: 'audit', findings: [], rules: [] }
    const html = await made(findings, navigation('broken', 'index.html'))
    expect(html).toContain('<title>Findings – broken</title>')
    expect(await made(findings)).toContain('<title>Findings</title>')
  })
})

describe('a page that is called like its plan', () => {
  it('says so once, with the organisation beside it', async () => {
    const html = await made(page(LINK))
    expect(html).toContain('<title>Town plan – Town</title>')
    expect(html.match(/Town plan/g)).toHaveLength(3)
    expect(html).toContain('<h1>Town plan</h1>\n<p>Town</p>')
  })
})

describe('whatever a plan or a folder is called', () => {
  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onfocus='alert(1)",
    'javascript:alert(1)//',
    '//host/x',
    '../../up',
    'a?b#c&lt;',
    '</li></ul><h1>',
    '\u202eodd\u0000',
  ])('it is shown, and leads inside the site: %j', async (name) => {
    const tags = async (own: string) => {
      const link = { text: verbatim(own), files: [`${own}/audit.html`] }
      const html = await made(page(link), navigation(own, `${own}/index.html`))
      return { html, names: readHtml(html).elements.flatMap(({ name: tag }) => (tag === 'wbr' ? [] : tag)) }
    }
    const { html, names } = await tags(name)
    expect(names).toEqual((await tags('x')).names)
    const base = 'https://example.org/a/b/c/site/'
    for (const { attributes } of all(readHtml(html), 'a'))
      expect(new URL(attributes['href'] ?? '', base).origin).toBe('https://example.org')
    for (const hidden of ['\u0000', '\u202e']) expect(html).not.toContain(hidden)
  })
})

describe('the address of a file beside a page', () => {
  it('is the path, each name encoded', () => {
    expect(relativeAddress('a b/ç(1)*~!.md')).toBe('a%20b/%C3%A7%281%29%2A%7E%21.md')
    expect(relativeAddress('c:x/é.md')).toBe('c%3Ax/%C3%A9.md')
    expect(relativeAddress('\ud800/x')).toBe('%EF%BF%BD/x')
  })
})
