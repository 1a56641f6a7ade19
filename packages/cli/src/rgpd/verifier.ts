/** `ternum rgpd verifier`: is the file whole, and what would an inspector of the CNIL ask for next? */
import { parseDateISO } from '@ternum/core';
import { echeances } from '@ternum/rgpd/echeances';
import { verifier as controler } from '@ternum/rgpd/verifier';
import { AIDE_VERIFIER } from '../aide.ts';
import { lireLigne } from '../arguments.ts';
import { Arret, DONNEES, EMPECHE, FAIT } from '../erreurs.ts';
import { dire, ecrire } from '../terminal.ts';
import { ouvrirFichier, type Fichier } from './lire.ts';
import { citer, versTexte } from './verifier-texte.ts';

const OPTIONS = {
  json: { type: 'boolean' },
  le: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** @returns 0 when the file is whole, 1 when it is not. Throws `Arret`. */
export async function verifier(args: string[]): Promise<number> {
  const ligne = lireLigne(args, OPTIONS);
  if (ligne.oui('help')) {
    await ecrire(AIDE_VERIFIER);
    return FAIT;
  }
  const le = lireJour(ligne.texte('le'));
  const fichier = await ouvrirFichier(ligne.positionnels, 'ternum rgpd verifier registre.zip');
  const { registre, defauts, pieces } = fichier;
  const dues = echeances(registre, le);
  const manques = controler(registre, { pieces, defauts, echeances: dues });
  const comptes = { nombre: registre.pieces.length, integres: intactes(fichier) };
  const intact =
    !defauts.length && !registre.ecartes?.length && comptes.integres === comptes.nombre;
  for (const remarque of fichier.remarques) dire(remarque);
  await ecrire(
    ligne.oui('json')
      ? `${JSON.stringify(
          {
            schema: registre.schema,
            organisme: registre.organisme.nom,
            traitements: registre.traitements.length,
            pieces: comptes,
            manques: manques.map(({ code, traitement = null, gravite, texte, source }) => ({
              code,
              traitement,
              gravite,
              texte,
              source: citer(source),
            })),
            echeances: dues.map(({ type, le: quand, texte }) => ({ type, le: quand, texte })),
          },
          null,
          2,
        )}\n`
      : `${versTexte(registre, { nom: fichier.nom, intact, comptes, manques, dues })}\n`,
  );
  return intact ? FAIT : DONNEES;
}

/** Attachments whose bytes are those that the register knows. */
function intactes({ registre, pieces, defauts }: Fichier): number {
  return registre.pieces.filter(
    ({ id }) =>
      pieces.has(id) && !defauts.some(({ fichier }) => fichier.startsWith(`pieces/${id}/`)),
  ).length;
}

function lireJour(valeur: string | undefined): string {
  if (valeur === undefined) return new Date().toISOString();
  const jour = valeur.length === 10 ? parseDateISO(valeur) : undefined;
  if (jour) return jour;
  throw new Arret(EMPECHE, `« ${valeur} » (--le) n’est pas un jour : AAAA-MM-JJ.`);
}
