/** `where` → conditions: recursive descent, « or » weakest, then « and », then « not ». */
import type { Condition, Signe, Valeur } from './arbre.ts';
import { Curseur } from './curseur.ts';
import { malforme } from './erreur.ts';

const SIGNES: Record<string, Signe> = {
  '=': '=',
  '==': '=',
  '!=': '!=',
  '<>': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};
/** Deeper would overflow the stack: nobody writes that by hand. */
const PROFONDEUR = 100;

export function parseWhere(source: string): Condition {
  const c = new Curseur(source);
  const condition = ou(c, 0);
  c.fin();
  return condition;
}

function ou(c: Curseur, profondeur: number): Condition {
  if (profondeur > PROFONDEUR) throw malforme('too many parentheses');
  const de = [et(c, profondeur)];
  while (c.siMot('or')) de.push(et(c, profondeur));
  return de.length === 1 ? de[0]! : { t: 'ou', de };
}

function et(c: Curseur, profondeur: number): Condition {
  const de = [non(c, profondeur)];
  while (c.siMot('and')) de.push(non(c, profondeur));
  return de.length === 1 ? de[0]! : { t: 'et', de };
}

function non(c: Curseur, profondeur: number): Condition {
  if (profondeur > PROFONDEUR) throw malforme('too many negations');
  if (c.siMot('not')) return { t: 'non', de: non(c, profondeur + 1) };
  if (c.siSigne('(')) {
    const dedans = ou(c, profondeur + 1);
    c.signe(')');
    return dedans;
  }
  return simple(c);
}

function simple(c: Curseur): Condition {
  const appel = c.ici.genre === 'nom' && c.estSigne('(', c.suivant);
  const nom = c.ici.valeur.toLowerCase();
  if (appel && (nom === 'search' || nom === 'suggest')) return recherche(c);
  if (appel && nom === 'startswith') {
    c.avancer();
    c.signe('(');
    const champ = c.champ();
    c.signe(',');
    const debut = c.texte();
    c.signe(')');
    return { t: 'commence', champ, debut };
  }
  return suite(c, c.valeur());
}

function recherche(c: Curseur): Condition {
  c.avancer();
  c.signe('(');
  const champs: string[] = [];
  while (c.ici.genre !== 'texte') {
    if (!c.siSigne('*')) champs.push(c.champ());
    c.signe(',');
  }
  const motif = c.texte();
  c.signe(')');
  return { t: 'mots', champs, motif, debuts: true };
}

function suite(c: Curseur, gauche: Valeur): Condition {
  const signe = c.ici.genre === 'signe' ? SIGNES[c.ici.valeur] : undefined;
  if (signe) {
    c.avancer();
    return { t: 'compare', signe, gauche, droite: c.valeur() };
  }
  const contraire = c.estMot('not') && (c.estMot('in', c.suivant) || c.estMot('like', c.suivant));
  if (contraire) c.avancer();
  const tel = (condition: Condition): Condition =>
    contraire ? { t: 'non', de: condition } : condition;
  if (c.siMot('in')) return tel(dans(c, gauche));
  if (c.siMot('like')) {
    if (gauche.t !== 'champ') throw c.inattendu('like needs a field');
    return tel({
      t: 'mots',
      champs: [gauche.nom],
      motif: c.texte().replaceAll('%', '*'),
      debuts: false,
    });
  }
  if (c.siMot('is')) {
    const pas = c.siMot('not');
    if (c.siMot('null')) {
      const nul: Condition = { t: 'nul', champ: gauche };
      return pas ? { t: 'non', de: nul } : nul;
    }
    const vrai = c.valeur();
    if (vrai.t !== 'vrai') throw c.inattendu('expected null, true or false');
    const egal: Condition = { t: 'compare', signe: '=', gauche, droite: vrai };
    return pas ? { t: 'non', de: egal } : egal;
  }
  if (gauche.t === 'texte') return { t: 'mots', champs: [], motif: gauche.valeur, debuts: true };
  if (gauche.t === 'vrai') return { t: 'constante', valeur: gauche.valeur };
  throw c.inattendu('expected a comparison');
}

function dans(c: Curseur, gauche: Valeur): Condition {
  if (c.siSigne('(')) {
    const valeurs = [c.valeur()];
    while (c.siSigne(',')) valeurs.push(c.valeur());
    c.signe(')');
    return { t: 'parmi', valeur: gauche, valeurs };
  }
  if (c.estSigne('[') || c.estSigne(']')) {
    const avecMin = c.avancer().valeur === '[';
    const min = c.valeur();
    if (!c.siMot('to')) c.signe('..');
    const max = c.valeur();
    const avecMax = c.estSigne(']');
    if (!avecMax && !c.estSigne('[')) throw c.inattendu('expected ]');
    c.avancer();
    return { t: 'entre', champ: gauche, min, max, avecMin, avecMax };
  }
  if (gauche.t === 'champ') throw c.inattendu('expected a list');
  return { t: 'comporte', champ: c.champ(), valeur: gauche };
}
