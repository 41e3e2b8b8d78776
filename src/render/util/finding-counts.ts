/** Counts findings in a phrase. */

import { formatNumber, semicolon } from '../../lang/numbers.ts'
import type { ShownFinding } from '../../report/outcome.ts'
import type { Lang } from '../../values/language.ts'
import { severityWord } from './severity-word.ts'

const SEVERITIES = ['error', 'warning', 'info'] as const

const NONE: Readonly<Record<Lang, string>> = { fr: 'aucun constat', en: 'no findings' }

/** `2 erreurs, 1 avertissement ; 1 constat sous dérogation`: waived findings count apart; lower case, no period. */
export function findingCounts(findings: readonly ShownFinding[], lang: Lang): string {
  const open = findings.filter(({ waiver }) => waiver === undefined)
  const counts = SEVERITIES.flatMap((severity) => {
    const count = open.filter((finding) => finding.severity === severity).length
    return count === 0 ? [] : [counted(count, severityWord(severity, lang), lang)]
  })
  const phrase = counts.length === 0 ? NONE[lang] : counts.join(', ')
  return findings.length === open.length
    ? phrase
    : phrase + waived(findings.length - open.length, lang)
}

function waived(count: number, lang: Lang): string {
  const phrase =
    lang === 'fr' ? `${counted(count, 'constat', lang)} sous dérogation` : `${count} waived`
  return `${semicolon(lang)}${phrase}`
}

/** "Info" takes no plural in English. */
function counted(count: number, word: string, lang: Lang): string {
  const isPlural = count > 1 && !(lang === 'en' && word === 'info')
  return `${formatNumber(count, lang)} ${word}${isPlural ? 's' : ''}`
}
