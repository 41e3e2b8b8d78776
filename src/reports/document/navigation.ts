/** What a page of a site leads to beside what it says. */
import type { Bilingual } from '../../values/language.ts'
import type { Link } from './document.ts'

/** The ways from a page of a site to its other pages, by their paths from it. */
export interface Navigation {
  /** The pages above it, that of all plans first. */
  readonly path: readonly Link[]
  /** Pages beside it, in lists that open by their title. The page itself is a link without files. */
  readonly lists: readonly {
    readonly title: Bilingual
    readonly groups: readonly { readonly title?: Bilingual; readonly links: readonly Link[] }[]
  }[]
}

/** The ways of a program that stays open, by their paths from the page. The page itself is a link without files. */
export interface LiveFrame {
  readonly ways: readonly Link[]
  /** The way from the page to what an id names: the form of a record, the changes since a state; undefined where there is none. */
  readonly wayOf?: (id: string) => string | undefined
}
