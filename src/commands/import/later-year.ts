/** The mapping of an earlier file for that of a later year: where its columns are those of other years alone, all years of it are moved on. */
import { laterFile } from '../../lang/catalogue/merge.ts'
import type { Lang } from '../../values/language.ts'
import type { SourceForPlan } from './import-again.ts'
import { type ReadMapping, readMapping } from './import-plan.ts'

/** A year, or two that a budget year spans: `2025`, `FY25`, `2025/26`, `24-25`. */
const YEARS = /(?<!\d)((?:20)?\d\d)([/\u2013-])((?:20)?\d\d)(?!\d)|(?<!\d)(20\d\d)(?!\d)|(?<=FY ?)(\d\d)(?![\d/])/g

/** So many years on a later file is looked for. */
const MOST = 5

function moved(year: string, by: number): string {
  const next = String(Number(year) + by)
  return next.slice(-year.length).padStart(year.length, '0')
}

/** A text with its years moved on; of two numbers only years are: one behind the other, or of four digits. */
function yearsOn(text: string, by: number): string {
  return text.replace(YEARS, (all: string, from = '', mark = '', to = '', ...alone: (string | undefined)[]) => {
    if (from === '') return moved(alone[0] ?? alone[1] ?? all, by)
    const isSpan = (Number(from) + 1) % 100 === Number(to) % 100
    const side = (year: string): string => (isSpan || year.length === 4 ? moved(year, by) : year)
    return `${side(from)}${mark}${side(to)}`
  })
}

/** The tables of a mapping with all years moved on, without the header and the comments. */
function tablesOn(text: string, by: number): string {
  const at = text.search(/^tables:/m)
  if (at < 0) return text
  const lines = text.slice(at).split('\n')
  return text.slice(0, at) + lines.map((line) => (/^\s*#/.test(line) ? line : yearsOn(line, by))).join('\n')
}

export interface ReadByYear {
  readonly mapping: ReadMapping
  readonly made: SourceForPlan
  /** What is said of a file of a later year; undefined for one of the years of its mapping. */
  readonly later: Readonly<Record<Lang, readonly string[]>> | undefined
}

/** The source by its mapping or, where that names columns that it has some years on, by that of a later year. */
export function bySomeYear(mapping: ReadMapping, read: (mapping: ReadMapping) => SourceForPlan): ReadByYear {
  const asBefore = { mapping, made: read(mapping), later: undefined }
  const { result } = asBefore.made
  const findings = result.kind === 'mapping' ? result.findings : []
  const [missing] = findings
  if (missing === undefined || findings.some(({ rule }) => rule !== 'mapping-column-unknown')) return asBefore
  for (let by = 1; by <= MOST; by += 1) {
    const bytes = new TextEncoder().encode(tablesOn(mapping.file.text, by))
    const later = readMapping({ path: mapping.path, bytes })
    if ('kind' in later) continue
    const made = read(later)
    if (made.result.kind === 'imported')
      return { mapping: later, made, later: said(String(missing.facts['column']), by) }
  }
  return asBefore
}

function said(column: string, by: number): Readonly<Record<Lang, readonly string[]>> {
  const { fr, en } = laterFile(column, yearsOn(column, by), by)
  return { fr: [fr], en: [en] }
}
