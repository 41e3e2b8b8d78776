/** A generated page of the documentation. */

/** A page and where it lies, relative to the repository's root, with `/`. */
export interface DocPage {
  readonly path: string
  readonly content: string
}
