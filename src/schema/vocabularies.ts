/** The words of the office's own: themes in place of the usual ones, further natures of cost, own fields, names of statuses. */
import { z } from 'zod'
import { distinct } from './expected.ts'
import { id, oneOf, ownKey, text, title } from './field.ts'
import { NATURES } from './project-budget.ts'
import { LINE_KINDS, OWN_FIELD_KINDS, PROJECT_STATUSES } from './values.ts'

const theme = z.strictObject({ id: id('cloud'), title: title({ fr: 'Intitulé du thème', en: 'Name of the theme' }) })

const lineKind = z.strictObject({
  id: id('cloud_credits'),
  title: title({ fr: 'Intitulé de la nature', en: 'Name of the nature of cost' }),
  like: oneOf(LINE_KINDS, {
    fr: 'Nature usuelle comme laquelle règles et chiffres la traitent\u00a0; services à défaut d’indication',
    en: 'The usual nature as which rules and figures treat it; services where nothing is said',
    meanings: NATURES,
  }).optional(),
})

const statuses = z.strictObject(
  Object.fromEntries(
    PROJECT_STATUSES.map((status) => [
      status,
      title({ fr: 'Nom de ce statut dans les rapports', en: 'Name of this status in reports' }).optional(),
    ]),
  ) as { [S in (typeof PROJECT_STATUSES)[number]]: z.ZodOptional<ReturnType<typeof title>> },
)

const ownField = z.strictObject({
  key: ownKey({ fr: 'Clé du champ, `x-…`', en: 'Key of the field, `x-…`', example: 'x-marche' }),
  title: title({ fr: 'Intitulé du champ', en: 'Name of the field' }),
  kind: oneOf(OWN_FIELD_KINDS, {
    fr: 'Nature de ses valeurs\u00a0; text à défaut d’indication',
    en: 'What its values are; text where nothing is said',
    meanings: { text: 'texte', number: 'nombre', date: 'date', flag: { fr: 'oui ou non', en: 'yes or no' } },
  }).optional(),
  unit: text({
    fr: 'Unité d’un nombre, écrite dans l’en-tête de la colonne',
    en: 'Unit of a number, written into the heading of the column',
    example: 'ETP',
  }).optional(),
})

export const vocabularies = z.strictObject({
  themes: distinct(
    z
      .array(theme)
      .meta({
        fr: 'Thèmes du portefeuille, à la place des thèmes usuels',
        en: 'Themes of the portfolio, in place of the usual ones',
      }),
    'id',
  ).optional(),
  line_kinds: distinct(
    z
      .array(lineKind)
      .meta({
        fr: 'Natures de dépense qui s’ajoutent aux natures usuelles',
        en: 'Natures of cost beside the usual ones',
      }),
    'id',
  ).optional(),
  fields: distinct(
    z
      .array(ownField)
      .meta({
        fr: 'Champs propres (`x-…`) des projets\u00a0: intitulé, nature et unité dans les rapports',
        en: 'Own fields (`x-…`) of projects: their name, kind and unit in reports',
      }),
    'key',
  ).optional(),
  statuses: statuses
    .meta({
      fr: 'Noms des statuts de projet dans les rapports\u00a0; les fichiers gardent les mots du format',
      en: 'Names of the statuses of projects in reports; files keep the words of the format',
    })
    .optional(),
})
