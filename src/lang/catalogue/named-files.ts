/** What is said of files that do not come from where they seem to: through a pipe, or by a link. */
import type { Lang } from '../../values/language.ts'
import { formatNumber } from '../numbers.ts'
import { quote } from '../punctuation.ts'

const MEBIBYTE = 2 ** 20

export function pipeRead(path: string, most: number, lang: Lang): string {
  const size = formatNumber(Math.floor(most / MEBIBYTE), lang)
  return {
    fr: `${quote(path, 'fr')} est lu d’un tube, au plus ${size}\u00a0Mo\u00a0; aucun fichier ne date ce qui en vient`,
    en: `${quote(path, 'en')} is read from a pipe, at most ${size} MB; no file dates what comes of it`,
  }[lang]
}

export function linkLeads(path: string, target: string, lang: Lang): string {
  return {
    fr: `${quote(path, 'fr')} mène par un lien hors du dossier du plan\u00a0: c’est ${quote(target, 'fr')} qui est lu`,
    en: `${quote(path, 'en')} leads out of the plan folder by a link: what is read is ${quote(target, 'en')}`,
  }[lang]
}
