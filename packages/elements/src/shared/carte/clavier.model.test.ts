import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { Clavier, phraseVue, type Pilote } from './clavier.ts';

function monter(visibles: number[], nommer = async (rang: number) => `point ${rang}`) {
  const journal: string[] = [];
  const note =
    (nom: string) =>
    (...valeurs: unknown[]): void =>
      void journal.push([nom, ...valeurs].join(' '));
  const pilote: Pilote = {
    deplacer: note('deplacer'),
    zoomer: note('zoomer'),
    entier: note('entier'),
    visibles: () => visibles,
    viser: note('viser'),
    agir: note('agir'),
    ici: note('ici'),
    aider: note('aider'),
    nommer,
    dire: note('dire'),
  };
  const clavier = new Clavier(pilote);
  const taper = (key: string, shiftKey = false): boolean =>
    clavier.touche({ key, shiftKey } as KeyboardEvent);
  const lire = async (): Promise<string[]> => {
    await new Promise((resolve) => setTimeout(resolve));
    return journal.splice(0);
  };
  return { clavier, taper, lire };
}

test('moves, zooms, shows the whole, asks for the centre, and leaves other keys alone', async () => {
  const { taper, lire } = monter([]);
  for (const touche of ['ArrowLeft', 'ArrowUp', '+', '-', 'Home', 'i', '?'])
    equal(taper(touche), true);
  taper('ArrowDown', true);
  deepEqual(await lire(), [
    'deplacer -100 0',
    'deplacer 0 -100',
    'zoomer 1',
    'zoomer -1',
    'entier',
    'ici',
    'aider',
    'deplacer 0 300',
  ]);
  for (const touche of ['Tab', 'a', 'F5', 'Escape']) equal(taper(touche), false);
});

test('goes from point to point, outwards, both ways round; chooses; drops', async () => {
  const { taper, lire } = monter([4, 9, 2]);
  taper('Enter');
  deepEqual(await lire(), ['viser 4', 'dire point 4']);
  taper('n');
  taper('N');
  deepEqual(await lire(), ['viser 9', 'viser 2', 'dire point 2']);
  taper('n');
  deepEqual(await lire(), ['viser 4', 'dire point 4']);
  taper('P');
  taper(' ');
  deepEqual(await lire(), ['viser 2', 'agir 2', 'dire point 2']);
  equal(taper('Escape'), true);
  deepEqual(await lire(), ['viser ', 'dire Point quitté.']);
  equal(taper('Escape'), false);
});

test('only the point that is ringed is said, whatever the order of the answers', async () => {
  const repondre = new Map<number, () => void>();
  const { taper, clavier, lire } = monter(
    [0, 1],
    (rang) => new Promise((resolve) => repondre.set(rang, () => resolve(`point ${rang}`))),
  );
  taper('n');
  taper('n');
  repondre.get(1)!();
  repondre.get(0)!();
  deepEqual(await lire(), ['viser 0', 'viser 1', 'dire point 1']);
  taper('n');
  clavier.oublier();
  repondre.get(0)!();
  deepEqual(await lire(), ['viser 0', 'viser ']);
});

test('a map that moves keeps what is ringed, and goes on from the new centre', async () => {
  const visibles = [4, 9, 2];
  const { clavier, taper, lire } = monter(visibles);
  taper('n');
  visibles.splice(0, 3, 7, 5, 8);
  clavier.replacer(5);
  taper('n');
  deepEqual(await lire(), ['viser 4', 'viser 8', 'dire point 8']);
  clavier.replacer(-1);
  deepEqual(await lire(), ['viser ']);
});

test('says what there is to go to', async () => {
  const { taper, lire } = monter([]);
  taper('Enter');
  equal((await lire())[0]!.startsWith('dire Aucun point'), true);
  equal(phraseVue(0, 0), 'Aucun point à l’écran.');
  equal(phraseVue(12, 1).replaceAll('\u00a0', ' '), '12 points et 1 groupe à l’écran.');
  equal(phraseVue(1, 0).replaceAll('\u00a0', ' '), '1 point à l’écran.');
});
