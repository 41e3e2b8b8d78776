/** The index of all reports as a page of HTML: whole by itself, with headings and a language, and nothing of a plan acts. */
import { describe, expect, it } from 'vitest'
import { indexPage } from '../../src/render/index-page.ts'
import { relativeAddress } from '../../src/render/text/relative-address.ts'
import { text } from '../../src/reports/document/cell.ts'
import type { CommandResult } from '../../src/reports/document/command-result.ts'
import type { Row } from '../../src/reports/document/document.ts'

const TITLE = { fr: 'Plans du dépôt', en: 'Plans of the repository' }

function index(rows: readonly Row[]): CommandResult {
  const columns = [
    { id: 'path', title: { fr: 'Emplacement', en: 'Location' }, unit: 'text' },
    { id: 'errors', title: { fr: 'Erreurs', en: 'Errors' }, unit: 'count' },
    { id: 'reports', title: { fr: 'Rapports', en: 'Reports' }, unit: 'text' },
  ] as const
  return {
    ...{ command: 'report', findings: [], rules: [], plan: 'index' },
    report: {
      ...{ id: 'index', title: TITLE, definitions: [] },
      provenance: {
        plan: { id: 'index', title: TITLE, organisation: '' },
        ...{ status: '', currency: 'EUR', hash: '', files: 1 },
      },
      sections: [
        { id: 'plans', title: TITLE, blocks: [{ kind: 'table', id: 'plans', columns, rows }] },
      ],
    },
  }
}

function row(path: string, title: string): Row {
  const files = [`${path}/audit.md`, `${path}/audit.xlsx`]
  return {
    cells: [
      text(path),
      { kind: 'figure', unit: 'count', value: 2 },
      { kind: 'links', links: [{ text: { fr: title, en: title }, files }] },
    ],
  }
}

describe('the page of the index', () => {
  it('has a language, a title, headings of rows and columns, and a name for every link', () => {
    const page = indexPage(index([row('town', 'Audit')]), 'fr')
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="fr">\n/)
    expect(page).toContain('<title>Plans du dépôt</title>')
    expect(page).toContain('<caption>Plans du dépôt</caption>')
    expect(page).toContain('<th scope="col">Emplacement</th><th scope="col" class="n">Erreurs</th>')
    expect(page).toContain('<tr><th scope="row">town</th><td class="n">2</td>')
    expect(page).toContain(
      '<li><a href="town/audit.md">Audit</a> (<a href="town/audit.xlsx" aria-label="Audit, xlsx">xlsx</a>)</li>',
    )
    expect(page.endsWith('</html>\n')).toBe(true)
    expect(indexPage(index([]), 'en')).toContain('<html lang="en">')
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
