/** « Appel d’offres » for « Appel d'offres »: official lists are typed, people read. */
export const apostrophes = (text: string): string => text.replaceAll("'", '’');
