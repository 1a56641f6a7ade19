/** Day of the last change of the catalogue. A recipe that changes takes this day as its `version` too. */
export const VERSION_CATALOGUE = '2026-11-23';
