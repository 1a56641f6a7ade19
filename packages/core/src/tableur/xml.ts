/** XML as events. Names come without their prefix: both formats use a fixed set that never collides. */
// @ts-expect-error -- published without types
import { Parser } from 'saxen';
import { TernumError } from '../errors/index.ts';

/** What is told, in order. */
export interface Ecoute {
  ouvrir(nom: string, attributs: () => Record<string, string>): void;
  fermer(nom: string): void;
  texte(texte: string): void;
}

interface Lecteur {
  on(evenement: string, faire: (...args: never[]) => void): Lecteur;
  parse(xml: string): void;
}

const sansPrefixe = (nom: string): string => nom.slice(nom.indexOf(':') + 1);

/** @throws TernumError `parse` when it is not XML */
export function parcourir(xml: string, { ouvrir, fermer, texte }: Ecoute): void {
  const lecteur = new (Parser as new () => Lecteur)();
  lecteur.on(
    'openTag',
    (nom: string, attributs: () => Record<string, string>, decoder: (s: string) => string) =>
      ouvrir(sansPrefixe(nom), () =>
        Object.fromEntries(
          Object.entries(attributs()).map(([cle, valeur]) => [sansPrefixe(cle), decoder(valeur)]),
        ),
      ),
  );
  lecteur.on('closeTag', (nom: string) => fermer(sansPrefixe(nom)));
  lecteur.on('text', (brut: string, decoder: (s: string) => string) => texte(decoder(brut)));
  lecteur.on('cdata', (brut: string) => texte(brut));
  lecteur.on('error', (erreur: Error) => {
    throw new TernumError({
      kind: 'parse',
      message: `spreadsheet: ${erreur.message}`,
      hint: 'Ce classeur est abîmé : ouvrez-le dans un tableur, enregistrez-le de nouveau, et réessayez.',
    });
  });
  lecteur.parse(xml);
}
