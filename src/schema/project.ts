/** A project: its links, dates, priority, budget, workload, milestones, risks and disposition. */

import { z } from 'zod'
import { distinct, fact, limited, ordered, plausible } from './expected.ts'
import {
  confidential,
  count,
  date,
  flag,
  id,
  meaning,
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
  title: title({ fr: 'Intitulé du projet', en: 'Name of the project' }).meta({
    label: { fr: 'intitulé', en: 'title' },
  }),
  description: text({ fr: 'Ce qu’il fait, et pourquoi', en: 'What it does and why' })
    .optional()
    .meta({ label: { fr: 'description', en: 'description' } }),
  status: oneOf(PROJECT_STATUSES, {
    fr: 'Statut du projet dans son cycle de vie\u00a0; unknown si la source ne le dit pas',
    en: 'Where the project stands; unknown where the source does not say',
  }).meta({ label: { fr: 'statut', en: 'status' } }),
  origin: oneOf(PROJECT_ORIGINS, {
    fr: 'Origine du projet\u00a0; initial à défaut d’indication',
    en: 'Where it comes from; initial where nothing is said',
  })
    .optional()
    .meta({ label: { fr: 'origine', en: 'origin' } }),
  previous: text(
    {
      fr: 'Identifiant du projet du plan précédent dont il est la suite',
      en: 'Id of the project of the previous plan that it continues',
    },
    'P-031',
  )
    .optional()
    .meta({ label: { fr: 'projet d’origine', en: 'project it continues' } }),
  addition: z
    .strictObject({
      date: fact(date({ fr: 'Date de l’ajout', en: 'Day it was added' })),
      decision: reference('decision', { fr: 'Décision qui l’a ajouté', en: 'Decision that added it' }).optional(),
      funding: text({ fr: 'Origine de son financement', en: 'Where its money comes from' }).optional(),
    })
    .optional()
    .meta({ label: { fr: 'ajout en cours de plan', en: 'addition' } }),
  disposition: disposition.optional().meta({ label: { fr: 'suite donnée', en: 'disposition' } }),
  merged_into: reference('project', { fr: 'Projet dans lequel il a été fusionné', en: 'Project it was merged into' })
    .optional()
    .meta({ label: { fr: 'fusion', en: 'merger' } }),
  displaces: z
    .array(displaced)
    .meta(
      meaning({
        fr: 'Ce qui cède la place\u00a0: projets, crédits ou jours',
        en: 'What gives way: projects, money or days',
      }),
    )
    .optional()
    .meta({ label: { fr: 'contreparties', en: 'what gives way' } }),
  theme: word('themes', THEMES, { fr: 'Thème du portefeuille', en: 'Portfolio theme' })
    .optional()
    .meta({ label: { fr: 'thème', en: 'theme' } }),
  axis: reference(
    'axis',
    { fr: 'Axe servi\u00a0; axes s’il y en a plusieurs', en: 'Axis it serves; axes for several' },
    'AX2',
  )
    .optional()
    .meta({ label: { fr: 'axe', en: 'axis' } }),
  axes: distinct(
    z.array(
      z.strictObject({
        id: reference('axis', { fr: 'Axe', en: 'Axis' }, 'AX1'),
        share: share(
          { fr: 'Part de l’axe\u00a0; la somme des parts fait 1', en: 'Its share; shares add up to 1' },
          0.4,
        ),
      }),
    ),
    'id',
  )
    .optional()
    .meta({ label: { fr: 'axes', en: 'axes' } }),
  objectives: z
    .array(reference('objective', { fr: 'Objectif servi', en: 'Objective it serves' }, 'OB-21'))
    .optional()
    .meta({ label: { fr: 'objectifs', en: 'objectives' } }),
  needs: z
    .array(reference('need', { fr: 'Besoin auquel il répond', en: 'Need it answers' }, 'N-012'))
    .optional()
    .meta({ label: { fr: 'besoins', en: 'needs' } }),
  programme: reference('programme', { fr: 'Programme de rattachement', en: 'Programme it belongs to' }, 'PG-SECU')
    .optional()
    .meta({ label: { fr: 'programme', en: 'programme' } }),
  departments: z
    .strictObject({
      lead: reference('department', { fr: 'Direction pilote', en: 'Department in the lead' }, 'DSI').optional(),
      contributors: z
        .array(reference('department', { fr: 'Direction contributrice', en: 'Department that takes part' }, 'DRH'))
        .optional(),
      shares: z
        .record(
          z.string(),
          share(
            {
              fr: 'Part de la direction\u00a0; la somme des parts fait 1',
              en: 'Share of the department; shares add up to 1',
            },
            0.4,
          ),
        )
        .meta({
          keysTo: ['department'],
          ...meaning({
            fr: 'Part de chaque direction dans l’argent et la charge\u00a0; la direction pilote a tout à défaut d’indication',
            en: 'Share of each department in money and work; the department in the lead has all where nothing is said',
          }),
        })
        .optional(),
    })
    .optional()
    .meta({ label: { fr: 'directions', en: 'departments' } }),
  sponsor: text({ fr: 'Fonction du commanditaire métier', en: 'Role of the business sponsor' }, 'direction-generale')
    .optional()
    .meta({ label: { fr: 'commanditaire', en: 'sponsor' } }),
  business_owner: text({
    fr: 'Fonction qui exprime le besoin et prononce la recette (MOA)',
    en: 'Role that specifies and accepts',
  })
    .optional()
    .meta({ label: { fr: 'maîtrise d’ouvrage', en: 'business owner' } }),
  lead: text({ fr: 'Fonction du chef de projet', en: 'Role of the project lead' }, 'responsable-infra')
    .optional()
    .meta({ label: { fr: 'chef de projet', en: 'project lead' } }),
  steering_body: reference('body', { fr: 'Instance de pilotage', en: 'Body that steers it' })
    .optional()
    .meta({ label: { fr: 'instance de pilotage', en: 'steering body' } }),
  phase: oneOf(
    PHASES,
    { fr: 'Phase des travaux', en: 'Phase of the work' },
    {
      framing: 'cadrage',
      design_build: 'conception et réalisation',
      pilot: 'expérimentation',
      rollout: 'déploiement',
      closed: 'terminé',
    },
  )
    .optional()
    .meta({ label: { fr: 'phase', en: 'phase' } }),
  mandatory: mandatory()
    .optional()
    .meta({ label: { fr: 'obligation', en: 'obligation' } }),
  priority: priority.optional().meta({ label: { fr: 'priorité', en: 'priority' } }),
  complexity: plausible(scale({ fr: 'Complexité, de 1 à 5', en: 'Complexity 1..5' }, 3), 1, 5)
    .optional()
    .meta({ label: { fr: 'complexité', en: 'complexity' } }),
  baseline: z
    .strictObject(REFERENCE_FIELDS)
    .optional()
    .meta({ label: { fr: 'référence', en: 'baseline' } }),
  rebaselines: distinct(
    z.array(
      ordered(
        z.strictObject({
          date: fact(date({ fr: 'Date de la nouvelle référence', en: 'Day of the re-baseline' })),
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
  start: moment({ fr: 'Début prévu à ce jour', en: 'Start now foreseen' }, '2023-10')
    .optional()
    .meta({ label: { fr: 'début', en: 'start' } }),
  end: moment({ fr: 'Fin prévue à ce jour', en: 'End now foreseen' }, '2025-03')
    .optional()
    .meta({ label: { fr: 'fin', en: 'end' } }),
  actual: z
    .strictObject({
      start: date({ fr: 'Premier jour réel', en: 'Real first day' }, '2023-10-01').optional(),
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
  })
    .optional()
    .meta({ label: { fr: 'dépassement de l’horizon', en: 'beyond the horizon' } }),
  internal_only: flag({
    fr: 'Indique s’il ne demande aucun crédit en dehors du personnel de l’organisme',
    en: 'Whether it needs no money beside own staff',
  })
    .optional()
    .meta({ label: { fr: 'moyens internes seuls', en: 'internal only' } }),
  stretchable: ordered(
    z.strictObject({
      min: plausible(limited(months({ fr: 'Durée minimale', en: 'Shortest duration' }, 6), 1), 1, 240),
      max: plausible(limited(months({ fr: 'Durée maximale', en: 'Longest duration' }, 18), 1), 1, 240),
    }),
    ['min', 'max'],
  )
    .optional()
    .meta({ label: { fr: 'durée modulable', en: 'stretchable duration' } }),
  depends_on: distinct(
    z.array(
      z.strictObject({
        project: reference(
          'project',
          { fr: 'Projet qui doit d’abord se terminer', en: 'Project that must end first' },
          'P-010',
        ),
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
  variants: text(
    {
      fr: 'Nom du groupe de variantes, dont une au plus est retenue',
      en: 'Name of the group of which one at most is retained',
    },
    'SIRH',
  )
    .optional()
    .meta({ label: { fr: 'variantes', en: 'variants' } }),
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
  })
    .optional()
    .meta({ label: { fr: 'explication des écarts', en: 'explanation of variances' } }),
  confidential: confidential()
    .optional()
    .meta({ label: { fr: 'confidentiel', en: 'confidential' } }),
  urgency: plausible(count({ fr: 'Rang d’urgence', en: 'Rank of urgency' }), 0, 1000)
    .optional()
    .meta({ label: { fr: 'urgence', en: 'urgency' } }),
  tags: z
    .array(text({ fr: 'Étiquette', en: 'Tag' }))
    .optional()
    .meta({ label: { fr: 'étiquettes', en: 'tags' } }),
  notes: text({ fr: 'Note libre', en: 'Free note' })
    .optional()
    .meta({ label: { fr: 'notes', en: 'notes' } }),
  refs: z
    .array(text({ fr: 'Document de référence', en: 'Document' }))
    .optional()
    .meta({ label: { fr: 'documents', en: 'documents' } }),
  source: text({ fr: 'Provenance de l’enregistrement', en: 'Where the record comes from' })
    .optional()
    .meta({ label: { fr: 'source', en: 'source' } }),
})
