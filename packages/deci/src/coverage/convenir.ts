/** Does a point answer a need, whatever its distance. */
import { formatNombre } from '@ternum/core';
import { capaciteInconnue, codeEtat, estIllimite, estReserve } from '../etat/index.ts';
import { INSUFFISANT, seuilsDebit, verdict } from '../etat/mesurer.ts';
import type { PointEau } from '../model.ts';
import type { Besoin, Regles, Seuils } from '../regles/types.ts';

/** The answer for one point. */
export interface Avis {
  /** `inconnu`: the register does not say enough; the point might do. */
  convient: 'oui' | 'non' | 'inconnu';
  /** In two or three words, for the sentence about the building. */
  bref: string;
  /** In full, with the figures. */
  raison: string;
}

const avis = (convient: Avis['convient'], bref: string, detail = ''): Avis => ({
  convient,
  bref,
  raison: detail ? `${bref} (${detail})` : bref,
});

const nombre = (n: number): string => formatNombre(n, 1);

interface Grandeur {
  nom: 'débit' | 'volume' | 'pression statique' | 'pression dynamique';
  unite: string;
  valeur: number | undefined;
  /** What the building needs. */
  voulu?: number;
  seuils: Seuils | undefined;
}

/**
 * Judges a point. What the register leaves out counts neither for it nor against it, even where the rule of the
 * département calls it insufficient: the building is then to be looked into, which is what the mayor must know.
 */
export function convenir(pei: PointEau, besoin: Besoin, regles: Regles): Avis {
  if (pei.disponible === false) return avis('non', 'indisponible');
  const liste = grandeurs(pei, besoin, regles);
  for (const g of liste) {
    const faute = defaut(g, pei);
    if (faute) return faute;
  }
  if (capaciteInconnue(pei))
    return avis(
      'inconnu',
      pei.typePei === 'AUTRE' ? 'capacité inconnue' : `${liste[0]!.nom} inconnu`,
    );
  if (codeEtat(pei, regles).etat === 'insuffisant') return avis('inconnu', manque(pei, liste));
  return avis('oui', 'couvert');
}

function grandeurs(pei: PointEau, besoin: Besoin, regles: Regles): Grandeur[] {
  const { volume, pressStat, pressDyn } = regles;
  if (estReserve(pei))
    return estIllimite(pei)
      ? []
      : [{ nom: 'volume', unite: 'm³', valeur: pei.volume, voulu: besoin.volume, seuils: volume }];
  const seuils = seuilsDebit(pei, regles);
  return [
    { nom: 'débit', unite: 'm³/h', valeur: pei.debit, voulu: besoin.debit, seuils },
    { nom: 'pression statique', unite: 'bar', valeur: pei.pressStat, seuils: pressStat },
    { nom: 'pression dynamique', unite: 'bar', valeur: pei.pressDyn, seuils: pressDyn },
  ];
}

/** What a known figure lacks: of the need first, then of the rule. */
function defaut({ nom, unite, valeur, voulu, seuils }: Grandeur, pei: PointEau): Avis | undefined {
  if (valeur === undefined || Number.isNaN(valeur)) return undefined;
  const bref = `${nom} ${nom.startsWith('pression') ? 'insuffisante' : 'insuffisant'}`;
  if (voulu !== undefined && valeur < voulu)
    return avis('non', bref, `${nombre(valeur)} ${unite} pour ${nombre(voulu)}`);
  if (!seuils || seuils.toujours || verdict(valeur, seuils, pei) !== INSUFFISANT) return undefined;
  const limite = nombre(seuils.insuffisant!);
  return avis('non', bref, `${nombre(valeur)} ${unite}, la règle veut ${limite}`);
}

/** Which missing figure keeps the rule from being satisfied. */
function manque(pei: PointEau, liste: readonly Grandeur[]): string {
  for (const { nom, valeur, seuils } of liste) {
    if (valeur !== undefined && seuils?.toujours) return 'diamètre inconnu';
    if (valeur === undefined && verdict(valeur, seuils, pei) === INSUFFISANT)
      return `${nom} inconnue`;
  }
  return 'donnée manquante';
}
