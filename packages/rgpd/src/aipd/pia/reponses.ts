/** The sheet → answers of the tool, by the number of their question (fact sheet: 111 to 227). Risks are left to people. */
import { connu, type Registre, type Traitement } from '../../model/index.ts';
import { dire, direOui, JE_NE_SAIS_PAS } from '../../formats/commun/mots.ts';
import { aCompleter, champ, p, ul } from './html.ts';
import { acteur, base, contrat, donnee, donneesDe, duree, liste } from './mots.ts';

const MODES = {
  directe: 'Auprès des personnes',
  indirecte: 'Par d’autres',
  'les-deux': 'Auprès des personnes et par d’autres',
};

/** HTML by number; an empty one is left out: the question stays open in the tool. */
export function reponses(t: Traitement, registre: Registre): [number, string][] {
  const { organisme } = registre;
  const donnees = donneesDe(t) ?? [];
  const prestataires = (connu(t.sousTraitants) ?? [])
    .map((id) => registre.sousTraitants.find((s) => s.id === id))
    .filter((s) => s !== undefined);
  const dpo = dire(organisme.dpo, acteur);
  const contact = dpo || organisme.mel || organisme.adresse || '';
  const bases = t.finalites.map((f) => connu(f.base));
  const toutes: Record<number, string> = {
    111:
      p(t.nom) + p(t.description ?? '') + champ('Finalités', ul(t.finalites.map((f) => f.texte))),
    112:
      champ(
        'Responsable du traitement',
        p([organisme.nom, organisme.adresse].filter(Boolean).join(', ')),
      ) +
      champ('Représenté par', p(organisme.representant ? acteur(organisme.representant) : '')) +
      champ('Avec', ul((t.avec ?? []).map(acteur))) +
      champ('Délégué à la protection des données', p(dpo)) +
      champ(
        'Sous-traitants',
        sousTraitants(
          t,
          prestataires.map((s) => s.nom),
        ),
      ),
    121:
      champ(
        'Données',
        donnees.length
          ? ul(donnees.map((d) => `${donnee(d)} (${duree(d)})`))
          : liste(t.donnees, () => ''),
      ) +
      champ(
        'Personnes concernées',
        liste(t.personnes, (q) => [q.categorie, q.precision].filter(Boolean).join(' : ')),
      ) +
      champ(
        'Destinataires',
        liste(t.destinataires, (d) => [d.nom, d.precision].filter(Boolean).join(' : ')),
      ),
    122: cycle(
      t,
      donnees.map((d) => [donnee(d), d.source ?? '']),
    ),
    123:
      champ(
        'Logiciels et supports',
        liste(t.logiciels, (l) => l),
      ) + champ('Papier', p(direOui(t.papier))),
    211: ul(t.finalites.map((f) => f.texte)),
    212: ul(t.finalites.map(base)),
    213: donnees.length
      ? ul(donnees.map(donnee)) + aCompleter('pourquoi chacune de ces données est nécessaire.')
      : '',
    215: ul(donnees.map((d) => `${donnee(d)} : ${duree(d)}`)),
    221: information(t),
    222: bases.includes('a')
      ? ul(t.finalites.filter((f) => connu(f.base) === 'a').map((f) => f.texte)) +
        aCompleter('comment le consentement est recueilli, et comment il se retire.')
      : bases.length > 0 && bases.every(Boolean)
        ? p('Sans objet : aucune finalité ne repose sur le consentement.')
        : '',
    223: droits('d’accès et de portabilité', contact),
    224: droits('de rectification et d’effacement', contact),
    225: droits('de limitation et d’opposition', contact),
    226: prestataires.length ? ul(prestataires.map(contrat)) : sousTraitants(t, []),
    227:
      Array.isArray(t.transferts) && t.transferts.length === 0
        ? p('Aucun transfert hors de l’Union européenne.')
        : liste(t.transferts, (x) =>
            [x.destinataire, x.pays, dire(x.garantie, (g) => g), x.lien]
              .filter(Boolean)
              .join(' – '),
          ),
  };
  return Object.entries(toutes)
    .filter(([, html]) => html)
    .map(([numero, html]) => [Number(numero), html]);
}

const sousTraitants = ({ sousTraitants: dits }: Traitement, noms: readonly string[]): string =>
  Array.isArray(dits)
    ? noms.length
      ? ul(noms)
      : p('Aucun sous-traitant.')
    : p(dire(dits, () => ''));

function cycle({ collecte, donnees }: Traitement, sources: readonly [string, string][]): string {
  const origines = sources
    .filter(([, source]) => source)
    .map(([quoi, source]) => `${quoi} : ${source}`);
  return (
    champ('Collecte', p(dire(collecte?.mode, (m) => MODES[m]))) +
    champ('Source', p(collecte?.source ?? '') + ul(origines)) +
    champ('Moyens de la collecte', ul(collecte?.canaux ?? [])) +
    champ(
      'Fin de vie',
      liste(donnees, (d) => `${donnee(d)} : ${duree(d)}`),
    )
  );
}

function information({ information: i }: Traitement): string {
  if (!i) return '';
  const faite = {
    oui: 'Les personnes sont informées.',
    non: 'Les personnes ne sont pas encore informées.',
    nsp: `${JE_NE_SAIS_PAS} si les personnes sont informées.`,
  };
  return (
    p(i.faite ? faite[i.faite] : '') +
    champ('Où', p(i.ou ?? '')) +
    champ('Adresse', p(i.lien ?? ''))
  );
}

const droits = (lesquels: string, contact: string): string =>
  contact
    ? p(`Les demandes ${lesquels} sont à adresser à : ${contact}.`) +
      aCompleter('comment il y est répondu, et lesquels de ces droits s’appliquent.')
    : '';
