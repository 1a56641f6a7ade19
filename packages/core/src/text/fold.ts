/** What each character that is not ASCII becomes: a language uses few of them. */
const plain = new Map<string, string>();

/** Lower case without accents, ligatures opened, ’ as ': what two spellings of one word have in common. */
export function fold(text: string): string {
  // One pass and a look-up a character: twenty thousand subjects are folded at the first search.
  return text.toLowerCase().replace(/[^\0-\x7f]/g, (c) => plain.get(c) ?? learn(c));
}

function learn(c: string): string {
  const folded = c
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace('œ', 'oe')
    .replace('æ', 'ae')
    .replace(/[’ʼ`´]/, "'");
  plain.set(c, folded);
  return folded;
}
