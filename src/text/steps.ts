/** What `plan` alone prints: the five steps of a master plan with a command for each. */
import type { Bilingual } from '../values/language.ts'

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
