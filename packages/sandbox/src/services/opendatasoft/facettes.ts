/** Values of some columns, and how many records have each. */
import type { Store } from '../../store.ts';
import type { JeuOds } from './jeux.ts';
import type { Cadre } from './odsql/index.ts';
import { preparer } from './requete.ts';

export function facettes(store: Store, jeu: JeuOds, cadre: Cadre, p: URLSearchParams) {
  const demandees = p.getAll('facet').flatMap((f) => {
    // `facet(name="etat", …)`: sorting options are left aside.
    const nom = /^facet\(\s*name\s*=\s*["']?([^"',)]+)/.exec(f)?.[1];
    return nom ? [nom] : [f];
  });
  return (demandees.length ? demandees : jeu.facettes).map((name) => {
    const question = new URLSearchParams(p);
    const date = /date/.test(cadre.table.columns.find((c) => c.name === name)?.type ?? '');
    const champ = `\`${name.replace(/[\\`]/g, '\\$&')}\``;
    question.set('group_by', date ? `year(${champ}) as valeur` : `${champ} as valeur`);
    question.set('select', 'count(*) as nombre');
    question.set('order_by', 'nombre desc');
    const r = preparer(question, cadre);
    const lignes = store.all(
      `select ${r.selection} ${r.depuis}${r.groupe}${r.ordre} limit 1000`,
      r.params,
    );
    return {
      name,
      facets: lignes
        .filter((l) => l.c0 !== null)
        .map((l) => ({
          name: String(l.c0),
          count: Number(l.c1),
          state: 'displayed',
          value: String(l.c0),
        })),
    };
  });
}
