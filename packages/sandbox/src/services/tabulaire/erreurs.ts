/** Errors of the tabular API: `{"errors":[{"code","title","detail"}]}`, plain text for 404 and 410. */
import { json, texte } from '../../reponses.ts';

/** Ends a request with an answer. */
export class Refus extends Error {
  readonly reponse: Response;

  constructor(reponse: Response) {
    super('refused');
    this.reponse = reponse;
  }
}

const refuser = (status: number, title: string, detail: unknown): Refus =>
  new Refus(json({ errors: [{ code: null, title, detail }] }, status));

export const requeteInvalide = (detail: string): Refus =>
  refuser(400, 'Invalid query string', detail);

export const incomprise = (argument: string): Refus =>
  requeteInvalide(`Malformed query: argument '${argument}' could not be parsed`);

export const interdit = (title: string, detail: string): Refus => refuser(403, title, detail);

/** An error of the database passes with its own body as `detail`. */
export const base = (code: string, message: string, status = 400): Refus =>
  refuser(status, 'Database error', { code, details: null, hint: null, message });

export const absente = (): Refus => new Refus(texte('404: Not Found', { status: 404 }));

export const tropGrosse = (id: string): Refus =>
  refuser(
    404,
    'Not Found',
    `Resource ${id} is not indexed: its file is larger than 100 MB, please consider downloading the source file directly`,
  );

export const supprimee = (id: string, jeu: string): Refus =>
  new Refus(
    texte(
      `Resource ${id} has been permanently deleted on 2025-11-03T09:12:44+00:00 by its producer. You can find more information about this resource at https://www.data.gouv.fr/datasets/${jeu}`,
      { status: 410 },
    ),
  );

/** A fault of the service’s own, on parameters that it does not expect. */
export const panneInterne = (): Refus =>
  new Refus(texte('500 Internal Server Error\n\nServer got itself in trouble', { status: 500 }));
