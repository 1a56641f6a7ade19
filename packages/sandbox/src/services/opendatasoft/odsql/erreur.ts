/** What is wrong with a query: always answered with 400, never thrown further. */
export class OdsqlError extends Error {
  override readonly name = 'OdsqlError';
}
export const malforme = (detail: string): OdsqlError =>
  new OdsqlError(`ODSQL query is malformed: ${detail}`);
