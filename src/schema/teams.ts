/** A team with its staff, its hires and its capacity. */
import { z } from 'zod'
import { distinct, ordered } from './expected.ts'
import { type About, date, days, id, months, number, period, reference, share, text, title } from './field.ts'

const capacity = z.strictObject({
  working_days: number({
    fr: 'Jours ouvrés d’une année',
    en: 'Working days of a year',
    example: 228,
    limits: [0, 366],
    plausible: [100, 262],
  }).optional(),
  absence: share({ fr: 'Part perdue en absences', en: 'Share lost to absence', example: 0.05 }).optional(),
  other: share({
    fr: 'Part prise par les autres missions',
    en: 'Share taken by other duties',
    example: 0.15,
  }).optional(),
  run: share({
    fr: 'Part prise par l’exploitation et la maintenance (MCO)',
    en: 'Share taken by running the systems',
    example: 0.65,
  }).optional(),
  margin: share({
    fr: 'Part réservée aux imprévus\u00a0; 1 - thresholds.load à défaut d’indication',
    en: 'Share kept free for the unplanned; 1 - thresholds.load where nothing is said',
    example: 0.2,
  }).optional(),
  external: z
    .record(
      period(),
      days({ fr: 'Jours-homme de prestataires sur la période', en: 'External person-days of the period' }),
    )
    .optional(),
})

export const posts = (about: About) => number({ ...about, limits: [0], plausible: [0, 1000] })

export const teamSchema = z.strictObject({
  id: id('INFRA'),
  title: title({ fr: 'Nom de l’équipe', en: 'Name of the team' }),
  department: reference('department', {
    fr: 'Direction de rattachement',
    en: 'Department it belongs to',
    label: { fr: 'direction', en: 'department' },
  }).optional(),
  fte: z
    .union([
      posts({ fr: 'Équivalents temps plein (ETP)', en: 'Full-time equivalents', example: 6 }),
      z.record(
        period(),
        posts({
          fr: 'Équivalents temps plein (ETP) à partir de cette période',
          en: 'Full-time equivalents from this period on',
          example: 6,
        }),
      ),
    ])
    .meta({
      fr: 'Équivalents temps plein (ETP)\u00a0; par période, une valeur vaut jusqu’à la suivante, et la première vaut aussi avant elle\u00a0; les recrutements qu’aucune hausse n’explique s’y ajoutent',
      en: 'Full-time equivalents; by period, a value holds until the next, and the first one before it too; hires that no rise explains come on top',
      label: { fr: 'effectif', en: 'staff' },
    })
    .optional(),
  hires: z
    .array(
      z.strictObject({
        date: date({ fr: 'Date d’arrivée', en: 'Day of arrival' }),
        fte: posts({ fr: 'Équivalents temps plein (ETP)', en: 'Full-time equivalents', example: 1 }),
        ramp_months: months({
          fr: 'Nombre de mois avant la pleine capacité',
          en: 'Months before full capacity',
          example: 3,
          limits: [0],
          plausible: [0, 36],
        }).optional(),
        decision: reference('decision', {
          fr: 'Décision qui a ouvert le poste',
          en: 'Decision that opened the post',
        }).optional(),
      }),
    )
    .optional()
    .meta({ label: { fr: 'recrutements', en: 'hires' } }),
  posts: z
    .array(
      ordered(
        z.strictObject({
          title: title({ fr: 'Fonction du poste', en: 'Role of the post' }),
          category: text({
            fr: 'Catégorie statutaire (A, B, C) ou contrat',
            en: 'Staff category or kind of contract',
            example: 'A',
          }).optional(),
          fte: posts({ fr: 'Équivalents temps plein (ETP)', en: 'Full-time equivalents', example: 1 }).optional(),
          opened: date({ fr: 'Date d’ouverture', en: 'Day it was opened' }),
          filled: date({ fr: 'Date de prise de poste', en: 'Day it was filled', fact: true }).optional(),
          closed: date({ fr: 'Date de suppression', en: 'Day it was closed' }).optional(),
          decision: reference('decision', { fr: 'Décision qui l’a ouvert', en: 'Decision that opened it' }).optional(),
        }),
        ['opened', 'filled'],
        ['opened', 'closed'],
      ),
    )
    .optional()
    .meta({ label: { fr: 'postes', en: 'posts' } }),
  run_days: z
    .record(
      period({ fact: true }),
      days({
        fr: 'Jours-homme passés à l’exploitation et à la maintenance (MCO)',
        en: 'Person-days spent on running the systems',
        example: 180,
      }),
    )
    .meta({
      fr: 'Jours-homme consommés en exploitation et maintenance, par période',
      en: 'Person-days spent on running the systems, by period',
      label: { fr: 'jours d’exploitation', en: 'days of running' },
    })
    .optional(),
  capacity: capacity.optional().meta({ label: { fr: 'capacité', en: 'capacity' } }),
  profiles: distinct(
    z.array(
      z.strictObject({
        id: id('DBA'),
        title: title({ fr: 'Compétence', en: 'Skill' }).optional(),
        fte: posts({
          fr: 'Équivalents temps plein (ETP) qui la possèdent',
          en: 'Full-time equivalents that hold it',
          example: 1,
        }),
      }),
    ),
    'id',
  )
    .optional()
    .meta({ label: { fr: 'compétences', en: 'skills' } }),
})
