#include "extract/meaning/leaders.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "extract/language/characters.h"
#include "extract/meaning/fold.h"
#include "extract/meaning/persons.h"
#include "graph/date.h"
#include "graph/json.h"
#include "graph/layer_file.h"
#include "graph/name.h"

namespace entente {
namespace {

// The first name of Chinese, Korean and Vietnamese persons is the family's.
bool family_first(std::string_view state) {
  return state == "Q148" || state == "Q865" || state == "Q884" || state == "Q423" ||
         state == "Q881";
}

std::string family_of(const Leader& leader, const std::string& folded) {
  return family_first(leader.state) ? folded.substr(0, folded.find(' ')) : surname_of(folded);
}

std::string leader_date(JsonFields& fields, std::string_view key) {
  std::string date = fields.text(key);
  if (!is_date(date) || is_span(date)) fields.fail(key, "a date as 2018-12-12, 2018-12 or 2018");
  return date;
}

Result<Leader> leader_of(const JsonValue& value, const JsonSource& source) {
  JsonFields fields{value, source};
  Leader leader;
  leader.name = fields.text("name");
  leader.title = fields.optional_text("title");
  leader.state = fields.text("state");
  leader.from = leader_date(fields, "from");
  if (!fields.optional_text("to").empty()) leader.to = leader_date(fields, "to");
  if (const auto error = fields.finish()) return *error;
  return leader;
}

// "Zelensky" for "Zelenskyy" and "Zelenskiy": newspapers write the ending as they please.
std::string with_plain_ending(const std::string& name) {
  for (const std::string_view ending : {"yy", "iy", "yi", "ij", "ii"}) {
    if (name.ends_with(ending)) return name.substr(0, name.size() - ending.size()) + 'y';
  }
  return name;
}

}  // namespace

Result<Leaders> Leaders::parse(std::string_view json, std::string_view name, Leaders below) {
  const JsonSource source{json, name};
  const auto root = parse_json(source);
  if (!root) return root.error();
  LayerFile file{root.value(), source, "entente-leaders"};
  Leaders leaders = file.replaces_all() ? Leaders{} : std::move(below);
  const JsonValue& array = file.fields().array("leaders");
  file.remove("leaders", "the name of a leader in the layers below", [&](const std::string& gone) {
    return std::erase_if(leaders.leaders_, [&](const Leader& one) { return one.name == gone; }) > 0;
  });
  if (const auto error = file.finish()) return *error;
  for (const JsonValue& item : array.items) {
    auto leader = leader_of(item, source);
    if (!leader) return leader.error();
    leaders.leaders_.push_back(std::move(leader).value());
  }
  leaders.index();
  return leaders;
}

void Leaders::index() {
  const auto order = [](const Leader& a) {
    return std::tie(a.from, a.to, a.name, a.title, a.state);
  };
  std::sort(leaders_.begin(), leaders_.end(),
            [&](const Leader& a, const Leader& b) { return order(a) < order(b); });
  names_.clear();
  for (std::size_t i = 0; i < leaders_.size(); ++i) {
    const std::string folded = fold_name(leaders_[i].name);
    names_[folded].push_back(i);
    const std::string family = family_of(leaders_[i], folded);
    if (family != folded) names_[family].push_back(i);
    const std::string plain = with_plain_ending(family);
    if (plain != family) names_[plain].push_back(i);
  }
}

const Leader* Leaders::find(std::string_view state, std::string_view title,
                            std::string_view date) const {
  if (!is_date(date) || title.empty()) return nullptr;
  const std::string first = first_day(date);
  const std::string last = last_day(date);
  const std::string office = lower_case(title);
  const Leader* found = nullptr;
  for (const Leader& leader : leaders_) {
    if (leader.state != state || leader.title != office || first_day(leader.from) > first) continue;
    if (!leader.to.empty() && last_day(leader.to) < last) continue;
    if (found != nullptr && found->name != leader.name) return nullptr;
    found = &leader;
  }
  return found;
}

std::vector<const Leader*> Leaders::find(std::string_view name) const {
  const std::string folded = fold_name(without_possessive(name));
  auto entries = names_.find(fold_name(name));
  if (entries == names_.end()) entries = names_.find(folded);
  if (entries == names_.end()) entries = names_.find(with_plain_ending(folded));
  if (entries == names_.end()) entries = longer_name(folded);
  if (entries != names_.end()) return at(entries->second);
  // "Ibrahim Mohamed Solih" is listed as "Ibrahim Solih"
  entries = names_.find(surname_of(folded));
  std::vector<const Leader*> found;
  if (entries == names_.end() || folded.find(' ') == folded.npos) return found;
  for (const Leader* leader : at(entries->second)) {
    const auto listed = name_parts(leader->name);
    const auto given = name_parts(name);
    if (listed.size() > 1 && (is_variant(listed, given) || is_variant(given, listed)))
      found.push_back(leader);
  }
  return found;
}

// "José Raúl Mulino Quintero" of "José Raúl Mulino"; end() where it is not the only one.
Leaders::Names::const_iterator Leaders::longer_name(const std::string& folded) const {
  if (folded.find(' ') == folded.npos) return names_.end();
  const std::string begin = folded + ' ';
  const auto first = names_.lower_bound(begin);
  if (first == names_.end() || !first->first.starts_with(begin)) return names_.end();
  const auto next = std::next(first);
  const bool only = next == names_.end() || !next->first.starts_with(begin);
  return only ? first : names_.end();
}

std::vector<const Leader*> Leaders::at(const std::vector<std::size_t>& entries) const {
  std::vector<const Leader*> found;
  for (const std::size_t entry : entries) found.push_back(&leaders_[entry]);
  return found;
}

}  // namespace entente
