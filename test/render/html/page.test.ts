/** A page of HTML: one file that loads nothing, in which nothing of a plan acts, that people who don't see it can use. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { renderHtml } from '../../../src/render/html.ts'
import type { CommandResult } from '../../../src/reports/document/command-result.ts'
import { all, type HtmlPage, readHtml } from '../../support/html-page.ts'
import { MADE_UP } from '../../support/page-reports.ts'
import { renderOptions } from '../../support/render-options.ts'
import { EMPTY, sampleOutcome } from '../../support/sample-outcome.ts'
import { HOSTILE } from '../../support/sample-report.ts'

const LANGS = ['fr', 'en'] as const

async function pageOf(outcome: CommandResult, lang: 'fr' | 'en' = 'fr'): Promise<HtmlPage> {
  return readHtml(await renderHtml(outcome, renderOptions(lang)))
}

/** The results, each in both languages. */
const CASES = [...MADE_UP, ['findings alone', { ...sampleOutcome(), report: undefined }], ['nothing', EMPTY]].flatMap(
  ([name, outcome]) => LANGS.map((lang) => ({ name, outcome, lang })),
) as { readonly name: string; readonly outcome: CommandResult; readonly lang: 'fr' | 'en' }[]

describe.each(CASES)('the page of $name in $lang', ({ outcome, lang }) => {
  it('is well-formed, with a language, a title, one first heading and no gap between headings', async () => {
    const page = await pageOf(outcome, lang)
    expect(page.faults).toEqual([])
    expect(all(page, 'html')[0]?.attributes['lang']).toBe(lang)
    expect(all(page, 'title')[0]?.text).not.toBe('')
    const levels = page.elements.flatMap(({ name }) => /^h([1-6])$/.exec(name)?.[1] ?? []).map(Number)
    expect(levels.filter((level) => level === 1)).toEqual([1])
    levels.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
    })
  })

  it('has each id once, and every link leads to one of them', async () => {
    const { elements } = await pageOf(outcome, lang)
    const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const named = elements.flatMap(({ attributes }) => attributes['aria-labelledby']?.split(' ') ?? [])
    const linked = elements.flatMap(({ attributes }) => attributes['href']?.slice(1) ?? [])
    expect([...named, ...linked].filter((id) => !ids.includes(id))).toEqual([])
  })

  it('lets nothing act but its own styles and script, which its policy knows by their hashes', async () => {
    const page = await pageOf(outcome, lang)
    const policy = all(page, 'meta', { 'http-equiv': 'Content-Security-Policy' })[0]?.attributes['content']
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${page.styles.map(hash).join(' ')}`,
      `script-src ${page.scripts.map(hash).join(' ')}`,
      "base-uri 'none'",
      "form-action 'none'",
    ])
    expect([page.styles.length, page.scripts.length]).toEqual([3, 1])
    const names = page.elements.flatMap(({ attributes }) => Object.keys(attributes))
    expect(names.filter((name) => /^(style|src|srcset|action|on.*)$/.test(name))).toEqual([])
    const loaders = /^(link|img|iframe|object|embed|base|form|use|image|foreignObject)$/
    expect(page.elements.filter(({ name }) => loaders.test(name))).toEqual([])
  })

  it('is the same bytes twice, not too many of them', async () => {
    const text = await renderHtml(outcome, renderOptions(lang))
    expect(text).toBe(await renderHtml(outcome, renderOptions(lang)))
    expect(text.length).toBeLessThan(1_000_000)
    expect(text.replace(/<script>[\s\S]*<\/script>/, '')).not.toMatch(/undefined|NaN|\[object/)
  })
})

it('shows a title that attacks as it was typed, and makes no element of it', async () => {
  const shape = async (title: string): Promise<string[]> =>
    (await pageOf(sampleOutcome(title))).elements
      .filter(({ name }) => !/^(svg|g|text|tspan|rect|path|line|circle|title|desc|polygon|a)$/.test(name))
      .map(({ name }) => name)
  expect(await shape(HOSTILE)).toEqual(await shape('Quiet'))
  const page = await pageOf(sampleOutcome(HOSTILE))
  const typed =
    "=cmd|' /C calc'!A0 | <script>alert(1)</script> \ufffd[31mred\ufffd[0m ::error::x \ufffdgnp.exe & _x0041_"
  expect(all(page, 'h2').map(({ text }) => text)).toContain(typed)
  expect(all(page, 'th').map(({ text }) => text.trim())).toContain(typed)
})

it('closes no style by what is printed at the top of each page', async () => {
  const title = '</style><script>alert(1)</script>"}*{color:red}\\'
  const { styles } = await pageOf(sampleOutcome(title))
  expect(styles[2]).toContain('@top-left')
  expect(styles[2]).not.toMatch(/<|>alert|red\}/)
})

describe('for whoever does not see the page', () => {
  it('every table has a name of its own, and headings of columns and rows', async () => {
    const page = await pageOf(sampleOutcome())
    const named = (name: 'table' | 'div') =>
      all(page, name).flatMap(({ attributes: { 'aria-label': label, 'aria-labelledby': id, role } }) =>
        role === 'table' || role === 'region' ? [label ?? id] : [],
      )
    expect(named('div')).not.toContain(undefined)
    expect(new Set(named('div')).size).toBe(named('div').length)
    for (const { attributes } of all(page, 'th')) expect(attributes['scope']).toMatch(/^(col|row)$/)
    for (const { attributes } of all(page, 'div', { role: 'region' })) expect(attributes['tabindex']).toBe('0')
  })

  it('a tone is a sign for the eye and a word for the ear', async () => {
    const page = await renderHtml(sampleOutcome(), renderOptions('fr'))
    expect(page).toContain(
      '<span class="tone watch"><span class="sign" aria-hidden="true">!</span> <b>75,0\u00a0%</b><span class="heard"> (à surveiller)</span></span>',
    )
  })

  it('a remark is told once, with the way there and back', async () => {
    const page = await renderHtml(sampleOutcome(), renderOptions('fr'))
    expect(page).toMatch(/<sup><a id="(r-1)" href="#n1" aria-label="Remarque 1">1<\/a><\/sup>/)
    expect(page).toMatch(
      /<li id="n1">[^<]+ <a class="back" href="#r-1" aria-label="Retour au texte \(1\)">↩<\/a><\/li>/,
    )
  })
})

it('figures come first, and where they come from last', async () => {
  const page = await renderHtml(sampleOutcome(), renderOptions('en'))
  const order = [
    '<h1>',
    'Région Exemple · ',
    '<h2 id="s-summary">',
    '<h2 id="s-findings">',
    'class="remarks"',
    'Definitions',
    '<footer>',
    '0123456789ab',
  ].map((word) => page.indexOf(word))
  expect(order).toEqual([...order].sort((left, right) => left - right))
  expect(order).not.toContain(-1)
  expect(page).toContain('As of 30 September 2024')
})

it('draws the tables that have pictures, and folds the figures of those that are there for them', async () => {
  const page = await pageOf(sampleOutcome())
  // Each twice: as a wide screen has room for it, and as a phone has.
  expect(all(page, 'svg', { role: 'img' })).toHaveLength(16)
  for (const place of ['roomy', 'narrow']) expect(all(page, 'div', { class: place })).toHaveLength(8)
  const summaries = all(page, 'summary').map(({ text }) => text)
  expect(summaries).toContain('Les chiffres\u00a0: Dépense par année face à l’enveloppe')
  expect(all(page, 'figcaption').map(({ text }) => text)).toEqual(['La dépense dépasse l’enveloppe en 2023.'])
})

it('writes tiles: figure, target, change with an arrow, and what is to be known', async () => {
  const page = await pageOf(sampleOutcome())
  const tiles = all(page, 'li').filter(({ attributes }) => attributes['class']?.startsWith('tile') === true)
  expect(tiles.map(({ text }) => text.replace(/\s*\n\s*/g, ' | ').trim())).toEqual([
    '| Réalisation à échéance | 75,0\u00a0% (45/60) | Cible\u00a0: 80,0\u00a0% | Évolution\u00a0:  +2,5\u00a0pts |',
    '| Atterrissage | 3\u202f900\u00a0k€ | Cible\u00a0: 4\u202f000\u00a0k€ | Évolution\u00a0:  −120\u00a0k€ | le plus serré en 2025 |',
    '| Besoins couverts | s.o. |',
  ])
})
