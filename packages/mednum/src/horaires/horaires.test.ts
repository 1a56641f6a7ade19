import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import {
  auMur,
  fermetureA,
  ferie,
  fuseauDe,
  instantDe,
  lireHoraires,
  noteA,
  ouvertA,
  paques,
  prochaineOuverture,
  prochainChangement,
  semaine,
} from './index.ts';

const etat = (horaires: string, jour: string, heure: string): string => {
  const [h, m] = heure.split(':').map(Number) as [number, number];
  return ouvertA(lireHoraires(horaires), instantDe(jour, h * 60 + m));
};
/** Monday 23 to Sunday 29 November 2026: an ordinary week. */
const LUNDI = '2026-11-23';
const MERCREDI = '2026-11-25';
const SAMEDI = '2026-11-28';
const DIMANCHE = '2026-11-29';

test('days, intervals, closing time excluded', () => {
  const h = 'Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00';
  for (const [jour, heure, attendu] of [
    [LUNDI, '08:59', 'ferme'],
    [LUNDI, '09:00', 'ouvert'],
    [LUNDI, '12:00', 'ferme'],
    [LUNDI, '18:29', 'ouvert'],
    [SAMEDI, '08:30', 'ouvert'],
    [DIMANCHE, '10:00', 'ferme'],
  ] as const)
    equal(etat(h, jour, heure), attendu, `${jour} ${heure}`);
});

test('a later rule takes the place of the day, a comma adds to it, off takes a part away', () => {
  equal(etat('Mo-Fr 08:00-12:00; We 13:30-17:30', MERCREDI, '10:00'), 'ferme');
  equal(etat('Mo-Fr 08:00-12:00, We 13:30-17:30', MERCREDI, '10:00'), 'ouvert');
  equal(etat('Mo-Fr 08:00-12:00, We 13:30-17:30', MERCREDI, '14:00'), 'ouvert');
  equal(etat('Mo-Fr 08:00-18:00; Mo-Fr 12:00-14:00 off', LUNDI, '13:00'), 'ferme');
  equal(etat('Mo-Fr 08:00-18:00; Mo-Fr 12:00-14:00 off', LUNDI, '15:00'), 'ouvert');
  equal(etat('Mo-Su 08:00-18:00; Su closed', DIMANCHE, '10:00'), 'ferme');
});

test('lists of days with spaces, ranges round the week, nth days', () => {
  equal(etat('Mo, We 09:00 - 12:00', MERCREDI, '10:00'), 'ouvert');
  equal(etat('mo–fr: 9:00–12:00', LUNDI, '10:00'), 'ouvert');
  equal(etat('Sa-Mo 09:00-12:00', DIMANCHE, '10:00'), 'ouvert');
  equal(etat('We[4] 09:00-12:00', MERCREDI, '10:00'), 'ouvert');
  equal(etat('We[-1] 09:00-12:00', MERCREDI, '10:00'), 'ouvert');
  equal(etat('We[1,3] 09:00-12:00', MERCREDI, '10:00'), 'ferme');
  equal(etat('Mo[-1] 09:00-12:00', LUNDI, '10:00'), 'ferme');
});

test('months, dates, years, weeks', () => {
  equal(etat('Sep-Jun Mo 09:00-12:00', LUNDI, '10:00'), 'ouvert');
  equal(etat('Jul-Aug Mo 09:00-12:00', LUNDI, '10:00'), 'ferme');
  equal(etat('Mo-Fr 09:00-12:00; Nov 23 off', LUNDI, '10:00'), 'ferme');
  equal(etat('Mo-Fr 09:00-12:00; Nov 20-24 off', LUNDI, '10:00'), 'ferme');
  equal(etat('Mo-Fr 09:00-12:00; Nov 20,23 off', LUNDI, '10:00'), 'ferme');
  equal(etat('Mo-Fr 09:00-12:00; 2025 Nov 20-2025 Nov 24 off', LUNDI, '10:00'), 'ouvert');
  equal(etat('Mo-Fr 09:00-12:00; 2026 Nov 20-Jan 4 off', '2027-01-04', '10:00'), 'ferme');
  equal(etat('Mo-Fr 09:00-12:00; Dec 20-Jan 4 off', '2027-01-05', '10:00'), 'ouvert');
  equal(etat('week 2-52/2 We 09:00-12:00', MERCREDI, '10:00'), 'ouvert');
  equal(etat('week 1-53/2 We 09:00-12:00', MERCREDI, '10:00'), 'ferme');
});

test('public holidays: said, or to be checked', () => {
  equal(etat('Mo-Fr 09:00-17:00; PH off', '2026-12-25', '10:00'), 'ferme');
  equal(etat('PH off; Mo-Fr 09:00-17:00', '2026-12-25', '10:00'), 'ferme');
  equal(etat('Mo-Fr,PH 09:00-17:00', '2026-12-25', '10:00'), 'ouvert');
  equal(etat('Mo-Fr 09:00-17:00', '2026-12-25', '10:00'), 'inconnu');
  equal(etat('Mo-Fr 09:00-17:00', '2026-12-25', '18:00'), 'ferme');
  equal(etat('Mo-Fr 09:00-17:00; Dec 25 off', '2026-12-25', '10:00'), 'ferme');
  equal(etat('24/7', '2026-12-25', '10:00'), 'ouvert');
  equal(paques(2026), '2026-04-05');
  equal(paques(2027), '2027-03-28');
  equal(ferie('2026-05-14'), 'Ascension');
  equal(ferie('2026-05-25'), 'lundi de Pentecôte');
  equal(ferie('2026-12-26'), undefined);
});

test('public holidays: a rule that did not think of the day never opens it', () => {
  const NOEL = '2026-12-25';
  for (const [h, attendu] of [
    // The later rule is the one in force, and Monday to Sunday does not name Christmas.
    ['Dec 25 off; Mo-Su 09:00-18:00', 'inconnu'],
    ['Jan 01-Dec 31 Mo-Su 09:00-18:00', 'inconnu'],
    ['Dec 20-Jan 4 Mo-Su 09:00-18:00', 'inconnu'],
    ['Dec Mo-Su 09:00-18:00', 'inconnu'],
    ['Nov 11 off; Mo-Su 09:00-18:00', 'inconnu'],
    ['Mo-Su 09:00-18:00; Dec 25 14:00-16:00', 'ferme'],
    ['Mo-Su 14:00-18:00; Dec 25 09:00-12:00', 'ouvert'],
    ['Mo-Su 14:00-18:00; 2026 Dec 25 09:00-12:00', 'ouvert'],
    ['Mo-Su 14:00-18:00; 2025 Dec 25 09:00-12:00', 'ferme'],
    // The part that no one thought of stays to be checked.
    ['Mo-Su 09:00-12:00, Dec 25 14:00-18:00', 'inconnu'],
    ['Mo-Su 09:00-12:00, PH 14:00-18:00', 'inconnu'],
    ['Dec 20-Dec 31 off', 'ferme'],
    ['Mo-Su 09:00-18:00; Dec 20-31 off', 'ferme'],
    ['PH 09:00-12:00; Dec 25 off', 'ferme'],
    ['PH off; Dec 25 09:00-12:00; Mo-Su 14:00-18:00', 'ouvert'],
    ['PH off; Dec 25 off; Mo-Su 09:00-18:00', 'ferme'],
    ['Dec 25 off; PH 09:00-12:00', 'ouvert'],
  ] as const)
    equal(etat(h, NOEL, '10:30'), attendu, h);
  const h = lireHoraires('Dec 25 off; Mo-Su 09:00-18:00');
  equal(noteA(h, instantDe(NOEL, 630)), 'jour férié');
  equal(prochaineOuverture(h, instantDe('2026-12-24', 1200)), instantDe('2026-12-26', 540));
  equal(
    etat('Jan 01-Dec 31 Mo-Su 09:00-18:00 "sur rendez-vous"', '2026-12-26', '10:00'),
    'inconnu',
  );
});

test('what no clock knows is « inconnu », never « ouvert »', () => {
  for (const h of [
    'We 09:30-12:00 "un mercredi sur deux"',
    'Mo-Su 09:00-18:00 unknown',
    '"sur rendez-vous"',
    'Mo-Fr',
    'We 09:00+',
    'Mo-Fr 09:00-17:00; SH off',
    'SH Mo-Fr 09:00-17:00',
    'Mo-Fr 08:00-09:00 || "sur rendez-vous"',
    // Not understood at all.
    'sunrise-sunset',
    'Lun-Ven 9h-12h',
    'Mo-Fr 9-12',
    'PH -1 day off; Mo-Su 00:00-24:00',
    'easter off; Mo-Su 00:00-24:00',
    'Mo-Fr 09:00-12:00 14:00-18:00',
    'Mo-Fr 09:75-12:00',
    'Mo-Fr 09:00-12:00; sur rendez-vous',
    '<b>24/7</b>',
    '"',
    '',
    ';',
  ])
    equal(etat(h, MERCREDI, '10:00'), 'inconnu', h);
  equal(etat('We 09:30-12:00 "un mercredi sur deux"', MERCREDI, '13:00'), 'ferme');
  equal(etat('We 09:00-12:00 open "entrée rue X"', MERCREDI, '10:00'), 'ouvert');
  const note = lireHoraires('We 09:30-12:00 "un mercredi sur deux"');
  equal(noteA(note, instantDe(MERCREDI, 600)), 'un mercredi sur deux');
});

test('past midnight', () => {
  const h = 'Fr 22:00-02:00';
  equal(etat(h, '2026-11-27', '23:00'), 'ouvert');
  equal(etat(h, SAMEDI, '01:59'), 'ouvert');
  equal(etat(h, SAMEDI, '02:00'), 'ferme');
  equal(etat(h, '2026-11-27', '01:00'), 'ferme');
  equal(etat('Su 22:00-26:00', '2026-11-30', '01:00'), 'ouvert');
  equal(fermetureA(lireHoraires(h), instantDe('2026-11-27', 23 * 60)), instantDe(SAMEDI, 120));
});

test('next opening, closing, next change', () => {
  const h = lireHoraires('Mo-Fr 09:00-12:00,14:00-18:30; PH off');
  equal(prochaineOuverture(h, instantDe('2026-11-27', 19 * 60)), instantDe('2026-11-30', 540));
  equal(prochaineOuverture(h, instantDe(LUNDI, 600)), instantDe(LUNDI, 840));
  equal(prochaineOuverture(h, instantDe('2026-12-24', 19 * 60)), instantDe('2026-12-28', 540));
  equal(prochaineOuverture(lireHoraires('24/7'), instantDe(LUNDI, 600)), undefined);
  equal(fermetureA(lireHoraires('24/7'), instantDe(LUNDI, 600)), undefined);
  equal(
    fermetureA(lireHoraires('Mo 09:00-24:00; Tu 00:00-03:00'), instantDe(LUNDI, 600)),
    instantDe('2026-11-24', 180),
  );
  equal(prochainChangement(h, instantDe(LUNDI, 600)), instantDe(LUNDI, 720));
});

test('the change of hour, and the time of overseas', () => {
  // 29 March 2026: 2:00 becomes 3:00. 25 October 2026: 3:00 becomes 2:00.
  equal(auMur(instantDe('2026-03-29', 150)).minute, 180);
  equal(instantDe('2026-10-25', 150), Date.parse('2026-10-25T00:30:00Z'));
  equal(instantDe('2026-10-25', 180) - instantDe('2026-10-25', 120), 2 * 3_600_000);
  equal(ouvertA(lireHoraires('Su 09:00-12:00'), Date.parse('2026-03-29T07:30:00Z')), 'ouvert');
  equal(ouvertA(lireHoraires('Su 09:00-12:00'), Date.parse('2026-03-22T07:30:00Z')), 'ferme');
  equal(fuseauDe('97400'), 'Indian/Reunion');
  equal(
    ouvertA(lireHoraires('Mo 09:00-12:00'), Date.parse('2026-11-23T05:30:00Z'), fuseauDe('97400')),
    'ouvert',
  );
});

/** A small generator with a seed: the same hours at every run. */
function hasard(graine: number): (n: number) => number {
  let etatDuHasard = graine;
  return (n) => {
    etatDuHasard = (Math.imul(etatDuHasard, 1_664_525) + 1_013_904_223) >>> 0;
    return etatDuHasard % n;
  };
}

test('property: every minute agrees with the wall, through both changes of hour and over midnight', () => {
  const JOURS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
  const tirer = hasard(7);
  const deux = (n: number): string => String(n).padStart(2, '0');
  for (let essai = 0; essai < 60; essai++) {
    const jour = tirer(7);
    const [debut, duree] = [tirer(1440), 1 + tirer(1438)];
    const fin = (debut + duree) % 1440;
    const h = lireHoraires(
      `${JOURS[jour]} ${deux(Math.floor(debut / 60))}:${deux(debut % 60)}-${deux(Math.floor(fin / 60))}:${deux(fin % 60)}`,
    );
    ok(h.compris, h.brut);
    for (const depart of ['2026-03-27T00:00:00Z', '2026-10-23T00:00:00Z']) {
      for (let k = 0; k < 60; k++) {
        const t = Date.parse(depart) + tirer(6 * 1440) * 60_000;
        // An independent clock.
        const mur = new Date(t).toLocaleString('sv-SE', { timeZone: 'Europe/Paris' });
        const rang = (new Date(`${mur.slice(0, 10)}T00:00:00Z`).getUTCDay() + 6) % 7;
        const minute = Number(mur.slice(11, 13)) * 60 + Number(mur.slice(14, 16));
        const dansLaSemaine = ((rang - jour + 7) % 7) * 1440 + minute - debut;
        const attendu = dansLaSemaine >= 0 && dansLaSemaine < duree;
        // 1 February 2026 begins a year without a holiday on these days.
        equal(ouvertA(h, t) === 'ouvert', attendu, `${h.brut} à ${mur}`);
        const suite = prochaineOuverture(h, t);
        ok(
          suite !== undefined && suite > t && ouvertA(h, suite) === 'ouvert',
          `${h.brut} après ${mur}`,
        );
        const ferme = fermetureA(h, t);
        equal(ferme !== undefined, attendu);
        if (ferme) ok(ferme > t && ouvertA(h, ferme) === 'ferme', `${h.brut} ferme, ${mur}`);
      }
    }
  }
});

test('property: no text throws, and none that is not understood is open', () => {
  const tirer = hasard(11);
  const MORCEAUX = [
    'Mo',
    'Fr',
    '-',
    ',',
    ';',
    ' ',
    '09:00',
    '12:00',
    '26:00',
    'PH',
    'SH',
    'off',
    '"x"',
    '[1]',
    'week',
    '2',
    'Jan',
    '24/7',
    '||',
    '+',
    'rdv',
    '2026',
    ':',
  ];
  for (let i = 0; i < 4000; i++) {
    const texte = Array.from({ length: 1 + tirer(9) }, () => MORCEAUX[tirer(MORCEAUX.length)]).join(
      '',
    );
    const h = lireHoraires(texte);
    const t = instantDe(LUNDI, tirer(10_000));
    const lu = ouvertA(h, t);
    if (!h.compris) equal(lu, 'inconnu', texte);
    prochainChangement(h, t);
    prochaineOuverture(h, t, undefined, 8);
    equal(semaine(h, t).length, h.compris ? 7 : 0);
  }
});

test('a week in French', () => {
  const jours = semaine(
    lireHoraires(
      'Mo,Th 14:00-18:00; Sa 09:30-12:00; We 09:00-10:00 "une fois sur deux"; Su 20:00-24:00',
    ),
    instantDe('2026-11-10', 600),
  );
  deepEqual(
    jours.map(({ nom, texte, ferie: fete }) => [nom, texte.replaceAll('\u00a0', ' '), fete]),
    [
      ['lundi', '14 h – 18 h', undefined],
      ['mardi', 'fermé', undefined],
      ['mercredi', '9 h – 10 h (à vérifier : une fois sur deux)', 'armistice de 1918'],
      ['jeudi', '14 h – 18 h', undefined],
      ['vendredi', 'fermé', undefined],
      ['samedi', '9 h 30 – 12 h', undefined],
      ['dimanche', '20 h – minuit', undefined],
    ],
  );
});
