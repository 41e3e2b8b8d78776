/** A project: its links, dates, priority, budget, workload, milestones, risks and disposition. */

import { z } from 'zod'
import { distinct, ordered } from './expected.ts'
import {
  confidential,
  count,
  date,
  flag,
  id,
  moment,
  months,
  oneOf,
  reference,
  scale,
  share,
  text,
  title,
  why,
  word,
} from './field.ts'
import { budgetLine, displaced, workload } from './project-budget.ts'
import {
  adoption,
  closure,
  disposition,
  estimate,
  milestone,
  priority,
  privacy,
  progress,
  REFERENCE_FIELDS,
  risk,
  security,
} from './project-parts.ts'
import { benefit, lag, mandatory } from './strategy.ts'
import { PHASES, PROJECT_ORIGINS, PROJECT_STATUSES, THEMES } from './values.ts'

export const projectSchema = z.strictObject({
  id: id('P-014').meta({ label: { fr: 'identifiant', en: 'id' } }),
  title: title({ fr: 'Intitulé du projet', en: 'Name of the project', label: { fr: 'intitulé', en: 'title' } }),
  description: text({
    fr: 'Ce qu’il fait, et pourquoi',
    en: 'What it does and why',
    label: { fr: 'description', en: 'description' },
  }).optional(),
  status: oneOf(PROJECT_STATUSES, {
    fr: 'Statut du projet dans son cycle de vie\u00a0; unknown si la source ne le dit pas',
    en: 'Where the project stands; unknown where the source does not say',
    label: { fr: 'statut', en: 'status' },
  }),
  origin: oneOf(PROJECT_ORIGINS, {
    fr: 'Origine du projet\u00a0; initial à défaut d’indication',
    en: 'Where it comes from; initial where nothing is said',
    label: { fr: 'origine', en: 'origin' },
  }).optional(),
  previous: text({
    fr: 'Identifiant du projet du plan précédent dont il est la suite',
    en: 'Id of the project of the previous plan that it continues',
    label: { fr: 'projet d’origine', en: 'project it continues' },
    example: 'P-031',
  }).optional(),
  addition: z
    .strictObject({
      date: date({ fr: 'Date de l’ajout', en: 'Day it was added', fact: true }),
      decision: reference('decision', { fr: 'Décision qui l’a ajouté', en: 'Decision that added it' }).optional(),
      funding: text({ fr: 'Origine de son financement', en: 'Where its money comes from' }).optional(),
    })
    .optional()
    .meta({ label: { fr: 'ajout en cours de plan', en: 'addition' } }),
  disposition: disposition.optional().meta({ label: { fr: 'suite donnée', en: 'disposition' } }),
  merged_into: reference('project', {
    fr: 'Projet dans lequel il a été fusionné',
    en: 'Project it was merged into',
    label: { fr: 'fusion', en: 'merger' },
  }).optional(),
  displaces: z
    .array(displaced)
    .meta({
      fr: 'Ce qui cède la place\u00a0: projets, crédits ou jours',
      en: 'What gives way: projects, money or days',
      label: { fr: 'contreparties', en: 'what gives way' },
    })
    .optional(),
  theme: word('themes', THEMES, {
    fr: 'Thème du portefeuille',
    en: 'Portfolio theme',
    label: { fr: 'thème', en: 'theme' },
  }).optional(),
  axis: reference('axis', {
    fr: 'Axe servi\u00a0; axes s’il y en a plusieurs',
    en: 'Axis it serves; axes for several',
    label: { fr: 'axe', en: 'axis' },
    example: 'AX2',
  }).optional(),
  axes: distinct(
    z.array(
      z.strictObject({
        id: reference('axis', { fr: 'Axe', en: 'Axis', example: 'AX1' }),
        share: share({
          fr: 'Part de l’axe\u00a0; la somme des parts fait 1',
          en: 'Its share; shares add up to 1',
          example: 0.4,
        }),
      }),
    ),
    'id',
  )
    .optional()
    .meta({ label: { fr: 'axes', en: 'axes' } }),
  objectives: z
    .array(reference('objective', { fr: 'Objectif servi', en: 'Objective it serves', example: 'OB-21' }))
    .optional()
    .meta({ label: { fr: 'objectifs', en: 'objectives' } }),
  needs: z
    .array(reference('need', { fr: 'Besoin auquel il répond', en: 'Need it answers', example: 'N-012' }))
    .optional()
    .meta({ label: { fr: 'besoins', en: 'needs' } }),
  programme: reference('programme', {
    fr: 'Programme de rattachement',
    en: 'Programme it belongs to',
    label: { fr: 'programme', en: 'programme' },
    example: 'PG-SECU',
  }).optional(),
  departments: z
    .strictObject({
      lead: reference('department', {
        fr: 'Direction pilote',
        en: 'Department in the lead',
        example: 'DSI',
      }).optional(),
      contributors: z
        .array(
          reference('department', { fr: 'Direction contributrice', en: 'Department that takes part', example: 'DRH' }),
        )
        .optional(),
      shares: z
        .record(
          z.string(),
          share({
            fr: 'Part de la direction\u00a0; la somme des parts fait 1',
            en: 'Share of the department; shares add up to 1',
            example: 0.4,
          }),
        )
        .meta({
          keysTo: ['department'],
          fr: 'Part de chaque direction dans l’argent et la charge\u00a0; la direction pilote a tout à défaut d’indication',
          en: 'Share of each department in money and work; the department in the lead has all where nothing is said',
        })
        .optional(),
    })
    .optional()
    .meta({ label: { fr: 'directions', en: 'departments' } }),
  sponsor: text({
    fr: 'Fonction du commanditaire métier',
    en: 'Role of the business sponsor',
    label: { fr: 'commanditaire', en: 'sponsor' },
    example: 'direction-generale',
  }).optional(),
  business_owner: text({
    fr: 'Fonction qui exprime le besoin et prononce la recette (MOA)',
    en: 'Role that specifies and accepts',
    label: { fr: 'maîtrise d’ouvrage', en: 'business owner' },
  }).optional(),
  lead: text({
    fr: 'Fonction du chef de projet',
    en: 'Role of the project lead',
    label: { fr: 'chef de projet', en: 'project lead' },
    example: 'responsable-infra',
  }).optional(),
  steering_body: reference('body', {
    fr: 'Instance de pilotage',
    en: 'Body that steers it',
    label: { fr: 'instance de pilotage', en: 'steering body' },
  }).optional(),
  phase: oneOf(PHASES, {
    fr: 'Phase des travaux',
    en: 'Phase of the work',
    label: { fr: 'phase', en: 'phase' },
    meanings: {
      framing: 'cadrage',
      design_build: 'conception et réalisation',
      pilot: 'expérimentation',
      rollout: 'déploiement',
      closed: 'terminé',
    },
  }).optional(),
  mandatory: mandatory()
    .optional()
    .meta({ label: { fr: 'obligation', en: 'obligation' } }),
  priority: priority.optional().meta({ label: { fr: 'priorité', en: 'priority' } }),
  complexity: scale({
    fr: 'Complexité, de 1 à 5',
    en: 'Complexity 1..5',
    label: { fr: 'complexité', en: 'complexity' },
    example: 3,
    plausible: [1, 5],
  }).optional(),
  baseline: z
    .strictObject(REFERENCE_FIELDS)
    .optional()
    .meta({ label: { fr: 'référence', en: 'baseline' } }),
  rebaselines: distinct(
    z.array(
      ordered(
        z.strictObject({
          date: date({ fr: 'Date de la nouvelle référence', en: 'Day of the re-baseline', fact: true }),
          ...REFERENCE_FIELDS,
          reason: why().optional(),
        }),
        ['start', 'end'],
      ),
    ),
    'date',
  )
    .optional()
    .meta({ label: { fr: 'recalages', en: 're-baselines' } }),
  start: moment({
    fr: 'Début prévu à ce jour',
    en: 'Start now foreseen',
    label: { fr: 'début', en: 'start' },
    example: '2023-10',
  }).optional(),
  end: moment({
    fr: 'Fin prévue à ce jour',
    en: 'End now foreseen',
    label: { fr: 'fin', en: 'end' },
    example: '2025-03',
  }).optional(),
  actual: z
    .strictObject({
      start: date({ fr: 'Premier jour réel', en: 'Real first day', example: '2023-10-01' }).optional(),
      end: date({ fr: 'Dernier jour réel', en: 'Real last day' }).optional(),
    })
    .optional()
    .meta({ label: { fr: 'dates réelles', en: 'actual dates' } }),
  window: ordered(
    z.strictObject({
      earliest: moment({ fr: 'Début au plus tôt', en: 'Earliest start' }).optional(),
      latest_end: moment({ fr: 'Fin au plus tard', en: 'Latest end' }).optional(),
    }),
    ['earliest', 'latest_end'],
  )
    .optional()
    .meta({ label: { fr: 'fenêtre de dates', en: 'window of dates' } }),
  beyond_horizon: flag({
    fr: 'Indique s’il peut dépasser le dernier mois du plan',
    en: "Whether it may pass the plan's last month",
    label: { fr: 'dépassement de l’horizon', en: 'beyond the horizon' },
  }).optional(),
  internal_only: flag({
    fr: 'Indique s’il ne demande aucun crédit en dehors du personnel de l’organisme',
    en: 'Whether it needs no money beside own staff',
    label: { fr: 'moyens internes seuls', en: 'internal only' },
  }).optional(),
  stretchable: ordered(
    z.strictObject({
      min: months({ fr: 'Durée minimale', en: 'Shortest duration', example: 6, limits: [1], plausible: [1, 240] }),
      max: months({ fr: 'Durée maximale', en: 'Longest duration', example: 18, limits: [1], plausible: [1, 240] }),
    }),
    ['min', 'max'],
  )
    .optional()
    .meta({ label: { fr: 'durée modulable', en: 'stretchable duration' } }),
  depends_on: distinct(
    z.array(
      z.strictObject({
        project: reference('project', {
          fr: 'Projet qui doit d’abord se terminer',
          en: 'Project that must end first',
          example: 'P-010',
        }),
        lag: lag().optional(),
      }),
    ),
    'project',
  )
    .optional()
    .meta({ label: { fr: 'dépendances', en: 'dependencies' } }),
  requires: z
    .array(reference('project', { fr: 'Projet qui doit être retenu aussi', en: 'Project that must also be retained' }))
    .optional()
    .meta({ label: { fr: 'prérequis', en: 'prerequisites' } }),
  excludes: z
    .array(
      reference('project', {
        fr: 'Projet qui ne doit pas être retenu avec lui',
        en: 'Project that must not be retained with it',
      }),
    )
    .optional()
    .meta({ label: { fr: 'exclusions', en: 'exclusions' } }),
  variants: text({
    fr: 'Nom du groupe de variantes, dont une au plus est retenue',
    en: 'Name of the group of which one at most is retained',
    label: { fr: 'variantes', en: 'variants' },
    example: 'SIRH',
  }).optional(),
  progress: progress.optional().meta({ label: { fr: 'avancement', en: 'progress' } }),
  budget: z
    .array(budgetLine)
    .optional()
    .meta({ label: { fr: 'budget', en: 'budget' } }),
  workload: z
    .array(workload)
    .optional()
    .meta({ label: { fr: 'charge', en: 'work' } }),
  milestones: z
    .array(milestone)
    .optional()
    .meta({ label: { fr: 'jalons', en: 'milestones' } }),
  risks: z
    .array(risk)
    .optional()
    .meta({ label: { fr: 'risques', en: 'risks' } }),
  benefits: z
    .array(benefit())
    .optional()
    .meta({ label: { fr: 'bénéfices', en: 'benefits' } }),
  estimate: estimate.optional().meta({ label: { fr: 'chiffrage', en: 'estimate' } }),
  security: security.optional().meta({ label: { fr: 'sécurité', en: 'security' } }),
  privacy: privacy.optional().meta({ label: { fr: 'données personnelles', en: 'privacy' } }),
  adoption: adoption.optional().meta({ label: { fr: 'usage', en: 'adoption' } }),
  closure: closure.optional().meta({ label: { fr: 'clôture', en: 'closure' } }),
  narrative: text({
    fr: 'Pourquoi la prévision s’écarte de la référence',
    en: 'Why the forecast differs from the baseline',
    label: { fr: 'explication des écarts', en: 'explanation of variances' },
  }).optional(),
  confidential: confidential()
    .optional()
    .meta({ label: { fr: 'confidentiel', en: 'confidential' } }),
  urgency: count({
    fr: 'Rang d’urgence',
    en: 'Rank of urgency',
    label: { fr: 'urgence', en: 'urgency' },
    plausible: [0, 1000],
  }).optional(),
  tags: z
    .array(text({ fr: 'Étiquette', en: 'Tag' }))
    .optional()
    .meta({ label: { fr: 'étiquettes', en: 'tags' } }),
  notes: text({ fr: 'Note libre', en: 'Free note', label: { fr: 'notes', en: 'notes' } }).optional(),
  refs: z
    .array(text({ fr: 'Document de référence', en: 'Document' }))
    .optional()
    .meta({ label: { fr: 'documents', en: 'documents' } }),
  source: text({
    fr: 'Provenance de l’enregistrement',
    en: 'Where the record comes from',
    label: { fr: 'source', en: 'source' },
  }).optional(),
})
