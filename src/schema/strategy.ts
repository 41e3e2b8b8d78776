/** What the plan is for and what is asked of it: preparation, axes, objectives, assessments, needs, programmes. */
import { z } from 'zod'
import { preparationStageName, stageStatusLabel } from '../lang/catalogue/governance-names.ts'
import { needSourceLabel, obligationName } from '../lang/catalogue/project-names.ts'
import { distinct, ordered } from './expected.ts'
import {
  amount,
  count,
  date,
  day,
  days,
  id,
  moment,
  months,
  number,
  oneOf,
  reference,
  share,
  text,
  title,
} from './field.ts'
import {
  ASSESSMENT_KINDS,
  DATA_SENSITIVITIES,
  MANDATORY_KINDS,
  NEED_SOURCES,
  NEED_STATUSES,
  PREPARATION_STAGES,
} from './values.ts'

const valuesByDay = () =>
  z.record(day({ fact: true }), number({ fr: 'Valeur à cette date', en: 'Value of the day', example: 6 }))

export const mandatory = () =>
  z.strictObject({
    kind: oneOf(MANDATORY_KINDS, { fr: 'Nature de l’obligation', en: 'What obliges', named: obligationName }),
    reference: text({
      fr: 'Texte, contrat ou avis qui oblige',
      en: 'Text, contract or opinion that obliges',
      example: 'NIS2 art. 21(2)(j)',
    }).optional(),
    deadline: moment({
      fr: 'Échéance légale ou contractuelle',
      en: 'Legal or contractual deadline',
      example: '2026-12-31',
    }).optional(),
  })

export const preparationSchema = ordered(
  z.strictObject({
    id: id('PREP-1'),
    stage: oneOf(PREPARATION_STAGES, {
      fr: 'Étape de la préparation',
      en: 'Stage of the preparation',
      named: preparationStageName,
    }),
    title: title({ fr: 'Ce qui est fait', en: 'What is done' }),
    start: moment({ fr: 'Premier mois', en: 'First month', example: '2021-09' }),
    end: moment({ fr: 'Dernier mois', en: 'Last month', example: '2022-03' }),
    owner: text({ fr: 'Fonction responsable', en: 'Role in charge', example: 'bureau-projets' }).optional(),
    deliverable: text({ fr: 'Livrable de l’étape', en: 'What comes out', example: 'registre des besoins' }).optional(),
    validated_by: reference('body', {
      fr: 'Instance qui valide l’étape',
      en: 'Body that validates it',
      example: 'CODIR',
    }).optional(),
    workshops: distinct(
      z.array(
        z.strictObject({
          date: date({ fr: 'Date de l’atelier', en: 'Day of the workshop' }),
          title: title({ fr: 'Objet de l’atelier', en: 'Subject of the workshop' }).optional(),
          invited: z.array(reference('department', { fr: 'Direction invitée', en: 'Department invited' })).optional(),
          attended: z.array(reference('department', { fr: 'Direction présente', en: 'Department present' })).optional(),
        }),
      ),
      'date',
      'title',
    ).optional(),
    status: oneOf(['planned', 'in_progress', 'done'], {
      fr: 'Avancement de l’étape',
      en: 'Where the stage stands',
      named: stageStatusLabel,
    }).optional(),
  }),
  ['start', 'end'],
)

export const axisSchema = z.strictObject({
  id: id('AX1'),
  title: title({ fr: 'Intitulé de l’axe', en: 'Name of the axis' }),
  description: text({ fr: 'Ce qu’il vise', en: 'What it aims at' }).optional(),
  weight: share({ fr: 'Poids parmi les axes', en: 'Weight among the axes', example: 0.4 }).optional(),
  sponsor: text({ fr: 'Fonction qui le porte', en: 'Role that carries it' }).optional(),
  target_budget_share: share({
    fr: 'Part de l’investissement qui devrait lui revenir',
    en: 'Share of the investment it should receive',
    example: 0.3,
  }).optional(),
})

/** What says whether a result is reached: what is measured, and from which value to which. */
const measured = () => ({
  name: text({ fr: 'Ce qui est mesuré', en: 'What is measured' }),
  unit: text({ fr: 'Unité de la valeur', en: 'Unit of the value' }).optional(),
  baseline: number({ fr: 'Valeur de départ', en: 'Value at the start', example: 4 }).optional(),
})

export const objectiveSchema = z.strictObject({
  id: id('OB-21'),
  axis: reference('axis', { fr: 'Axe de rattachement', en: 'Axis it belongs to', example: 'AX2' }),
  title: title({ fr: 'Résultat attendu', en: 'Expected result' }),
  indicator: z
    .strictObject({
      ...measured(),
      target: number({ fr: 'Valeur visée', en: 'Value aimed at', example: 10 }),
      due: date({
        fr: 'Échéance à laquelle la valeur visée doit être atteinte',
        en: 'When it should be reached',
        near: [1, 15],
      }).optional(),
      actual: valuesByDay().meta({ fr: 'Valeurs mesurées, par date', en: 'Measured values by day' }).optional(),
    })
    .optional()
    .meta({ label: { fr: 'indicateur', en: 'indicator' } }),
})

export const assessmentSchema = z.strictObject({
  id: id('AS-1'),
  kind: oneOf(ASSESSMENT_KINDS, {
    fr: 'Rubrique du bilan où il figure',
    en: 'Which column it stands in',
    meanings: {
      strength: 'force',
      difficulty: 'difficulté',
      opportunity: 'opportunité',
      threat: 'menace',
      lesson: 'enseignement',
    },
  }),
  title: title({ fr: 'Le constat', en: 'The judgement' }),
  evidence: text({ fr: 'Ce qui l’étaye', en: 'What it rests on' }).optional(),
  answered_by: z
    .array(
      reference(['objective', 'project', 'decision', 'body', 'programme', 'axis', 'preparation', 'team'], {
        fr: 'Ce qui y répond',
        en: 'What answers it',
        example: 'OB-21',
      }),
    )
    .optional(),
  source: text({ fr: 'Où il a été formulé', en: 'Where it was said', example: 'bilan 2017-2021' }).optional(),
})

export const criticality = () =>
  oneOf(['low', 'medium', 'high'], {
    fr: 'Degré de criticité',
    en: 'How much depends on it',
    meanings: { low: 'faible', medium: 'moyen', high: 'élevé' },
  })

export const needSchema = ordered(
  z.strictObject({
    id: id('N-012'),
    title: title({ fr: 'Ce qui est demandé', en: 'What is asked for' }),
    department: reference('department', { fr: 'Direction qui demande', en: 'Who asks', example: 'DSI' }),
    contact: text({ fr: 'Fonction de l’interlocuteur pour ce besoin', en: 'Role to speak to about it' }).optional(),
    date: date({ fr: 'Date de la demande', en: 'Day of the request', example: '2021-11-15', fact: true }).optional(),
    status: oneOf(NEED_STATUSES, {
      fr: 'Suite donnée au besoin',
      en: 'Where the need stands',
      meanings: { rejected: 'écarté' },
    }),
    source: oneOf(NEED_SOURCES, { fr: 'Qui l’exprime', en: 'Who it comes from', named: needSourceLabel }).optional(),
    description: text({
      fr: 'Contexte\u00a0: difficulté rencontrée ou possibilité à saisir',
      en: 'Context: what hurts, or what could be gained',
    }).optional(),
    process: text({ fr: 'Processus métier concerné', en: 'Business process concerned' }).optional(),
    expected_result: text({
      fr: 'Ce qui sera différent une fois le besoin couvert',
      en: 'What will be different once it is met',
      label: { fr: 'résultat attendu', en: 'expected result' },
    }).optional(),
    indicator: z
      .strictObject({
        ...measured(),
        target: number({ fr: 'Valeur visée', en: 'Value aimed at', example: 10 }).optional(),
      })
      .optional(),
    users: count({
      fr: 'Nombre d’utilisateurs concernés',
      en: 'Users concerned',
      example: 120,
      plausible: [0, 100_000_000],
    }).optional(),
    external_users: count({
      fr: 'Dont utilisateurs extérieurs à l’organisation',
      en: 'Of these, users outside',
      label: { fr: 'utilisateurs externes', en: 'external users' },
      example: 80,
    }).optional(),
    volume: text({ fr: 'Volume traité', en: 'How much is handled', example: '12 000 dossiers par an' }).optional(),
    benefit: text({ fr: 'Gain attendu', en: 'Expected benefit' }).optional(),
    mandatory: mandatory().optional(),
    criticality: criticality().optional(),
    component: reference('component', {
      fr: 'Application existante concernée',
      en: 'Existing application concerned',
      label: { fr: 'application existante', en: 'existing application' },
    }).optional(),
    data_sensitivity: oneOf(DATA_SENSITIVITIES, {
      fr: 'Données les plus sensibles qu’il fait traiter',
      en: 'Most sensitive data that it has handled',
      label: { fr: 'sensibilité des données', en: 'data sensitivity' },
      meanings: {
        none: { fr: 'ni personnelles ni confidentielles', en: 'neither personal nor confidential' },
        personal: { fr: 'données personnelles', en: 'personal data' },
        special: {
          fr: 'données personnelles sensibles (RGPD, art. 9)',
          en: 'special categories of personal data (GDPR, art. 9)',
        },
        confidential: { fr: 'données confidentielles, personnelles ou non', en: 'confidential data, personal or not' },
      },
    }).optional(),
    depends_on: z
      .array(reference('need', { fr: 'Besoin à couvrir d’abord', en: 'Need to be met first', example: 'N-002' }))
      .optional(),
    wanted_by: moment({ fr: 'Échéance souhaitée', en: 'When it is wanted', near: [5, 20] }).optional(),
    rank: count({
      fr: 'Rang parmi les besoins de la direction, 1 en tête',
      en: "Rank among the department's own needs, 1 first",
      label: { fr: 'rang', en: 'rank' },
      example: 1,
      limits: [1],
      plausible: [1, 1000],
    }).optional(),
    business_days: days({
      fr: 'Jours-homme que la direction peut y consacrer',
      en: 'Person-days that the department can give',
    }).optional(),
    budget: amount({
      fr: 'Budget dont la direction dispose déjà',
      en: 'Money that the department already has',
      example: 40,
    }).optional(),
    recommendation: text({
      fr: 'Référence d’un audit externe qui le recommande',
      en: 'Reference of an external audit that recommends it',
      label: { fr: 'recommandation', en: 'recommendation' },
    }).optional(),
    duplicate_of: reference('need', { fr: 'Besoin dont il est le doublon', en: 'Need it repeats' }).optional(),
    reason: text({ fr: 'Pourquoi il a été différé ou écarté', en: 'Why it was deferred or rejected' }).optional(),
    decision: reference('decision', { fr: 'Décision à son sujet', en: 'Decision about it' }).optional(),
    projects: z
      .array(reference('project', { fr: 'Projet qui y répond', en: 'Project that answers it', example: 'P-014' }))
      .optional(),
    refs: z.array(text({ fr: 'Document de référence', en: 'Document' })).optional(),
  }),
  ['external_users', 'users'],
)

export const programmeSchema = z.strictObject({
  id: id('PG-SECU'),
  title: title({ fr: 'Intitulé du programme', en: 'Name of the programme' }),
  description: text({ fr: 'Ce qu’il doit changer', en: 'What it is to change' }).optional(),
  axis: reference('axis', { fr: 'Axe servi', en: 'Axis it serves', example: 'AX2' }).optional(),
  sponsor: text({ fr: 'Fonction du commanditaire', en: 'Role of the sponsor' }).optional(),
  lead: text({ fr: 'Fonction du responsable', en: 'Role of the lead' }).optional(),
  benefits: z.array(benefit()).optional(),
})

export function benefit() {
  return z.strictObject({
    title: text({ fr: 'Ce qui s’améliore', en: 'What improves' }),
    unit: text({ fr: 'Unité de la valeur', en: 'Unit of the value' }).optional(),
    baseline: number({ fr: 'Valeur avant', en: 'Value before', example: 6 }).optional(),
    target: number({ fr: 'Valeur visée', en: 'Value aimed at', example: 2 }).optional(),
    due: date({
      fr: 'Échéance à laquelle la valeur visée doit être atteinte',
      en: 'When it should be reached',
      near: [2, 15],
    }).optional(),
    owner: text({ fr: 'Fonction qui en répond', en: 'Role that answers for it' }).optional(),
    actual: number({ fr: 'Valeur atteinte', en: 'Value reached' }).optional(),
    measured: date({ fr: 'Date de la mesure', en: 'Day of the measure', fact: true }).optional(),
  })
}

export const lag = () =>
  months({
    fr: 'Nombre de mois entre la fin de l’un et le début de l’autre',
    en: 'Months between the end of one and the start of the other',
    example: 0,
    plausible: [-60, 60],
  })
