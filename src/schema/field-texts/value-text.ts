/** Says what the allowed values of a key mean, apart from the rest of the format's French, which a validation can do without. */
import { valueLabel } from '../../lang/catalogue/labels.ts'
import { REGISTER_VALUE_TEXTS } from './register-values.ts'
import { VALUE_TEXTS } from './values.ts'

/** The meanings of allowed values in French, by the English description of their key. */
export const FIELD_VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...VALUE_TEXTS,
  ...REGISTER_VALUE_TEXTS,
}

/** Joins French signs to the word before or after them, as print does. */
export function typeset(text: string): string {
  return text.replace(/(?<=«) | (?=[;:?!%»])/g, '\u00a0')
}

/** What an allowed value means in French under a key's description; nothing for a code that stands for itself. */
export function valueText(description: string, value: string): string | undefined {
  const own = FIELD_VALUES[description]?.[value]
  if (own !== undefined) return typeset(own)
  const { fr, en } = valueLabel(value)
  return fr === value && en === value ? undefined : typeset(fr).toLowerCase()
}

/** What the words of a method mean in English, where they are no plain words. */
const ENGLISH: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Priority class': {
    mandatory: 'law, contract or security asks for it',
    must: 'must have',
    should: 'should have',
    could: 'could have',
    wont: "won't have this time",
  },
  'What one unit of every amount is worth: 1, k (thousand) or M (million)': {
    k: 'thousand',
    M: 'million',
  },
}

/** What an allowed value means in English; nothing for one that says it itself. */
export function englishValueText(description: string, value: string): string | undefined {
  return ENGLISH[description]?.[value]
}
