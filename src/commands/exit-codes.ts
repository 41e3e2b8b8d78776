/** The exit codes of every command, and what help and the pages of the commands say of each. */
import type { Bilingual } from '../values/language.ts'

/** What a command may end with, in the order of help: its code, and its meaning in words. */
const CAUSES = {
  clean: { code: 0, text: { fr: 'rien à signaler', en: 'nothing to report' } },
  findings: {
    code: 1,
    text: { fr: 'constats à partir de la gravité --fail-on', en: 'findings at or above --fail-on' },
  },
  breaches: {
    code: 1,
    text: {
      fr: 'un scénario montré enfreint une contrainte (--check)',
      en: 'a scenario that is shown breaks a constraint (--check)',
    },
  },
  difference: { code: 1, text: { fr: 'une différence (--exit-code)', en: 'a difference (--exit-code)' } },
  infeasible: { code: 1, text: { fr: 'aucune réponse ne tient tous les plafonds', en: 'no answer keeps all limits' } },
  contradiction: {
    code: 1,
    text: {
      fr: 'le scénario se contredit, rien n’est écrit',
      en: 'the scenario contradicts itself, nothing is written',
    },
  },
  records: {
    code: 1,
    text: {
      fr: 'des lignes du fichier n’entrent pas dans le plan',
      en: 'records of the file that do not go into the plan',
    },
  },
  check: {
    code: 1,
    text: { fr: 'plan écrit, avec des points à vérifier', en: 'the plan is written, with things to check' },
  },
  lost: {
    code: 1,
    text: {
      fr: 'le plan suivant a perdu quelque chose que ce plan a laissé ouvert',
      en: 'the next plan has lost something that this plan left open',
    },
  },
  unclosed: {
    code: 1,
    text: { fr: 'il manque ce qu’un plan clos doit dire', en: 'what a closed plan must tell is missing' },
  },
  stale: {
    code: 1,
    text: {
      fr: 'des valeurs modifiées des deux côtés, ou que le plan ne peut pas prendre',
      en: 'values edited on both sides, or that the plan cannot take',
    },
  },
  disconnected: {
    code: 1,
    text: { fr: 'l’éditeur est parti sans demander l’arrêt', en: 'the editor left without a request to shut down' },
  },
  usage: { code: 2, text: { fr: 'mauvais usage ou fichiers illisibles', en: 'wrong use or unreadable input' } },
  refused: {
    code: 2,
    text: {
      fr: 'rien n’est écrit : total en écart, ligne décalée, valeurs modifiées des deux côtés',
      en: 'nothing is written: a missed total, a shifted row, values edited on both sides',
    },
  },
  fault: { code: 3, text: { fr: 'défaut interne', en: 'internal fault' } },
  memory: {
    code: 3,
    text: { fr: 'mémoire insuffisante pour un plan de --all', en: 'not enough memory for a plan of --all' },
  },
  interrupted: { code: 130, text: { fr: 'interruption (Ctrl+C)', en: 'interrupted (Ctrl+C)' } },
} as const satisfies Record<string, { readonly code: number; readonly text: Bilingual }>

export type ExitCause = keyof typeof CAUSES

export const EXIT = Object.fromEntries(Object.entries(CAUSES).map(([cause, { code }]) => [cause, code])) as {
  readonly [Cause in ExitCause]: (typeof CAUSES)[Cause]['code']
}

const OF_ALL: readonly ExitCause[] = ['clean', 'usage', 'fault']

/** The exit codes of a command that may end with some causes, each once with all of its meanings, in order. */
export function exitMeanings(
  own: readonly ExitCause[] = [],
): readonly { readonly code: number; readonly texts: readonly Bilingual[] }[] {
  const causes = (Object.keys(CAUSES) as ExitCause[]).filter((cause) => OF_ALL.includes(cause) || own.includes(cause))
  const codes = [...new Set(causes.map((cause) => EXIT[cause]))]
  return codes.map((code) => ({
    code,
    texts: causes.filter((cause) => EXIT[cause] === code).map((cause) => CAUSES[cause].text),
  }))
}
