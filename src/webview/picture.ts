/** What is on the page as a PNG, without what only serves clicking. */

/** Elements of this class are left out. */
export const notInPicture = 'not-in-picture';

const copied = [
  ...['color', 'font', 'line-height', 'text-align', 'vertical-align', 'white-space', 'list-style'],
  ...['display', 'flex-wrap', 'gap', 'align-items', 'width', 'max-width', 'box-sizing', 'margin', 'padding'],
  ...['border-top', 'border-right', 'border-bottom', 'border-left', 'border-collapse', 'background-color'],
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'box-shadow'],
  'text-decoration',
];

/** The picture in base64. Colours and sizes are those of the moment, so that no style has to be loaded. */
export async function pictureOf(source: HTMLElement): Promise<string> {
  const copy = copyOf(source) as HTMLElement;
  const { width, top } = source.getBoundingClientRect();
  const drawn = Array.from(source.querySelectorAll('p, table, svg, ul')).filter(
    (one) => one.closest(`.${notInPicture}`) === null,
  );
  const height = Math.max(...drawn.map((one) => one.getBoundingClientRect().bottom)) - top + 16;
  // The editor paints behind the page.
  const background = getComputedStyle(document.documentElement).getPropertyValue('--vscode-editor-background');
  copy.style.backgroundColor = background;
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const frame = document.createElementNS('http://www.w3.org/2000/svg', 'foreignObject');
  for (const one of [drawing, frame]) {
    one.setAttribute('width', String(Math.ceil(width)));
    one.setAttribute('height', String(Math.ceil(height)));
  }
  frame.append(copy);
  drawing.append(frame);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(drawing))}`;
  await image.decode();
  const scale = 2;
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width) * scale;
  canvas.height = Math.ceil(height) * scale;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this editor cannot draw pictures');
  context.scale(scale, scale);
  context.fillStyle = background;
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}

function copyOf(source: Element): Element {
  const copy = source.cloneNode(false) as HTMLElement | SVGElement;
  const style = getComputedStyle(source);
  for (const name of copied) copy.style.setProperty(name, style.getPropertyValue(name));
  // Unlike `anywhere`, this leaves columns of tables as wide as they were.
  copy.style.setProperty('overflow-wrap', 'break-word');
  copy.removeAttribute('class');
  for (const child of Array.from(source.childNodes)) {
    if (!(child instanceof Element)) copy.append(child.cloneNode());
    else if (!child.classList.contains(notInPicture)) copy.append(copyOf(child));
  }
  return copy;
}
