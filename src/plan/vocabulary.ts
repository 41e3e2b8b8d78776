/** The words that a plan uses for themes, natures of cost and statuses: its own where it declares some, else the usual ones. */

import { valueLabel } from '../lang/catalogue/labels.ts'
import { lineKindName } from '../lang/catalogue/money-names.ts'
import type { RawHeader } from '../schema/document.ts'
import type { Vocabulary } from '../schema/field.ts'
import { LINE_KINDS, THEMES } from '../schema/values.ts'
import type { Bilingual } from '../values/language.ts'
import { titleOf, type WrittenTitle } from './entity.ts'
import type { Plan, ProjectStatus } from './plan.ts'

export type Vocabularies = RawHeader['vocabularies']

/** A word of a vocabulary; the usual ones have no label of the plan's. */
export interface Word {
  readonly id: string
  readonly label?: Bilingual
}

function declared(words: readonly { id: string; title: unknown }[] | undefined): Word[] {
  return (words ?? []).map(({ id, title }) => ({ id, label: titleOf(title as WrittenTitle, id) }))
}

function themes(vocabularies: Vocabularies): readonly Word[] {
  const own = declared(vocabularies?.themes)
  return own.length > 0 ? own : THEMES.map((id) => ({ id }))
}

function lineKinds(vocabularies: Vocabularies): readonly Word[] {
  const own = declared(vocabularies?.line_kinds)
  const usual = LINE_KINDS.filter((id) => !own.some((word) => word.id === id))
  return [...usual.map((id) => ({ id })), ...own]
}

const WORDS: Readonly<Record<Vocabulary, (vocabularies: Vocabularies) => readonly Word[]>> = {
  themes,
  line_kinds: lineKinds,
}

/** The words of a vocabulary that count in a plan, in the order that reports show them. */
export function wordsOf(vocabularies: Vocabularies, vocabulary: Vocabulary): readonly Word[] {
  return WORDS[vocabulary](vocabularies)
}

type WithHeader = { readonly header: Pick<Plan['header'], 'vocabularies'> }

function labelIn(words: readonly Word[], id: string): Bilingual | undefined {
  return words.find((word) => word.id === id)?.label
}

/** The themes of a plan by their ids, in the order that reports show them. */
export function themesOf({ header }: WithHeader): readonly string[] {
  return themes(header.vocabularies).map(({ id }) => id)
}

export function themeLabel({ header }: WithHeader, theme: string): Bilingual {
  return labelIn(themes(header.vocabularies), theme) ?? valueLabel(theme)
}

export function lineKindLabel({ header }: WithHeader, kind: string): Bilingual {
  return labelIn(lineKinds(header.vocabularies), kind) ?? lineKindName(kind)
}

export function statusLabel({ header }: WithHeader, status: string): Bilingual {
  const own = header.vocabularies?.statuses?.[status as ProjectStatus] as WrittenTitle | undefined
  return own === undefined ? valueLabel(status) : titleOf(own, status)
}

/** What a nature of cost that no list says to be like another is treated as. */
const ORDINARY = 'services'

/** The usual nature of cost as which rules and figures treat one. */
export function usualKind(vocabularies: Vocabularies, kind: string): string {
  if ((LINE_KINDS as readonly string[]).includes(kind)) return kind
  return vocabularies?.line_kinds?.find(({ id }) => id === kind)?.like ?? ORDINARY
}

const known = new Map<string, Vocabularies>()

/** One object for all equal declarations, so that the states of a history have their projects in common. */
export function interned(vocabularies: Vocabularies): Vocabularies {
  const key = JSON.stringify(vocabularies) ?? ''
  const first = known.get(key) ?? vocabularies
  known.set(key, first)
  return first
}
