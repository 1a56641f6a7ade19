/** One record of XML → an object shaped like a record of JSON: repeated elements become lists, text stays text. */
import type { Brut } from '../normalize/shared.ts';
import { detached } from './detached.ts';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

// A tag, a comment, a CDATA section. A bare « < » in a text begins none of these and stays text.
const TOKEN =
  /<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|<\?[^]*?\?>|<(\/?)([A-Za-z_][\w.-]*(?::[\w.-]+)?)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;

interface Open {
  name: string;
  fields: Brut | undefined;
  text: string;
}

/** The content of the element that `xml` is; `undefined` when its tags do not match. */
export function parseXmlRecord(xml: string): Brut | undefined {
  const stack: Open[] = [];
  let done: Brut | undefined;
  let at = 0;
  TOKEN.lastIndex = 0;
  for (let m = TOKEN.exec(xml); m; m = TOKEN.exec(xml)) {
    const top = stack[stack.length - 1];
    if (top && m.index > at) top.text += decode(xml.slice(at, m.index));
    at = TOKEN.lastIndex;
    if (m[1] !== undefined && top) top.text += m[1];
    const tag = m[3];
    if (!tag) continue;
    const name = tag.slice(tag.indexOf(':') + 1);
    if (done) return undefined;
    if (!m[2]) stack.push({ name, fields: undefined, text: '' });
    if (m[2] || m[5]) {
      const closed = stack.pop();
      if (closed?.name !== name) return undefined;
      const value = closed.fields ?? clean(closed.text);
      const parent = stack[stack.length - 1];
      if (!parent) done = closed.fields ?? {};
      else add((parent.fields ??= {}), name, value);
    }
  }
  return stack.length ? undefined : done;
}

function add(fields: Brut, name: string, value: unknown): void {
  const before = fields[name];
  if (before === undefined || !Object.hasOwn(fields, name)) fields[name] = value;
  else if (Array.isArray(before)) before.push(value);
  else fields[name] = [before, value];
}

const clean = (text: string): string =>
  detached(text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, ' ').trim());

function decode(text: string): string {
  if (!text.includes('&')) return text;
  // An unknown entity (« R&D », « &nbsp; ») stays as it is: it is text.
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (raw, hex, dec, name) => {
    if (name) return ENTITIES[name as string] ?? raw;
    const code = hex ? parseInt(hex as string, 16) : Number(dec);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : raw;
  });
}
