/** The sentences of the command line that belong to no command: its help, its faults, and the five steps that `plan` alone prints. */
import type { Bilingual } from '../../values/language.ts'

/** What help says of the program itself; a command's own texts stand in its declaration. */
export const PROGRAM_TEXTS = {
  plan: {
    fr: 'Auditer, arbitrer et piloter un schéma directeur SI tenu en YAML',
    en: 'Audit, arbitrate and steer an IT master plan kept in YAML',
  },
  version: { fr: 'afficher la version', en: 'print the version' },
  help: { fr: 'afficher l’aide', en: 'show help' },
  examples: { fr: 'Exemples', en: 'Examples' },
} as const satisfies Record<string, Bilingual>

/** The headings of help, as the command parser writes them, and in French. */
export const HELP_HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': 'Utilisation\u00a0:',
  'Arguments:': 'Arguments\u00a0:',
  'Options:': 'Options\u00a0:',
  'Commands:': 'Commandes\u00a0:',
}

/** What is printed after an internal fault, before its technical text. */
export const FAULT: Bilingual = {
  fr: 'plan\u00a0: défaut interne. Ce n’est pas votre fichier qui est en cause\u00a0; signalez ce texte aux auteurs\u00a0:',
  en: 'plan: internal fault. Your file is not to blame; please report this text to the authors:',
}

/** Said beside figures of a plan of which something could not be read. */
export const PARTIAL: Bilingual = {
  fr: 'plan\u00a0: des erreurs empêchent de lire une partie du plan\u00a0; les chiffres n’en tiennent pas compte',
  en: 'plan: errors keep part of the plan from being read; the figures leave it out',
}

/** The steps in both languages. */
export const STEPS: Bilingual = {
  fr: `plan — un schéma directeur SI en cinq étapes

  1. auditer l’existant et le plan précédent   plan audit [PLAN]
  2. recueillir les axes et les besoins        plan report needs -p PLAN
  3. préparer et contrôler les fichiers        plan validate [PLAN]
  4. comparer les scénarios et arbitrer        plan scenario -p PLAN, plan arbitrate -p PLAN, plan smooth PLAN
  5. piloter, rendre compte, en CI             plan diff, plan report meeting -p PLAN, plan report --all DOSSIER

Pour commencer\u00a0: plan init mon-plan. Aide\u00a0: plan --help, plan COMMANDE --help.`,
  en: `plan — an IT master plan in five steps

  1. audit what exists and the previous plan   plan audit [PLAN]
  2. gather axes and needs                     plan report needs -p PLAN
  3. prepare and check the files               plan validate [PLAN]
  4. compare scenarios and arbitrate           plan scenario -p PLAN, plan arbitrate -p PLAN, plan smooth PLAN
  5. steer and report, in CI                   plan diff, plan report meeting -p PLAN, plan report --all FOLDER

To begin: plan init my-plan. Help: plan --help, plan COMMAND --help.`,
}
