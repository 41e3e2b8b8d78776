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
      text: {
        fr: 'écrire aussi, à la racine du dépôt, ce qu’exécute la forge à chaque demande de fusion\u00a0: github (aussi Forgejo et Gitea) ou gitlab\u00a0; cela seul où le dossier a déjà un plan',
        en: 'write also, at the top of the repository, what the forge runs on each merge request: github (Forgejo and Gitea too) or gitlab; that alone where the folder has a plan already',
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
