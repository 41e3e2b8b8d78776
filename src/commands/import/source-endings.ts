/** The endings of the files that an import reads. */

export const SOURCE_ENDINGS = ['.xlsx', '.xlsm', '.ods', '.csv', '.json', '.xml'] as const
