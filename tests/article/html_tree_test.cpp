#include "extract/article/html_tree.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace entente;

namespace {

// "<p>a<b>c</b></p>" as "p(a other(c))".
std::string shape(const HtmlTree& tree, HtmlId id) {
  const auto& node = tree.node(id);
  if (node.tag == Tag::text) return std::string{tree.slice(node.source)};
  std::string name = "other";
  if (node.tag == Tag::p) name = "p";
  if (node.tag == Tag::div) name = "div";
  if (node.tag == Tag::li) name = "li";
  if (node.tag == Tag::ul) name = "ul";
  if (node.tag == Tag::td) name = "td";
  if (node.tag == Tag::tr) name = "tr";
  if (node.tag == Tag::table) name = "table";
  if (node.tag == Tag::a) name = "a";
  if (node.tag == Tag::span) name = "span";
  if (node.tag == Tag::script) name = "script";
  if (node.parent == 0) name = "";
  std::string inner;
  for (auto child = id + 1; child < node.end; child = tree.node(child).end)
    inner += (inner.empty() ? "" : " ") + shape(tree, child);
  return name + "(" + inner + ")";
}

// Within a "div", since libxml2 makes a paragraph of text that stands in nothing.
std::string shape(const std::string& html) {
  const std::string page = "<div>" + html;
  return shape(HtmlTree::parse(page), 1);
}

}  // namespace

TEST_CASE("pages become trees as the standard says, where it matters for text") {
  struct Row {
    std::string about, input, expected;
  };
  const std::vector<Row> rows = {
      {"nesting", "<div><p>a</p></div>", "(div(p(a)))"},
      {"implied end of a paragraph", "<p>a<p>b<div>c</div>", "(p(a) p(b) div(c))"},
      {"inline tags do not end it", "<p>a<span>b</span>c", "(p(a span(b) c))"},
      {"list items", "<ul><li>a<li>b<ul><li>c</ul></ul>", "(ul(li(a) li(b ul(li(c)))))"},
      {"cells and rows", "<table><tr><td>a<td>b<tr><td>c</table>d",
       "(table(tr(td(a) td(b)) tr(td(c))) d)"},
      {"unclosed elements", "<div><p>a", "(div(p(a)))"},
      {"stray end tags", "a</td></b>b", "(a b)"},
      {"inline end tag does not close a block", "<span><div>a</span>b</div>c",
       "(span(div(a b) c))"},
      {"script is not markup", "<script>if (a<b) x='</p>';</script>c",
       "(script(if (a<b) x='</p>';) c)"},
      {"script that closes itself", "<script src='a'/>b<script>c</script>",
       "(script() b script(c))"},
      {"end tag of a script in capitals", "<script>a</scrip></SCRIPT>b", "(script(a</scrip>) b)"},
      {"space in the tags of a script", "<script >a</script >b<p>c", "(script(a) b p(c))"},
      {"two scripts and a style", "<script>é</script>b<style>p>a</style><script></script>c",
       "(script(é) b other(p>a) script() c)"},
      {"unclosed script", "<script>a<p>b", "(script(a<p>b))"},
      {"comments", "a<!-- <p>b</p> -->c", "(a c)"},
      {"unclosed comment", "a<!-- b <p>c", "(a)"},
      {"declarations", "<?xml version='1.0'?><!DOCTYPE html>a", "(a)"},
      {"a lone bracket", "a < b <3 c", "(a < b <3 c)"},
      {"cut in a tag", "<p>a<div class=\"x", "(p(a) div())"},
      {"links do not nest", "<a>b<a>c</a>", "(a(b) a(c))"},
      {"unknown elements", "<foo-bar>a</foo-bar>b", "(other(a) b)"},
  };
  for (const auto& [about, input, expected] : rows) {
    CAPTURE(about);
    CHECK(shape(input) == expected);
  }
}

TEST_CASE("attributes are read in every quoting") {
  const auto tree =
      HtmlTree::parse(R"(<div ID="a b" class='c "d"' data-x = e hidden title=f/>g</div>)");
  CHECK(tree.attribute(1, "id") == "a b");
  CHECK(tree.attribute(1, "class") == "c \"d\"");
  CHECK(tree.attribute(1, "data-x") == "e");
  CHECK(tree.has_attribute(1, "hidden"));
  CHECK_FALSE(tree.has_attribute(1, "hid"));
  CHECK(tree.attribute(1, "title") == "f/");
}

TEST_CASE("texts know their place in the source") {
  const std::string html = "<p>one <b>two</b></p>";
  const auto tree = HtmlTree::parse(html);
  CHECK(tree.slice(tree.node(2).source) == "one ");
  CHECK(tree.node(2).source == Span{3, 7});
  CHECK(tree.text_of(1) == "one two");
}

TEST_CASE("character references are decoded in texts") {
  CHECK(HtmlTree::parse(
            "<p>&lt;b&gt; &amp;amp; &#8217;&#x2019; &#146; &eacute; &nosuch; a&b R&amp D &")
            .text_of(0) ==
        "<b> &amp; \xE2\x80\x99\xE2\x80\x99 \xE2\x80\x99 \xC3\xA9 &nosuch; a&b R& D &");
}

TEST_CASE("hostile nesting stays flat and fast, and what comes early is kept") {
  const auto nested = [](const std::string& tags, int times) {
    std::string html = "<p>early</p>";
    for (int i = 0; i < times; ++i) html += tags;
    return html + "late";
  };
  CHECK(HtmlTree::parse(nested("<div><span><b>", 1'000)).text_of(0) == "early late");
  CHECK(HtmlTree::parse(nested("<div><span><b>", 100'000)).text_of(0) == "early");
  CHECK(HtmlTree::parse(nested("<table><tr><td><a><p><li>", 100'000)).text_of(0) == "early");
  CHECK(HtmlTree::parse(nested("<b>", 100'000) + nested("</i>", 300'000)).text_of(0) == "early");
  CHECK(HtmlTree::parse(std::string(1'000'000, '<')).nodes().size() > 1);
}
