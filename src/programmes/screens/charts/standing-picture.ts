/**
 * How does a picture stand by itself, outside the page that it was drawn on?
 *
 * As SVG whose colours are written out, on paper, always in the light scheme; as PNG drawn from that SVG in this window.
 * Nothing is asked of anybody.
 *
 * @module
 */
const space = "http://www.w3.org/2000/svg";

/** @returns an SVG document; it needs no style sheet, font or file. */
export function standingSvg(drawn: SVGSVGElement, title: string): string {
  return inLightScheme(() => {
    const styles = getComputedStyle(drawn);
    const copy = drawn.cloneNode(true) as SVGSVGElement;
    for (const part of [copy, ...copy.querySelectorAll("*")]) writeOut(part, styles);
    copy.setAttribute("xmlns", space);
    copy.setAttribute("color", styles.getPropertyValue("--mantine-color-text").trim());
    copy.setAttribute("font-family", "system-ui, sans-serif");
    copy.setAttribute("font-size", styles.fontSize);
    // Set as a property: as an attribute the page's policy would refuse it.
    copy.style.whiteSpace = "pre";
    copy.removeAttribute("class");
    copy.prepend(named(title), paper(styles.getPropertyValue("--waymark-surface").trim()));
    return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
  });
}

/** @returns an image of twice the size, for print; null where this browser draws none. */
export async function standingPng(svg: string): Promise<Blob | null> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((made) => canvas.toBlob(made, "image/png"));
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** What leaves is printed: the scheme is turned and turned back before anything is painted. */
function inLightScheme<Result>(make: () => Result): Result {
  const root = document.documentElement;
  const scheme = root.getAttribute("data-mantine-color-scheme");
  root.setAttribute("data-mantine-color-scheme", "light");
  try {
    return make();
  } finally {
    if (scheme === null) root.removeAttribute("data-mantine-color-scheme");
    else root.setAttribute("data-mantine-color-scheme", scheme);
  }
}

function writeOut(part: Element, styles: CSSStyleDeclaration): void {
  for (const { name, value } of [...part.attributes]) {
    if (!value.includes("var(")) continue;
    const plain = value.replace(/var\((--[\w-]+)(?:,[^)]*)?\)/g, (_, property: string) =>
      styles.getPropertyValue(property).trim(),
    );
    part.setAttribute(name, plain);
  }
}

function named(title: string): Element {
  const element = document.createElementNS(space, "title");
  element.textContent = title;
  return element;
}

function paper(colour: string): Element {
  const element = document.createElementNS(space, "rect");
  for (const [name, value] of Object.entries({ width: "100%", height: "100%", fill: colour }))
    element.setAttribute(name, value);
  return element;
}
