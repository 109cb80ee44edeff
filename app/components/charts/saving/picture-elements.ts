import { escapeXml } from "./svg-document.ts";

/** What of a computed style an SVG element needs to look the same elsewhere. */
const KEPT = [
  ...["fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linecap"],
  ...["opacity", "font-size", "font-weight", "text-anchor", "dominant-baseline", "visibility", "paint-order"],
];
const DROPPED = [
  "class",
  "style",
  "role",
  "tabindex",
  "aria-label",
  "aria-hidden",
  "aria-labelledby",
  "aria-describedby",
];
/** Parts that answer the pointer, or are for the ear alone. */
const NOT_DRAWN =
  ".visually-hidden, .recharts-tooltip-wrapper, .drawing-wait, details, button, input, title, desc, script";

const number = (value: number): string => String(Math.round(value * 100) / 100);
const isClear = (colour: string): boolean => colour === "transparent" || /,\s*0\)$|\/\s*0\)$/.test(colour);

/** A copy of an SVG element with its look written into it. */
function inked(element: SVGElement): SVGElement {
  const copy = element.cloneNode(false) as SVGElement;
  const style = getComputedStyle(element);
  for (const name of KEPT) {
    const value = style.getPropertyValue(name);
    if (value && value !== "none 0px") copy.setAttribute(name, value);
  }
  for (const name of DROPPED) copy.removeAttribute(name);
  for (const { name } of [...copy.attributes])
    if (name.startsWith("data-") || name.startsWith("on")) copy.removeAttribute(name);
  for (const child of element.childNodes) {
    if (child instanceof SVGElement) {
      if (!child.matches(NOT_DRAWN) && getComputedStyle(child).display !== "none") copy.append(inked(child));
    } else if (child.nodeType === Node.TEXT_NODE) {
      copy.append(child.cloneNode());
    }
  }
  return copy;
}

function svgPart(svg: SVGSVGElement, from: DOMRect): string {
  const box = svg.getBoundingClientRect();
  const copy = inked(svg);
  copy.setAttribute("x", number(box.left - from.left));
  copy.setAttribute("y", number(box.top - from.top));
  copy.setAttribute("width", number(box.width));
  copy.setAttribute("height", number(box.height));
  copy.setAttribute("overflow", "visible");
  copy.setAttribute("font-family", "Inter, system-ui, sans-serif");
  return new XMLSerializer().serializeToString(copy);
}

/** Ground and edges of a box that is no SVG. */
function boxParts(element: Element, style: CSSStyleDeclaration, from: DOMRect): string[] {
  const { left, top, width, height } = element.getBoundingClientRect();
  if (width < 0.5 || height < 0.5) return [];
  const [x, y] = [left - from.left, top - from.top];
  const hasHatch = style.backgroundImage !== "none";
  const ground = isClear(style.backgroundColor) && !hasHatch ? "none" : style.backgroundColor;
  const edge = Number.parseFloat(style.borderTopWidth) || Number.parseFloat(style.borderLeftWidth) || 0;
  const hasEdge = edge > 0 && !isClear(style.borderTopColor) && style.borderTopStyle !== "none";
  if (ground === "none" && !hasEdge) return [];
  const dash = hasHatch || style.borderTopStyle === "dashed" ? ' stroke-dasharray="3 2.5"' : "";
  const stroke =
    hasEdge || hasHatch ? ` stroke="${style.borderTopColor}" stroke-width="${number(edge || 1)}"${dash}` : "";
  const shape = `x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"`;
  const radius = Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, width / 2, height / 2);
  return [`<rect ${shape} rx="${number(radius)}" fill="${ground}" opacity="${style.opacity}"${stroke}/>`];
}

/** The lines of a text as they lie on the page: words with the same top are one line. */
function textParts(node: Text, style: CSSStyleDeclaration, from: DOMRect): string[] {
  const lines: { words: string; left: number; right: number; top: number; height: number }[] = [];
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
    const range = document.createRange();
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const { left, top, width, height } = range.getBoundingClientRect();
    if (width === 0) continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.top - top) < 2) {
      last.words += ` ${word}`;
      last.right = left + width;
    } else lines.push({ words: word, left, right: left + width, top, height });
  }
  const look = `font-family="Inter, system-ui, sans-serif" font-size="${style.fontSize}" font-weight="${style.fontWeight}" fill="${style.color}"`;
  return lines.map(({ words, left, right, top, height }) => {
    // Another font may be wider: the length keeps words beside each other from running together.
    const fit = `textLength="${number(right - left)}" lengthAdjust="spacingAndGlyphs"`;
    const place = `x="${number(left - from.left)}" y="${number(top - from.top + height / 2)}" ${fit}`;
    return `<text ${place} dominant-baseline="central" ${look}>${escapeXml(words)}</text>`;
  });
}

function partsOf(element: Element, from: DOMRect): string[] {
  if (element.matches(NOT_DRAWN)) return [];
  const style = getComputedStyle(element);
  if (style.display === "none" || style.visibility === "hidden" || style.opacity === "0") return [];
  if (element instanceof SVGSVGElement) return [svgPart(element, from)];
  const parts = boxParts(element, style, from);
  for (const child of element.childNodes) {
    if (child instanceof Element) parts.push(...partsOf(child, from));
    else if (child.nodeType === Node.TEXT_NODE) parts.push(...textParts(child as Text, style, from));
  }
  return parts;
}

/**
 * What is drawn inside these elements, as SVG elements with every colour resolved: charts that are SVG as they are, and
 * charts made of boxes and words as rectangles and texts. Reads the layout: only in a browser.
 */
export function pictureElements(roots: readonly Element[]): { body: string; width: number; height: number } {
  const boxes = roots.map((root) => root.getBoundingClientRect());
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const width = Math.max(...boxes.map((box) => box.right)) - left;
  const height = Math.max(...boxes.map((box) => box.bottom)) - top;
  const body = roots.flatMap((root) => partsOf(root, new DOMRect(left, top, width, height))).join("\n");
  return { body, width, height };
}
