/** The check as a person reads it in a terminal. */
import { formatDate, insecables } from '@ternum/core';
import type { Registre } from '@ternum/rgpd';
import type { Source } from '@ternum/rgpd/catalogue';
import type { Echeance } from '@ternum/rgpd/echeances';
import { estDuFichier, type Manque } from '@ternum/rgpd/verifier';

const GRAVITES: readonly (readonly [Manque['gravite'], string])[] = [
  ['exigee', 'La loi le demande dans le registre'],
  ['attendue', 'Un contrôleur le demandera'],
  ['conseillee', 'Conseillé'],
];
const ETATS: Record<Echeance['etat'], string> = {
  passee: ' – en retard',
  proche: ' – bientôt',
  'a-venir': '',
};

/** What the text needs besides the register. */
export interface Controle {
  nom: string;
  intact: boolean;
  comptes: { nombre: number; integres: number };
  manques: readonly Manque[];
  dues: readonly Echeance[];
}

/** « RGPD, article 30…, relu le 22 novembre 2026 », with what is to be confirmed. */
export const citer = ({ texte, article, revueLe, aConfirmer }: Source): string =>
  insecables(
    [
      texte,
      article && (/^\d/.test(article) ? `article ${article}` : article),
      `vu le ${formatDate(revueLe)}`,
      aConfirmer && `à confirmer : ${aConfirmer}`,
    ]
      .filter(Boolean)
      .join(', '),
  );

/** Lines to print, without the last line break. What people typed may not drive the terminal. */
export function versTexte(registre: Registre, controle: Controle): string {
  const { manques, dues } = controle;
  return [
    entete(registre, controle),
    ...GRAVITES.map(([gravite, titre]) => {
      const siens = manques.filter((m) => m.gravite === gravite && !estDuFichier(m));
      return siens.length
        ? [
            `${titre} (${siens.length})`,
            ...siens.map(({ texte, source }) => `  - ${texte}\n    [${citer(source)}]`),
          ].join('\n')
        : '';
    }),
    dues.length
      ? [
          `Échéances (${dues.length})`,
          ...dues.map(
            ({ le, texte, etat }) =>
              `  - ${formatDate(le.slice(0, 10))}${le.length > 10 ? ` à ${Number(le.slice(11, 13))} h ${le.slice(14, 16)}` : ''} : ${texte}${ETATS[etat]}`,
          ),
        ].join('\n')
      : '',
    manques.length
      ? 'Cette liste aide à préparer un contrôle ; elle ne vaut pas avis juridique.'
      : 'Rien ne manque de ce que cet outil regarde ; cela ne vaut pas avis juridique.',
  ]
    .filter(Boolean)
    .join('\n\n')
    .replace(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/g, ' ');
}

/** Which file, whether it is whole, and if not why: before anything that the register lacks. */
function entete(
  { organisme, traitements }: Registre,
  { nom, intact, comptes, manques }: Controle,
): string {
  const pluriel = (n: number, mot: string): string => `${n} ${mot}${n > 1 ? 's' : ''}`;
  return insecables(
    [
      `${nom} : registre de ${organisme.nom.trim() || 'l’organisme (sans nom)'}, ${pluriel(traitements.length, 'fiche')}, ${pluriel(comptes.nombre, 'pièce')}${comptes.nombre ? ` (${pluriel(comptes.integres, 'intacte')})` : ''}.`,
      intact
        ? 'Le fichier est entier.'
        : 'Le fichier n’est pas entier : gardez-le tel quel et reprenez une sauvegarde.',
      ...manques.filter(estDuFichier).map(({ texte }) => `  - ${texte}`),
    ].join('\n'),
  );
}
