/** Lower case without accents, ligatures opened, ’ as ': what two spellings of one word have in common. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most keys are plain ASCII: nothing to take apart.
  if (!/[^\0-\x7f]/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’ʼ`´]/g, "'");
}
