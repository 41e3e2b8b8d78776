/** Finds the French of what the schemas say in English: descriptions, units, kinds of leaf, entities. */
import { MAPPING_TEXTS } from './mapping.ts'
import { PLAN_TEXTS } from './plan.ts'
import { PROJECT_TEXTS } from './project.ts'
import { PROJECT_PART_TEXTS } from './project-parts.ts'
import { REGISTER_TEXTS } from './register.ts'
import { STRATEGY_TEXTS } from './strategy.ts'
import { ENTITY_TEXTS, KIND_TEXTS, UNIT_TEXTS } from './units.ts'
import { typeset } from './value-text.ts'

/** The descriptions of fields in French, one table for each part of the format. */
export const FIELD_TEXT_TABLES = [
  PLAN_TEXTS,
  STRATEGY_TEXTS,
  PROJECT_TEXTS,
  PROJECT_PART_TEXTS,
  REGISTER_TEXTS,
  MAPPING_TEXTS,
] as const

const FIELDS = new Map(FIELD_TEXT_TABLES.flatMap((texts) => Object.entries(texts)))

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
