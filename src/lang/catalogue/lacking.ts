/** What is said of a decision that lacks something: each thing, and the line that says all. */

import type { Bilingual, Lang } from '../../values/language.ts'
import { dateInText } from '../dates.ts'
import { inARow } from '../lists.ts'
import { colon, question, quote, semicolon } from '../punctuation.ts'

const LACKS = {
  decision: {
    fr: '--decision\u00a0: l’identifiant de la décision, à inscrire au registre ou déjà inscrite',
    en: '--decision: the id of the decision, to be entered in the register or there already',
  },
  reason: {
    fr: '--decision\u00a0: la décision qui garde ce motif, pour lequel l’enregistrement n’a pas de place\u00a0; elle est à inscrire au registre ou y est déjà',
    en: '--decision: the decision that keeps this reason, for which the record has no place; it is to be entered in the register or there already',
  },
  date: { fr: '--date AAAA-MM-JJ\u00a0: le jour de la décision', en: '--date YYYY-MM-DD: the day of the decision' },
  owner: {
    fr: '--owner\u00a0: la fonction qui suit la décision, ou bodies.chair de l’instance',
    en: '--owner: the role that follows the decision up, or bodies.chair of the body',
  },
} as const satisfies Record<string, Bilingual>

/** The body that decided: the ones that the plan has, or where to enter one. */
function bodyLack(asked: string | undefined, known: readonly string[], lang: Lang): string {
  const what =
    asked === undefined
      ? { fr: 'l’instance qui a décidé', en: 'the body that decided' }[lang]
      : lang === 'fr'
        ? `instance ${quote(asked, lang)} inconnue`
        : `unknown body ${quote(asked, lang)}`
  const where =
    known.length > 0
      ? `${known.join(', ')}`
      : {
          fr: 'à inscrire d’abord sous bodies, par exemple - { id: CODIR, title: Comité de direction, level: executive }',
          en: 'to be entered first under bodies, for example - { id: CODIR, title: Executive committee, level: executive }',
        }[lang]
  return `--body${colon(lang)} ${what} (${where})`
}

function statusDateLack(decided: string, asOf: string, lang: Lang): string {
  const [day, before] = [dateInText(decided, lang), dateInText(asOf, lang)]
  return {
    fr: `--as-of\u00a0: la date d’arrêté du plan (${before}) précède la décision (${day})\u00a0; mettez d’abord à jour ce qui s’est passé depuis, puis elle est inscrite au plan avec la décision`,
    en: `--as-of: the status date of the plan (${before}) lies before the decision (${day}); bring what has happened since up to date first, then it is written into the plan with the decision`,
  }[lang]
}

export function lackText(
  lack:
    | { readonly kind: keyof typeof LACKS }
    | { readonly kind: 'body'; readonly asked: string | undefined; readonly known: readonly string[] }
    | { readonly kind: 'as_of'; readonly decided: string; readonly asOf: string },
  lang: Lang,
): string {
  if (lack.kind === 'body') return bodyLack(lack.asked, lack.known, lang)
  if (lack.kind === 'as_of') return statusDateLack(lack.decided, lack.asOf, lang)
  return LACKS[lack.kind][lang]
}

export function incompleteTexts(
  {
    task,
    suggestion,
    fill,
  }: {
    /** What is to be allowed, as an infinitive. */
    readonly task: string
    readonly suggestion: string | undefined
    /** The words of the line that only the user knows. */
    readonly fill: readonly string[]
  },
  lang: Lang,
): { readonly heading: string; readonly paste: string } {
  const words = inARow(fill, { fr: 'et', en: 'and' }[lang])
  const meant = suggestion === undefined ? '' : `${semicolon(lang)}${question(suggestion, lang)}`
  return lang === 'fr'
    ? {
        heading: `il manque de quoi ${task}${meant}`,
        paste: `tout d’une fois${words === '' ? '' : ` (complétez ${words})`}\u00a0:`,
      }
    : {
        heading: `what it takes to ${task} is missing${meant}`,
        paste: `all at once${words === '' ? '' : ` (fill in ${words})`}:`,
      }
}
