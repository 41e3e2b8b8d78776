/** The checks that need nothing but the page, by the criterion of RGAA 4.1 that each is a test of; a bundle of this is run in the page. */
import { brokenByLines } from './lines.ts'
import * as pictures from './pictures.ts'
import * as presentation from './presentation.ts'
import * as structure from './structure.ts'
import * as tables from './tables.ts'

/** Faults by criterion; a criterion without any is not named. */
export type Faults = Readonly<Record<string, readonly string[]>>

const CHECKS: Readonly<Record<string, () => readonly string[]>> = {
  '1.1': pictures.pictureWithoutName,
  '1.2': pictures.decorationWithWords,
  '1.3': pictures.pictureNamedBadly,
  '1.6': pictures.pictureWithoutDescription,
  '1.7': pictures.figureNotInTable,
  '1.8': pictures.pictureOfText,
  '1.9': pictures.captionNotTied,
  '2.1, 4.1, 13.1, 13.2, 13.8': structure.partWithoutPlace,
  '3.1 texts': pictures.textInColourAlone,
  '3.1 pictures': pictures.markInColourAlone,
  '3.1 legends': pictures.legendOfColoursAlone,
  '5.1': tables.complexTable,
  '5.3, 5.8': tables.tableForLooks,
  '5.4, 5.5': tables.tableWithoutName,
  '5.6': tables.headingNotDeclared,
  '5.7': tables.headingWithoutScope,
  '6.1': tables.linkNotExplicit,
  '6.1 visible words': tables.linkNamedOtherwise,
  '6.2': tables.linkWithoutWords,
  '7.1': structure.stateNotTold,
  '7.5': structure.statusNotTold,
  '8.1, 8.3, 8.5': structure.documentNotDeclared,
  '8.2 ids': structure.idsTwice,
  '8.7': structure.languageNotDeclared,
  '8.8': structure.languageUnknown,
  '8.9, 10.1': structure.looksInMarkUp,
  '9.1': structure.headingsNotInOrder,
  '9.2, 12.6': structure.landmarksNotWhole,
  '9.3': structure.listNotDeclared,
  '10.2': presentation.contentOfStyles,
  '10.3': presentation.orderOfStyles,
  '10.5': presentation.colourWithoutGround,
  '10.6': presentation.linkLikeText,
  '10.8': presentation.hiddenFromTheEar,
  '10.9': presentation.placeAlone,
  '10.13, 10.14': presentation.shownInPassing,
  '11.1, 11.2': tables.fieldWithoutLabel,
  '11.9': tables.buttonWithoutName,
  '12.7': structure.contentNotReached,
  '12.8': structure.orderOfItsOwn,
  '13.9': presentation.boundToOrientation,
}

function faults(): Faults {
  const found = Object.entries(CHECKS).map(([criterion, check]) => [criterion, check()] as const)
  return Object.fromEntries(found.filter(([, faults]) => faults.length > 0))
}

const { contentOf, cutOrOverlapping, sizesOfType, widerThanScreen } = presentation

Object.assign(globalThis, {
  rgaa: {
    criteria: Object.keys(CHECKS),
    faults,
    contentOf,
    cutOrOverlapping,
    sizesOfType,
    widerThanScreen,
    brokenByLines,
  },
})
