/** Words as pictures and slides set them. */

/** A paragraph: one line of words of one look, which breaks where it has to. */
export interface Paragraph {
  readonly text: string
  readonly points: number
  readonly isBold?: boolean
  /** Six hexadecimal digits. */
  readonly colour?: string
  readonly align?: 'left' | 'center' | 'right'
  /** Room behind it, in points. */
  readonly after?: number
}
