/** Names severities for people. */
import type { ShownFinding } from '../../report/outcome.ts'
import type { Lang } from '../../values/language.ts'

const WORDS: Readonly<Record<ShownFinding['severity'], Readonly<Record<Lang, string>>>> = {
  error: { fr: 'erreur', en: 'error' },
  warning: { fr: 'avertissement', en: 'warning' },
  info: { fr: 'information', en: 'info' },
}

/** The severity in lower case, singular. */
export function severityWord(severity: ShownFinding['severity'], lang: Lang): string {
  return WORDS[severity][lang]
}
