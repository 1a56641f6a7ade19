/** Words of the four priorities of an obligation, from 1. */
export const PRIORITES = ['', 'D’abord', 'Ensuite', 'Puis', 'Quand le reste est fait'];
