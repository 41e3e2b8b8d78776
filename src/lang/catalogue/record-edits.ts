/** The words of commands that change, add, show and list single records: why one is refused, and what it did. */
import type { Bilingual } from '../../values/language.ts'
import type { WordRefusal } from './file-refusals.ts'

/** Why a record cannot be changed or added so; the word is what was typed. */
export const RECORD_REFUSALS = {
  'change-breaks': (word) => ({
    fr: `${word}\u00a0: le plan aurait les erreurs ci-dessus, qu’il n’a pas\u00a0; rien n’est écrit`,
    en: `${word}: the plan would have the errors above, which it has not; nothing is written`,
  }),
  'key-ambiguous': (word) => ({
    fr: `plusieurs valeurs s’appellent «\u00a0${word}\u00a0»`,
    en: `several values are called "${word}"`,
  }),
  'key-crossed': (word) => ({
    fr: `«\u00a0${word}\u00a0»\u00a0: le plan en donne une seule valeur, sans ce détail\u00a0; retirez-la d’abord`,
    en: `"${word}": the plan gives a single value there, not in this detail; take it out first`,
  }),
  'key-group': (word) => ({
    fr: `«\u00a0${word}\u00a0» regroupe plusieurs valeurs, à donner une à une, ou en YAML entre { } ou [ ]`,
    en: `"${word}" holds several values, to be given one by one, or as YAML between { } or [ ]`,
  }),
  'key-single': (word) => ({
    fr: `«\u00a0${word}\u00a0» n’a qu’une valeur\u00a0: += et -= ne valent que pour une liste`,
    en: `"${word}" has one value: += and -= are for lists`,
  }),
  'key-sealed': (word) => ({
    fr: `«\u00a0${word}\u00a0» est une référence figée\u00a0; seule une décision la déplace`,
    en: `"${word}" is a frozen baseline; a decision alone moves it`,
  }),
  'key-unknown': (word) => ({
    fr: `aucune valeur ne s’appelle «\u00a0${word}\u00a0» ici\u00a0; plan show montre les clés de cet enregistrement`,
    en: `no value is called "${word}" here; plan show has the keys of the record`,
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
    fr: `dites à quoi cela appartient («\u00a0${word}\u00a0»)\u00a0: --of IDENTIFIANT`,
    en: `say what it belongs to ("${word}"): --of ID`,
  }),
  'pair-unreadable': (word) => ({
    fr: `«\u00a0${word}\u00a0» n’est pas de la forme CLÉ=VALEUR`,
    en: `"${word}" is not of the form KEY=VALUE`,
  }),
  'pair-twice': (word) => ({ fr: `«\u00a0${word}\u00a0» est donné deux fois`, en: `"${word}" is given twice` }),
  'record-ambiguous': (word) => ({
    fr: `«\u00a0${word}\u00a0» peut être plusieurs enregistrements`,
    en: `"${word}" may be several records`,
  }),
  'record-of-command': (word) => ({
    fr: `«\u00a0${word}\u00a0» se modifie par une commande qui lui est propre`,
    en: `"${word}" is changed by a command of its own`,
  }),
  'record-unknown': (word) => ({
    fr: `aucun enregistrement «\u00a0${word}\u00a0» dans ce plan`,
    en: `no record "${word}" in this plan`,
  }),
  'value-absent': (word) => ({
    fr: `cette liste n’a pas la valeur à retirer\u00a0: «\u00a0${word}\u00a0»`,
    en: `the list does not have the value to be taken out: "${word}"`,
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
  records: { fr: 'Enregistrements', en: 'Records' },
  record: { fr: 'Enregistrement', en: 'Record' },
  of: { fr: 'Dans', en: 'In' },
  none: { fr: 'Le plan n’en a aucun.', en: 'The plan has none.' },
  none_passes: { fr: 'Aucun ne répond au filtre.', en: 'None passes the filter.' },
} as const satisfies Record<string, Bilingual>
