// Puts the parts of the page together. There is one state; every change goes through `change`, which shows it and keeps the address.

import { Cards } from "./cards.js";
import { element, plural, replaceIn } from "./dom.js";
import { putOnPaper, savePng, saveSvg } from "./downloads.js";
import { shownOf } from "./filters.js";
import { FiltersPanel, countsInWords } from "./filters_panel.js";
import { GraphView } from "./graph_view.js";
import { helpContent } from "./help.js";
import { kindName, sign, signButton } from "./icons.js";
import { readNetwork, relationLabel } from "./network.js";
import { palettes } from "./palette.js";
import { shortestPaths } from "./paths.js";
import { searchIndex } from "./search.js";
import { SearchBox } from "./search_box.js";
import { fromHash, noState, toHash } from "./state.js";
import { TimelineView } from "./timeline_view.js";

const byId = (id) => document.getElementById(id);
const dataOf = (id) => JSON.parse(byId(id).textContent);

class Page {
  constructor() {
    this.network = readNetwork(dataOf("network-data"), dataOf("drawing-data"));
    this.index = searchIndex(this.network.nodes);
    this.state = noState();
    this.shown = shownOf(this.network, this.state.filter);
    document.title = `${this.network.title} – network`;
    byId("title").textContent = this.network.title;
    this.build();
    this.state = fromHash(location.hash);
    this.show(this.state);
    this.startGraph();
    this.showView();
    this.listen();
  }

  build() {
    this.search = new SearchBox(
      this.index,
      { label: "Search for an actor, place or meeting", placeholder: "Search names   /" },
      (node) => this.chooseNode(node, true),
    );
    byId("search").append(this.search.root);
    this.filters = new FiltersPanel(
      byId("filters"),
      this.network,
      this.state.filter,
      (filter) => this.change({ filter }),
      () => this.togglePanel(false),
    );
    this.timeline = new TimelineView(byId("timeline"), this.network, (from, to) =>
      this.change({ filter: { ...this.state.filter, from, to } }),
    );
    this.cards = new Cards(this.network, {
      showNode: (node) => this.chooseNode(node, true),
      showBond: (bond, tie) => this.chooseBond(bond, tie),
      findPath: (from, to) => this.choosePath(from, to),
      close: () => this.choose({}),
    });
    this.graph = new GraphView(byId("graph"), this.network, {
      nodeClicked: (node) => this.chooseNode(node, false),
      bondClicked: (bond) => this.chooseBond(bond),
      nothingClicked: () => this.choose({}),
      pointedAt: (what, event) => this.point(what, event),
      moved: () => this.keepView(),
    });
    this.buildActions();
    byId("help").append(...helpContent(() => byId("help").close()));
  }

  startGraph() {
    try {
      this.graph.start();
    } catch (error) {
      byId("notice").hidden = false;
      byId("notice").textContent =
        "This browser cannot draw with WebGL. Search, filters, details and paths work without the drawing.";
      this.graph = null;
    }
  }

  buildActions() {
    const menu = element(
      "details",
      { class: "menu", id: "save" },
      element("summary", { "aria-label": "Save or print" }, sign("save"), element("span", { class: "words" }, "Save")),
      element(
        "div",
        { class: "items" },
        element("button", { type: "button", onclick: () => this.save(savePng) }, "Picture (PNG)"),
        element("button", { type: "button", onclick: () => this.save(saveSvg) }, "Drawing (SVG)"),
        element("button", { type: "button", onclick: () => window.print() }, "Print"),
        element("button", { type: "button", onclick: () => this.copyLink() }, "Copy link to this view"),
      ),
    );
    replaceIn(
      byId("actions"),
      signButton("filter", "Filters", () => this.togglePanel(), { id: "show-filters", "aria-controls": "filters" }),
      signButton("path", "Path", () => this.choosePath(this.network.byId.get(this.state.node) ?? null, null), {
        id: "show-path",
      }),
      menu,
      signButton("theme", "Light or dark", () => this.change({ theme: this.theme() === "dark" ? "light" : "dark" }), {
        id: "theme",
      }),
      signButton("help", "Help", () => byId("help").showModal(), { id: "show-help" }),
    );
    replaceIn(
      byId("zoom"),
      signButton("plus", "Zoom in", () => this.graph?.zoomBy(0.6)),
      signButton("minus", "Zoom out", () => this.graph?.zoomBy(1 / 0.6)),
      signButton("all", "Show all", () => this.graph?.showAll()),
    );
  }

  // ---- choosing

  choose({ node = "", tie = "", path = null }) {
    this.change({ node, tie, path }, true);
  }

  chooseNode(node, move) {
    if (!this.shown.nodes[node.index]) this.say(`${node.name} is hidden by the filters`);
    this.choose({ node: node.id });
    if (move) this.graph?.showNodes([node]);
    this.say(`${node.name}, ${kindName(node.kind)}, tied to ${plural(node.bonds.length, "other", "others")}`);
  }

  chooseBond(bond, tie) {
    const shown = tie ?? bond.ties.find((one) => this.shown.ties[one.index]) ?? bond.ties[0];
    this.choose({ tie: shown.id });
    this.say(`${bond.left.name} and ${bond.right.name}, ${plural(bond.ties.length, "tie", "ties")}`);
  }

  choosePath(from, to) {
    this.choose({ path: [from?.id ?? "", to?.id ?? ""] });
    const empty = [...byId("card").querySelectorAll("input")].find((field) => field.value === "");
    empty?.focus();
  }

  // ---- the one way to change the state

  change(part, chosen = false) {
    this.state = { ...this.state, ...part };
    this.show(part);
    const hash = `#${toHash(this.state)}`;
    if (hash === (location.hash || "#")) return;
    if (chosen) history.pushState(null, "", hash);
    else history.replaceState(null, "", hash);
  }

  // Shows what `part` of the state has changed.
  show(part) {
    if ("theme" in part) this.showTheme();
    if ("filter" in part) this.showFilter();
    if ("filter" in part || "node" in part || "tie" in part || "path" in part) this.showCard();
  }

  follow() {
    this.state = fromHash(location.hash);
    this.show(this.state);
    this.showView();
  }

  showView() {
    if (!this.graph) return;
    if (this.state.view) this.graph.view = this.state.view;
    else if (this.focused.length > 0) this.graph.showNodes(this.focused);
  }

  theme() {
    return this.state.theme || (window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  }

  showTheme(name = this.theme()) {
    const root = document.documentElement;
    root.dataset.theme = name;
    for (const [kind, color] of Object.entries(palettes[name].kinds)) root.style.setProperty(`--${kind}`, color);
    this.graph?.setTheme(name);
  }

  // Paper is light, whatever the screen is.
  showOnPaper() {
    if (!this.graph) return;
    this.showTheme("light");
    this.graph.redraw();
    putOnPaper(byId("print"), this.graph.scene(), this.network.title);
  }

  showFilter() {
    this.shown = shownOf(this.network, this.state.filter);
    this.filters.show(this.state.filter);
    this.timeline.show(this.state.filter.from, this.state.filter.to);
    byId("counts").textContent = countsInWords(this.network, this.shown);
    this.graph?.setShown(this.shown);
  }

  showCard() {
    const { focus, content } = this.cardOf(this.state);
    this.focused = focus.nodes;
    const card = byId("card");
    replaceIn(card, content);
    card.scrollTop = 0;
    document.body.classList.toggle("chosen", focus.nodes.length > 0 || this.state.path !== null);
    this.graph?.setFocus(focus.nodes, focus.bonds);
  }

  cardOf({ node, tie, path }) {
    const chosen = this.network.byId.get(node);
    if (chosen) return { focus: { nodes: [chosen], bonds: [] }, content: this.cards.node(chosen, this.shown) };
    const bond = this.network.tieById.get(tie)?.bond;
    if (bond)
      return {
        focus: { nodes: [bond.left, bond.right], bonds: [bond] },
        content: this.cards.bond(bond, this.shown, this.network.tieById.get(tie)),
      };
    if (path) return this.pathCard(path);
    return { focus: { nodes: [], bonds: [] }, content: this.cards.overview(this.shown) };
  }

  pathCard(ends) {
    const [from, to] = ends.map((id) => this.network.byId.get(id) ?? null);
    const paths = from && to && from !== to ? shortestPaths(from, to, this.shown) : [];
    const nodes = [...new Set([from, to, ...paths.flatMap((path) => path.nodes)])].filter(Boolean);
    const bonds = paths.flatMap((path) => path.bonds);
    const boxes = this.pathBoxes(from, to);
    return { focus: { nodes, bonds }, content: this.cards.path({ from, to, paths, boxes, shown: this.shown }) };
  }

  pathBoxes(from, to) {
    const box = (label, node, chosen) => {
      const made = new SearchBox(this.index, { label, placeholder: "Name", keep: true, visible: true }, chosen);
      made.value = node?.name ?? "";
      return made.root;
    };
    const found = (a, b) => {
      this.choosePath(a, b);
      if (a && b && this.focused.length > 0) this.graph?.showNodes(this.focused);
      if (a && b) this.say(byId("card").querySelector(".path h3, .none")?.textContent ?? "");
    };
    return element(
      "div",
      { class: "path-ends" },
      box("From", from, (node) => found(node, to)),
      box("To", to, (node) => found(from, node)),
    );
  }

  // ---- the pointer and the keyboard

  point(what, event) {
    byId("graph").classList.toggle("pointing", Boolean(what));
    const tip = byId("tip");
    tip.hidden = !what;
    this.graph.mark(what?.kind ? what : null);
    if (!what) return;
    tip.textContent = what.kind ? `${what.name} · ${kindName(what.kind)}` : this.bondWords(what);
    const { clientWidth, clientHeight } = byId("graph");
    tip.style.left = `${Math.min(event.x + 14, clientWidth - tip.offsetWidth - 8)}px`;
    tip.style.top = `${Math.min(event.y + 16, clientHeight - tip.offsetHeight - 8)}px`;
  }

  bondWords(bond) {
    const ties = bond.ties.filter((tie) => this.shown.ties[tie.index]);
    const relations = [...new Set(ties.map((tie) => relationLabel(this.network, tie.relation)))];
    const some = relations.slice(0, 3).join(", ") + (relations.length > 3 ? ", …" : "");
    return `${bond.left.name} – ${bond.right.name}: ${some}`;
  }

  listen() {
    window.addEventListener("hashchange", () => this.follow());
    window.addEventListener("popstate", () => this.follow());
    window.addEventListener("beforeprint", () => this.showOnPaper());
    window.addEventListener("afterprint", () => this.showTheme());
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.showTheme());
    document.addEventListener("keydown", (event) => this.pressed(event));
    document.addEventListener(
      "click",
      (event) => byId("save").contains(event.target) || byId("save").removeAttribute("open"),
    );
    byId("graph").addEventListener("keydown", (event) => this.pressedInGraph(event));
    byId("graph").addEventListener("focus", () =>
      this.say("Arrow keys go from node to node, Enter opens the details, plus and minus zoom"),
    );
    document.querySelector("[data-skip]").addEventListener("click", (event) => {
      event.preventDefault();
      this.togglePanel(true);
    });
    byId("graph").setAttribute("aria-label", `Drawing of ${plural(this.network.nodes.length, "node", "nodes")}`);
    new ResizeObserver(() => this.graph?.resize()).observe(byId("graph"));
  }

  pressed(event) {
    const writing = event.target.matches?.("input, textarea");
    if (event.ctrlKey || event.metaKey || event.altKey || byId("help").open) return;
    if (event.key === "Escape") {
      byId("save").removeAttribute("open");
      this.choose({});
    }
    if (writing) return;
    const act = {
      "/": () => this.search.field.focus(),
      "?": () => byId("help").showModal(),
      f: () => this.togglePanel(),
      p: () => byId("show-path").click(),
      t: () => byId("theme").click(),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  pressedInGraph(event) {
    if (!this.graph || event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    const act = {
      Enter: () => this.graph.marked && this.chooseNode(this.graph.marked, false),
      "+": () => this.graph.zoomBy(0.6),
      "-": () => this.graph.zoomBy(1 / 0.6),
      0: () => this.graph.showAll(),
    }[event.key];
    if (!arrow && !act) return;
    event.preventDefault();
    if (arrow) this.goTo(this.graph.neighbourTowards(this.graph.marked, ...arrow));
    else act();
  }

  goTo(node) {
    if (!node) return;
    this.graph.mark(node);
    this.graph.keepInSight(node);
    this.say(`${node.name}, ${kindName(node.kind)}, tied to ${plural(node.bonds.length, "other", "others")}`);
  }

  // ---- the rest

  togglePanel(open) {
    const wide = window.matchMedia("(min-width: 900px)").matches;
    const name = wide ? "no-filters" : "filters-open";
    const now = wide ? !document.body.classList.contains(name) : document.body.classList.contains(name);
    const next = open ?? !now;
    document.body.classList.toggle(name, wide ? !next : next);
    if (next) byId("filters").focus();
  }

  // The camera's place goes into the address when it has come to rest.
  keepView() {
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.change({ view: isHome(this.graph.view) ? null : this.graph.view }), 250);
  }

  save(write) {
    byId("save").removeAttribute("open");
    if (this.graph) write(this.graph.scene(), this.network.title);
  }

  async copyLink() {
    byId("save").removeAttribute("open");
    try {
      await navigator.clipboard.writeText(location.href);
      this.say("The link is copied");
    } catch {
      window.prompt("The link to this view", location.href);
    }
  }

  say(text) {
    byId("live").textContent = text;
  }
}

const isHome = ([x, y, ratio]) => Math.abs(x - 0.5) < 1e-3 && Math.abs(y - 0.5) < 1e-3 && Math.abs(ratio - 1) < 1e-3;

window.entente = new Page();
// For measurements: the drawing is there and answers.
window.requestAnimationFrame(() => performance.mark("interactive"));
