/** What opens doors never reaches a log, an issue or a screenshot. */
const SECRET =
  /(^|[_-])(api)?key$|token|secret|passw|^pwd$|signature|^sig$|jeton|ticket|session|credential|^code$|^auth/i;

/** True for the name of a parameter or of a header that opens doors. */
export const isSecret = (name: string): boolean => SECRET.test(name);

/** An address without its user, its fragment and the values of its secret parameters. */
export function withoutSecrets(url: string): string {
  const [beforeHash = ''] = url.split('#');
  const [path = '', query] = beforeHash.split(/\?(.*)/s);
  const bare = path.replace(/^([a-z][a-z\d+.-]*:)?\/\/[^/@]*@/i, '$1//');
  if (!query) return bare;
  return `${bare}?${query.replace(/([^&=]*)=[^&]*/g, (part, name) => (isSecret(name) ? `${name}=***` : part))}`;
}
