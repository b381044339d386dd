// A field for a name with suggestions beneath it, as the ARIA pattern of a combobox with a list has it.

import { element, replaceIn, told } from "./dom.js";
import { kindIcon, kindName } from "./icons.js";
import { suggestions } from "./search.js";

let made = 0;

export class SearchBox {
  // Calls `chosen(node)`. `options`: label, placeholder, keep (the name stays in the field).
  constructor(index, options, chosen) {
    this.index = index;
    this.options = options;
    this.chosen = chosen;
    this.found = [];
    this.at = -1;
    this.id = `search-${++made}`;
    this.field = this.makeField();
    this.list = element("ul", { id: `${this.id}-list`, role: "listbox", "aria-label": "Suggestions", hidden: true });
    this.root = element(
      "div",
      { class: "search" },
      element("label", { for: this.id, class: options.visible ? null : "unseen" }, options.label),
      this.field,
      this.list,
    );
  }

  makeField() {
    return element("input", {
      id: this.id,
      type: "search",
      role: "combobox",
      autocomplete: "off",
      spellcheck: "false",
      placeholder: this.options.placeholder,
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": `${this.id}-list`,
      oninput: () => this.suggest(),
      onkeydown: (event) => this.pressed(event),
      onblur: () => this.close(),
      onfocus: () => this.field.select(),
    });
  }

  set value(text) {
    this.field.value = text;
  }

  suggest() {
    this.found = suggestions(this.index, this.field.value);
    this.at = this.found.length > 0 ? 0 : -1;
    const asked = this.field.value.trim() !== "";
    replaceIn(this.list, this.found.length > 0 ? this.found.map((one, i) => this.row(one, i)) : nothing());
    this.list.hidden = !asked;
    this.field.setAttribute("aria-expanded", String(asked));
    this.pointOut();
  }

  row({ node, name, alias }, i) {
    return element(
      "li",
      { id: `${this.id}-${i}`, role: "option", onmousedown: (event) => this.take(i, event) },
      kindIcon(node.kind),
      told(node.name, { class: "name" }),
      alias ? element("span", { class: "quiet" }, " also ", told(name)) : null,
      element("span", { class: "quiet kind" }, kindName(node.kind)),
    );
  }

  pointOut() {
    [...this.list.children].forEach(
      (row, i) => row.getAttribute("role") === "option" && row.setAttribute("aria-selected", String(i === this.at)),
    );
    if (this.at >= 0) this.field.setAttribute("aria-activedescendant", `${this.id}-${this.at}`);
    else this.field.removeAttribute("aria-activedescendant");
    this.list.children[this.at]?.scrollIntoView({ block: "nearest" });
  }

  pressed(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.found.length > 0) {
      event.preventDefault();
      this.at = (this.at + step + this.found.length) % this.found.length;
      this.pointOut();
    } else if (event.key === "Enter" && this.at >= 0 && !this.list.hidden) {
      this.take(this.at, event);
    } else if (event.key === "Escape" && this.field.value !== "") {
      event.stopPropagation();
      this.field.value = "";
      this.close();
    }
  }

  take(i, event) {
    event.preventDefault();
    const { node } = this.found[i];
    this.field.value = this.options.keep ? node.name : "";
    this.close();
    this.chosen(node);
  }

  close() {
    this.list.hidden = true;
    this.found = [];
    this.at = -1;
    this.field.setAttribute("aria-expanded", "false");
    this.field.removeAttribute("aria-activedescendant");
  }
}

const nothing = () => [
  element(
    "li",
    { class: "quiet", role: "option", "aria-disabled": "true", "aria-selected": "false" },
    "No such name in this network",
  ),
];
