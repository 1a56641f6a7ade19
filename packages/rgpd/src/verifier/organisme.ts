/** Who answers for the register: article 30(1)(a). */
import { connu, type Registre } from '../model/index.ts';
import { attendre, dit, manque, type Sujet } from './attendre.ts';
import { EXIGES, SOURCES } from './sources.ts';
import type { Manque } from './types.ts';

const exigee = EXIGES.a;

/** Name, ways to reach it, mayor, DPO; and a register without any processing. */
export function verifierOrganisme({ organisme, traitements }: Registre): Manque[] {
  const sujet: Sujet = { nom: 'Le registre' };
  const { nom, adresse, telephone, mel, representant, dpo } = organisme;
  const manques = [
    ...attendre(
      nom,
      {
        ...exigee,
        code: 'organisme',
        quoi: 'qui en répond',
        faire: 'Écrivez le nom de la commune ou de l’organisme dans « Ma commune ».',
      },
      sujet,
    ),
    ...attendre(
      [adresse, telephone, mel].find(dit),
      {
        ...exigee,
        code: 'coordonnees',
        accord: 'es',
        quoi: 'comment joindre la mairie',
        faire: 'Donnez une adresse, un téléphone ou une adresse de messagerie.',
      },
      sujet,
    ),
    ...attendre(
      representant?.nom,
      {
        code: 'representant',
        gravite: 'conseillee',
        source: SOURCES.modele,
        quoi: 'qui représente l’organisme',
        faire: 'Le modèle de la CNIL a une ligne pour cette personne : écrivez le nom du maire.',
      },
      sujet,
    ),
    ...attendre(
      dpo,
      {
        code: 'dpo',
        gravite: 'exigee',
        source: SOURCES.dpo,
        quoi: 'qui est le délégué à la protection des données (DPO)',
        faire:
          'Toute autorité publique en désigne un, quelle que soit sa taille ; il peut être partagé entre plusieurs communes.',
      },
      sujet,
    ),
  ];
  const delegue = connu(dpo);
  if (delegue) {
    const lui = { nom: 'La désignation du délégué à la protection des données' };
    if (![delegue.adresse, delegue.telephone, delegue.mel].some(dit))
      manques.push(
        manque(
          sujet,
          'dpo-coordonnees-absentes',
          exigee,
          'Le registre ne dit pas comment joindre le délégué à la protection des données. Donnez son adresse, son téléphone ou sa messagerie.',
        ),
      );
    manques.push(
      ...attendre(
        delegue.designation,
        {
          code: 'dpo-designation',
          accord: 'e',
          gravite: 'attendue',
          source: SOURCES.designation,
          quoi: 'sous quel numéro elle a été déclarée à la CNIL',
          faire: 'Recopiez-le depuis l’accusé de réception de la CNIL.',
        },
        lui,
      ),
    );
  }
  if (!traitements.length)
    manques.push(
      manque(
        sujet,
        'registre-vide',
        { gravite: 'exigee', source: SOURCES.registre },
        'Le registre n’a aucune fiche : commencez par les questions sur la mairie, elles en préparent.',
      ),
    );
  return manques;
}
