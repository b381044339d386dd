// What stands in the details: the network as a whole, a node, the ties between two nodes, a path.

import { inWords } from "./dates.js";
import { element, plural, told } from "./dom.js";
import { markedPieces } from "./highlight.js";
import { kindIcon, kindName, signButton } from "./icons.js";
import { otherEnd, relationLabel } from "./network.js";
import { stepsOf } from "./paths.js";

const kFew = 12;
const kModes = {
  in_person: "in person",
  phone: "by phone",
  video: "by video",
  visit: "visit",
  conference: "conference",
};
const kMeetings = { held: "held", planned: "planned", possible: "possible", called_off: "called off" };

// A list that shows the first rows and the others on request.
function longList(items, row, attributes = {}) {
  const rows = (some) => element("ul", attributes, some.map(row));
  if (items.length <= kFew) return rows(items);
  const more = element(
    "button",
    {
      type: "button",
      class: "plain",
      onclick: () => {
        const rest = rows(items.slice(kFew));
        more.replaceWith(rest);
        rest.querySelector("button")?.focus();
      },
    },
    `${items.length - kFew} more`,
  );
  return element("div", {}, rows(items.slice(0, kFew)), more);
}

export class Cards {
  // `act` has showNode(node), showBond(bond), findPath(from, to), close(), and pathBoxes(from, to) for the two fields.
  constructor(network, act) {
    this.network = network;
    this.act = act;
  }

  nodeButton(node) {
    return element(
      "button",
      { type: "button", class: "link", onclick: () => this.act.showNode(node) },
      kindIcon(node.kind),
      told(node.name),
    );
  }

  head(title, ...below) {
    return element(
      "div",
      { class: "card-head" },
      element("div", {}, title, below),
      signButton("close", "Close details", () => this.act.close(), { class: "close" }),
    );
  }

  // ---- the network as a whole

  overview(shown) {
    const nodes = this.network.nodes.filter((node) => shown.nodes[node.index]);
    const tied = nodes
      .filter((node) => ["person", "state", "organisation"].includes(node.kind))
      .map((node) => ({ node, count: this.shownBonds(node, shown).length }));
    const best = tied.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || a.node.index - b.node.index);
    const meetings = nodes
      .filter((node) => node.kind === "meeting")
      .sort((a, b) => (b.date ?? "").localeCompare(a.date ?? "", "en") || a.index - b.index);
    return [
      element("div", { class: "card-head" }, element("h2", {}, "Overview")),
      element(
        "p",
        { class: "quiet" },
        "Choose a node or a line in the drawing, or a name below. Every tie carries the sentences that say so.",
      ),
      best.length > 0 && element("h3", {}, "Tied to most others"),
      best.length > 0 &&
        longList(best, ({ node, count }) =>
          element("li", { class: "ranked" }, this.nodeButton(node), element("span", { class: "count" }, String(count))),
        ),
      meetings.length > 0 && element("h3", {}, "Meetings"),
      meetings.length > 0 && longList(meetings, (node) => element("li", {}, this.nodeButton(node))),
    ];
  }

  shownBonds(node, shown) {
    return node.bonds.filter((bond) => shown.bonds[bond.index] > 0);
  }

  // ---- a node

  node(node, shown) {
    const ties = node.bonds.flatMap((bond) => bond.ties).filter((tie) => shown.ties[tie.index]);
    const hidden = node.bonds.flatMap((bond) => bond.ties).length - ties.length;
    return [
      this.head(
        element("h2", {}, kindIcon(node.kind), told(node.name)),
        element("p", { class: "quiet" }, this.factsOf(node)),
      ),
      node.aliases.length > 0 &&
        element(
          "p",
          { class: "aliases" },
          element("span", { class: "quiet" }, "also "),
          node.aliases.flatMap((name, i) => [i > 0 ? " · " : "", told(name)]),
        ),
      this.links(node),
      ...this.groups(node, ties),
      hidden > 0 && element("p", { class: "quiet" }, `${plural(hidden, "tie is", "ties are")} hidden by the filters.`),
    ];
  }

  factsOf(node) {
    const facts = [kindName(node.kind)];
    if (node.kind === "meeting")
      facts.push(
        inWords(node.date) || "undated",
        kMeetings[node.status] ?? node.status,
        kModes[node.mode] ?? node.mode,
      );
    facts.push(`in ${plural(node.articles, "article", "articles")}`);
    return facts.join(" · ");
  }

  links(node) {
    const wikidata = /^Q\d+$/.test(node.wikidata ?? "")
      ? element(
          "a",
          { href: `https://www.wikidata.org/wiki/${node.wikidata}`, rel: "noreferrer noopener", target: "_blank" },
          `Wikidata ${node.wikidata}`,
        )
      : null;
    const path = element(
      "button",
      { type: "button", class: "plain", onclick: () => this.act.findPath(node, null) },
      "Find a path from here",
    );
    return element("p", { class: "links" }, path, wikidata);
  }

  // Ties by relation and direction, the most frequent relation first.
  groups(node, ties) {
    const groups = new Map();
    for (const tie of ties) {
      const out = tie.source === node || this.network.relations.get(tie.relation)?.symmetric;
      const key = `${tie.relation} ${out}`;
      if (!groups.has(key)) groups.set(key, { relation: tie.relation, out, ties: [] });
      groups.get(key).ties.push(tie);
    }
    return [...groups.values()]
      .sort((a, b) => b.ties.length - a.ties.length || (a.relation < b.relation ? -1 : 1))
      .flatMap(({ relation, out, ties: some }) => [this.groupTitle(relation, out), this.neighbours(node, some)]);
  }

  groupTitle(relation, out) {
    return element(
      "h3",
      {},
      out
        ? relationLabel(this.network, relation)
        : [
            element("span", { class: "quiet" }, "← "),
            relationLabel(this.network, relation),
            element("span", { class: "unseen" }, " (towards this node)"),
          ],
    );
  }

  neighbours(node, ties) {
    const sorted = [...ties].sort((a, b) => b.articles - a.articles || a.index - b.index);
    return longList(sorted, (tie) =>
      element(
        "li",
        { class: "tie-row" },
        element("div", {}, this.nodeButton(otherEnd(tie.bond, node)), this.qualifiers(tie)),
        this.evidenceButton(tie),
      ),
    );
  }

  evidenceButton(tie) {
    const label = `${plural(tie.statements, "statement", "statements")}: ${tie.source.name} ${relationLabel(this.network, tie.relation)} ${tie.target.name}`;
    return element(
      "button",
      {
        type: "button",
        class: "evidence-count",
        "aria-label": label,
        title: "Sentences that say so",
        onclick: () => this.act.showBond(tie.bond, tie),
      },
      `“${tie.statements}”`,
    );
  }

  qualifiers(tie) {
    const words = [
      tie.title && told(`${tie.former ? "former " : ""}${tie.title}`),
      tie.negated && element("span", { class: "badge no" }, "not"),
      tie.status !== "actual" &&
        element("span", { class: "badge" }, tie.status === "requested" ? "asked for" : tie.status),
      tie.inferred && element("span", { class: "badge" }, "inferred"),
    ].filter(Boolean);
    return words.length > 0 ? element("span", { class: "qualifiers" }, words) : null;
  }

  // ---- the ties between two nodes

  bond(bond, shown, wanted) {
    const ties = bond.ties
      .filter((tie) => shown.ties[tie.index])
      .sort((a, b) => (b === wanted) - (a === wanted) || b.articles - a.articles || a.index - b.index);
    return [
      this.head(
        element(
          "h2",
          { class: "ends" },
          this.nodeButton(bond.left),
          element("span", { class: "quiet" }, "and"),
          this.nodeButton(bond.right),
        ),
        element("p", { class: "quiet" }, plural(ties.length, "tie", "ties")),
      ),
      ...ties.map((tie) => this.tie(tie)),
      ties.length < bond.ties.length &&
        element(
          "p",
          { class: "quiet" },
          `${plural(bond.ties.length - ties.length, "tie is", "ties are")} hidden by the filters.`,
        ),
    ];
  }

  tie(tie) {
    const sentence = element(
      "h3",
      { class: "claim" },
      told(tie.source.name),
      ` ${relationLabel(this.network, tie.relation)} `,
      told(tie.target.name),
    );
    const when = tie.date
      ? inWords(tie.date)
      : tie.first
        ? `reported ${inWords(tie.first)}${tie.last && tie.last !== tie.first ? ` – ${inWords(tie.last)}` : ""}`
        : "undated";
    const facts = [
      when,
      plural(tie.articles, "article", "articles"),
      `confidence ${Math.round(tie.confidence * 100)} %`,
    ].join(" · ");
    return element(
      "section",
      { class: "tie" },
      sentence,
      this.qualifiers(tie),
      element("p", { class: "quiet" }, facts, tie.speaker ? [" · according to ", told(tie.speaker.name)] : null),
      tie.evidence.length > 0
        ? longList(tie.evidence, (evidence) => this.quote(evidence, tie), { class: "quotes" })
        : element("p", { class: "quiet" }, "No sentence is kept for this tie."),
    );
  }

  quote(evidence, tie) {
    const pieces = markedPieces(evidence, tie).map(({ text, role }) =>
      role ? element("mark", { class: role }, text) : text,
    );
    const article = this.network.articles.get(evidence.article);
    return element("li", {}, element("blockquote", { dir: "auto" }, pieces), article ? this.source(article) : null);
  }

  source(article) {
    const title = told(article.title || article.path || "untitled");
    const safe = /^https?:\/\//i.test(article.url ?? "");
    const named = safe
      ? element("a", { href: article.url, rel: "noreferrer noopener nofollow", target: "_blank" }, title)
      : title;
    const copy = article.copy_of ? " (wire copy)" : "";
    const rest = [article.outlet && told(article.outlet), article.published && inWords(article.published)].filter(
      Boolean,
    );
    return element(
      "p",
      { class: "source" },
      element("cite", {}, named),
      rest.flatMap((part) => [", ", part]),
      copy,
    );
  }

  // ---- paths

  path({ from, to, paths, boxes, shown }) {
    const title = element("h2", {}, "Path between two actors");
    const hint =
      !from || !to
        ? element("p", { class: "quiet" }, "Choose both ends. Paths follow what is shown and affirmed.")
        : null;
    const none =
      from && to && paths.length === 0
        ? element("p", { class: "none" }, "No path: nothing that is shown connects the two.")
        : null;
    return [
      this.head(title),
      boxes,
      hint,
      none,
      ...(paths ?? []).map((path, i) => this.onePath(path, i, paths.length, shown)),
    ];
  }

  onePath(path, i, count, shown) {
    const hops = path.bonds.map((bond, at) => this.hop(stepsOf(bond, shown), path.nodes[at + 1]));
    const title =
      count > 1
        ? `${plural(path.bonds.length, "step", "steps")}, ${i + 1} of ${count}`
        : plural(path.bonds.length, "step", "steps");
    return element(
      "section",
      { class: "path" },
      element("h3", {}, title),
      element("ol", {}, element("li", {}, this.nodeButton(path.nodes[0])), hops),
    );
  }

  hop(ties, node) {
    const [tie] = ties;
    const words = element(
      "button",
      { type: "button", class: "plain hop", onclick: () => this.act.showBond(tie.bond, tie) },
      this.hopWords(ties, node),
    );
    const quote = tie.evidence[0] ? this.quote(tie.evidence[0], tie) : null;
    return element("li", {}, words, quote && element("ul", { class: "quotes" }, quote), this.nodeButton(node));
  }

  hopWords([tie, ...others], node) {
    const arrow = tie.target === node ? "↓" : "↑";
    const more = others.length > 0 ? ` and ${plural(others.length, "more tie", "more ties")}` : "";
    return `${arrow} ${relationLabel(this.network, tie.relation)}${more}`;
  }
}
