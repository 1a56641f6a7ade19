export const majuscule = (cle: string): string => cle.charAt(0).toUpperCase() + cle.slice(1);
