// A network to test with: three persons, a state, a place, two meetings, and ties of several kinds.

import { readNetwork } from "../../export/view/network.js";

const node = (id, kind, more = {}) => ({ id, kind, name: id, aliases: [], wikidata: null, articles: 1, ...more });

const tie = (source, relation, target, more = {}) => ({
  id: `e:${source}-${relation}-${target}`,
  source,
  relation,
  target,
  title: null,
  former: false,
  negated: false,
  status: "actual",
  inferred: false,
  attributed_to: null,
  date: null,
  first: null,
  last: null,
  statements: 1,
  articles: 1,
  outlets: 1,
  sources: 1,
  confidence: 0.9,
  evidence: [],
  ...more,
});

export function smallNetwork() {
  const evidence = [{ article: "a1", begin: 0, end: 0, text: "" }];
  const graph = {
    nodes: [
      node("Ann", "person", { name: "Ann Ärlig", aliases: ["Ann the First"] }),
      node("Bo", "person", { name: "Bo Ann" }),
      node("Cy", "person"),
      node("Oz", "state"),
      node("Port", "place"),
      node("m1", "meeting", { date: "2018-04-19", status: "held", mode: "in_person" }),
      node("m2", "meeting", { date: null, status: "planned", mode: "phone" }),
    ],
    edges: [
      tie("Ann", "participated_in", "m1", { date: "2018-04-19", articles: 3 }),
      tie("Bo", "participated_in", "m1", { date: "2018-04-19", evidence }),
      tie("Ann", "met_with", "Bo", { date: "2018-04-19", inferred: true }),
      tie("Bo", "praised", "Oz", { first: "2019-01-02", last: "2019-03-01" }),
      tie("Cy", "praised", "Oz", { negated: true, first: "2020-02-02", last: "2020-02-02" }),
      tie("Cy", "visited", "Port", { status: "planned" }),
      tie("Oz", "accused", "Oz"),
      tie("Oz", "praised", "Bo", { status: "requested" }),
    ],
    articles: [
      {
        id: "a1",
        title: "One",
        outlet: "Herald",
        authors: [],
        published: "2018-04-20",
        url: null,
        path: "a",
        copy_of: null,
      },
    ],
  };
  const relations = [
    { id: "praised", label: "praised", quad_class: "verbal cooperation", symmetric: false },
    { id: "met_with", label: "met with", quad_class: "verbal cooperation", symmetric: true },
  ];
  return readNetwork(graph, { title: "small", relations, positions: graph.nodes.map((_, i) => [i, 0]) });
}
