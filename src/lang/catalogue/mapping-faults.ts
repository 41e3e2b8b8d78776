/** What is wrong with a mapping: a column that the source lacks, and slips that no source could make right. */
import type { Bilingual, Lang } from '../../values/language.ts'
import { question, quote, semicolon } from '../punctuation.ts'

export function columnUnknown(column: string, meant: string | undefined): { message: Bilingual; help: Bilingual } {
  const also = (lang: Lang): string => (meant === undefined ? '' : `${semicolon(lang)}${question(meant, lang)}`)
  return {
    message: {
      fr: `Colonne ${quote(column, 'fr')} absente de la source${also('fr')}`,
      en: `Unknown column ${quote(column, 'en')} in the source${also('en')}`,
    },
    help: {
      fr: 'écrivez le nom d’une colonne de la source\u00a0; un texte constant s’écrit value: …',
      en: 'write the name of a column of the source; a constant text is written value: …',
    },
  }
}

/** What is wrong with a mapping whatever the source is. */
const MAPPING_FAULTS = {
  'pattern-invalid': {
    message: {
      fr: (found: string) => `Expression régulière ${quote(found, 'fr')} mal écrite`,
      en: (found: string) => `Regular expression ${quote(found, 'en')} is not well formed`,
    },
    help: {
      fr: 'échappez les signes ( ) [ ] { } . * +\u00a0? ^ $ | \\ d’une barre inverse lorsqu’ils valent pour eux-mêmes',
      en: 'put a backslash before the signs ( ) [ ] { } . * + ? ^ $ | \\ where they stand for themselves',
    },
  },
  'pattern-slow': {
    message: {
      fr: (found: string) =>
        `Expression régulière ${quote(found, 'fr')} refusée\u00a0: son évaluation pourrait durer très longtemps`,
      en: (found: string) => `Regular expression ${quote(found, 'en')} is refused: it could take very long`,
    },
    help: {
      fr: 'ne répétez pas un groupe qui lui-même répète ou choisit, gardez trois répétitions au plus et peu de signes facultatifs, et commencez-la par ^ si possible',
      en: 'repeat no group that itself repeats or chooses, keep to three repetitions and few optional signs, and begin it with ^ if you can',
    },
  },
  'unit-unfit': {
    message: {
      fr: (found: string) => `L’unité ${quote(found, 'fr')} ne convient pas à cette valeur`,
      en: (found: string) => `The unit ${quote(found, 'en')} does not suit this value`,
    },
    help: {
      fr: 'une somme se compte en 1, k ou M, une charge en second, minute, hour, day ou week, une durée en month ou year',
      en: 'money counts in 1, k or M, work in second, minute, hour, day or week, a duration in month or year',
    },
  },
  'aggregate-unfit': {
    message: {
      fr: (found: string) => `L’agrégat ${quote(found, 'fr')} ne convient pas à cette valeur`,
      en: (found: string) => `The aggregate ${quote(found, 'en')} does not suit this value`,
    },
    help: {
      fr: 'seuls des montants, des jours et des nombres s’additionnent\u00a0; min et max conviennent aussi aux dates',
      en: 'only amounts, days and numbers add up; min and max suit dates too',
    },
  },
  'marks-unfit': {
    message: {
      fr: () => 'Les cases cochées (marks) ne donnent que le début ou la fin d’une période',
      en: () => 'Marked cells (marks) give nothing but the start or the end of a span',
    },
    help: {
      fr: 'écrivez marks sous start ou end, à leur niveau ou dans baseline',
      en: 'write marks below start or end, at their level or in baseline',
    },
  },
  'plan-missing': {
    message: {
      fr: () => 'La correspondance n’a pas de clé plan, l’en-tête du plan à écrire',
      en: () => 'The mapping has no key plan, the header of the plan to write',
    },
    help: {
      fr: 'ajoutez plan: avec id, title, organisation, status et horizon',
      en: 'add plan: with id, title, organisation, status and horizon',
    },
  },
} as const

export function mappingFault(
  code: keyof typeof MAPPING_FAULTS,
  found: string,
): { message: Bilingual; help: Bilingual } {
  const { message, help } = MAPPING_FAULTS[code]
  return { message: { fr: message.fr(found), en: message.en(found) }, help }
}
