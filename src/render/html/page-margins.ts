/** Writes the style of what stands in the margins of printed pages: what the page is about at the top, its number at the bottom. */
import { WORKBOOK_WORDS } from '../../lang/catalogue/output.ts'
import { cutTo } from '../../lang/punctuation.ts'
import type { Lang } from '../../values/language.ts'
import { cssString } from './css-string.ts'

/** The longest text at the top of a printed page, which is on one line beside the day. */
const LONGEST = 84

const TYPE = 'color:#595959;font:8pt system-ui,sans-serif'

/**
 * The rules for the margins of a page.
 *
 * @param about - what is at the top of each page but the first, which has its title.
 * @param day - what stands to the right of it.
 */
export function pageMargins(about: string, day: string, lang: Lang): string {
  const page = cssString(WORKBOOK_WORDS.page[lang])
  return [
    '@page{',
    `@top-left{content:${cssString(cutTo(about, LONGEST))};${TYPE};white-space:nowrap}`,
    `@top-right{content:${cssString(day)};${TYPE};white-space:nowrap}`,
    `@bottom-right{content:${page} "\\a0 " counter(page) " / " counter(pages);${TYPE}}`,
    '}',
    '@page:first{@top-left{content:none}@top-right{content:none}}',
  ].join('\n')
}
