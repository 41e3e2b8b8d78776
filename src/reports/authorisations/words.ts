/** What the sections about authorisations share: headings, how one is named, and what is said where the plan has none. */

import type { Authorisation } from '../../metrics/base/authorisations.ts'
import { titleOf } from '../../plan/entity.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import type { Cents } from '../../values/quantity.ts'
import { plain } from '../../values/quantity.ts'
import { quantity } from '../document/cell.ts'
import type { Cell, Note } from '../document/document.ts'
import { note } from '../document/table.ts'

export const HEADINGS = printed('words', {
  authorisation: { fr: 'Autorisation', en: 'Authorisation' },
  type: { fr: 'Nature', en: 'Type' },
  voted: { fr: 'Votée', en: 'Voted' },
  revisions: { fr: 'Révisions', en: 'Revisions' },
  inForce: { fr: 'En vigueur', en: 'In force' },
  assigned: { fr: 'Affecté', en: 'Assigned' },
  toAssign: { fr: 'Reste à affecter', en: 'To assign' },
  committed: { fr: 'Engagé', en: 'Committed' },
  toCommit: { fr: 'Reste à engager', en: 'To commit' },
  paid: { fr: 'Mandaté', en: 'Paid' },
  toPay: { fr: 'Reste à mandater', en: 'To pay' },
} as const) satisfies Record<string, Bilingual>

export const TYPE_NAMES = printed('words', {
  AP: { fr: 'Autorisations de programme (AP, investissement)', en: 'Programme authorisations (AP, investment)' },
  AE: { fr: 'Autorisations d’engagement (AE, fonctionnement)', en: 'Commitment authorisations (AE, operating)' },
} as const) satisfies Record<string, Bilingual>

const TEXTS = {
  none: (key: string) => ({
    fr: `Aucune autorisation de programme ou d’engagement n’est saisie (${key}).`,
    en: `No programme or commitment authorisation is written (${key}).`,
  }),
}

/**
 * What a section says of a plan without authorisations.
 *
 * @param key - the key that the section would read, inside an authorisation.
 */
export function noAuthorisation(key?: string): Note {
  return note(TEXTS.none(key === undefined ? 'authorisations' : `authorisations[].${key}`))
}

/** An authorisation by its id and title: a page has no room for a column of each. */
export function authorisationName({ id, title }: Authorisation): Bilingual {
  const named = titleOf(title, id)
  return bilingual((lang) => (named[lang] === id ? id : `${id} ${named[lang]}`))
}

/** A money cell to the unit of the currency, as the act that is voted prints it; empty for undefined. */
export function exactMoney(value: Cents | undefined, isChange = false): Cell {
  const amount = value === undefined ? value : plain(value)
  return quantity('money', amount, { isExact: true, ...(isChange ? { isChange } : {}) })
}
