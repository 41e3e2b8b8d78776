/** `plan init` as the command line knows it. */
import { OPTIONS, WRITING } from '../options.ts'

/** Its arguments, options and examples. */
export const INIT = {
  name: 'init',
  summary: { fr: 'créer un nouveau plan à compléter', en: 'start a new plan to fill in' },
  arguments: [{ name: '[dir]', text: { fr: 'dossier à créer', en: 'folder to create' } }],
  options: [
    OPTIONS.lang,
    {
      flags: '--ci <forge>',
      words: ['github', 'gitlab'],
      // Both read what GitHub reads.
      meant: { forgejo: 'github', gitea: 'github' },
      text: {
        fr: 'écrire aussi, à la racine du dépôt, ce que la forge exécute à chaque demande de fusion (github\u00a0: aussi Forgejo et Gitea)\u00a0; cela seul là où le dossier a déjà un plan',
        en: 'write also, at the top of the repository, what the forge runs on each merge request (github: Forgejo and Gitea too); that alone where the folder has a plan already',
      },
    },
    ...WRITING,
  ],
  examples: [
    'plan init my-plan',
    'plan init mon-plan --lang fr --dry-run',
    'plan init my-plan --ci github --dry-run',
  ],
} as const
