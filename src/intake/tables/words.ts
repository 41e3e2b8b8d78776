/** Words of tables in French and English: labels of headers, of totals, of groups, and notes that are none of them. */
import { fold } from '../../lang/nearest.ts'
import { unitOf } from '../cells/header-unit.ts'

const TOTAL_START =
  /^(?:(?:sous|ss|s\/)[-\s]*tota(?:l|ux)|sub[-\s]?totals?|(?:grand|overall|general)[-\s]+totals?|tota(?:l|ux|ls)(?:\s+g[ée]n[ée]ra(?:l|ux))?|cumul|somme|summe|sum)(?=$|[\s:.,;(–—/-])/i
const TOTAL_WHOLE =
  /^(?:ensemble|sum|totaux|grand total|résultat(?: global)?|(?:carried|brought) (?:forward|down)|[cb]\/[fd]|[àa] reporter|reports? de la page pr[ée]c[ée]dente)\s*:?$/i
const TOTAL_END = /\s(?:sub)?totals?\s*:?$/i
const ALL_TOTAL = /g[ée]n[ée]ra|^grand\b|^overall\b|^ensemble|\bglobal/i

/** What stands behind the word in a label of a total that adds up everything: no name of a group. */
const GENERIC =
  /^(?:g[ée]n[ée]ra(?:l|ux)|global|cumul[ée]?|ht|ttc|en|des?|du|d['’]|of|the|all|bruts?|nets?|gross|projets?|projects?|p[ée]riode|years?|ann[ée]es?|budget|programme?|plan|portefeuille|portfolio|exercices?|\d{4}|[kKmM]?€|euros?|op[ée]rations?|lignes?|d[ée]penses|investissements?|fonctionnement|co[ûu]ts?|[\s:.,;()/–—-])*$/i

/** A label of a total: how sure it is, what it adds up. */
export interface TotalLabel {
  /** The name behind or before the word; empty where there is none. */
  readonly name: string
  /** Whether it says that it adds up everything. */
  readonly isAll: boolean
  /** Whether it says that it adds up a part. */
  readonly isPart: boolean
}

/** What a text says as the label of a total; undefined where it is none. */
export function totalLabel(written: string, words: readonly string[] = []): TotalLabel | undefined {
  // Accounting systems star their totals, the more the higher: `**Total`.
  const text = written.replace(/^\*+\s*/, '')
  const own = words.find((word) => fold(text).startsWith(fold(word)) && word !== '')
  const start = own ?? TOTAL_START.exec(text)?.[0]
  if (start === undefined && !TOTAL_WHOLE.test(text) && !TOTAL_END.test(text)) return undefined
  const rest = (start === undefined ? text.replace(TOTAL_END, '') : text.slice(start.length)).trim()
  const name = GENERIC.test(rest) || TOTAL_WHOLE.test(text) ? '' : bareName(rest)
  return { name, isAll: ALL_TOTAL.test(text), isPart: /^s(?:ous|s|ub|\/)/i.test(text) }
}

function bareName(rest: string): string {
  return rest.replace(/^(?:[\s:–—-]+|de (?:la |l['’])?|du |des |d['’]|of |for )+/i, '').replace(/[\s:]+$/, '')
}

/** What a row below all records sums up, compares them with or is a part of: `Capacité disponible`, `Écart`, `dont investissement`. */
const FOOT =
  /^(?:dont\s|of which|including|capacit[ée]|charge totale|[ée]cart|solde|reste|enveloppe|financ(?:ed|ing|ement)|funded by|variance|balance|budget disponible|available|remaining)/iu

export function isFootLabel(text: string): boolean {
  return FOOT.test(text)
}

/** Words that begin the name of a group, widest first where two of them follow one another. */
const GROUP_WORDS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^(?:direction|dir\.|dg[a-z]{0,2})\b/i, 'Direction'],
  [/^(?:department|dept)\b/i, 'Department'],
  [/^(?:p[ôo]le)\b/i, 'Pôle'],
  [/^service\b/i, 'Service'],
  [/^minist[èe]re\b/i, 'Ministère'],
  [/^axe\b/i, 'Axe'],
  [/^axis\b/i, 'Axis'],
  [/^programme\b/i, 'Programme'],
  [/^program\b/i, 'Program'],
  [/^(?:domaine)\b/i, 'Domaine'],
  [/^(?:domain)\b/i, 'Domain'],
  [/^th[èe]me\b/i, 'Thème'],
  [/^(?:objectif)\b/i, 'Objectif'],
  [/^chantier\b/i, 'Chantier'],
  [/^mission\b/i, 'Mission'],
  [/^volet\b/i, 'Volet'],
  [/^section\b/i, 'Section'],
  [/^chapitre\b/i, 'Chapitre'],
  [/^(?:portefeuille)\b/i, 'Portefeuille'],
  [/^(?:portfolio)\b/i, 'Portfolio'],
  [/^famille\b/i, 'Famille'],
]

/** The word of a group's name that says what the group is, as the name of its column: `Direction`, `Axe`. */
export function groupWord(text: string): string | undefined {
  return GROUP_WORDS.find(([pattern]) => pattern.test(text))?.[1]
}

/** How deep an outline number puts a text: `1.2 Réseau` is 2 deep, `II - …` and `A. …` 1; undefined without any. */
export function outlineDepth(text: string): number | undefined {
  const numbers = /^(?:[\p{L}]+\s+)?(\d{1,2}(?:\.\d{1,2})*)\.?(?:\s*[-–—:.)]\s*|\s+)\p{L}/u.exec(text)?.[1]
  if (numbers !== undefined) return numbers.split('.').length
  return /^(?:[IVX]{1,5}|[A-Z])\s*[-–—.):]\s*\p{L}/u.test(text) ? 1 : undefined
}

/** Whether a text is a note on units rather than a name: `en k€`, `Amounts in Thousands`, « Montants en milliers d’euros ». */
export function isUnitNote(text: string): boolean {
  return (
    unitOf(text) !== undefined ||
    /^(?:\(|\*)?\s*(?:amounts?|montants?|chiffres|figures|values|valeurs|unit[ée]s?|en|in)\b.{0,12}\b(?:en|in|:)?\s*(?:milliers?|millions?|thousands?|[km]?[€£$]|[km]?euros?|GBP|USD|CAD|CHF|dollars?)/i.test(
      text,
    )
  )
}

/** Whether a text begins as footnotes do: `(1)`, `*`, `Source :`, `NB :`. */
export function isFootnote(text: string): boolean {
  return /^(?:\(?\d{1,2}\)\s|\[\d{1,2}\]|\*|†|sources?\s*:|nb\s*:|n\.b\.|notes?\s*:|remarques?\s*:|l[ée]gende|legend|page \d|[ée]dit[ée] le|extrait|export|generated|printed|mis(?:e)? à jour|\(\w+\)\s*:)/i.test(
    text,
  )
}
