/** Decides the currency of the amounts: what headers, cells and titles say; the sign of the dollar is that of several. */
import type { Lang } from '../../values/language.ts'
import { plainText } from '../record.ts'
import { isMonthFirst } from '../source/xlsx/number-formats.ts'
import type { ListedTable } from './choose-list.ts'
import { readHeader } from './header-words.ts'
import { langOf } from './lang-of-tables.ts'

export interface Currency {
  readonly code: string | undefined
  /** Whether only the sign of the dollar says it, which is that of other countries too. */
  readonly isOpenDollar: boolean
}

/** The currency where no sign says one; English is written in many. */
const USUAL: Readonly<Record<Lang, string | undefined>> = { fr: 'EUR', en: undefined }

/** The dollar of those who speak a language, where that settles it: French is spoken in Canada. */
const USUAL_DOLLAR: Readonly<Record<Lang, string | undefined>> = { fr: 'CAD', en: undefined }

/** The dollars of other countries, and what says that one is that of the United States. */
const [DOLLARS, OF_UNITED_STATES] = [
  ['CAD', 'AUD', 'NZD'],
  /\busd\b|\bus\s?(?:\$|dollars?)|\[\$(?:\$|USD)-(?:en-US|0?409)\]|(?<!\p{L})(?:county|state of \p{L}+|state agency|school district|superintendent|federal (?:\S+ ){0,4}(?:grants?|funds?|funding)|circuit court)(?!\p{L})/iu,
] as const

/** A date whose month comes first, as it is written or shown: nobody else who writes dollars has that habit. */
const MONTH_FIRST = /^\s*(?:0?[1-9]|1[0-2])\/(?:1[3-9]|2\d|3[01])\/(?:\d{2}|\d{4})\b/u

function hasMonthFirst(listed: readonly ListedTable[]): boolean {
  return listed.some(
    ({ table, columns }) =>
      columns.some(({ profile: { distinct } }) => distinct.some((text) => MONTH_FIRST.test(text))) ||
      table.records.some(({ formats }) => [...(formats?.values() ?? [])].some(isMonthFirst)),
  )
}

/** What Australians call the years of a budget after the first, and the parts of countries that have a dollar of their own. */
const OF_COUNTRIES: readonly (readonly [said: RegExp, code: string])[] = [
  [
    /(?<!\p{L})(?:(?:fwd|forward) est(?:s|imates?)?|new south wales|nsw|queensland|tasmania|victoria|south australia|western australia|northern territory|shire of|local health district|australian?)(?!\p{L})/iu,
    'AUD',
  ],
  [
    /(?<!\p{L})(?:ontario|qu[ée]bec|alberta|british columbia|manitoba|saskatchewan|nova scotia|new brunswick|newfoundland|prince edward island|yukon|nunavut|canad(?:a|ian))(?!\p{L})/iu,
    'CAD',
  ],
  [/(?<!\p{L})(?:new zealand|aotearoa|te \p{Lu}\p{L}+ (?:regional|district) council)(?!\p{L})/iu, 'NZD'],
]

/** Signs in cells and in the formats of their numbers, which may name the country: `[$$-1009]`. */
const SIGNS: readonly (readonly [sign: RegExp, code: string])[] = [
  [/\bCAD\b|\bCA\$|\[\$\$-(?:en-CA|fr-CA|1009|C0C)\]/u, 'CAD'],
  [/\bAUD\b|\[\$\$-(?:en-AU|C09)\]/u, 'AUD'],
  [/\bNZD\b|\[\$\$-(?:en-NZ|1409)\]/u, 'NZD'],
  [/\bCHF\b/u, 'CHF'],
  [/€|\bEUR\b/u, 'EUR'],
  [/£/u, 'GBP'],
  [/\$(?!-)|\[\$\$/u, 'USD'],
]

function moneyCells(listed: readonly ListedTable[]): string[] {
  return listed.flatMap(({ table, columns }) =>
    columns
      .filter(({ destination }) => destination.kind === 'money')
      .flatMap(({ column: { name } }) =>
        table.records.map(({ cells, formats }) => `${plainText(cells.get(name)) ?? ''} ${formats?.get(name) ?? ''}`),
      ),
  )
}

function signIn(text: string): string | undefined {
  return SIGNS.find(([sign]) => sign.test(text))?.[1]
}

/** The currencies that a source names: headers before cells, cells before titles. */
function* saidCurrencies(
  listed: readonly ListedTable[],
  cells: readonly string[],
  titles: readonly string[],
): Generator<string> {
  for (const { columns } of listed)
    for (const { header } of columns) if (header.currency !== undefined) yield header.currency
  for (const text of cells) {
    const code = signIn(text)
    if (code !== undefined) yield code
  }
  for (const text of titles) {
    const { currency } = readHeader(text)
    if (currency !== undefined) yield currency
  }
}

/** What the source says of the currency of its amounts: the first that it names; a named dollar before the sign of any. */
export function currencyOf(
  listed: readonly ListedTable[],
  titles: readonly string[],
  answered: string | undefined,
): Currency {
  if (answered !== undefined) return { code: answered, isOpenDollar: false }
  const cells = moneyCells(listed)
  const signs = saidCurrencies(listed, cells, titles)
  const { value: first } = signs.next()
  if (first !== 'USD') return { code: first ?? USUAL[langOf(listed)], isOpenDollar: false }
  // Only a dollar makes all that is said be read.
  const other = [...signs].find((code) => DOLLARS.some((dollar) => dollar === code))
  if (other !== undefined) return { code: other, isOpenDollar: false }
  const spoken = USUAL_DOLLAR[langOf(listed)]
  if (spoken !== undefined) return { code: spoken, isOpenDollar: false }
  const headers = listed.flatMap(({ columns }) => columns.map(({ column }) => column.name))
  const said = [...headers, ...cells, ...titles]
  const isNamed = said.some((text) => OF_UNITED_STATES.test(text))
  // What a project is called may name any country: titles and headers alone tell that of the office.
  const country = OF_COUNTRIES.find(([of]) => [...headers, ...titles].some((text) => of.test(text)))?.[1]
  if (!isNamed && country !== undefined) return { code: country, isOpenDollar: false }
  return { code: first, isOpenDollar: !isNamed && !hasMonthFirst(listed) }
}
