/** `plan list` as the command line knows it. */
import { PLAN_ARGUMENT } from '../declaration.ts'
import { READING, SENDING } from '../options.ts'

export const LIST = {
  name: 'list',
  aim: 'check',
  summary: {
    fr: 'lister les enregistrements d’une nature\u00a0: projets, besoins, risques, jalons, décisions…',
    en: 'list the records of a kind: projects, needs, risks, milestones, decisions…',
  },
  arguments: [
    {
      name: '<kind>',
      names: 'kind',
      text: {
        fr: 'nature des enregistrements\u00a0: projet, besoin, revue, risque, jalon, budget, charge, bénéfice, dépendance, décision, instance, réunion, direction, équipe, composant, axe, objectif, programme, bilan, étape, subvention, autorisation, référentiel, mesure…',
        en: 'kind of the records: project, need, review, risk, milestone, budget, workload, benefit, dependency, decision, body, meeting, department, team, component, axis, objective, programme, assessment, stage, grant, authorisation, regime, measure…',
      },
    },
    PLAN_ARGUMENT,
  ],
  options: [
    ...READING,
    {
      flags: '--filter <key=value>',
      values: 'repeated',
      text: {
        fr: 'ne garder que ceux dont la clé a cette valeur (statut="en cours", theme=a,b, owner= pour ceux sans responsable)\u00a0; peut être répété, tous doivent convenir',
        en: 'keep only those whose key has this value (status="in progress", theme=a,b, owner= for those without); may be repeated, all must hold',
      },
    },
    {
      flags: '--columns <keys>',
      values: 'listed',
      text: {
        fr: 'clés ou titres à montrer, à la place des colonnes habituelles',
        en: 'keys or headings to show, in the place of the usual columns',
      },
    },
    ...SENDING,
  ],
  examples: [
    'plan list project plans/centre-val-de-loire-2022-2027 --filter status=in_progress',
    'plan list risques plans/centre-val-de-loire-2022-2027 --filter "statut=ouvert" --columns probability,impact,owner',
  ],
} as const
