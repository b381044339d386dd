// Elements from code. Text is only ever set as text, whatever it holds.

// element("button", {class: "x", onclick: f, "aria-label": "…"}, "text", otherElement, …); children that are null are left out.
export function element(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

const kSvg = "http://www.w3.org/2000/svg";

export function svgElement(tag, attributes = {}, ...children) {
  return filled(document.createElementNS(kSvg, tag), attributes, children);
}

function filled(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

// A name or a sentence of an article, kept from turning the text around it.
export const told = (text, attributes = {}) => element("bdi", attributes, text);

export const plural = (count, one, many) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

export function replaceIn(parent, ...children) {
  parent.replaceChildren(...children.flat().filter(Boolean));
}
