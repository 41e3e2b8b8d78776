/** The words of commands that change, add, show and list single records: why one is refused, and what it did. */
import type { Bilingual } from '../../values/language.ts'
import type { WordRefusal } from './file-refusals.ts'

/** Why a record cannot be changed or added so; the word is what was typed. */
export const RECORD_REFUSALS = {
  'change-breaks': (word) => ({
    fr: `${word}\u00a0: le plan aurait les erreurs ci-dessus, qu’il n’a pas\u00a0; rien n’est écrit`,
    en: `${word}: the plan would have the errors above, which it has not; nothing is written`,
  }),
  'name-ambiguous': (word) => ({
    fr: `«\u00a0${word}\u00a0» peut désigner plusieurs choses`,
    en: `"${word}" may mean several things`,
  }),
  'key-group': (word) => ({
    fr: `«\u00a0${word}\u00a0» regroupe plusieurs valeurs, à donner une à une, ou en YAML entre { } ou [ ]`,
    en: `"${word}" holds several values, to be given one by one, or as YAML between { } or [ ]`,
  }),
  'key-shape': (word) => ({
    fr: `le plan donne autrement «\u00a0${word}\u00a0»\u00a0: d’un bloc, ou en détail`,
    en: `the plan gives "${word}" in another form: as a whole, or in detail`,
  }),
  'key-single': (word) => ({
    fr: `«\u00a0${word}\u00a0» n’a qu’une valeur\u00a0: += et -= ne valent que pour une liste`,
    en: `"${word}" has one value: += and -= are for lists`,
  }),
  'key-sealed': (word) => ({
    fr: `«\u00a0${word}\u00a0» est une référence figée\u00a0; seule une décision la déplace`,
    en: `"${word}" is a frozen baseline; a decision alone moves it`,
  }),
  'key-twice': (word) => ({
    fr: `deux mots de la commande disent ce que vaut «\u00a0${word}\u00a0»\u00a0; n’en gardez qu’un`,
    en: `two words of the command say what "${word}" is; keep one`,
  }),
  'key-unknown': (word) => ({
    fr: `aucune valeur ne s’appelle «\u00a0${word}\u00a0» ici`,
    en: `no value is called "${word}" here`,
  }),
  'keys-missing': (word) => ({
    fr: `il manque ce que le plan doit savoir\u00a0: ${word}`,
    en: `what the plan must know is missing: ${word}`,
  }),
  'kind-unknown': (word) => ({
    fr: `«\u00a0${word}\u00a0» n’est pas une nature d’enregistrement`,
    en: `"${word}" is no kind of record`,
  }),
  'item-unknown': (word) => ({
    fr: `rien ne s’appelle ainsi dans cette liste\u00a0: «\u00a0${word}\u00a0»`,
    en: `nothing in this list is called so: "${word}"`,
  }),
  'of-missing': (word) => ({
    fr: `dites par --of IDENTIFIANT à quoi cela appartient («\u00a0${word}\u00a0»)`,
    en: `say by --of ID what it belongs to ("${word}")`,
  }),
  'of-unfit': (word) => ({ fr: `«\u00a0${word}\u00a0» n’en contient pas`, en: `"${word}" holds none of the kind` }),
  'pair-unreadable': (word) => ({
    fr: `«\u00a0${word}\u00a0» n’est pas de la forme CLÉ=VALEUR`,
    en: `"${word}" is not of the form KEY=VALUE`,
  }),
  'record-of-command': (word) => ({
    fr: `«\u00a0${word}\u00a0» se modifie par une commande qui lui est propre`,
    en: `"${word}" is changed by a command of its own`,
  }),
  'record-unknown': (word) => ({
    fr: `aucun enregistrement «\u00a0${word}\u00a0» dans ce plan`,
    en: `no record "${word}" in this plan`,
  }),
  'value-unfit': (word) => ({
    fr: `le plan ne peut pas prendre «\u00a0${word}\u00a0»`,
    en: `the plan cannot take "${word}"`,
  }),
} satisfies Record<string, WordRefusal>

/** What a decision is taken for, as an infinitive. */
export const CHANGING: Bilingual = { fr: 'modifier le plan', en: 'change the plan' }

/** What the decision behind a change is about, in the plan's language. */
export function changedRecord(what: string): Bilingual {
  return { fr: `Modification\u00a0: ${what}`, en: `Change: ${what}` }
}

/** The headings of a record that is shown, and of a list of records. */
export const RECORD_WORDS = {
  field: { fr: 'Champ', en: 'Field' },
  value: { fr: 'Valeur', en: 'Value' },
  key: { fr: 'Clé (plan set)', en: 'Key (plan set)' },
  written: { fr: 'Écrit dans', en: 'Written in' },
  record: { fr: 'Enregistrement', en: 'Record' },
  of: { fr: 'Dans', en: 'In' },
  none: { fr: 'Aucun enregistrement.', en: 'No record.' },
  homes: (kinds: readonly string[]): Bilingual => ({
    fr: `se place dans\u00a0: ${kinds.join(', ')}`,
    en: `stands in: ${kinds.join(', ')}`,
  }),
  keys: (keys: readonly string[]): Bilingual => ({
    fr: `clés\u00a0: ${keys.join(', ')}`,
    en: `keys: ${keys.join(', ')}`,
  }),
} as const satisfies Record<string, Bilingual | ((words: readonly string[]) => Bilingual)>

/** What one of a list is called, in English and French; another word behind them. A kind without words is called by its key. */
export const KIND_WORDS: Readonly<Record<string, readonly string[]>> = {
  actions: ['action'],
  assessments: ['assessment', 'bilan', 'point du bilan'],
  assignments: ['assignment', 'affectation'],
  authorisations: ['authorisation', 'autorisation', 'authorization'],
  axes: ['axis', 'axe'],
  benefits: ['benefit', 'bénéfice'],
  blackouts: ['blackout', 'période fermée'],
  bodies: ['body', 'instance'],
  budget: ['budget', 'ligne', 'ligne de budget'],
  components: ['component', 'composant'],
  criteria: ['criterion', 'critère'],
  decisions: ['decision', 'décision'],
  departments: ['department', 'direction'],
  depends_on: ['dependency', 'dépendance'],
  envelopes: ['envelope', 'enveloppe'],
  hires: ['hire', 'recrutement'],
  history: ['vote', 'historique'],
  measures: ['measure', 'mesure'],
  meetings: ['meeting', 'réunion'],
  milestones: ['milestone', 'jalon'],
  needs: ['need', 'besoin'],
  objectives: ['objective', 'objectif'],
  posts: ['post', 'poste'],
  preparation: ['preparation', 'étape', 'préparation', 'étape de préparation', 'stage'],
  profiles: ['profile', 'compétence', 'skill'],
  programmes: ['programme', 'programme', 'program'],
  projects: ['project', 'projet'],
  regimes: ['regime', 'référentiel'],
  reviews: ['review', 'revue'],
  revisions: ['revision', 'révision'],
  risks: ['risk', 'risque'],
  subsidies: ['subsidy', 'subvention', 'grant'],
  teams: ['team', 'équipe'],
  waivers: ['waiver', 'dérogation'],
  workload: ['workload', 'charge'],
  workshops: ['workshop', 'atelier'],
}
