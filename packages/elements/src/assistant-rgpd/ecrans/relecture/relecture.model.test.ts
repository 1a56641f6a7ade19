import { equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { createRegistre, type Traitement } from '@ternum/rgpd';
import { avancement, lignesDe } from './relecture.model.ts';

const registre = createRegistre({ nom: 'Chorey' });
const vide: Traitement = {
  id: 't',
  nom: 'Cantine',
  role: 'responsable',
  statut: 'brouillon',
  finalites: [],
  creeLe: registre.creeLe,
  modifieLe: registre.creeLe,
};
const ligne = (t: Traitement, nom: string) => lignesDe(t, registre).find((l) => l.nom === nom)!;

test('« je ne sais pas » is written, and is not done; « non » is done', () => {
  equal(ligne({ ...vide, donnees: { inconnu: true } }, 'Données').valeur, 'Je ne sais pas');
  ok(ligne({ ...vide, donnees: { inconnu: true } }, 'Données').manque);
  equal(ligne({ ...vide, transferts: [] }, 'Hors de l’Union européenne').valeur, 'Non');
  ok(!ligne({ ...vide, transferts: [] }, 'Hors de l’Union européenne').manque);
  equal(
    ligne({ ...vide, mesures: { sansObjet: 'papier' } }, 'Sécurité').valeur,
    'Sans objet : papier',
  );
});

test('durations: one by category, with what comes after', () => {
  const t: Traitement = {
    ...vide,
    donnees: [
      {
        categorie: 'sante',
        duree: { active: '1 an', declencheur: 'inscription' },
        sort: 'detruire',
        visa: 'nsp',
      },
      { categorie: 'identite' },
    ],
  };
  match(
    ligne(t, 'Durées').valeur,
    /santé : 1 an, à partir de : inscription ; ensuite : Détruire.*\(visa : Je ne sais pas\)\n.*Non renseigné/s,
  );
});

test('progress goes from nearly nothing to all', () => {
  ok(avancement(vide, registre) < 30);
  const plein: Traitement = {
    ...vide,
    service: 'Écoles',
    finalites: [{ texte: 'Inscrire', base: 'e' }],
    personnes: [{ categorie: 'Élèves', vulnerables: 'oui' }],
    donnees: [{ categorie: 'identite', duree: { active: '1 an' } }],
    papier: 'non',
    destinataires: [{ type: 'interne', nom: 'Cantine' }],
    sousTraitants: [],
    transferts: [],
    mesures: [{ type: 'Mot de passe', etat: 'en-place' }],
    information: { faite: 'oui' },
  };
  equal(avancement(plein, registre), 100);
});
