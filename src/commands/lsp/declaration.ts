/** `plan lsp` as the command line knows it. */
import { OPTIONS } from '../options.ts'

export const LSP = {
  name: 'lsp',
  aim: 'set-up',
  summary: {
    fr: 'servir un éditeur\u00a0: constats pendant la saisie, identifiants proposés, sens des clés (Language Server Protocol)',
    en: 'serve an editor: findings while typing, ids to choose from, what keys mean (Language Server Protocol)',
  },
  options: [
    {
      flags: '--stdio',
      text: {
        fr: 'parler sur l’entrée et la sortie standard, comme toujours\u00a0; pour les éditeurs qui le demandent',
        en: 'speak on standard input and output, as always; for editors that ask for it',
      },
    },
    OPTIONS.lang,
  ],
  exits: ['disconnected'],
  examples: ['plan lsp', 'plan lsp --stdio --lang fr'],
} as const
