// The filters, as lists of boxes to tick. It changes a filter and says so.

import { element, plural, replaceIn, told } from "./dom.js";
import { facetCounts, isFiltering, noFilter } from "./filters.js";
import { kindIcon, kindName, signButton } from "./icons.js";
import { kKinds, relationLabel } from "./network.js";

const kTitles = { kinds: "Kinds", relations: "Relations", statuses: "Status", outlets: "Outlets" };
const kStatuses = ["actual", "planned", "possible", "requested", "called_off", "negated", "inferred"];
const kStatusWords = {
  actual: "actual, held",
  planned: "planned",
  possible: "possible",
  requested: "asked for",
  called_off: "called off",
  negated: "said not to be so",
  inferred: "inferred",
};
const kFew = 8;

export class FiltersPanel {
  constructor(root, network, filter, changed, close) {
    this.network = network;
    this.filter = filter;
    this.changed = changed;
    this.boxes = [];
    this.reset = element("button", { type: "button", class: "plain", onclick: () => this.clear() }, "Show all");
    replaceIn(
      root,
      element(
        "div",
        { class: "panel-head" },
        element("h2", {}, "Filters"),
        this.reset,
        signButton("close", "Close filters", close, { class: "close" }),
      ),
      ...Object.keys(kTitles).map((facet) => this.group(facet)),
      this.dates(),
    );
    this.show(filter);
  }

  group(facet) {
    const rows = this.ordered(facet, facetCounts(this.network, facet)).map(([value, count]) =>
      this.row(facet, value, count),
    );
    if (rows.length < 2) return null;
    const few = element("div", { class: "rows" }, rows.slice(0, kFew));
    const more =
      rows.length > kFew
        ? element(
            "details",
            {},
            element("summary", {}, `${rows.length - kFew} more`),
            element("div", { class: "rows" }, rows.slice(kFew)),
          )
        : null;
    return element("fieldset", { "data-facet": facet }, element("legend", {}, kTitles[facet]), few, more);
  }

  ordered(facet, counts) {
    const order = { kinds: kKinds, statuses: kStatuses }[facet];
    return order ? counts.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)) : counts;
  }

  row(facet, value, count) {
    const box = element("input", {
      type: "checkbox",
      "data-value": value,
      onchange: () => this.toggle(facet, value, !box.checked),
    });
    this.boxes.push({ facet, value, box });
    const only = element(
      "button",
      {
        type: "button",
        class: "plain only",
        "aria-label": `only ${this.words(facet, value)}`,
        onclick: () => this.keepOnly(facet, value),
      },
      "only",
    );
    const label = element(
      "label",
      {},
      box,
      facet === "kinds" ? kindIcon(value) : null,
      told(this.words(facet, value), { class: "name" }),
    );
    return element(
      "div",
      { class: "row" },
      label,
      only,
      element("span", { class: "count" }, count.toLocaleString("en")),
    );
  }

  words(facet, value) {
    if (facet === "kinds") return kindName(value, 2);
    if (facet === "relations") return relationLabel(this.network, value);
    if (facet === "statuses") return kStatusWords[value] ?? value;
    return value || "outlet unknown";
  }

  dates() {
    const field = (bound, label) => {
      const input = element("input", {
        type: "text",
        inputmode: "numeric",
        placeholder: "2018-04",
        pattern: "\\d{4}(-\\d{2}(-\\d{2})?)?",
        maxlength: "10",
        id: `date-${bound}`,
        onchange: () => this.setDate(bound, input),
      });
      this[bound] = input;
      return element("label", {}, label, input);
    };
    return element(
      "fieldset",
      { class: "dates", "data-facet": "dates" },
      element("legend", {}, "Dates"),
      field("from", "from"),
      field("to", "to"),
    );
  }

  setDate(bound, input) {
    const text = input.value.trim();
    const known = text === "" || /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text);
    input.setAttribute("aria-invalid", String(!known));
    if (known) this.change({ ...this.filter, [bound]: text });
  }

  toggle(facet, value, leaveOut) {
    const values = new Set(this.filter[facet]);
    if (leaveOut) values.add(value);
    else values.delete(value);
    this.change({ ...this.filter, [facet]: values });
  }

  keepOnly(facet, value) {
    const others = this.boxes.filter((row) => row.facet === facet && row.value !== value).map((row) => row.value);
    this.change({ ...this.filter, [facet]: new Set(others) });
  }

  clear() {
    this.change(noFilter());
  }

  change(filter) {
    this.show(filter);
    this.changed(filter);
  }

  show(filter) {
    this.filter = filter;
    for (const { facet, value, box } of this.boxes) box.checked = !filter[facet].has(value);
    this.from.value = filter.from;
    this.to.value = filter.to;
    this.reset.disabled = !isFiltering(filter);
  }
}

export function countsInWords(network, shown) {
  const part = (count, all, one, many) =>
    count === all ? plural(all, one, many) : `${count.toLocaleString("en")} of ${plural(all, one, many)}`;
  const nodes = part(shown.nodeCount, network.nodes.length, "node", "nodes");
  return `${nodes}, ${part(shown.tieCount, network.ties.length, "tie", "ties")}`;
}
