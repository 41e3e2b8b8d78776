/** Writes the generated files of the repository. */
process.exitCode = 2
