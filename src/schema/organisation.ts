/** Who and what the plan finds in place: departments, governance bodies, components of the information system. */
import { z } from 'zod'
import { componentKindName, lifecycleName } from '../lang/catalogue/components.ts'
import { weekdayName } from '../lang/catalogue/governance-names.ts'
import { distinct, ordered } from './expected.ts'
import {
  type About,
  amount,
  confidential,
  count,
  date,
  flag,
  id,
  oneOf,
  reference,
  scale,
  text,
  title,
  word,
} from './field.ts'
import { criticality } from './strategy.ts'
import { BODY_LEVELS, THEMES } from './values.ts'

export const departmentSchema = z.strictObject({
  id: id('DRH'),
  title: title({ fr: 'Nom de la direction', en: 'Name of the department' }),
  contact: text({ fr: 'Fonction de l’interlocuteur', en: 'Role to speak to' }).optional(),
  delegate: text({ fr: 'Fonction de l’élu délégué', en: 'Function of the elected delegate' }).optional(),
  is_it: flag({
    fr: 'Indique s’il s’agit de la DSI elle-même',
    en: 'Whether it is the IT department itself',
  }).optional(),
})

export const bodySchema = z.strictObject({
  id: id('CODIR'),
  title: title({ fr: 'Nom de l’instance', en: 'Name of the body' }),
  level: oneOf(BODY_LEVELS, {
    fr: 'Son niveau',
    en: 'Its level',
    meanings: {
      assembly: 'assemblée délibérante',
      executive: 'direction générale',
      strategy: 'stratégie',
      steering: 'pilotage',
      project: 'projet',
      office: 'bureau des projets',
    },
  }),
  chair: text({ fr: 'Fonction qui la préside', en: 'Role in the chair' }).optional(),
  members: z
    .array(text({ fr: 'Fonction d’un membre', en: 'Role of a member' }))
    .optional()
    .meta({ label: { fr: 'membres', en: 'members' } }),
  cadence_days: count({
    fr: 'Nombre de jours entre deux réunions',
    en: 'Days between two meetings',
    example: 120,
    limits: [1],
    plausible: [1, 800],
  }).optional(),
  weekday: oneOf(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], {
    fr: 'Jour de la semaine',
    en: 'Day of the week',
    named: weekdayName,
  }).optional(),
  mandate: text({ fr: 'Ce qu’elle décide', en: 'What it decides' }).optional(),
  themes: z.array(word('themes', THEMES, { fr: 'Thème qu’elle suit', en: 'Theme it follows' })).optional(),
  meetings: distinct(
    z.array(
      z.strictObject({
        date: date({ fr: 'Date de la réunion', en: 'Day of the meeting', fact: { key: 'decisions' } }),
        decisions: z.array(reference('decision', { fr: 'Décision prise', en: 'Decision taken' })).optional(),
        notes: text({ fr: 'Ce qui s’y est dit', en: 'What was said' }).optional(),
      }),
    ),
    'date',
  )
    .optional()
    .meta({ label: { fr: 'réunions', en: 'meetings' } }),
})

/** A level of maturity on the five levels of the capability maturity model. */
const maturityLevel = (about: About) => scale({ ...about, limits: [0], plausible: [1, 5] })

export const componentSchema = z.strictObject({
  id: id('C-SIRH'),
  title: title({ fr: 'Nom du composant', en: 'Name of the component' }),
  kind: oneOf(['application', 'infrastructure', 'service', 'contract'], {
    fr: 'Nature du composant',
    en: 'Kind of component',
    named: componentKindName,
  }),
  departments: z
    .array(reference('department', { fr: 'Direction qui l’utilise', en: 'Department that uses it' }))
    .optional(),
  criticality: criticality().optional(),
  end_of_support: date({ fr: 'Dernier jour de support', en: 'Last day of support' }).optional(),
  supplier: text({ fr: 'Fournisseur', en: 'Who supplies it' }).optional(),
  contract_end: date({
    fr: 'Dernier jour du contrat ou de la licence',
    en: 'Last day of the contract or licence',
  }).optional(),
  yearly_cost: amount({ fr: 'Coût annuel', en: 'Cost of a year', example: 85 }).optional(),
  users: count({ fr: 'Nombre d’utilisateurs', en: 'Users', example: 900, plausible: [0, 100_000_000] }).optional(),
  lifecycle: oneOf(['keep', 'invest', 'replace', 'retire'], {
    fr: 'Ce qu’il doit devenir',
    en: 'What is to become of it',
    named: lifecycleName,
  }).optional(),
  maturity: ordered(
    z.strictObject({
      now: maturityLevel({ fr: 'Maturité constatée, de 1 à 5', en: 'Maturity found, 1..5', example: 2 }),
      target: maturityLevel({ fr: 'Maturité visée, de 1 à 5', en: 'Maturity aimed at, 1..5', example: 4 }).optional(),
    }),
    ['now', 'target'],
  ).optional(),
  confidential: confidential().optional(),
  replaced_by: z
    .array(reference('project', { fr: 'Projet qui le remplace', en: 'Project that replaces it' }))
    .optional(),
})
