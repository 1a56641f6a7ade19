/** A closed `details` prints nothing: lots are opened for the paper. */
export function ouvrirPourLePapier(racine: ParentNode, { type }: Event): void {
  const avant = type === 'beforeprint';
  const voulus = avant ? '.lots:not([open])' : '.lots[data-papier]';
  for (const lots of racine.querySelectorAll<HTMLDetailsElement>(voulus)) {
    lots.open = avant;
    lots.toggleAttribute('data-papier', avant);
  }
}
