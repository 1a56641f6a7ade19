import { fichier, MarchesClient } from '@ternum/marches';

const source = fichier(process.argv[2]);

const client = new MarchesClient(source);
const annee = { acheteurs: ['21210990400012'], du: '2025-01-01', au: '2025-12-31' };
const { indicateurs, parCategorie, provenance } = await client.synthese(annee);
console.log(`${indicateurs.nombre} marchés, ${indicateurs.montant} € HT`);
for (const { libelle, montant } of parCategorie) console.log(`${libelle} : ${montant} €`);
console.error(`Lu par « ${provenance.voie} » : ${provenance.adresse}`);
