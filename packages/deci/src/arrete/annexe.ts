/** The list of the points, as the arrêté gives it. */
import { formatDate } from '@ternum/core';
import { numeroDe } from '../diagnose/numero.ts';
import { estIllimite, estReserve } from '../etat/mesurer.ts';
import type { Etat } from '../etat/types.ts';
import type { PointEau } from '../model.ts';
import { ETATS, NON_RENSEIGNE, RESSOURCES, majuscule, mesure, natureDe } from './mots.ts';
import type { LigneAnnexe } from './types.ts';

const ORDRE = new Intl.Collator('fr', { numeric: true });

/** By number, as a person counts: 2 before 10. */
export const parNumero = (a: PointEau, b: PointEau): number =>
  ORDRE.compare(numeroDe(a), numeroDe(b));

export const capaciteDe = (pei: PointEau): string =>
  estReserve(pei)
    ? estIllimite(pei)
      ? 'sans limite'
      : mesure(pei.volume, 'm³')
    : mesure(pei.debit, 'm³/h');

/** @param prives whether names of private owners are written */
export function ligneAnnexe(pei: PointEau, etat: Etat, prives: boolean): LigneAnnexe {
  const { lon, lat, sourcePei, diamCana, volume, situation, statut, nomEtab, dateCt } = pei;
  const canalisation = diamCana ? `, canalisation de ${diamCana} mm` : '';
  const reserve = estReserve(pei) || volume === undefined ? '' : `, ${mesure(volume, 'm³')}`;
  return {
    numero: numeroDe(pei),
    nature: natureDe(pei),
    situation: situation ?? NON_RENSEIGNE,
    position:
      lon === undefined || lat === undefined
        ? 'sans position'
        : `${lat.toFixed(5)} ${lon.toFixed(5)}`.replaceAll('.', ','),
    capacite: capaciteDe(pei),
    ressource: (sourcePei ? RESSOURCES[sourcePei] : NON_RENSEIGNE) + canalisation + reserve,
    statut:
      statut === 'prive'
        ? `privé${prives && nomEtab ? ` : ${nomEtab}` : ''}`
        : (statut ?? NON_RENSEIGNE),
    etat: majuscule(ETATS[etat.code][0]),
    controle: dateCt ? formatDate(dateCt) : NON_RENSEIGNE,
  };
}

/** Column of the annex → its heading. */
export const COLONNES: Readonly<Record<keyof LigneAnnexe, string>> = {
  numero: 'Numéro',
  nature: 'Nature',
  situation: 'Adresse ou repère',
  position: 'Latitude, longitude',
  capacite: 'Débit ou volume',
  ressource: 'Ressource',
  statut: 'Statut',
  etat: 'État',
  controle: 'Dernier contrôle',
};
