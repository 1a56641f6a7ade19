/** Exports: the whole selection, written as it is read. */
import type { Column, Store } from '../../store.ts';
import { introuvable, parametre } from './erreurs.ts';
import { enregistrement } from './lire.ts';
import { flux } from '../../reponses.ts';
import { limitesExport } from './limites.ts';
import type { RequeteSql } from './requete.ts';

export const FORMATS = ['csv', 'json', 'jsonl'] as const;
const TYPES: Record<string, string> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonl: 'application/x-ndjson; charset=utf-8',
};
/** Lines read, then sent, at a time. */
const LOT = 500;

export function exporter(
  store: Store,
  requete: RequeteSql,
  p: URLSearchParams,
  {
    format,
    zone,
    jeu,
    labels,
  }: { format: string; zone: string; jeu: string; labels: Map<string, string> },
): Response {
  if (!Object.hasOwn(TYPES, format)) throw introuvable(`Unknown export format: ${format}`);
  const { limit, offset } = limitesExport(p);
  const ecrire =
    format === 'csv'
      ? enCsv(p, requete.colonnes, labels)
      : format === 'json'
        ? enJson()
        : enJsonl();
  const lots = lire(store, requete, limit, offset, zone);
  // The first lot before the answer begins: what is wrong with the query is still a 400.
  const premier = lots.next();
  const corps = flux(
    (function* () {
      yield ecrire.debut;
      if (!premier.done) {
        yield ecrire.lignes(premier.value);
        for (const lot of lots) yield ecrire.lignes(lot);
      }
      yield ecrire.fin;
    })(),
  );
  return new Response(corps, {
    headers: {
      'content-type': TYPES[format]!,
      'content-disposition': `attachment; filename="${jeu}.${format}"`,
    },
  });
}

function* lire(
  store: Store,
  { table, selection, depuis, groupe, ordre, params, colonnes, groupee }: RequeteSql,
  limit: number,
  offset: number,
  zone: string,
): Generator<Record<string, unknown>[]> {
  const fin = `limit ? offset ?`;
  const lignes = (sql: string, valeurs: readonly (string | number | null)[]) =>
    store.all(sql, valeurs).map((l) => enregistrement(colonnes, l, zone));
  if (groupee) {
    const tout = lignes(`select ${selection} ${depuis}${groupe}${ordre} ${fin}`, [
      ...params,
      limit,
      offset,
    ]);
    for (let i = 0; i < tout.length; i += LOT) yield tout.slice(i, i + LOT);
    return;
  }
  const rangs = store
    .all(`select rowid as rang ${depuis}${ordre} ${fin}`, [...params, limit, offset])
    .map((l) => Number(l.rang));
  const sql = `select ${selection} from json_each(?) r join ${table} on ${table}.rowid = r.value order by r.key`;
  for (let i = 0; i < rangs.length; i += LOT)
    yield lignes(sql, [JSON.stringify(rangs.slice(i, i + LOT))]);
}

interface Ecriture {
  debut: string;
  lignes(lot: readonly Record<string, unknown>[]): string;
  fin: string;
}

function enJson(): Ecriture {
  let premiere = true;
  return {
    debut: '[',
    lignes: (lot) => {
      const texte = (premiere ? '' : ',') + lot.map((l) => JSON.stringify(l)).join(',');
      premiere = false;
      return texte;
    },
    fin: ']',
  };
}

const enJsonl = (): Ecriture => ({
  debut: '',
  lignes: (lot) => lot.map((l) => `${JSON.stringify(l)}\n`).join(''),
  fin: '',
});

function booleen(p: URLSearchParams, nom: string, defaut: boolean): boolean {
  const texte = p.get(nom);
  if (texte === null) return defaut;
  if (!/^(true|false)$/i.test(texte))
    throw parametre(
      `Invalid value for ${nom} API parameter: ${texte} was found but a boolean is expected.`,
    );
  return /^true$/i.test(texte);
}

// Not the writer of core, which changes what a spreadsheet would run: the service sends values as they are.
function enCsv(
  p: URLSearchParams,
  colonnes: readonly Column[],
  labels: Map<string, string>,
): Ecriture {
  const separateur = p.get('delimiter') ?? ';';
  if (![';', ',', '\t', '|'].includes(separateur))
    throw parametre(`Invalid value for delimiter API parameter: ${separateur} was found.`);
  const entreListe = p.get('list_separator') ?? ',';
  const cellule = (valeur: unknown): string => {
    if (valeur === null || valeur === undefined) return '';
    const texte = Array.isArray(valeur) ? valeur.join(entreListe) : String(valeur);
    return /["\r\n]/.test(texte) || texte.includes(separateur) || texte !== texte.trim()
      ? `"${texte.replaceAll('"', '""')}"`
      : texte;
  };
  const titres = booleen(p, 'use_labels', false)
    ? colonnes.map((c) => labels.get(c.name) ?? c.name)
    : colonnes.map((c) => c.name);
  return {
    debut: `${booleen(p, 'with_bom', true) ? '\ufeff' : ''}${titres.map(cellule).join(separateur)}\r\n`,
    lignes: (lot) =>
      lot.map((l) => `${colonnes.map((c) => cellule(l[c.name])).join(separateur)}\r\n`).join(''),
    fin: '',
  };
}
