// What the drawing shows, as shapes on a plane: for PNG and SVG files and for print.
//
// A scene is {width, height, background, lines, shapes, names}; all in pixels, drawn in this order.

import { kShapes, shapePath } from "./shapes.js";

export const kFont = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'DejaVu Sans', sans-serif";

// What XML 1.0 forbids is left out.
function xmlText(text) {
  const allowed = text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
  return allowed.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

const short = (number) => String(Math.round(number * 10) / 10);

function svgLine({ x1, y1, x2, y2, color, width }) {
  return `<line x1="${short(x1)}" y1="${short(y1)}" x2="${short(x2)}" y2="${short(y2)}" stroke="${color}" stroke-width="${short(width)}"/>`;
}

// A ring hides the lines that end within it.
const isRing = (kind) => kShapes[kind]?.ring ?? false;

function svgShape({ kind, x, y, radius, color, title }, background) {
  const disc = isRing(kind) ? `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" fill="${background}"/>` : "";
  const path = `<path d="${shapePath(kind, x, y, radius)}" fill="${color}" fill-rule="evenodd" stroke="${background}">`;
  return `${disc}${path}<title>${xmlText(title)}</title></path>`;
}

function svgName({ text, x, y, size, weight, color }, background) {
  return (
    `<text x="${short(x)}" y="${short(y)}" font-size="${size}" font-weight="${weight}" fill="${color}" stroke="${background}"` +
    ` stroke-width="3" stroke-linejoin="round" paint-order="stroke">${xmlText(text)}</text>`
  );
}

export function toSvg(scene, title) {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${scene.width} ${scene.height}" width="${scene.width}" height="${scene.height}" role="img">`,
    `<title>${xmlText(title)}</title>`,
    `<rect width="100%" height="100%" fill="${scene.background}"/>`,
    ...scene.lines.map(svgLine),
    ...scene.shapes.map((shape) => svgShape(shape, scene.background)),
    `<g font-family="${kFont}">`,
    ...scene.names.map((name) => svgName(name, scene.background)),
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

function paintLine(context, { x1, y1, x2, y2, color, width }) {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
  context.stroke();
}

function paintShape(context, { kind, x, y, radius, color }, background) {
  const path = new Path2D(shapePath(kind, x, y, radius));
  context.fillStyle = background;
  if (isRing(kind)) context.fill(path, "nonzero");
  context.fillStyle = color;
  context.strokeStyle = background;
  context.lineWidth = 1;
  context.fill(path, "evenodd");
  context.stroke(path);
}

export function paintName(context, { text, x, y, size, weight, color }, background) {
  context.font = `${weight} ${size}px ${kFont}`;
  context.lineJoin = "round";
  context.lineWidth = 3;
  context.strokeStyle = background;
  context.strokeText(text, x, y);
  context.fillStyle = color;
  context.fillText(text, x, y);
}

export function paint(context, scene) {
  context.fillStyle = scene.background;
  context.fillRect(0, 0, scene.width, scene.height);
  for (const line of scene.lines) paintLine(context, line);
  for (const shape of scene.shapes) paintShape(context, shape, scene.background);
  for (const name of scene.names) paintName(context, name, scene.background);
}
