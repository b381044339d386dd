// The drawing as files, and on paper.

import { paint, toSvg } from "./scene.js";

const kPixels = 2; // of the PNG, a pixel of the screen

function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

// Letters, digits and hyphens of any script; nothing that a file system could mind.
const fileName = (title, extension) =>
  `${
    title
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 80) || "network"
  }.${extension}`;

export function savePng(scene, title) {
  const canvas = document.createElement("canvas");
  canvas.width = scene.width * kPixels;
  canvas.height = scene.height * kPixels;
  const context = canvas.getContext("2d");
  context.scale(kPixels, kPixels);
  paint(context, scene);
  canvas.toBlob((blob) => save(blob, fileName(title, "png")), "image/png");
}

export function saveSvg(scene, title) {
  save(new Blob([toSvg(scene, title)], { type: "image/svg+xml" }), fileName(title, "svg"));
}

// Paper shows the drawing as lines, since browsers print what WebGL drew as an empty box.
export function putOnPaper(root, scene, title) {
  const drawn = new DOMParser().parseFromString(toSvg(scene, title), "image/svg+xml").documentElement;
  root.replaceChildren(document.importNode(drawn, true));
}
