/** What a label of a report means, by what it was made from: a figure, a key of the format, a part of a report, a record of the plan. */

import { recordKindLabel } from '../../lang/catalogue/changes.ts'
import { COLUMN_MEANINGS } from '../../lang/catalogue/column-meanings.ts'
import { COMMAND_MEANINGS } from '../../lang/catalogue/command-meanings.ts'
import { valueLabel } from '../../lang/catalogue/labels.ts'
import { AXIS_UNITS, UNIT_SIGNS } from '../../lang/catalogue/output.ts'
import { sectionSubject } from '../../lang/catalogue/section-subjects.ts'
import { moneyUnit } from '../../lang/currencies.ts'
import { type Metric, UNITS } from '../../metrics/base/define.ts'
import { METRICS, metricById } from '../../metrics/index.ts'
import { type Located, titleOf, type WrittenTitle } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { OTHER_REPORTS } from '../../reports/catalogue.ts'
import { verbatim } from '../../reports/document/cell.ts'
import type { Table } from '../../reports/document/document.ts'
import { questionOf } from '../../reports/guide.ts'
import { RULE_BY_ID } from '../../rules/index.ts'
import { LIST_KEYS, type ListKey } from '../../schema/document.ts'
import { isOwnKey } from '../../schema/own-keys.ts'
import { KIND_OF_LIST } from '../../schema/references.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { columnSource, ofColumn, SOURCES } from './column-sources.ts'
import type { DeclaredLabel } from './declared-labels.ts'
import type { KeySite } from './explain-key.ts'
import { weathersOf } from './explain-weather.ts'
import { bareLabel, keysOfLabel, labelWords, siteByWay, valuesOfLabel } from './label-keys.ts'
import type { LabelKind, PrintedLabel } from './printed-labels.ts'

const TEXTS = {
  money: {
    '': { fr: 'unités de la monnaie du plan', en: 'units of the currency of the plan' },
    k: { fr: 'milliers d’unités de la monnaie du plan', en: 'thousands of the currency of the plan' },
    M: { fr: 'millions d’unités de la monnaie du plan', en: 'millions of the currency of the plan' },
  },
  valueOf: (label: Bilingual, site: Bilingual) => ({ fr: `${label.fr} (${site.fr})`, en: `${label.en} (${site.en})` }),
  columns: (subject: Bilingual, columns: Bilingual) => ({
    fr: `${subject.fr} Colonnes\u00a0: ${columns.fr}.`,
    en: `${subject.en} Columns: ${columns.en}.`,
  }),
  sections: (sections: Bilingual) => ({
    fr: `Ses rubriques\u00a0: ${sections.fr}.`,
    en: `Its sections: ${sections.en}.`,
  }),
} as const

/** The report with a sheet for each project. */
export const PROJECT_SHEETS = 'project'

export interface LabelMeaning {
  readonly kind: LabelKind | 'figure' | 'rule' | 'key' | 'value' | 'weather' | 'record' | 'unit'
  /** What `plan explain` takes, or the id of what is printed. */
  readonly name: string
  readonly text: Bilingual
  readonly metric?: Metric
  /** Whether nothing but the place of the label says what it means. */
  readonly isByPlace?: true
}

function figureMeaning(metric: Metric): LabelMeaning {
  return { kind: 'figure', name: metric.id, text: metric.formula, metric }
}

/** What a key says of itself; nothing of a group that says nothing. */
export function keyMeaning({ path, row }: KeySite): LabelMeaning[] {
  return row.about === undefined ? [] : [{ kind: 'key', name: path, text: row.about }]
}

/** The lists whose records the rows of a table are. */
function listsOf(plan: Plan, { rows }: Table): ListKey[] {
  const ids = rows.flatMap(({ id }) => id?.toLowerCase() ?? [])
  return LIST_KEYS.filter((list) => {
    const records = plan.index.get(KIND_OF_LIST[list])
    return records !== undefined && ids.some((id) => records.has(id))
  })
}

const titleOfPart = ({ title }: { readonly title: Bilingual }): Bilingual => title

function listed(texts: readonly Bilingual[]): Bilingual {
  return bilingual((lang) => texts.map((text) => text[lang]).join(', '))
}

/** What a part of a report shows: a report its sections, a section its subject, a table that of its section and its columns. */
export function partMeaning({ kind, id, report, section, table }: PrintedLabel): LabelMeaning[] {
  const subject = section && sectionSubject(report.id, section.id)
  if (kind === 'section' && subject !== undefined) return [{ kind, name: `${report.id} ${id}`, text: subject }]
  if (kind === 'table' && subject !== undefined && table !== undefined) {
    if (report.id === PROJECT_SHEETS) return [{ kind, name: report.id, text: subject }]
    const columns = listed(table.columns.map(titleOfPart))
    return [{ kind, name: id, text: TEXTS.columns(subject, columns) }]
  }
  if (kind !== 'report') return []
  const sheets = id === PROJECT_SHEETS ? sectionSubject(id, '') : undefined
  return [{ kind, name: id, text: sheets ?? TEXTS.sections(listed(report.sections.map(titleOfPart))) }]
}

/** A figure by its id, a section with its report, else a key by its way. */
function namedMeaning(name: string): LabelMeaning[] {
  const metric = metricById(name)
  if (metric !== undefined) return [figureMeaning(metric)]
  const [report = '', section] = name.split('/')
  if (section !== undefined) return sectionMeaning(report, section)
  const site = name.includes('.') ? siteByWay(name) : undefined
  return site === undefined ? [] : keyMeaning(site)
}

function sectionMeaning(report: string, section: string): LabelMeaning[] {
  const text = sectionSubject(report, section)
  return text === undefined ? [] : [{ kind: 'section', name: `${report} ${section}`, text }]
}

/** What a heading of a column, the name of a row or a word in a cell was made from. */
export function sourceMeaning(plan: Plan, printed: PrintedLabel): LabelMeaning[] {
  const { id, text, table, kind } = printed
  const [name = ''] = id.split(' ')
  const metric = metricById(name)
  if (metric !== undefined) return [figureMeaning(metric)]
  const at = table?.id ?? ''
  const own = isOwnKey(name) ? COLUMN_MEANINGS['own/field'] : ofColumn(COLUMN_MEANINGS, at, name)
  if (own !== undefined) return [{ kind, name, text: own }]
  const source = columnSource(at, name)
  if (source !== undefined) return namedMeaning(source)
  const lists = table === undefined ? [] : listsOf(plan, table)
  const label = bareLabel(text.fr)
  if (kind === 'row' || kind === 'word') {
    const values = valueMeanings(label)
    if (values.length > 0) return values
  }
  const keys = keysOfLabel(label, name, lists).flatMap(keyMeaning)
  if (keys.length > 0 || kind === 'column' || printed.column === undefined) return keys
  // A row is one of what its column heads, a word one of the words of its column.
  const { column } = printed
  return sourceMeaning(plan, { ...printed, kind: 'column', id: column.id, text: column.title })
}

/** What a label means that no report of a plan need print: a report, a section, a rule, a figure, a key, or what is said of it in a sentence. */
export function declaredMeaning({ key, about }: DeclaredLabel): LabelMeaning[] {
  const [, report] = about.split('report ')
  if (report !== undefined) return sectionMeaning(report, key)
  const text = about === 'reports' ? questionOf(key) : RULE_BY_ID.get(key)?.why
  if (about === 'reports' || about === 'rules')
    return text === undefined ? [] : [{ kind: about === 'rules' ? 'rule' : 'report', name: key, text }]
  return named(`${about}/${key}`) ?? (SHARED.includes(about) ? named(key) : undefined) ?? namedMeaning(key)
}

/** What all labels are about that a module declares under a name, for those that say no more. */
export function aboutMeaning({ about }: DeclaredLabel): LabelMeaning[] {
  return named(`${about}/`) ?? []
}

/** The reports that a command of its own makes, and no report of a plan shows. */
const OF_COMMANDS = OTHER_REPORTS.filter(({ id }) => id !== 'audit').map(({ id }) => `report ${id}`)

/** Whether commands alone print a label, and no report that is made of the files of a plan. */
export function isOfCommands({ key, about }: DeclaredLabel): boolean {
  const isSaid = [`${about}/${key}`, `${about}/`].some((name) => COMMAND_MEANINGS[name] !== undefined)
  return isSaid || OF_COMMANDS.includes(about) || SOURCES[`${about}/`] !== undefined
}

/** What stands under a name: a sentence, or what the source shows that it names. */
function named(name: string): LabelMeaning[] | undefined {
  const text = COMMAND_MEANINGS[name] ?? COLUMN_MEANINGS[name]
  const id = name.split('/').join(' ').trim()
  if (text !== undefined) return [{ kind: 'word', name: id, text }]
  const source = SOURCES[name]
  return source === undefined ? undefined : namedMeaning(source)
}

const SHARED: readonly string[] = ['labels', 'tiles']

/** What can be said of a label by its place alone. */
export function placeMeaning({ kind, id, report, section }: PrintedLabel): LabelMeaning {
  const subject = (section && sectionSubject(report.id, section.id)) ?? report.title
  return { kind, name: id, text: subject, isByPlace: true }
}

interface Titled {
  readonly title?: WrittenTitle
}

function writtenTitle(record: Located): Bilingual {
  const { title, written } = record as Titled & { readonly written?: Titled }
  return titleOf(written?.title ?? title, record.id)
}

/** Whether a value has a text of these words in it. */
function says(value: unknown, words: string): boolean {
  if (typeof value === 'string') return labelWords(value) === words
  return typeof value === 'object' && value !== null && Object.values(value).some((one) => says(one, words))
}

/** The header of the plan, where a label is a text of it: its title, a criterion, a field or a report of its own. */
export function headerMeanings({ id, header }: Plan, label: string): LabelMeaning[] {
  if (!says(header, labelWords(label))) return []
  return [{ kind: 'record', name: id, text: recordKindLabel('plan') }]
}

/** Records of the plan that a label is the title of, or names by its id. */
export function recordMeanings({ index }: Plan, label: string): LabelMeaning[] {
  const words = labelWords(label)
  return [...index].flatMap(([kind, records]) =>
    [...records.values()].flatMap((record): LabelMeaning[] => {
      const { fr, en } = writtenTitle(record)
      const isNamed = `${label} `.startsWith(`${record.id} `) || [fr, en].map(labelWords).includes(words)
      return isNamed ? [{ kind: 'record', name: record.id, text: recordKindLabel(kind) }] : []
    }),
  )
}

function valueMeanings(label: string): LabelMeaning[] {
  const weathers = weathersOf(label) ?? []
  if (weathers.length > 0)
    return weathers.map((weather) => ({ kind: 'weather' as const, name: weather, text: valueLabel(weather) }))
  return valuesOfLabel(label).map(({ site: { path, row }, value }) => {
    const text = TEXTS.valueOf(verbatim(value), row.about ?? verbatim(path))
    return { kind: 'value', name: path, text }
  })
}

/** The unit of figures that a label is: of money in the currency of the plan, of work, of staff. */
function unitMeanings(label: string, currency: string): LabelMeaning[] {
  const scales = (['', 'k', 'M'] as const).map((scale) => ({
    name: bilingual((lang) => moneyUnit(currency, scale, lang)),
    text: TEXTS.money[scale],
  }))
  const units = [
    ...scales,
    ...[UNIT_SIGNS.days, AXIS_UNITS.days].map((name) => ({ name, text: UNITS.days })),
    { name: UNIT_SIGNS.fte, text: UNITS.fte },
  ]
  return units.flatMap(({ name: { fr, en }, text }) =>
    [fr, en].includes(label) ? [{ kind: 'unit' as const, name: label, text }] : [],
  )
}

/** What a label means without any plan: a figure, a word for a value, a key by its heading. */
export function knownMeanings(label: string, currency = 'EUR'): LabelMeaning[] {
  const words = labelWords(label)
  const figures = METRICS.filter(({ label: { fr, en } }) => [fr, en].map(labelWords).includes(words))
  if (figures.length > 0) return figures.map(figureMeaning)
  const units = unitMeanings(label, currency)
  return [...units, ...valueMeanings(label), ...keysOfLabel(label, '', []).flatMap(keyMeaning)]
}

/** Which meanings come first: what is defined, then parts of reports, then words of the files. */
const ORDER: readonly LabelMeaning['kind'][] = [
  ...(['figure', 'rule', 'weather', 'key', 'column', 'row', 'word', 'chart', 'unit'] as const),
  ...(['section', 'value', 'table', 'report', 'record'] as const),
]

/** Each meaning once, those that say most first; a table of many reports and sheets is told once. */
export function unique(meanings: readonly LabelMeaning[]): LabelMeaning[] {
  const nameOf = ({ kind, name, text }: LabelMeaning): string =>
    kind === 'table' || kind === 'section' ? text.en : `${name} ${text.en}`
  const byName = meanings.map((one) => [`${one.kind} ${nameOf(one)}`, one] as const)
  return [...new Map(byName.toReversed()).values()].sort(
    (left, right) => ORDER.indexOf(left.kind) - ORDER.indexOf(right.kind),
  )
}
