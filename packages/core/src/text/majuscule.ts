/** First letter in capital: « Décembre 2026 ». */
export const majuscule = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
