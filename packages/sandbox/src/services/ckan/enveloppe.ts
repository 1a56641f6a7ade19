/** `{help, success, result}`, and the errors that stand in its place. */
import { json, origine } from '../../reponses.ts';

export class Refus extends Error {
  readonly status: number;
  readonly erreur: Record<string, unknown>;

  constructor(status: number, type: string, dit: string | Record<string, unknown>) {
    super(type);
    this.status = status;
    this.erreur = { ...(typeof dit === 'string' ? { message: dit } : dit), __type: type };
  }
}

export const introuvable = (quoi = ''): Refus =>
  new Refus(404, 'Not Found Error', quoi ? `Not found: ${quoi}` : 'Not found');
/** `champs`: what is wrong, field by field. */
export const invalide = (champs: Record<string, string[]>): Refus =>
  new Refus(409, 'Validation Error', champs);

const TYPE = { 'Content-Type': 'application/json;charset=utf-8' };

const aide = (request: Request, action: string): string =>
  `${origine(request)}/api/3/action/help_show?name=${encodeURIComponent(action)}`;

export const reussite = (request: Request, action: string, result: unknown): Response =>
  json({ help: aide(request, action), success: true, result }, 200, TYPE);

export const echec = (request: Request, action: string, { status, erreur }: Refus): Response =>
  json({ help: aide(request, action), success: false, error: erreur }, status, TYPE);

/** No envelope here: the body is one JSON string. */
export const mauvaise = (dit: string): Response => json(`Bad request - ${dit}`, 400, TYPE);
