/** The index of all reports as a page of HTML: whole by itself, with headings and a language, and nothing of a plan acts. */
import { describe, expect, it } from 'vitest'
import { indexPage } from '../../../src/render/html/index-page.ts'
import { relativeAddress } from '../../../src/render/text/relative-address.ts'
import { text } from '../../../src/reports/document/cell.ts'
import type { CommandResult } from '../../../src/reports/document/command-result.ts'
import type { Cell, Column, Row } from '../../../src/reports/document/document.ts'
import type { Lang } from '../../../src/values/language.ts'

const TITLE = { fr: 'Plans du dépôt', en: 'Plans of the repository' }

const ERRORS: Column = { id: 'errors', title: { fr: 'Erreurs', en: 'Errors' }, unit: 'count' }

function index(rows: readonly Row[], second = ERRORS): CommandResult {
  const columns = [
    { id: 'path', title: { fr: 'Emplacement', en: 'Location' }, unit: 'text' },
    second,
    { id: 'reports', title: { fr: 'Rapports', en: 'Reports' }, unit: 'text' },
  ] as const
  return {
    ...{ command: 'report', findings: [], rules: [], plan: 'index' },
    report: {
      ...{ id: 'index', title: TITLE, definitions: [] },
      provenance: {
        plan: { id: 'index', title: TITLE, organisation: { fr: '', en: '' } },
        ...{ status: '', currency: 'EUR', hash: '', files: 1 },
      },
      sections: [
        { id: 'plans', title: TITLE, blocks: [{ kind: 'table', id: 'plans', columns, rows }] },
      ],
    },
  }
}

const heads = (page: string) =>
  [...page.matchAll(/<th scope="col"[^>]*>([^<]*)</g)].map(([, head]) => head)

function row(path: string, title: string): Row {
  const files = [`${path}/audit.md`, `${path}/audit.xlsx`]
  return {
    cells: [
      text(path),
      { kind: 'figure', unit: 'count', value: 2 },
      { kind: 'links', links: [{ text: { fr: title, en: title }, files, lang: 'en' }] },
    ],
  }
}

describe('the page of the index', () => {
  it('has a language, a title, headings of rows and columns, and a name for every link', () => {
    const page = indexPage(index([row('town', 'Audit')]), 'fr')
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="fr">\n/)
    expect(page).toContain('<title>Plans du dépôt</title>')
    expect(page).toContain('<caption>1 plan</caption>')
    expect(page.match(/Plans du dépôt/g)).toHaveLength(2)
    expect(heads(page)).toEqual(['Emplacement', 'Erreurs'])
    expect(page).toContain('scope="rowgroup"')
    expect(page).toContain('data-label="Erreurs"><b>2</b>')
    expect(page).toContain(
      '<li><a href="town/audit.md" hreflang="en">Audit</a> <span class="f">(<a href="town/audit.xlsx" hreflang="en" aria-label="Audit, xlsx">xlsx</a>)</span></li>',
    )
    expect(page.endsWith('</html>\n')).toBe(true)
    expect(indexPage(index([]), 'en')).toContain('<html lang="en">')
  })

  it('tells a remark once at its foot, and each figure leads to it', () => {
    const remark = { fr: 'rien à compter', en: 'nothing to count' }
    const without: Row = {
      cells: [text('x'), { kind: 'figure', unit: 'count', value: null, remark }],
    }
    const page = indexPage(index([without, without]), 'fr')
    const mark =
      /<b>s\.o\.<\/b><sup><a (id="r-1" )?href="#n1" aria-label="Remarque 1">1<\/a><\/sup>/g
    expect([...page.matchAll(mark)].map(([, id = '']) => id)).toEqual(['id="r-1" ', ''])
    expect(page.match(/rien à compter/g)).toHaveLength(1)
    expect(page).toContain('<li id="n1">rien à compter <a class="back" href="#r-1"')
  })

  it('calls a plan by its title, with its language where the page has another, else by its place', () => {
    const [plan, place] = [
      { id: 'plan', title: { fr: 'Plan', en: 'Plan' }, unit: 'text' } as const,
      text('town'),
    ]
    const title: Cell = { kind: 'text', text: { fr: 'Été', en: 'Été' }, lang: 'fr' }
    const shown = (cell: Cell, lang: Lang) =>
      /<span class="t">.*<\/small>/.exec(
        indexPage(index([{ cells: [place, cell] }], plan), lang),
      )?.[0]
    expect(shown(title, 'en')).toBe(
      '<span class="t"><span lang="fr">Été</span></span><small><span>town</span></small>',
    )
    expect(shown(title, 'fr')).toBe('<span class="t">Été</span><small><span>town</span></small>')
    expect(shown(text('unreadable', 'bad'), 'en')).toBe(
      '<span class="t">town</span><small><span><span class="tone bad"><span class="sign" aria-hidden="true">✗</span> unreadable</span></span></small>',
    )
  })

  it('takes nothing from elsewhere and runs nothing', () => {
    const page = indexPage(index([row('town', 'Audit')]), 'en')
    expect(page).not.toMatch(/<script|<link|<img|\son\w+=|https?:/)
    expect(page).toContain("default-src 'none'")
  })

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onfocus='alert(1)",
    'javascript:alert(1)//',
    '//host/x',
    '../../up',
    'a?b#c&lt;',
    '</td></table><h1>',
    '\u202eodd\u0000',
  ])('shows what a plan or a folder is called, whatever that is: %j', (name) => {
    const page = indexPage(index([row(name, name)]), 'en')
    const tags = [...page.matchAll(/<\/?([a-z]+)[^>]*>/g)].map(([, tag = '']) => tag)
    const plain = [...indexPage(index([row('x', 'x')]), 'en').matchAll(/<\/?([a-z]+)[^>]*>/g)]
    expect(tags).toEqual(plain.map(([, tag = '']) => tag))
    const hrefs = [...page.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href)
    const base = 'https://example.org/site/'
    for (const href of hrefs)
      expect(new URL(href, base).href.startsWith('https://example.org/')).toBe(true)
    for (const hidden of ['\u0000', '\u202e']) expect(page).not.toContain(hidden)
  })
})

describe('the address of a file beside a page', () => {
  it('is the path, each name encoded', () => {
    expect(relativeAddress('a b/ç(1)*~!.md')).toBe('a%20b/%C3%A7%281%29%2A%7E%21.md')
    expect(relativeAddress('c:x/é.md')).toBe('c%3Ax/%C3%A9.md')
    expect(relativeAddress('\ud800/x')).toBe('%EF%BF%BD/x')
  })
})
