/** Columns that somebody added to a sheet: read as the field whose heading they bear, ours or other offices'. */
import { formHeader } from '../../lang/catalogue/form-headers.ts'
import { type Bilingual, LANGS } from '../../values/language.ts'
import { LIST_HEADERS } from '../infer/dictionary-lists.ts'
import { PROJECT_HEADERS } from '../infer/dictionary-projects.ts'
import { STAGE_WORDS } from '../infer/figure-words.ts'
import type { HeaderEntry } from '../infer/header-entry.ts'
import { phraseFit } from '../infer/header-match.ts'
import { readHeader } from '../infer/header-words.ts'
import type { FormChoice } from './form.ts'
import { FormChoices } from './form-choices.ts'
import { EACH, type FormatField } from './format-fields.ts'
import type { HiddenColumn, HiddenForm, HiddenTable } from './hidden-sheet.ts'
import { offeredColumn, offeredTable } from './offered-places.ts'
import { fieldsOfTable } from './plan-tables.ts'
import { type TableKind, tableWay } from './table-kinds.ts'

/** How well a heading must fit the name of a field, where 1 is word by word. */
const SURE = 0.85

/** A column that was added, with the list of its values where the workbook does not have that. */
export interface AddedColumn {
  readonly column: HiddenColumn
  readonly list: readonly FormChoice[] | undefined
}

const NO_KEY: Bilingual = { fr: '', en: '' }

/** How offices call the fields of a table, beside its own headings. */
function entriesOf({ list, within }: TableKind): readonly HeaderEntry[] {
  if (list === 'projects') return PROJECT_HEADERS
  if (list === 'plan') return within === 'envelopes' ? LIST_HEADERS.envelopes : []
  return Object.hasOwn(LIST_HEADERS, list) ? LIST_HEADERS[list as keyof typeof LIST_HEADERS] : []
}

function phrasesOf(field: FormatField, kind: TableKind): string {
  const way = field.steps.join('.')
  const path = kind.within === undefined || kind.list === 'plan' ? way : `${kind.within}.${way}`
  const own = formHeader(`${tableWay(kind)}.${way}`, field, NO_KEY)
  const stage = kind.within === 'budget' ? STAGE_WORDS[field.steps.at(-1) ?? ''] : undefined
  const others = entriesOf(kind).filter((entry) => entry.path === path)
  return LANGS.flatMap((lang) => [own[lang], ...others.map(({ words }) => words[lang])])
    .concat(stage ?? [])
    .join(' | ')
}

/** The key of the map that a heading names for a field; empty for a field of no map, undefined where it does not fit. */
function keyOf({ steps, keys }: FormatField, heading: string): string | undefined {
  const { year, period } = readHeader(heading)
  if (!steps.includes(EACH)) return year === undefined && period === undefined ? '' : undefined
  if (keys?.kind === 'period') return period ?? year
  return keys?.kind === 'year' ? year : undefined
}

/** The field that a heading names best, with the key of its map. */
function fieldOf(kind: TableKind, heading: string) {
  const named = fieldsOfTable(kind).flatMap((field) => {
    const key = keyOf(field, heading)
    const fit = key === undefined ? 0 : phraseFit(heading, phrasesOf(field, kind))
    return key === undefined || fit < SURE ? [] : [{ field, key, fit }]
  })
  return named.toSorted((left, right) => right.fit - left.fit)[0]
}

/** A column by its heading; undefined for one that names no field, or one that the table has. */
export function addedColumn(
  { kind: form, lang, choices }: HiddenForm,
  table: HiddenTable,
  heading: string,
): AddedColumn | undefined {
  const kind = offeredTable(form, table.list, table.within)
  const named = kind && fieldOf(kind, heading)
  if (kind === undefined || named === undefined) return undefined
  const { field, key } = named
  const lists = new FormChoices({ contents: [], id: '', header: {} as never }, lang)
  const way = `${tableWay(kind)}.${field.steps.join('.')}`
  const name = lists.of(way, field)
  const isListed = name !== undefined && (choices.has(name) || field.kind !== 'reference')
  const column = offeredColumn(kind, {
    role: 'value',
    kind: field.kind,
    isMany: field.isMany,
    isLocked: false,
    header: formHeader(way, field, { fr: key, en: key })[lang],
    path: field.steps.map((step) => (step === EACH ? key : step)),
    choices: isListed ? name : undefined,
  })
  const isThere = table.columns.some(({ role, path }) => role === 'value' && path.join('/') === column?.path.join('/'))
  if (column === undefined || isThere) return undefined
  const own = name === undefined || !isListed || choices.has(name) ? undefined : lists.all.get(name)
  return { column, list: own }
}
