#include "export/resource.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "export/text.h"
#include "export/vocabulary.h"
#include "graph/date.h"

namespace entente {
namespace {

using vocabulary::kRdf;
using vocabulary::kXsd;

// The XML Schema type of "2018", "2018-12" or "2018-12-12"; empty for all else.
std::string_view date_type(std::string_view iso) {
  if (is_span(iso)) return {};
  switch (precision_of(iso)) {
    case Precision::year:
      return "gYear";
    case Precision::month:
      return "gYearMonth";
    case Precision::day:
      return "date";
    case Precision::none:
      return {};
  }
  return {};
}

}  // namespace

Resource& Resource::a(std::string type) { return link(kRdf("type"), std::move(type)); }

Resource& Resource::link(std::string predicate, std::string iri) {
  said_.push_back({std::move(predicate), {Term::Type::iri, std::move(iri), {}}});
  return *this;
}

Resource& Resource::reifies(const std::string& subject, const std::string& predicate,
                            const std::string& object) {
  std::string term = "<<( <" + subject + "> <" + predicate + "> <" + object + "> )>>";
  said_.push_back({kRdf("reifies"), {Term::Type::triple, std::move(term), {}}});
  return *this;
}

Resource& Resource::literal(std::string predicate, std::string value, std::string datatype) {
  said_.push_back(
      {std::move(predicate), {Term::Type::literal, std::move(value), std::move(datatype)}});
  return *this;
}

Resource& Resource::text(std::string predicate, std::string_view text) {
  std::string cleaned = clean_text(text);
  if (cleaned.empty()) return *this;
  return literal(std::move(predicate), std::move(cleaned), {});
}

Resource& Resource::date(std::string predicate, std::string_view iso) {
  const std::string_view type = date_type(iso);
  if (type.empty()) return text(std::move(predicate), iso);
  return literal(std::move(predicate), std::string{iso}, kXsd(type));
}

Resource& Resource::count(std::string predicate, std::size_t number) {
  return literal(std::move(predicate), std::to_string(number), kXsd("integer"));
}

// The canonical form has a digit on both sides of the point (XML Schema 1.0, part 2,
// section 3.2.3.2).
Resource& Resource::decimal(std::string predicate, double number) {
  std::string digits = shortest(number);
  if (digits.find('.') == std::string::npos) digits += ".0";
  return literal(std::move(predicate), std::move(digits), kXsd("decimal"));
}

Resource& Resource::boolean(std::string predicate, bool value) {
  return literal(std::move(predicate), value ? "true" : "false", kXsd("boolean"));
}

void Resource::emit(const std::function<void(const Triple&)>& sink) {
  const std::string type = kRdf("type");
  std::ranges::sort(said_, {}, [&](const Said& one) {
    return std::tuple<bool, const Said&>{one.predicate != type, one};
  });
  said_.erase(std::unique(said_.begin(), said_.end()), said_.end());
  Triple triple{std::move(iri_), {}, {}};
  for (Said& one : said_) {
    triple.predicate = std::move(one.predicate);
    triple.object = std::move(one.object);
    sink(triple);
  }
}

}  // namespace entente
