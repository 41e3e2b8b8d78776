/** What a header means in the dictionary: the same words, any order, a slip (Levenshtein), a phrase in it; up to 1. */
import { lettersApart } from '../../lang/nearest.ts'
import { LANGS, type Lang } from '../../values/language.ts'
import { memoize, memoizeByObject } from '../../values/memoize.ts'
import { groupedBy } from '../../values/multimap.ts'
import { NAME_JOIN } from '../tables/columns.ts'
import type { HeaderEntry } from './header-entry.ts'
import { type HeaderWords, readHeader } from './header-words.ts'

export interface HeaderMatch {
  readonly entry: HeaderEntry
  /** How well the header's words fit, up to 1, times the weight of the entry. */
  readonly score: number
  readonly lang: Lang
}

/** How well a header fits a phrase, by what they share. */
const FIT = { same: 1, order: 0.97, joined: 0.95, typo: 0.85, leads: 0.75, inside: 0.6 } as const

/** What each word more than the phrase has costs. */
const EXTRA_WORD = 0.08

/** The least that a phrase inside a longer header is worth. */
const LEAST = 0.4

/** What is added where header and phrase both count in hundredths. */
const SAME_UNIT = 0.03

/** Words that say what kind of value a column has and not whose: alone they stand for no longer header. */
const GENERIC = new Set(
  (
    'action area bureau cible client code column contenu contexte date decision description detail domain due en end ' +
    'etape etat fin debut finish id identifiant indicateur intitule issue key label libelle lien link list metier mission mesure ' +
    'name nature niveau no nom note number numero objet objectif ordre owner part phase position project projet rang ref ' +
    'reference service situation source stade start state status statut structure subject sujet summary taux title titre type unit unite url valeur ' +
    'jalon milestone programme program operation besoin need risk risque priorite priority commentaire comment responsable axe direction department'
  ).split(' '),
)

/** Words that say that a value is that of an earlier report: beside a phrase they make it another one. */
const EARLIER = new Set('previous prior last former precedent precedente ancien ancienne'.split(' '))

/** Words that may stand beside a generic one without changing whose value it is. */
const HARMLESS = new Set(
  'actuel actuelle current herme projet project projets si dsi it initiative complet complete court courte long longue prevu prevue prevision previsionnel plan planned nouveau nouvel new principal principale main full global globale general generale officiel jjmmaaaa jj mm aaaa dd yyyy portefeuille systeme information associe associee concerne concernee obligatoire mandatory'.split(
    ' ',
  ),
)

interface Phrase {
  readonly order: number
  readonly entry: HeaderEntry
  readonly lang: Lang
  readonly header: HeaderWords
}

export const phrasesOf = memoizeByObject((entries: readonly HeaderEntry[]): readonly Phrase[] =>
  entries
    .flatMap((entry) =>
      LANGS.flatMap((lang) =>
        entry.words[lang].split(' | ').map((text) => ({ entry, lang, header: readHeader(text) })),
      ),
    )
    .map((phrase, order) => ({ ...phrase, order })),
)

/** The phrases of some entries by the first letter of their first word: a slip of the keyboard hardly changes that one. */
const phrasesByLetter = memoizeByObject((entries: readonly HeaderEntry[]) =>
  groupedBy(phrasesOf(entries), ({ header }) => header.words[0]?.[0] ?? ''),
)

/** Whether two words are the same but for a slip of the keyboard: one letter of five, two of nine. */
function isNear(left: string, right: string): boolean {
  if (left === right) return true
  const shorter = Math.min(left.length, right.length)
  const allowed = shorter < 5 ? 0 : shorter < 9 ? 1 : 2
  return allowed > 0 && left[0] === right[0] && lettersApart(left, right) <= allowed
}

function sameSet(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((word) => right.includes(word))
}

/** Where a phrase stands in a longer header; undefined where a word of it is missing or the rest would change its meaning. */
function insideFit(words: readonly string[], phrase: readonly string[]): number | undefined {
  if (phrase.length === 0 || words.length <= phrase.length) return undefined
  if (!phrase.every((word) => words.some((other) => isNear(word, other)))) return undefined
  const rest = words.filter((word) => !phrase.some((other) => isNear(word, other)))
  if (rest.some((word) => EARLIER.has(word))) return undefined
  const isGeneric = phrase.every((word) => GENERIC.has(word))
  if (isGeneric && !rest.every((word) => HARMLESS.has(word) || /^\d+$/.test(word))) return undefined
  const isLeading = phrase.every((word, at) => isNear(word, words[at] ?? ''))
  const fit = (isLeading ? FIT.leads : FIT.inside) - EXTRA_WORD * (rest.length - 1)
  return Math.max(LEAST, fit)
}

interface Words {
  readonly words: readonly string[]
  readonly spaced: string
  readonly joined: string
}

const wordsOf = memoizeByObject(
  (words: readonly string[]): Words => ({ words, spaced: words.join(' '), joined: words.join('') }),
)

function fitOf(own: Words, other: Words): number | undefined {
  const [words, phrase] = [own.words, other.words]
  if (words.length === 0 || phrase.length === 0) return undefined
  if (own.spaced === other.spaced) return FIT.same
  if (words.length < phrase.length) return own.joined === other.joined ? FIT.joined : undefined
  if (words.length > phrase.length && own.joined !== other.joined) return insideFit(words, phrase)
  if (sameSet(words, phrase)) return FIT.order
  if (own.joined === other.joined) return FIT.joined
  return words.every((word, at) => isNear(word, phrase[at] ?? '')) ? FIT.typo : undefined
}

/** The fit of a header without what it says in brackets, which explains more than it names. */
function bareFit({ bare }: HeaderWords, phrase: Words): number | undefined {
  const fit = bare === undefined ? undefined : fitOf(wordsOf(bare), phrase)
  return fit === undefined ? undefined : fit * FIT.joined
}

/** What the words of a header may mean among some entries, the best first; of equally good ones the first of the dictionary. */
function wordMatches(header: HeaderWords, entries: readonly HeaderEntry[]): readonly HeaderMatch[] {
  const best = new Map<HeaderEntry, HeaderMatch>()
  const own = wordsOf(header.words)
  const letters = new Set([...header.words, ...(header.bare ?? [])].map(([letter = '']) => letter))
  const phrases = [...letters]
    .flatMap((letter) => phrasesByLetter(entries).get(letter) ?? [])
    .sort((one, other) => one.order - other.order)
  for (const { entry, lang, header: phrase } of phrases) {
    const fit = fitOf(own, wordsOf(phrase.words)) ?? bareFit(header, wordsOf(phrase.words))
    if (fit === undefined) continue
    const unit = phrase.unit === 'percent' && header.unit === 'percent' ? SAME_UNIT : 0
    const score = Math.min(1, fit + unit) * (entry.weight ?? 1)
    if (score > (best.get(entry)?.score ?? 0)) best.set(entry, { entry, score, lang })
  }
  return [...best.values()].sort((left, right) => right.score - left.score)
}

/** What the last part of a joined header is worth: beside words that only head a group of columns, and beside others. */
const PART = { headed: 0.95, doubtful: 0.65 } as const

/** Words that head a group of columns without changing what each of them is. */
const HEADS = new Set(
  (
    'planning calendrier calendar schedule delai date echeancier echeance planification gouvernance governance acteur pilotage ' +
    'identification generalite description presentation suivi tracking projet project caracteristique detail info ' +
    'information general generale divers other avancement'
  ).split(' '),
)

/** From this fit on, the words above a name are the name of something else: `Risque / Intitulé` is no title of a project. */
const NAMES_ANOTHER = 0.9

/** What the last part of a joined header means; none where the parts above name a field of their own. */
function lastPartMatches(name: string, entries: readonly HeaderEntry[]): readonly HeaderMatch[] {
  const at = name.lastIndexOf(NAME_JOIN)
  if (at < 0) return []
  const above = readHeader(name.slice(0, at).replaceAll(NAME_JOIN, ' '))
  const isHead = above.words.every((word) => HEADS.has(word) || HARMLESS.has(word))
  const others = isHead ? [] : wordMatches(above, entries)
  const worth = isHead ? PART.headed : PART.doubtful
  return wordMatches(readHeader(name.slice(at + NAME_JOIN.length)), entries)
    .filter(({ entry: { path } }) => others.every((other) => other.score < NAMES_ANOTHER || other.entry.path === path))
    .map((match) => ({ ...match, score: match.score * worth }))
}

export function headerMatches(name: string, entries: readonly HeaderEntry[]): readonly HeaderMatch[] {
  return matcherOf(entries)(name)
}

/** The matches of each header among some entries, worked out once: every reading of a sheet asks for the same ones again. */
const matcherOf = memoizeByObject((entries: readonly HeaderEntry[]) =>
  memoize((name: string) => matchesOf(name, entries)),
)

function matchesOf(name: string, entries: readonly HeaderEntry[]): readonly HeaderMatch[] {
  const best = new Map<HeaderEntry, HeaderMatch>()
  for (const match of [...wordMatches(readHeader(name), entries), ...lastPartMatches(name, entries)]) {
    if (match.score > (best.get(match.entry)?.score ?? 0)) best.set(match.entry, match)
  }
  return [...best.values()].sort((left, right) => right.score - left.score)
}

/** How well a text fits one of some phrases parted by ` | `, up to 1; 0 where none fits. */
export function phraseFit(text: string, phrases: string): number {
  const own = wordsOf(readHeader(text).words)
  return Math.max(0, ...phrases.split(' | ').map((phrase) => fitOf(own, wordsOf(readHeader(phrase).words)) ?? 0))
}
