"""graph.json, GraphML and GEXF that are damaged or made to do harm, and questions that are."""
import json

from .statements import small_network
from .trial import expect, trial

GROUP = "Networks"
QUESTIONS = "Questions"

LAUGHS = "<!DOCTYPE x [<!ENTITY a0 \"ha\">" + "".join(
    f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10)) + "]>"
BLOWN_UP = f'<!DOCTYPE x [<!ENTITY a "{"h" * 50_000}">]>'
FILE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def graphml(nodes, before=""):
    return (f'<?xml version="1.0"?>{before}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
            f'<key id="d0" for="node" attr.name="label" attr.type="string"/><graph edgedefault="directed">{nodes}</graph></graphml>')


def gexf(nodes, before=""):
    return f'<?xml version="1.0"?>{before}<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph><nodes>{nodes}</nodes></graph></gexf>'


def node(label, name="n0"):
    return f'<node id="{name}"><data key="d0">{label}</data></node>'


def ended(tried, name, content, status):
    """One file that ends so when it is exported."""
    @trial(GROUP, tried)
    def _(box):
        ran = box.entente("export", box.write(name, content() if callable(content) else content), "-q", "-o", "out.json")
        expect(ran.status == status and box.has("out.json") == (status != 1), ran.err)
        return ran


def refused(tried, name, content):
    ended(tried, name, content, 1)


refused("GraphML whose entities each stand for ten others (“billion laughs”)", "a.graphml", graphml(node("&a9;"), LAUGHS))
refused("GEXF whose entities each stand for ten others", "a.gexf", gexf('<node id="n" label="&a9;"/>', LAUGHS))
refused("GraphML that names one long entity 50,000 times", "a.graphml", lambda: graphml(node("&a;" * 50_000), BLOWN_UP))
refused("GraphML with an entity that names a file", "a.graphml", graphml(node("&a;"), FILE))
refused("GraphML cut in the middle", "a.graphml", graphml(node("Ann Low"))[:-30])
refused("GraphML nested 100,000 deep", "a.graphml", lambda: graphml("<node id='n'><graph>" * 100_000))
refused("XML of another kind", "a.graphml", "<svg xmlns='http://www.w3.org/2000/svg'/>")
refused("GraphML with an edge of three ends", "a.graphml", graphml('<hyperedge><endpoint node="n0"/></hyperedge>'))
refused("GraphML that says UTF-16 and is not", "a.graphml", graphml(node("Ann")).replace('"1.0"', '"1.0" encoding="UTF-16"'))
refused("NUL bytes in GraphML", "a.graphml", graphml(node("Ann\0Low")))
ended("a node given twice", "a.graphml", graphml(node("Ann Low") + node("Ben Oak")), 3)
ended("an edge to a node that is not there", "a.graphml", graphml(node("Ann Low") + '<edge source="n0" target="n9"/>'), 3)
ended("weights that are no numbers, and endless ones", "a.gexf",
      '<gexf><graph><nodes><node id="a"/><node id="b"/></nodes><edges><edge source="a" target="b" weight="NaN"/>'
      '<edge source="b" target="a" weight="1e999"/><edge source="a" target="a" weight="much"/></edges></graph></gexf>', 0)
refused("graph.json cut in the middle", "a.json", '{"format": "entente-graph", "version": 1, "nodes": [')
refused("graph.json nested 100,000 deep", "a.json", lambda: '{"format": "entente-graph", "version": 1, "nodes": ' + "[" * 100_000)
refused("graph.json of a later version", "a.json", '{"format": "entente-graph", "version": 99}')
refused("an empty network file", "a.json", "")
refused("an article where a network is expected", "a.json", "Generals meet in Baku.\n")


@trial(GROUP, "graph.json with an edge to a node that is not there")
def _(box):
    graph = json.loads(box.read(small_network(box)))
    graph["edges"][0]["target"] = "nobody"
    return box.entente("export", box.write("a.json", json.dumps(graph)), "-q", "-o", "out.json")


def asked(tried, query, status, *options):
    @trial(QUESTIONS, tried)
    def _(box):
        small_network(box)
        box.write("query.gql", query() if callable(query) else query)
        ran = box.entente("query", "small.json", "-f", "query.gql", *options)
        expect(ran.status == status, ran.err)
        return ran


asked("99,000 open parentheses", lambda: "MATCH " + "(" * 99_000, 2)
asked("99,000 open parentheses in a condition", lambda: "MATCH (a) WHERE " + "(" * 99_000 + "a.name = 'x'", 2)
asked("20,000 times NOT", lambda: "MATCH (a) WHERE " + "NOT " * 20_000 + "a.name = 'x' RETURN a", 2)
asked("a query of 10 MB", lambda: "MATCH (a WHERE a.name = '" + "x" * 10_000_000 + "') RETURN a", 2)
asked("a relation that is not known", "MATCH (a)-[:adored]->(b) RETURN a", 2)
asked("a text that is never closed", "MATCH (a WHERE a.name = 'Ann", 2)
asked("a path of up to 99999999999999999999 ties", "MATCH p = (a)-[:praised]->{1,99999999999999999999}(b) RETURN p", 2)
asked("NUL bytes", "MATCH (a\0) RETURN a", 2)


@trial(QUESTIONS, "all paths among 40 actors who all praise each other, within 100,000 steps")
def _(box):
    nodes = "".join(f'<node id="n{i}"/>' for i in range(40))
    edges = "".join(f'<edge source="n{i}" target="n{j}" kind="praised"/>' for i in range(40) for j in range(40) if i != j)
    box.write("a.gexf", f"<gexf><graph><nodes>{nodes}</nodes><edges>{edges}</edges></graph></gexf>")
    ran = box.entente("query", "a.gexf", "MATCH p = ACYCLIC (a)-[:praised]->*(b) RETURN count(p)", "--budget", "100000")
    expect(b"stopped after 100000 steps" in ran.out, ran.out)
    return [ran, "the answer begins with “the search was stopped after 100000 steps”"]


@trial(QUESTIONS, "an actor's name of 100 KB")
def _(box):
    return box.entente("show", small_network(box), "x" * 100_000)
