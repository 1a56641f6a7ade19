/** The catalogue with the content of a host. */
import { marquer } from './recettes/points.ts';
import type { Catalogue } from './types.ts';
import { faute, valider } from './valider.ts';

/**
 * Items of the host take the place of those with their code, or come after the others. Fields of its recipes that no
 * source of its own backs are marked « à confirmer », as ours are. The host's `version`, when it gives one, is the
 * version of the whole: it should be changed with its content.
 *
 * @throws TernumError `input`, code `catalogue`: a bad form, a missing source or an unknown code, with its position
 */
export function etendre(catalogue: Catalogue, ajout: Partial<Catalogue>): Catalogue {
  valider(ajout);
  const suite: Catalogue = {
    version: ajout.version ?? catalogue.version,
    recettes: joindre(
      catalogue.recettes,
      ajout.recettes?.map((r) => marquer({ ...r, aConfirmer: r.aConfirmer ?? [] })),
    ),
    questions: joindre(catalogue.questions, ajout.questions),
    obligations: joindre(catalogue.obligations, ajout.obligations),
    securite: joindre(catalogue.securite, ajout.securite),
  };
  relier(ajout, suite);
  return suite;
}

function joindre<T extends { code: string }>(base: readonly T[], ajout: readonly T[] = []): T[] {
  const par = new Map(ajout.map((item) => [item.code, item]));
  const connus = new Set(base.map(({ code }) => code));
  return [
    ...base.map((item) => par.get(item.code) ?? item),
    ...ajout.filter(({ code }) => !connus.has(code)),
  ];
}

/** Codes that the host names exist, and no question waits for itself. */
function relier(ajout: Partial<Catalogue>, { recettes, questions }: Catalogue): void {
  const fiches = new Set(recettes.map(({ code }) => code));
  const par = new Map(questions.map((question) => [question.code, question]));
  for (const partie of ['questions', 'obligations'] as const)
    ajout[partie]?.forEach(({ recettes: noms = [] }, i) =>
      noms.forEach((nom, j) => {
        if (!fiches.has(nom))
          throw faute(`${partie}[${i}].recettes[${j}]`, `aucune fiche n’a le code « ${nom} »`);
      }),
    );
  ajout.questions?.forEach((question, i) => {
    const vues = new Set<string>();
    for (let q = question; q.si;) {
      const mere = par.get(q.si.question);
      if (!mere)
        throw faute(
          `questions[${i}].si.question`,
          `aucune question n’a le code « ${q.si.question} »`,
        );
      if (vues.has(mere.code))
        throw faute(`questions[${i}].si.question`, 'la question attend sa propre réponse');
      vues.add(mere.code);
      q = mere;
    }
  });
}
