/** What is said of audiences, and the names of what must not be named. */
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { inARow } from '../lists.ts'
import { counted, type Noun } from '../plurals.ts'
import { colon } from '../punctuation.ts'

const NOUNS = {
  project: {
    fr: ['projet confidentiel', 'projets confidentiels'],
    en: ['confidential project', 'confidential projects'],
  },
  programme: {
    fr: ['programme confidentiel', 'programmes confidentiels'],
    en: ['confidential programme', 'confidential programmes'],
  },
  decision: {
    fr: ['décision confidentielle', 'décisions confidentielles'],
    en: ['confidential decision', 'confidential decisions'],
  },
  risk: { fr: ['risque confidentiel', 'risques confidentiels'], en: ['confidential risk', 'confidential risks'] },
  component: {
    fr: ['composant confidentiel', 'composants confidentiels'],
    en: ['confidential component', 'confidential components'],
  },
  need: { fr: ['besoin confidentiel', 'besoins confidentiels'], en: ['confidential need', 'confidential needs'] },
  subsidy: {
    fr: ['subvention confidentielle', 'subventions confidentielles'],
    en: ['confidential grant', 'confidential grants'],
  },
  review: {
    fr: ['revue confidentielle', 'revues confidentielles'],
    en: ['confidential review', 'confidential reviews'],
  },
  measure: {
    fr: ['mesure de sécurité confidentielle', 'mesures de sécurité confidentielles'],
    en: ['confidential security measure', 'confidential security measures'],
  },
} as const satisfies Record<string, Noun>

export type WithheldKind = keyof typeof NOUNS

/** The name of a record that must not be named, by its number: `Confidential project 2`. */
export function withheldName(kind: WithheldKind, number: number): Bilingual {
  const name = (lang: Lang): string => {
    const [one] = NOUNS[kind][lang]
    return `${one.charAt(0).toUpperCase()}${one.slice(1)} ${number}`
  }
  return bilingual(name)
}

const SAID = {
  committee: {
    fr: 'Pour le comité',
    en: 'For the committee',
    all: {
      fr: 'sans leur nom ni leurs textes\u00a0; les montants, les dates et la charge restent comptés',
      en: 'without their names and texts; their money, dates and work are still counted',
    },
  },
  public: {
    fr: 'Pour le public',
    en: 'For the public',
    all: {
      fr: 'sans leur nom, leurs textes ni leurs chiffres\u00a0: aucun total ne compte leur argent ni leur charge',
      en: 'without their names, texts and figures: no total counts their money or their work',
    },
  },
} as const

const INTERNAL: Bilingual = {
  fr: 'Les textes internes (fonctions, risques, revues, notes) sont masqués.',
  en: 'Texts for the office alone (roles, risks, reviews, notes) are masked.',
}

/** The line at the head of a page that says what its audience is not told; undefined where that is nothing. */
export function withheldText(
  audience: keyof typeof SAID,
  counts: ReadonlyMap<WithheldKind, number>,
): Bilingual | undefined {
  const isPublic = audience === 'public'
  if (counts.size === 0 && !isPublic) return undefined
  const { all, ...whose } = SAID[audience]
  return bilingual((lang) => {
    const kinds = [...counts].map(([kind, count]) => counted(count, NOUNS[kind], lang))
    const row = inARow(kinds, { fr: 'et', en: 'and' }[lang])
    const records = row === '' ? [] : [`${row}, ${all[lang]}.`]
    return `${whose[lang]}${colon(lang)} ${[...records, ...(isPublic ? [INTERNAL[lang]] : [])].join(' ')}`
  })
}
