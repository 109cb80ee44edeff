import { pictureElements } from "./picture-elements.ts";
import { fileNameOf, svgDocument } from "./svg-document.ts";

/** Around the picture in its figure: what is not part of it. */
const AROUND = ".figure-head, .visually-hidden, figcaption, .figure-more, .figure-foot";
/** Dots to a pixel of the page. */
const SHARPNESS = 2;

function save(address: string, name: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}

function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  save(address, name);
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The figure as an SVG file, on light paper whatever the theme of the page is. */
export function svgOf(figure: HTMLElement, title: string, day: string): string {
  const before = figure.style.colorScheme;
  figure.style.colorScheme = "light";
  try {
    const style = getComputedStyle(figure);
    const probe = document.createElement("span");
    probe.style.cssText = "color: var(--text-muted); background: var(--surface)";
    figure.append(probe);
    const { color: muted, backgroundColor: paper } = getComputedStyle(probe);
    const ink = { text: style.color, muted, paper };
    probe.style.color = "var(--text)";
    ink.text = getComputedStyle(probe).color;
    probe.remove();
    const roots = [...figure.children].filter((child) => !child.matches(AROUND));
    const finding = figure.querySelector("figcaption")?.innerText ?? "";
    const source = ["Rightrung", day].filter(Boolean).join(", ");
    return svgDocument({ title, finding, source, ink, ...pictureElements(roots) });
  } finally {
    figure.style.colorScheme = before;
  }
}

export function saveSvg(figure: HTMLElement, title: string, day: string): void {
  saveBlob(new Blob([svgOf(figure, title, day)], { type: "image/svg+xml" }), fileNameOf(title, day, "svg"));
}

/** Draws the same file at twice its size and saves that. */
export async function savePng(figure: HTMLElement, title: string, day: string): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(figure, title, day))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SHARPNESS;
  canvas.height = image.naturalHeight * SHARPNESS;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (blob) saveBlob(blob, fileNameOf(title, day, "png"));
}

/** The numbers of a picture as the page shows them. */
export const saveCsv = (address: string, title: string, day: string): void =>
  save(address, fileNameOf(title, day, "csv"));
