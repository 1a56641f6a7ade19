/** What the file itself lacks: attachments, items that could not be read, bytes that changed. */
import type { Registre } from '../model/index.ts';
import { manque } from './attendre.ts';
import { SOURCES } from './sources.ts';
import type { Manque, OptionsVerifier } from './types.ts';

const attendue = { gravite: 'attendue', source: SOURCES.disposition } as const;

/** True when it is about the file itself, which is not whole, and not about what the register says. */
export const estDuFichier = ({ source, code }: Manque): boolean =>
  source === SOURCES.disposition && code !== 'piece-inconnue';

/** An attachment that the archive lacks is told once, by its name. */
export function verifierFichier(
  registre: Registre,
  { pieces: presentes, defauts = [] }: OptionsVerifier,
): Manque[] {
  const { pieces, ecartes = [] } = registre;
  const absentes = presentes ? pieces.filter(({ id }) => !presentes.has(id)) : [];
  const autres = defauts.filter(
    ({ fichier }) => !absentes.some(({ id }) => fichier.startsWith(`pieces/${id}/`)),
  );
  return [
    ...autres.map(({ code, texte }) =>
      manque({}, code, attendue, `${texte} Reprenez une sauvegarde entière.`),
    ),
    ...absentes.map(({ id, nom }) =>
      manque(
        { cle: `pieces/${id}` },
        'piece-absente',
        attendue,
        `La pièce « ${nom} » est dans la liste du registre, mais pas le fichier lui-même. Joignez-le de nouveau.`,
      ),
    ),
    ...citees(registre).map(({ cle, traitement }) =>
      manque(
        traitement ? { traitement } : { cle },
        'piece-inconnue',
        attendue,
        'Une pièce est annoncée ici, et la liste du registre ne l’a pas. Joignez-la de nouveau.',
      ),
    ),
    ...ecartes.map(({ position, raison }) =>
      manque(
        {},
        'element-ecarte',
        attendue,
        `Un élément du fichier n’a pas pu être lu (${position}) : ${raison}. Il a été gardé à part : corrigez-le ou retirez-le.`,
      ),
    ),
  ];
}

/** Items that cite an attachment that the list lacks. */
function citees(r: Registre): { cle: string; traitement?: string }[] {
  const connues = new Set(r.pieces.map(({ id }) => id));
  const listes = ['traitements', 'sousTraitants', 'demandes', 'violations'] as const;
  return listes.flatMap((liste) =>
    r[liste]
      .filter(({ pieces = [] }) => pieces.some((id) => !connues.has(id)))
      .map(({ id }) => ({
        cle: `${liste}/${id}`,
        ...(liste === 'traitements' ? { traitement: id } : {}),
      })),
  );
}
