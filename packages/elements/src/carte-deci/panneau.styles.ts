/** The look of an open panel. Comes with the first one: a list without a panel does without it. */
import { css } from 'lit';
import { adopter } from '../shared/adopter.ts';
import type { CarteDeci } from './carte-deci.ts';

const panneau = css`
  .panneau .bouton {
    min-height: 44px;
  }
  .panneau .groupe {
    gap: calc(3 * var(--_s));
    align-items: end;
  }
  .panneau .legende ul {
    padding: 0;
  }
  .panneau canvas {
    vertical-align: middle;
  }
  .panneau th + td {
    min-inline-size: 8em;
  }
  @container (max-width: 40rem) {
    .panneau .groupe .bouton {
      flex: auto;
    }
    .panneau .groupe > .champ {
      flex: 1 1 100%;
    }
    .panneau thead {
      position: absolute;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .panneau td:last-child {
      grid-column: 1 / -1;
    }
  }
`;

export const habiller = (hote: CarteDeci): void => adopter(hote, panneau);
