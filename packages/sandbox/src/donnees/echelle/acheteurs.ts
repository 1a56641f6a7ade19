/** The members: communes, EPCI and syndicats. Nearly all are small. */
import { creerAlea } from '../alea.ts';
import { COMMUNE, EPCI } from '../commune/acheteurs.ts';
import type { Structure } from '../contrat.ts';
import { sirenCommune, siret } from '../identifiants.ts';
import { DEPARTEMENTS_BFC, de, nomsDeLieux } from './lieux.ts';

export interface Acheteur extends Structure {
  genre: 'commune' | 'epci' | 'syndicat';
  departement: string;
  codeCommune: string;
  commune: string;
  codePostal: string;
  habitants: number;
  /** One in twenty: some ten contracts a year. The others: none to three. */
  grand: boolean;
  /** Its page on the buyer’s profile platform. */
  profil: string;
}

/** Numbers above every real INSEE number of these départements, below those of the demo and of the big file. */
const PREMIER_NUMERO = 730;

const profil = (sigle: string): string =>
  `https://marches.ternum.example/?page=Entreprise.EntrepriseAdvancedSearch&AllCons&orgAcronyme=${sigle}`;

/** @param nombre at most 1 750 */
export function genererAcheteurs(graine: number, nombre: number): Acheteur[] {
  const alea = creerAlea(graine);
  const { entier, choix, chance, reel } = alea;
  const noms = nomsDeLieux(alea);
  const demo = {
    departement: '21',
    codeCommune: '21990',
    commune: COMMUNE.commune!,
    codePostal: '21410',
  };
  const acheteurs: Acheteur[] = [
    {
      ...COMMUNE,
      ...demo,
      genre: 'commune',
      habitants: 2140,
      grand: false,
      profil: profil('d001'),
    },
    { ...EPCI, ...demo, genre: 'epci', habitants: 14_300, grand: true, profil: profil('d002') },
  ];
  const reste = Math.max(0, nombre - 2);
  let compte = 0;
  for (const [rang, [departement, part]] of DEPARTEMENTS_BFC.entries()) {
    const dernier = rang === DEPARTEMENTS_BFC.length - 1;
    const combien = dernier ? reste - compte : Math.round((reste * part) / 1750);
    compte += combien;
    for (let i = 0; i < combien; i++) {
      const commune = noms.pop()!;
      const sort = reel();
      // The first of each département is an EPCI: a small set has some too.
      const genre = i === 0 || sort < 0.07 ? 'epci' : sort < 0.22 ? 'syndicat' : 'commune';
      const numero = PREMIER_NUMERO + i;
      acheteurs.push({
        siret: siret(sirenCommune(departement, numero), 1),
        nom: nommer(genre, commune, choix),
        departement,
        codeCommune: departement + numero,
        commune,
        codePostal: `${departement}${entier(10, 89)}0`,
        genre,
        habitants:
          genre === 'commune' ? Math.round(60 * 10 ** (reel() ** 2 * 2)) : entier(2_000, 38_000),
        grand: genre === 'epci' ? chance(0.5) : chance(0.016),
        profil: profil(`m${departement}${String(i).padStart(3, '0')}`),
      });
    }
  }
  return acheteurs;
}

function nommer(
  genre: Acheteur['genre'],
  commune: string,
  choix: <T>(liste: readonly T[]) => T,
): string {
  if (genre === 'commune') return `Commune ${de(commune)}`;
  if (genre === 'epci')
    return `Communauté de communes ${choix(['du Pays', 'du Val', 'des Terres', 'des Monts'])} ${de(commune)}`;
  const objet = choix(['des eaux', 'scolaire', 'de collecte', 'd’assainissement', 'de rivière']);
  return `Syndicat intercommunal ${objet} ${de(commune)}`;
}
