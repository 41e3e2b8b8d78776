/** The exit codes of every command, and what the pages of the commands say of each. */
import type { Bilingual } from '../values/language.ts'

/**
 * What a command ends with. `infeasible` is the 1 of a command that solves: no answer keeps all limits. Of several plans,
 * `fault` is also one whose process failed or ran out of memory.
 */
export const EXIT = {
  clean: 0,
  findings: 1,
  infeasible: 1,
  usage: 2,
  fault: 3,
  interrupted: 130,
} as const

/** What each code means to a reader, in Markdown. */
export const EXIT_MEANINGS: readonly (readonly [code: number, meaning: Bilingual])[] = [
  [EXIT.clean, { fr: 'rien à signaler', en: 'clean' }],
  [
    EXIT.findings,
    {
      fr: 'constats à partir de la gravité `--fail-on`',
      en: 'findings at or above `--fail-on`',
    },
  ],
  [EXIT.usage, { fr: 'mauvais usage ou fichiers illisibles', en: 'wrong use or unreadable input' }],
  [
    EXIT.fault,
    {
      fr: 'défaut interne ou mémoire insuffisante pour un plan de `report --all`',
      en: 'internal fault or not enough memory for a plan of `report --all`',
    },
  ],
  [EXIT.interrupted, { fr: 'interruption', en: 'interrupted' }],
]
