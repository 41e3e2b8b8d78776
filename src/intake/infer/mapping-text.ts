/** Writes a mapping that was made as YAML with comments; the same mapping gives the same bytes. */
import type { Mapping } from '../../schema/mapping/mapping.ts'
import { writeYaml } from '../../yaml/edit/write.ts'

/** Comments of the file: above it, and above each table by its position. */
export interface MappingComments {
  readonly head: readonly string[]
  readonly tables: ReadonlyMap<number, readonly string[]>
}

function commentLine(text: string): string {
  return `# ${text.replace(/\s+/g, ' ').trim()}`
}

function commentedList(key: string, items: readonly unknown[], comments: MappingComments['tables']): string {
  const texts = items.map((item, at) => {
    const yaml = writeYaml({ [key]: [item] })
      .split('\n')
      .slice(1)
      .join('\n')
    const above = (comments.get(at) ?? []).map((text) => `  ${commentLine(text)}\n`).join('')
    return above + yaml
  })
  return `${key}:\n${texts.join('')}`
}

export function mappingText(
  { source, plan, tables = [], control }: Mapping,
  { head, tables: comments }: MappingComments,
): string {
  return [
    head.map((text) => `${commentLine(text)}\n`).join(''),
    source === undefined ? '' : writeYaml({ source }),
    plan === undefined ? '' : writeYaml({ plan }),
    commentedList('tables', tables, comments),
    control === undefined ? '' : writeYaml({ control }),
  ].join('')
}

/** The name of the mapping file of a source, in the folder of its plan. */
export function mappingName(stem: string): string {
  return `${stem === '' ? 'source' : stem}.map.yaml`
}
