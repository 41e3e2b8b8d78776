/** The comment at the head of a YAML file by which an editor finds the schema of the file: written, and read again. */

export function modeline(schema: string): string {
  return `# yaml-language-server: $schema=${schema}\n`
}

export interface NamedSchema {
  /** A path or an address, as it is written. */
  readonly schema: string
  /** Of that, in characters. */
  readonly offset: number
}

/** A comment, a directive, the start of the document or nothing: what may stand above its first line. */
const HEAD = /^(?:#|%|---\s*$|\s*$)/
/** As the language server reads it, which takes the other form of the comment too. */
const NAMING = /^(#\s+(?:yaml-language-server\s*:.*?\$schema(?:=|:\s*)|\$schema:\s*))(\S+)/

/** The schema that the first comments of a text name; undefined where none does. */
export function namedSchema(text: string): NamedSchema | undefined {
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end < 0 ? undefined : end)
    if (!HEAD.test(line)) return undefined
    const [, before = '', schema] = NAMING.exec(line) ?? []
    if (schema !== undefined) return { schema, offset: at + before.length }
    at += line.length + 1
  }
  return undefined
}
