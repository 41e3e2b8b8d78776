/** `plan serve` as the command line knows it. */
import { PLAN_ARGUMENT } from '../declaration.ts'
import { OPTIONS, READING } from '../options.ts'

export const SERVE = {
  name: 'serve',
  aim: 'decide',
  summary: {
    fr: 'ouvrir le plan dans le navigateur\u00a0: rapports qui suivent les fichiers, et «\u00a0et si\u00a0?\u00a0» avec la preuve',
    en: 'open the plan in the browser: reports that follow the files, and "what if?" with the proof',
  },
  arguments: [PLAN_ARGUMENT],
  options: [
    ...READING,
    OPTIONS.audience,
    {
      flags: '--port <number>',
      text: { fr: 'port (par défaut\u00a0: un port libre)', en: 'port (default: one that is free)' },
    },
    {
      flags: '--write',
      text: {
        fr: 'permettre d’écrire un essai comme scénario, après avoir montré la différence',
        en: 'allow what is tried to be written as a scenario, once the difference has been shown',
      },
    },
    { flags: '--open', text: { fr: 'ouvrir le navigateur', en: 'open the browser' } },
  ],
  examples: ['plan serve plans/centre-val-de-loire-2022-2027 --open'],
} as const
