/** What `plan explain as_of` says: where the format has a key of this name, what it means and what it may hold. */

import { EXPLAIN_TEXTS as T } from '../../lang/catalogue/explain.ts'
import { text } from '../../reports/document/cell.ts'
import type { Section } from '../../reports/document/document.ts'
import { column, listTable, note, withoutIdleColumns } from '../../reports/document/table.ts'
import { type FieldRow, type FormatPart, formatParts } from '../../schema/field-rows.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { shownOf } from './explain-finding.ts'
import { factsSection, type TopicExplanation } from './explanation.ts'

/** A key of the format at one of the places where it stands. */
export interface KeySite {
  /** From the top of a plan file: `plan.as_of`, `projects[].baseline.start`. */
  readonly path: string
  readonly row: Pick<FieldRow, 'about' | 'kind' | 'isRequired'> & Partial<FieldRow>
}

const TEXTS = {
  where: { fr: 'Où l’écrire', en: 'Where to write it' },
  means: { fr: 'Sens', en: 'Meaning' },
  holds: { fr: 'Contenu', en: 'Holds' },
  values: { fr: 'Valeurs', en: 'Values' },
  id: { fr: 'identifiant', en: 'id' },
  names: { fr: 'Nomme', en: 'Names' },
  required: { fr: 'Obligatoire', en: 'Required' },
  yes: { fr: 'oui', en: 'yes' },
  list: { fr: 'liste', en: 'list' },
  group: { fr: 'groupe', en: 'map' },
  more: { fr: 'Toutes les clés\u00a0: docs/fr/format.md.', en: 'All keys: docs/format.md.' },
}

/** How many places of a key are shown to people: `title` stands in a dozen kinds of record. */
const SHOWN = 12

function sitesOf({ key, heading, isList, rows }: FormatPart): KeySite[] {
  const top = isList ? `${key}[]` : key
  const isLeaf = rows.length === 1 && rows[0]?.path === key
  const own = rows.map((row) => ({ path: isLeaf ? key : `${top}.${row.path}`, row }))
  if (isLeaf) return own
  const kind = isList ? TEXTS.list : TEXTS.group
  return [{ path: top, row: { about: heading, kind, isRequired: key === 'plan' } }, ...own]
}

let sites: readonly KeySite[] | undefined

function depthOf({ path }: KeySite): number {
  return path.split('.').length
}

/** Every key, the least deep first; one that may hold a value or a list of such stands there once. */
export function allSites(): readonly KeySite[] {
  if (sites !== undefined) return sites
  const all = formatParts().flatMap(sitesOf)
  const paths = new Set(all.map(({ path }) => path))
  sites = all.filter(({ path }) => !paths.has(`${path}[]`)).sort((left, right) => depthOf(left) - depthOf(right))
  return sites
}

/** The way to a key as words: `projects`, `baseline`, `start`. */
function stepsOf(path: string): string[] {
  return path.replaceAll('[]', '').split('.')
}

export function keyWords(): readonly string[] {
  const names = allSites().flatMap(({ path }) => stepsOf(path))
  return [...new Set(names)].filter((name) => !name.startsWith('<'))
}

/** Whether some steps of a way, one after the other, spell a name. */
function leadsTo(path: string, name: string): boolean {
  return `.${stepsOf(path).join('.')}.`.toLowerCase().includes(`.${name}.`)
}

/**
 * The places of the key that a word names by its name or the end of its path, as `baseline.start`; of a group of which
 * the format says nothing by itself, those of the keys in it.
 *
 * @returns undefined for any other word.
 */
export function keySites(word: string): readonly KeySite[] | undefined {
  const name = word.toLowerCase().replaceAll('[]', '').replaceAll('-', '_')
  if (name === '') return undefined
  const inside = allSites().filter(({ path }) => leadsTo(path, name))
  const own = inside.filter(({ path }) => `.${stepsOf(path).join('.')}`.endsWith(`.${name}`))
  // In each list by itself: a key of needs does not hide the group of that name which projects have.
  const lists = new Set(own.map(({ path }) => stepsOf(path)[0]))
  const found = inside.filter((site) => own.includes(site) || !lists.has(stepsOf(site.path)[0]))
  return found.length === 0 ? undefined : found
}

function holdsText({ kind, unit, to }: KeySite['row']): Bilingual {
  return to === undefined ? (unit ?? kind) : TEXTS.id
}

function valuesText({ values = [] }: KeySite['row']): Bilingual {
  return bilingual((lang) =>
    values
      .map(({ value, meaning }) => {
        const own = meaning[lang]
        return own === undefined ? value : `${value} (${own})`
      })
      .join(', '),
  )
}

function namesText({ to = [] }: KeySite['row']): Bilingual {
  return bilingual((lang) => to.map((kind) => kind[lang]).join(', '))
}

function oneSite({ path, row }: KeySite): Section {
  const { about, isRequired, example, values, to } = row
  return factsSection('key', { fr: path, en: path }, [
    [TEXTS.means, about === undefined ? undefined : text(about)],
    [TEXTS.holds, text(holdsText(row))],
    [TEXTS.values, values === undefined ? undefined : text(valuesText(row))],
    [TEXTS.names, to === undefined ? undefined : text(namesText(row))],
    [T.example, example === undefined ? undefined : text(example)],
    [TEXTS.required, isRequired ? text(TEXTS.yes) : undefined],
  ])
}

function manySites(name: string, all: readonly KeySite[]): Section {
  const blocks = shownOf(
    all,
    (shown) =>
      withoutIdleColumns(
        listTable({ id: 'places' }, shown, [
          column('path', TEXTS.where, 'text', ({ path }) => path),
          column('about', TEXTS.means, 'text', ({ row }) => row.about ?? ''),
          column('holds', TEXTS.holds, 'text', ({ row }) => holdsText(row)),
          column('values', TEXTS.values, 'text', ({ row }) => valuesText(row)),
          column('names', TEXTS.names, 'text', ({ row }) => namesText(row)),
        ]),
      ),
    SHOWN,
  )
  return { id: 'key', title: { fr: name, en: name }, blocks }
}

function siteData({ path, row }: KeySite): object {
  const { about, kind, unit, isRequired, example, values, to } = row
  return {
    path,
    meaning: about?.en ?? null,
    kind: kind.en,
    unit: unit?.en ?? null,
    required: isRequired,
    example: example ?? null,
    values: values?.map(({ value }) => value) ?? null,
    names: to?.map(({ en }) => en) ?? null,
  }
}

export function explainKey(name: string, all: readonly KeySite[]): TopicExplanation {
  const [first, ...others] = all
  const section = first !== undefined && others.length === 0 ? oneSite(first) : manySites(name, all)
  return {
    sections: [{ ...section, blocks: [...section.blocks, note(TEXTS.more)] }],
    data: { topic: 'key', key: name, keys: all.map(siteData) },
  }
}
