/** The same packages at work in Node: one contract in, its amount out; then a client, on a platform in memory. */
import { formatEuros } from '@ternum/core';
import { consolidate, MarchesClient, opendatasoft, readMarches, summarize } from '@ternum/marches';
import { createSandbox } from '@ternum/sandbox';

const MARCHE = {
  id: '2024001',
  acheteur: { id: '21210231600018' },
  nature: 'Marché',
  objet: 'Réfection de la toiture de l’école',
  codeCPV: '45261000-4',
  procedure: 'Procédure adaptée',
  lieuExecution: { code: '21231', typeCode: 'Code commune' },
  dureeMois: 4,
  dateNotification: '2024-03-01',
  montant: 84_500,
  formePrix: 'Forfaitaire',
  titulaires: [{ titulaire: { id: '55208131766522', typeIdentifiant: 'SIRET' } }],
};
const text = JSON.stringify({ marches: { marche: [MARCHE] } });
const { indicateurs } = summarize(await consolidate(readMarches(text)));
console.log(`${indicateurs.nombre} ${formatEuros(indicateurs.montant)}`);

const sandbox = await createSandbox({ echelle: 0.01, aujourdhui: '2026-11-23' });
const source = opendatasoft({
  domaine: 'http://bac-a-sable.example',
  jeu: 'decp-2022-marches-valides',
  transport: { fetch: (adresse, demande) => sandbox(new Request(adresse, demande)) },
});
const { provenance } = await new MarchesClient(source).synthese();
console.log(`${provenance.lus} ${provenance.voie}`);
