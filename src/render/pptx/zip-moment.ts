/** The moment that every file of a deck bears, so that the same deck is the same bytes at any time. */

/** Midnight of 1980-01-01 by the clock of the machine, the first moment that a zip can name. */
export const FIRST_MOMENT = new Date(1980, 0, 1)
