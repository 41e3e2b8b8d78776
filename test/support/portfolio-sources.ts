/** Real portfolios as today's import reads them: where a mapping lies, and what a source needs before. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** A portfolio of the reference data. */
export interface PortfolioSource {
  readonly name: string
  /** Below the folder of the portfolios. */
  readonly file: string
  readonly mapping: string
  /** What the import takes in place of the bytes of the file. */
  readonly bytes: Uint8Array
}

type Flat = Readonly<Record<string, unknown>>

const PANORAMA = ['2017-02', '2017-06'] as const
const EDITIONS_OF_CANADA = ['2016', '2019'] as const
const EDITIONS_OF_UK = ['2018', '2019', '2020', '2021', '2022'] as const
const EDITIONS_OF_DC = ['2010', '2011', '2012', '2013', '2014', '2015'] as const
const EDITIONS_OF_BALTIMORE = ['2014', '2018', '2020', '2021', '2022'] as const

/** Figures of the answers by edition: count, asked, adopted. */
const BALTIMORE: Readonly<Record<(typeof EDITIONS_OF_BALTIMORE)[number], readonly number[]>> = {
  2014: [208, 1_124_404_000, 1_168_833_000],
  2018: [256, 1_140_665_000, 1_118_011_000],
  2020: [325, 617_846_000, 627_464_000],
  2021: [251, 859_268_000, 823_212_000],
  2022: [244, 466_426_000, 487_572_000],
}

function mappingOf(path: string): string {
  return readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8')
}

function own(name: string): string {
  return mappingOf(`test/reference/mappings/${name}.map.yaml`)
}

/** Cells that hold money alone, without sign and commas; the quotes stay. */
function withPlainMoney(csv: string): string {
  return csv.replace(
    /(?<=^|[,;"\n])\s*[$£]([\d,]+(?:\.\d+)?)\s*(?=[,;"\r\n]|$)/g,
    (_, money: string) => money.replaceAll(',', ''),
  )
}

/** The sources have projects from 1990 on. */
function fullYear(year: string): string {
  return `${Number(year) >= 90 ? 19 : 20}${year}`
}

/** Cells that hold a date of a two-digit year, in ISO form. */
function withFullYears(csv: string): string {
  return csv.replace(
    /(?<=,)(\d\d)\.(\d\d)\.(\d\d)(?=,)/g,
    (_, day: string, month: string, year: string) => `${fullYear(year)}-${month}-${day}`,
  )
}

/** Each byte as the character of its number and back, so that a text of any single-byte encoding stays itself. */
const bytewise = {
  text: (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1'),
  bytes: (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1')),
}

function jsonBytes(records: readonly Flat[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(records))
}

/** Date of a milestone `MM/DD/YY` in ISO form; the first day of 1999 stands for none. */
function isoDate(date: string | undefined): string | undefined {
  if (date === '01/01/99') return undefined
  const [, month, day, year] = /^(\d\d)\/(\d\d)\/(\d\d)$/.exec(date ?? '') ?? []
  return year === undefined ? undefined : `${fullYear(year)}-${month}-${day}`
}

interface Sheet extends Flat {
  readonly cip_fy: number
  readonly milestones?: Readonly<
    Record<string, { readonly projected?: string; readonly actual?: string }>
  > | null
  readonly funding_by_source: readonly {
    readonly prior_funding: Readonly<Record<string, number>>
    readonly proposed_funding: Readonly<Record<string, number>>
  }[]
}

/** The first date and the last one of a kind, in ISO form. */
function span(
  { milestones }: Sheet,
  kind: 'projected' | 'actual',
): { readonly start?: string; readonly end?: string } {
  const dated = (name: string): string | undefined => isoDate(milestones?.[name]?.[kind])
  const start = dated('design_start') ?? dated('construction_start')
  const end = dated('closeout') ?? dated('construction_complete')
  return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) }
}

/** A sheet laid flat: its sources added up by year, first and last milestone. */
function flatSheet(sheet: Sheet): Flat {
  const proposed: Record<string, number> = {}
  let spent = 0
  for (const { prior_funding, proposed_funding } of sheet.funding_by_source) {
    spent += prior_funding['Spent'] ?? 0
    for (const [key, amount] of Object.entries(proposed_funding)) {
      const year = key.replace('FY', '')
      proposed[year] = (proposed[year] ?? 0) + amount
    }
  }
  const { start, end } = span(sheet, 'projected')
  const actual = span(sheet, 'actual')
  return {
    ...sheet,
    proposed,
    spent: { [1999 + sheet.cip_fy]: spent },
    start: start ?? actual.start ?? null,
    end: end ?? null,
    actual_start: actual.start ?? null,
    actual_end: actual.end ?? null,
  }
}

function panorama(folder: string): PortfolioSource[] {
  return PANORAMA.map((edition) => {
    const file = `fr-panorama/panorama_${edition === '2017-06' ? '2017-06-30' : edition}.csv`
    return {
      name: `Panorama ${edition}`,
      file,
      mapping: mappingOf(`docs/import/fr-panorama-${edition}.map.yaml`),
      bytes: readFileSync(join(folder, file)),
    }
  })
}

function paris(folder: string): PortfolioSource[] {
  const file = 'fr-paris-invest/ap_operations.json'
  const bytes = readFileSync(join(folder, file))
  const mapping = mappingOf('docs/import/fr-paris-invest.map.yaml')
  const everything = mapping
    .replace(/ {2}filter:\n.*\n/, '')
    .replace(/ {4}values:\n(?: {6}.*\n)+ {4}titles:\n(?: {6}.*\n)+/, '')
    .replace(/control:\n[\s\S]*/, '')
  return [
    { name: 'Paris DSTI', file, mapping, bytes },
    { name: 'Paris, all', file, mapping: everything, bytes },
  ]
}

function canada(folder: string): PortfolioSource[] {
  return EDITIONS_OF_CANADA.map((edition) => {
    const file = `ca-gc-it/gc-it-projects-${edition}.csv`
    const text = readFileSync(join(folder, file), 'utf8')
    const bytes = new TextEncoder().encode(withPlainMoney(text))
    return { name: `Canada ${edition}`, file, mapping: own(`ca-gc-it-${edition}`), bytes }
  })
}

function kingdom(folder: string): PortfolioSource[] {
  return EDITIONS_OF_UK.map((edition) => {
    const file = `uk-gmpp/uk_${edition}.csv`
    // In windows-1252 the pound sign is the character of its byte.
    const text = bytewise.text(readFileSync(join(folder, file)))
    const bytes = bytewise.bytes(withFullYears(withPlainMoney(text)))
    return { name: `UK GMPP ${edition}`, file, mapping: own(`uk-gmpp-${edition}`), bytes }
  })
}

function columbia(folder: string): PortfolioSource[] {
  const file = 'us-dc-cip/data.json'
  const sheets = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Sheet[]
  const bytes = jsonBytes(sheets.map(flatSheet))
  return EDITIONS_OF_DC.map((edition) => {
    const year = Number(edition)
    const mapping = own('us-dc-cip-2013')
      .replaceAll('2013', edition)
      .replace('cip_fy: 13', `cip_fy: ${year - 2000}`)
      .replaceAll('2012-10', `${year - 1}-10`)
      .replace('2018-09', `${year + 5}-09`)
    return { name: `Washington ${edition}`, file, mapping, bytes }
  })
}

function newYork(folder: string): PortfolioSource {
  const file = 'us-nyc-capital/projects.geojson'
  const { features } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
    features: { properties: Flat }[]
  }
  const bytes = jsonBytes(features.map(({ properties }) => properties))
  return { name: 'New York', file, mapping: own('us-nyc-capital'), bytes }
}

function baltimore(folder: string): PortfolioSource[] {
  const file = 'us-baltimore-cip/FY14-FY22_CIP-Requests_Source.csv'
  const bytes = readFileSync(join(folder, file))
  const [count = 0, asked = 0, adopted = 0] = BALTIMORE['2022']
  return EDITIONS_OF_BALTIMORE.map((edition) => {
    const [ownCount = 0, ownAsked = 0, ownAdopted = 0] = BALTIMORE[edition]
    const mapping = own('us-baltimore-cip-2022')
      .replaceAll(/202[12]/g, (year) => String(Number(edition) + Number(year) - 2022))
      .replace(`expected: ${count} `, `expected: ${ownCount} `)
      .replace(`expected: ${asked} `, `expected: ${ownAsked} `)
      .replace(`expected: ${adopted} `, `expected: ${ownAdopted} `)
    return { name: `Baltimore ${edition}`, file, mapping, bytes }
  })
}

/** Every portfolio that the import reads, in the folder of the reference data. */
export function portfolioSources(data: string): PortfolioSource[] {
  const folder = join(data, 'portfolios')
  return [
    ...paris(folder),
    ...panorama(folder),
    ...canada(folder),
    ...kingdom(folder),
    ...columbia(folder),
    newYork(folder),
    ...baltimore(folder),
  ]
}
