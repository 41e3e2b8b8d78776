/** A team with its staff, its hires and its capacity. */
import { z } from 'zod'
import type { Bilingual } from '../values/language.ts'
import { distinct, fact, limited, ordered, plausible } from './expected.ts'
import { date, days, id, meaning, months, number, period, reference, share, text, title } from './field.ts'

const capacity = z.strictObject({
  working_days: plausible(
    limited(number({ fr: 'Jours ouvrés d’une année', en: 'Working days of a year' }, 228), 0, 366),
    100,
    262,
  ).optional(),
  absence: share({ fr: 'Part perdue en absences', en: 'Share lost to absence' }, 0.05).optional(),
  other: share({ fr: 'Part prise par les autres missions', en: 'Share taken by other duties' }, 0.15).optional(),
  run: share(
    { fr: 'Part prise par l’exploitation et la maintenance (MCO)', en: 'Share taken by running the systems' },
    0.65,
  ).optional(),
  margin: share(
    {
      fr: 'Part réservée aux imprévus\u00a0; 1 - thresholds.load à défaut d’indication',
      en: 'Share kept free for the unplanned; 1 - thresholds.load where nothing is said',
    },
    0.2,
  ).optional(),
  external: z
    .record(
      period(),
      days({ fr: 'Jours-homme de prestataires sur la période', en: 'External person-days of the period' }),
    )
    .optional(),
})

export const posts = (about: Bilingual, example: number) => plausible(limited(number(about, example), 0), 0, 1000)

export const teamSchema = z.strictObject({
  id: id('INFRA'),
  title: title({ fr: 'Nom de l’équipe', en: 'Name of the team' }),
  department: reference('department', { fr: 'Direction de rattachement', en: 'Department it belongs to' })
    .optional()
    .meta({ label: { fr: 'direction', en: 'department' } }),
  fte: z
    .union([
      posts({ fr: 'Équivalents temps plein (ETP)', en: 'Full-time equivalents' }, 6),
      z.record(
        period(),
        posts(
          {
            fr: 'Équivalents temps plein (ETP) à partir de cette période',
            en: 'Full-time equivalents from this period on',
          },
          6,
        ),
      ),
    ])
    .meta(
      meaning({
        fr: 'Équivalents temps plein (ETP)\u00a0; par période, une valeur vaut jusqu’à la suivante, et la première vaut aussi avant elle\u00a0; les recrutements qu’aucune hausse n’explique s’y ajoutent',
        en: 'Full-time equivalents; by period, a value holds until the next, and the first one before it too; hires that no rise explains come on top',
      }),
    )
    .optional()
    .meta({ label: { fr: 'effectif', en: 'staff' } }),
  hires: z
    .array(
      z.strictObject({
        date: date({ fr: 'Date d’arrivée', en: 'Day of arrival' }),
        fte: posts({ fr: 'Équivalents temps plein (ETP)', en: 'Full-time equivalents' }, 1),
        ramp_months: plausible(
          limited(months({ fr: 'Nombre de mois avant la pleine capacité', en: 'Months before full capacity' }, 3), 0),
          0,
          36,
        ).optional(),
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
          category: text(
            { fr: 'Catégorie statutaire (A, B, C) ou contrat', en: 'Staff category or kind of contract' },
            'A',
          ).optional(),
          fte: posts({ fr: 'Équivalents temps plein (ETP)', en: 'Full-time equivalents' }, 1).optional(),
          opened: date({ fr: 'Date d’ouverture', en: 'Day it was opened' }),
          filled: fact(date({ fr: 'Date de prise de poste', en: 'Day it was filled' })).optional(),
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
      fact(period()),
      days(
        {
          fr: 'Jours-homme passés à l’exploitation et à la maintenance (MCO)',
          en: 'Person-days spent on running the systems',
        },
        180,
      ),
    )
    .meta(
      meaning({
        fr: 'Jours-homme consommés en exploitation et maintenance, par période',
        en: 'Person-days spent on running the systems, by period',
      }),
    )
    .optional()
    .meta({ label: { fr: 'jours d’exploitation', en: 'days of running' } }),
  capacity: capacity.optional().meta({ label: { fr: 'capacité', en: 'capacity' } }),
  profiles: distinct(
    z.array(
      z.strictObject({
        id: id('DBA'),
        title: title({ fr: 'Compétence', en: 'Skill' }).optional(),
        fte: posts(
          { fr: 'Équivalents temps plein (ETP) qui la possèdent', en: 'Full-time equivalents that hold it' },
          1,
        ),
      }),
    ),
    'id',
  )
    .optional()
    .meta({ label: { fr: 'compétences', en: 'skills' } }),
})
