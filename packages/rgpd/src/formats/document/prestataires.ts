/** Processors and what their contracts say (article 28(3)). */
import type { Bloc } from '@ternum/core/odt';
import { formatDate } from '@ternum/core';
import { CLAUSES, type Clause, type SousTraitant } from '../../model/index.ts';
import { dire } from '../commun/mots.ts';
import { acteur, blanc, titre } from './mots.ts';

const TOUTES = Object.keys(CLAUSES) as Clause[];

function clauses({ clauses: dites = {} }: SousTraitant): string {
  const oui = TOUTES.filter((c) => dites[c] === 'oui').length;
  const non = TOUTES.filter((c) => dites[c] === 'non');
  const nsp = TOUTES.filter((c) => dites[c] === 'nsp').length;
  const rien = TOUTES.length - oui - non.length - nsp;
  return [
    `${oui} sur ${TOUTES.length}`,
    non.length ? `absentes : ${non.map((c) => CLAUSES[c]).join(' ; ')}` : '',
    nsp ? `Je ne sais pas : ${nsp}` : '',
    rien ? blanc(`${rien} à vérifier`) : '',
  ]
    .filter(Boolean)
    .join('. ');
}

/** The list of processors; nothing without one. */
export const prestataires = (liste: readonly SousTraitant[]): Bloc[] =>
  liste.length
    ? [
        titre(2, 'Sous-traitants'),
        {
          type: 'tableau',
          legende: 'Prestataires qui traitent des données pour le compte de l’organisme',
          entetes: ['Nom', 'Prestation', 'Pays', 'Contact', 'Contrat', 'Clauses de l’article 28'],
          lignes: liste.map((s) => [
            s.nom,
            s.prestation || blanc('la prestation'),
            s.pays === undefined ? blanc('le pays') : dire(s.pays, (p) => p),
            s.contact ? acteur(s.contact) : '',
            [
              s.contratLe && `du ${formatDate(s.contratLe)}`,
              s.contratFin && `jusqu’au ${formatDate(s.contratFin)}`,
            ]
              .filter(Boolean)
              .join(' ') || blanc('la date du contrat'),
            clauses(s),
          ]),
        },
      ]
    : [];
