/** Real portfolios with their mappings, each file as it was published. */
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

const PANORAMA = ['2017-02', '2017-06'] as const
const EDITIONS_OF_CANADA = ['2016', '2019'] as const
const EDITIONS_OF_UK = ['2015', '2016', '2017', '2018', '2019', '2020', '2021', '2022'] as const
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

function panorama(folder: string): PortfolioSource[] {
  const older = PANORAMA.map((edition) => {
    const file = `fr-panorama/panorama_${edition === '2017-06' ? '2017-06-30' : edition}.csv`
    return {
      name: `Panorama ${edition}`,
      file,
      mapping: mappingOf(`docs/import/fr-panorama-${edition}.map.yaml`),
      bytes: readFileSync(join(folder, file)),
    }
  })
  const file = 'fr-panorama/export_2018-03-26_d594dda.xlsx'
  const bytes = readFileSync(join(folder, file))
  return [...older, { name: 'Panorama 2018-03', file, mapping: own('fr-panorama-2018-03'), bytes }]
}

function paris(folder: string): PortfolioSource[] {
  const file = 'fr-paris-invest/ap_operations.json'
  const bytes = readFileSync(join(folder, file))
  const mapping = mappingOf('docs/import/fr-paris-invest.map.yaml')
  const everything = mapping
    .replace(/^filter:\n.*\n/m, '')
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
    const bytes = readFileSync(join(folder, file))
    return { name: `Canada ${edition}`, file, mapping: own(`ca-gc-it-${edition}`), bytes }
  })
}

function kingdom(folder: string): PortfolioSource[] {
  return EDITIONS_OF_UK.map((edition) => {
    const file = `uk-gmpp/uk_${edition}.csv`
    const bytes = readFileSync(join(folder, file))
    return { name: `UK GMPP ${edition}`, file, mapping: own(`uk-gmpp-${edition}`), bytes }
  })
}

function columbia(folder: string): PortfolioSource[] {
  const file = 'us-dc-cip/data.json'
  const bytes = readFileSync(join(folder, file))
  return EDITIONS_OF_DC.map((edition) => {
    const year = Number(edition)
    const mapping = own('us-dc-cip-2013')
      .replaceAll('2013', edition)
      .replace('cip_fy: 13', `cip_fy: ${year - 2000}`)
      .replaceAll('2012', String(year - 1))
      .replace('2018-09', `${year + 5}-09`)
    return { name: `Washington ${edition}`, file, mapping, bytes }
  })
}

function newYork(folder: string): PortfolioSource {
  const file = 'us-nyc-capital/projects.geojson'
  const bytes = readFileSync(join(folder, file))
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
