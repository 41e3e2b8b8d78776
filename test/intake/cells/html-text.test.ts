/** Rich texts of tools, which they export as HTML: what is shown of them, and what is no HTML. */
import { describe, expect, it } from 'vitest'
import { htmlText } from '../../../src/intake/cells/html-text.ts'

describe('the text of HTML', () => {
  it.each([
    ['<p>Cœur de r&eacute;seau</p>', 'Cœur de réseau'],
    ['<p>Un</p>\n<p>deux<br/>trois</p>', 'Un\ndeux\ntrois'],
    ['<ul><li>un</li><li> deux </li><li></li></ul>', '- un\n- deux'],
    ['<div class="x">A&nbsp;<strong>B</strong> &amp; C</div>', 'A B & C'],
    ['&lt;p&gt;A &amp;amp; B&lt;/p&gt;', 'A & B'],
    ['&#60;p&#62;A &#38; B&#60;/p&#62;', 'A & B'],
    ['<p>1 &lt; 2 &#x20AC; &#8217; &unknown; &#0;</p>', '1 < 2 € ’ &unknown;'],
    ['<p>a</p><script>alert(1)</script><!-- b --><style>c</style>', 'a'],
    ['<p>a<!-- b</p>', 'a<!-- b'],
    ['<p>2 < 3 and 4 > 3</p>', '2 < 3 and 4 > 3'],
    ['<br>', ''],
  ])('%s is %j', (html, text) => {
    expect(htmlText(html)).toBe(text)
  })

  it.each(['R&D', 'a < b', '<à compléter>', '<projet>', 'p>', '<3', 'Voir <p>', '&eacute;'])('%s is none', (text) => {
    expect(htmlText(text)).toBeUndefined()
  })

  it('is found in a time that grows as the text does, whatever never ends', () => {
    const long = 300_000
    for (const part of ['<script ', '<!-- ', '<li ', '<p ', ' ', '&', '&lt;p '])
      expect(htmlText(`<p>${part.repeat(long)}`)?.length ?? 0).toBeLessThan(long * 10)
    expect(htmlText(`<p${' '.repeat(long)}`)).toBeUndefined()
  })
})
