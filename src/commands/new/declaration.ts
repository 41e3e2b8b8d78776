/** `plan new` as the command line knows it. */
import { PLAN_ARGUMENT } from '../declaration.ts'
import { ON_PLAN, WRITING } from '../options.ts'

export const NEW = {
  name: 'new',
  aim: 'gather',
  summary: {
    fr: 'ajouter au plan un projet, un besoin, une revue, un risque, une décision…',
    en: 'add a project, a need, a review, a risk, a decision… to the plan',
  },
  arguments: [
    {
      name: '<kind>',
      names: 'kind',
      text: {
        fr: 'nature de ce qui s’ajoute\u00a0: projet, besoin, revue, risque, jalon, budget, charge, bénéfice, dépendance, décision, instance, réunion, direction, équipe, composant, axe, objectif, programme, bilan, étape, subvention, autorisation, référentiel, mesure…',
        en: 'kind of what is added: project, need, review, risk, milestone, budget, workload, benefit, dependency, decision, body, meeting, department, team, component, axis, objective, programme, assessment, stage, grant, authorisation, regime, measure…',
      },
    },
    {
      name: '<key=value...>',
      text: {
        fr: 'clé du format ou titre de colonne du classeur, et valeur\u00a0; sans id=, l’identifiant suit ceux du plan',
        en: 'key of the format or heading of the workbook, and value; without id=, the id follows those of the plan',
      },
    },
    PLAN_ARGUMENT,
  ],
  options: [
    ...ON_PLAN,
    {
      flags: '--of <record>',
      names: 'record',
      text: {
        fr: 'ce à quoi cela appartient\u00a0: le projet d’un risque, l’instance d’une réunion',
        en: 'what it belongs to: the project of a risk, the body of a meeting',
      },
    },
    ...WRITING,
  ],
  examples: [
    'plan new need title="Signature électronique" department=DSI status=expressed plans/centre-val-de-loire-2022-2027 --dry-run',
    'plan new risk --of P-014 title="Fournisseur défaillant" probability=2 impact=3 plans/centre-val-de-loire-2022-2027 --dry-run',
  ],
} as const
