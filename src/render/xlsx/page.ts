/** How sheets come out of a printer: A4 landscape, as wide as the page, with their origin in the footer. */
import type { Outcome } from '../../report/outcome.ts'
import type { Lang } from '../../values/language.ts'
import { dayLabel } from '../util/day-label.ts'
import { cut, excelText } from './excel-text.ts'
import type { Sheet } from './sheet.ts'
import { WORDS } from './words.ts'

/** Excel's number for A4. */
const A4 = 9
/** A footer may hold 255 characters in all. */
const LONGEST_TITLE = 80

/** Prepares a sheet for print; the rows that each page repeats are set with the sheet's tables. */
export function setPage(sheet: Sheet, footer: string): void {
  Object.assign(sheet.pageSetup, {
    paperSize: A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
  })
  sheet.headerFooter.oddFooter = footer
}

/** The footer of every sheet: the plan, its status date and the hash of its files, then the page. */
export function footerText({ report, plan, asOf }: Outcome, lang: Lang): string {
  const title = report?.provenance.plan.title[lang] ?? plan ?? ''
  const own = report?.provenance.asOf
  const day = own === undefined ? (asOf ?? '') : dayLabel(own, lang)
  const hash = report?.provenance.hash.slice(0, 12) ?? ''
  const page = `${WORDS.page[lang]} &P / &N`
  const right = [day, hash].filter((part) => part !== '').map(plain)
  // Left and right only: a centre would be overprinted by a long title.
  return `&L${plain(cut(excelText(title), LONGEST_TITLE))}&R${[...right, page].join(' · ')}`
}

/** In a footer `&` begins a command, and doubled it stands for itself. */
function plain(text: string): string {
  return text.replaceAll('&', '&&')
}
