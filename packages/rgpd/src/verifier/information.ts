/** Are people told? Articles 13 and 14, after where the data come from. */
import { connu, type Traitement } from '../model/index.ts';
import { attendre, dit, manque, type Attente, type Sujet } from './attendre.ts';
import { SOURCES } from './sources.ts';
import type { Manque } from './types.ts';

const attendue = <S extends Manque['source']>(source: S) =>
  ({ gravite: 'attendue', source }) as const;

const COLLECTE: Attente = {
  ...attendue(SOURCES.information),
  code: 'collecte',
  accord: 'e',
  quoi: 'si les données viennent des personnes elles-mêmes',
  faire: 'L’information à leur donner en dépend.',
};

const ORIGINE: Attente = {
  ...attendue(SOURCES.origine),
  code: 'origine',
  accord: 'e',
  quoi: 'qui transmet les données à la commune',
  faire: 'Écrivez de quel service ou de quel organisme elles viennent.',
};

/** Gaps of the collection and of the information. */
export function verifierInformation(
  { collecte, information: dite }: Traitement,
  sujet: Sujet,
): Manque[] {
  const mode = connu(collecte?.mode);
  const source =
    mode === 'directe'
      ? SOURCES.directe
      : mode === 'indirecte'
        ? SOURCES.indirecte
        : SOURCES.information;
  const manques = attendre(collecte?.mode, COLLECTE, sujet);
  if (mode === 'indirecte' || mode === 'les-deux')
    manques.push(...attendre(collecte?.source, ORIGINE, sujet));
  if (dite?.faite === 'non')
    manques.push(
      manque(
        sujet,
        'information-absente',
        attendue(source),
        `${sujet.nom} dit que les personnes ne sont pas informées. Ajoutez la mention d’information au formulaire, à l’affiche ou au site : l’outil la prépare.`,
      ),
    );
  else
    manques.push(
      ...attendre(
        dite?.faite,
        {
          ...attendue(source),
          code: 'information',
          accord: 'e',
          quoi: 'si les personnes sont informées',
          faire:
            'Regardez si la mention d’information figure sur le formulaire, l’affiche ou le site.',
        },
        sujet,
      ),
    );
  if (dite?.faite === 'oui' && !dit(dite.ou) && !dit(dite.lien))
    manques.push(
      manque(
        sujet,
        'information-sans-lieu',
        { gravite: 'conseillee', source },
        `${sujet.nom} dit que les personnes sont informées, sans dire où. Écrivez sur quel formulaire, quelle affiche ou quelle page.`,
      ),
    );
  return manques;
}
