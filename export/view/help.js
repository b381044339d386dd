// What the page can do, and its keys.

import { element } from "./dom.js";
import { kindIcon, kindName, signButton } from "./icons.js";
import { kKinds } from "./network.js";

const kKeys = [
  ["/", "search"],
  ["Tab", "from part to part; the drawing is one of them"],
  ["← ↑ → ↓", "in the drawing: from node to node; on the timeline's ends: month by month"],
  ["Enter", "details of the node"],
  ["+ − 0", "in the drawing: closer, farther, all"],
  ["P", "path between two actors"],
  ["F", "filters"],
  ["T", "light or dark"],
  ["Esc", "nothing chosen"],
];

export function helpContent(close) {
  return [
    element(
      "div",
      { class: "card-head" },
      element("h2", { id: "help-title" }, "How to read this page"),
      signButton("close", "Close help", close, { class: "close" }),
    ),
    element(
      "p",
      {},
      "Every line stands for all that the articles say between two nodes; choose it to read the sentences. Red lines hold conflict, green ones cooperation, grey ones facts such as offices and places. The larger a node, the more others it is tied to.",
    ),
    element(
      "ul",
      { class: "legend" },
      kKinds.map((kind) => element("li", {}, kindIcon(kind), kindName(kind))),
    ),
    element("p", {}, "What you choose and filter is kept in the address of the page: a link to it shows the same."),
    element("h3", {}, "Keys"),
    element(
      "dl",
      {},
      kKeys.flatMap(([keys, what]) => [element("dt", {}, element("kbd", {}, keys)), element("dd", {}, what)]),
    ),
  ];
}
