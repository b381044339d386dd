#include "extract/meaning/leaders.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "extract/language/characters.h"
#include "extract/meaning/fold.h"
#include "extract/meaning/list_file.h"
#include "extract/meaning/persons.h"
#include "graph/date.h"
#include "graph/name.h"

namespace entente {
namespace {

const ListShape kShape{
    "entente-leaders",        1, "leaders", {"name", "title", "state", "from", "to"}, {},
    {"name", "state", "from"}};

// The first name of Chinese, Korean and Vietnamese persons is the family's.
bool family_first(std::string_view state) {
  return state == "Q148" || state == "Q865" || state == "Q884" || state == "Q423" ||
         state == "Q881";
}

std::string family_of(const Leader& leader, const std::string& folded) {
  return family_first(leader.state) ? folded.substr(0, folded.find(' ')) : surname_of(folded);
}

bool is_leader_date(const std::string& date) { return is_date(date) && !is_span(date); }

}  // namespace

Result<Leaders> Leaders::parse(std::string_view json, std::string_view name) {
  auto records = read_list_file(json, name, kShape);
  if (!records) return records.error();
  Leaders leaders;
  for (const ListRecord& record : records.value()) {
    for (const std::string_view key : {"from", "to"}) {
      const ListField* field = record.find(key);
      if (field == nullptr || is_leader_date(field->values.front())) continue;
      return malformed(name, field->line,
                       "expected a date, found \"" + field->values.front() + "\"");
    }
    leaders.leaders_.push_back({record.text("name"), record.text("title"), record.text("state"),
                                record.text("from"), record.text("to")});
  }
  const auto order = [](const Leader& a) {
    return std::tie(a.from, a.to, a.name, a.title, a.state);
  };
  std::sort(leaders.leaders_.begin(), leaders.leaders_.end(),
            [&](const Leader& a, const Leader& b) { return order(a) < order(b); });
  for (std::size_t i = 0; i < leaders.leaders_.size(); ++i) {
    const std::string folded = fold_name(leaders.leaders_[i].name);
    leaders.names_[folded].push_back(i);
    const std::string family = family_of(leaders.leaders_[i], folded);
    if (family != folded) leaders.names_[family].push_back(i);
  }
  return leaders;
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

std::vector<const Leader*> Leaders::at(const std::vector<std::size_t>& entries) const {
  std::vector<const Leader*> found;
  for (const std::size_t entry : entries) found.push_back(&leaders_[entry]);
  return found;
}

}  // namespace entente
