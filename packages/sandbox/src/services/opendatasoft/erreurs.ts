/** The service’s error answers. */
export class ErreurOds extends Error {
  override readonly name = 'ErreurOds';
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export const parametre = (message: string): ErreurOds =>
  new ErreurOds(400, 'InvalidRESTParameterError', message);

export const introuvable = (message: string): ErreurOds =>
  new ErreurOds(404, 'RecordNotFoundError', message);
