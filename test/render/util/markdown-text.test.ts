/** Text of users marks nothing up in Markdown. */
import { describe, expect, it } from 'vitest'
import { markdownLine } from '../../../src/render/util/markdown-line.ts'
import { markdownText } from '../../../src/render/util/markdown-text.ts'

describe('markdownText', () => {
  it.each([
    ['a|b', 'a\\|b'],
    ['<img src=x>', '&lt;img src=x&gt;'],
    ['`code` *bold* _it_ ~~no~~ $x$', '\\`code\\` \\*bold\\* \\_it\\_ \\~\\~no\\~\\~ \\$x\\$'],
    ['[l](u) ![i](u) [^1]', '\\[l\\](u) !\\[i\\](u) \\[^1\\]'],
    ['&lt; R&D', '&amp;lt; R&D'],
    ['# C# snake_case', '\\# C# snake_case'],
    ['back\\slash', 'back\\\\slash'],
    ['-400 k€', '-400 k€'],
  ])('makes %j into %j', (text, expected) => {
    expect(markdownText(text)).toBe(expected)
  })
})

describe('markdownLine', () => {
  it.each([
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['===', '\\==='],
    ['2024. Année', '2024\\. Année'],
    ['Tout va bien', 'Tout va bien'],
  ])('makes %j into %j', (text, expected) => {
    expect(markdownLine(text)).toBe(expected)
  })
})
