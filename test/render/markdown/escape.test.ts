/** Text of users marks nothing up in Markdown. */
import { describe, expect, it } from 'vitest'
import { htmlText, markdownLine, markdownText } from '../../../src/render/markdown/escape.ts'

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
    ['ask @octocat, (@org/team) @', 'ask @&#8203;octocat, (@&#8203;org/team) @&#8203;'],
    ['#12 o/r#3 !4 &5 GH-6 C# R&D', '\\#&#8203;12 o/r#&#8203;3 !&#8203;4 &&#8203;5 GH-&#8203;6 C# R&D'],
    ['10 € @ 2 j', '10 € @ 2 j'],
    ['see https://a.fr/x_y?z=1&b|c (www.b.fr/).', 'see `https://a.fr/x_y?z=1&b`\\|c (`www.b.fr/`).'],
    ['javascript://a, mailto:me@a.fr_b@c.fr', '`javascript://a`, mailto:`me@a.fr_b@c.fr`'],
    ['\\`http://a`', '\\\\\\``http://a`\\`'],
  ])('makes %j into %j', (text, expected) => {
    expect(markdownText(text)).toBe(expected)
  })
})

describe('markdownLine', () => {
  it.each([
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['===', '\\==='],
    ['/close', '\\/close'],
    ['::stop-commands::a', '\ufffd:stop-commands::a'],
    ['2024. Année', '2024\\. Année'],
    ['Tout va bien', 'Tout va bien'],
  ])('makes %j into %j', (text, expected) => {
    expect(markdownLine(text)).toBe(expected)
  })
})

describe('htmlText', () => {
  it.each([
    ['R&D <b>', 'R&amp;D &lt;b&gt;'],
    ['@octocat #1', '@&#8203;octocat #&#8203;1'],
    ['https://a.fr/?a&b.', '<code>https://a.fr/?a&amp;b</code>.'],
  ])('makes %j into %j', (text, expected) => {
    expect(htmlText(text)).toBe(expected)
  })
})
