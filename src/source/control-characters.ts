/** The control characters that no plan file may hold as they are: all but tab and the signs of line ends. */

/** Every control character of a text, NUL apart, which makes a file no text at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: to find them is the point
export const CONTROL_CHARACTERS = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g

/** YAML in double quotes with its control characters as escapes: a writer of JSON leaves those from 7F on as they are. */
export function escapeControls(yaml: string): string {
  return yaml.replace(
    CONTROL_CHARACTERS,
    (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
  )
}
