import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import type { Demande, Traitement } from '@ternum/rgpd';
import { nouvelle } from '../demandes/demandes.model.ts';
import { lignesDemande } from './demande.model.ts';

const dit = (d: Partial<Demande>, traitements: Traitement[] = []): Record<string, string> =>
  Object.fromEntries(
    lignesDemande(
      { ...nouvelle('d', '2026-11-02', '2026-11-02T08:00:00Z'), ...d },
      {
        traitements,
      },
    ).map(({ nom, valeur }) => [nom, valeur]),
  );

test('what is not known is said so, and is not « no »', () => {
  equal(dit({})['Droit'], 'Non renseigné');
  equal(dit({ droit: { inconnu: true } })['Droit'], 'Je ne sais pas');
  equal(dit({})['Réponse'], 'Pas encore répondu');
});

test('a sheet that left, an extension and an answer are said with their reasons', () => {
  const lignes = dit({
    traitements: ['partie'],
    prolongation: { motif: 'Trois services.', annonceeLe: '2026-11-20' },
    reponse: { le: '2026-12-01', sens: 'refusee', motif: 'Secret.' },
    purgeLe: '2028-01-01',
  });
  equal(lignes['Fiches concernées'], 'Fiche retirée du registre');
  equal(lignes['Prolongation'], 'Annoncée le 20 novembre 2026 : Trois services.');
  equal(lignes['Réponse'], 'Elle est refusée, le 1er décembre 2026\nSecret.');
  equal(lignes['À supprimer le'], '1er janvier 2028');
});
