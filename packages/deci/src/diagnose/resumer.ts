/** The diagnosis in a few sentences. */
import { formatNombre } from '@ternum/core';
import type { Diagnostic } from './types.ts';

/** @returns French sentences */
export function resumer(d: Omit<Diagnostic, 'resume'>): string {
  if (d.lus === 0) return 'Le registre est vide : il a des colonnes, et aucun point d’eau.';
  const sansPosition = d.anomalies.find((a) => a.code === 'position-absente')?.nombre ?? 0;
  const aRegarder = d.lignes.filter((l) => l.anomalies.some((a) => !a.corrigee)).length;
  const corrigees = d.anomalies.reduce((n, a) => n + a.corrigees, 0);
  const phrases = [
    `${pluriel(d.retenus, 'point d’eau retenu', 'points d’eau retenus')} sur ${pluriel(d.lus, 'enregistrement lu', 'enregistrements lus')}.`,
  ];
  if (d.refuses.length)
    phrases.push(
      `${pluriel(d.refuses.length, 'enregistrement refusé', 'enregistrements refusés')}, avec la raison.`,
    );
  if (sansPosition)
    phrases.push(
      `${pluriel(sansPosition, 'point sans position, gardé', 'points sans position, gardés')} hors de la carte.`,
    );
  if (corrigees)
    phrases.push(
      `${pluriel(corrigees, 'anomalie que le fichier corrigé règle', 'anomalies que le fichier corrigé règle')}.`,
    );
  phrases.push(
    aRegarder
      ? `${pluriel(aRegarder, 'enregistrement à vérifier', 'enregistrements à vérifier')} par vous.`
      : 'Rien d’autre à vérifier.',
  );
  return phrases.join(' ');
}

const pluriel = (n: number, un: string, plusieurs: string): string =>
  `${formatNombre(n)} ${n < 2 ? un : plusieurs}`;
