/** The options of the commands that solve: how long they look, with what, and what they write of it. */
import type { OptionDeclaration } from './options.ts'

export const SOLVING = [
  { flags: '--thorough', text: { fr: 'chercher plus longtemps (minutes)', en: 'look longer (minutes)' } },
  {
    flags: '--time-limit <seconds>',
    text: {
      fr: 'arrêter le calcul après tant de secondes, lecture et rapport en plus\u00a0; le résultat dépend alors de la machine',
      en: 'stop solving after so many seconds, reading and report on top; the result then depends on the machine',
    },
  },
  { flags: '--seed <number>', isExpert: true, text: { fr: 'graine des tirages', en: 'seed of the draws' } },
  {
    flags: '--engine <name>',
    isExpert: true,
    words: ['highs', 'native', 'none'],
    usual: 'highs',
    text: {
      fr: 'moteur exact\u00a0: intégré, programme highs installé, aucun',
      en: 'exact engine: built in, the installed program highs, none',
    },
  },
  {
    flags: '--write-model <file>',
    isExpert: true,
    names: 'file',
    text: { fr: 'écrire le modèle linéaire dans ce fichier (MPS)', en: 'write the linear model to this file (MPS)' },
  },
] as const satisfies readonly OptionDeclaration[]
