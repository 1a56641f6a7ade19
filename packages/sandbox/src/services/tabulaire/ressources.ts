/** The resources that the tabular API knows. The first id is that of the real national table. */

export const NATIONALE = '22847056-61df-452d-837d-8b8ceadbfc52';
/** The same rows, on the list of those that may be summed. */
export const SOMMABLE = '5c0e4a7b-2121-4d2a-9f10-0dec0a99e6a1';
/** Announced by the catalogue, too large to be indexed. */
export const TROP_GROSSE = '9d3b61c8-4e0f-4b57-8c22-0dec070970b0';
/** Withdrawn by its producer. */
export const SUPPRIMEE = '2f8a90d4-71b3-4c8e-b6f5-0dec0de1e7ed';

export const JEU_NATIONAL = '608c055b35eb4e6ee20eb325';
