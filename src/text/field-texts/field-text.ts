/** Finds the French of what the schemas say in English: descriptions, units, kinds of leaf, entities, values. */
import { valueLabel } from '../labels.ts'
import { MAPPING_TEXTS } from './mapping.ts'
import { PLAN_TEXTS } from './plan.ts'
import { PROJECT_TEXTS } from './project.ts'
import { PROJECT_PART_TEXTS } from './project-parts.ts'
import { REGISTER_TEXTS } from './register.ts'
import { REGISTER_VALUE_TEXTS } from './register-values.ts'
import { STRATEGY_TEXTS } from './strategy.ts'
import { ENTITY_TEXTS, KIND_TEXTS, UNIT_TEXTS } from './units.ts'
import { VALUE_TEXTS } from './values.ts'

/** The descriptions of fields in French, one table for each part of the format. */
export const FIELD_TEXT_TABLES = [
  PLAN_TEXTS,
  STRATEGY_TEXTS,
  PROJECT_TEXTS,
  PROJECT_PART_TEXTS,
  REGISTER_TEXTS,
  MAPPING_TEXTS,
] as const

/** The meanings of allowed values in French, by the English description of their key. */
export const FIELD_VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...VALUE_TEXTS,
  ...REGISTER_VALUE_TEXTS,
}

const FIELDS = new Map(FIELD_TEXT_TABLES.flatMap((texts) => Object.entries(texts)))

/** Joins French signs to the word before or after them, as print does. */
function typeset(text: string): string {
  return text.replace(/(?<=«) | (?=[;:?!%»])/g, '\u00a0')
}

/** The French of a field's English description; an unknown one stands for itself. */
export function fieldText(description: string): string {
  return typeset(FIELDS.get(description) ?? description)
}

/** The French of a unit; an unknown one stands for itself. */
export function unitText(unit: string): string {
  return typeset(UNIT_TEXTS[unit] ?? unit)
}

/** The French of a kind of leaf; an unknown one stands for itself. */
export function kindText(kind: string): string {
  return KIND_TEXTS[kind] ?? kind
}

/** The French name of an entity of the plan; an unknown one stands for itself. */
export function entityText(entity: string): string {
  return ENTITY_TEXTS[entity] ?? entity
}

/** What an allowed value means in French under a key's description; nothing for a code that stands for itself. */
export function valueText(description: string, value: string): string | undefined {
  const own = FIELD_VALUES[description]?.[value]
  if (own !== undefined) return typeset(own)
  const { fr, en } = valueLabel(value)
  return fr === value && en === value ? undefined : typeset(fr).toLowerCase()
}
