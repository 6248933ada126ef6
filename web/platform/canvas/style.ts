import type { Scene } from './scene.ts';
import { svgFonts } from './svg.ts';

/**
 * Style of all elements, in Cytoscape's own sheet language (its types know neither data mappings of every property nor
 * all values). What differs between elements comes from their data, so that no function runs per frame.
 */
export function sceneStyle(colours: Scene['colours']): string {
  return `
    node {
      shape: round-rectangle;
      corner-radius: 8px;
      width: data(w);
      height: data(h);
      background-opacity: 0;
      z-index: data(layer);
      z-index-compare: manual;
      events: data(events);
      overlay-opacity: 0;
    }
    node[plain = 0] {
      background-image: data(image);
      background-fit: none;
      background-clip: none;
      background-width: data(imageWidth);
      background-height: data(imageHeight);
      background-image-containment: over;
      bounds-expansion: 10px;
    }
    node[plain = 0][words] {
      label: data(words);
      color: data(colour);
      font-family: ${svgFonts.replaceAll("'", '"')};
      font-size: 12px;
      font-weight: 600;
      line-height: 1.25;
      text-wrap: wrap;
      text-halign: right;
      text-valign: center;
      text-margin-x: data(shift);
    }
    node[plain = 1] {
      shape: rectangle;
      background-color: data(fill);
      background-opacity: 1;
      border-color: data(line);
      border-width: data(lineWidth);
      border-style: data(dash);
      label: data(words);
      color: data(colour);
      font-family: ${svgFonts.replaceAll("'", '"')};
      font-size: 13px;
      line-height: 1.3;
      text-wrap: wrap;
      text-valign: center;
      text-halign: center;
      min-zoomed-font-size: 7;
    }
    edge {
      curve-style: unbundled-bezier;
      edge-distances: endpoints;
      source-endpoint: data(start);
      target-endpoint: data(end);
      control-point-weights: data(weights);
      control-point-distances: data(distances);
      width: 1.2;
      line-color: ${colours.wire};
      line-opacity: 0.62;
      target-arrow-shape: triangle;
      target-arrow-color: ${colours.wire};
      arrow-scale: 0.6;
      z-index: 5;
      z-index-compare: manual;
      events: no;
      overlay-opacity: 0;
    }
    edge[straight = 1] {
      curve-style: straight;
      width: 2;
      line-opacity: 0.3;
      target-arrow-shape: none;
    }
    edge[back = 1] {
      width: 1;
      line-color: ${colours.wireBack};
      line-opacity: 0.4;
      target-arrow-color: ${colours.wireBack};
    }
    node.dim { opacity: 0.22; }
    edge.dim { line-opacity: 0.07; target-arrow-shape: none; }
    edge.along {
      width: 1.5;
      line-color: ${colours.lit};
      line-opacity: 0.55;
      target-arrow-color: ${colours.lit};
      z-index: 6;
    }
    edge.lit {
      width: 2.2;
      line-color: ${colours.lit};
      line-opacity: 1;
      target-arrow-color: ${colours.lit};
      z-index: 7;
    }
    edge.lit.along {
      label: data(label);
      font-size: 11px;
      color: ${colours.label ?? colours.lit};
      text-background-color: ${colours.paper ?? colours.wire};
      text-background-opacity: ${colours.paper === undefined ? 0 : 0.9};
      text-background-padding: 2px;
    }
    node.picked { outline-width: 3; outline-color: ${colours.lit}; outline-offset: 2; outline-opacity: 1; }
    node.focused { outline-width: 4; outline-color: ${colours.ring}; outline-offset: 2; outline-opacity: 1; }
  `;
}
