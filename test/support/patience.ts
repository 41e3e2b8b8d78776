/**
 * How long a test, or a program that it starts, may take, in milliseconds: far more than any needs alone, for a machine
 * that does much else is no fault, and little enough that what hangs comes to an end.
 */
export const PATIENCE = 1_200_000
