/** `plan init` as the command line knows it. */
import { OPTIONS, WRITING } from '../options.ts'

export const INIT = {
  name: 'init',
  aim: 'set-up',
  summary: { fr: 'créer un nouveau plan à compléter', en: 'start a new plan to fill in' },
  arguments: [{ name: '[dir]', text: { fr: 'dossier à créer', en: 'folder to create' } }],
  options: [
    OPTIONS.lang,
    {
      flags: '--ci <forge>',
      words: ['github', 'gitlab', 'forgejo', 'gitea'],
      text: {
        fr: 'écrire aussi le fichier que la forge exécute à chaque demande de fusion, à la racine du dépôt\u00a0; si le dossier a déjà un plan, n’écrire que ce fichier',
        en: 'write also the file that the forge runs on each merge request, at the top of the repository; where the folder has a plan already, that file alone',
      },
    },
    ...WRITING,
  ],
  examples: ['plan init my-plan', 'plan init mon-plan --lang fr --dry-run', 'plan init my-plan --ci github --dry-run'],
} as const
