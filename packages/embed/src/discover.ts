/** Finds our tags, now and later, and loads each one's files when it comes near the viewport. */
import { filesOf, nameOf, unknownTag } from './files.ts';
import { loadFiles } from './load.ts';
import { clearError, showError } from './message.ts';
import type { Table } from './table.ts';

/** How far below the screen an element is when its files are asked for. */
const NEAR = '300px';

export function discover(table: Table, base: string): void {
  const loads = new Map<string, Promise<void>>();
  const failures = new Map<string, number>();
  const told = new Set<string>();

  const same = (tag: string): NodeListOf<HTMLElement> => document.querySelectorAll(tag);

  function load(tag: string): void {
    const files = filesOf(table, tag, base);
    if (!files || loads.has(tag) || customElements.get(tag)) return;
    const done = loadFiles(files).then(
      () => same(tag).forEach(clearError),
      (error: unknown) => {
        loads.delete(tag);
        const count = (failures.get(tag) ?? 0) + 1;
        failures.set(tag, count);
        console.error(`ternum.js : <${tag}> n’a pas pu être chargé.`, error);
        same(tag).forEach((element) => showError(element, () => load(tag), count > 1));
      },
    );
    loads.set(tag, done);
  }

  const nearby =
    'IntersectionObserver' in globalThis
      ? new IntersectionObserver(
          (entries) => {
            for (const { isIntersecting, target } of entries) {
              if (!isIntersecting) continue;
              nearby?.unobserve(target);
              load(target.localName);
            }
          },
          { rootMargin: NEAR },
        )
      : undefined;

  function meet(element: Element): void {
    const tag = element.localName;
    if (nameOf(tag) === undefined || customElements.get(tag)) return;
    if (!filesOf(table, tag, base)) {
      if (!told.has(tag)) console.error(unknownTag(table, tag));
      told.add(tag);
    } else if (!nearby || element.getAttribute('chargement') === 'immediat') {
      load(tag);
    } else {
      nearby.observe(element);
    }
  }

  function search(root: Element): void {
    meet(root);
    root.querySelectorAll(':not(:defined)').forEach(meet);
  }

  search(document.documentElement);
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node instanceof Element) search(node);
  }).observe(document.documentElement, { childList: true, subtree: true });
}
