import { css } from 'lit';

/** Colours of the symbol set: those that `Encre` names. */
export const symboles = css`
  .symbole {
    inline-size: 1.5em;
    block-size: 1.5em;
    flex: none;
    vertical-align: -0.4em;
    stroke-linecap: round;
    stroke-linejoin: round;
    /* As on the canvas: the rim is under what it surrounds. */
    paint-order: stroke;
  }
  .p-rien {
    fill: none;
  }
  .p-fond {
    fill: var(--_surface);
  }
  .p-positif {
    fill: var(--_positif);
  }
  .p-alerte {
    fill: var(--_warning);
  }
  .p-negatif {
    fill: var(--_negative);
  }
  .p-inconnu {
    fill: var(--_unknown);
  }
  .t-fond {
    stroke: var(--_surface);
  }
  .t-positif {
    stroke: var(--_positif);
  }
  .t-alerte {
    stroke: var(--_warning);
  }
  .t-negatif {
    stroke: var(--_negative);
  }
  .t-inconnu {
    stroke: var(--_unknown);
  }
  @media (forced-colors: active) {
    .symbole {
      forced-color-adjust: none;
    }
    .p-fond {
      fill: Canvas;
    }
    .p-positif,
    .p-alerte,
    .p-negatif,
    .p-inconnu {
      fill: CanvasText;
    }
    .t-fond {
      stroke: Canvas;
    }
    .t-positif,
    .t-alerte,
    .t-negatif,
    .t-inconnu {
      stroke: CanvasText;
    }
  }
`;
