/** The lines of a file around a finding, with what it is about underlined; as much of each as a terminal has room for. */
import stringWidth from 'string-width'
import type { ShownFinding } from '../../reports/document/command-result.ts'
import type { TerminalStyle } from './style.ts'

type Line = ShownFinding['excerpt'][number]

const CUT = '…'

/** The room for numbers of lines, with a space before them. */
export function gutterOf({ excerpt }: Pick<ShownFinding, 'excerpt'>): number {
  return Math.max(4, ...excerpt.map(({ number }) => String(number).length + 2))
}

/** The signs of a text that stand between two columns; a wide one that begins before leaves a space. */
function between(text: string, from: number, to: number): string {
  let at = 0
  let kept = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    const end = at + stringWidth(segment)
    if (at >= from && end <= to) kept += segment
    else if (at < from && end > from) kept += ' '.repeat(end - from)
    at = end
  }
  return kept
}

/** The part of a line that has its mark, where not all of it has room. */
function partOf({ text, mark = { start: 0, length: 0 } }: Line, room: number) {
  const width = stringWidth(text)
  if (width <= room) return { text, mark }
  const isAtHead = mark.start + Math.min(mark.length, room / 2) < room
  const from = isAtHead ? 0 : Math.min(mark.start - Math.floor(room / 3), width - room)
  const isWhole = from + room >= width
  const kept = between(text, from > 0 ? from + 1 : 0, from + room - (isWhole ? 0 : 1))
  const start = mark.start - from
  return {
    text: (from > 0 ? CUT : '') + kept + (isWhole ? '' : CUT),
    mark: { start, length: Math.min(mark.length, room - start) },
  }
}

export function excerptLines(finding: ShownFinding, { chalk, options }: TerminalStyle): string[] {
  const gutter = gutterOf(finding)
  return finding.excerpt.flatMap((line) => {
    const { text, mark } = partOf(line, options.width - gutter - 3)
    const shown = `${chalk.dim(`${String(line.number).padStart(gutter)} |`)} ${text}`
    if (line.mark === undefined) return [shown]
    const under = chalk.red('^'.repeat(mark.length))
    return [shown, `${chalk.dim(`${' '.repeat(gutter)} |`)} ${' '.repeat(mark.start)}${under}`]
  })
}
