/** The list of all plans of a run: for people how each stands and the way to its start page, for machines its rates and reports. */

import { createHash } from 'node:crypto'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { counted, NOUNS } from '../../lang/plurals.ts'
import { metricById } from '../../metrics/index.ts'
import { LANDING } from '../../reports/direction/tiles.ts'
import { EMPTY, verbatim } from '../../reports/document/cell.ts'
import type { CommandResult } from '../../reports/document/command-result.ts'
import type { Cell, Column, Link, Report, Row, Table } from '../../reports/document/document.ts'
import { withTables } from '../../reports/document/without-ids.ts'
import { type Day, dayText } from '../../values/calendar.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { startStem } from './site.ts'
import { FIGURES, type SiteEntry } from './site-entry.ts'

const TEXTS = printed('site-index', {
  title: { fr: 'Plans et rapports', en: 'Plans and reports' },
  lang: { fr: 'Langue', en: 'Language' },
  state: { fr: 'Situation', en: 'Where it stands' },
  reports: { fr: 'Rapports', en: 'Reports' },
  errors: { fr: 'Erreurs', en: 'Errors' },
  warnings: { fr: 'Avertissements', en: 'Warnings' },
  infos: { fr: 'Informations', en: 'Infos' },
})

function countColumn(id: 'errors' | 'warnings' | 'infos'): Column {
  return { id, title: TEXTS[id], unit: 'count', isSummed: true }
}

function rateColumn(id: string, title = metricById(id)?.label ?? verbatim(id)): Column {
  return { id, title, unit: 'rate' }
}

const PLACE: Column = { id: 'path', title: LABELS.place, unit: 'text' }
const PLAN: Column = { id: 'plan', title: LABELS.plan, unit: 'text' }
const STATUS: Column = { id: 'status', title: LABELS.status, unit: 'text' }
const AS_OF: Column = { id: 'as_of', title: LABELS.as_of, unit: 'day' }

/** What people read of each plan: the figures are those of the page of the general director that have a target. */
const READ: readonly Column[] = [
  PLAN,
  { id: 'state', title: TEXTS.state, unit: 'text' },
  STATUS,
  AS_OF,
  rateColumn('completion_due'),
  rateColumn('landing', LANDING),
  rateColumn('peak_load_rate'),
  countColumn('errors'),
  countColumn('warnings'),
]

const TAKEN: readonly Column[] = [
  PLACE,
  PLAN,
  { id: 'lang', title: TEXTS.lang, unit: 'text' },
  STATUS,
  AS_OF,
  ...FIGURES.map((id) => rateColumn(id)),
  countColumn('errors'),
  countColumn('warnings'),
  countColumn('infos'),
  { id: 'reports', title: TEXTS.reports, unit: 'text' },
]

/** The formats of pages that people go through, and that have start pages. */
export const START_FORMATS: readonly string[] = ['html', 'md']

/** Money of another currency than the page has would be told in that of the page: the rate alone is. */
function inCurrency(cell: Cell, isOwn: boolean): Cell {
  if (isOwn || cell.kind !== 'figure' || cell.parts?.unit !== 'money') return cell
  const { parts: _, ...rate } = cell
  return rate
}

function linksCell(links: readonly Link[]): Cell {
  return links.length === 0 ? EMPTY : { kind: 'links', links }
}

function ofFormat(links: readonly Link[], format: string): Link[] {
  return links.map((link) => ({ ...link, files: link.files.filter((file) => file.endsWith(`.${format}`)) }))
}

function rowOf(entry: SiteEntry, columns: readonly Column[], format: string, currency: string): Row {
  const { path, title, lang, cells, reports } = entry
  const isPage = START_FORMATS.includes(format)
  const own: Readonly<Record<string, Cell>> = {
    ...cells,
    reports: linksCell(ofFormat(reports, format)),
    ...(isPage ? { plan: linksCell([{ text: title, files: [`${startStem(path, false)}.${format}`], lang }]) } : {}),
  }
  return { id: path, cells: columns.map(({ id }) => inCurrency(own[id] ?? EMPTY, entry.currency === currency)) }
}

/** The columns for people: where plans lie tells those apart that are called alike. */
function columnsToRead(entries: readonly SiteEntry[]): readonly Column[] {
  const titles = new Set(entries.map(({ title }) => JSON.stringify(title)))
  return titles.size === entries.length ? READ : [...READ, PLACE]
}

/** What all plans share; nothing where they differ. */
function sharedOrganisation(entries: readonly SiteEntry[]): string {
  const [first, ...others] = new Set(entries.map(({ organisation }) => organisation))
  return others.length === 0 ? (first ?? '') : ''
}

function latest(entries: readonly SiteEntry[]): Day | undefined {
  return entries
    .flatMap(({ asOf }) => asOf ?? [])
    .sort((left, right) => left - right)
    .at(-1)
}

function resultOf(report: Report): CommandResult {
  const { plan, asOf } = report.provenance
  return {
    command: 'report',
    report,
    findings: [],
    rules: [],
    ...(plan.id === '' ? {} : { plan: plan.id }),
    ...(asOf === undefined ? {} : { asOf: dayText(asOf) }),
  }
}

/** The list of all plans in a format, in the order of their paths. */
export function siteIndex(entries: readonly SiteEntry[], format: string): CommandResult {
  const isRead = START_FORMATS.includes(format) || format === 'pptx'
  const columns = isRead ? columnsToRead(entries) : TAKEN
  const asOf = latest(entries)
  const hash = createHash('sha256').update(entries.map((entry) => entry.hash).join('\n'))
  const currency = entries.find((entry) => entry.currency !== undefined)?.currency ?? 'EUR'
  const title: Bilingual = bilingual((lang) => counted(entries.length, NOUNS.plan, lang))
  const rows = entries.map((entry) => rowOf(entry, columns, format, currency))
  return resultOf({
    id: 'index',
    title: TEXTS.title,
    readers: 'committee',
    definitions: [],
    provenance: {
      plan: { id: isRead ? '' : 'index', title: TEXTS.title, organisation: verbatim(sharedOrganisation(entries)) },
      status: '',
      currency,
      hash: hash.digest('hex'),
      ...(asOf === undefined ? {} : { asOf }),
      files: entries.reduce((total, { files }) => total + files, 0),
    },
    sections: [{ id: 'plans', title, blocks: [{ kind: 'table', id: 'plans', columns, rows }] }],
  })
}

/** The start page of a plan in a format, which leads to the reports of that format; a page of HTML to those of all. */
export function startResult({ start }: SiteEntry, format: string): CommandResult {
  if (format === 'html') return resultOf(start)
  const own = (cell: Cell): Cell => (cell.kind === 'links' ? linksCell(ofFormat(cell.links, format)) : cell)
  const leading = (table: Table): Table => ({
    ...table,
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(own) })),
  })
  return resultOf(withTables(start, leading))
}
