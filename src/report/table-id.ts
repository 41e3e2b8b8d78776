/** The ids of tables that are made of what a user wrote: snake_case, and each once in a report. */
import type { Section } from './document.ts'

/** The id of a table about an entity or a value: its letters without accents and in lower case, and its digits. */
export function tableId(...parts: readonly string[]): string {
  return parts
    .join('_')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '')
}

/** The sections with a number behind the id of a table where an earlier table of the report has that id. */
export function withUniqueTables(sections: readonly Section[]): Section[] {
  const taken = new Set<string>()
  const free = (id: string): string => {
    let unique = id
    for (let count = 2; taken.has(unique); count += 1) unique = `${id}_${count}`
    taken.add(unique)
    return unique
  }
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      block.kind === 'table' ? { ...block, id: free(block.id) } : block,
    ),
  }))
}
