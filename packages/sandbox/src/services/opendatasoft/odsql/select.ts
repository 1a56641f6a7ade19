/** `select`, `group_by` and `order_by`. */
import { AGREGATS, type Agregat, type Colonne, type Expression, type Ordre } from './arbre.ts';
import { Curseur } from './curseur.ts';

export function parseSelect(source: string): Colonne[] {
  return liste(source, (c) => {
    const expression = lireExpression(c, true);
    const cle = c.siMot('as') ? c.champ() : cleDe(expression);
    return { expression, cle };
  });
}

export function parseGroupBy(source: string): Colonne[] {
  return liste(source, (c) => {
    const expression = lireExpression(c, false);
    if (expression.t !== 'valeur') throw c.inattendu('an aggregation cannot be grouped by');
    return { expression, cle: c.siMot('as') ? c.champ() : cleDe(expression) };
  });
}

export function parseOrderBy(source: string): Ordre[] {
  return liste(source, (c) => {
    const moins = c.siSigne('-');
    const expression = lireExpression(c, false);
    const descendant = c.siMot('desc') || (!c.siMot('asc') && moins);
    return { expression, descendant };
  });
}

function liste<T>(source: string, un: (c: Curseur) => T): T[] {
  const c = new Curseur(source);
  const tous = [un(c)];
  while (c.siSigne(',')) tous.push(un(c));
  c.fin();
  return tous;
}

function lireExpression(c: Curseur, tout: boolean): Expression {
  if (tout && c.siSigne('*')) return { t: 'tout' };
  const nom = c.ici.valeur.toLowerCase();
  if (c.ici.genre === 'nom' && AGREGATS.includes(nom) && c.estSigne('(', c.suivant)) {
    c.avancer();
    c.signe('(');
    const agregat = nom as Agregat;
    if (agregat === 'count' && c.siSigne('*')) {
      c.signe(')');
      return { t: 'agregat', agregat, distinct: false };
    }
    const distinct = agregat === 'count' && c.estMot('distinct') && c.suivant.genre !== 'signe';
    if (distinct) c.avancer();
    const champ = c.champ();
    c.signe(')');
    return { t: 'agregat', agregat, champ, distinct };
  }
  const valeur = c.valeur();
  if (valeur.t !== 'champ') throw c.inattendu('expected a field');
  return { t: 'valeur', valeur };
}

export function cleDe(e: Expression): string {
  if (e.t === 'tout') return '*';
  if (e.t === 'valeur')
    return e.valeur.fonction ? `${e.valeur.fonction}(${e.valeur.nom})` : e.valeur.nom;
  return `${e.agregat}(${e.distinct ? 'distinct ' : ''}${e.champ ?? '*'})`;
}
