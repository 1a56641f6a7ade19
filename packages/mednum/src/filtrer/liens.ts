/** What a page may link of what a file says. */

/** An http(s) address, « www. » completed; `undefined` for any other scheme, or for what is no address. */
export function lienWeb(texte: string | undefined): string | undefined {
  const adresse = /^www\./i.test(texte ?? '') ? `https://${texte}` : texte;
  if (!adresse || !URL.canParse(adresse)) return undefined;
  const { protocol, href, hostname } = new URL(adresse);
  return /^https?:$/.test(protocol) && hostname.includes('.') ? href : undefined;
}

/** Number to dial and to read: `+33380123456`, « 03 80 12 34 56 ». Without `appel` when it is no number. */
export function telephone(texte: string): {
  /** For a `tel:` link; absent when it is no number. */
  appel?: string;
  /** As a person writes it. */
  mots: string;
} {
  const chiffres = texte.replace(/[\s.\-/()\u00a0]/g, '').replace(/^00/, '+');
  const national = /^(?:\+33|0)0?([1-9]\d{8})$/.exec(chiffres)?.[1];
  if (national)
    return { appel: `+33${national}`, mots: `0${national}`.replace(/(\d\d)(?=\d)/g, '$1\u00a0') };
  if (/^(?:\+\d{8,15}|3\d{3})$/.test(chiffres)) return { appel: chiffres, mots: texte.trim() };
  return { mots: texte.trim() };
}

/** An address to write to; `undefined` for what could hide headers or another recipient. */
export const courriel = (texte: string): string | undefined =>
  /^[^\s@<>"',;:?&%]+@[\w.-]+\.[a-z]{2,}$/i.test(texte) ? texte : undefined;
